#include "fleet/KeptInventory.h"

#include "core/Completion.h"
#include "core/Logging.h"

#include <chrono>
#include <iterator>
#include <utility>

namespace ek {

namespace {

/// How long the file may take until the lists are begun in memory: its disk may be a network's that is gone.
constexpr std::chrono::seconds fileDeadline{10};
constexpr std::chrono::seconds pollInterval{20};
/// As many wait to be taken over at most: all at once would take many times the room of the table.
constexpr std::size_t fewRecords = 128;

StorageError lossTold()
{
    return {StorageErrorKind::Damaged, QStringLiteral("a new one was begun")};
}

} // namespace

KeptInventory::KeptInventory(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_file(folder)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(fileDeadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail({StorageErrorKind::Busy, QStringLiteral("the file was not read in time")});
    });
    m_poll.setInterval(pollInterval);
    m_poll.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_file.look(m_guard.get(),
                    [this](const StorageResult<InventoryFile::Written> &written) { onWritten(written, {}); });
    });
}

void KeptInventory::open(const QString &name, const ProfileId &profile)
{
    close();
    m_name = name;
    m_guard = std::make_unique<QObject>();
    m_deadline.start();
    m_file.open(name, profile, m_guard.get(),
                [this](const StorageResult<InventoryFile::Opened> &opened) { onOpened(opened); });
}

void KeptInventory::close()
{
    if (!m_name.isEmpty())
        m_file.close();
    m_name.clear();
    m_guard.reset();
    m_deadline.stop();
    m_poll.stop();
    m_arrived.clear();
    m_takenOver.clear();
    m_isReading = false;
    m_hasAllArrived = false;
    m_isOpen = false;
    m_unwritten.clear();
    m_isSummaryUnwritten = false;
}

void KeptInventory::onOpened(const StorageResult<InventoryFile::Opened> &result)
{
    if (!result)
        return fail(result.error());
    m_isOpen = true;
    setProblem(result->wasDamaged ? std::optional(lossTold()) : std::nullopt);
    emit opened(result->summary);
    readOn();
}

void KeptInventory::onArrived(StorageResult<std::vector<EntityRecord>> records)
{
    m_isReading = false;
    if (!records && records.error().kind != StorageErrorKind::Damaged)
        return fail(records.error());
    m_deadline.start(); // it goes on
    if (!records)
        setProblem(records.error());
    if (!records || records->empty()) {
        m_deadline.stop();
        m_isReading = true; // to its end: there is no more
        m_hasAllArrived = true;
    } else {
        std::move(records->begin(), records->end(), std::back_inserter(m_arrived));
        readOn();
    }
    emit arrived();
}

EntityRecord KeptInventory::takeFirstArrived()
{
    EntityRecord first = std::move(m_arrived.front());
    m_arrived.pop_front();
    readOn();
    return first;
}

void KeptInventory::dropFirstArrived()
{
    m_takenOver.push_back(std::move(m_arrived.front()));
    m_arrived.pop_front();
    readOn();
}

/// The next records are read while those that arrived are taken over.
void KeptInventory::readOn()
{
    if (!m_isOpen || m_isReading || m_arrived.size() >= fewRecords)
        return;
    m_isReading = true;
    m_file.next(std::exchange(m_takenOver, {}), m_guard.get(),
                [this](StorageResult<std::vector<EntityRecord>> records) { onArrived(std::move(records)); });
}

void KeptInventory::endArrival()
{
    m_hasAllArrived = false;
    m_takenOver.clear();
    m_poll.start();
}

void KeptInventory::fail(const StorageError &why)
{
    qCWarning(lcFiles) << "the lists are in memory alone, kind" << int(why.kind);
    const QString tried = m_name;
    close();
    m_name = tried; // it is not tried again while the profile is open
    setProblem(why);
    emit failed();
}

void KeptInventory::forgetProblem()
{
    setProblem(std::nullopt);
}

void KeptInventory::setProblem(const std::optional<StorageError> &problem)
{
    if (!problem && !m_problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

void KeptInventory::put(std::vector<EntityRecord> records)
{
    if (!m_isOpen || records.empty())
        return;
    QList<EntityId> about;
    for (const EntityRecord &record : records)
        about += record.entity;
    m_file.putRecords(
        std::move(records), m_guard.get(),
        [this, about](const StorageResult<InventoryFile::Written> &written) { onWritten(written, about); });
}

void KeptInventory::putFailure(const EntityId &entity, const EntityReading &reading)
{
    if (!m_isOpen)
        return;
    m_file.putFailure(entity, reading, m_guard.get(),
                      [this](const StorageResult<InventoryFile::Written> &written) { onWritten(written, {}); });
}

void KeptInventory::putEntities(const QList<Entity> &entities, const QDateTime &listedAt)
{
    if (m_isOpen)
        m_file.putEntities(entities, listedAt, m_guard.get(), afterSummary());
}

void KeptInventory::putListedAt(const QDateTime &listedAt)
{
    if (m_isOpen)
        m_file.putListedAt(listedAt, m_guard.get(), afterSummary());
}

void KeptInventory::putMade(const QList<MadeKey> &made)
{
    if (m_isOpen)
        m_file.putMade(made, m_guard.get(), afterSummary());
}

void KeptInventory::putSeenUntil(const QDateTime &moment)
{
    if (m_isOpen)
        m_file.putSeenUntil(moment, m_guard.get(), afterSummary());
}

InventoryFile::Then<InventoryFile::Written> KeptInventory::afterSummary()
{
    return [this](const StorageResult<InventoryFile::Written> &written) {
        m_isSummaryUnwritten = m_isSummaryUnwritten || !written;
        onWritten(written, {});
    };
}

void KeptInventory::onWritten(const StorageResult<InventoryFile::Written> &written, const QList<EntityId> &about)
{
    if (!written) {
        for (const EntityId &entity : about)
            m_unwritten.insert(entity);
        setProblem(written.error());
        return;
    }
    if (!written->others.empty())
        emit othersFound(written->others);
    if (written->wasDamaged) {
        setProblem(lossTold());
        m_unwritten.clear();
        emit begunAnew();
        return;
    }
    // It can be written again. That something was lost stays to be told.
    if (m_problem && m_problem->kind != StorageErrorKind::Damaged)
        setProblem(std::nullopt);
    if (std::exchange(m_isSummaryUnwritten, false))
        emit summaryMissed();
    if (!m_unwritten.isEmpty())
        emit recordsMissed(std::exchange(m_unwritten, {}).values());
}

void KeptInventory::removeProfiles(const QList<ProfileId> &profiles)
{
    m_file.removeProfiles(profiles);
}

void KeptInventory::removeAll(QObject *guard, std::function<void(StorageResult<int>)> done)
{
    close();
    if (hasFolder())
        m_file.removeAll(guard, std::move(done));
    else
        Completion<StorageResult<int>>(guard, std::move(done)).complete(0);
}

void KeptInventory::removeAll()
{
    removeAll(this, [this](const StorageResult<int> &removed) {
        if (!removed)
            setProblem(removed.error());
    });
}

} // namespace ek

#include "moc_KeptInventory.cpp"
