#include "models/ShownNames.h"

#include "core/Names.h"

namespace ek {

void ShownNames::add(const QString &name, const QString &sent)
{
    const QString &whole = sent.isEmpty() ? name : sent;
    const QString look = lookOf(whole);
    const auto known = m_looks.find(look);
    if (known == m_looks.end())
        m_looks.insert(look, {whole, false});
    else if (known->first != whole)
        known->isShared = true;
}

QString ShownNames::shown(const QString &name, const QString &sent) const
{
    const QString &whole = sent.isEmpty() ? name : sent;
    return m_looks.value(lookOf(whole)).isShared ? shownNameInFull(whole) : shownName(whole);
}

QString ShownNames::search(const QString &name, const QString &shown)
{
    const QString text = searchForm(name);
    return shown == name ? text : text + QLatin1Char('\n') + searchForm(shown);
}

} // namespace ek
