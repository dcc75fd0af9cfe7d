#include "core/PlainText.h"

#include <QTest>

using namespace ek;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void longWordsMayBreak()
    {
        const QString words = QStringLiteral("every word here is short enough to stand in a line of its own");
        QCOMPARE(breakable(words), words);
        // What somebody copies for the vendor's support comes out as it is.
        const QString requestId = QStringLiteral("11111111-2222-3333-4444-555555555555");
        QCOMPARE(breakable(requestId), requestId);
        const QString broken = breakable(QString(100, QLatin1Char('x')));
        QCOMPARE(QString(broken).remove(QChar(0x200b)), QString(100, QLatin1Char('x')));
        for (const QString &run : broken.split(QChar(0x200b)))
            QVERIFY(run.size() <= 40);
    }

    void fitsOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");

        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("as it is") << QStringLiteral("Gorska Steza d.o.o.") << QStringLiteral("Gorska Steza d.o.o.");
        QTest::newRow("line breaks") << QStringLiteral("a\nb\r\nc\u2028d\u2029e\u0085f")
                                     << QStringLiteral("a b c d e f");
        QTest::newRow("runs of blanks") << QStringLiteral("  a \t\t b\u00a0\u3000c  ") << QStringLiteral("a b c");
        QTest::newRow("blanks alone") << QStringLiteral(" \n\t ") << QString();
        QTest::newRow("control characters")
            << QStringLiteral("a\u0007b\u001b[31mc\u007fd\u009be") << QStringLiteral("ab[31mcde");
        QTest::newRow("zero") << QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")) << QStringLiteral("ab");
        QTest::newRow("overrides") << QStringLiteral("a\u202eb\u202cc\u202ad\u202be\u202df")
                                   << QStringLiteral("abcdef");
        QTest::newRow("isolates") << QStringLiteral("a\u2066b\u2067c\u2068d\u2069e") << QStringLiteral("abcde");
        QTest::newRow("marks") << QStringLiteral("a\u200eb\u200fc\u061cd\u200be\ufefff") << QStringLiteral("abcdef");
        QTest::newRow("right-to-left text stays")
            << QStringLiteral("\u05e9\u05dc\u05d5\u05dd") << QStringLiteral("\u05e9\u05dc\u05d5\u05dd");
        QTest::newRow("joiners stay") << QStringLiteral("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")
                                      << QStringLiteral("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645");
        QTest::newRow("emoji family stays")
            << QStringLiteral("\U0001F468\u200d\U0001F469") << QStringLiteral("\U0001F468\u200d\U0001F469");
        QTest::newRow("markup is text") << QStringLiteral("<b>x</b>&amp;") << QStringLiteral("<b>x</b>&amp;");
    }

    void fitsOneLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, line);
        QCOMPARE(singleLine(text), line);
        QCOMPARE(singleLine(line), line);
    }

    void cuts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("longest");
        QTest::addColumn<QString>("line");

        QTest::newRow("shorter") << QStringLiteral("abc") << 4 << QStringLiteral("abc");
        QTest::newRow("exact") << QStringLiteral("abcd") << 4 << QStringLiteral("abcd");
        QTest::newRow("longer") << QStringLiteral("abcde") << 4 << QStringLiteral("abcd\u2026");
        QTest::newRow("exact, then only blanks") << QStringLiteral("abcd  \n") << 4 << QStringLiteral("abcd");
        QTest::newRow("exact, then only marks") << QStringLiteral("abcd\u200f") << 4 << QStringLiteral("abcd");
        QTest::newRow("a blank at the edge") << QStringLiteral("abc d") << 4 << QStringLiteral("abc\u2026");
        QTest::newRow("a blank, exact") << QStringLiteral("ab d") << 4 << QStringLiteral("ab d");
        QTest::newRow("a pair that fits") << QStringLiteral("ab\U0001F511") << 4 << QStringLiteral("ab\U0001F511");
        QTest::newRow("a pair at the edge") << QStringLiteral("abc\U0001F511") << 4 << QStringLiteral("abc\u2026");
        QTest::newRow("a pair behind a blank") << QStringLiteral("ab \U0001F511") << 4 << QStringLiteral("ab\u2026");
        QTest::newRow("a pair beyond") << QStringLiteral("abcd\U0001F511") << 4 << QStringLiteral("abcd\u2026");
    }

    void cuts()
    {
        QFETCH(const QString, text);
        QFETCH(const int, longest);
        QFETCH(const QString, line);
        QCOMPARE(singleLine(text, longest), line);
    }

    void cutsVeryLongText()
    {
        const QString line = singleLine(QString(1000000, QLatin1Char('x')), 300);
        QCOMPARE(line, QString(QString(300, QLatin1Char('x')) + QChar(0x2026)));
    }

    void isolates()
    {
        QCOMPARE(isolated(QStringLiteral("x")), QStringLiteral("\u2068x\u2069"));
        QCOMPARE(singleLine(isolated(QStringLiteral("x"))), QStringLiteral("x"));
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "test_PlainText.moc"
