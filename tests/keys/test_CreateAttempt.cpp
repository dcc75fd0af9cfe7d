#include "CreationFixture.h"

#include <QJsonDocument>

using namespace ek;
using namespace ek::test;

Q_DECLARE_METATYPE(ek::CreateAttempt::Aim)

/// One attempt ends once, with the outcome that docs/architecture.md draws.
class TestCreateAttempt : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void ends_data();
    void ends();
    void sendsNothingOnceCancelled();
    void goesFromStageToStage();

private:
    using Aim = CreateAttempt::Aim;

    /// Begins an attempt whose ends are counted.
    std::unique_ptr<CreateAttempt> begin(Aim aim);
    [[nodiscard]] bool hasEnded() const
    {
        return QTest::qWaitFor([this] { return !m_ends.empty(); }, patience);
    }
    [[nodiscard]] QString words() const;

    std::unique_ptr<CreationFixture> m;
    std::unique_ptr<OpenCreates> m_ledger;
    std::vector<CreateAttempt::Outcome> m_ends;
};

namespace {

const QString newKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");

QJsonObject keyObject(const QString &id = newKey)
{
    return ScriptedApi::key(
        id, webshop().name,
        {{QStringLiteral("created_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
}

QString describe(const Finding &found)
{
    switch (found.verdict) {
    case Finding::Verdict::Made:
        return QStringLiteral("made %1").arg(found.keys.size());
    case Finding::Verdict::MayBeMade:
        return QStringLiteral("may have made %1").arg(found.keys.size());
    case Finding::Verdict::NotMade:
        return QStringLiteral("none");
    case Finding::Verdict::NotProven:
        break;
    }
    return QStringLiteral("not proven");
}

QString describe(const CreateAttempt::Created &end)
{
    return QStringLiteral("created, others: ") + (end.others ? describe(*end.others) : QStringLiteral("no look"))
        + (end.isGone ? QStringLiteral(", gone") : QString());
}
QString describe(const CreateAttempt::Unseen &end)
{
    return QStringLiteral("unseen: ") + describe(end.found);
}
QString describe(const CreateAttempt::NotCreated & /*unused*/)
{
    return QStringLiteral("not created");
}
QString describe(const CreateAttempt::CameToNothing & /*unused*/)
{
    return QStringLiteral("came to nothing");
}
QString describe(const CreateAttempt::InDoubt &end)
{
    switch (end.doubt) {
    case Doubt::NotLooked:
        return QStringLiteral("in doubt, not looked");
    case Doubt::ListFailed:
        return QStringLiteral("in doubt, list failed");
    case Doubt::ListProvesNothing:
        break;
    }
    return QStringLiteral("in doubt, list proves nothing");
}

} // namespace

void TestCreateAttempt::init()
{
    m = std::make_unique<CreationFixture>();
    m_ledger = std::make_unique<OpenCreates>(*m->journal, m->parts.session);
    QVERIFY(m->openScripted());
}

void TestCreateAttempt::cleanup()
{
    m_ends.clear();
    m_ledger.reset();
    m.reset();
}

std::unique_ptr<CreateAttempt> TestCreateAttempt::begin(Aim aim)
{
    CreateIntent intent = m->intent();
    intent.isAnswered = aim == Aim::Tell;
    if (aim != Aim::Create)
        m_ledger->adopt(intent);
    const auto error = aim == Aim::Discard
        ? std::make_optional(Error{.kind = ErrorKind::ConnectionLost, .effect = Effect::Unknown})
        : std::nullopt;
    return std::make_unique<CreateAttempt>(
        CreateAttempt::Task{.aim = aim, .intent = intent, .error = error}, m->parts.session.client(), *m_ledger,
        Completion<CreateAttempt::Outcome>(
            this, [this](CreateAttempt::Outcome outcome) { m_ends.push_back(std::move(outcome)); }));
}

QString TestCreateAttempt::words() const
{
    return m_ends.empty() ? QStringLiteral("no end")
                          : std::visit([](const auto &end) { return describe(end); }, m_ends.front());
}

void TestCreateAttempt::ends_data()
{
    QTest::addColumn<CreateAttempt::Aim>("aim");
    QTest::addColumn<QByteArray>("post"); ///< empty: the connection is cut
    QTest::addColumn<int>("listed"); ///< how many keys, all of them new; -1: refused, -2: the list is not whole
    QTest::addColumn<QString>("end");
    const QByteArray cut;
    const auto answered = [](const QJsonObject &object) { return answerBytes(201, QJsonDocument(object).toJson()); };
    const QByteArray key = answered(keyObject());
    const QByteArray masked = answered(keyObject(QStringLiteral("ek_sandbox_001...eff")));
    const QByteArray refused = answerBytes(422, "{}");
    const QByteArray broken = answerBytes(500, "{}");
    const auto row = [](const char *name, Aim aim, const QByteArray &post, int listed, const char *end) {
        QTest::newRow(name) << aim << post << listed << QString::fromLatin1(end);
    };
    row("create: a key", Aim::Create, key, 0, "created, others: no look");
    row("create: refused", Aim::Create, refused, 0, "not created");
    row("create: cut", Aim::Create, cut, 0, "in doubt, not looked");
    row("create: an error", Aim::Create, broken, 0, "in doubt, not looked");
    row("create: masked, listed", Aim::Create, masked, 1, "unseen: made 1");
    row("create: masked, not listed", Aim::Create, masked, 0, "not created");
    row("create: masked, no list", Aim::Create, masked, -1, "in doubt, list failed");
    row("create: masked, part of a list", Aim::Create, masked, -2, "in doubt, list proves nothing");
    row("recover: a key", Aim::Recover, key, 1, "created, others: none");
    row("recover: a key, and another one", Aim::Recover, key, 2, "created, others: made 1");
    row("recover: a key, not listed", Aim::Recover, key, 0, "created, others: none, gone");
    row("recover: a key, no list", Aim::Recover, key, -1, "created, others: not proven");
    row("recover: refused, not listed", Aim::Recover, refused, 0, "came to nothing");
    row("recover: an error, listed", Aim::Recover, broken, 1, "unseen: made 1");
    row("recover: an error, not listed", Aim::Recover, broken, 0, "came to nothing");
    row("recover: an error, no list", Aim::Recover, broken, -1, "in doubt, list failed");
    row("recover: an error, part of a list", Aim::Recover, broken, -2, "in doubt, list proves nothing");
    row("recover: cut", Aim::Recover, cut, 0, "in doubt, not looked");
    row("discard: listed", Aim::Discard, cut, 1, "unseen: made 1");
    row("discard: not listed", Aim::Discard, cut, 0, "came to nothing");
    row("discard: no list", Aim::Discard, cut, -1, "in doubt, list failed");
    row("discard: part of a list", Aim::Discard, cut, -2, "in doubt, list proves nothing");
    row("tell: listed", Aim::Tell, cut, 1, "unseen: made 1");
    row("tell: not listed", Aim::Tell, cut, 0, "unseen: none");
    row("tell: no list", Aim::Tell, cut, -1, "unseen: not proven");
    row("tell: part of a list", Aim::Tell, cut, -2, "in doubt, list proves nothing");
}

void TestCreateAttempt::ends()
{
    QFETCH(const CreateAttempt::Aim, aim);
    QFETCH(const QByteArray, post);
    QFETCH(const int, listed);
    QFETCH(const QString, end);
    m->api.onPost = post.isEmpty() ? closeConnection() : sendBytes(post);
    const QList<QJsonObject> keys{keyObject(),
                                  keyObject(QStringLiteral("ek_sandbox_ffeeddccbbaa99887766554433221100"))};
    if (listed == -1)
        m->api.onKeys = answer(403, "{}");
    else if (listed == -2)
        m->api.serveKeys({QJsonObject()});
    else
        m->api.serveKeys(keys.first(listed));
    const std::unique_ptr<CreateAttempt> attempt = begin(aim);
    QVERIFY(m_ends.empty());
    QVERIFY(hasEnded());
    QCOMPARE(words(), end);
    attempt->cancel(); // is over
    QVERIFY(!attempt->isLooking());
    QCoreApplication::processEvents();
    QCOMPARE(m_ends.size(), std::size_t(1));
    const bool asks = aim == Aim::Create || aim == Aim::Recover;
    QCOMPARE(m->api.count("POST") > 0, asks);
}

void TestCreateAttempt::sendsNothingOnceCancelled()
{
    const std::unique_ptr<CreateAttempt> attempt = begin(Aim::Create);
    attempt->cancel();
    QVERIFY(hasEnded());
    QCOMPARE(words(), QStringLiteral("not created"));
    QCOMPARE(std::get<CreateAttempt::NotCreated>(m_ends.front()).error.kind, ErrorKind::Cancelled);
    QCOMPARE(m->api.count("POST"), 0);
}

void TestCreateAttempt::goesFromStageToStage()
{
    m->api.onPost = ScriptedApi::object(201, keyObject(QStringLiteral("ek_sandbox_001...eff")));
    m->api.onKeys = stall();
    const std::unique_ptr<CreateAttempt> attempt = begin(Aim::Create);
    QVERIFY(!attempt->isLooking());
    QTRY_VERIFY_WITH_TIMEOUT(attempt->isLooking(), patience);
    QVERIFY(m_ledger->intent(attempt->intent().id).isAnswered); // before it looks, or a crash would make it ask again
    attempt->cancel();
    QVERIFY(hasEnded());
    QCOMPARE(words(), QStringLiteral("in doubt, list failed"));
}

QTEST_GUILESS_MAIN(TestCreateAttempt)
#include "test_CreateAttempt.moc"
