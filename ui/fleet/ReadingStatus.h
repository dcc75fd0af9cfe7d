#pragma once

#include "core/Clock.h"
#include "wording/ReadingText.h"

#include <QObject>
#include <QTimer>

namespace ek {

/// How far the reading of all entities is, for those who show it. They are told of a change at most a few times a
/// second, and at once where everything has become another.
class ReadingStatus : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    ReadingStatus(const Inventory &inventory, const Sweep &sweep, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const ReadingFacts &facts() const { return m_facts; }
    /// What the inventory's moments are compared with.
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

signals:
    void changed();

private:
    void update();
    void updateSoon();

    const Inventory &m_inventory;
    const Sweep &m_sweep;
    const Clock &m_clock;
    ReadingFacts m_facts;
    QTimer m_soon;
};

} // namespace ek
