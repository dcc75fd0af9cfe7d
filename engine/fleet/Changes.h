#pragma once

#include "core/Clock.h"
#include "fleet/KeyTable.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace ek {

class Inventory;

/// What became of a key since the admin said that everything was seen.
struct KeyChange
{
    enum class Kind {
        Came, ///< it is listed, and was not
        Went, ///< it is not listed any more
        Expired, ///< while it was still listed
    };
    Kind kind = Kind::Came;
    EntityId entity;
    KnownKey key;
    QDateTime at; ///< UTC: when it was made or expired, as far as that is known; else when it was noticed
    bool byThisProgram = false; ///< on this computer; otherwise somebody else, or the time
};

/// What came, went or expired since Inventory::seenUntil(), by what the inventory knows. GUI thread only.
///
/// What the first whole list of an entity had is not new, unless it was made since. It follows the inventory a moment
/// later, and time as keys expire.
class Changes : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this. @p clock is the one by which keys expire.
    Changes(const Inventory &inventory, const Clock &clock, QObject *parent = nullptr);

    /// How many there are that were not marked as seen.
    [[nodiscard]] qsizetype count() const { return m_count; }
    /// The newest first; no more than the newest #mostListed. With those that were seen, where they are wanted.
    [[nodiscard]] const QList<KeyChange> &all() const { return m_all; }
    /// How many all() has, and would have without its limit.
    [[nodiscard]] qsizetype total() const { return m_total; }
    static constexpr qsizetype mostListed = 5000;

    /// Whether all() has what was marked as seen too: everything since the keys of the entity were first known, as long
    /// as keys that are gone are kept.
    void setWithSeen(bool isWanted);
    [[nodiscard]] bool isWithSeen() const { return m_isWithSeen; }

    /// Looks now, not in a moment.
    void update();

signals:
    void changed();

private:
    void lookSoon();

    const Inventory &m_inventory;
    const Clock &m_clock;
    QList<KeyChange> m_all;
    qsizetype m_count = 0;
    qsizetype m_total = 0;
    bool m_isWithSeen = false;
    QTimer m_soon;
    QTimer m_nextExpiry;
};

} // namespace ek
