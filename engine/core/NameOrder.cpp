#include "core/NameOrder.h"

#include "core/Names.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace ek {

namespace {

QLocale sortingLocale()
{
    // The C locale compares bytes. Where only that of sorting is C, the language is the next best to go by.
    const QLocale sorting = QLocale().collation();
    if (sorting.language() != QLocale::C && sorting.language() != QLocale::AnyLanguage)
        return sorting;
    const QLocale spoken;
    return spoken.language() != QLocale::C && spoken.language() != QLocale::AnyLanguage ? spoken
                                                                                        : QLocale(QLocale::English);
}

/// Languages whose order of ASCII is Unicode's. Others have letters of two characters ("ch", "lj", "ny"), or another
/// order of some.
bool ordersAsciiLikeUnicode([[maybe_unused]] const QLocale &locale)
{
#ifdef EK_QT_SORTS_WITH_ICU
    constexpr std::array languages{QLocale::English, QLocale::German, QLocale::Slovenian, QLocale::French,
                                   QLocale::Italian, QLocale::Dutch,  QLocale::Portuguese};
    return std::find(languages.begin(), languages.end(), locale.language()) != languages.end();
#else
    return false;
#endif
}

#ifdef Q_OS_WIN

QByteArray windowsKey(const QString &name, const QCollator &collator)
{
    constexpr DWORD how = LCMAP_SORTKEY | NORM_IGNORECASE | SORT_DIGITSASNUMBERS; // as Qt asks for comparing
    const QString locale = collator.locale().bcp47Name();
    const auto map = [&](wchar_t *key, int size) {
        return ::LCMapStringEx(reinterpret_cast<const wchar_t *>(locale.utf16()), how,
                               reinterpret_cast<const wchar_t *>(name.utf16()), static_cast<int>(name.size()), key,
                               size, nullptr, nullptr, 0);
    };
    // Of keys, unlike of other texts, it counts the bytes.
    QByteArray key(std::max(map(nullptr, 0), 0), '\0');
    key.truncate(std::max(map(reinterpret_cast<wchar_t *>(key.data()), static_cast<int>(key.size())), 0));
    return key;
}

#else

/// Where visible ASCII stands: from 2 on, those that count as one have the same.
constexpr std::array<char, 0x80> plainPlaces()
{
    constexpr std::string_view inOrder = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";
    std::array<char, 0x80> places{};
    char next = 2;
    for (const char c : inOrder)
        places[static_cast<unsigned char>(c)] = next++;
    for (std::size_t letter = 0; letter < 26; ++letter) {
        places['a' + letter] = next;
        places['A' + letter] = next++;
    }
    return places;
}

/// Compared byte by byte, it orders plain names: of each character its place, of each number how many digits it has
/// before these. Empty where the name is not plain.
QByteArray plainKey(QStringView name)
{
    constexpr auto places = plainPlaces();
    constexpr qsizetype longest = 200; // ICU takes numbers of more than 254 digits apart
    if (name.size() > longest)
        return {};
    QByteArray key;
    key.reserve(name.size() + 8);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    for (auto at = name.begin(); at != name.end(); ++at) {
        const char16_t u = at->unicode();
        if (u < 0x20 || u > 0x7e)
            return {};
        if (!isDigit(*at)) {
            key += places[u];
            continue;
        }
        const auto end = std::find_if_not(at, name.end(), isDigit);
        at = std::find_if(at, end - 1, [](QChar c) { return c != u'0'; }); // of zeros alone the last one counts
        key += places['0'];
        key += static_cast<char>(end - at);
        for (; at != end; ++at)
            key += static_cast<char>(at->unicode());
        --at;
    }
    key += '\1'; // never empty
    return key;
}

#endif

} // namespace

NameOrder::NameOrder()
    : m_collator(std::make_shared<QCollator>(sortingLocale()))
{
    m_collator->setNumericMode(true);
    m_collator->setCaseSensitivity(Qt::CaseInsensitive);
    m_knowsPlain = ordersAsciiLikeUnicode(m_collator->locale());
}

NameKey NameOrder::sortKey(const QString &name) const
{
#ifdef Q_OS_WIN
    return NameKey(windowsKey(typableName(name), *m_collator));
#else
    const QString typable = typableName(name);
    QByteArray plain = m_knowsPlain ? plainKey(typable) : QByteArray();
    return plain.isEmpty() ? NameKey(m_collator->sortKey(typable)) : NameKey(std::move(plain), typable, m_collator);
#endif
}

bool NameOrder::isLess(const QString &a, const QString &b) const
{
#ifdef Q_OS_WIN
    return sortKey(a) < sortKey(b); // Windows' other way to compare is not for sure the same
#else
    const QString typableA = typableName(a);
    const QString typableB = typableName(b);
    const QByteArray plainA = m_knowsPlain ? plainKey(typableA) : QByteArray();
    const QByteArray plainB = plainA.isEmpty() ? QByteArray() : plainKey(typableB);
    return plainB.isEmpty() ? m_collator->compare(typableA, typableB) < 0 : plainA < plainB;
#endif
}

} // namespace ek
