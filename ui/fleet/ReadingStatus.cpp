#include "ui/fleet/ReadingStatus.h"

namespace ek {

ReadingStatus::ReadingStatus(const Inventory &inventory, const Sweep &sweep, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_inventory(inventory)
    , m_sweep(sweep)
    , m_clock(clock)
    , m_soon(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &ReadingStatus::update);
    connect(&inventory, &Inventory::readingChanged, this, &ReadingStatus::updateSoon);
    connect(&inventory, &Inventory::entitiesChanged, this, &ReadingStatus::updateSoon);
    connect(&inventory, &Inventory::loaded, this, &ReadingStatus::update);
    connect(&inventory, &Inventory::tableReset, this, &ReadingStatus::update);
    connect(&sweep, &Sweep::changed, this, [this] {
        if (m_sweep.state() == m_facts.state)
            updateSoon();
        else
            update();
    });
    update();
}

void ReadingStatus::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ReadingStatus::update()
{
    m_soon.stop();
    m_facts = {.extent = m_inventory.extent(),
               .state = m_sweep.state(),
               .progress = m_sweep.progress(),
               .waitsUntil = m_sweep.waitsUntil(),
               .isHeldUp = m_sweep.error().has_value()};
    emit changed();
}

} // namespace ek

#include "moc_ReadingStatus.cpp"
