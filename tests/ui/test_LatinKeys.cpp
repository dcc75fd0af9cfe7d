#include "ui/widgets/LatinKeys.h"

#include "WidgetTools.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace ek;
using namespace ek::test;

namespace {

// Places on the keyboard, as X11 and Wayland number them.
constexpr quint32 placeOfQ = 24;
constexpr quint32 placeOfA = 38;
constexpr quint32 placeOfK = 45;
constexpr quint32 placeOfC = 54;
constexpr quint32 placeOfComma = 59;
constexpr quint32 placeOfDigit = 10;

constexpr int cyrillicEl = 0x41b; // where K is
constexpr int cyrillicEf = 0x424; // where A is
constexpr int cyrillicEs = 0x421; // where C is
constexpr int cyrillicBe = 0x411; // where the comma is
constexpr int hebrewLamed = 0x5dc; // where K is

/// A key as the platform tells it: the override first, and the press where nothing took that.
bool press(QWidget *widget, int key, quint32 place, Qt::KeyboardModifiers modifiers, const QString &text = {})
{
    QKeyEvent asked(QEvent::ShortcutOverride, key, modifiers, place, 0, 0, text);
    asked.ignore();
    QCoreApplication::sendEvent(widget, &asked);
    QKeyEvent pressed(QEvent::KeyPress, key, modifiers, place, 0, 0, text);
    QCoreApplication::sendEvent(widget, &pressed);
    return asked.isAccepted();
}

} // namespace

/// Shortcuts where no layout has Latin letters. On Windows and macOS the system sees to that.
class TestLatinKeys : public QObject
{
    Q_OBJECT

private:
    std::optional<bool> m_hasLatin;
    int m_asked = 0;
    LatinKeys m_keys{[this] {
        ++m_asked;
        return m_hasLatin;
    }};

private slots:
    void initTestCase()
    {
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        QSKIP("the system knows a Latin letter for every key");
#endif
    }

    void init()
    {
        m_hasLatin = false;
        m_asked = 0;
    }

    void shortcuts_data()
    {
        QTest::addColumn<QString>("shortcut");
        QTest::addColumn<int>("key");
        QTest::addColumn<quint32>("place");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<std::optional<bool>>("hasLatin");
        QTest::addColumn<bool>("works");
        const auto add = [](const char *name, const char *shortcut, int key, quint32 place,
                            Qt::KeyboardModifiers modifiers, std::optional<bool> hasLatin, bool works) {
            QTest::newRow(name) << QString::fromLatin1(shortcut) << key << place << modifiers << hasLatin << works;
        };
        const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
        const Qt::KeyboardModifiers alt = Qt::AltModifier;
        const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
        add("Cyrillic", "Ctrl+K", cyrillicEl, placeOfK, ctrl, false, true);
        add("Hebrew", "Ctrl+K", hebrewLamed, placeOfK, ctrl, false, true);
        add("with Shift", "Ctrl+Shift+A", cyrillicEf, placeOfA, ctrl | shift, false, true);
        add("with Alt", "Alt+K", cyrillicEl, placeOfK, alt, false, true);
        add("a comma", "Ctrl+,", cyrillicBe, placeOfComma, ctrl, false, true);
        // Hebrew has a slash where Q is, and capital Latin letters with Shift.
        add("a sign where a letter is", "Ctrl+Q", Qt::Key_Slash, placeOfQ, ctrl, false, true);
        add("a capital letter alone", "Ctrl+Shift+A", Qt::Key_A, placeOfA, ctrl | shift, false, true);
        add("a Latin layout beside it", "Ctrl+K", cyrillicEl, placeOfK, ctrl, true, false);
        add("nobody knows, with Ctrl", "Ctrl+K", cyrillicEl, placeOfK, ctrl, std::nullopt, true);
        add("nobody knows, with Alt", "Alt+K", cyrillicEl, placeOfK, alt, std::nullopt, false);
        add("nobody knows, a sign", "Ctrl+Q", Qt::Key_Slash, placeOfQ, ctrl, std::nullopt, false);
        add("another letter", "Ctrl+K", cyrillicEf, placeOfA, ctrl, false, false);
        add("without modifiers", "K", cyrillicEl, placeOfK, Qt::NoModifier, false, false);
        add("not a letter's place", "Ctrl+1", cyrillicEl, placeOfDigit, ctrl, false, false);
        add("of no keyboard", "Ctrl+K", cyrillicEl, 0, ctrl, false, false);
    }

    void shortcuts()
    {
        QFETCH(const QString, shortcut);
        QFETCH(const int, key);
        QFETCH(const quint32, place);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const std::optional<bool>, hasLatin);
        QFETCH(const bool, works);
        m_hasLatin = hasLatin;
        QWidget window;
        auto *button = new QPushButton(&window);
        QAction action;
        action.setShortcut(QKeySequence(shortcut));
        window.addAction(&action);
        const QSignalSpy triggered(&action, &QAction::triggered);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        press(button, key, place, modifiers);
        QCOMPARE(triggered.count(), works ? 1 : 0);
    }

    /// A sign that stands where a letter is would be taken for another shortcut before the press comes.
    void aSignIsNotLeftToOthers()
    {
        QPushButton button;
        button.show();
        QVERIFY(press(&button, Qt::Key_Slash, placeOfQ, Qt::ControlModifier));
        m_hasLatin = true;
        QVERIFY(!press(&button, Qt::Key_Slash, placeOfQ, Qt::ControlModifier));
    }

    void whatIsTypedIsLeftAlone()
    {
        QLineEdit field;
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        const QString letter(QChar(0x43b));
        press(&field, cyrillicEl, placeOfK, Qt::NoModifier, letter);
        press(&field, Qt::Key_K, placeOfK, Qt::ControlModifier);
        QCOMPARE(field.text(), letter);
        QCOMPARE(m_asked, 0);
    }

    void aFieldCopies()
    {
        QLineEdit field;
        field.setText(QStringLiteral("to copy"));
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.selectAll();
        QApplication::clipboard()->setText(QStringLiteral("before"));
        press(&field, cyrillicEs, placeOfC, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("to copy"));
    }

    void aMenuIsOpenedByItsMnemonic()
    {
        QPushButton button(QStringLiteral("&Keys"));
        const QSignalSpy clicked(&button, &QPushButton::clicked);
        button.show();
        QVERIFY(QTest::qWaitForWindowActive(&button));
        press(&button, cyrillicEl, placeOfK, Qt::AltModifier);
        QTRY_COMPARE(clicked.count(), 1);
    }
};

QTEST_MAIN(TestLatinKeys)
#include "test_LatinKeys.moc"
