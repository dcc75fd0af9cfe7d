#include "core/NameOrder.h"

#include "core/Names.h"

#include <QLocale>

#include <algorithm>

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

#endif

} // namespace

NameOrder::NameOrder()
    : m_collator(sortingLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

NameKey NameOrder::sortKey(const QString &name) const
{
#ifdef Q_OS_WIN
    return NameKey(windowsKey(typableName(name), m_collator));
#else
    return m_collator.sortKey(typableName(name));
#endif
}

bool NameOrder::isLess(const QString &a, const QString &b) const
{
    return m_collator.compare(typableName(a), typableName(b)) < 0;
}

} // namespace ek
