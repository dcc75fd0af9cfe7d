#include "fleet/InventoryPlace.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace ek {

QString inventoryFileName(const InventorySubject &subject)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QByteArray &part) {
        // With its length, so that no two lists of parts read alike.
        hash.addData(QByteArray(QByteArray::number(part.size()) + ':' + part));
    };
    add("inventory");
    add(originOf(subject.apiUrl).toUtf8());
    // An address can have a path, behind which another API stands.
    add(subject.apiUrl.path(QUrl::FullyEncoded).toUtf8());
    add(environmentToApi(subject.environment).toUtf8());
    add(subject.account.value().toUtf8());
    add(subject.credential.digest());
    return QString::fromLatin1(hash.result().toHex()) + QLatin1String(".sqlite");
}

bool isInventoryFile(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[0-9a-f]{64}\\.sqlite(-wal|-shm|-journal|\\.lock|\\.new-.*|"
                       "-(wal|shm|journal)\\.left-.*)?$"));
    return pattern.match(name).hasMatch();
}

} // namespace ek
