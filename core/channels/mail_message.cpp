#include "core/channels/mail_message.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "core/base/ids.h"
#include "core/base/utf8.h"
#include "core/model/email_address.h"

namespace saga {
namespace {

constexpr std::string_view kEndOfLine = "\r\n";
constexpr std::size_t kBytesPerLine = 57;  // 76 letters of base 64
constexpr std::size_t kBytesPerWord = 39;  // with the name of the header a line has at most 76 letters
constexpr std::size_t kPlainSubject = 60;

std::string base64(std::string_view bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) { return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U; };
        const unsigned group = (byte(0) << 16U) | (byte(1) << 8U) | byte(2);
        text += kLetters[group >> 18U];
        text += kLetters[(group >> 12U) & 63U];
        text += at + 1 < bytes.size() ? kLetters[(group >> 6U) & 63U] : '=';
        text += at + 2 < bytes.size() ? kLetters[group & 63U] : '=';
    }
    return text;
}

std::string base64Lines(std::string_view bytes) {
    std::string lines;
    for (std::size_t at = 0; at < bytes.size(); at += kBytesPerLine)
        lines.append(base64(bytes.substr(at, kBytesPerLine))).append(kEndOfLine);
    return lines;
}

bool isPrintable(char c) {
    return c >= 0x20 && c < 0x7f;
}

// As a header's value; words of other letters than ASCII are encoded, and cut between characters.
std::string subjectValue(std::string text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    const bool plain = text.size() <= kPlainSubject && std::all_of(text.begin(), text.end(), isPrintable) &&
                       text.find("=?") == std::string::npos;
    if (plain) return text;
    std::string value;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size()) {
            const std::size_t length = std::max<std::size_t>(1, utf8Length(text, end));
            if (end + length - at > kBytesPerWord) break;
            end += length;
        }
        if (!value.empty()) value.append(kEndOfLine).append(" ");
        value.append("=?UTF-8?B?").append(base64(std::string_view(text).substr(at, end - at))).append("?=");
        at = end;
    }
    return value;
}

std::string dateValue(Timestamp at) {
    constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::sys_time<Micros> time{Micros{at.us}};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                  kDays[std::chrono::weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
                  kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text.data();
}

// Lines end with CR LF, whatever they ended with.
std::string networkLines(std::string_view text) {
    std::string lines;
    lines.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        if (text[at] == '\n' || text[at] == '\r')
            lines.append(kEndOfLine);
        else
            lines += text[at];
    }
    return lines;
}

Result<void> check(const Mail& mail) {
    const auto refuse = [](const char* field, std::string reason) {
        return makeError(ErrorCode::InvalidInput, field, std::move(reason));
    };
    if (std::string problem = whyNoEmailAddress(mail.from); !problem.empty()) return refuse("from", std::move(problem));
    if (std::string problem = whyNoEmailAddress(mail.to); !problem.empty()) return refuse("to", std::move(problem));
    const bool isId = !mail.id.empty() && mail.id.size() <= kMaxIdBytes && std::all_of(mail.id.begin(), mail.id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    });
    if (!isId) return refuse("id", "must be letters, digits and underscores");
    if (mail.text.size() > kMaxMailTextBytes)
        return refuse("text", "must be at most " + std::to_string(kMaxMailTextBytes) + " bytes long");
    if (firstBadUtf8(mail.text) != mail.text.size()) return refuse("text", "is not valid UTF-8");
    if (firstBadUtf8(mail.subject) != mail.subject.size()) return refuse("subject", "is not valid UTF-8");
    return {};
}

}  // namespace

std::string_view domainOf(std::string_view address) {
    return address.substr(address.rfind('@') + 1);
}

Result<std::string> mailMessage(const Mail& mail) {
    SAGA_TRY(check(mail));
    std::string message;
    const auto header = [&message](std::string_view name, std::string_view value) {
        message.append(name).append(": ").append(value).append(kEndOfLine);
    };
    header("Date", dateValue(mail.at));
    header("From", "<" + mail.from + ">");
    header("To", "<" + mail.to + ">");
    header("Subject", subjectValue(mail.subject));
    header("Message-ID", "<" + mail.id + "@" + std::string(domainOf(mail.from)) + ">");
    // RFC 3834: no vacation notice is to answer this.
    header("Auto-Submitted", "auto-generated");
    header("MIME-Version", "1.0");
    header("Content-Type", "text/plain; charset=utf-8");
    header("Content-Transfer-Encoding", "base64");
    message.append(kEndOfLine).append(base64Lines(networkLines(mail.text)));
    return message;
}

}  // namespace saga
