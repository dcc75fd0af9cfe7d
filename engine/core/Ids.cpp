#include "core/Ids.h"

#include <QCryptographicHash>
#include <QUuid>

namespace ek {

RequestId newRequestId()
{
    return RequestId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

KeyFingerprint KeyFingerprint::of(const QByteArray &id)
{
    KeyFingerprint fingerprint;
    fingerprint.m_digest = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    return fingerprint;
}

KeyFingerprint KeyFingerprint::fromDigest(const QByteArray &digest)
{
    KeyFingerprint fingerprint;
    if (digest.size() == QCryptographicHash::hashLength(QCryptographicHash::Sha256))
        fingerprint.m_digest = digest;
    return fingerprint;
}

} // namespace ek
