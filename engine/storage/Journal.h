#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"
#include "core/Ids.h"
#include "core/KeySpec.h"
#include "storage/StorageError.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ek {

/// A key that a create made and that was on the screen, as it can be known again in a list.
struct ShownKey
{
    KeyFingerprint fingerprint;
    QString hint;
    QDateTime createdAt; ///< UTC; may be invalid
    bool isSettled = false; ///< the admin said that it is stored, or gave it up by name
    bool wasEarlier = false; ///< in an earlier run of the program; not kept
};

/// A create that was asked for and whose key nobody has said to be stored yet. Holds no secret.
struct CreateIntent
{
    RequestId id; ///< goes with every try, in this run of the program and in later ones
    QUrl apiUrl; ///< where it was sent
    AccountId account; ///< as the profile named it; may be empty
    KeyFingerprint credential; ///< of the credential, where the entity has no id of its own; null otherwise
    QString profileName; ///< for people; the intent belongs to the address and the account
    Entity entity; ///< kept: its id and its name
    Environment environment = Environment::Unknown;
    KeySpec spec;
    QDateTime askedAt; ///< UTC
    /// Keys that the entity had before; none where that was not known.
    std::optional<QList<KeyFingerprint>> knownBefore;
    bool knowsAllBefore = false; ///< knownBefore is every key that the entity had, as far as a server can be believed
    QList<ShownKey> shown; ///< oldest first
    QList<ApiKey> replaces; ///< to be deleted when its key is stored; in this run of the program, not kept
    /// Sending it again brings no secret any more. What is left is to tell which keys nobody has seen.
    bool isAnswered = false;
};

/// What is under way and must survive the end of the process, in the program's SQLite file.
///
/// Everything is done on a thread of the journal's own, in order; answers come on the GUI thread, exactly once, never
/// from within the call, unless their guard is gone. A change that has succeeded survives a power cut.
///
/// Several instances of the program share the file. An intent belongs to the instance that put it there or claimed it.
/// That holds until the instance ends, in whatever way.
class Journal : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::chrono::milliseconds busyTimeout{5000}; ///< how long another instance may keep the file to itself
    };

    /// @p path is the SQLite file; its folder is made where it is missing. Empty: in memory, for this process alone.
    explicit Journal(const QString &path, QObject *parent = nullptr);
    Journal(const QString &path, const Options &options, QObject *parent = nullptr);
    /// Waits until everything that was asked for is on disk. What was not answered yet is then answered, queued.
    ~Journal() override;

    /// Opens the file, or makes it. An error whose kind is Damaged or Newer says that an old one was put aside and that
    /// the journal works with a new one; RowsSetAside, that it works, but what some creates had noted is not understood
    /// and is kept apart; after any other the journal does not work, and tries again at the next call.
    ///
    /// Every later call can find the file damaged, too, and then answers in the same way. Whatever the error, what was
    /// asked for was not done. A file that is gone is made anew without a word. This instance's own intents are written
    /// into every new file.
    void open(QObject *guard, std::function<void(StorageResult<Done>)> done);

    /// Writes the intent down as this instance's, in the place of an earlier one of the same id.
    void put(const CreateIntent &intent, QObject *guard, std::function<void(StorageResult<Done>)> done);
    /// Takes it out again, once its outcome was told. No error where it is not there.
    void remove(const RequestId &id, QObject *guard, std::function<void(StorageResult<Done>)> done);

    /// The intents whose instance has ended, oldest first.
    void orphans(QObject *guard, std::function<void(StorageResult<QList<CreateIntent>>)> done);
    /// Makes an orphan this instance's. False where it is gone, or another instance was faster.
    void claim(const RequestId &id, QObject *guard, std::function<void(StorageResult<bool>)> done);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ek
