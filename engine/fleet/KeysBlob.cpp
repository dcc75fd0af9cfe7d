#include "fleet/KeysBlob.h"

#include "fleet/Milliseconds.h"

#include <QtEndian>

#include <cstring>

namespace ek {

namespace {

// Of one key: its digest, flags, six moments, then its texts, each with its length before it. Little-endian.
constexpr qsizetype digestSize = 32;
constexpr qsizetype momentCount = 6;
constexpr qsizetype fixedSize = digestSize + 1 + momentCount * 8;
constexpr qsizetype sumSize = 8;

enum Flag : quint8 {
    // Two bits for the environment, two for the kind of expiry.
    HasSentName = 1 << 4,
    SaysOtherEntity = 1 << 5,
    CreatedHere = 1 << 6,
    DeletedHere = 1 << 7,
};

/// FNV-1a over words. Against damage, not against people.
quint64 sumOf(const char *data, qsizetype size)
{
    quint64 sum = 0xcbf29ce484222325;
    const auto add = [&](quint64 word) {
        sum = (sum ^ word) * 0x100000001b3;
        sum ^= sum >> 29; // what is only in the high bits of a word would stay there
    };
    for (; size >= 8; data += 8, size -= 8)
        add(qFromLittleEndian<quint64>(data));
    for (; size > 0; ++data, --size)
        add(static_cast<quint8>(*data));
    return sum;
}

class Writer
{
public:
    explicit Writer(qsizetype expected) { m_bytes.reserve(expected); }

    template <typename Number> void number(Number value)
    {
        char bytes[sizeof value];
        qToLittleEndian(value, bytes);
        m_bytes.append(bytes, sizeof value);
    }
    void moment(const QDateTime &moment) { number(msOf(moment)); }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        number(static_cast<quint32>(utf8.size()));
        m_bytes += utf8;
    }
    void bytes(QByteArrayView bytes) { m_bytes += bytes; }

    QByteArray finish()
    {
        number(sumOf(m_bytes.constData(), m_bytes.size()));
        return m_bytes;
    }

private:
    QByteArray m_bytes;
};

class Reader
{
public:
    Reader(const char *data, qsizetype size)
        : m_at(data)
        , m_end(data + size)
    {
    }
    [[nodiscard]] bool has(qsizetype size) const { return m_end - m_at >= size; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    template <typename Number> Number number()
    {
        if (!has(sizeof(Number))) {
            m_isBroken = true;
            return {};
        }
        const auto value = qFromLittleEndian<Number>(m_at);
        m_at += sizeof(Number);
        return value;
    }
    QDateTime moment()
    {
        const auto ms = number<qint64>();
        return momentAt(ms);
    }
    QString text()
    {
        const QByteArrayView utf8 = bytes(number<quint32>());
        return QString::fromUtf8(utf8);
    }
    QByteArrayView bytes(qsizetype size)
    {
        if (!has(size)) {
            m_isBroken = true;
            return {};
        }
        const QByteArrayView view(m_at, size);
        m_at += size;
        return view;
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_isBroken = false;
};

} // namespace

QByteArray keysToBytes(const EntityId &entity, const QList<KnownKey> &keys)
{
    constexpr qsizetype usualTexts = 64;
    Writer writer(keys.size() * (fixedSize + usualTexts) + sumSize);
    for (const KnownKey &known : keys) {
        const ApiKey &key = known.key;
        if (key.fingerprint.isNull())
            continue; // nothing that it could be known by
        const auto flags = static_cast<quint8>(
            static_cast<int>(key.environment) | static_cast<int>(key.expiry.kind) << 2
            | (key.sentName.isEmpty() ? 0 : HasSentName) | (key.entityId == entity ? 0 : SaysOtherEntity)
            | (known.wasCreatedHere ? CreatedHere : 0) | (known.wasDeletedHere ? DeletedHere : 0));
        writer.bytes(key.fingerprint.digestView());
        writer.number(flags);
        for (const QDateTime &moment :
             {key.createdAt, key.updatedAt, key.expiry.at, known.firstSeen, known.lastSeen, known.goneSince})
            writer.moment(moment);
        writer.text(key.hint);
        writer.text(key.name);
        if ((flags & HasSentName) != 0)
            writer.text(key.sentName);
        if ((flags & SaysOtherEntity) != 0)
            writer.text(key.entityId.value());
    }
    return writer.finish();
}

std::optional<QList<KnownKey>> keysFromBytes(const EntityId &entity, const QByteArray &bytes)
{
    const qsizetype size = bytes.size() - sumSize;
    if (size < 0 || qFromLittleEndian<quint64>(bytes.constData() + size) != sumOf(bytes.constData(), size))
        return std::nullopt;
    QList<KnownKey> keys;
    keys.reserve(size / (fixedSize + 32));
    Reader reader(bytes.constData(), size);
    while (!reader.isAtEnd() && reader.has(fixedSize)) {
        KnownKey known;
        ApiKey &key = known.key;
        key.fingerprint = KeyFingerprint::fromDigest(reader.bytes(digestSize));
        const auto flags = reader.number<quint8>();
        key.environment = static_cast<Environment>(flags & 3);
        key.expiry.kind = static_cast<Expiry::Kind>(flags >> 2 & 3);
        for (QDateTime *moment :
             {&key.createdAt, &key.updatedAt, &key.expiry.at, &known.firstSeen, &known.lastSeen, &known.goneSince})
            *moment = reader.moment();
        key.hint = reader.text();
        key.name = reader.text();
        if ((flags & HasSentName) != 0)
            key.sentName = reader.text();
        key.entityId = (flags & SaysOtherEntity) != 0 ? EntityId(reader.text()) : entity;
        known.wasCreatedHere = (flags & CreatedHere) != 0;
        known.wasDeletedHere = (flags & DeletedHere) != 0;
        if (reader.isBroken() || (flags >> 2 & 3) > static_cast<int>(Expiry::Kind::At)
            || (flags & 3) > static_cast<int>(Environment::Live))
            return std::nullopt;
        keys += known;
    }
    if (!reader.isAtEnd())
        return std::nullopt;
    return keys;
}

QByteArray digestsToBytes(const QList<KeyFingerprint> &digests)
{
    QByteArray bytes;
    for (const KeyFingerprint &digest : digests)
        bytes += digest.digestView();
    return bytes;
}

QList<KeyFingerprint> digestsFromBytes(const QByteArray &bytes)
{
    QList<KeyFingerprint> digests;
    for (qsizetype at = 0; at + digestSize <= bytes.size(); at += digestSize)
        digests += KeyFingerprint::fromDigest(QByteArrayView(bytes).sliced(at, digestSize));
    return digests;
}

} // namespace ek
