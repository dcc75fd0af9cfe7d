#include "core/NameOrder.h"

#include "core/Names.h"

#include <QLocale>

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

} // namespace

NameOrder::NameOrder()
    : m_collator(sortingLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

QCollatorSortKey NameOrder::sortKey(const QString &name) const
{
    return m_collator.sortKey(typableName(name));
}

bool NameOrder::isLess(const QString &a, const QString &b) const
{
    return m_collator.compare(typableName(a), typableName(b)) < 0;
}

} // namespace ek
