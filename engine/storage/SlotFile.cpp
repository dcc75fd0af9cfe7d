#include "storage/SlotFile.h"

#include "platform/LockedFile.h"
#include "platform/SharedClock.h"
#include "storage/Placement.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

namespace ek {

namespace {

constexpr QLatin1String slotSuffix(".slots");
/// Read as a number of eight bytes: which format it is.
constexpr quint64 slotFormat = 0x31544f4c53'4b45; // "EKSLOT1"
constexpr qsizetype numberSize = 8;
constexpr qsizetype entrySize = 3 * numberSize; // the beginning of the file is two of them
/// No allowance has that many slots.
constexpr qint64 longestText = 24LL * 200'000;
/// Another instance holds the file for less than a millisecond.
constexpr std::chrono::milliseconds turnPatience(150);

using SlotEntry = std::array<quint64, 2>;

/// Tells an entry that was written whole, in this start of the computer, from everything else.
quint64 checkOf(const SlotEntry &entry, const QByteArray &clock)
{
    quint64 hash = 0xcbf29ce484222325; // FNV-1a
    const auto add = [&hash](quint8 byte) { hash = (hash ^ byte) * 0x100000001b3; };
    for (const char byte : clock)
        add(static_cast<quint8>(byte));
    for (const quint64 number : entry) {
        for (int shift = 0; shift < 64; shift += 8)
            add(static_cast<quint8>(number >> shift));
    }
    return hash;
}

void appendEntry(QByteArray &text, const SlotEntry &entry, const QByteArray &clock)
{
    for (const quint64 number : {entry[0], entry[1], checkOf(entry, clock)}) {
        std::array<char, numberSize> bytes{};
        qToLittleEndian(number, bytes.data());
        text.append(bytes.data(), numberSize);
    }
}

std::optional<SlotEntry> entryAt(const QByteArray &text, qsizetype place, const QByteArray &clock)
{
    if (text.size() < (place + 1) * entrySize)
        return std::nullopt;
    const char *bytes = text.constData() + place * entrySize;
    const SlotEntry entry{qFromLittleEndian<quint64>(bytes), qFromLittleEndian<quint64>(bytes + numberSize)};
    if (qFromLittleEndian<quint64>(bytes + 2 * numberSize) != checkOf(entry, clock))
        return std::nullopt;
    return entry;
}

std::chrono::milliseconds momentOf(quint64 number)
{
    return std::chrono::milliseconds(static_cast<qint64>(number));
}

quint64 numberOf(std::chrono::milliseconds moment)
{
    return static_cast<quint64>(moment.count());
}

} // namespace

SlotFile::SlotFile(QString folder, const QString &name)
    : m_folder(std::move(folder))
    , m_path(QDir(m_folder).filePath(name + slotSuffix))
{
}

bool SlotFile::update(const std::function<void(SlotRecord &)> &change)
{
    if (!std::exchange(m_hasTidied, true)) {
        if (!makeFolder(m_folder))
            m_hasTidied = false; // perhaps it can be made later
        else
            removeOld();
    }
    LockedFile file(m_path, turnPatience);
    if (!file.isHeld()) {
        m_hasTidied = false;
        return false;
    }
    const QByteArray clock = SharedClock::identity();
    const QByteArray text = file.read(longestText).value_or(QByteArray());
    SlotRecord record = recordOf(text, clock);
    change(record);
    record.isNew = false;
    const QByteArray changed = textOf(record, clock);
    return changed == text || file.write(changed);
}

void SlotFile::removeOld()
{
    // One for each port that a program on this computer ever listened on would be many.
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    // The suffix is looked for by hand: for a filter of names Qt compiles a regular expression.
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.fileName().endsWith(slotSuffix) && file.filePath() != m_path
            && file.lastModified().toUTC() < yesterday)
            QFile::remove(file.filePath());
    }
}

QByteArray SlotFile::textOf(const SlotRecord &record, const QByteArray &clock)
{
    QByteArray text;
    text.reserve((static_cast<qsizetype>(record.used.size()) + 2) * entrySize);
    appendEntry(text, {slotFormat, 0}, clock);
    appendEntry(text, {numberOf(record.blockedUntil), numberOf(record.sweptAt)}, clock);
    for (const UsedSlot &slot : record.used)
        appendEntry(text, {slot.id, numberOf(slot.freeAt)}, clock);
    return text;
}

SlotRecord SlotFile::recordOf(const QByteArray &text, const QByteArray &clock)
{
    SlotRecord record;
    const auto beginning = entryAt(text, 0, clock);
    const auto moments = entryAt(text, 1, clock);
    record.isNew = beginning != SlotEntry{slotFormat, 0} || !moments || text.size() % entrySize != 0;
    if (moments) {
        record.blockedUntil = momentOf(moments->at(0));
        record.sweptAt = momentOf(moments->at(1));
    }
    // A write that was cut short left the first part of the new and the rest of the old, so an id may be there twice.
    std::unordered_map<quint64, std::size_t> places;
    for (qsizetype place = 2; place * entrySize < text.size(); ++place) {
        const auto entry = entryAt(text, place, clock);
        if (!entry) {
            record.isNew = true;
            continue;
        }
        const UsedSlot slot{.id = entry->at(0), .freeAt = momentOf(entry->at(1))};
        const auto [known, isMissing] = places.try_emplace(slot.id, record.used.size());
        if (isMissing)
            record.used.push_back(slot);
        else
            record.used[known->second].freeAt = std::max(record.used[known->second].freeAt, slot.freeAt);
    }
    return record;
}

} // namespace ek
