#include "ui/reveal/ClipboardMarks.h"
#include "ui/reveal/ConcealedClipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace ek;
using std::chrono::seconds;

Q_DECLARE_METATYPE(ek::SecretTrace::Match)

namespace {

constexpr int patience = 10'000;
const QString text = QStringLiteral("ek_live_00112233445566778899aabbccddeeff");
using Phase = ConcealedClipboard::Phase;

Secret secret(const QString &what = text)
{
    QByteArray utf8 = what.toUtf8();
    return Secret::takeFrom(utf8);
}

QClipboard &system()
{
    return *QApplication::clipboard();
}

/// How it ended, each time that was told.
QList<ClipboardEnd> endsIn(const QSignalSpy &ended)
{
    QList<ClipboardEnd> ends;
    for (const QVariantList &one : ended)
        ends += one.constFirst().value<ClipboardEnd>();
    return ends;
}

/// Stands for a clipboard manager: a moment after the clipboard changed it puts back what it keeps, where what is there
/// now is among what it replaces.
class Manager : public QObject
{
public:
    explicit Manager(const QStringList &replaces)
        : m_replaces(replaces)
    {
        m_looks.setInterval(200);
        connect(&m_looks, &QTimer::timeout, this, [this] {
            if (m_replaces.contains(system().text())) {
                ++replaced;
                system().setText(text);
            }
        });
        m_looks.start();
    }

    int replaced = 0;

private:
    QStringList m_replaces;
    QTimer m_looks;
};

} // namespace

class TestConcealedClipboard : public QObject
{
    Q_OBJECT

private slots:
    void init() { system().clear(); }

    void copiesExactlyAndMarked()
    {
        ConcealedClipboard clipboard(system());
        QCOMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(clipboard.phase(), Phase::Empty);
        clipboard.copy(secret());
        QCOMPARE(system().text(), text);
        QCOMPARE(system().mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QCOMPARE(clipboard.secondsLeft(), 20);
        QCOMPARE(clipboard.phase(), Phase::Counting);
        QVERIFY(!system().text(QClipboard::Selection).contains(text));
    }

    void windowsKnowsTheMarksByTheirNames()
    {
        // Nothing around a name: Qt registers it as it stands.
        const QByteArray no("\0\0\0\0", 4);
        QCOMPARE(windowsClipboardMarks(),
                 (QList<ClipboardMark>{{QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"), "1"},
                                       {QStringLiteral("CanIncludeInClipboardHistory"), no},
                                       {QStringLiteral("CanUploadToCloudClipboard"), no}}));
#ifdef Q_OS_WIN
        if (QGuiApplication::platformName() != QLatin1String("windows"))
            QSKIP("off screen there is no clipboard of the system's");
        ConcealedClipboard clipboard(system());
        clipboard.copy(secret());
        for (const ClipboardMark &mark : windowsClipboardMarks()) {
            const UINT format = ::RegisterClipboardFormatW(reinterpret_cast<const wchar_t *>(mark.format.utf16()));
            QVERIFY2(::IsClipboardFormatAvailable(format) != 0, qPrintable(mark.format));
        }
#endif
    }

    void countsDownAndClears()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy left(&clipboard, &ConcealedClipboard::secondsLeftChanged);
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret(), seconds(2));
        QTRY_COMPARE_WITH_TIMEOUT(clipboard.phase(), Phase::TakingOff, patience);
        // It is off at once; that it is gone is said once managers had the time to put it back.
        QVERIFY(system().text().isEmpty());
        QCOMPARE(ended.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(endsIn(ended), QList<ClipboardEnd>{ClipboardEnd::Gone});
        QList<int> counted;
        for (const QVariantList &tick : std::as_const(left))
            counted += tick.constFirst().toInt();
        QCOMPARE(counted, (QList<int>{2, 1, 0}));
        QVERIFY(system().text().isEmpty());
        QCOMPARE(clipboard.secondsLeft(), 0);
        QCOMPARE(clipboard.phase(), Phase::Empty);
        QCOMPARE(clipboard.end(), ClipboardEnd::Gone);
    }

    void whatIsNotOurs_data()
    {
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("after");
        QTest::addColumn<ClipboardEnd>("end");
        const auto left = [](const char *row, const QString &what, ClipboardEnd end) {
            QTest::newRow(row) << what << what << end;
        };
        left("another text", QStringLiteral("shopping list"), ClipboardEnd::Gone);
        left("nothing", QString(), ClipboardEnd::Gone);
        left("a longer one", text + QStringLiteral("00"), ClipboardEnd::WithinText);
        left("within a line", QStringLiteral("export API_KEY=") + text + u'\n', ClipboardEnd::WithinText);
        left("quoted", u'"' + text + u'"', ClipboardEnd::WithinText);
        left("all but one", text.chopped(1), ClipboardEnd::Gone);
        // Nobody sees what is around it: it is the key.
        const auto taken = [](const char *row, const QString &what) {
            QTest::newRow(row) << what << QString() << ClipboardEnd::Gone;
        };
        taken("the same under another owner", text);
        taken("line break", text + u'\n');
        taken("line break of Windows", text + QStringLiteral("\r\n"));
        taken("spaces around", QStringLiteral("  ") + text + u'\t');
        taken("no-break space", text + QChar(0x00a0));
        taken("zero-width space", QChar(0x200b) + text);
        taken("byte order mark", QChar(0xfeff) + text);
        taken("NUL at the end", text + QChar(u'\0'));
    }

    void whatIsNotOurs()
    {
        QFETCH(const QString, replacement);
        QFETCH(const QString, after);
        QFETCH(const ClipboardEnd, end);
        ConcealedClipboard clipboard(system());
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret());
        if (replacement.isEmpty())
            system().clear();
        else
            system().setText(replacement);
        clipboard.takeOff();
        QTRY_COMPARE_WITH_TIMEOUT(endsIn(ended), QList<ClipboardEnd>{end}, patience);
        QCOMPARE(system().text(), after);
        QCOMPARE(clipboard.end(), end);
    }

    void managersPutItBack_data()
    {
        QTest::addColumn<QStringList>("replaced");
        QTest::addColumn<ClipboardEnd>("end");
        QTest::newRow("where nothing is") << QStringList{QString()} << ClipboardEnd::Gone;
        QTest::newRow("whatever we do") << QStringList{QString(), QStringLiteral(" ")} << ClipboardEnd::PutBack;
    }

    void managersPutItBack()
    {
        QFETCH(const QStringList, replaced);
        QFETCH(const ClipboardEnd, end);
        ConcealedClipboard clipboard(system());
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret());
        const Manager manager(replaced);
        clipboard.takeOff();
        QTRY_COMPARE_WITH_TIMEOUT(endsIn(ended), QList<ClipboardEnd>{end}, patience);
        QCOMPARE(system().text() == text, end == ClipboardEnd::PutBack);
        QVERIFY(manager.replaced > 0);
        if (end == ClipboardEnd::Gone)
            return;
        QCOMPARE(clipboard.phase(), Phase::Left);
        const int before = manager.replaced;
        QVERIFY(before <= 4); // it is not fought for ever
        system().setText(QStringLiteral("something else"));
        QTRY_COMPARE_WITH_TIMEOUT(endsIn(ended), (QList<ClipboardEnd>{end, ClipboardEnd::Gone}), patience);
        QCOMPARE(manager.replaced, before);
        QCOMPARE(clipboard.phase(), Phase::Empty);
    }

    void asksNobodyForWhatIsItsOwn()
    {
        int asked = 0;
        ConcealedClipboard clipboard(system(), [&](auto, auto, QObject *, const auto &) { ++asked; });
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret());
        clipboard.takeOff();
        QTRY_COMPARE_WITH_TIMEOUT(endsIn(ended), QList<ClipboardEnd>{ClipboardEnd::Gone}, patience);
        QCOMPARE(asked, 0);
    }

    void silenceIsNoAnswer()
    {
        SelectionAnswer::Kind kind = SelectionAnswer::Kind::NoAnswer;
        ConcealedClipboard clipboard(system(),
                                     [&](QClipboard::Mode, std::chrono::milliseconds deadline, QObject *guard,
                                         const std::function<void(SelectionAnswer)> &done) {
                                         QVERIFY(deadline < seconds(3));
                                         QMetaObject::invokeMethod(
                                             guard,
                                             [kind, done] {
                                                 done({kind, text.toUtf8()});
                                             },
                                             Qt::QueuedConnection);
                                     });
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret());
        system().setText(text); // by one that does not answer
        clipboard.takeOff();
        QTRY_COMPARE_WITH_TIMEOUT(endsIn(ended), QList<ClipboardEnd>{ClipboardEnd::NotKnown}, patience);
        QCOMPARE(system().text(), text);
        QVERIFY(!describe(ClipboardEnd::NotKnown).contains(QLatin1String("no longer")));

        // Once somebody answers it is found out after all.
        kind = SelectionAnswer::Kind::Text;
        system().setText(text + u'\n');
        QTRY_COMPARE_WITH_TIMEOUT(endsIn(ended), (QList<ClipboardEnd>{ClipboardEnd::NotKnown, ClipboardEnd::Gone}),
                                  patience);
        QVERIFY(system().text().isEmpty());
    }

    void anAnswerThatComesTooLateIsNobodys()
    {
        std::function<void(SelectionAnswer)> answer;
        ConcealedClipboard clipboard(
            system(), [&](auto, auto, QObject *, const std::function<void(SelectionAnswer)> &done) { answer = done; });
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret());
        system().setText(QStringLiteral("shopping list"));
        clipboard.takeOff();
        QVERIFY(answer);
        clipboard.copy(secret());
        answer({SelectionAnswer::Kind::NoText, {}});
        QCOMPARE(ended.count(), 0);
        QCOMPARE(clipboard.phase(), Phase::Counting);
        QCOMPARE(system().text(), text);
    }

    void forGoodBeforeTheEnd()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        QVERIFY(clipboard.takeOffForGood()); // nothing was ever copied
        clipboard.copy(secret());
        clipboard.takeOff();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        // An empty text is no text for a manager, once the program that set it is gone.
        QVERIFY(!clipboard.takeOffForGood());
        QCOMPARE(system().text(), QStringLiteral(" "));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, patience);
        QVERIFY(clipboard.takeOffForGood());
        QCOMPARE(endsIn(ended), (QList<ClipboardEnd>{ClipboardEnd::Gone, ClipboardEnd::Gone}));

        clipboard.copy(secret());
        QVERIFY(!clipboard.takeOffForGood());
        QVERIFY(!system().text().contains(text));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 3, patience);
        QVERIFY(clipboard.takeOffForGood());

        clipboard.copy(secret());
        system().setText(QStringLiteral("shopping list"));
        QVERIFY(!clipboard.takeOffForGood()); // it has to be looked at
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 4, patience);
        QVERIFY(clipboard.takeOffForGood());
        QCOMPARE(system().text(), QStringLiteral("shopping list"));
    }

    void clearsWhenItGoes()
    {
        auto clipboard = std::make_unique<ConcealedClipboard>(system());
        clipboard->copy(secret());
        clipboard.reset();
        QVERIFY(system().text().trimmed().isEmpty());
    }

    void goesWithoutTouchingOthers()
    {
        auto clipboard = std::make_unique<ConcealedClipboard>(system());
        clipboard->copy(secret());
        system().setText(QStringLiteral("shopping list"));
        clipboard.reset();
        QCOMPARE(system().text(), QStringLiteral("shopping list"));
    }

    void anotherCopyStartsAnew()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.copy(secret(), seconds(1));
        const QString other = QStringLiteral("ek_test_ffeeddccbbaa99887766554433221100");
        clipboard.copy(secret(other), seconds(30));
        QCOMPARE(clipboard.secondsLeft(), 30);
        QCOMPARE(system().text(), other);
        QCOMPARE(ended.count(), 0);
    }

    void aNewLifetimeHoldsAtOnce()
    {
        ConcealedClipboard clipboard(system());
        clipboard.setLifetime(seconds(60));
        clipboard.copy(secret());
        QCOMPARE(clipboard.secondsLeft(), 60);
        clipboard.setLifetime(seconds(120)); // no longer than was said when it was copied
        QCOMPARE(clipboard.secondsLeft(), 60);
        QSignalSpy left(&clipboard, &ConcealedClipboard::secondsLeftChanged);
        clipboard.setLifetime(seconds(5));
        QCOMPARE(clipboard.secondsLeft(), 5);
        QCOMPARE(left.constLast().constFirst().toInt(), 5);
    }

    void takingOffStopsTheCountdown()
    {
        ConcealedClipboard clipboard(system());
        QSignalSpy ended(&clipboard, &ConcealedClipboard::ended);
        clipboard.takeOff(); // nothing was counting
        QCOMPARE(clipboard.phase(), Phase::Empty);
        clipboard.copy(secret());
        clipboard.takeOff();
        QCOMPARE(clipboard.secondsLeft(), 0);
        clipboard.takeOff();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        system().setText(text); // the admin's own doing from here on
        clipboard.takeOff();
        QCOMPARE(clipboard.phase(), Phase::Empty);
        QCOMPARE(system().text(), text);
    }

    void tracesASecret_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<SecretTrace::Match>("match");
        QTest::newRow("nothing") << QString() << SecretTrace::Match::None;
        QTest::newRow("itself") << text << SecretTrace::Match::Exact;
        QTest::newRow("same letters") << QString(text.right(32) + text.left(8)) << SecretTrace::Match::None;
        QTest::newRow("twice") << QString(text + text) << SecretTrace::Match::Within;
        QTest::newRow("at the end of much") << QString(QString(200'000, u'ž') + text) << SecretTrace::Match::Within;
        QTest::newRow("much else") << QString(200'000, u'e') << SecretTrace::Match::None;
    }

    void tracesASecret()
    {
        QFETCH(const QString, where);
        QFETCH(const SecretTrace::Match, match);
        QCOMPARE(SecretTrace(secret()).in(where.toUtf8()), match);
        QCOMPARE(SecretTrace().in(where.toUtf8()), SecretTrace::Match::None);
    }
};

QTEST_MAIN(TestConcealedClipboard)
#include "test_ConcealedClipboard.moc"
