#include "fleet/KeyLookup.h"

#include <QTest>

#include <cstring>

using namespace ek;

namespace {

const QDateTime now(QDate(2026, 8, 1), QTime(12, 0), Qt::UTC);
const EntityId acme(QStringLiteral("ent_acme"));
const EntityId other(QStringLiteral("ent_other"));

/// A key that a list shows under its whole id.
KnownKey known(const QString &whole)
{
    KnownKey key;
    key.key.fingerprint = KeyFingerprint::of(whole.toLatin1());
    key.key.hint = maskKey(whole);
    key.key.name = QStringLiteral("Key ") + whole.right(3);
    key.key.environment = recogniseCredential(whole).environment;
    key.key.expiry = Expiry::never();
    key.firstSeen = key.lastSeen = now.addDays(-10);
    return key;
}

/// One that a list shows under its mask.
KnownKey masked(const QString &whole)
{
    KnownKey key = known(whole);
    key.key.fingerprint = KeyFingerprint::of(key.key.hint.toLatin1() + '\n' + whole.left(9).toLatin1());
    return key;
}

QString wholeKey(const char *head, const char *tail, const char *environment = "live")
{
    return QStringLiteral("ek_%1_%2%3%4")
        .arg(QString::fromLatin1(environment), QString::fromLatin1(head), QStringLiteral("00112233445566778899aabbcc"),
             QString::fromLatin1(tail));
}

KeyAnswer answerTo(const KeyTable &table, const QString &pasted, const QList<MadeKey> &made = {})
{
    QString text = pasted;
    text.detach();
    return KeyLookup(table, made, now).find(SoughtKey::read(text));
}

QList<FoundKey> scanned(const QString &text)
{
    QList<FoundKey> found;
    KeyScanner scanner([&](const FoundKey &key) { found += key; });
    const QByteArray bytes = text.toLatin1();
    scanner.begin();
    std::memcpy(scanner.room(), bytes.constData(), std::size_t(bytes.size()));
    scanner.add(bytes.size());
    scanner.finish();
    return found;
}

} // namespace

class TestKeyLookup : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aWholeKeyIsCertain();
    void itsLifeIsTold_data();
    void itsLifeIsTold();
    void madeKeysAreKnownUnderAMask();
    void aMadeKeyThatNoListHadYet();
    void masksAreNoProof();
    void partsFitSeveral();
    void manyAreCounted();
    void whatIsNotLookedFor();
    void placesAreJudged();
    void aPlaceOfSeveralEntities();
    void wordsAreNoKeys();
    void aBeginningIsKnown();

private:
    KeyTable m_table;
    const QString m_alive = wholeKey("abc", "111");
    const QString m_expired = wholeKey("abd", "222");
    const QString m_gone = wholeKey("abe", "333");
    const QString m_hidden = wholeKey("fff", "444", "sandbox");
};

void TestKeyLookup::init()
{
    KnownKey expired = known(m_expired);
    expired.key.expiry = Expiry::atTime(now);
    KnownKey gone = known(m_gone);
    gone.goneSince = now.addDays(-1);
    m_table.clear();
    m_table.setKeys(acme, {known(m_alive), expired, gone});
    m_table.setKeys(other, {masked(m_hidden)});
}

void TestKeyLookup::aWholeKeyIsCertain()
{
    const KeyAnswer answer = answerTo(m_table, QStringLiteral("Bearer ") + m_alive + u'\n');
    QCOMPARE(answer.proof, KeyAnswer::Proof::Certain);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.matches.constFirst().entity, acme);
    QCOMPARE(answer.matches.constFirst().key.name, QStringLiteral("Key 111"));
    QCOMPARE(answer.mask, QStringLiteral("ek_live_abc...111"));
    // Also without its prefix.
    QCOMPARE(answerTo(m_table, m_alive.mid(8)).proof, KeyAnswer::Proof::Certain);
    // The same characters at the ends, and another key.
    QString twin = m_alive;
    twin[15] = u'x';
    QCOMPARE(answerTo(m_table, twin).proof, KeyAnswer::Proof::Mask);
}

void TestKeyLookup::itsLifeIsTold_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<int>("life");
    QTest::newRow("alive") << m_alive << int(KeyLife::Alive);
    QTest::newRow("expired") << m_expired << int(KeyLife::Expired);
    QTest::newRow("gone") << m_gone << int(KeyLife::Gone);
}

void TestKeyLookup::itsLifeIsTold()
{
    QFETCH(const QString, whole);
    const KeyAnswer answer = answerTo(m_table, whole);
    QCOMPARE(answer.proof, KeyAnswer::Proof::Certain);
    QTEST(int(answer.matches.constFirst().life), "life");
    QCOMPARE(answer.matches.constFirst().goneSince.isValid(), whole == m_gone);
}

void TestKeyLookup::madeKeysAreKnownUnderAMask()
{
    QCOMPARE(answerTo(m_table, m_hidden).proof, KeyAnswer::Proof::Mask);
    MadeKey made;
    made.entity = other;
    made.wholeKey = KeyFingerprint::of(m_hidden.toLatin1());
    made.listed = masked(m_hidden).key.fingerprint;
    made.key = known(m_hidden).key;
    const KeyAnswer answer = answerTo(m_table, m_hidden, {made});
    QCOMPARE(answer.proof, KeyAnswer::Proof::Certain);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.matches.constFirst().entity, other);
    QCOMPARE(answer.matches.constFirst().key.fingerprint, made.listed);
    const QList<PlaceVerdict> verdicts = KeyLookup(m_table, {made}, now).judge(scanned(m_hidden));
    QCOMPARE(verdicts.constFirst().kind, PlaceVerdict::Kind::Known);
    QCOMPARE(verdicts.constFirst().match->key.fingerprint, made.listed);
}

void TestKeyLookup::aMadeKeyThatNoListHadYet()
{
    const QString whole = wholeKey("777", "888");
    MadeKey made;
    made.entity = other;
    made.wholeKey = KeyFingerprint::of(whole.toLatin1());
    made.key = known(whole).key;
    const KeyAnswer answer = answerTo(m_table, whole, {made});
    QCOMPARE(answer.proof, KeyAnswer::Proof::Certain);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.matches.constFirst().life, KeyLife::Alive);
    QCOMPARE(answerTo(m_table, QStringLiteral("…888"), {made}).total, 1);
    QCOMPARE(answerTo(m_table, QStringLiteral("…888")).total, 0);
}

void TestKeyLookup::masksAreNoProof()
{
    const KeyAnswer answer = answerTo(m_table, m_hidden);
    QCOMPARE(answer.proof, KeyAnswer::Proof::Mask);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.matches.constFirst().entity, other);
    QCOMPARE(answerTo(m_table, wholeKey("000", "000")).proof, KeyAnswer::Proof::None);
    // Another environment is another key.
    QCOMPARE(answerTo(m_table, wholeKey("fff", "444")).proof, KeyAnswer::Proof::None);
}

void TestKeyLookup::partsFitSeveral()
{
    const KeyAnswer answer = answerTo(m_table, QStringLiteral("ek_live_ab"));
    QCOMPARE(answer.proof, KeyAnswer::Proof::Part);
    QCOMPARE(answer.total, 3);
    QCOMPARE(answer.matches.at(0).life, KeyLife::Alive); // those that matter most first
    QCOMPARE(answer.matches.at(1).life, KeyLife::Expired);
    QCOMPARE(answer.matches.at(2).life, KeyLife::Gone);
    QCOMPARE(answerTo(m_table, QStringLiteral("…c333")).total, 1);
    QCOMPARE(answerTo(m_table, QStringLiteral("ek_live_abc...111")).total, 1);
    QCOMPARE(answerTo(m_table, QStringLiteral("ek_live_abc...222")).total, 0);
}

void TestKeyLookup::manyAreCounted()
{
    QList<KnownKey> keys;
    for (int i = 0; i < 1000; ++i)
        keys += known(QStringLiteral("ek_live_aaa%1bbb").arg(i, 20, 10, QLatin1Char('0')));
    m_table.setKeys(acme, keys);
    const KeyAnswer answer = answerTo(m_table, QStringLiteral("ek_live_aaa"));
    QCOMPARE(answer.total, 1000);
    QCOMPARE(answer.matches.size(), KeyLookup::mostMatches);
}

void TestKeyLookup::whatIsNotLookedFor()
{
    // Even if somebody had listed it.
    const QString account = QStringLiteral("sk_live_abc00112233445566778899111");
    m_table.setKeys(acme, {known(account)});
    const KeyAnswer answer = answerTo(m_table, account);
    QCOMPARE(answer.kind, SoughtKey::Kind::AccountKey);
    QCOMPARE(answer.total, 0);
    QCOMPARE(answerTo(m_table, {}).kind, SoughtKey::Kind::Nothing);
}

void TestKeyLookup::placesAreJudged()
{
    const QString unknown = wholeKey("999", "999");
    const QString account = QStringLiteral("sk_live_abc00112233445566778899111");
    const QString token = QStringLiteral("token_live_abc00112233445566778899111");
    const QList<FoundKey> found =
        scanned(QStringList{m_alive, m_expired, m_gone, m_hidden, unknown, account, token, m_alive}.join(u' '));
    const QList<PlaceVerdict> verdicts = KeyLookup(m_table, {}, now).judge(found);
    using Place = PlaceVerdict::Kind;
    const QList<Place> kinds{Place::Known,   Place::Known,      Place::Known,       Place::MayBeKnown,
                             Place::Unknown, Place::AccountKey, Place::AccessToken, Place::Known};
    QCOMPARE(verdicts.size(), kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QCOMPARE(verdicts.at(i).kind, kinds.at(i));
    QCOMPARE(verdicts.at(0).match->life, KeyLife::Alive);
    QCOMPARE(verdicts.at(1).match->life, KeyLife::Expired);
    QCOMPARE(verdicts.at(2).match->life, KeyLife::Gone);
    QCOMPARE(verdicts.at(3).match->entity, other);
    QVERIFY(!verdicts.at(4).match);
}

void TestKeyLookup::aPlaceOfSeveralEntities()
{
    KnownKey gone = known(m_alive);
    gone.goneSince = now;
    m_table.setKeys(EntityId(QStringLiteral("ent_a")), {gone});
    const QList<PlaceVerdict> verdicts = KeyLookup(m_table, {}, now).judge(scanned(m_alive));
    QCOMPARE(verdicts.constFirst().match->life, KeyLife::Alive);
    QCOMPARE(answerTo(m_table, m_alive).total, 2);
}

void TestKeyLookup::wordsAreNoKeys()
{
    const QList<FoundKey> found = scanned(QStringLiteral("desk_live_settings week_sandbox_view"));
    const QList<PlaceVerdict> verdicts = KeyLookup(m_table, {}, now).judge(found);
    for (const PlaceVerdict &verdict : verdicts)
        QCOMPARE(verdict.kind, PlaceVerdict::Kind::NoKey);
    // Unless somebody knows it.
    m_table.setKeys(acme, {known(QStringLiteral("ek_live_updates"))});
    const QList<PlaceVerdict> again = KeyLookup(m_table, {}, now).judge(scanned(QStringLiteral("week_live_updates")));
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.constFirst().kind, PlaceVerdict::Kind::Known);
}

void TestKeyLookup::aBeginningIsKnown()
{
    const QList<PlaceVerdict> verdicts = KeyLookup(m_table, {}, now).judge(scanned(m_alive + QStringLiteral("-old")));
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(verdicts.constFirst().kind, PlaceVerdict::Kind::Known);
    QCOMPARE(verdicts.constFirst().mask, QStringLiteral("ek_live_abc...111"));
}

QTEST_GUILESS_MAIN(TestKeyLookup)
#include "test_KeyLookup.moc"
