#include "CreationFixture.h"

#include <QSignalSpy>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

/// What is made of an answer to a create that is not about what was asked for.
class TestKeyCreationAnswer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m.reset(); }

    void saysWhatContradicts_data();
    void saysWhatContradicts();
    void saysWhatTheListContradicts_data();
    void saysWhatTheListContradicts();
    void theListOfARepeatCounts();
    void refusesWhatCannotBeTheKey_data();
    void refusesWhatCannotBeTheKey();
    void refusedButMadeIsShown();
    void aKeyRevealedBeforeIsNoNewKey();
    void aLiveAnswerRaisesTheCare();

private:
    std::unique_ptr<CreationFixture> m;
};

namespace {

const KeySpec longName{QStringLiteral("Webshop of the Ljubljana branch"), std::nullopt};
const QString oldKey = QStringLiteral("ek_sandbox_99887766554433221100ffeeddccbbaa");
const QString oldMask = QStringLiteral("ek_sandbox_fff...000");
const QString oldTime = QStringLiteral("2026-01-02T03:04:05.678Z");
const QString newKey = QStringLiteral("ek_sandbox_00112233445566778899aabbccddeeff");

QJsonObject answerWith(const QJsonObject &fields)
{
    QJsonObject all{{QStringLiteral("entity_id"), QStringLiteral("ent_1")},
                    {QStringLiteral("created_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    for (auto field = fields.begin(); field != fields.end(); ++field)
        all.insert(field.key(), field.value());
    return ScriptedApi::key(newKey, longName.name, all);
}

} // namespace

void TestKeyCreationAnswer::init()
{
    m = std::make_unique<CreationFixture>();
    m->api.serveKeys({ScriptedApi::key(oldKey, QStringLiteral("Zapier"), {{QStringLiteral("created_at"), oldTime}}),
                      ScriptedApi::key(oldMask, QStringLiteral("Masked"), {{QStringLiteral("created_at"), oldTime}}),
                      ScriptedApi::key(QStringLiteral("key_1"), QStringLiteral("Numbered"))});
    QVERIFY(m->openScripted());
}

void TestKeyCreationAnswer::saysWhatContradicts_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QList<Contradiction>>("said");
    const auto row = [](const char *name, const QJsonObject &fields, const QList<Contradiction> &said) {
        QTest::newRow(name) << fields << said;
    };
    const auto field = [](const char *name, const QJsonValue &value) {
        return QJsonObject{{QLatin1String(name), value}};
    };
    row("as asked", {}, {});
    row("in another form of Unicode", field("name", QStringLiteral(" Webshop of the\u00a0Ljubljana branch")), {});
    row("another name", field("name", QStringLiteral("Zapier")), {Contradiction::OtherName});
    row("no name", field("name", QJsonValue()), {Contradiction::OtherName});
    row("a name cut short", field("name", QStringLiteral("Webshop of the Lj")), {Contradiction::ShortenedName});
    row("another entity", field("entity_id", QStringLiteral("ent_2")), {Contradiction::OtherEntity});
    row("another environment", field("environment", QStringLiteral("live")), {Contradiction::OtherEnvironment});
    row("a live key", field("id", QStringLiteral("ek_live_00112233445566778899aabbccddeeff")),
        {Contradiction::OtherEnvironment});
    row("an id that was listed before",
        {{QStringLiteral("id"), QStringLiteral("key_1")}, {QStringLiteral("key"), newKey}},
        {Contradiction::KnownBefore});
    row("a second key", field("key", QStringLiteral("ek_sandbox_ffeeddccbbaa99887766554433221100")),
        {Contradiction::AnotherKey});
    row("an account's key besides", field("key", QStringLiteral("sk_live_0123456789abcdef")),
        {Contradiction::AnotherKey});
    row("another key's mask", field("prefix_hint", QStringLiteral("ek_sandbox_abc...123")), {Contradiction::OtherHint});
    row("an error besides",
        {{QStringLiteral("success"), false}, {QStringLiteral("error"), QStringLiteral("partially")}},
        {Contradiction::SpeaksOfError});
    row("made last year", field("created_at", QStringLiteral("2020-01-01T00:00:00Z")),
        {Contradiction::MadeAtAnotherTime});
    row("made in years", field("created_at", QStringLiteral("2120-01-01T00:00:00Z")),
        {Contradiction::MadeAtAnotherTime});
    row("several",
        {{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("entity_id"), QStringLiteral("ent_2")}},
        {Contradiction::OtherEntity, Contradiction::OtherName});
}

void TestKeyCreationAnswer::saysWhatContradicts()
{
    QFETCH(const QJsonObject, fields);
    m->api.onPost = ScriptedApi::object(201, answerWith(fields));
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    // The key is shown all the same: it may be the only copy.
    const auto reveal = m->creation->takeReveal();
    QVERIFY(!reveal->created.secret.isEmpty());
    QTEST(reveal->contradictions, "said");
}

void TestKeyCreationAnswer::saysWhatTheListContradicts_data()
{
    QTest::addColumn<QJsonObject>("answered"); ///< instead of what was asked for
    QTest::addColumn<QJsonObject>("listed"); ///< instead of what was answered
    QTest::addColumn<QList<Contradiction>>("said");
    const auto row = [](const char *name, const QJsonObject &answered, const QJsonObject &listed,
                        const QList<Contradiction> &said) { QTest::newRow(name) << answered << listed << said; };
    const auto field = [](const char *name, const QJsonValue &value) {
        return QJsonObject{{QLatin1String(name), value}};
    };
    const QString soon = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODateWithMs);
    const QString later = QDateTime::currentDateTimeUtc().addDays(2).toString(Qt::ISODateWithMs);
    row("as answered", {}, {}, {});
    row("another name", {}, field("name", QStringLiteral("Zapier")), {Contradiction::ListedOtherName});
    row("no name", {}, field("name", QJsonValue()), {Contradiction::ListedOtherName});
    row("a name cut short", {}, field("name", QStringLiteral("Webshop of the Lj")), {});
    row("an expiry", {}, field("expires_at", soon), {Contradiction::ListedOtherExpiry});
    row("another expiry", field("expires_at", soon), field("expires_at", later), {Contradiction::ListedOtherExpiry});
    row("no expiry", field("expires_at", soon), field("expires_at", QJsonValue()), {Contradiction::ListedOtherExpiry});
    row("an expiry that cannot be read", field("expires_at", soon), field("expires_at", QStringLiteral("soon")), {});
    row("as asked, and not as answered", field("name", QStringLiteral("Zapier")), field("name", longName.name),
        {Contradiction::OtherName, Contradiction::ListedOtherName});
    row("the entry of a key that was listed before",
        {{QStringLiteral("id"), QStringLiteral("key_1")}, {QStringLiteral("key"), newKey}},
        {{QStringLiteral("name"), QStringLiteral("Numbered")}, {QStringLiteral("key"), QJsonValue()}},
        {Contradiction::KnownBefore});
    row("both", {}, {{QStringLiteral("name"), QStringLiteral("x")}, {QStringLiteral("expires_at"), soon}},
        {Contradiction::ListedOtherName, Contradiction::ListedOtherExpiry});
}

void TestKeyCreationAnswer::saysWhatTheListContradicts()
{
    QFETCH(const QJsonObject, answered);
    QFETCH(const QJsonObject, listed);
    QFETCH(const QList<Contradiction>, said);
    QJsonObject entry = answerWith(answered);
    const QJsonObject answer = entry;
    for (auto field = listed.begin(); field != listed.end(); ++field)
        entry.insert(field.key(), field.value());
    m->api.onPost = [&](Connection &connection) {
        m->api.serveKeys({entry});
        ScriptedApi::object(201, answer)(connection);
    };
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m->parts.listed().size(), 1, patience);
    auto reveal = m->creation->takeReveal(); // it waited while the list came
    QTEST(reveal->contradictions, "said");

    // What is on the screen is told of every later list, and says what is new in it.
    QSignalSpy told(m->creation.get(), &KeyCreation::revealListed);
    m->parts.keys.refresh(m->parts.entityId());
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
    QCOMPARE(told.constFirst().at(0).value<RequestId>(), reveal->request.id);
    QVERIFY(!reveal->compareWith(told.constFirst().at(1).value<ApiKey>()));
    QTEST(reveal->contradictions, "said");
}

void TestKeyCreationAnswer::theListOfARepeatCounts()
{
    m->api.onPost = closeConnection();
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QVERIFY(m->becomes(KeyCreation::Phase::InDoubt));
    QJsonObject entry = answerWith({});
    m->api.onPost = ScriptedApi::object(201, entry);
    entry.insert(QStringLiteral("name"), QStringLiteral("Zapier"));
    m->api.serveKeys({entry});
    std::optional<Reveal> reveal; // at once, before another list can come
    connect(m->creation.get(), &KeyCreation::revealReady, this, [&] { reveal = m->creation->takeReveal(); });
    m->creation->recover();
    QTRY_VERIFY_WITH_TIMEOUT(reveal, patience);
    QCOMPARE(reveal->contradictions, QList{Contradiction::ListedOtherName});
    QCOMPARE(reveal->listed->name, QStringLiteral("Zapier"));
}

void TestKeyCreationAnswer::refusesWhatCannotBeTheKey_data()
{
    QTest::addColumn<QJsonObject>("fields");
    const auto row = [](const char *name, const QJsonObject &fields) { QTest::newRow(name) << fields; };
    row("the credential",
        {{QStringLiteral("key"), scriptedCredential()}, {QStringLiteral("id"), QStringLiteral("key_9")}});
    row("an account's key",
        {{QStringLiteral("key"), QStringLiteral("sk_live_fedcba9876543210")},
         {QStringLiteral("id"), QStringLiteral("key_9")}});
    row("an account's key as id", {{QStringLiteral("id"), QStringLiteral("sk_sandbox_fedcba9876543210")}});
    row("a key listed before", {{QStringLiteral("id"), oldKey}});
    row("a key listed before, with an id of its own",
        {{QStringLiteral("key"), oldKey}, {QStringLiteral("id"), QStringLiteral("key_9")}});
    row("a key listed before by its mask",
        {{QStringLiteral("id"), QStringLiteral("ek_sandbox_fff0123456789abcdef000")},
         {QStringLiteral("prefix_hint"), oldMask},
         {QStringLiteral("created_at"), oldTime}});
}

void TestKeyCreationAnswer::refusesWhatCannotBeTheKey()
{
    QFETCH(const QJsonObject, fields);
    m->api.onPost = ScriptedApi::object(201, answerWith(fields));
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(!m->creation->hasReveal());
    QCOMPARE(m->creation->error()->kind, ErrorKind::NotTheNewKey);
    QCOMPARE(m->creation->error()->effect, Effect::NotDone); // the list has shown that there is no new key
    QCOMPARE(m->creation->phase(), KeyCreation::Phase::Idle);
    QCOMPARE(m->api.count("POST"), 1); // asking again could make another one
}

void TestKeyCreationAnswer::refusedButMadeIsShown()
{
    m->api.onPost = [this](Connection &connection) {
        m->api.serveKeys({answerWith({})});
        ScriptedApi::object(201, answerWith({{QStringLiteral("id"), oldKey}}))(connection);
    };
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QTRY_COMPARE_WITH_TIMEOUT(m->creation->unseen().size(), std::size_t(1), patience);
    QVERIFY(!m->creation->hasReveal());
    QCOMPARE(m->creation->unseen().front().keys.constFirst().fingerprint, KeyFingerprint::of(newKey.toUtf8()));
    QCOMPARE(m->creation->unseen().front().certainty, Certainty::Certain);
}

void TestKeyCreationAnswer::aKeyRevealedBeforeIsNoNewKey()
{
    m->api.onPost = ScriptedApi::object(201, answerWith({}));
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    m->creation->settleReveal(m->creation->takeReveal()->request.id);
    // Another request, and the same key, whether or not the list has it by now.
    QSignalSpy failed(m->creation.get(), &KeyCreation::failed);
    QVERIFY(m->creation->create(m->parts.entity(), {QStringLiteral("Another"), std::nullopt}));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(m->creation->error()->kind, ErrorKind::NotTheNewKey);
    QVERIFY(!m->creation->hasReveal());
}

void TestKeyCreationAnswer::aLiveAnswerRaisesTheCare()
{
    m->api.onPost = ScriptedApi::object(201, answerWith({{QStringLiteral("environment"), QStringLiteral("live")}}));
    QVERIFY(m->creation->create(m->parts.entity(), longName));
    QTRY_VERIFY_WITH_TIMEOUT(m->creation->hasReveal(), patience);
    QCOMPARE(m->creation->takeReveal()->request.environment, Environment::Live);
    QCOMPARE(m->parts.session.environment(), Environment::Live);
}

QTEST_GUILESS_MAIN(TestKeyCreationAnswer)
#include "test_KeyCreationAnswer.moc"
