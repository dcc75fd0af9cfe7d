#include "core/NameOrder.h"
#include "core/Names.h"

#include <QTest>

#include <algorithm>

using namespace ek;

class TestNames : public QObject
{
    Q_OBJECT

private:
    static QString of(char32_t codePoint) { return QStringView(QChar::fromUcs4(codePoint)).toString(); }

private slots:
    void unseenInsideChangesNothing_data()
    {
        QTest::addColumn<QString>("unseen");
        const auto row = [](const char *what, char32_t codePoint) { QTest::newRow(what) << of(codePoint); };
        row("soft hyphen", 0xad);
        row("grapheme joiner", 0x34f);
        row("Arabic letter mark", 0x61c);
        row("Hangul choseong filler", 0x115f);
        row("Hangul jungseong filler", 0x1160);
        row("Khmer inherent vowel", 0x17b4);
        row("Mongolian selector", 0x180b);
        row("Mongolian vowel separator", 0x180e);
        row("zero width space", 0x200b);
        row("non-joiner", 0x200c);
        row("joiner", 0x200d);
        row("left-to-right mark", 0x200e);
        row("override", 0x202e);
        row("word joiner", 0x2060);
        row("invisible times", 0x2062);
        row("isolate", 0x2068);
        row("unassigned ignorable", 0x2065);
        row("nominal digit shapes", 0x206f);
        row("braille blank", 0x2800);
        row("Hangul filler", 0x3164);
        row("variation selector 1", 0xfe00);
        row("variation selector 16", 0xfe0f);
        row("byte order mark", 0xfeff);
        row("halfwidth Hangul filler", 0xffa0);
        row("unassigned special", 0xfff0);
        row("annotation anchor", 0xfff9);
        row("object replacement", 0xfffc);
        row("replacement", 0xfffd);
        row("shorthand format", 0x1bca0);
        row("null notehead", 0x1d159);
        row("musical beam", 0x1d173);
        row("language tag", 0xe0001);
        row("tag letter", 0xe0061);
        row("variation selector 17", 0xe0100);
        row("private use", 0xe000);
        row("private plane", 0xf0000);
        row("not a character", 0xffff);
        row("bell", 7);
        row("delete", 0x7f);
        row("control sequence introducer", 0x9b);
        QTest::newRow("half a character") << QString(QChar(0xd800));
        QTest::newRow("two of them") << QStringLiteral("\u00ad\u200d");
    }

    void unseenInsideChangesNothing()
    {
        QFETCH(const QString, unseen);
        const QString plain = QStringLiteral("Web shop");
        for (const QString &name :
             {QString(QStringLiteral("We") + unseen + QStringLiteral("b shop")), QString(unseen + plain),
              QString(plain + unseen), QString(QStringLiteral("Web ") + unseen + QStringLiteral(" shop"))}) {
            QCOMPARE(typableName(name), plain);
            QVERIFY(isTypable(name));
            QVERIFY(isSameName(name, plain) && isSameName(plain, name));
            QCOMPARE(searchForm(name), QStringLiteral("web shop"));
            QVERIFY(shownName(name) != plain);
            QVERIFY2(shownName(name).contains(QStringLiteral("\u27e8U+")), qPrintable(shownName(name)));
        }
        // Alone, it is nothing that could be asked for, but something to be seen.
        QCOMPARE(typableName(unseen), QString());
        QVERIFY(!isTypable(unseen));
        QVERIFY(isSameName(unseen, QString()));
        QVERIFY(!isSameName(unseen, plain));
        QVERIFY(shownName(unseen).startsWith(QStringLiteral("\u27e8U+")));
        QVERIFY(shownName(QString(300, QChar(0xad))).size() < 20);
    }

    void spacesAreOne_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const char *what, const QString &between) {
            QTest::newRow(what) << QString(QStringLiteral("a") + between + QStringLiteral("b"));
        };
        for (const char16_t space : {u'\t', u'\n', u'\v', u'\r', u'\u0085', u'\u00a0', u'\u1680', u'\u2000', u'\u2003',
                                     u'\u2009', u'\u2028', u'\u2029', u'\u202f', u'\u205f', u'\u3000'})
            row(qPrintable(QString::number(space, 16)), QString(QChar(space)));
        row("two", QStringLiteral("  "));
        row("many", QStringLiteral(" \t\u00a0\r\n "));
        row("with a filler between", QStringLiteral(" \u3164 "));
    }

    void spacesAreOne()
    {
        QFETCH(const QString, name);
        QCOMPARE(typableName(name), QStringLiteral("a b"));
        QVERIFY(isSameName(name, QStringLiteral(" a b ")));
        QCOMPARE(searchForm(name), QStringLiteral("a b"));
        QVERIFY(shownName(name).startsWith(QStringLiteral("a ")) && shownName(name).endsWith(QStringLiteral(" b")));
        QVERIFY(shownNameInFull(name).contains(QStringLiteral("\u27e8U+")));
    }

    void sameToPeople_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *what, const QString &a, const QString &b, bool same) {
            QTest::newRow(what) << a << b << same;
        };
        row("composed", QStringLiteral("Caf\u00e9"), QStringLiteral("Cafe\u0301"), true);
        row("two marks in another order", QStringLiteral("q\u0307\u0323"), QStringLiteral("q\u0323\u0307"), true);
        row("a joiner before the mark", QStringLiteral("Caf\u00e9"), QStringLiteral("Cafe\u034f\u0301"), true);
        row("Hangul", QStringLiteral("\ud55c"), QStringLiteral("\u1112\u1161\u11ab"), true);
        row("full width", QStringLiteral("\uff21\uff30\uff29"), QStringLiteral("API"), true);
        row("ligature", QStringLiteral("\ufb01le"), QStringLiteral("file"), true);
        row("angstrom", QStringLiteral("\u212b"), QStringLiteral("\u00c5"), true);
        row("ellipsis", QStringLiteral("more\u2026"), QStringLiteral("more..."), true);
        row("dash", QStringLiteral("a\u2013b"), QStringLiteral("a-b"), true);
        row("quotes", QStringLiteral("it\u2019s \u201cnew\u201d"), QStringLiteral("it's \"new\""), true);
        row("Cyrillic letter", QStringLiteral("Sh\u043epify"), QStringLiteral("Shopify"), true);
        row("Cyrillic letter with an accent", QStringLiteral("No\u0451l"), QStringLiteral("No\u00ebl"), true);
        row("emoji selector", QStringLiteral("\u2764\ufe0f"), QStringLiteral("\u2764"), true);
        row("case", QStringLiteral("shop"), QStringLiteral("Shop"), false);
        row("accent", QStringLiteral("Cafe"), QStringLiteral("Caf\u00e9"), false);
        row("space", QStringLiteral("web shop"), QStringLiteral("webshop"), false);
        row("other letters", QStringLiteral("\u0436"), QStringLiteral("\u0437"), false);
        row("one is empty", QStringLiteral("a"), QString(), false);
    }

    void sameToPeople()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, same);
        QCOMPARE(isSameName(a, b), same);
        QCOMPARE(isSameName(b, a), same);
        QCOMPARE(matchNames(a, b) == NameMatch::Same, same);
        if (same)
            QCOMPARE(searchForm(a), searchForm(b));
    }

    void searchIgnoresCase()
    {
        QCOMPARE(searchForm(QStringLiteral("STRA\u1e9eE")), searchForm(QStringLiteral("stra\u00dfe")));
        QCOMPARE(searchForm(QStringLiteral("STRASSE")), searchForm(QStringLiteral("stra\u00dfe")));
        QCOMPARE(searchForm(QStringLiteral("\u0412\u041e\u0414\u0410")),
                 searchForm(QStringLiteral("\u0432\u043e\u0434\u0430")));
        QCOMPARE(searchForm(QStringLiteral("\u0106EVAPI")), searchForm(QStringLiteral("c\u0301evapi")));
        QVERIFY(isSameNameInAnyCase(QStringLiteral("Caf\u00e9"), QStringLiteral("CAFE\u0301")));
        QVERIFY(!isSameNameInAnyCase(QStringLiteral("Caf\u00e9"), QStringLiteral("Cafe")));
    }

    void signsNeedNotBeTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("confirms");
        const auto row = [](const char *name, const char *typed, bool confirms) {
            QTest::addRow("%s by %s", name, typed) << QString::fromUtf8(name) << QString::fromUtf8(typed) << confirms;
        };
        row("Shop \u2192 ERP", "Shop ERP", true);
        row("Shop \u2192 ERP", "Shop \u2192 ERP", true);
        row("Shop \u2192 ERP", "Shop", false);
        row("\u2605 Main", "Main", true);
        row("Shop\u2122", "Shop", true);
        row("Shop\u2122", "ShopTM", true);
        row("\u00bd price", "1/2 price", true);
        row("\u00bd price", "price", false);
        row("1\ufe0f\u20e3 Shop", "1 Shop", true);
        row("a\u0337bc", "abc", true);
        row("A \u00b7 B", "A B", true);
        row("\U0001f511 Nightly", "Nightly", true);
        row("\u2192", "", false);
        row("\u2192", "\u2605", false);
        row("\u2605 Main", "", false);
        row("Main #1", "Main 1", false); // what a keyboard has is typed
        row("Main", "\u2605 Main", true);
    }

    void signsNeedNotBeTyped()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, typed);
        QTEST(confirmsName(typed, name), "confirms");
    }

    void cutNames_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<NameMatch>("match");
        QTest::newRow("whole") << QStringLiteral("Billing production Cafe\u0301") << NameMatch::Same;
        QTest::newRow("cut") << QStringLiteral("Billing pro") << NameMatch::Shortened;
        QTest::newRow("cut before a space") << QStringLiteral("Billing ") << NameMatch::Different; // seven letters
        QTest::newRow("cut inside a character") << QStringLiteral("Billing production Cafe") << NameMatch::Different;
        QTest::newRow("with an ellipsis") << QStringLiteral("Bill\u2026") << NameMatch::Shortened;
        QTest::newRow("with dots") << QStringLiteral("Billing...") << NameMatch::Shortened;
        QTest::newRow("an ellipsis alone") << QStringLiteral("\u2026") << NameMatch::Different;
        QTest::newRow("next to nothing") << QStringLiteral("B") << NameMatch::Different;
        QTest::newRow("nothing") << QString() << NameMatch::Different;
        QTest::newRow("longer") << QStringLiteral("Billing production Caf\u00e9 2") << NameMatch::Different;
        QTest::newRow("another") << QStringLiteral("Shipping production") << NameMatch::Different;
    }

    void cutNames()
    {
        QFETCH(const QString, listed);
        QFETCH(const NameMatch, match);
        QCOMPARE(matchNames(listed, QStringLiteral("Billing production Caf\u00e9")), match);
    }

    void ordinaryNamesAreShownAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name) { QTest::newRow(name) << QString::fromUtf8(name); };
        row("Shopify production");
        row("Café – “Zürich”");
        row("מפתח");
        row("می‌خواهم"); // the joiner keeps two letters apart
        row("क्‍ष");
        row("👩‍💻 laptop");
        row("❤️‍🔥");
        row("👨‍👩‍👧");
        row("#️⃣ one");
        row("©️ 2026");
        row("🏴󠁧󠁢󠁳󠁣󠁴󠁿"); // Scotland
        row("API-сервер");
        row("СМС");
        row("日本語");
        row("e\u0301");
        QTest::newRow("nothing") << QString();
    }

    void ordinaryNamesAreShownAsTheyAre()
    {
        QFETCH(const QString, name);
        QCOMPARE(shownName(name), name);
    }

    void writesOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        const auto row = [](const QString &name, const char *shown) {
            QTest::addRow("%s", shown) << name << QString::fromUtf8(shown);
        };
        row(QStringLiteral("Web\u00adshop"), "Web⟨U+00AD⟩shop");
        row(QString(3, QChar(0x3164)), "⟨U+3164 ×3⟩");
        row(QStringLiteral("a\u200d\u200cb"), "a⟨U+200D⟩⟨U+200C⟩b");
        row(QStringLiteral(" a  b\nc "), "a b c");
        row(QStringLiteral(" \u00a0"), "⟨U+0020⟩⟨U+00A0⟩");
        row(QStringLiteral("Sh\u043epify"), "Sh⟨U+043E⟩pify");
        row(QStringLiteral("\u0301x"), "⟨U+0301⟩x");
        row(QStringLiteral("x\ufe0f"), "x⟨U+FE0F⟩");
        row(QStringLiteral("a") + of(0xe0041), "a⟨U+E0041⟩");
        row(QStringLiteral("\u202eabc"), "⟨U+202E⟩abc");
    }

    void writesOut()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, shown);
        QCOMPARE(shownName(name), shown);
    }

    void tellsLookAlikesApart()
    {
        const QStringList names{QStringLiteral("CO\u00c9"), QStringLiteral("COE\u0301"),
                                QStringLiteral("\u0421\u041e\u00c9"), QStringLiteral("CO\u00c9\u200c"),
                                QStringLiteral("COE\u00ad\u0301")};
        QStringList shown;
        for (const QString &name : names) {
            shown += shownNameInFull(name);
            QCOMPARE(lookOf(name), lookOf(names.constFirst()));
        }
        QCOMPARE(shown.removeDuplicates(), 0);
        QCOMPARE(shown.constFirst(), names.constFirst());
    }

    void sortsInEveryLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("POSIX") << QLocale(QStringLiteral("POSIX"));
        QTest::newRow("computer English") << QLocale(QStringLiteral("en_US_POSIX"));
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("Slovenian") << QLocale(QLocale::Slovenian, QLocale::Slovenia);
        QTest::newRow("Egyptian Arabic") << QLocale(QLocale::Arabic, QLocale::Egypt);
    }

    void sortsInEveryLocale()
    {
        QFETCH(const QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        const NameOrder order;
        QLocale::setDefault(before);
        const QStringList expected{
            QStringLiteral("apple"),  QStringLiteral("Cafe\u0301 2"), QStringLiteral("CAF\u00c9 10"),
            QStringLiteral("Key 1"),  QStringLiteral("key 2"),        QStringLiteral("K\u00adey 3"),
            QStringLiteral("KEY 10"), QStringLiteral("key 0011"),     QStringLiteral("key 100"),
            QStringLiteral("Zebra"),  QStringLiteral("\u017deljko")};
        for (qsizetype first = 0; first < expected.size(); ++first) {
            for (qsizetype second = first + 1; second < expected.size(); ++second) {
                QVERIFY2(order.isLess(expected.at(first), expected.at(second)), qPrintable(expected.at(second)));
                QVERIFY(order.sortKey(expected.at(first)) < order.sortKey(expected.at(second)));
                QVERIFY(!order.isLess(expected.at(second), expected.at(first)));
            }
        }
        QVERIFY(!order.isLess(QStringLiteral("A"), QStringLiteral("a"))
                && !order.isLess(QStringLiteral("a"), QStringLiteral("A")));
        QVERIFY(order.isLess(QStringLiteral("\u017dana"), QStringLiteral("zzz"))
                || locale.language() == QLocale::Slovenian);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "test_Names.moc"
