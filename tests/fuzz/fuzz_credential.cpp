// What is done with pasted and foreign texts: credentials, masks, single lines, addresses.

#include "Properties.h"
#include "api/ApiAddress.h"
#include "core/Credential.h"
#include "core/PlainText.h"
#include "core/Redaction.h"

#include <QList>

#include <algorithm>

using namespace ek;
using namespace ek::fuzz;

namespace {

/// UTF-8, or UTF-16 behind a byte order mark: only that can hold halves of characters, as JSON's escapes can.
QString textOf(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xff\xfe"))
        return QString::fromUtf8(bytes);
    QString text = QStringLiteral(""); // a null one begins with nothing, not even with nothing
    for (qsizetype i = 2; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<uchar>(bytes.at(i)), static_cast<uchar>(bytes.at(i + 1)));
    return text;
}

/// Length of a key's prefix that may be shown whole.
qsizetype shownPrefix(const QString &key)
{
    for (const auto &prefix :
         {QLatin1String("ek_live_"), QLatin1String("ek_sandbox_"), QLatin1String("sk_live_"),
          QLatin1String("sk_sandbox_"), QLatin1String("token_live_"), QLatin1String("token_sandbox_")}) {
        if (key.startsWith(prefix))
            return prefix.size();
    }
    return 0;
}

void checkCleaning(const QString &text)
{
    const CleanedCredential cleaned = cleanCredential(text);
    require(cleaned.text.size() <= text.size() && seenOf(text).contains(cleaned.text), "cleaning only takes away",
            text);
    require(seenOf(cleaned.text) == cleaned.text, "nothing invisible is left", text);
    require((cleaned.problem == CredentialProblem::Empty) == cleaned.text.isEmpty(), "empty is what is empty", text);
    if (cleaned.problem != CredentialProblem::None)
        return;
    require(std::all_of(cleaned.text.begin(), cleaned.text.end(),
                        [](QChar c) { return c.unicode() >= 0x21 && c.unicode() <= 0x7e; }),
            "a credential can stand in a header", cleaned.text);
    require(cleaned.text.size() <= 2000, "a credential fits into the keychain", cleaned.text);
    require(!showsMask(cleaned.text), "a credential is not masked", cleaned.text);
    const CleanedCredential again = cleanCredential(cleaned.text);
    require(again.text == cleaned.text && again.problem == CredentialProblem::None, "cleaning is done once", text);
}

void checkMasks(const QString &key)
{
    const QString mask = maskKey(key);
    const QString dots = QStringLiteral("...");
    require(looksMasked(mask) && showsMask(mask), "a masked key looks masked", key);
    require(!holdsWholeKey(mask), "a masked key is no key", key);
    require(!isWellFormed(key) || isWellFormed(mask), "a mask holds whole characters", key);
    require(looksMasked(key) == showsMask(key), "a mask is seen", key);

    // Where the dots that hide stand is not certain if the key has some of its own, but one place must do.
    const qsizetype prefix = shownPrefix(key);
    bool showsLittle = false;
    for (qsizetype at = mask.indexOf(dots); at >= 0 && !showsLittle; at = mask.indexOf(dots, at + 1)) {
        const QString head = mask.left(at);
        const QString tail = mask.mid(at + dots.size());
        showsLittle = head.size() <= prefix + 3 && tail.size() <= 3 && key.startsWith(head) && key.endsWith(tail)
            && (key.size() - prefix >= 12 || (head.size() <= prefix && tail.isEmpty()));
    }
    require(showsLittle, "a mask shows three characters at either end at most", key);
    if (isWellFormed(key) && !showsMask(key) && key.size() - prefix >= 12)
        require(hintMatches(mask, key), "a key's own mask fits it", key);
}

void checkHints(const QString &hint, const QString &key)
{
    if (!hintMatches(hint, key))
        return;
    require(!hint.isEmpty() && !key.isEmpty(), "nothing fits nothing", hint);
    require(!showsMask(key), "no hint fits a mask", key);
    require(showsMask(hint) || hint == key, "a hint without a mask is the key itself", hint);
    require(key.startsWith(hint.at(0)) || showsMask(hint.left(1)) || hint.startsWith(QLatin1String("..")),
            "a hint begins as the key does", hint);
}

void checkRedaction(const QString &text)
{
    const QString redacted = redactCredentials(text);
    require(!holdsWholeKey(redacted), "no key is left", text);
    require(!holdsWholeKey(seenOf(redacted)), "no key is left that only invisible characters hide", text);
    require(redactCredentials(redacted) == redacted, "redacting is done once", text);
    const bool holdsKey = holdsWholeKey(text) || holdsWholeKey(seenOf(text));
    require(holdsKey || redacted == text, "what holds no key stays as it is", text);
    require(redacted.size() <= text.size() || holdsKey, "redacting adds nothing", text);
    require(!holdsKey || containsCredential(text), "a credential is found wherever it stands", text);
    require(!holdsWholeKey(seenOf(redactedLogLine(text))), "no key is left in a log", text);
}

void checkLines(const QString &text)
{
    for (const qsizetype longest : {300, 80, 8, 1}) {
        const QString line = singleLine(text, longest);
        require(!line.startsWith(u' ') && !line.endsWith(u' ') && !line.contains(QLatin1String("  ")),
                "a line has no blanks to spare", text);
        require(!isWellFormed(text) || isWellFormed(line), "a line holds whole characters", text);
        require(singleLine(line, longest) == line, "a line stays as it is", text);
        // Keys are redacted elsewhere; here they may stand.
        require(line.size() <= longest + 1, "a line is no longer than its cap", text);
    }
    requireFitToShow(singleLine(redactCredentials(singleLine(text, text.size())), 300), 300, "a line to show");
    require(QString(breakable(text)).remove(QChar(0x200b)) == QString(text).remove(QChar(0x200b)),
            "places to break are all that is added", text);
}

void checkAddress(const QString &text)
{
    const Result<QUrl> url = parseApiUrl(text);
    if (!url) {
        require(url.error().kind == ErrorKind::InvalidAddress || url.error().kind == ErrorKind::InsecureAddress,
                "an address is refused as such", text);
        return;
    }
    require(url->isValid() && !url->host().isEmpty() && url->port() != 0, "an address names a host", text);
    require(!containsCredential(text), "no credential is taken for an address", text);
    const QString origin = originOf(*url);
    require(std::all_of(origin.begin(), origin.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; })
                && origin.size() <= 270,
            "a keychain can have an origin in a name", text);
    require(!origin.contains(u'%') && !origin.contains(u'@') && !origin.contains(u'|') && !origin.contains(u'\\'),
            "an origin is scheme, host and port", origin);
    const QString path = url->path(QUrl::FullyDecoded) + u'/';
    require(!path.contains(QLatin1String("//")) && !path.contains(QLatin1String("/../"))
                && !path.contains(QLatin1String("/./")),
            "a path leads nowhere else", text);
    require(lookOfHost(*url) == HostLook::Plain || hostText(*url).contains(QLatin1String("xn--")),
            "a host that is not ASCII shows it", text);
    require(url->scheme() == QLatin1String("https") || (url->scheme() == QLatin1String("http") && isLoopback(*url)),
            "what leaves this machine is encrypted", text);
    require(url->userInfo().isEmpty() && !url->hasQuery() && !url->hasFragment(), "an address is host and path", text);
    // It is stored in clear, shown, and asked of a name server.
    for (const auto form : {QUrl::PrettyDecoded, QUrl::FullyEncoded})
        require(!holdsWholeKey(url->toString(form)), "no key is taken for an address", text);
    require(!holdsWholeKey(url->path(QUrl::FullyDecoded)), "no key is taken for a path", text);
    const QString whole = url->toString(QUrl::FullyEncoded);
    const Result<QUrl> again = parseApiUrl(whole);
    require(again && *again == *url, "an address read again is the same", whole);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = textOf(bytesOf(data, size));
    const CredentialTraits traits = recogniseCredential(text);
    require(traits.environment == Environment::Unknown || traits.kind != CredentialKind::Unknown,
            "an environment is told by a credential's prefix alone", text);
    checkCleaning(text);
    checkMasks(text);
    checkRedaction(text);
    checkLines(text);
    checkAddress(text);
    // Two lines are a hint and a key.
    const qsizetype end = text.indexOf(u'\n');
    checkHints(text.left(end), end < 0 ? text : text.mid(end + 1));
    return 0;
}
