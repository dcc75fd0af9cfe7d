#include "FaultyKeychain.h"
#include "StoreCalls.h"
#include "demo/DemoServer.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/MemorySecretStore.h"
#include "secrets/SecretLimit.h"
#include "session/Connector.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "session/SignIn.h"
#include "wording/KeychainText.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

namespace {

const QString service = QStringLiteral("Entity Keys test");

/// What a person is made to wait for an answer, or for a way to go on without.
constexpr int bearable = 5'000;

/// As the program's, but a prompt gets less time.
constexpr KeychainSecretStore::Patience shortPatience{1s, 10min};

/// One cell: a fault met by an operation.
struct Cell
{
    QByteArray fault;
    QByteArray session; ///< where the fault can be had; empty: nowhere, see why
    QByteArray operation;
    QByteArray answer; ///< as StoreCalls.h words it; for the start-up "opened"
    QByteArray kept; ///< what the keychain holds afterwards: "saved", "new", nothing; empty: there is no keychain
    QByteArray why = {}; ///< why there is no such cell
    bool waits = false; ///< whether the answer comes only after the fault is gone
};

QList<Cell> cells()
{
    QList<Cell> all;
    // Everything fails at once, in the same words.
    for (const char *operation : {"read", "write", "delete", "start-up"}) {
        all += {"no bus", "no-bus", operation, "Unavailable", ""};
        all += {"no service", "no-keyring", operation, "Unavailable", ""};
    }
    all += {
        // To read a locked keyring is to be asked to unlock it; this session has nobody to ask, which counts as a no.
        {"locked", "gnome-keyring", "read", "NotFound", "saved"},
        {"locked", "gnome-keyring", "write", "Denied", "saved"},
        {"locked", "gnome-keyring", "delete", "Denied", "saved"},
        {"locked", "gnome-keyring", "start-up", "NotFound", "saved"},

        {"prompt dismissed", "mock-keyring", "read", "NotFound", "saved"},
        {"prompt dismissed", "mock-keyring", "write", "Denied", "saved"},
        {"prompt dismissed", "mock-keyring", "delete", "Denied", "saved"},
        {"prompt dismissed", "mock-keyring", "start-up", "NotFound", "saved"},

        // A read waits for as long as it takes. A change is done when the prompt is answered, as it was asked for.
        {"prompt never answered", "mock-keyring", "read", "=saved", "saved", {}, true},
        {"prompt never answered", "mock-keyring", "write", "TimedOut", "new"},
        {"prompt never answered", "mock-keyring", "delete", "TimedOut", "nothing"},
        {"prompt never answered", "mock-keyring", "start-up", "opened", "saved", {}, true},

        {"stopped", "gnome-keyring", "read", "=saved", "saved", {}, true},
        {"stopped", "gnome-keyring", "write", "TimedOut", "new"},
        {"stopped", "gnome-keyring", "delete", "TimedOut", "nothing"},
        {"stopped", "gnome-keyring", "start-up", "opened", "saved", {}, true},

        {"killed", "gnome-keyring", "read", "Unavailable", "saved"},
        {"killed", "gnome-keyring", "write", "Unavailable", "saved"},
        {"killed", "gnome-keyring", "delete", "Unavailable", "saved"},
        {"killed", "gnome-keyring", "start-up", "Unavailable", "saved"},
        // The same, at the very call that would have done it.
        {"vanishes mid-call", "mock-keyring", "read", "Unavailable", "saved"},
        {"vanishes mid-call", "mock-keyring", "write", "Unavailable", "saved"},
        {"vanishes mid-call", "mock-keyring", "delete", "Unavailable", "saved"},
        {"vanishes mid-call", "mock-keyring", "start-up", "Unavailable", "saved"},

        {"removed behind our back", "gnome-keyring", "read", "NotFound", "nothing"},
        {"removed behind our back", "gnome-keyring", "write", "done", "new"},
        {"removed behind our back", "gnome-keyring", "delete", "done", "nothing"},
        {"removed behind our back", "gnome-keyring", "start-up", "NotFound", "nothing"},
        // The same, between being found and being used.
        {"removed mid-call", "mock-keyring", "read", "NotFound", "nothing"},
        {"removed mid-call", "mock-keyring", "write", "NotVerified", "nothing"},
        {"removed mid-call", "mock-keyring", "delete", "done", "nothing"},
        {"removed mid-call", "mock-keyring", "start-up", "NotFound", "nothing"},

        {"write refused", "mock-keyring", "read", "=saved", "saved"},
        {"write refused", "mock-keyring", "write", "Failed", "saved"},
        {"write refused", "mock-keyring", "delete", "Failed", "saved"},
        {"write refused", "mock-keyring", "start-up", "opened", "saved"},

        {"false success", "kwallet", "read", "=saved", "saved"},
        {"false success", "kwallet", "write", "NotVerified", "saved"},
        {"false success", "kwallet", "delete", "NotVerified", "saved"},
        {"false success", "kwallet", "start-up", "opened", "saved"},

        {"oversized", "", "read", "", "", "no entry that long is ever written, and Windows could not hold it"},
        {"oversized", "gnome-keyring", "write", "TooLarge", "saved"},
        {"oversized", "", "delete", "", "", "a removal carries no credential"},
        {"oversized", "", "start-up", "", "", "no entry that long is ever written, and Windows could not hold it"},

        // Each has another profile's call of the same kind before and behind it.
        {"two profiles", "gnome-keyring", "read", "=saved", "saved"},
        {"two profiles", "gnome-keyring", "write", "done", "new"},
        {"two profiles", "gnome-keyring", "delete", "done", "nothing"},
        {"two profiles", "gnome-keyring", "start-up", "opened", "saved"},
    };
    return all;
}

/// What a person reads first, per answer.
QString sentence(const QByteArray &answer)
{
    static const QHash<QByteArray, QString> sentences{
        {"NotFound", QStringLiteral("The keychain did not give the saved credential.")},
        {"Denied", QStringLiteral("The keychain refused access.")},
        {"Unavailable", QStringLiteral("No keychain is available on this computer.")},
        {"TimedOut", QStringLiteral("The keychain did not answer.")},
        {"Busy", QStringLiteral("The keychain has not answered yet.")},
        {"TooLarge", QStringLiteral("The credential is longer than a keychain holds.")},
        {"NotVerified", QStringLiteral("The keychain said it did as asked, but looking again showed that it did not.")},
        {"Failed", QStringLiteral("The keychain failed.")},
    };
    return sentences.value(answer);
}

/// As soon as what waited for the keychain lets it be asked.
QByteArray readAtLast(SecretStore &store, const QString &entry)
{
    QByteArray answer = "Busy";
    const bool isFree = QTest::qWaitFor([&] { return (answer = read(store, entry)) != "Busy"; }, patience);
    return isFree ? answer : QByteArray("Busy");
}

/// The parts that have to do with credentials, as app/Application wires them.
class Parts
{
public:
    explicit Parts(const DemoServer &server)
        : settings(directory.filePath(QStringLiteral("settings.ini")))
        , profiles(settings.profiles)
        , session(&connectToApi, keychain, memory, profiles, settings.profiles, clock)
        , signIn(session, keychain, profiles)
    {
        profile.id = newProfileId();
        profile.name = QString::fromLatin1(QTest::currentDataTag());
        profile.apiUrl = server.url();
        profile.credential = {CredentialKind::AccountKey, Environment::Sandbox};
        profiles.put(profile);
    }

    [[nodiscard]] bool hasEntities() const
    {
        return session.state() == Session::State::SignedIn && session.entitiesState().hasData;
    }

    QTemporaryDir directory;
    SystemClock clock;
    Settings settings;
    KeychainSecretStore keychain{service, shortPatience};
    MemorySecretStore memory;
    Profiles profiles;
    Session session;
    SignIn signIn;
    Profile profile;
};

} // namespace

/// Everything that can go wrong with a keychain, met by everything that is asked of it. Runs in a session of each kind,
/// which EK_KEYCHAIN_SESSION names, and takes the faults that can be had there. docs/keychain.md is the table in words.
class TestKeychainFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void everyFaultMeetsEveryOperation();
    void fault_data();
    void fault();
    void startUp_data();
    void startUp();
    void lateWriteLeavesNoEntryThatIsNotWanted();
    void stoppedForLongerThanTheBusWaits();

private:
    void addRows(bool startUps);
    QByteArray carryOut(const Cell &cell, SecretStore &store, const QString &entry);

    QByteArray m_sessionKind = qgetenv("EK_KEYCHAIN_SESSION");
    std::unique_ptr<FaultyKeychain> m_keychain;
    DemoServer m_server{demoWorkspace(QDateTime::currentDateTimeUtc())};
    const QByteArray m_saved = demoCredential(Environment::Sandbox).toUtf8();
    const QByteArray m_new = "sk_sandbox_new";
};

Q_DECLARE_METATYPE(Cell)

void TestKeychainFaults::initTestCase()
{
    if (m_sessionKind.isEmpty())
        m_sessionKind = "gnome-keyring";
    if (m_sessionKind == "gnome-keyring")
        m_keychain = std::make_unique<GnomeKeyring>(service);
    else if (m_sessionKind == "mock-keyring" || m_sessionKind == "kwallet")
        m_keychain = std::make_unique<MockKeychain>(service);
    else
        m_keychain = std::make_unique<NoKeychain>(service);
    QVERIFY(m_server.start());
    // The program's own ears, once: QtKeychain chooses its backend at the first call.
    KeychainSecretStore store(service);
    const bool isThere = m_sessionKind != "no-bus" && m_sessionKind != "no-keyring";
    QCOMPARE(read(store, QStringLiteral("never")), isThere ? "NotFound" : "Unavailable");
}

void TestKeychainFaults::cleanup()
{
    QVERIFY(m_keychain->mend());
}

/// Nothing is left out by forgetting it.
void TestKeychainFaults::everyFaultMeetsEveryOperation()
{
    QHash<QByteArray, QSet<QByteArray>> met;
    for (const Cell &cell : cells()) {
        QVERIFY2(!met.value(cell.fault).contains(cell.operation), cell.fault.constData());
        met[cell.fault].insert(cell.operation);
        QCOMPARE(cell.session.isEmpty(), !cell.why.isEmpty());
    }
    for (auto fault = met.cbegin(); fault != met.cend(); ++fault)
        QVERIFY2(fault->size() == 4, fault.key().constData());
    QCOMPARE(met.size(), 12 + 2); // two faults are had in two ways
}

void TestKeychainFaults::addRows(bool startUps)
{
    QTest::addColumn<Cell>("cell");
    for (const Cell &cell : cells()) {
        const bool isListedHere = cell.session.isEmpty() && m_sessionKind == "gnome-keyring";
        if (startUps == (cell.operation == "start-up") && (cell.session == m_sessionKind || isListedHere))
            QTest::addRow("%s, %s", cell.fault.constData(), cell.operation.constData()) << cell;
    }
}

void TestKeychainFaults::fault_data()
{
    addRows(false);
}

QByteArray TestKeychainFaults::carryOut(const Cell &cell, SecretStore &store, const QString &entry)
{
    QObject guard;
    QByteArray answer;
    QString words;
    const auto note = [&](const auto &result) {
        answer = word(result);
        if (!result)
            words = describe(result.error()).happened;
    };
    const QString before = entry + QStringLiteral(" before");
    const QString behind = entry + QStringLiteral(" behind");
    const bool isTwo = cell.fault == "two profiles";
    const auto ask = [&](const QString &which, const auto &done) {
        if (cell.operation == "read")
            store.read(which, &guard, done);
        else if (cell.operation == "write")
            store.write(which, secretOf(cell.fault == "oversized" ? QByteArray(longestStoredSecret + 1, 'x') : m_new),
                        &guard, done);
        else
            store.remove(which, &guard, done);
    };
    int others = 0;
    const auto count = [&](const auto &) { ++others; };
    QElapsedTimer timer;
    timer.start();
    if (isTwo)
        ask(before, count);
    ask(entry, note);
    if (isTwo)
        ask(behind, count);
    if (!m_keychain->failMeanwhile())
        return "the keychain could not be made to fail";
    if (cell.waits) {
        // Whoever comes behind is not made to wait along, and learns why.
        QByteArray other;
        store.read(behind, &guard, [&](const StoreResult<Secret> &result) {
            other = word(result);
            words = result ? QString() : describe(result.error()).happened;
        });
        if (!QTest::qWaitFor([&] { return !other.isEmpty(); }, bearable) || !answer.isEmpty())
            return "waited";
        if (other != "Busy" || words != sentence("Busy"))
            return "behind it: " + other + words.toUtf8();
        words.clear();
        if (!m_keychain->mend())
            return "the keychain could not be mended";
        timer.restart();
    }
    if (!QTest::qWaitFor([&] { return !answer.isEmpty() && others == (isTwo ? 2 : 0); }, bearable))
        return "no answer";
    if (timer.elapsed() >= bearable)
        return "an answer that came late: " + answer;
    if (words != sentence(answer))
        return answer + " in the words: " + words.toUtf8();
    answer.replace(m_saved, "saved");
    return answer;
}

void TestKeychainFaults::fault()
{
    QFETCH(const Cell, cell);
    if (!cell.why.isEmpty())
        QSKIP(cell.why.constData());
    KeychainSecretStore store(service, shortPatience);
    const QString entry = QStringLiteral("127.0.0.1|") + QString::fromLatin1(QTest::currentDataTag());
    const QString other = entry + QStringLiteral(" before");
    QVERIFY(m_keychain->put(entry, m_saved));
    QVERIFY(m_keychain->put(other, "sk_sandbox_other"));
    QVERIFY(m_keychain->fail(cell.fault, entry));

    QCOMPARE(carryOut(cell, store, entry), cell.answer);

    // Afterwards: nothing was lost, and the same program goes on with the same keychain.
    QVERIFY(m_keychain->mend());
    if (cell.kept.isEmpty())
        return;
    const QByteArray kept = cell.kept == "saved" ? m_saved : cell.kept == "new" ? m_new : QByteArray();
    QTRY_COMPARE_WITH_TIMEOUT(m_keychain->get(entry), kept, patience);
    if (cell.fault == "two profiles")
        QCOMPARE(m_keychain->get(other),
                 cell.operation == "read"        ? QByteArray("sk_sandbox_other")
                     : cell.operation == "write" ? m_new
                                                 : QByteArray());
    else
        QCOMPARE(m_keychain->get(other), "sk_sandbox_other");
    QCOMPARE(readAtLast(store, entry), kept.isEmpty() ? QByteArray("NotFound") : QByteArray("=" + kept));
    QCOMPARE(write(store, entry, "sk_sandbox_after"), "done");
    QCOMPARE(m_keychain->get(entry), "sk_sandbox_after");
    QCOMPARE(remove(store, entry), "done");
    QVERIFY(m_keychain->get(entry).isNull());
}

void TestKeychainFaults::startUp_data()
{
    addRows(true);
}

void TestKeychainFaults::startUp()
{
    QFETCH(const Cell, cell);
    if (!cell.why.isEmpty())
        QSKIP(cell.why.constData());
    Parts parts(m_server);
    const QString entry = keychainEntry(parts.profile);
    QVERIFY(m_keychain->put(entry, m_saved));
    QVERIFY(m_keychain->fail(cell.fault, entry));

    QElapsedTimer timer;
    timer.start();
    Session &session = parts.session;
    if (cell.fault == "two profiles") {
        Profile other = parts.profile;
        other.id = newProfileId();
        other.name = QStringLiteral("Other");
        parts.profiles.put(other);
        QVERIFY(m_keychain->put(keychainEntry(other), "sk_sandbox_other"));
        session.open(other.id);
    }
    session.open(parts.profile.id);
    QVERIFY(m_keychain->failMeanwhile());
    if (!cell.waits) {
        QTRY_VERIFY_WITH_TIMEOUT(session.state() != Session::State::ReadingCredential, bearable);
        QCOMPARE(session.profile()->id, parts.profile.id);
        if (cell.answer == "opened") {
            QTRY_VERIFY_WITH_TIMEOUT(parts.hasEntities(), bearable);
        } else {
            QCOMPARE(session.state(), Session::State::CredentialMissing);
            QCOMPARE(word(session.keychainError()->kind), cell.answer);
            QCOMPARE(describe(*session.keychainError()).happened, sentence(cell.answer));
        }
    }
    QVERIFY(timer.elapsed() < bearable);
    if (cell.waits || cell.answer != "opened") {
        // The way out, at once, without the keychain.
        parts.profile.source = CredentialSource::SessionOnly;
        parts.signIn.start(parts.profile, secretOf(m_saved), SignIn::Saved::Leave);
        QTRY_VERIFY_WITH_TIMEOUT(parts.hasEntities(), bearable);
        QCOMPARE(session.profile()->source, CredentialSource::SessionOnly);
        QCOMPARE(parts.profiles.find(parts.profile.id)->source, CredentialSource::Keychain);
    }

    QVERIFY(m_keychain->mend());
    if (cell.kept.isEmpty())
        return;
    // What was on its way when the admin went on changes nothing any more.
    QVERIFY(readAtLast(parts.keychain, entry) != "Busy");
    QVERIFY(parts.hasEntities());
    QCOMPARE(m_keychain->get(entry), cell.kept == "saved" ? m_saved : QByteArray());
    // As at the next start.
    session.open(parts.profile.id);
    QTRY_VERIFY_WITH_TIMEOUT(session.state() != Session::State::ReadingCredential, bearable);
    QCOMPARE(session.state(), cell.kept == "saved" ? Session::State::SignedIn : Session::State::CredentialMissing);
}

/// The admin went on without the keychain while its prompt was open: what it writes after all is taken away again.
void TestKeychainFaults::lateWriteLeavesNoEntryThatIsNotWanted()
{
    if (m_sessionKind != "mock-keyring")
        QSKIP("takes a prompt that is answered late");
    Parts parts(m_server);
    parts.profiles.remove(parts.profile.id);
    const QString entry = keychainEntry(parts.profile);
    QVERIFY(m_keychain->put(QStringLiteral("other"), m_saved)); // a keyring without entries asks for nothing
    QVERIFY(m_keychain->fail("prompt never answered", entry));
    parts.signIn.start(parts.profile, secretOf(m_saved));
    QTRY_COMPARE_WITH_TIMEOUT(parts.signIn.step(), SignIn::Step::NotSaved, bearable);
    QCOMPARE(word(parts.signIn.keychainError().kind), "TimedOut");
    parts.signIn.saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(parts.signIn.step(), SignIn::Step::NotSaved, bearable);
    QCOMPARE(word(parts.signIn.keychainError().kind), "Busy");
    parts.signIn.continueForThisSession();
    QTRY_VERIFY_WITH_TIMEOUT(parts.hasEntities(), bearable);
    QCOMPARE(parts.profiles.find(parts.profile.id)->source, CredentialSource::SessionOnly);

    QVERIFY(m_keychain->mend());
    QCOMPARE(readAtLast(parts.keychain, entry), "NotFound");
    QVERIFY(m_keychain->get(entry).isNull());
}

/// With the program's own patience: D-Bus gives up first, and says no more than that something failed.
void TestKeychainFaults::stoppedForLongerThanTheBusWaits()
{
    if (m_sessionKind != "gnome-keyring")
        QSKIP("takes a daemon that can be stopped");
    KeychainSecretStore store(service);
    QVERIFY(m_keychain->put(QStringLiteral("stopped"), m_saved));
    QVERIFY(m_keychain->fail("stopped", {}));
    QObject guard;
    QByteArray answer;
    store.read(QStringLiteral("stopped"), &guard, [&](const auto &result) { answer = word(result); });
    QTRY_VERIFY_WITH_TIMEOUT(!answer.isEmpty(), 60'000);
    QCOMPARE(answer, "TimedOut");
    QVERIFY(m_keychain->mend());
    QCOMPARE(read(store, QStringLiteral("stopped")), "=" + m_saved);
}

QTEST_GUILESS_MAIN(TestKeychainFaults)
#include "test_KeychainFaults.moc"
