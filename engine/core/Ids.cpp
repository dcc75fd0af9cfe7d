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
