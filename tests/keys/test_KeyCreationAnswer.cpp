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
