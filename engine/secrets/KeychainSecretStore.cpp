#include "secrets/KeychainSecretStore.h"

#include "core/Completion.h"
#include "core/Logging.h"
#include "secrets/SecretLimit.h"
#include "secrets/SecretServiceConnection.h"

#include <qt6keychain/keychain.h>

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <deque>
#include <optional>
#include <utility>

namespace ek {

namespace {

enum class CallKind { Read, Write, Remove };

const char *nameOf(CallKind kind)
{
    switch (kind) {
    case CallKind::Read:
        return "read";
    case CallKind::Write:
        return "write";
    case CallKind::Remove:
        return "remove";
    }
    return "";
}

/// Whoever answers with an error this late has not answered at all: D-Bus gives up by itself after 25 seconds, and the
/// library passes that on like any other error.
constexpr std::chrono::milliseconds ownPatienceOfTheBus = std::chrono::seconds(20);

/// What remove() puts in place of a secret before it deletes the entry. Not a credential, whatever the server.
QString tombstone()
{
    return QStringLiteral("(removed)");
}

SecretStoreErrorKind kindOf(QKeychain::Error error)
{
    // With no secret service on the bus QtKeychain says OtherError and gives the reason only in words, which D-Bus
    // translates. Where a keychain belongs to the system, "not available" would be untrue.
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    constexpr auto other = SecretStoreErrorKind::Failed;
#else
    constexpr auto other = SecretStoreErrorKind::Unavailable;
#endif
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretStoreErrorKind::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return SecretStoreErrorKind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return SecretStoreErrorKind::Unavailable;
    case QKeychain::OtherError:
        return other;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        return SecretStoreErrorKind::Failed;
    }
    return SecretStoreErrorKind::Failed;
}

/// What was read, in a buffer of its own: the job's is shared with the job.
Secret takeSecret(const QKeychain::ReadPasswordJob &job)
{
    const QByteArray shared = job.binaryData();
    QByteArray own(shared.constData(), shared.size());
    return Secret::takeFrom(own);
}

/// The library frees what it read without overwriting it. A share of that buffer which outlives the job is the only
/// owner afterwards, so it can. Holds for a job that was given up on as well.
void wipeReadBufferWith(QKeychain::ReadPasswordJob *job)
{
    QObject::connect(job, &QKeychain::Job::finished, job, [job]() {
        QObject::connect(job, &QObject::destroyed, [shared = job->binaryData()]() mutable { wipe(shared); });
    });
}

} // namespace

class KeychainSecretStore::Private final : public QObject
{
public:
    struct Call
    {
        CallKind callKind;
        QString entry;
        Secret secret; ///< for Write: what to store
        Completion<StoreResult<Secret>> secretDone; ///< for Read
        Completion<StoreResult<Done>> changeDone; ///< for Write and Remove

        void fail(SecretStoreErrorKind kind, const QString &detail = {})
        {
            const tl::unexpected<SecretStoreError> error(SecretStoreError{kind, detail});
            if (secretDone.isPending())
                secretDone.complete(error);
            else
                changeDone.complete(error);
        }
    };

    Private(QString service, const Patience &patience)
        : m_service(std::move(service))
        , m_patience(patience)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Private::gotNoAnswer);
    }

    /// Jobs that still run are left to themselves: the library does not survive the deletion of an unfinished job. They
    /// have no parent and delete themselves when they end.
    ~Private() override
    {
        if (m_current)
            m_current->fail(SecretStoreErrorKind::Unavailable);
        for (Call &call : m_queue)
            call.fail(SecretStoreErrorKind::Unavailable);
    }

    void enqueue(Call call)
    {
        Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
        m_queue.push_back(std::move(call));
        startNext();
    }

    [[nodiscard]] const QString &lastOutcome() const { return m_lastOutcome; }

private:
    void startNext()
    {
        if (m_hung || m_isLate) {
            for (Call &call : m_queue) {
                m_removeLater = m_removeLater || (call.callKind == CallKind::Remove && call.entry == m_hungChange);
                call.fail(SecretStoreErrorKind::Busy);
            }
            m_queue.clear();
            return;
        }
        if (m_current || m_queue.empty())
            return;
        m_current = std::move(m_queue.front());
        m_queue.pop_front();
        m_isRepeated = false;
        m_refusal.reset();
        // Not earlier: time spent waiting for other calls says nothing about the keychain.
        m_timer.start(m_patience.change);
        m_since.start();
        begin();
    }

    void begin()
    {
        switch (m_current->callKind) {
        case CallKind::Read:
            readEntry();
            break;
        case CallKind::Write: {
            QByteArray utf8 = m_current->secret.exposeSecretUtf8();
            QString text = QString::fromUtf8(utf8);
            wipe(utf8);
            writeEntry(text);
            wipe(text);
            break;
        }
        case CallKind::Remove:
            // A locked keychain whose prompt is dismissed reports "deleted" and then "no such entry", while the entry
            // stays. It does refuse to be written to, so writing comes first. It also ends the secret where the
            // deletion that follows fails.
            writeEntry(tombstone());
            break;
        }
    }

    void readEntry()
    {
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        wipeReadBufferWith(job);
        connect(job, &QKeychain::Job::finished, this, [this, job]() { entryRead(*job); });
        run(job);
    }

    void writeEntry(const QString &text)
    {
        auto *job = new QKeychain::WritePasswordJob(m_service);
        // Text, everywhere: the library keeps text and binary data as two different items.
        job->setTextData(text);
        connect(job, &QKeychain::Job::finished, this, [this, job]() { entryWritten(*job); });
        run(job);
    }

    void deleteEntry()
    {
        auto *job = new QKeychain::DeletePasswordJob(m_service);
        connect(job, &QKeychain::Job::finished, this, [this, job]() { entryDeleted(*job); });
        run(job);
    }

    void run(QKeychain::Job *job)
    {
        job->setKey(m_current->entry);
        job->setAutoDelete(true);
        // It would write the secret to a settings file.
        job->setInsecureFallback(false);
        m_job = job;
        m_sinceAsked.start();
        job->start();
    }

    void entryWritten(const QKeychain::Job &job)
    {
        if (job.error() != QKeychain::NoError)
            failed(job);
        else if (m_current->callKind == CallKind::Remove)
            deleteEntry();
        else
            readEntry(); // KWallet reports success for a write that failed
    }

    void entryDeleted(const QKeychain::Job &job)
    {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            failed(job);
        else
            readEntry(); // as for writing
    }

    void entryRead(const QKeychain::ReadPasswordJob &job)
    {
        const bool found = job.error() == QKeychain::NoError;
        if (m_refusal && (found || job.error() == QKeychain::EntryNotFound)) {
            ended([&](Call &call) { call.fail(SecretStoreErrorKind::Failed, *m_refusal); }, "refused");
            return;
        }
        if (!found && job.error() != QKeychain::EntryNotFound) {
            failed(job);
            return;
        }
        Secret secret = found ? takeSecret(job) : Secret();
        switch (m_current->callKind) {
        case CallKind::Read:
            // A removal that got no further than overwriting leaves nothing that anybody wants back.
            if (!found || job.binaryData() == tombstone().toUtf8())
                ended([&](Call &call) { call.fail(SecretStoreErrorKind::NotFound, job.errorString()); },
                      "no such entry");
            else
                ended([&](Call &call) { call.secretDone.complete(std::move(secret)); }, "done");
            break;
        case CallKind::Write:
            if (found && secret.fingerprint() == m_current->secret.fingerprint())
                ended([](Call &call) { call.changeDone.complete(Done{}); }, "done and read back");
            else
                notVerified();
            break;
        case CallKind::Remove:
            if (!found)
                ended([](Call &call) { call.changeDone.complete(Done{}); }, "done, the entry is gone");
            else
                notVerified();
            break;
        }
    }

    void failed(const QKeychain::Job &job)
    {
        SecretStoreErrorKind kind = kindOf(job.error());
        // "No such entry" answers a question; for a change it is as good as any other failure.
        if (kind == SecretStoreErrorKind::NotFound)
            kind = SecretStoreErrorKind::Failed;
        qCWarning(lcKeychain) << nameOf(m_current->callKind) << "failed with QtKeychain's error" << job.error()
                              << job.errorString();
        if (kind == SecretStoreErrorKind::Unavailable && askedDifferently(job, kind))
            return;
        ended([&](Call &call) { call.fail(kind, job.errorString()); }, "failed");
    }

    /// "Something failed" may be a keychain that was restarted, one that refuses a change, or one that does not answer.
    bool askedDifferently(const QKeychain::Job &job, SecretStoreErrorKind &kind)
    {
        if (std::chrono::milliseconds(m_sinceAsked.elapsed()) >= ownPatienceOfTheBus) {
            kind = SecretStoreErrorKind::TimedOut;
            return false;
        }
        if (!m_isRepeated) {
            m_isRepeated = true;
            forgetSecretService();
            begin(); // everything may be done twice
            return true;
        }
        if (m_current->callKind != CallKind::Read && !m_refusal) {
            // The library has one word for a keychain that refuses a change and for one that is not there; only the
            // former can be read.
            m_refusal = job.errorString();
            readEntry();
            return true;
        }
        return false;
    }

    void notVerified()
    {
        qCWarning(lcKeychain) << nameOf(m_current->callKind) << "was reported as done, but reading back says otherwise";
        ended([](Call &call) { call.fail(SecretStoreErrorKind::NotVerified); }, "reading back says otherwise");
    }

    template <typename Complete> void ended(Complete complete, const char *outcome)
    {
        m_lastOutcome = QLatin1String(nameOf(m_current->callKind)) + QLatin1String(": ") + QLatin1String(outcome);
        qCDebug(lcKeychain).noquote() << m_lastOutcome << "after" << m_since.elapsed() << "ms";
        m_timer.stop();
        m_job = nullptr;
        m_isLate = false;
        complete(*m_current);
        m_current.reset();
        startNext();
    }

    void gotNoAnswer()
    {
        const std::chrono::milliseconds more = m_patience.read - m_patience.change;
        if (m_current->callKind != CallKind::Read || m_isLate || more <= std::chrono::milliseconds(0)) {
            giveUp();
            return;
        }
        m_isLate = true;
        m_timer.start(more);
        startNext(); // which refuses what waits behind it
    }

    void giveUp()
    {
        qCWarning(lcKeychain) << nameOf(m_current->callKind) << "got no answer in time";
        if (m_job) {
            disconnect(m_job, nullptr, this, nullptr);
            m_hung = m_job;
            m_hungChange = m_current->callKind == CallKind::Read ? QString() : m_current->entry;
            // It is half done then.
            m_removeLater = m_current->callKind == CallKind::Remove;
            connect(m_hung, &QKeychain::Job::finished, this, &Private::hungJobEnded);
        }
        ended([](Call &call) { call.fail(SecretStoreErrorKind::TimedOut); }, "no answer in time");
    }

    void hungJobEnded()
    {
        qCWarning(lcKeychain) << "the call that got no answer has ended after all";
        m_hung = nullptr;
        const QString entry = std::exchange(m_hungChange, {});
        if (std::exchange(m_removeLater, false))
            enqueue({CallKind::Remove, entry, {}, {}, {this, [](const StoreResult<Done> &) {}}});
    }

    const QString m_service;
    const Patience m_patience;
    std::deque<Call> m_queue;
    std::optional<Call> m_current;
    QPointer<QKeychain::Job> m_job; ///< what m_current waits for
    QPointer<QKeychain::Job> m_hung; ///< what a call was given up for, as long as it blocks the library's queue
    QString m_hungChange; ///< the entry that m_hung may still change
    bool m_removeLater = false; ///< m_hungChange is not wanted any more
    bool m_isLate = false; ///< m_current, a read, waits longer than others are made to wait for it
    bool m_isRepeated = false; ///< m_current goes over a new connection already
    std::optional<QString> m_refusal; ///< of m_current, a change, until it is known whether the keychain can be read
    QElapsedTimer m_sinceAsked; ///< since m_job was started
    QTimer m_timer;
    QElapsedTimer m_since; ///< of m_current
    QString m_lastOutcome;
};

KeychainSecretStore::KeychainSecretStore(QString service)
    : KeychainSecretStore(std::move(service), Patience())
{
}

KeychainSecretStore::KeychainSecretStore(QString service, const Patience &patience)
    : d(std::make_unique<Private>(std::move(service), patience))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

QString KeychainSecretStore::description() const
{
#if defined(Q_OS_WIN)
    const QString backend = QStringLiteral("Windows Credential Manager");
#elif defined(Q_OS_MACOS)
    const QString backend = QStringLiteral("macOS Keychain");
#else
    const QString backend = QStringLiteral("secret service or KWallet");
#endif
    return backend + QStringLiteral(" by way of QtKeychain; ")
        + (d->lastOutcome().isEmpty() ? QStringLiteral("not asked yet") : d->lastOutcome());
}

void KeychainSecretStore::read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done)
{
    d->enqueue({CallKind::Read, entry, {}, {guard, std::move(done)}, {}});
}

void KeychainSecretStore::write(const QString &entry, Secret secret, QObject *guard,
                                std::function<void(StoreResult<Done>)> done)
{
    Completion<StoreResult<Done>> completion(guard, std::move(done));
    if (secret.size() > longestStoredSecret) {
        completion.complete(tl::make_unexpected(SecretStoreError{SecretStoreErrorKind::TooLarge}));
        return;
    }
    d->enqueue({CallKind::Write, entry, std::move(secret), {}, std::move(completion)});
}

void KeychainSecretStore::remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done)
{
    d->enqueue({CallKind::Remove, entry, {}, {}, {guard, std::move(done)}});
}

} // namespace ek
