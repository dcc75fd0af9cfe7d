#include "CreationFixture.h"

using namespace ek;
using namespace ek::test;

/// When a create is removed from the journal, and which creates wait.
class TestOpenCreates : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void staysUntilEverythingIsSettled_data();
    void staysUntilEverythingIsSettled();
    void aSettledKeyIsNoOtherCreates();
    void whatIsInDoubtWaitsUntilItIsReached();

private:
    [[nodiscard]] bool isOpen(const CreateIntent &intent) const { return m_ledger->intent(intent.id).id == intent.id; }
    [[nodiscard]] CreatedKey created() const;

    std::unique_ptr<CreationFixture> m;
    std::unique_ptr<OpenCreates> m_ledger;
};

namespace {

ApiKey keyOf(const QByteArray &text)
{
    ApiKey key;
    key.fingerprint = KeyFingerprint::of(text);
    key.name = webshop().name;
    return key;
}

} // namespace

void TestOpenCreates::init()
{
    m = std::make_unique<CreationFixture>();
    m_ledger = std::make_unique<OpenCreates>(*m->journal, m->parts.session);
    QVERIFY(m->openScripted());
}

void TestOpenCreates::cleanup()
{
    m_ledger.reset();
    m.reset();
}

CreatedKey TestOpenCreates::created() const
{
    CreatedKey created;
    created.key = keyOf("first");
    return created;
}

void TestOpenCreates::staysUntilEverythingIsSettled_data()
{
    QTest::addColumn<QString>("begun"); ///< r: revealed, u: something is unseen, l: a list has still to tell
    QTest::addColumn<QString>("settled"); ///< in this order; d: what is unseen was deleted
    QTest::newRow("revealed") << QStringLiteral("r") << QStringLiteral("r");
    QTest::newRow("unseen") << QStringLiteral("u") << QStringLiteral("u");
    QTest::newRow("unseen, and deleted") << QStringLiteral("u") << QStringLiteral("d");
    QTest::newRow("to look for") << QStringLiteral("l") << QStringLiteral("l");
    QTest::newRow("revealed and unseen") << QStringLiteral("ru") << QStringLiteral("ru");
    QTest::newRow("unseen and revealed") << QStringLiteral("ru") << QStringLiteral("ur");
    QTest::newRow("revealed and deleted") << QStringLiteral("ru") << QStringLiteral("rd");
    QTest::newRow("revealed and to look for") << QStringLiteral("rl") << QStringLiteral("rl");
    QTest::newRow("to look for and revealed") << QStringLiteral("rl") << QStringLiteral("lr");
}

void TestOpenCreates::staysUntilEverythingIsSettled()
{
    QFETCH(const QString, begun);
    QFETCH(const QString, settled);
    const CreateIntent intent = m->intent();
    const ApiKey unseen = keyOf("second");
    m_ledger->put(intent, this, [](const StorageResult<Done> &) {});
    if (begun.contains(u'r'))
        m_ledger->reveal(intent.id, created());
    if (begun.contains(u'u'))
        QVERIFY(m_ledger->addFound(intent.id, {Finding::Verdict::Made, {unseen}}, false));
    if (begun.contains(u'l'))
        QVERIFY(!m_ledger->addFound(intent.id, {}, true));
    for (const QChar what : settled) {
        QVERIFY(isOpen(intent));
        if (what == u'r')
            m_ledger->settleRevealed(intent.id);
        else if (what == u'u')
            QVERIFY(m_ledger->settleUnseen(intent.id));
        else if (what == u'd')
            QVERIFY(m_ledger->settleDeleted(unseen.fingerprint));
        else
            QVERIFY(!m_ledger->compare(intent.entity.id, {}));
    }
    QVERIFY(!isOpen(intent));
}

void TestOpenCreates::aSettledKeyIsNoOtherCreates()
{
    const CreateIntent first = m->intent();
    const CreateIntent second = m->intent();
    for (const CreateIntent &intent : {first, second})
        m_ledger->put(intent, this, [](const StorageResult<Done> &) {});
    m_ledger->reveal(first.id, created());
    m_ledger->addFound(second.id, {Finding::Verdict::Made, {created().key}}, false);
    QVERIFY(m_ledger->settleRevealed(first.id)); // the second create's was the same
    QVERIFY(m_ledger->unseen().empty());
    QVERIFY(!isOpen(first));
    QVERIFY(!isOpen(second));
}

void TestOpenCreates::whatIsInDoubtWaitsUntilItIsReached()
{
    const CreateIntent own = m->intent();
    CreateIntent older = m->intent();
    CreateIntent elsewhere = m->intent();
    elsewhere.apiUrl = QUrl(QStringLiteral("https://api.example"));
    m_ledger->adopt(older);
    m_ledger->adopt(elsewhere);
    m_ledger->put(own, this, [](const StorageResult<Done> &) {});
    m_ledger->wait(own.id, Error{.kind = ErrorKind::Cancelled}, Doubt::ListFailed);
    QCOMPARE(m_ledger->outOfReach().size(), 1);
    QCOMPARE(m_ledger->outOfReach().constFirst().id, elsewhere.id);

    // What was asked for in this run comes before what earlier runs left.
    const auto taken = m_ledger->takeReached();
    QVERIFY(taken);
    QCOMPARE(taken->intent.id, own.id);
    QCOMPARE(taken->error->kind, ErrorKind::Cancelled);
    QCOMPARE(taken->doubt, Doubt::ListFailed);
    const auto next = m_ledger->takeReached();
    QVERIFY(next);
    QCOMPARE(next->intent.id, older.id);
    QVERIFY(!m_ledger->takeReached());

    QVERIFY(!m_ledger->removeWaiting(own.id)); // it does not wait any more
    QVERIFY(m_ledger->removeWaiting(elsewhere.id));
    QVERIFY(!isOpen(elsewhere));
    QVERIFY(isOpen(own));
}

QTEST_GUILESS_MAIN(TestOpenCreates)
#include "test_OpenCreates.moc"
