#include "api/ApiAddress.h"

#include "core/Credential.h"
#include "core/Invisible.h"
#include "core/LookAlikes.h"
#include "core/PlainText.h"
#include "core/Redaction.h"

#include <QHostAddress>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype longestAddress = 2000;
constexpr qsizetype longestHost = 253;
constexpr qsizetype longestLabel = 63;
constexpr int httpsPort = 443;
constexpr int httpPort = 80;

int usualPort(const QString &scheme)
{
    return scheme.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0 ? httpPort : httpsPort;
}

auto refuse(AddressProblem problem)
{
    return tl::unexpected(Error{.kind = ErrorKind::InvalidAddress, .address = problem});
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areAsciiDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

/// What is left of @p text without quotes and the punctuation of a sentence around it.
QStringView withoutQuotes(QStringView text)
{
    const QStringView before(u"\"'`<(\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a");
    const QStringView behind(u"\"'`>),;\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a");
    while (!text.isEmpty() && (before.contains(text.front()) || text.front().isSpace()))
        text = text.mid(1);
    while (!text.isEmpty() && (behind.contains(text.back()) || text.back().isSpace()))
        text.chop(1);
    return text;
}

/// The parts of an address as typed.
struct Parts
{
    QString scheme = QStringLiteral("https");
    bool isBare = true; ///< no scheme was typed
    QStringView host; ///< without brackets
    bool isBracketed = false;
    QStringView port; ///< empty: none
    QStringView path; ///< from its first slash on
};

Result<Parts> split(QStringView text)
{
    Parts parts;
    const auto begins = [&](QStringView word) { return text.startsWith(word, Qt::CaseInsensitive); };
    if (const qsizetype end = text.indexOf(u"://"); end >= 0) {
        parts.scheme = text.left(end).toString().toLower();
        parts.isBare = false;
        if (parts.scheme != u"https" && parts.scheme != u"http")
            return refuse(AddressProblem::Scheme);
        text = text.mid(end + 3);
        if (const qsizetype again = text.indexOf(u"://"); again >= 0 && text.indexOf(u'/') == again + 1)
            return refuse(AddressProblem::TwoSchemes);
    } else if (begins(u"http:") || begins(u"https:") || begins(u"http/") || begins(u"https/") || begins(u"//")) {
        return refuse(AddressProblem::Scheme);
    }

    if (text.contains(u'?') || text.contains(u'#'))
        return refuse(AddressProblem::Query);
    qsizetype end = text.indexOf(u'/');
    if (end < 0)
        end = text.size();
    const QStringView authority = text.left(end);
    parts.path = text.mid(end);
    if (authority.contains(u'@'))
        return refuse(AddressProblem::UserName);

    QStringView behind;
    if (authority.startsWith(u'[')) {
        parts.isBracketed = true;
        const qsizetype close = authority.indexOf(u']');
        if (close < 0)
            return refuse(AddressProblem::Host);
        parts.host = authority.mid(1, close - 1);
        behind = authority.mid(close + 1);
        if (!behind.isEmpty() && !behind.startsWith(u':'))
            return refuse(AddressProblem::Host);
    } else {
        const qsizetype colon = authority.indexOf(u':');
        parts.host = colon < 0 ? authority : authority.left(colon);
        behind = colon < 0 ? QStringView() : authority.mid(colon);
        if (behind.mid(1).contains(u':'))
            return refuse(AddressProblem::Host); // an address of IPv6 without its brackets
    }
    if (!behind.isEmpty()) {
        parts.port = behind.mid(1);
        // "htp:/host" and "mailto:somebody" are schemes, whatever else a colon may be.
        if (parts.isBare && !parts.host.contains(u'.') && (parts.port.isEmpty() || !areAsciiDigits(parts.port)))
            return refuse(AddressProblem::Scheme);
        const uint number = areAsciiDigits(parts.port) && parts.port.size() <= 5 ? parts.port.toUInt() : 0;
        if (number == 0 || number > 65535 || parts.port.startsWith(u'0'))
            return refuse(AddressProblem::Port);
    }
    return parts;
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::all_of(label.begin(), label.end(),
                       [](QChar c) { return isAsciiDigit(c) || (c >= u'a' && c <= u'z') || c == u'-' || c == u'_'; });
}

/// The host in the form that is asked for; empty where @p typed is none.
QString hostFrom(QStringView typed, bool isBracketed)
{
    if (isBracketed) {
        const QHostAddress address(typed.toString());
        const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol && address.scopeId().isEmpty();
        return isV6 && !typed.contains(u'%') ? u'[' + address.toString() + u']' : QString();
    }
    if (typed.endsWith(u'.'))
        typed.chop(1); // the root's, or a sentence's; certificates have none
    if (typed.isEmpty() || typed.contains(u'%'))
        return {};
    QUrl url;
    url.setHost(typed.toString(), QUrl::StrictMode);
    const QString host = url.host(QUrl::FullyEncoded);
    const QStringList labels = host.split(u'.');
    if (host.size() > longestHost || !std::all_of(labels.begin(), labels.end(), isLabel))
        return {};
    // "127.1", "0x7f.1" and "2130706433" are addresses to some: what was meant is not certain.
    const bool isNumber = areAsciiDigits(labels.constLast());
    return isNumber && (host != typed || QHostAddress(host).isNull()) ? QString() : host;
}

bool isSoundPath(QStringView path)
{
    if (path.isEmpty())
        return true;
    const QList<QStringView> steps = path.mid(1).split(u'/');
    return std::all_of(steps.begin(), steps.end(), [](QStringView step) {
        const QByteArray bytes = QByteArray::fromPercentEncoding(step.toUtf8());
        const QString plain = QString::fromUtf8(bytes);
        return !plain.isEmpty() && plain != u"." && plain != u".."
            && std::none_of(plain.begin(), plain.end(), [](QChar c) {
                   return c == u'/' || c == u'\\' || c == u'?' || c == u'#' || c == u'%'
                       || c == QChar::ReplacementCharacter || c.category() == QChar::Other_Control;
               });
    });
}

QString unicodeHost(const QUrl &url)
{
    return QUrl::fromAce(url.host(QUrl::FullyEncoded).toLatin1(), QUrl::IgnoreIDNWhitelist);
}

bool isDeceptiveLabel(QStringView label)
{
    QSet<QChar::Script> scripts;
    bool passesForLatin = true;
    const QList<uint> letters = label.toUcs4();
    for (const char32_t c : letters) {
        const QChar::Script script = QChar::script(c);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        scripts.insert(script);
        passesForLatin = passesForLatin && withoutDisguise(c) != c;
    }
    if (scripts.size() <= 1)
        return !scripts.isEmpty() && passesForLatin;
    // Japanese, Korean and Chinese are written with several, and with Latin letters among them.
    scripts.remove(QChar::Script_Latin);
    const QSet<QChar::Script> japanese{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana};
    const QSet<QChar::Script> korean{QChar::Script_Han, QChar::Script_Hangul};
    const QSet<QChar::Script> chinese{QChar::Script_Han, QChar::Script_Bopomofo};
    return !japanese.contains(scripts) && !korean.contains(scripts) && !chinese.contains(scripts);
}

} // namespace

QUrl defaultApiUrl()
{
    return QUrl(QStringLiteral("https://eu.spaceinvoices.com"));
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

Result<QUrl> parseApiUrl(const QString &text)
{
    // A credential in the wrong field must not be asked of a name server, nor stored with the profile, in clear.
    if (containsCredential(text))
        return refuse(containsOnlyPassword(text) ? AddressProblem::HoldsPassword : AddressProblem::HoldsCredential);
    const QString seen = withoutInvisible(text);
    const QStringView typed = withoutQuotes(seen);
    if (typed.isEmpty())
        return refuse(AddressProblem::Empty);
    if (std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace(); }))
        return refuse(AddressProblem::Space);
    if (typed.size() > longestAddress)
        return refuse(AddressProblem::Other);
    if (typed.contains(u'\\'))
        return refuse(AddressProblem::Path);

    auto parts = split(typed);
    if (!parts)
        return tl::unexpected(parts.error());
    const QString host = hostFrom(parts->host, parts->isBracketed);
    if (recogniseCredential(parts->host).kind != CredentialKind::Unknown) {
        // The beginning of a key that is still being typed; but a prefix alone, or a mask, is none.
        const bool isCredential = cleanCredential(parts->host.toString()).problem == CredentialProblem::None;
        return refuse(isCredential ? AddressProblem::HoldsCredential : AddressProblem::Host);
    }
    if (host.isEmpty())
        return refuse(AddressProblem::Host);
    if (parts->isBare && !host.contains(u'.') && !parts->isBracketed && host != u"localhost")
        return refuse(AddressProblem::BareName);
    while (parts->path.endsWith(u'/'))
        parts->path.chop(1);
    if (!isSoundPath(parts->path))
        return refuse(AddressProblem::Path);

    QString whole = parts->scheme + QStringLiteral("://") + host;
    if (!parts->port.isEmpty())
        whole += u':' + parts->port.toString();
    whole += parts->path.toString();
    QUrl url(whole, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refuse(AddressProblem::Other);
    // In the form that is asked for, letters stand together that did not when it was typed.
    if (containsCredential(url.toString(QUrl::FullyEncoded)))
        return refuse(AddressProblem::HoldsCredential);
    if (parts->scheme == u"http" && !isLoopback(url))
        return tl::unexpected(Error{.kind = ErrorKind::InsecureAddress});
    return url;
}

int portOf(const QUrl &url)
{
    return url.port(usualPort(url.scheme()));
}

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return scheme + QStringLiteral("://") + host + u':' + QString::number(portOf(url));
}

HostLook lookOfHost(const QUrl &url)
{
    const QString shown = unicodeHost(url);
    if (std::all_of(shown.begin(), shown.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return HostLook::Plain;
    const QStringList labels = shown.split(u'.');
    return std::any_of(labels.begin(), labels.end(), isDeceptiveLabel) ? HostLook::Deceptive : HostLook::International;
}

QString hostText(const QUrl &url)
{
    QString ascii = url.host(QUrl::FullyEncoded);
    if (lookOfHost(url) == HostLook::Plain)
        return ascii;
    return ascii + QStringLiteral(" (") + isolated(unicodeHost(url)) + u')';
}

QString addressText(const QUrl &url)
{
    const bool isHttp = url.scheme() == QLatin1String("http");
    QString text = isHttp ? QStringLiteral("http://") : QString();
    text += url.host().contains(u':') ? u'[' + url.host() + u']' : hostText(url);
    if (const int port = url.port(-1); port > 0 && port != usualPort(url.scheme()))
        text += u':' + QString::number(port);
    return text + url.path(QUrl::FullyEncoded);
}

} // namespace ek
