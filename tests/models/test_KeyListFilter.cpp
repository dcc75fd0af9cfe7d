#include "ModelFixture.h"
#include "models/EntityKeys.h"
#include "models/KeyListModel.h"
#include "wording/Moments.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSignalSpy>

#include <algorithm>

using namespace ek;
using namespace ek::test;
using namespace std::chrono_literals;

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// The keys as sorted and filtered on screen.
class TestKeyListFilter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void sortsByEveryColumn_data();
    void sortsByEveryColumn();
    void findsWords_data();
    void findsWords();
    void findsNamesInEveryForm_data();
    void findsNamesInEveryForm();
    void sortsByNameInTheCLocale();
    void namesAreToldApart();
    void anotherOrderKeepsTheRows();
    void wholeKeyIsRecognised_data();
    void wholeKeyIsRecognised();
    void wholeKeyFindsItsRow_data();
    void wholeKeyFindsItsRow();
    void wordsFollowWholeKey();
    void selectionSurvives();
    void statusPassesTheFilterWhenItChanges();
    void tickLeavesTheRowsAlone();
};

namespace {

/// A list over what @p fixture has.
struct Filtered
{
    explicit Filtered(ModelFixture &fixture)
        : source(fixture.parts.keys)
        , filter(source, fixture.parts.clock)
        , tester(&filter, Mode::Fatal)
    {
        source.setEntity(fixture.parts.entityId());
    }

    [[nodiscard]] QString names() const { return texts(filter).join(QLatin1Char(' ')); }
    void sort(KeyColumn column, Qt::SortOrder order) { filter.sort(static_cast<int>(column), order); }

    EntityKeys source;
    KeyListModel filter;
    QAbstractItemModelTester tester;
};

QJsonObject merged(QJsonObject a, const QJsonObject &b)
{
    for (auto field = b.begin(); field != b.end(); ++field)
        a.insert(field.key(), field.value());
    return a;
}

const QString hint = QStringLiteral("prefix_hint");

} // namespace

void TestKeyListFilter::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // C sorts by bytes, which nobody does
}

void TestKeyListFilter::sortsByEveryColumn_data()
{
    QTest::addColumn<KeyColumn>("column");
    QTest::addColumn<QString>("ascending");
    QTest::newRow("name") << KeyColumn::Name << QStringLiteral("apple key9 Key10 \u00d6l (no\u00a0name)");
    QTest::newRow("key") << KeyColumn::MaskedKey << QStringLiteral("Key10 (no\u00a0name) \u00d6l key9 apple");
    QTest::newRow("environment") << KeyColumn::Environment << QStringLiteral("Key10 apple (no\u00a0name) key9 \u00d6l");
    QTest::newRow("created") << KeyColumn::Created << QStringLiteral("apple \u00d6l (no\u00a0name) Key10 key9");
    QTest::newRow("expires") << KeyColumn::Expires << QStringLiteral("(no\u00a0name) key9 Key10 apple \u00d6l");
    QTest::newRow("status") << KeyColumn::Status << QStringLiteral("key9 (no\u00a0name) \u00d6l Key10 apple");
}

void TestKeyListFilter::sortsByEveryColumn()
{
    QFETCH(const KeyColumn, column);
    QFETCH(const QString, ascending);
    using F = ModelFixture;
    const auto made = [](const QString &name, const char *environment, const QString &masked,
                         std::chrono::seconds created, const QJsonObject &expires) {
        QJsonObject fields = merged(F::at("created_at", created), expires);
        fields.insert(QStringLiteral("environment"), QLatin1String(environment));
        fields.insert(hint, masked);
        fields.insert(QStringLiteral("id"), masked); // one that says nothing of an environment
        return F::key(name, fields);
    };
    ModelFixture fixture({
        made(QStringLiteral("Key10"), "sandbox", QStringLiteral("a...1"), -2h, F::at("expires_at", 60 * 24h)),
        made(QStringLiteral("apple"), "sandbox", QStringLiteral("e...1"), -9h, {}),
        made(QString(), "live", QStringLiteral("b...1"), -3h, F::at("expires_at", -24h)),
        made(QStringLiteral("key9"), "live", QStringLiteral("d...1"), -1h, F::at("expires_at", 24h)),
        made(QStringLiteral("\u00d6l"), "?", QStringLiteral("c...1"), -4h,
             {{QStringLiteral("expires_at"), QStringLiteral("soon")}}),
    });
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    const auto names = [&] {
        QStringList found;
        for (const QString &name : texts(shown.filter))
            found += name.startsWith(QLatin1Char('(')) ? QStringLiteral("(no\u00a0name)") : name;
        return found;
    };
    const QStringList expected = ascending.split(QLatin1Char(' '));
    shown.sort(column, Qt::AscendingOrder);
    QCOMPARE(names(), expected);
    shown.sort(column, Qt::DescendingOrder);
    QStringList reversed(expected.rbegin(), expected.rend());
    if (column == KeyColumn::Environment) // equals keep the server's order, whichever the direction
        reversed = expected;
    QCOMPARE(names(), reversed);
}

void TestKeyListFilter::findsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &words, const char *found) {
        QTest::addRow("'%s'", qPrintable(words)) << words << QString::fromUtf8(found);
    };
    row(QString(), "Webshop Straße expired");
    row(QStringLiteral(" \t "), "Webshop Straße expired");
    row(QStringLiteral("webSHOP"), "Webshop");
    row(QStringLiteral("Stra\u00dfe"), "Straße");
    row(QStringLiteral("STRA\u00dfE"), "Straße");
    row(QStringLiteral("ek_live_zzz"), "Straße");
    row(QStringLiteral("...999"), "Straße");
    row(environmentText(Environment::Live), "Webshop Straße expired");
    row(statusText(KeyStatus::Expired), "expired");
    row(statusText(KeyStatus::NeverExpires), "Webshop");
    // One live key is enough to have all of them handled as live.
    row(QStringLiteral("sandbox webshop"), "Webshop"); // as its mask says
    row(QStringLiteral("live webshop"), "Webshop");
    row(QStringLiteral(".*"), "");
}

void TestKeyListFilter::findsWords()
{
    QFETCH(const QString, words);
    QFETCH(const QString, found);
    ModelFixture fixture({
        ModelFixture::key(QStringLiteral("Webshop")),
        ModelFixture::key(QStringLiteral("Stra\u00dfe"),
                          merged(ModelFixture::at("expires_at", 100 * 24h),
                                 {{QStringLiteral("environment"), QStringLiteral("live")},
                                  {QStringLiteral("id"), QStringLiteral("ek_live_zzz45678999")},
                                  {hint, QStringLiteral("ek_live_zzz...999")}})),
        ModelFixture::key(QStringLiteral("expired"), ModelFixture::at("expires_at", -24h)),
    });
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.filter.setWords(words);
    QCOMPARE(shown.names(), found);
    QCOMPARE(shown.filter.isFiltering(), !words.trimmed().isEmpty());
    shown.filter.setWords(QString());
    QCOMPARE(shown.filter.rowCount(), 3);
    QVERIFY(!shown.filter.isFiltering());
}

void TestKeyListFilter::findsNamesInEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *what, const QString &name, const QString &words) {
        QTest::newRow(what) << name << words;
    };
    row("decomposed by composed", QStringLiteral("Cafe\u0301"), QStringLiteral("caf\u00e9"));
    row("composed by decomposed", QStringLiteral("Caf\u00e9"), QStringLiteral("CAFE\u0301"));
    row("sharp s", QStringLiteral("Stra\u00dfe"), QStringLiteral("STRASSE"));
    row("soft hyphen", QStringLiteral("Web\u00adshop"), QStringLiteral("webshop"));
    row("by soft hyphen", QStringLiteral("Webshop"), QStringLiteral("web\u00adshop"));
    row("zero width space", QStringLiteral("Web\u200bshop"), QStringLiteral("webshop"));
    row("filler", QStringLiteral("Web\u3164shop"), QStringLiteral("webshop"));
    row("no-break space", QStringLiteral("Web\u00a0shop"), QStringLiteral("web shop"));
    row("by no-break space", QStringLiteral("Web shop"), QStringLiteral("web\u00a0shop"));
    row("Cyrillic letter", QStringLiteral("Sh\u043epify"), QStringLiteral("shopify"));
    row("full width", QStringLiteral("\uff21\uff30\uff29"), QStringLiteral("api"));
    row("dash", QStringLiteral("a\u2013b"), QStringLiteral("a-b"));
    row("nothing to be seen, as it is shown", QStringLiteral("\u3164"), QStringLiteral("U+3164"));
    row("nothing to be seen in the words", QStringLiteral("Webshop"), QStringLiteral("\u3164"));
}

void TestKeyListFilter::findsNamesInEveryForm()
{
    QFETCH(const QString, name);
    QFETCH(const QString, words);
    ModelFixture fixture({ModelFixture::key(QStringLiteral("zzz")), ModelFixture::key(name)});
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.filter.setWords(words);
    const QModelIndex found = shown.filter.index(shown.filter.rowCount() - 1, 0);
    QCOMPARE(shown.filter.key(found)->fingerprint, ModelFixture::fingerprint(name));
    QCOMPARE(shown.filter.rowCount(), shown.filter.isFiltering() ? 1 : 2);
}

void TestKeyListFilter::sortsByNameInTheCLocale()
{
    const QLocale before;
    const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale::c());
    ModelFixture fixture(
        ModelFixture::keys({QStringLiteral("key 10"), QStringLiteral("Zebra"), QStringLiteral("key 2"),
                            QStringLiteral("\u017deljko"), QStringLiteral("apple"), QStringLiteral("zzz")}));
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.sort(KeyColumn::Name, Qt::AscendingOrder);
    QCOMPARE(texts(shown.filter).join(QLatin1Char(',')), QStringLiteral("apple,key 2,key 10,Zebra,\u017deljko,zzz"));
}

void TestKeyListFilter::namesAreToldApart()
{
    const QStringList names{QStringLiteral("Webshop"),
                            QStringLiteral("Web\u00adshop"),
                            QStringLiteral("Web\u200bshop"),
                            QStringLiteral("Web\u2062shop"),
                            QStringLiteral("W\u0435bshop"),
                            QStringLiteral("a b"),
                            QStringLiteral("a  b"),
                            QStringLiteral("a\u00a0b"),
                            QStringLiteral("\u3164"),
                            QStringLiteral("\u2800"),
                            QStringLiteral("\u00ad\u00ad"),
                            QStringLiteral("\u202e"),
                            QStringLiteral(" "),
                            QStringLiteral("CO"),
                            QStringLiteral("\u0421\u041e"),
                            QStringLiteral("Caf\u00e9"),
                            QStringLiteral("Cafe\u0301"),
                            QStringLiteral("x\ufe0f"),
                            QStringLiteral("x\U000e0041")};
    ModelFixture fixture(ModelFixture::keys(names));
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    QStringList cells = texts(shown.filter);
    QCOMPARE(cells.size(), names.size());
    for (const QString &cell : std::as_const(cells)) {
        QVERIFY2(
            std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetterOrNumber() && c < QChar(0x100); }),
            qPrintable(cell));
    }
    QCOMPARE(cells.removeDuplicates(), 0);
    QCOMPARE(texts(shown.filter, 0, Qt::AccessibleTextRole), texts(shown.filter));
    QCOMPARE(cells.constFirst(), names.constFirst()); // an ordinary one stays as it is
}

void TestKeyListFilter::anotherOrderKeepsTheRows()
{
    QStringList names;
    for (int number = 0; number < 300; ++number)
        names += QStringLiteral("key %1").arg(number);
    ModelFixture fixture(ModelFixture::keys(names));
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.sort(KeyColumn::Name, Qt::AscendingOrder);
    const QPersistentModelIndex chosen = shown.filter.index(123, 0);
    QSignalSpy reset(&shown.filter, &QAbstractItemModel::modelReset);
    std::reverse(names.begin(), names.end());
    names.removeOne(QStringLiteral("key 7"));
    names.append(QStringLiteral("key 300"));
    QVERIFY(fixture.refreshKeys(ModelFixture::keys(names)));
    QCOMPARE(reset.size(), 0);
    QVERIFY(chosen.isValid());
    QCOMPARE(chosen.data().toString(), QStringLiteral("key 123"));
    QCOMPARE(chosen.row(), 122);
    QCOMPARE(shown.filter.rowCount(), 300);
}

void TestKeyListFilter::wholeKeyIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("whole");
    const QString key = ModelFixture::wholeKey(QStringLiteral("a"));
    QTest::newRow("key") << key << true;
    QTest::newRow("with blanks around") << QString(QStringLiteral("  ") + key + QLatin1Char('\n')) << true;
    QTest::newRow("as a header") << QString(QStringLiteral("Authorization: Bearer ") + key) << true;
    QTest::newRow("account key") << QStringLiteral("sk_live_0123456789abcdef0123456789abcdef") << true;
    QTest::newRow("mask") << QStringLiteral("ek_sandbox_abc...234") << false;
    QTest::newRow("long mask") << QStringLiteral("ek_sandbox_abcdefghijkl...234567890") << false;
    QTest::newRow("beginning") << QStringLiteral("ek_sandbox_abc") << false;
    QTest::newRow("words") << QStringLiteral("a name that is rather long, but a name") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestKeyListFilter::wholeKeyIsRecognised()
{
    QFETCH(const QString, text);
    QFETCH(const bool, whole);
    QCOMPARE(KeyListModel::isWholeKey(text), whole);
}

void TestKeyListFilter::wholeKeyFindsItsRow_data()
{
    QTest::addColumn<bool>("masked");
    QTest::newRow("by fingerprint") << false;
    QTest::newRow("by mask") << true;
}

void TestKeyListFilter::wholeKeyFindsItsRow()
{
    QFETCH(const bool, masked);
    SessionFixture parts;
    QVERIFY(parts.isRunning);
    parts.server.setBehaviour({.maskIdsInLists = masked});
    EntityKeys source(parts.keys);
    KeyListModel filter(source, parts.clock);
    const QAbstractItemModelTester tester(&filter, Mode::Fatal);
    QVERIFY(parts.open());
    QVERIFY(parts.openEntity(sandboxEntity()));
    source.setEntity(parts.entityId());
    const int all = filter.rowCount();
    QVERIFY(all > 1);
    for (const QString &name : {QStringLiteral("CI"), QStringLiteral("Load test")}) {
        const QString wanted = QStringLiteral(" \"") + parts.wholeKey(name) + QStringLiteral("\"\n");
        filter.setWholeKey(wanted);
        QCOMPARE(texts(filter), QStringList{name});
        QVERIFY(filter.isFiltering());
    }
    // What was found stays found through a refresh, and what was not is nothing.
    parts.keys.refresh(parts.entityId());
    QVERIFY(parts.waitForKeys(parts.entityId()));
    QCOMPARE(texts(filter), QStringList{QStringLiteral("Load test")});
    filter.setWholeKey(ModelFixture::wholeKey(QStringLiteral("nobody's")));
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords(QString());
    QCOMPARE(filter.rowCount(), all);
}

void TestKeyListFilter::wordsFollowWholeKey()
{
    ModelFixture fixture(ModelFixture::keys({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.filter.setWords(QStringLiteral("b"));
    shown.filter.setWholeKey(ModelFixture::wholeKey(QStringLiteral("a")));
    QCOMPARE(shown.names(), QStringLiteral("a")); // the words do not count any more
}

void TestKeyListFilter::selectionSurvives()
{
    ModelFixture fixture(
        ModelFixture::keys({QStringLiteral("dx"), QStringLiteral("bx"), QStringLiteral("ax"), QStringLiteral("cx")}));
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.sort(KeyColumn::Name, Qt::AscendingOrder);
    const QPersistentModelIndex b = shown.filter.index(1, 0);
    const QPersistentModelIndex d = shown.filter.index(3, 0);
    QCOMPARE(b.data().toString(), QStringLiteral("bx"));

    shown.sort(KeyColumn::Name, Qt::DescendingOrder);
    QCOMPARE(d.row(), 0);
    // A key is created, listed first, and another one deleted.
    QVERIFY(fixture.refreshKeys(
        ModelFixture::keys({QStringLiteral("bbx"), QStringLiteral("dx"), QStringLiteral("bx"), QStringLiteral("cx")})));
    QCOMPARE(shown.names(), QStringLiteral("dx cx bx bbx"));
    QCOMPARE(b.data().toString(), QStringLiteral("bx"));
    QCOMPARE(b.row(), 2);
    QCOMPARE(d.data().toString(), QStringLiteral("dx"));
    fixture.parts.keys.removeKey(fixture.parts.entityId(), ModelFixture::fingerprint(QStringLiteral("dx")));
    QVERIFY(!d.isValid());
    QCOMPARE(b.row(), 1);
    // Filtered away, it is gone; the others stay.
    shown.filter.setWords(QStringLiteral("bx"));
    QCOMPARE(shown.names(), QStringLiteral("bx bbx"));
    QCOMPARE(b.row(), 0);
}

void TestKeyListFilter::statusPassesTheFilterWhenItChanges()
{
    ModelFixture fixture({ModelFixture::key(QStringLiteral("long"), ModelFixture::at("expires_at", 100 * 24h)),
                          ModelFixture::key(QStringLiteral("short"), ModelFixture::at("expires_at", 24h))});
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.sort(KeyColumn::Status, Qt::AscendingOrder);
    QCOMPARE(shown.names(), QStringLiteral("short long"));
    shown.filter.setWords(statusText(KeyStatus::Expired));
    QCOMPARE(shown.names(), QString());

    auto *timer = shown.filter.findChild<QTimer *>();
    QVERIFY(timer);
    fixture.parts.clock.ahead = 48h;
    timer->setInterval(1ms);
    QTRY_COMPARE_WITH_TIMEOUT(shown.names(), QStringLiteral("short"), patience);
    fixture.parts.clock.ahead = 101 * 24h;
    QTRY_COMPARE_WITH_TIMEOUT(shown.filter.rowCount(), 2, patience);
    timer->stop();
}

void TestKeyListFilter::tickLeavesTheRowsAlone()
{
    ModelFixture fixture(ModelFixture::keys({QStringLiteral("b"), QStringLiteral("a")}));
    QVERIFY(fixture.open());
    Filtered shown(fixture);
    shown.sort(KeyColumn::Created, Qt::AscendingOrder);
    QSignalSpy moved(&shown.filter, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&shown.filter, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&shown.filter, &QAbstractItemModel::dataChanged);
    auto *timer = shown.filter.findChild<QTimer *>();
    QVERIFY(timer);
    timer->setInterval(1ms);
    QTRY_VERIFY_WITH_TIMEOUT(changed.size() > 1, patience);
    timer->stop();
    QCOMPARE(moved.size() + removed.size(), 0);
}

QTEST_GUILESS_MAIN(TestKeyListFilter)
#include "test_KeyListFilter.moc"
