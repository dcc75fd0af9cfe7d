#include "api/HttpDate.h"

#include <QTest>

using namespace ek;

/// The three forms of a moment that HTTP allows, and what is none of them.
class TestHttpDate : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDateTime>("moment");
        const QDateTime moment(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
        QTest::newRow("usual") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << moment;
        QTest::newRow("blanks around it") << QByteArray(" Sun, 06 Nov 1994 08:49:37 GMT\t") << moment;
        QTest::newRow("old") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << moment;
        QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << moment;
        QTest::newRow("asctime, two digits")
            << QByteArray("Wed Nov 16 08:49:37 1994") << QDateTime(QDate(1994, 11, 16), QTime(8, 49, 37), Qt::UTC);
        QTest::newRow("old, this century") << QByteArray("Thursday, 26-Nov-26 23:59:59 GMT")
                                           << QDateTime(QDate(2026, 11, 26), QTime(23, 59, 59), Qt::UTC);
        QTest::newRow("leap second") << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT")
                                     << QDateTime(QDate(2016, 12, 31), QTime(23, 59, 59), Qt::UTC);
        QTest::newRow("leap day") << QByteArray("Tue, 29 Feb 2028 00:00:00 GMT")
                                  << QDateTime(QDate(2028, 2, 29), QTime(0, 0), Qt::UTC);
        for (const char *text : {"",
                                 " ",
                                 "Sun",
                                 "Sun, 06 Nov 1994 08:49:37",
                                 "Sun, 06 Nov 1994 08:49:37 UTC",
                                 "Sun, 6 Nov 1994 08:49:37 GMT",
                                 "Mon, 06 Nov 1994 08:49:37 GMT",
                                 "sun, 06 Nov 1994 08:49:37 GMT",
                                 "Sun, 06 Nov 1994 24:00:00 GMT",
                                 "Sun, 06 Nov 1994 08:60:37 GMT",
                                 "Sun, 06 Nov 1994 08:49:61 GMT",
                                 "Tue, 31 Nov 1994 08:49:37 GMT",
                                 "Sun, 06 Nop 1994 08:49:37 GMT",
                                 "Sun, 06 Nov 0000 08:49:37 GMT",
                                 "Sun, 0a Nov 1994 08:49:37 GMT",
                                 "Monday, 06-Nov-94 08:49:37 GMT",
                                 "Sunda, 06-Nov-94 08:49:37 GMT",
                                 "Sundayyyyy, 06-Nov-94 08:49:37 GMT",
                                 ", 06-Nov-94 08:49:37 GMT",
                                 "Sun Nov 6 08:49:37 1994",
                                 "Sun Nov    08:49:37 1994",
                                 "Sun, 06 Nov 1994 08:49:37 GMT and more"})
            QTest::addRow("not \"%s\"", text) << QByteArray(text) << QDateTime();
    }
    void reads()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QDateTime, moment);
        QCOMPARE(parseHttpDate(text), moment);
    }

    void readsWhatItWrites()
    {
        const QDateTime moment(QDate(2026, 3, 1), QTime(1, 2, 3), Qt::UTC);
        QCOMPARE(httpDate(moment), QByteArray("Sun, 01 Mar 2026 01:02:03 GMT"));
        QCOMPARE(parseHttpDate(httpDate(moment)), moment);
    }
};

QTEST_GUILESS_MAIN(TestHttpDate)
#include "test_HttpDate.moc"
