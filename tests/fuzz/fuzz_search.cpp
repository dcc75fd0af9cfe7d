// Files that are searched for keys, and texts that a key is looked for by.

#include "Properties.h"
#include "fleet/KeyScanner.h"
#include "fleet/SoughtKey.h"

#include <QList>

#include <algorithm>
#include <cstring>

using namespace ek;
using namespace ek::fuzz;

namespace {

QList<FoundKey> scanned(const QByteArray &bytes, qint64 piece)
{
    QList<FoundKey> found;
    KeyScanner scanner([&](const FoundKey &key) { found += key; });
    scanner.begin();
    for (qint64 at = 0; at < bytes.size(); at += piece) {
        const qint64 some = std::min<qint64>(piece, bytes.size() - at);
        std::memcpy(scanner.room(), bytes.constData() + at, static_cast<std::size_t>(some));
        scanner.add(some);
    }
    scanner.finish();
    return found;
}

void checkFile(const QByteArray &bytes)
{
    const QString text = QString::fromLatin1(bytes);
    const QList<FoundKey> found = scanned(bytes, KeyScanner::pieceSize);
    require(found == scanned(bytes, 1 + bytes.size() % 97), "the pieces of a file make no difference", text);
    qint64 before = -1;
    for (const FoundKey &key : found) {
        require(key.offset > before && key.offset < bytes.size(), "every place is told once, in order", text);
        before = key.offset;
        require(!holdsWholeKey(key.mask) && !holdsWholeKey(key.shorterMask), "nothing told is a key", text);
        require(!key.fingerprint.isNull() && key.traits.kind != CredentialKind::Unknown,
                "what is told is a key's place", text);
        const char first = bytes.at(key.offset);
        require(first == 'e' || first == 's' || first == 't', "a place is where a key begins", text);
        require(key.line >= 0 && key.line <= bytes.count('\n') + 1, "a line is one of the file", text);
    }
}

void checkPart(const QString &text)
{
    QString pasted = text;
    pasted.detach();
    const SoughtKey sought = SoughtKey::read(pasted);
    require(pasted.isEmpty(), "what was pasted is taken", text);
    require(!holdsWholeKey(sought.mask()), "a mask is no key", text);
    require(sought.wholeKeys().empty() == (sought.kind() != SoughtKey::Kind::WholeKey), "whole is what is whole", text);
    if (sought.kind() == SoughtKey::Kind::WholeKey)
        require(sought.part().head.size() <= 3 && sought.part().tail.size() <= 3, "a whole key tells little", text);
    require(!partFits(sought.part(), {}), "nothing fits a key that shows nothing", text);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    checkFile(bytes);
    checkPart(QString::fromUtf8(bytes));
    return 0;
}
