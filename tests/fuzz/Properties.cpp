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
    for (const auto &prefix : {QLatin1String("ek_live_"), QLatin1String("ek_sandbox_"), QLatin1String("sk_live_"),
                               QLatin1String("sk_sandbox_")}) {
        for (qsizetype at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            const QStringView rest = QStringView(text).mid(at + prefix.size(), shortest);
            if (rest.size() == shortest && std::all_of(rest.begin(), rest.end(), isKeyCharacter))
                return true;
        }
    }
    return false;
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
