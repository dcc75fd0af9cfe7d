#include "core/Ids.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace ek {

bool isAccountId(const QString &text)
{
    constexpr qsizetype longest = 200;
    return !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"-_.:@+=/~").contains(c));
    });
}

RequestId newRequestId()
{
    return RequestId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

KeyFingerprint KeyFingerprint::of(const QByteArray &id)
{
    return fromDigest(QByteArrayView(QCryptographicHash::hash(id, QCryptographicHash::Sha256)));
}

KeyFingerprint KeyFingerprint::fromDigest(QByteArrayView digest)
{
    KeyFingerprint fingerprint;
    if (digest.size() != qsizetype(fingerprint.m_digest.size()))
        return fingerprint;
    std::copy(digest.begin(), digest.end(), fingerprint.m_digest.begin());
    fingerprint.m_isNull = false;
    return fingerprint;
}

KeyFingerprint KeyFingerprint::fromDigest(const Digest &digest)
{
    KeyFingerprint fingerprint;
    fingerprint.m_digest = digest;
    fingerprint.m_isNull = false;
    return fingerprint;
}

} // namespace ek
