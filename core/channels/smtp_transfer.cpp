#include "core/channels/smtp_transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/assert.h"
#include "core/channels/mail_message.h"

namespace saga {
namespace {

constexpr long kFirstRefusal = 500;  // replies from here on are for good (RFC 5321, 4.2.1)
constexpr std::size_t kMostReasonBytes = 200;

struct Reading {
    const std::string& message;
    std::size_t at = 0;
};

std::size_t readMessage(char* buffer, std::size_t size, std::size_t count, void* data) {
    auto* reading = static_cast<Reading*>(data);
    const std::size_t bytes = std::min(size * count, reading->message.size() - reading->at);
    std::memcpy(buffer, reading->message.data() + reading->at, bytes);
    reading->at += bytes;
    return bytes;
}

int onProgress(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0;
}

// One line for people: of what a server says, what can be shown.
std::string lineOf(std::string text) {
    if (text.size() > kMostReasonBytes) text.resize(kMostReasonBytes);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < 0x20 || c >= 0x7f; }, ' ');
    return text;
}

// Signing in is not about this mail, whatever number the server says.
bool isAboutTheMail(CURLcode code) {
    return code != CURLE_LOGIN_DENIED && code != CURLE_USE_SSL_FAILED;
}

}  // namespace

class SmtpTransfer::Impl {
public:
    Impl() {
        // Thread-safe since 7.84.
        static const CURLcode initialized = curl_global_init(CURL_GLOBAL_DEFAULT);
        SAGA_ASSERT(initialized == CURLE_OK);
        m_curl = curl_easy_init();
        SAGA_ASSERT(m_curl != nullptr);
    }
    ~Impl() { curl_easy_cleanup(m_curl); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    DeliveryAnswer send(const SmtpSettings& settings, const std::string& to, const std::string& message,
                        const std::atomic<bool>& stop) {
        curl_easy_reset(m_curl);
        setConnection(settings);
        Reading reading{message};
        curl_slist* recipients = curl_slist_append(nullptr, to.c_str());
        SAGA_ASSERT(recipients != nullptr);
        std::array<char, CURL_ERROR_SIZE> words{};
        set(CURLOPT_MAIL_FROM, settings.from.c_str());
        set(CURLOPT_MAIL_RCPT, recipients);
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, &readMessage);
        set(CURLOPT_READDATA, &reading);
        set(CURLOPT_ERRORBUFFER, words.data());
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &onProgress);
        set(CURLOPT_XFERINFODATA, const_cast<std::atomic<bool>*>(&stop));
        const CURLcode code = curl_easy_perform(m_curl);
        set(CURLOPT_ERRORBUFFER, static_cast<char*>(nullptr));
        long reply = 0;
        curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &reply);
        curl_slist_free_all(recipients);
        if (code == CURLE_OK) return {};
        const bool refused = reply >= kFirstRefusal && isAboutTheMail(code);
        std::string reason = lineOf(words[0] != '\0' ? words.data() : curl_easy_strerror(code));
        // What curl says of a mail that was refused after it was sent is no more than that it was unexpected.
        const std::string number = std::to_string(reply);
        if (reply >= 400 && reason.find(number) == std::string::npos) reason += " (reply " + number + ")";
        return {refused ? DeliveryAnswer::Kind::Refused : DeliveryAnswer::Kind::Again, std::move(reason), Micros{0}};
    }

private:
    template <class Value>
    void set(CURLoption option, Value value) {
        const CURLcode code = curl_easy_setopt(m_curl, option, value);
        SAGA_ASSERT(code == CURLE_OK);
    }

    void setConnection(const SmtpSettings& settings) {
        const auto milliseconds = static_cast<long>(std::chrono::ceil<std::chrono::milliseconds>(settings.timeout).count());
        // The path is what the client calls itself.
        const std::string url = settings.url + "/" + std::string(domainOf(settings.from));
        set(CURLOPT_URL, url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_TIMEOUT_MS, milliseconds);
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, milliseconds / 1000));
        // A connection that idled may be dead on the other side, and a mail is rare.
        set(CURLOPT_FORBID_REUSE, 1L);
        set(CURLOPT_USE_SSL, static_cast<long>(settings.plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        if (!settings.caFile.empty()) {
            set(CURLOPT_CAINFO, settings.caFile.c_str());
            set(CURLOPT_CAPATH, static_cast<char*>(nullptr));
        }
        if (settings.user.empty()) return;
        set(CURLOPT_USERNAME, settings.user.c_str());
        set(CURLOPT_PASSWORD, settings.password.c_str());
    }

    CURL* m_curl = nullptr;
};

SmtpTransfer::SmtpTransfer() : m_impl(std::make_unique<Impl>()) {}
SmtpTransfer::~SmtpTransfer() = default;
DeliveryAnswer SmtpTransfer::send(const SmtpSettings& settings, const std::string& to, const std::string& message,
                                  const std::atomic<bool>& stop) {
    return m_impl->send(settings, to, message, stop);
}

}  // namespace saga
