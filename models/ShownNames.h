#pragma once

#include "core/NameOrder.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace ek {

/// The names of one list, as it shows and searches them: those that look the same and are not are told apart.
class ShownNames
{
public:
    /// @p sent is the name as it was sent, or empty (see ApiKey::sentName).
    void add(const QString &name, const QString &sent);

    /// To be asked once all names are known. Empty where there is no name.
    [[nodiscard]] QString shown(const QString &name, const QString &sent) const;
    /// See searchForm(). What is shown is found, too.
    [[nodiscard]] static QString search(const QString &name, const QString &shown);

private:
    struct Look
    {
        QString first; ///< the first name that looks so
        bool isShared = false; ///< by another name
    };
    QHash<QString, Look> m_looks;
};

/// What a list makes of the name of one of its items.
struct NameForms
{
    QString shown; ///< empty: there is no name
    QString search; ///< see searchForm()
    NameKey order;
};

/// Of every item's name and sentName, in the order of the items. They are sorted by @p sortName of an item.
template <typename Item, typename SortName>
std::vector<NameForms> nameForms(const QList<Item> &items, const SortName &sortName)
{
    ShownNames names;
    for (const Item &item : items)
        names.add(item.name, item.sentName);
    const NameOrder order;
    std::vector<NameForms> forms;
    forms.reserve(static_cast<std::size_t>(items.size()));
    for (const Item &item : items) {
        const QString shown = names.shown(item.name, item.sentName);
        forms.push_back({shown, ShownNames::search(item.name, shown), order.sortKey(sortName(item))});
    }
    return forms;
}

} // namespace ek
