#pragma once

#include <QByteArray>
#include <QCollator>
#include <QCollatorSortKey>
#include <QString>

#include <memory>
#include <optional>
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

/// Where a name stands among others of the same NameOrder. That of a plain name is made without ICU, whose data are
/// megabytes and whose keys take ten times as long; it is made again by ICU once it meets one that is not plain.
class NameKey
{
public:
    explicit NameKey(QCollatorSortKey collated)
        : m_collated(std::move(collated))
    {
    }
    /// Of a plain @p name.
    NameKey(QByteArray plain, QString name, std::shared_ptr<const QCollator> collator)
        : m_plain(std::move(plain))
        , m_name(std::move(name))
        , m_collator(std::move(collator))
    {
    }

    friend bool operator<(const NameKey &a, const NameKey &b)
    {
        return a.m_plain.isEmpty() || b.m_plain.isEmpty() ? a.collated() < b.collated() : a.m_plain < b.m_plain;
    }

private:
    [[nodiscard]] const QCollatorSortKey &collated() const
    {
        if (!m_collated)
            m_collated = m_collator->sortKey(m_name);
        return *m_collated;
    }

    QByteArray m_plain; ///< empty: it is not plain
    QString m_name;
    std::shared_ptr<const QCollator> m_collator; ///< shared: to copy one loads ICU (Qt 6.4)
    mutable std::optional<QCollatorSortKey> m_collated;
};

#endif

/// Sorts names as people do, in every locale: upper and lower case as one, numbers by their value, accents beside their
/// letters. In the C and POSIX locales by the root order of Unicode. Neither this nor its keys are to be shared between
/// threads.
///
/// A plain name is one of visible ASCII, in a language that orders these as Unicode does. Its order is the same with
/// ICU and without (core.NameOrder).
class NameOrder
{
public:
    NameOrder();

    [[nodiscard]] NameKey sortKey(const QString &name) const;
    [[nodiscard]] bool isLess(const QString &a, const QString &b) const;

private:
    std::shared_ptr<QCollator> m_collator; ///< its keys need it after this has gone
    bool m_knowsPlain = false; ///< that names can be plain
};

} // namespace ek
