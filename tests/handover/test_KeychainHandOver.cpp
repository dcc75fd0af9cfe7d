#include "handover/KeychainHandOver.h"

#include "core/Version.h"
#include "secrets/KeychainEntries.h"
#include "secrets/KeychainSecretStore.h"
#include "support/FakeSecretStore.h"

#include <QProcess>
#include <QTest>

#include <optional>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <wincred.h>
#endif

using namespace ek;
using namespace ek::test;

using Outcome = Result<Done, KeychainHandOverError>;
using Kind = KeychainHandOverErrorKind;
using Deed = FakeSecretStore::Deed;
using IfExists = KeychainHandOver::IfExists;

namespace {

constexpr int patience = 10'000;
const QByteArray key = QByteArrayLiteral("ek_live_0123456789abcdefABCDEF");
const KeychainPlace place{QStringLiteral("billing"), QStringLiteral("Webshop")};
const KeychainPlace other{QStringLiteral("shipping"), QStringLiteral("Webshop")};

Secret secretOf(QByteArray utf8)
{
    return Secret::takeFrom(utf8);
}

QString entryOf(const KeychainPlace &where)
{
#ifdef Q_OS_WIN
    return windowsEntryName(where);
#else
    return where.account;
#endif
}

// What the admin's own tool finds and does.
#ifdef Q_OS_WIN
const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

QByteArray lookUp(const KeychainPlace &where = place)
{
    CREDENTIALW *found = nullptr;
    if (::CredReadW(wide(where.service + u'/' + where.account), CRED_TYPE_GENERIC, 0, &found) == 0)
        return {};
    const QByteArray secret(reinterpret_cast<const char *>(found->CredentialBlob),
                            static_cast<qsizetype>(found->CredentialBlobSize));
    ::CredFree(found);
    return secret;
}

bool clear(const KeychainPlace &where = place)
{
    return ::CredDeleteW(wide(where.service + u'/' + where.account), CRED_TYPE_GENERIC, 0) != 0;
}
#else
QByteArray lookUp(const KeychainPlace &where = place)
{
    QProcess tool;
    tool.start(
        QStringLiteral("secret-tool"),
        {QStringLiteral("lookup"), QStringLiteral("server"), where.service, QStringLiteral("user"), where.account});
    return tool.waitForFinished(patience) ? tool.readAllStandardOutput() : QByteArrayLiteral("(no answer)");
}

bool runTool(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess tool;
    tool.start(QStringLiteral("secret-tool"), arguments);
    tool.write(input);
    tool.closeWriteChannel();
    return tool.waitForFinished(patience) && tool.exitCode() == 0;
}

bool clear(const KeychainPlace &where = place)
{
    return runTool({QStringLiteral("clear"), QStringLiteral("server"), where.service});
}
#endif

/// A store that several makers can give out; the fake itself stays with the test.
class Lent final : public SecretStore
{
public:
    explicit Lent(FakeSecretStore &lent)
        : m_lent(lent)
    {
    }
    void read(const QString &entry, QObject *guard, std::function<void(StoreResult<Secret>)> done) override
    {
        m_lent.read(entry, guard, std::move(done));
    }
    void write(const QString &entry, Secret secret, QObject *guard,
               std::function<void(StoreResult<Done>)> done) override
    {
        m_lent.write(entry, std::move(secret), guard, std::move(done));
    }
    void remove(const QString &entry, QObject *guard, std::function<void(StoreResult<Done>)> done) override
    {
        m_lent.remove(entry, guard, std::move(done));
    }

private:
    FakeSecretStore &m_lent;
};

} // namespace

class TestKeychainHandOver : public QObject
{
    Q_OBJECT

private:
    std::optional<Outcome> add(KeychainHandOver &keychain, IfExists ifExists = IfExists::Refuse,
                               const KeychainPlace &where = place)
    {
        std::optional<Outcome> outcome;
        keychain.add(where, secretOf(key), ifExists, this, [&](const Outcome &result) { outcome = result; });
        if (outcome)
            qWarning("it completed from within the call");
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, patience))
            return std::nullopt;
        return outcome;
    }
    static KeychainMaker real()
    {
        return [](const QString &service) { return std::make_unique<KeychainSecretStore>(service); };
    }
    static KeychainMaker lend(FakeSecretStore &fake)
    {
        return [&fake](const QString &) { return std::make_unique<Lent>(fake); };
    }

private slots:
    void init()
    {
        clear();
        clear(other);
    }

    void places_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("account");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QString &service, const QString &account,
                            KeychainPlaceProblem problem) {
            QTest::newRow(name) << service << account << static_cast<int>(problem);
        };
        const QString some = QStringLiteral("billing");
        row("usual", some, QStringLiteral("Webshop ž"), KeychainPlaceProblem::None);
        row("no service", QStringLiteral(" "), some, KeychainPlaceProblem::ServiceMissing);
        row("no account", some, QString(), KeychainPlaceProblem::AccountMissing);
        row("our service", applicationId(), some, KeychainPlaceProblem::Ours);
        row("our service, blanks", applicationId() + QLatin1Char(' '), some, KeychainPlaceProblem::Ours);
        row("our service, capitals", applicationId().toUpper(), some, KeychainPlaceProblem::Ours);
        row("our entry", some, QStringLiteral("Entity Keys|host|id"), KeychainPlaceProblem::Ours);
        row("our entry in the service", QStringLiteral("Entity Keys|https:"), QStringLiteral("/host:443|id"),
            KeychainPlaceProblem::Ours);
        row("line break", some, QStringLiteral("a\nb"), KeychainPlaceProblem::ControlCharacter);
        row("long", QString(256, QLatin1Char('a')), some, KeychainPlaceProblem::TooLong);
        row("the key", some, QString::fromUtf8(key), KeychainPlaceProblem::HoldsCredential);
    }

    void places()
    {
        QFETCH(const QString, service);
        QFETCH(const QString, account);
        QTEST(static_cast<int>(checkKeychainPlace({service, account})), "problem");
        FakeSecretStore fake;
        KeychainHandOver keychain(lend(fake));
        const auto outcome = add(keychain, IfExists::Replace, {service, account});
        QVERIFY(outcome);
        const bool isSound = checkKeychainPlace({service, account}) == KeychainPlaceProblem::None;
        QCOMPARE(outcome->has_value(), isSound);
        if (!isSound) {
            QCOMPARE(outcome->error().kind, Kind::Place);
            QVERIFY(fake.asked.isEmpty());
        }
    }

    void namesUnderWindows_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *tag, const char *service, const char *account, const char *name) {
            QTest::newRow(tag) << QString::fromUtf8(service) << QString::fromUtf8(account) << QString::fromUtf8(name);
        };
        row("usual", "billing", "Webshop ž", "billing/Webshop ž");
        row("another service", "shipping", "Webshop ž", "shipping/Webshop ž");
        row("blanks around", " billing ", " Webshop", "billing/Webshop");
        row("slash in the account", "a", "b/c", "a/b/c");
        row("slash in the service", "a/b", "c", "a%2Fb/c");
        row("what a slash becomes", "a%2Fb", "c", "a%252Fb/c");
    }

    /// It knows no services: the name alone must tell two places apart.
    void namesUnderWindows()
    {
        QFETCH(const QString, service);
        QFETCH(const QString, account);
        QTEST(windowsEntryName({service, account}), "name");
    }

    void theAdminsToolFindsIt()
    {
        KeychainHandOver keychain(real());
        const auto outcome = add(keychain);
        QVERIFY(outcome && *outcome);
        QCOMPARE(lookUp(), key);
        const auto again = add(keychain); // it is there already
        QVERIFY(again && *again);
    }

    void leavesAloneWhatIsThere()
    {
        KeychainHandOver keychain(real());
        std::optional<StoreResult<Done>> written;
        KeychainSecretStore store(place.service);
        store.write(entryOf(place), secretOf("older"), this, [&](const StoreResult<Done> &done) { written = done; });
        QTRY_VERIFY_WITH_TIMEOUT(written && *written, patience);
        const auto outcome = add(keychain);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, Kind::Exists);
        QCOMPARE(lookUp(), QByteArray("older"));

        const auto replaced = add(keychain, IfExists::Replace);
        QVERIFY(replaced);
        QVERIFY2(*replaced, qPrintable(QString::number(static_cast<int>(replaced->error().store.kind))));
        QCOMPARE(lookUp(), key);
        // And nothing of the old one is left beside it.
        QVERIFY(clear());
        QCOMPARE(lookUp(), QByteArray());
    }

    void twoServicesMayHaveOneAccount()
    {
        KeychainHandOver keychain(real());
        std::optional<StoreResult<Done>> written;
        KeychainSecretStore store(other.service);
        store.write(entryOf(other), secretOf("theirs"), this, [&](const StoreResult<Done> &done) { written = done; });
        QTRY_VERIFY_WITH_TIMEOUT(written && *written, patience);
        const auto outcome = add(keychain);
        QVERIFY(outcome && *outcome);
        QCOMPARE(lookUp(), key);
        QCOMPARE(lookUp(other), QByteArray("theirs"));
    }

#ifndef Q_OS_WIN // where a name has one entry
    void entriesOfOtherToolsAreSeenAndLeftAlone()
    {
        KeychainHandOver keychain(real(), &findEntryOfOthers);
        QVERIFY(runTool({QStringLiteral("store"), QStringLiteral("--label=Mine"), QStringLiteral("server"),
                         place.service, QStringLiteral("user"), place.account},
                        "older"));
        for (const IfExists ifExists : {IfExists::Refuse, IfExists::Replace}) {
            const auto outcome = add(keychain, ifExists);
            QVERIFY(outcome && !*outcome);
            QCOMPARE(outcome->error().kind, Kind::OthersExist);
            QCOMPARE(lookUp(), QByteArray("older"));
        }
        QVERIFY(clear());
        const auto outcome = add(keychain);
        QVERIFY(outcome && *outcome);
        QCOMPARE(lookUp(), key);
        // Its own entry is none of others, at the second look either.
        const auto again = add(keychain);
        QVERIFY(again && *again);
    }
#endif

    void failures_data()
    {
        QTest::addColumn<int>("deed");
        QTest::addColumn<bool>("isGone");
        QTest::newRow("looking") << static_cast<int>(Deed::Read) << false;
        QTest::newRow("writing") << static_cast<int>(Deed::Write) << true;
        QTest::newRow("removing") << static_cast<int>(Deed::Remove) << false;
    }

    void failures()
    {
        QFETCH(const int, deed);
        FakeSecretStore fake;
        fake.contents.insert(entryOf(place), "older");
        fake.refuse(static_cast<Deed>(deed), SecretStoreErrorKind::Denied);
        KeychainHandOver keychain(lend(fake));
        const auto outcome = add(keychain, IfExists::Replace);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, Kind::Keychain);
        QCOMPARE(outcome->error().store.kind, SecretStoreErrorKind::Denied);
        QTEST(outcome->error().replacedIsGone, "isGone");
        QCOMPARE(fake.contents.contains(entryOf(place)), !outcome->error().replacedIsGone);
    }

    void goesOnWithoutItsGuard()
    {
        FakeSecretStore fake;
        fake.hold();
        KeychainHandOver keychain(lend(fake));
        auto guard = std::make_unique<QObject>();
        keychain.add(place, secretOf(key), IfExists::Refuse, guard.get(),
                     [](const Outcome &) { QFAIL("nobody is there to be told"); });
        guard.reset();
        fake.release();
        QTRY_COMPARE_WITH_TIMEOUT(fake.contents.value(entryOf(place)), key, patience);
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestKeychainHandOver)
#include "test_KeychainHandOver.moc"
