#include "fleet/SoughtKey.h"

#include <QTest>

using namespace ek;

using Kind = SoughtKey::Kind;

class TestSoughtKey : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasPasted_data();
    void readsWhatWasPasted();
    void findsWholeKeys_data();
    void findsWholeKeys();
    void overwritesWhatWasPasted();
    void aWholeKeyTellsLittle();
    void fits_data();
    void fits();
    void hidesWhatLooksWhole_data();
    void hidesWhatLooksWhole();
};

namespace {

const QString secretPart = QStringLiteral("abc123def456789012345678abcd1234");
const QString live = QStringLiteral("ek_live_") + secretPart;

SoughtKey readOf(const QString &text)
{
    QString pasted = text;
    return SoughtKey::read(pasted);
}

} // namespace

void TestSoughtKey::readsWhatWasPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("tail");
    QTest::addColumn<int>("environment");
    const auto add = [](const char *name, const QString &pasted, Kind kind, const char *head = "",
                        const char *tail = "", Environment environment = Environment::Unknown) {
        QTest::newRow(name) << pasted << int(kind) << QString::fromLatin1(head) << QString::fromLatin1(tail)
                            << int(environment);
    };
    add("nothing", {}, Kind::Nothing);
    add("blank", QStringLiteral(" \n\t"), Kind::Nothing);
    add("whole", live, Kind::WholeKey, "abc", "234", Environment::Live);
    add("beginning", QStringLiteral("ek_live_ab12"), Kind::Part, "ab12", "", Environment::Live);
    add("beginning with dots", QStringLiteral("ek_live_ab12…"), Kind::Part, "ab12", "", Environment::Live);
    add("beginning with full stop", QStringLiteral("ek_live_ab12."), Kind::Part, "ab12", "", Environment::Live);
    add("mask", QStringLiteral("ek_sandbox_abc...234"), Kind::Part, "abc", "234", Environment::Sandbox);
    add("mask in quotes", QStringLiteral("\"ek_sandbox_abc…234\","), Kind::Part, "abc", "234", Environment::Sandbox);
    add("mask with stars", QStringLiteral("ek_sandbox_abc****234"), Kind::Part, "abc", "234", Environment::Sandbox);
    add("mask in a log", QStringLiteral("12:01 401 key=ek_live_ab12…9f3c user=7"), Kind::Part, "ab12", "9f3c",
        Environment::Live);
    add("escaped mask", QStringLiteral("ek%5Flive%5Fab12%E2%80%A69f3c"), Kind::Part, "ab12", "", Environment::Live);
    add("end", QStringLiteral("…9f3c"), Kind::Part, "", "9f3c");
    add("end with dots", QStringLiteral("...9f3c"), Kind::Part, "", "9f3c");
    add("end with a space", QStringLiteral("… 9f3c"), Kind::Part, "", "9f3c");
    add("begin without its prefix", QStringLiteral("ab12…"), Kind::Part, "ab12", "");
    add("without its kind", QStringLiteral("live_ab12"), Kind::Part, "ab12", "", Environment::Live);
    add("both without the prefix", QStringLiteral("ab1...9f3c"), Kind::Part, "ab1", "9f3c");
    add("either", QStringLiteral(" 9f3c "), Kind::Part, "9f3c", "9f3c");
    add("either, quoted", QStringLiteral("'9f3c'"), Kind::Part, "9f3c", "9f3c");
    add("prefix", QStringLiteral("ek_live_"), Kind::TooShort, "", "", Environment::Live);
    add("prefix of any", QStringLiteral("ek_"), Kind::TooShort);
    add("one character", QStringLiteral("…c"), Kind::TooShort, "", "c");
    add("dots", QStringLiteral("..."), Kind::TooShort);
    add("account key", QStringLiteral("Bearer sk_live_") + secretPart, Kind::AccountKey, "", "", Environment::Live);
    add("part of an account key", QStringLiteral("sk_live_ab1...234"), Kind::AccountKey, "", "", Environment::Live);
    add("account key without environment", QStringLiteral("sk_") + secretPart, Kind::AccountKey);
    add("token", QStringLiteral("token_sandbox_") + secretPart, Kind::AccessToken, "", "", Environment::Sandbox);
    add("two keys", live + QStringLiteral("\nek_live_7777777"), Kind::Several);
    add("a key and an account key", live + QStringLiteral(" sk_live_7777777"), Kind::Several);
    add("the same twice", live + u' ' + live, Kind::WholeKey, "abc", "234", Environment::Live);
    add("either, with the full stop of a sentence", QStringLiteral("9f3c."), Kind::Part, "9f3c", "9f3c");
    add("end with one full stop", QStringLiteral(".9f3c"), Kind::Part, "", "9f3c");
    add("end with parted dots", QStringLiteral(". . . 9f3c"), Kind::Part, "", "9f3c");
    add("beginning with a space", QStringLiteral("ab12 …"), Kind::Part, "ab12", "");
    add("both with spaces", QStringLiteral("ab1 … 9f3c"), Kind::Part, "ab1", "9f3c");
    add("both with a line end", QString::fromUtf8("ab1…\n9f3c"), Kind::Part, "ab1", "9f3c");
    add("both with a line end of Windows before the marks", QString::fromUtf8("ab1\r\n…9f3c"), Kind::Part, "ab1",
        "9f3c");
    add("both with a space behind the marks", QStringLiteral("7f3a... c78e"), Kind::Part, "7f3a", "c78e");
    add("both with a space before the marks", QStringLiteral("ab1 …9f3c"), Kind::Part, "ab1", "9f3c");
    add("letters, with a space behind the marks", QStringLiteral("abc... c78e"), Kind::Part, "abc", "c78e");
    add("both with parted stars", QStringLiteral("ab1 **** **** 9f3c"), Kind::Part, "ab1", "9f3c");
    add("mask in a variable", QStringLiteral("KEY=\"ab1…9f3c\""), Kind::Part, "ab1", "9f3c");
    add("end in a variable", QStringLiteral("API_KEY=9f3c"), Kind::Part, "9f3c", "9f3c");
    add("end behind Bearer", QStringLiteral("Bearer 9f3c"), Kind::Part, "9f3c", "9f3c");
    add("full width", QString::fromUtf8("９ｆ３ｃ"), Kind::Part, "9f3c", "9f3c");
    add("a space that is not seen as one", QString::fromUtf8("\u00a09f3c\u3000"), Kind::Part, "9f3c", "9f3c");
    add("a break that is not seen", QString::fromUtf8("9f\u200b3c"), Kind::Part, "9f3c", "9f3c");
    add("words", QStringLiteral("hello world"), Kind::Words);
    add("words in quotes", QString::fromUtf8("“hello world”"), Kind::Words);
    add("words that other spaces part", QString::fromUtf8("hello\u00a0world"), Kind::Words);
    add("words that tabs part", QStringLiteral("hello\tworld"), Kind::Words);
    add("words on two lines", QStringLiteral("hello\nworld"), Kind::Words);
    add("words of a length", QStringLiteral("internationalization considerations"), Kind::Words);
    add("a word and an end", QString::fromUtf8("key …9f3c"), Kind::Words);
    add("a beginning and words", QString::fromUtf8("ab12… is whose"), Kind::Words);
    add("a beginning and a word", QString::fromUtf8("ab12… whose"), Kind::Words);
    add("other text", QStringLiteral("What is this?"), Kind::Words);
    add("an address", QStringLiteral("127.0.0.1"), Kind::NoKey);
    add("a file", QStringLiteral("settings.ini"), Kind::NoKey);
    add("a mail's address", QStringLiteral("me@example"), Kind::NoKey);
    add("a question", QStringLiteral("what?"), Kind::NoKey);
    add("a mask of something else", QString::fromUtf8("é…9f3c"), Kind::NoKey);
    add("other script", QStringLiteral("ключ"), Kind::NoKey);
}

void TestSoughtKey::readsWhatWasPasted()
{
    QFETCH(const QString, pasted);
    const SoughtKey sought = readOf(pasted);
    QTEST(int(sought.kind()), "kind");
    QTEST(sought.part().head, "head");
    QTEST(sought.part().tail, "tail");
    QTEST(int(sought.environment()), "environment");
    QCOMPARE(sought.part().isEither, !sought.part().head.isEmpty() && sought.part().head == sought.part().tail);
    QCOMPARE(sought.wholeKeys().empty(), sought.kind() != Kind::WholeKey);
}

void TestSoughtKey::findsWholeKeys_data()
{
    QTest::addColumn<QString>("pasted");
    const QString half = live.left(25);
    const QString rest = live.mid(25);
    QTest::newRow("alone") << live;
    QTest::newRow("spaces") << QStringLiteral("  ") + live + QStringLiteral(" \r\n");
    QTest::newRow("quotes") << u'"' + live + QStringLiteral("\",");
    QTest::newRow("Bearer") << QStringLiteral("Bearer ") + live;
    QTest::newRow("header") << QStringLiteral("-H 'Authorization: Bearer ") + live + u'\'';
    QTest::newRow("assigned") << QStringLiteral("export EK_KEY=") + live + u';';
    QTest::newRow("JSON") << QStringLiteral("{\"id\": \"") + live + QStringLiteral("\"}");
    QTest::newRow("address") << QStringLiteral("https://x.example/?key=") + live + QStringLiteral("&a=1");
    QTest::newRow("percent-encoded") << QStringLiteral("key%3Dek%5Flive%5F") + secretPart + QStringLiteral("%26a");
    QTest::newRow("percent-encoded twice") << QStringLiteral("ek%255Flive%255F") + secretPart;
    QTest::newRow("JSON's escapes") << QStringLiteral("ek\\u005flive\\x5f") + secretPart + QStringLiteral("\\n");
    QTest::newRow("line end") << half + u'\n' + rest;
    QTest::newRow("line end of Windows") << half + QStringLiteral("\r\n") + rest + QStringLiteral("\r\n");
    QTest::newRow("a mail's line end") << half + QStringLiteral("=\r\n") + rest;
    QTest::newRow("a shell's line end") << half + QStringLiteral("\\\n  ") + rest;
    QTest::newRow("line end soon") << live.left(10) + u'\n' + live.mid(10);
    QTest::newRow("invisible") << live.left(9) + QChar(0x200b) + live.mid(9) + QChar(0xfeff);
    QTest::newRow("full width") << QString::fromUtf8("ｅｋ＿live_") + secretPart;
    QTest::newRow("words behind it") << live + QStringLiteral(" is whose?");
    QTest::newRow("words below it") << live + QStringLiteral("\nwhose is that");
    QTest::newRow("without its prefix") << secretPart;
    QTest::newRow("without its prefix, line end") << secretPart.left(20) + u'\n' + secretPart.mid(20);
    QTest::newRow("without its prefix, quoted line end")
        << u'\'' + secretPart.left(20) + QStringLiteral(" \r\n  ") + secretPart.mid(20) + u'\'';
    QTest::newRow("without its kind") << QStringLiteral("live_") + secretPart;
}

void TestSoughtKey::findsWholeKeys()
{
    QFETCH(const QString, pasted);
    const SoughtKey sought = readOf(pasted);
    QCOMPARE(sought.kind(), Kind::WholeKey);
    const KeyFingerprint wanted = KeyFingerprint::of(live.toLatin1());
    QVERIFY(std::any_of(sought.wholeKeys().begin(), sought.wholeKeys().end(),
                        [&](const Secret &whole) { return whole.fingerprint() == wanted; }));
}

void TestSoughtKey::overwritesWhatWasPasted()
{
    QString pasted = live;
    pasted.detach();
    const QStringView before(pasted);
    const SoughtKey sought = SoughtKey::read(pasted);
    QVERIFY(pasted.isEmpty());
    QCOMPARE(sought.kind(), Kind::WholeKey);
}

void TestSoughtKey::aWholeKeyTellsLittle()
{
    QCOMPARE(readOf(live).mask(), QStringLiteral("ek_live_abc...234"));
    QCOMPARE(readOf(QStringLiteral("ek_live_abcdefg")).mask(), QStringLiteral("ek_live_..."));
    for (const QString &text : {live, secretPart, QStringLiteral("ek_live_abcdefg")}) {
        const SoughtKey sought = readOf(text);
        QVERIFY(sought.part().head.size() <= 3);
        QVERIFY(sought.part().tail.size() <= 3);
    }
}

void TestSoughtKey::fits_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<bool>("fits");
    const auto add = [](const char *pasted, const char *hint, bool fits) {
        QTest::addRow("%s, %s", pasted, hint) << QString::fromUtf8(pasted) << QString::fromUtf8(hint) << fits;
    };
    add("ek_live_ab12", "ek_live_ab1...234", true);
    add("ek_live_ab12", "ek_live_ab...234", true);
    add("ek_live_ab12", "ek_live_ab12cd...234", true);
    add("ek_live_ab12", "ek_live_ab3...234", false);
    add("ek_live_ab12", "ek_sandbox_ab1...234", false);
    add("live_ab12", "ek_live_ab1...234", true);
    add("ab12...", "ek_sandbox_ab1...234", true);
    add("ab12...", "ek_live_9f3...b12", false);
    add("ab12", "ek_live_9f3...b12", true);
    add("ab12", "ek_live_ab1...234", true);
    add("ab12", "ek_live_9f3...234", false);
    add("…9f3c", "ek_live_abc...f3c", true);
    add("…9f3c", "ek_live_abc...19f3c", true);
    add("…9f3c", "ek_live_9f3...abc", false);
    add("ek_live_abc...234", "ek_live_abc...234", true);
    add("ek_live_abc...234", "ek_live_abc…1234", true);
    add("ek_live_abc...234", "ek_live_abc...235", false);
    add("ek_live_abc...234", "ek_live_abd...234", false);
    add("ek_live_abc...234", "ek_live_...", false);
    add("ek_live_abc...234", "...234", true);
    add("ek_live_abc...234", "...235", false);
    add("ek_live_abc...234", "", false);
    add("ek_live_abc...234", "abc", false);
}

void TestSoughtKey::fits()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, hint);
    const SoughtKey sought = readOf(pasted);
    QCOMPARE(sought.kind(), Kind::Part);
    QTEST(partFits(sought.part(), hint), "fits");
}

void TestSoughtKey::hidesWhatLooksWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHidden");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("whole") << live << true;
    QTest::newRow("with Bearer") << QStringLiteral("Bearer ") + live << true;
    QTest::newRow("secret part") << secretPart << true;
    QTest::newRow("much of it") << live.left(16) << true;
    QTest::newRow("account key") << QStringLiteral("sk_live_") + secretPart << true;
    QTest::newRow("percent-encoded") << QStringLiteral("ek%5Flive%5F") + secretPart.left(14) << true;
    QTest::newRow("beginning") << QStringLiteral("ek_live_ab12") << false;
    QTest::newRow("mask") << QStringLiteral("ek_sandbox_abc...234") << false;
    QTest::newRow("end") << QStringLiteral("…9f3c") << false;
}

void TestSoughtKey::hidesWhatLooksWhole()
{
    QFETCH(const QString, text);
    QTEST(SoughtKey::looksWhole(text), "isHidden");
}

QTEST_GUILESS_MAIN(TestSoughtKey)
#include "test_SoughtKey.moc"
