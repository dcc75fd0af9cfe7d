#pragma once

#include <QByteArray>
#include <QCollator>
#include <QCollatorSortKey>
#include <QString>

#include <utility>

namespace ek {

#ifdef Q_OS_WIN

/// Where a name stands among others. Not QCollatorSortKey: its keys are Windows' bytes, but Qt compares them as
/// 16-bit numbers, whose second byte counts before the first: "Company 00100" came before "Company 00002".
class NameKey
{
public:
    explicit NameKey(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    friend bool operator<(const NameKey &a, const NameKey &b) { return a.m_bytes < b.m_bytes; }

private:
    QByteArray m_bytes;
};

#else

using NameKey = QCollatorSortKey;

#endif

/// Sorts names as people do, in every locale: upper and lower case as one, numbers by their value, accents beside their
/// letters. In the C and POSIX locales by the root order of Unicode. Not to be shared between threads.
class NameOrder
{
public:
    NameOrder();

    [[nodiscard]] NameKey sortKey(const QString &name) const;
    [[nodiscard]] bool isLess(const QString &a, const QString &b) const;

private:
    QCollator m_collator;
};

} // namespace ek
