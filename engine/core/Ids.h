#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <utility>

namespace ek {

/// A string that names one kind of thing, so that an entity's id cannot be passed where a profile's is meant.
template <typename Tag> class TaggedId
{
public:
    TaggedId() = default;
    explicit TaggedId(QString value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const TaggedId &a, const TaggedId &b) { return a.m_value == b.m_value; }
    friend bool operator!=(const TaggedId &a, const TaggedId &b) { return !(a == b); }
    friend size_t qHash(const TaggedId &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

/// `ent_…`. Empty stands for "the entity the credential itself belongs to", see Entity::isCredentialsOwn.
using EntityId = TaggedId<struct EntityIdTag>;
using AccountId = TaggedId<struct AccountIdTag>; ///< see isAccountId()
using ProfileId = TaggedId<struct ProfileIdTag>;
/// Sent as X-Request-Id; one per intended change, the same for every repeat of it.
using RequestId = TaggedId<struct RequestIdTag>;

/// Whether @p text can be an account's id, which is shown, sent as a header and saved: letters and digits of ASCII and
/// a few signs, 200 at most.
bool isAccountId(const QString &text);

/// A fresh random request id.
RequestId newRequestId();

/// How the program knows an API key: the SHA-256 of the `id` the server lists it under.
///
/// The id may be the key itself, so the program never keeps it. A fingerprint is not a secret: a key carries far more
/// randomness than can be searched. The digest is held in place: a list of 100,000 keys is copied, searched and freed
/// without a step to elsewhere in memory for each.
class KeyFingerprint
{
public:
    using Digest = std::array<char, 32>;

    KeyFingerprint() = default;
    /// Hashes @p id (UTF-8). @p id is only read.
    static KeyFingerprint of(const QByteArray &id);
    /// From what digest() gave; null where @p digest is not 32 bytes.
    static KeyFingerprint fromDigest(QByteArrayView digest);
    static KeyFingerprint fromDigest(const Digest &digest);

    [[nodiscard]] bool isNull() const { return m_isNull; }
    /// 32 raw bytes, copied; null where this is.
    [[nodiscard]] QByteArray digest() const { return digestView().toByteArray(); }
    /// The same without a copy, valid for as long as this is.
    [[nodiscard]] QByteArrayView digestView() const
    {
        return m_isNull ? QByteArrayView() : QByteArrayView(m_digest.data(), qsizetype(m_digest.size()));
    }
    /// Zeros where this is null.
    [[nodiscard]] const Digest &bytes() const { return m_digest; }

    friend bool operator==(const KeyFingerprint &a, const KeyFingerprint &b)
    {
        return a.m_digest == b.m_digest && a.m_isNull == b.m_isNull;
    }
    friend bool operator!=(const KeyFingerprint &a, const KeyFingerprint &b) { return !(a == b); }
    friend size_t qHash(const KeyFingerprint &f, size_t seed = 0)
    {
        return qHashBits(f.m_digest.data(), f.m_digest.size(), seed);
    }

private:
    Digest m_digest{}; ///< zeros where this is null
    bool m_isNull = true;
};

} // namespace ek
