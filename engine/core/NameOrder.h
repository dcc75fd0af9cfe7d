#pragma once

#include <QCollator>
#include <QString>

namespace ek {

/// Sorts names as people do, in every locale: upper and lower case as one, numbers by their value, accents beside their
/// letters. In the C and POSIX locales by the root order of Unicode. Not to be shared between threads.
class NameOrder
{
public:
    NameOrder();

    [[nodiscard]] QCollatorSortKey sortKey(const QString &name) const;
    [[nodiscard]] bool isLess(const QString &a, const QString &b) const;

private:
    QCollator m_collator;
};

} // namespace ek
