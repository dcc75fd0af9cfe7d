#include "assembly/BusyWork.h"

#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"

#include <utility>

namespace ek {

BusyWork::BusyWork(const KeyCreation &creation, const KeyDeletion &deletion, QObject *parent)
    : QObject(parent)
    , m_creation(creation)
    , m_deletion(deletion)
{
    connect(&creation, &KeyCreation::phaseChanged, this, &BusyWork::update);
    connect(&creation, &KeyCreation::revealSettled, this, &BusyWork::update);
    connect(&deletion, &KeyDeletion::started, this, &BusyWork::update);
    connect(&deletion, &KeyDeletion::finished, this, &BusyWork::update);
    m_told = all();
}

QList<BusyWork::Kind> BusyWork::all() const
{
    QList<Kind> all;
    if (m_creation.hasUnsettledReveal())
        all += Kind::KeyNotStored;
    switch (m_creation.phase()) {
    case KeyCreation::Phase::Idle:
        break;
    case KeyCreation::Phase::UnderWay:
        all += Kind::Creating;
        break;
    case KeyCreation::Phase::InDoubt:
        all += Kind::InDoubt;
        break;
    }
    if (m_deletion.isRunning())
        all += Kind::Deleting;
    return all;
}

void BusyWork::update()
{
    const QList<Kind> now = all();
    if (std::exchange(m_told, now) != now)
        emit changed();
}

} // namespace ek

#include "moc_BusyWork.cpp"
