#include "fleet/KeyTable.h"

#include "fleet/Milliseconds.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace ek {

namespace {

constexpr std::uint16_t oddHint = UINT16_MAX; // as its size
constexpr std::uint16_t longestHint = 1024;

bool isLatin1(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x100; });
}

/// Vectors double when they grow, which would be half of what 100,000 keys take.
template <typename Value> void extend(std::vector<Value> &values)
{
    if (values.size() == values.capacity())
        values.reserve(values.size() + values.size() / 8 + 16);
    values.emplace_back();
}

std::uint32_t hashOfName(const QString &name, const QString &sent)
{
    return static_cast<std::uint32_t>(sent.isEmpty() ? qHash(name) : qHash(sent, qHash(name)));
}

/// A digest is random already.
std::size_t hashOfKey(KeyTable::EntityNumber entity, const char *digest)
{
    std::size_t hash = 0;
    std::memcpy(&hash, digest, sizeof hash);
    return hash ^ (std::size_t(entity) * 0x9e3779b1U);
}

} // namespace

std::optional<KeyTable::Row> KeyTable::find(const EntityId &entity, const KeyFingerprint &fingerprint) const
{
    const auto number = m_entityNumbers.constFind(entity);
    return number == m_entityNumbers.constEnd() ? std::nullopt : find(*number, fingerprint);
}

std::optional<KeyTable::Row> KeyTable::find(EntityNumber entity, const KeyFingerprint &fingerprint) const
{
    const Digest &digest = fingerprint.bytes();
    return m_rowSet.find(hashOfKey(entity, digest.data()), [&](Row row) {
        return m_entity[row] == entity && m_digest[row] == digest
            && ((m_flags[row] & nameless) != 0) == fingerprint.isNull();
    });
}

std::vector<KeyTable::Row> KeyTable::rowsWith(const KeyFingerprint &fingerprint) const
{
    std::vector<Row> rows;
    if (fingerprint.isNull())
        return rows;
    const Digest &digest = fingerprint.bytes();
    for (Row row = 0; row < end(); ++row) {
        if (m_digest[row] == digest && isUsed(row))
            rows.push_back(row);
    }
    return rows;
}

const std::vector<KeyTable::Row> &KeyTable::rowsOf(const EntityId &entity) const
{
    static const std::vector<Row> none;
    const auto number = m_entityNumbers.constFind(entity);
    return number == m_entityNumbers.constEnd() ? none : m_entities[*number].rows;
}

QString KeyTable::hint(Row row) const
{
    const std::optional<QByteArrayView> latin1 = latin1Hint(row);
    return latin1 ? QString::fromLatin1(*latin1) : m_oddHints.value(row);
}

std::optional<QByteArrayView> KeyTable::latin1Hint(Row row) const
{
    if (m_hintSize[row] == oddHint)
        return std::nullopt;
    return QByteArrayView(m_hints.data() + m_hintAt[row], m_hintSize[row]);
}

KeyFingerprint KeyTable::fingerprint(Row row) const
{
    if ((m_flags[row] & nameless) != 0)
        return {};
    return KeyFingerprint::fromDigest(m_digest[row]);
}

QDateTime KeyTable::moment(qint64 ms) const
{
    return momentAt(ms);
}

ApiKey KeyTable::key(Row row) const
{
    ApiKey key;
    key.fingerprint = fingerprint(row);
    key.entityId = m_entities[m_says[row]].id;
    key.name = name(row);
    key.sentName = sentName(row);
    key.environment = environment(row);
    key.hint = hint(row);
    key.createdAt = moment(m_createdAt[row]);
    key.updatedAt = moment(m_updatedAt[row]);
    key.expiry = {expiryKind(row), moment(m_expiresAt[row])};
    return key;
}

KnownKey KeyTable::known(Row row) const
{
    KnownKey known;
    known.key = key(row);
    known.firstSeen = moment(m_firstSeen[row]);
    known.lastSeen = moment(m_lastSeen[row]);
    known.goneSince = moment(goneSince(row));
    known.wasCreatedHere = wasCreatedHere(row);
    known.wasDeletedHere = wasDeletedHere(row);
    return known;
}

const QString &KeyTable::sentNameAt(NameNumber number) const
{
    static const QString none;
    if (m_sentNames.isEmpty())
        return none;
    const auto sent = m_sentNames.constFind(number);
    return sent == m_sentNames.constEnd() ? none : *sent;
}

KeyTable::EntityNumber KeyTable::numberOf(const EntityId &entity)
{
    const auto known = m_entityNumbers.constFind(entity);
    if (known != m_entityNumbers.constEnd())
        return *known;
    const EntityNumber number = entityEnd();
    m_entities.push_back({entity, {}});
    m_entityNumbers.insert(entity, number);
    return number;
}

std::size_t KeyTable::rowHash(Row row) const
{
    return hashOfKey(m_entity[row], m_digest[row].data());
}

KeyTable::Change KeyTable::setKeys(const EntityId &entity, const QList<KnownKey> &keys)
{
    Change change;
    const EntityNumber number = numberOf(entity);
    std::vector<Row> now;
    now.reserve(static_cast<std::size_t>(keys.size()));
    for (const KnownKey &known : keys) {
        std::optional<Row> row = find(number, known.key.fingerprint);
        if (row && (m_flags[*row] & met) != 0)
            continue;
        if (!row) {
            row = newRow();
            m_entity[*row] = number;
            put(*row, known);
            m_rowSet.insert(*row, [this](Row each) { return rowHash(each); });
            change.added.push_back(*row);
        } else if (!isSame(*row, known)) {
            put(*row, known);
            change.changed.push_back(*row);
        } else {
            m_lastSeen[*row] = msOf(known.lastSeen);
        }
        m_flags[*row] |= met;
        now.push_back(*row);
    }

    std::vector<Row> &rows = m_entities[number].rows;
    rows.swap(now); // now are those of before
    std::vector<Row> stayed;
    stayed.reserve(now.size());
    for (const Row row : now) {
        if ((m_flags[row] & met) != 0) {
            stayed.push_back(row);
        } else {
            removeRow(row);
            change.removed.push_back(row);
        }
    }
    // Whether those that stayed come as they came before.
    std::size_t next = 0;
    std::size_t added = 0;
    for (const Row row : rows) {
        m_flags[row] = static_cast<std::uint16_t>(m_flags[row] & ~met);
        if (added < change.added.size() && change.added[added] == row)
            ++added;
        else if (stayed[next++] != row)
            change.isReordered = true;
    }
    return change;
}

KeyTable::Change KeyTable::setKey(const EntityId &entity, const KnownKey &key)
{
    Change change;
    const EntityNumber number = numberOf(entity);
    if (const std::optional<Row> row = find(number, key.key.fingerprint)) {
        if (!isSame(*row, key)) {
            put(*row, key);
            change.changed.push_back(*row);
        } else {
            m_lastSeen[*row] = msOf(key.lastSeen);
        }
        return change;
    }
    const Row row = newRow();
    m_entity[row] = number;
    put(row, key);
    m_rowSet.insert(row, [this](Row each) { return rowHash(each); });
    m_entities[number].rows.push_back(row);
    change.added.push_back(row);
    return change;
}

KeyTable::Change KeyTable::removeEntity(const EntityId &entity)
{
    return setKeys(entity, {});
}

void KeyTable::clear()
{
    *this = KeyTable();
}

KeyTable::Row KeyTable::newRow()
{
    if (!m_free.empty()) {
        const Row row = m_free.back();
        m_free.pop_back();
        return row;
    }
    const Row row = end();
    extend(m_flags);
    extend(m_entity);
    extend(m_says);
    extend(m_name);
    extend(m_hintAt);
    extend(m_hintSize);
    extend(m_expiresAt);
    extend(m_createdAt);
    extend(m_updatedAt);
    extend(m_firstSeen);
    extend(m_lastSeen);
    extend(m_digest);
    return row;
}

void KeyTable::removeRow(Row row)
{
    m_rowSet.erase(row, [this](Row each) { return rowHash(each); });
    releaseName(m_name[row]);
    dropHint(row);
    m_goneSince.remove(row);
    m_flags[row] = 0;
    m_free.push_back(row);
}

void KeyTable::put(Row row, const KnownKey &known)
{
    const ApiKey &key = known.key;
    const bool isNew = (m_flags[row] & used) == 0;
    const NameNumber name = takeName(key.name, key.sentName);
    if (!isNew) {
        releaseName(m_name[row]);
        dropHint(row);
    }
    m_name[row] = name;
    setHint(row, key.hint);
    m_digest[row] = key.fingerprint.bytes();
    m_says[row] = numberOf(key.entityId);
    m_expiresAt[row] = msOf(key.expiry.at);
    m_createdAt[row] = msOf(key.createdAt);
    m_updatedAt[row] = msOf(key.updatedAt);
    m_firstSeen[row] = msOf(known.firstSeen);
    m_lastSeen[row] = msOf(known.lastSeen);
    if (known.goneSince.isValid())
        m_goneSince.insert(row, known.goneSince.toMSecsSinceEpoch());
    else if (!isNew)
        m_goneSince.remove(row);
    m_flags[row] = static_cast<std::uint16_t>(
        static_cast<unsigned>(key.environment) | static_cast<unsigned>(key.expiry.kind) << 2 | used
        | (known.goneSince.isValid() ? gone : 0) | (known.wasCreatedHere ? createdHere : 0)
        | (known.wasDeletedHere ? deletedHere : 0) | (key.fingerprint.isNull() ? nameless : 0));
}

bool KeyTable::isSame(Row row, const KnownKey &known) const
{
    const ApiKey &key = known.key;
    const std::optional<QByteArrayView> latin1 = latin1Hint(row);
    return key.expiry.kind == expiryKind(row) && msOf(key.expiry.at) == m_expiresAt[row]
        && key.environment == environment(row) && key.name == name(row) && key.sentName == sentName(row)
        && (latin1 ? QLatin1String(*latin1) == key.hint : m_oddHints.value(row) == key.hint)
        && msOf(key.createdAt) == m_createdAt[row] && msOf(key.updatedAt) == m_updatedAt[row]
        && key.entityId == m_entities[m_says[row]].id && msOf(known.firstSeen) == m_firstSeen[row]
        && msOf(known.goneSince) == goneSince(row) && known.wasCreatedHere == wasCreatedHere(row)
        && known.wasDeletedHere == wasDeletedHere(row);
}

KeyTable::NameNumber KeyTable::takeName(const QString &name, const QString &sent)
{
    const std::uint32_t hash = hashOfName(name, sent);
    const auto known = m_nameSet.find(hash, [&](NameNumber number) {
        return m_names[number].hash == hash && m_names[number].name == name && sentNameAt(number) == sent;
    });
    if (known) {
        ++m_names[*known].uses;
        return *known;
    }
    NameNumber number = nameEnd();
    if (m_freeNames.empty()) {
        extend(m_names);
    } else {
        number = m_freeNames.back();
        m_freeNames.pop_back();
    }
    m_names[number] = {name, 1, ++m_lastSerial, hash};
    if (!sent.isEmpty())
        m_sentNames.insert(number, sent);
    m_nameSet.insert(number, [this](NameNumber each) { return m_names[each].hash; });
    return number;
}

void KeyTable::releaseName(NameNumber number)
{
    if (--m_names[number].uses > 0)
        return;
    m_nameSet.erase(number, [this](NameNumber each) { return m_names[each].hash; });
    m_names[number] = {};
    m_sentNames.remove(number);
    m_freeNames.push_back(number);
}

void KeyTable::setHint(Row row, const QString &hint)
{
    if (hint.size() > longestHint || !isLatin1(hint)) {
        m_hintSize[row] = oddHint;
        m_oddHints.insert(row, hint);
        return;
    }
    const auto size = static_cast<std::size_t>(hint.size());
    if (m_hints.size() + size > m_hints.capacity())
        m_hints.reserve(m_hints.size() + m_hints.size() / 8 + size + 256);
    m_hintAt[row] = static_cast<std::uint32_t>(m_hints.size());
    m_hintSize[row] = static_cast<std::uint16_t>(size);
    for (const QChar c : hint)
        m_hints.push_back(static_cast<char>(c.unicode()));
}

void KeyTable::dropHint(Row row)
{
    if (m_hintSize[row] == oddHint)
        m_oddHints.remove(row);
    else
        m_hintGaps += m_hintSize[row];
    m_hintSize[row] = 0;
    constexpr std::size_t fewBytes = 65'536;
    if (m_hintGaps > fewBytes && m_hintGaps > m_hints.size() / 2)
        packHints();
}

void KeyTable::packHints()
{
    std::vector<char> packed;
    packed.reserve(m_hints.size() - m_hintGaps + 256);
    for (Row row = 0; row < end(); ++row) {
        if (m_hintSize[row] == oddHint)
            continue;
        const auto first = m_hints.begin() + m_hintAt[row];
        m_hintAt[row] = static_cast<std::uint32_t>(packed.size());
        packed.insert(packed.end(), first, first + m_hintSize[row]);
    }
    m_hints = std::move(packed);
    m_hintGaps = 0;
}

} // namespace ek
