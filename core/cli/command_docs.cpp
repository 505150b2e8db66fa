#include "core/cli/command_docs.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <vector>

namespace saga {
namespace {

struct Command {
    const CLI::App* app;
    std::string path;  // "saga list"; empty for the program itself
};

// The program itself and every command below it, in their order.
std::vector<Command> allCommands(const CLI::App& root) {
    std::vector<Command> commands;
    const std::function<void(const CLI::App&, const std::string&)> walk = [&](const CLI::App& app, const std::string& path) {
        commands.push_back({&app, path});
        for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; }))
            walk(*below, path.empty() ? below->get_name() : path + " " + below->get_name());
    };
    walk(root, {});
    return commands;
}

// A dot or quote at the beginning of a line is a request, a backslash an escape, a dash a hyphen.
std::string roff(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
            out.append("\\&") += c;
        else
            out += c;
    }
    return out;
}

std::string usageOf(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames())
        names.append(names.empty() ? "" : ", ").append("-" + name);
    for (const std::string& name : option.get_lnames())
        names.append(names.empty() ? "" : ", ").append("--" + name);
    const bool positional = names.empty();
    const bool takesValue = option.get_expected_max() > 0;
    if (positional)
        return option.get_type_name();
    return takesValue ? names + " " + option.get_type_name() : names;
}

void appendOptions(std::string& page, const CLI::App& app) {
    for (const CLI::Option* option : app.get_options())
        page += ".TP\n.B " + roff(usageOf(*option)) + "\n" + roff(option->get_description()) + "\n";
}

std::string wordsAfter(const CLI::App& app) {
    std::string words;
    for (const CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; }))
        words += below->get_name() + " ";
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            words += "--" + name + " ";
    }
    return words;
}

// Global options are accepted after every command.
std::string globalWords(const CLI::App& root) {
    std::string words;
    for (const CLI::Option* option : root.get_options()) {
        for (const std::string& name : option->get_lnames())
            words += "--" + name + " ";
    }
    return words;
}

// The shared part: a case over the commands typed so far that sets `words`.
std::string wordCases(const CLI::App& root) {
    std::string cases;
    const std::string global = globalWords(root);
    for (const Command& command : allCommands(root)) {
        const bool isRoot = command.path.empty();
        cases += "        '" + command.path + "') words='" + wordsAfter(*command.app) + (isRoot ? "" : global) + "' ;;\n";
    }
    return cases;
}

std::string pathCases(const CLI::App& root) {
    std::string cases;
    for (const Command& command : allCommands(root)) {
        if (!command.path.empty())
            cases += (cases.empty() ? "'" : "|'") + command.path + "'";
    }
    return cases;
}

}  // namespace

std::string manPage(const CLI::App& root) {
    std::string page = ".TH SAGACTL 1 \"\" \"" + roff(std::string("sagactl ") + SAGA_VERSION) + "\" \"Saga Console\"\n";
    page += ".SH NAME\nsagactl \\- " + roff(root.get_description()) + "\n";
    page += ".SH SYNOPSIS\n.B sagactl\n[\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]\n";
    page += ".SH DESCRIPTION\n" + roff(root.get_description()) +
            "\nOptions that hold for every command may stand before or after it.\n";
    page += ".SH OPTIONS\n";
    appendOptions(page, root);
    page += ".SH COMMANDS\n";
    for (const Command& command : allCommands(root)) {
        if (command.path.empty())
            continue;
        page += ".SS \"" + roff("sagactl " + command.path) + "\"\n" + roff(command.app->get_description()) + "\n";
        appendOptions(page, *command.app);
        page += ".PP\n.nf\n" + roff(command.app->get_footer()) + "\n.fi\n";
    }
    page += ".SH EXIT STATUS\n"
            ".TP\n.B 0\nDone.\n"
            ".TP\n.B 1\nThe saga did not complete, or a check found something.\n"
            ".TP\n.B 2\nWrong usage or refused input; the message names the field.\n"
            ".TP\n.B 3\nAn invariant is violated.\n"
            ".TP\n.B 4\nUnavailable, busy or locked; the message says what to do.\n"
            ".SH ENVIRONMENT\n.TP\n.B SAGA_DB\nThe database when \\-\\-db is not given.\n"
            ".TP\n.B SAGA_PATTERN_MODE\nThe mode of purchases that name none, before the stored default.\n"
            ".TP\n.B SAGA_PAYMENT_GATEWAY\nWho charges orders: simulated, or the address of a payment gateway behind HTTP.\n"
            ".TP\n.B SAGA_PAYMENT_GATEWAY_TOKEN\nThe bearer token for it.\n"
            ".TP\n.B SAGA_SMTP_URL, SAGA_SMTP_FROM, SAGA_SMTP_USER, SAGA_SMTP_PASSWORD_FILE, SAGA_SMTP_CA_FILE\nThe mail server that "
            "notices leave by (smtps://host or smtp://host), their sender, who signs in, the file of the password, certificates to trust.\n"
            ".TP\n.B SAGA_PUSH_URL, SAGA_SMS_URL, SAGA_WEBHOOK_URL\nAddresses that take notices as JSON; each with a token in the file that "
            "SAGA_PUSH_TOKEN_FILE and the like name.\n"
            ".TP\n.B NO_COLOR\nNo colours when it is set.\n";
    return page;
}

std::string bashCompletion(const CLI::App& root) {
    return "# bash completion for sagactl; load it with: eval \"$(sagactl completion bash)\"\n"
           "_sagactl() {\n"
           "    local current=\"${COMP_WORDS[COMP_CWORD]}\" path='' next words='' i\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        next=\"${path:+$path }${COMP_WORDS[i]}\"\n"
           "        case \"$next\" in\n        " +
           pathCases(root) +
           ") path=\"$next\" ;;\n"
           "        esac\n"
           "    done\n"
           "    case \"${COMP_WORDS[COMP_CWORD-1]}\" in\n"
           "        --db|--acked) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
           "    esac\n"
           "    case \"$path\" in\n" +
           wordCases(root) +
           "    esac\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "    case \"$path\" in\n"
           "        backup|restore|'definition validate'|'definition publish')\n"
           "            COMPREPLY+=($(compgen -f -- \"$current\")) ;;\n"
           "    esac\n"
           "}\n"
           "complete -F _sagactl sagactl\n";
}

std::string zshCompletion(const CLI::App& root) {
    return "#compdef sagactl\n"
           "# zsh completion for sagactl; load it with: eval \"$(sagactl completion zsh)\"\n"
           "_sagactl() {\n"
           "    local path_typed='' next words_allowed='' i\n"
           "    for ((i = 2; i < CURRENT; i++)); do\n"
           "        next=\"${path_typed:+$path_typed }${words[i]}\"\n"
           "        case \"$next\" in\n        " +
           pathCases(root) +
           ") path_typed=\"$next\" ;;\n"
           "        esac\n"
           "    done\n"
           "    case \"$words[CURRENT-1]\" in\n"
           "        --db|--acked) _files; return ;;\n"
           "    esac\n" +
           [&] {
               std::string cases = "    case \"$path_typed\" in\n" + wordCases(root) + "    esac\n";
               for (std::size_t at = cases.find(" words='"); at != std::string::npos; at = cases.find(" words='", at + 1))
                   cases.replace(at, 8, " words_allowed='");
               return cases;
           }() +
           "    compadd -- ${=words_allowed}\n"
           "    case \"$path_typed\" in\n"
           "        backup|restore|'definition validate'|'definition publish') _files ;;\n"
           "    esac\n"
           "}\n"
           "compdef _sagactl sagactl\n";
}

}  // namespace saga
