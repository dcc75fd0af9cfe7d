#include "keys/KeyCreation.h"
#include "support/ScriptedApi.h"
#include "support/SessionFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Keys that exist and that nobody has seen, and what the journal holds of a create until its end was told.
class TestKeyCreationUnseen : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void noKeyWithoutANote();
    void noteLastsUntilTheKeyIsStored();
    void refusalIsNotRemembered();
    void cancelledWhileItIsWrittenDown();
    void duplicatesAreFound();
    void duplicatesAreFoundLater();
    void deletedOnesAreSettled();
    void deletedElsewhereAreSettled();
    void storedOnesAreNeverUnseen();
    void shownInAnEarlierRun();
    void discardFindsNothing();
    void discardWithoutAList();
    void keyDeletedMeanwhileIsNotHandedOutAsNew();

private:
    /// What a program that starts now would find of this one's creates.
    [[nodiscard]] QList<CreateIntent> leftBehind() const
    {
        // Every row is ours while we live; a copy of the file belongs to nobody.
        const QTemporaryDir other;
        const QString copy = other.filePath(QStringLiteral("state.sqlite"));
        if (!QFile::copy(statePath(), copy))
            return {};
        Journal reader(copy);
        QObject guard;
        std::optional<QList<CreateIntent>> left;
        reader.orphans(&guard, [&](const StorageResult<QList<CreateIntent>> &found) {
            left = found.value_or(QList<CreateIntent>());
        });
        return QTest::qWaitFor([&] { return left.has_value(); }, patience) ? *left : QList<CreateIntent>();
    }
    [[nodiscard]] qsizetype notes() const
    {
        // The journal's own answer comes in order: whatever was asked of it before is done by then.
        bool isDone = false;
        QObject guard;
        m_journal->orphans(&guard, [&](const StorageResult<QList<CreateIntent>> &) { isDone = true; });
        return QTest::qWaitFor([&] { return isDone; }, patience) ? leftBehind().size() : -1;
    }
    [[nodiscard]] QString statePath() const { return m_parts->directory.filePath(QStringLiteral("state.sqlite")); }
    bool openAt(const ScriptedApi &api)
    {
        Profile profile = m_parts->profile();
        profile.apiUrl = api.server.url();
        m_parts->session.openWith(profile, FakeSecretStore::secretOf("sk_sandbox_0123456789abcdef"));
        return m_parts->waitForEntities() && m_parts->session.entity() && m_parts->waitForKeys(m_parts->entityId());
    }

    std::unique_ptr<SessionFixture> m_parts;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<KeyCreation> m_creation;
};

namespace {

const KeySpec webshop{QStringLiteral("Webshop"), 90 * 24h};
const QString firstKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");
const QString secondKey = QStringLiteral("ek_sandbox_ffeeddccbbaa99887766554433221100");

QJsonObject keyObject(const QString &id)
{
    return ScriptedApi::key(
        id, webshop.name,
        {{QStringLiteral("created_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
}

} // namespace

void TestKeyCreationUnseen::init()
{
    m_parts = std::make_unique<SessionFixture>();
    QVERIFY(m_parts->isRunning);
    m_journal = std::make_unique<Journal>(statePath());
    m_creation = std::make_unique<KeyCreation>(m_parts->session, m_parts->keys, *m_journal);
}

void TestKeyCreationUnseen::cleanup()
{
    m_creation.reset();
    m_journal.reset();
    m_parts.reset();
}

void TestKeyCreationUnseen::noKeyWithoutANote()
{
    Journal nowhere(QStringLiteral("/proc/entity-keys/state.sqlite"));
    KeyCreation creation(m_parts->session, m_parts->keys, nowhere);
    ScriptedApi api;
    QVERIFY(openAt(api));
    QSignalSpy failed(&creation, &KeyCreation::failed);
    QVERIFY(creation.create(m_parts->entity(), webshop));
    QCOMPARE(creation.phase(), KeyCreation::Phase::UnderWay);
    QVERIFY(!creation.create(m_parts->entity(), webshop)); // one click, one create, also while it is written down
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::Idle);
    QCOMPARE(creation.error()->kind, ErrorKind::NotJournalled);
    QCOMPARE(creation.error()->effect, Effect::NotDone);
    QCOMPARE(api.count("POST"), 0);
}

void TestKeyCreationUnseen::noteLastsUntilTheKeyIsStored()
{
    ScriptedApi api;
    api.serveKeys({keyObject(firstKey)});
    QVERIFY(openAt(api));
    api.onPost = stall();
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(api.count("POST"), 1, patience);
    QCOMPARE(notes(), 1); // before the request left, so certainly by now
    m_creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(notes(), 1);
    api.onPost = ScriptedApi::object(201, keyObject(secondKey));
    m_creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    const auto reveal = m_creation->takeReveal();
    QCOMPARE(notes(), 1); // shown is not stored
    m_creation->settleReveal(reveal->request.id);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::refusalIsNotRemembered()
{
    ScriptedApi api;
    QVERIFY(openAt(api));
    api.onPost = answer(422, "{}");
    QSignalSpy failed(m_creation.get(), &KeyCreation::failed);
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::cancelledWhileItIsWrittenDown()
{
    ScriptedApi api;
    QVERIFY(openAt(api));
    QSignalSpy failed(m_creation.get(), &KeyCreation::failed);
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    m_creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m_creation->error()->kind, ErrorKind::Cancelled);
    QCOMPARE(m_creation->error()->effect, Effect::NotDone);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(notes(), 0);
    QCOMPARE(api.count("POST"), 0);
}

void TestKeyCreationUnseen::duplicatesAreFound()
{
    // A server that has never heard of request ids: the first try made a key, and its answer was lost.
    ScriptedApi api;
    QVERIFY(openAt(api));
    int posts = 0;
    api.onPost = [&](Connection &connection) {
        if (++posts == 1) {
            api.serveKeys({keyObject(firstKey)});
            connection.close();
            return;
        }
        api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
        ScriptedApi::object(201, keyObject(secondKey))(connection);
    };
    QSignalSpy unseen(m_creation.get(), &KeyCreation::unseenChanged);
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(unseen.size(), 1, patience);
    QCOMPARE(posts, 2);
    QVERIFY(m_creation->hasReveal());
    QCOMPARE(m_creation->takeReveal()->created.secret.exposeSecretUtf8(), secondKey.toUtf8());
    const UnseenKeys found = m_creation->unseen().front();
    QVERIFY(found.besideRevealed);
    QCOMPARE(found.keys.size(), 1);
    QCOMPARE(found.keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));

    // Both have to be told before it is forgotten.
    QCOMPARE(notes(), 1);
    m_creation->settleReveal(found.request.id);
    QCOMPARE(notes(), 1);
    m_creation->settleUnseen(found.request.id);
    QCOMPARE(notes(), 0);
    QVERIFY(m_creation->unseen().empty());
}

void TestKeyCreationUnseen::duplicatesAreFoundLater()
{
    ScriptedApi api;
    QVERIFY(openAt(api));
    int posts = 0;
    api.onPost = [&](Connection &connection) {
        if (++posts == 1) {
            connection.close();
            return;
        }
        api.onKeys = answer(403, "{}"); // the look fails, the key has come all the same
        ScriptedApi::object(201, keyObject(secondKey))(connection);
    };
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    const RequestId id = m_creation->takeReveal()->request.id;
    m_creation->settleReveal(id);
    QVERIFY(m_creation->unseen().empty());
    QCOMPARE(notes(), 1);

    QVERIFY(QTest::qWaitFor([&] { return !m_parts->keys.state(m_parts->entityId()).isLoading; }, patience));
    api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
    m_parts->keys.refresh(m_parts->entityId());
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m_creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));
    m_creation->settleUnseen(id);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::deletedOnesAreSettled()
{
    ScriptedApi api;
    QVERIFY(openAt(api));
    api.onPost = [&](Connection &connection) {
        api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
        connection.close();
    };
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m_creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m_creation->unseen().front().keys.size(), 2);
    m_creation->settleDeleted(KeyFingerprint::of("somebody else's"));
    m_creation->settleDeleted(KeyFingerprint::of(firstKey.toUtf8()));
    QCOMPARE(m_creation->unseen().front().keys.size(), 1);
    QCOMPARE(notes(), 1);
    m_creation->settleDeleted(KeyFingerprint::of(secondKey.toUtf8()));
    QVERIFY(m_creation->unseen().empty());
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::deletedElsewhereAreSettled()
{
    ScriptedApi api;
    QVERIFY(openAt(api));
    api.onPost = [&](Connection &connection) {
        api.serveKeys({keyObject(firstKey)});
        connection.close();
    };
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m_creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QVERIFY(m_parts->waitForKeys(m_parts->entityId()));
    QCOMPARE(m_creation->unseen().size(), std::size_t(1));
    api.serveKeys({});
    m_parts->keys.refresh(m_parts->entityId());
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->unseen().empty(), patience);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::storedOnesAreNeverUnseen()
{
    // A server without request ids makes two; one is stored, the other left as it is, and the program ends.
    ScriptedApi api;
    QVERIFY(openAt(api));
    int posts = 0;
    api.onPost = [&](Connection &connection) {
        if (++posts == 1) {
            connection.close();
            return;
        }
        api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
        ScriptedApi::object(201, keyObject(secondKey))(connection);
    };
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    m_creation->settleReveal(m_creation->takeReveal()->request.id);
    QCOMPARE(m_creation->unseen().size(), std::size_t(1));
    m_creation.reset();
    m_journal = std::make_unique<Journal>(m_parts->directory.filePath(QStringLiteral("other.sqlite")));
    const QList<CreateIntent> left = leftBehind();
    QCOMPARE(left.size(), 1);

    // The next run asks nobody for another key: it looks, and finds the one.
    m_creation = std::make_unique<KeyCreation>(m_parts->session, m_parts->keys, *m_journal);
    m_creation->adopt(left.constFirst());
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(m_creation->unseen().front().keys.size(), 1);
    QCOMPARE(m_creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));
    QVERIFY(m_creation->unseen().front().besideRevealed);
    QCOMPARE(posts, 2);
}

void TestKeyCreationUnseen::shownInAnEarlierRun()
{
    // On the screen when the program was killed; the server masks every repeat.
    ScriptedApi api;
    QVERIFY(openAt(api));
    CreateIntent left;
    left.id = newRequestId();
    left.apiUrl = api.server.url();
    left.entity = *m_parts->session.entity();
    left.spec = webshop;
    left.askedAt = QDateTime::currentDateTimeUtc();
    left.knownBefore = QList<KeyFingerprint>();
    left.shown = {{KeyFingerprint::of(firstKey.toUtf8()), QString(), {}, false}};
    api.serveKeys({keyObject(firstKey), keyObject(secondKey)}); // a try of then that nobody knows of made the second
    QJsonObject masked = keyObject(firstKey);
    masked.insert(QStringLiteral("id"), QStringLiteral("ek_sandbox_001...eff"));
    api.onPost = ScriptedApi::object(200, masked);
    m_creation->adopt(left);
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m_creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->unseen().size(), std::size_t(2), patience);
    QVERIFY(!m_creation->unseen().front().wasShown);
    QCOMPARE(m_creation->unseen().front().keys.size(), 1);
    QCOMPARE(m_creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(secondKey.toUtf8()));
    QVERIFY(m_creation->unseen().back().wasShown);
    QCOMPARE(m_creation->unseen().back().keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));
    m_creation->settleUnseen(left.id);
    QCOMPARE(m_creation->unseen().size(), std::size_t(1));
    QVERIFY(m_creation->unseen().front().wasShown);
    QCOMPARE(notes(), 1);
    m_creation->settleUnseen(left.id);
    QVERIFY(m_creation->unseen().empty());
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::discardFindsNothing()
{
    ScriptedApi api;
    api.serveKeys({keyObject(firstKey)}); // of the same name, but there before
    QVERIFY(openAt(api));
    api.onPost = closeConnection();
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QSignalSpy nothing(m_creation.get(), &KeyCreation::cameToNothing);
    m_creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(nothing.size(), 1, patience);
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QVERIFY(m_creation->unseen().empty());
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::discardWithoutAList()
{
    ScriptedApi api;
    QVERIFY(openAt(api));
    api.onPost = closeConnection();
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    api.onKeys = answer(403, "{}");
    m_creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(m_creation->inDoubt()->doubt, Doubt::ListFailed);
    QCOMPARE(m_creation->error()->kind, ErrorKind::Forbidden);
    QCOMPARE(notes(), 1); // nobody was told anything yet
    m_creation->forget();
    QCOMPARE(m_creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::keyDeletedMeanwhileIsNotHandedOutAsNew()
{
    // The server keeps its first answer for ever, also when its key is gone.
    ScriptedApi api;
    QVERIFY(openAt(api));
    api.onPost = closeConnection();
    QVERIFY(m_creation->create(m_parts->entity(), webshop));
    QTRY_COMPARE_WITH_TIMEOUT(m_creation->phase(), KeyCreation::Phase::InDoubt, patience);
    api.onPost = ScriptedApi::object(201, keyObject(firstKey));
    m_creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m_creation->hasReveal(), patience);
    QVERIFY(m_creation->takeReveal()->isGone);
}

QTEST_GUILESS_MAIN(TestKeyCreationUnseen)
#include "test_KeyCreationUnseen.moc"
