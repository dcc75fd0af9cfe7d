#include "CreationFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// Keys that exist and that nobody has seen, and what the journal holds of a create until its end was told.
class TestKeyCreationUnseen : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<CreationFixture>(); }
    void cleanup() { m.reset(); }

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
        if (!QFile::copy(m->statePath(), copy))
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
        m->journal->orphans(&guard, [&](const StorageResult<QList<CreateIntent>> &) { isDone = true; });
        return QTest::qWaitFor([&] { return isDone; }, patience) ? leftBehind().size() : -1;
    }

    std::unique_ptr<CreationFixture> m;
};

namespace {

const QString firstKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");
const QString secondKey = QStringLiteral("ek_sandbox_ffeeddccbbaa99887766554433221100");

QJsonObject keyObject(const QString &id)
{
    return ScriptedApi::key(
        id, webshop().name,
        {{QStringLiteral("created_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
}

} // namespace

void TestKeyCreationUnseen::noKeyWithoutANote()
{
    Journal nowhere(QStringLiteral("/proc/entity-keys/state.sqlite"));
    KeyCreation creation(m->parts.session, m->parts.keys, nowhere);
    QVERIFY(m->openScripted());
    QSignalSpy failed(&creation, &KeyCreation::failed);
    QVERIFY(creation.create(m->parts.entity(), webshop()));
    QCOMPARE(creation.phase(), KeyCreation::Phase::UnderWay);
    QVERIFY(!creation.create(m->parts.entity(), webshop())); // one click, one create, also while it is written down
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(creation.phase(), KeyCreation::Phase::Idle);
    QCOMPARE(creation.error()->kind, ErrorKind::NotJournalled);
    QCOMPARE(creation.error()->effect, Effect::NotDone);
    QCOMPARE(m->api.count("POST"), 0);
}

void TestKeyCreationUnseen::noteLastsUntilTheKeyIsStored()
{
    m->api.serveKeys({keyObject(firstKey)});
    QVERIFY(m->openScripted());
    m->api.onPost = stall();
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(m->api.count("POST"), 1, patience);
    QCOMPARE(notes(), 1); // before the request left, so certainly by now
    m->creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(notes(), 1);
    m->api.onPost = ScriptedApi::object(201, keyObject(secondKey));
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const auto reveal = m->creation->takeReveal();
    QCOMPARE(notes(), 1); // shown is not stored
    m->creation->settleReveal(reveal->request.id);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::refusalIsNotRemembered()
{
    QVERIFY(m->openScripted());
    m->api.onPost = answer(422, "{}");
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::cancelledWhileItIsWrittenDown()
{
    QVERIFY(m->openScripted());
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    m->creation->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->error()->kind, ErrorKind::Cancelled);
    QCOMPARE(m->creation->error()->effect, Effect::NotDone);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(notes(), 0);
    QCOMPARE(m->api.count("POST"), 0);
}

void TestKeyCreationUnseen::duplicatesAreFound()
{
    // A server that has never heard of request ids: the first try made a key, and its answer was lost.
    QVERIFY(m->openScripted());
    int posts = 0;
    m->api.onPost = [&](Connection &connection) {
        if (++posts == 1) {
            m->api.serveKeys({keyObject(firstKey)});
            connection.close();
            return;
        }
        m->api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
        ScriptedApi::object(201, keyObject(secondKey))(connection);
    };
    QSignalSpy unseen(m->creation.get(), &KeyCreation::unseenChanged);
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(unseen.size(), 1, patience);
    QCOMPARE(posts, 2);
    QVERIFY(m->creation->hasReveal());
    QCOMPARE(m->creation->takeReveal()->created.secret.exposeSecretUtf8(), secondKey.toUtf8());
    const UnseenKeys found = m->creation->unseen().front();
    QVERIFY(found.besideRevealed);
    QCOMPARE(found.keys.size(), 1);
    QCOMPARE(found.keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));

    // Both have to be told before it is forgotten.
    QCOMPARE(notes(), 1);
    m->creation->settleReveal(found.request.id);
    QCOMPARE(notes(), 1);
    m->creation->settleUnseen(found.request.id);
    QCOMPARE(notes(), 0);
    QVERIFY(m->creation->unseen().empty());
}

void TestKeyCreationUnseen::duplicatesAreFoundLater()
{
    QVERIFY(m->openScripted());
    int posts = 0;
    m->api.onPost = [&](Connection &connection) {
        if (++posts == 1) {
            connection.close();
            return;
        }
        m->api.onKeys = answer(403, "{}"); // the look fails, the key has come all the same
        ScriptedApi::object(201, keyObject(secondKey))(connection);
    };
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    const RequestId id = m->creation->takeReveal()->request.id;
    m->creation->settleReveal(id);
    QVERIFY(m->creation->unseen().empty());
    QCOMPARE(notes(), 1);

    QVERIFY(QTest::qWaitFor([&] { return !m->parts.keys.state(m->parts.entityId()).isLoading; }, patience));
    m->api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
    m->parts.keys.refresh(m->parts.entityId());
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m->creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));
    m->creation->settleUnseen(id);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::deletedOnesAreSettled()
{
    QVERIFY(m->openScripted());
    m->api.onPost = [&](Connection &connection) {
        m->api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
        connection.close();
    };
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m->creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m->creation->unseen().front().keys.size(), 2);
    m->creation->settleDeleted(KeyFingerprint::of("somebody else's"));
    m->creation->settleDeleted(KeyFingerprint::of(firstKey.toUtf8()));
    QCOMPARE(m->creation->unseen().front().keys.size(), 1);
    QCOMPARE(notes(), 1);
    m->creation->settleDeleted(KeyFingerprint::of(secondKey.toUtf8()));
    QVERIFY(m->creation->unseen().empty());
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::deletedElsewhereAreSettled()
{
    QVERIFY(m->openScripted());
    m->api.onPost = [&](Connection &connection) {
        m->api.serveKeys({keyObject(firstKey)});
        connection.close();
    };
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m->creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QVERIFY(m->parts.waitForKeys(m->parts.entityId()));
    QCOMPARE(m->creation->unseen().size(), std::size_t(1));
    m->api.serveKeys({});
    m->parts.keys.refresh(m->parts.entityId());
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->unseen().empty(), patience);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::storedOnesAreNeverUnseen()
{
    // A server without request ids makes two; one is stored, the other left as it is, and the program ends.
    QVERIFY(m->openScripted());
    int posts = 0;
    m->api.onPost = [&](Connection &connection) {
        if (++posts == 1) {
            connection.close();
            return;
        }
        m->api.serveKeys({keyObject(firstKey), keyObject(secondKey)});
        ScriptedApi::object(201, keyObject(secondKey))(connection);
    };
    QVERIFY(m->creation->create(m->parts.entity(), webshop()));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    m->creation->settleReveal(m->creation->takeReveal()->request.id);
    QCOMPARE(m->creation->unseen().size(), std::size_t(1));
    m->creation.reset();
    m->journal = std::make_unique<Journal>(m->parts.directory.filePath(QStringLiteral("other.sqlite")));
    const QList<CreateIntent> left = leftBehind();
    QCOMPARE(left.size(), 1);

    // The next run asks nobody for another key: it looks, and finds the one.
    m->creation = std::make_unique<KeyCreation>(m->parts.session, m->parts.keys, *m->journal);
    m->creation->adopt(left.constFirst());
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(m->creation->unseen().front().keys.size(), 1);
    QCOMPARE(m->creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));
    QVERIFY(m->creation->unseen().front().besideRevealed);
    QCOMPARE(posts, 2);
}

void TestKeyCreationUnseen::shownInAnEarlierRun()
{
    // On the screen when the program was killed; the server masks every repeat.
    QVERIFY(m->openScripted());
    CreateIntent left = m->intent();
    left.knowsAllBefore = false;
    left.shown = {{KeyFingerprint::of(firstKey.toUtf8()), QString(), {}, false}};
    m->api.serveKeys({keyObject(firstKey), keyObject(secondKey)}); // a try of then that nobody knows of made the second
    QJsonObject masked = keyObject(firstKey);
    masked.insert(QStringLiteral("id"), QStringLiteral("ek_sandbox_001...eff"));
    m->api.onPost = ScriptedApi::object(200, masked);
    m->creation->adopt(left);
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    m->creation->recover();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(2), patience);
    QVERIFY(!m->creation->unseen().front().wasShown);
    QCOMPARE(m->creation->unseen().front().keys.size(), 1);
    QCOMPARE(m->creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(secondKey.toUtf8()));
    QVERIFY(m->creation->unseen().back().wasShown);
    QCOMPARE(m->creation->unseen().back().keys.constFirst().fingerprint, KeyFingerprint::of(firstKey.toUtf8()));
    m->creation->settleUnseen(left.id);
    QCOMPARE(m->creation->unseen().size(), std::size_t(1));
    QVERIFY(m->creation->unseen().front().wasShown);
    QCOMPARE(notes(), 1);
    m->creation->settleUnseen(left.id);
    QVERIFY(m->creation->unseen().empty());
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::discardFindsNothing()
{
    m->api.serveKeys({keyObject(firstKey)}); // of the same name, but there before
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt());
    QSignalSpy nothing(m->creation.get(), &KeyCreation::cameToNothing);
    m->creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(nothing.size(), 1, patience);
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QVERIFY(m->creation->unseen().empty());
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::discardWithoutAList()
{
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt());
    m->api.onKeys = answer(403, "{}");
    m->creation->discard();
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->phase(), KeyCreation::Phase::InDoubt, patience);
    QCOMPARE(m->creation->inDoubt()->doubt, Doubt::ListFailed);
    QCOMPARE(m->creation->error()->kind, ErrorKind::Forbidden);
    QCOMPARE(notes(), 1); // nobody was told anything yet
    m->creation->forget();
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(notes(), 0);
}

void TestKeyCreationUnseen::keyDeletedMeanwhileIsNotHandedOutAsNew()
{
    // The server keeps its first answer for ever, also when its key is gone.
    QVERIFY(m->openScripted());
    QVERIFY(m->createInDoubt());
    m->api.onPost = ScriptedApi::object(201, keyObject(firstKey));
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QVERIFY(m->creation->takeReveal()->isGone);
}

QTEST_GUILESS_MAIN(TestKeyCreationUnseen)
#include "test_KeyCreationUnseen.moc"
