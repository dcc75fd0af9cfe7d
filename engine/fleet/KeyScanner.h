#pragma once

#include "core/Credential.h"
#include "core/Ids.h"

#include <QString>
#include <QtGlobal>

#include <functional>
#include <memory>

namespace ek {

/// What may be a whole credential, as it stands in a file. Holds nothing of it but what its mask shows.
struct FoundKey
{
    qint64 offset = 0; ///< in bytes, of its first character
    qint64 line = 0; ///< from 1 on; 0 in a binary file
    CredentialTraits traits;
    QString mask;
    KeyFingerprint fingerprint;
    /// Of its beginning up to a dash or an underscore, where it has one: "…-old" may be none of the key. Null
    /// otherwise.
    KeyFingerprint shorterFingerprint;
    QString shorterMask; ///< empty where there is no shorterFingerprint
    /// It looks like a key even to somebody who does not know it. Words of a program can begin like a key, too.
    bool looksReal = false;

    friend bool operator==(const FoundKey &, const FoundKey &) = default;
};

/// Finds whole credentials (`ek_…`, `sk_…`, `token_…`) in the bytes of a file that come piece by piece, in memory of a
/// fixed size. They may stand in text of 8 or of 16 bits to the character, in either order of bytes, or anywhere in
/// a binary file, and may be cut by the pieces in any way.
///
/// The bytes are in one buffer, which is overwritten after every file; of a credential nothing else is kept. One file
/// at a time; any thread, one at a time.
class KeyScanner
{
public:
    using Tell = std::function<void(const FoundKey &)>;

    /// @p tell is called from within add() and finish(), in the order of the file.
    explicit KeyScanner(Tell tell);
    ~KeyScanner();
    KeyScanner(const KeyScanner &) = delete;
    KeyScanner &operator=(const KeyScanner &) = delete;

    /// Begins a file.
    void begin();
    /// Where its next bytes are to be written: pieceSize of them at most.
    [[nodiscard]] char *room();
    static constexpr qint64 pieceSize = 256LL * 1024;
    /// So many bytes were written there.
    void add(qint64 bytes);
    /// So many bytes come next that are all zero, and need no look.
    void addZeros(qint64 bytes);
    /// Ends the file, and overwrites what was kept of it.
    void finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
