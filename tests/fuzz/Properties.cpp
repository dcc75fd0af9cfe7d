#include "Properties.h"

#include <QDebug>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace ek::fuzz {

namespace {

bool isKeyCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'_' || u == u'-';
}

bool isControlOrOverride(QChar c)
{
    const char16_t u = c.unicode();
    const bool isControl = u < 0x20 || (u >= 0x7f && u < 0xa0);
    const bool isBidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
    const bool isMark = u == 0x061c || u == 0x200b || u == 0x200e || u == 0x200f || u == 0xfeff;
    return isControl || isBidi || isMark || u == 0x2028 || u == 0x2029;
}

} // namespace

void require(bool holds, const char *property, const QString &text)
{
    if (holds)
        return;
    std::fprintf(stderr, "property broken: %s\non: %s\n", property, qPrintable(QDebug::toString(text)));
    std::abort();
}

QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

bool holdsWholeKey(const QString &text)
{
    constexpr qsizetype shortest = 7;
    for (const auto &prefix :
         {QLatin1String("ek_live_"), QLatin1String("ek_sandbox_"), QLatin1String("sk_live_"),
          QLatin1String("sk_sandbox_"), QLatin1String("token_live_"), QLatin1String("token_sandbox_")}) {
        for (qsizetype at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            const QStringView rest = QStringView(text).mid(at + prefix.size(), shortest);
            if (rest.size() == shortest && std::all_of(rest.begin(), rest.end(), isKeyCharacter))
                return true;
        }
    }
    return false;
}

QString seenOf(const QString &text)
{
    QString seen;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text.at(at + 1));
            const bool isNotation =
                (whole >= 0x1bca0 && whole <= 0x1bca3) || (whole >= 0x1d173 && whole <= 0x1d17a) || whole == 0x1d159;
            const bool isFiller = whole == 0x13441 || whole == 0x13442 || whole == 0x16fe4;
            if (!isNotation && !isFiller && !(whole >= 0xe0000 && whole <= 0xe0fff))
                seen += text.mid(at, 2);
            ++at;
            continue;
        }
        const char16_t u = c.unicode();
        // What is ignorable without being a format character
        const bool isFiller = u == 0x34f || u == 0x115f || u == 0x1160 || u == 0x17b4 || u == 0x17b5 || u == 0x3164
            || u == 0xffa0 || (u >= 0x180b && u <= 0x180f) || (u >= 0xfe00 && u <= 0xfe0f) || u == 0x2065 || u == 0x2800
            || (u >= 0xfff0 && u <= 0xfffc);
        // Format characters that are drawn: Arabic signs that go under numbers
        const bool isDrawn =
            (u >= 0x600 && u <= 0x605) || u == 0x6dd || u == 0x70f || u == 0x890 || u == 0x891 || u == 0x8e2;
        const bool isHidden = isFiller || (c.category() == QChar::Other_Format && !isDrawn)
            || (c.category() == QChar::Other_Control && !c.isSpace());
        if (!isHidden)
            seen += c;
    }
    return seen;
}

bool showsMask(const QString &text)
{
    const QString marks = QStringLiteral("\u2026\u2022\u00b7\u25cf*");
    return text.contains(QLatin1String(".."))
        || std::any_of(text.begin(), text.end(), [&](QChar c) { return marks.contains(c); });
}

bool isWellFormed(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (!text.at(i).isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

void requireFitToShow(const QString &text, qsizetype longest, const char *field)
{
    const QByteArray name = field;
    require(std::none_of(text.begin(), text.end(), isControlOrOverride),
            QByteArray(name + " holds no control or override character").constData(), text);
    require(!holdsWholeKey(text), QByteArray(name + " holds no whole key").constData(), text);
    require(text.size() <= longest || (text.size() == longest + 1 && text.back() == QChar(0x2026)),
            QByteArray(name + " is no longer than its cap").constData(), text);
}

} // namespace ek::fuzz
