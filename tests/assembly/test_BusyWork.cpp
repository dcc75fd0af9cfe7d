#include "assembly/BusyWork.h"

#include "assembly/Workspace.h"
#include "secrets/MemorySecretStore.h"
#include "support/FakeClock.h"
#include "support/FakeSecretStore.h"
#include "support/QuickClient.h"
#include "support/ScriptedApi.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;
using Kind = BusyWork::Kind;
using Kinds = QList<BusyWork::Kind>;

/// What quitting, the lock and the actions read, without a window.
class TestBusyWork : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_parts = std::make_unique<Parts>();
        Profile profile;
        profile.id = newProfileId();
        profile.name = QStringLiteral("Test");
        profile.apiUrl = m_parts->api.server.url();
        Workspace &workspace = m_parts->workspace;
        workspace.session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        QVERIFY(QTest::qWaitFor([&] { return workspace.session.entity() && workspace.keys.state(entity()).hasData; },
                                patience));
        QCOMPARE(work().all(), Kinds());
        connect(&work(), &BusyWork::changed, &m_parts->workspace.session, [this] { m_parts->told += work().all(); });
    }
    void cleanup() { m_parts.reset(); }

    void aCreateIsUnderWayAndThenAKeyIsNotStored()
    {
        m_parts->api.onPost = ScriptedApi::object(201, ScriptedApi::key(wholeKey, webshop.name));
        QVERIFY(create());
        QCOMPARE(work().all(), Kinds{Kind::Creating});
        QVERIFY(waitFor({Kind::KeyNotStored}));
        const auto reveal = m_parts->workspace.creation.takeReveal(); // on the screen now
        QVERIFY(reveal);
        QCOMPARE(work().all(), Kinds{Kind::KeyNotStored});
        m_parts->workspace.creation.settleReveal(reveal->request.id);
        QCOMPARE(m_parts->told, (QList<Kinds>{{Kind::Creating}, {Kind::KeyNotStored}, {}}));
    }

    void aLostAnswerLeavesDoubt()
    {
        m_parts->api.onPost = resetConnection();
        QVERIFY(create());
        QVERIFY(waitFor({Kind::InDoubt}));
        m_parts->workspace.creation.forget();
        QCOMPARE(m_parts->told, (QList<Kinds>{{Kind::Creating}, {Kind::InDoubt}, {}}));
    }

    void aRefusedCreateLeavesNothing()
    {
        m_parts->api.onPost = answer(403, "{\"code\":\"forbidden\",\"message\":\"no\"}");
        QVERIFY(create());
        QVERIFY(waitFor({}));
        QCOMPARE(m_parts->told, (QList<Kinds>{{Kind::Creating}, {}}));
    }

    void deletingEndsWithTheRun()
    {
        QVERIFY(remove());
        QCOMPARE(work().all(), Kinds{Kind::Deleting});
        QVERIFY(waitFor({}));
        QCOMPARE(m_parts->told, (QList<Kinds>{{Kind::Deleting}, {}}));
    }

    void severalThingsAreInOneList()
    {
        m_parts->api.onPost = resetConnection();
        QVERIFY(create());
        QVERIFY(waitFor({Kind::InDoubt}));
        m_parts->api.onDelete = stall();
        QVERIFY(remove());
        QCOMPARE(work().all(), (Kinds{Kind::InDoubt, Kind::Deleting}));
        QVERIFY(work().has(Kind::InDoubt) && work().has(Kind::Deleting));
        QVERIFY(!work().has(Kind::Creating) && !work().has(Kind::KeyNotStored));
    }

    /// The cover tells what is under way: locking ends nothing.
    void lockingLeavesItUnderWay()
    {
        m_parts->api.onPost = stall();
        QVERIFY(create());
        m_parts->workspace.lock.request(AutoLock::Reason::Asked);
        QCOMPARE(work().all(), Kinds{Kind::Creating});
    }

private:
    struct Parts
    {
        QTemporaryDir directory;
        ScriptedApi api;
        MemorySecretStore keychain;
        MemorySecretStore memory;
        FakeClock clock;
        Workspace workspace{{keychain, memory, clock, directory.filePath(QStringLiteral("settings.ini")), QString(),
                             connectorWith(quickLimits())}};
        QList<Kinds> told; ///< by each changed()
    };

    [[nodiscard]] const BusyWork &work() const { return m_parts->workspace.work; }
    [[nodiscard]] EntityId entity() const { return m_parts->workspace.session.entity()->id; }
    bool create()
    {
        Workspace &workspace = m_parts->workspace;
        return workspace.creation.create(*workspace.session.entity(), webshop);
    }
    bool remove()
    {
        return m_parts->workspace.deletion.remove(
            entity(), {ConfirmedKey{KeyFingerprint::of(wholeKey.toUtf8()), Environment::Sandbox}});
    }
    [[nodiscard]] bool waitFor(const Kinds &kinds) const
    {
        return QTest::qWaitFor([&] { return work().all() == kinds; }, patience);
    }

    const KeySpec webshop{QStringLiteral("Webshop"), 90 * 24h};
    const QString wholeKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");
    std::unique_ptr<Parts> m_parts;
};

QTEST_GUILESS_MAIN(TestBusyWork)
#include "test_BusyWork.moc"
