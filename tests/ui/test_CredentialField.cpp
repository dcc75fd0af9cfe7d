#include "WidgetTools.h"
#include "ui/widgets/CredentialField.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputMethod>
#include <QInputMethodQueryEvent>
#include <QMenu>
#include <QSignalSpy>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace ek;
using namespace ek::test;

class TestCredentialField : public QObject
{
    Q_OBJECT

private:
    const QString m_text = QStringLiteral("sk_live_00112233445566778899aabbccddeeff");
    std::unique_ptr<CredentialField> m_field;

    void menu(const char *entry) const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, m_field->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(m_field.get(), &event);
        auto *shown = m_field->findChild<QMenu *>();
        QVERIFY(shown);
        QStringList entries;
        QAction *wanted = nullptr;
        for (QAction *action : shown->actions()) {
            entries += action->text();
            if (action->text() == QLatin1String(entry))
                wanted = action;
        }
        QCOMPARE(entries, (QStringList{QStringLiteral("Paste"), QStringLiteral("Clear")}));
        QVERIFY(wanted && wanted->isEnabled());
        wanted->trigger();
        shown->close();
        sweep();
    }

private slots:
    void init()
    {
        m_field = std::make_unique<CredentialField>();
        m_field->show();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        QApplication::clipboard()->clear();
    }

    void cleanup() { m_field.reset(); }

    void hidesAndTellsInputMethodsNotToLearn()
    {
        QCOMPARE(m_field->echoMode(), QLineEdit::Password);
        constexpr auto hints =
            Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;
        QCOMPARE(m_field->inputMethodHints() & hints, hints);
        QTest::keyClicks(m_field.get(), m_text);
        QCOMPARE(m_field->text(), m_text);
        // What an input method may ask for around the cursor.
        for (const auto query :
             {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor}) {
            QVERIFY(m_field->inputMethodQuery(query).toString().isEmpty());
            QVERIFY(QInputMethod::queryFocusObject(query, QVariant()).toString().isEmpty());
            QInputMethodQueryEvent event(query);
            QApplication::sendEvent(m_field.get(), &event);
            QVERIFY(event.value(query).toString().isEmpty());
        }
    }

    void assistiveTechnologyReadsNothing()
    {
        m_field->setText(m_text);
        auto *interface = QAccessible::queryAccessibleInterface(m_field.get());
        QVERIFY(interface);
        QVERIFY(interface->state().passwordEdit);
        for (const auto kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description, QAccessible::Help})
            QVERIFY(!interface->text(kind).contains(QLatin1String("2233")));
        auto *text = interface->textInterface();
        QVERIFY(text);
        QVERIFY(!text->text(0, text->characterCount()).contains(QLatin1String("2233")));
        text->setSelection(0, 0, static_cast<int>(m_text.size()));
        QVERIFY(!text->text(0, text->characterCount()).contains(QLatin1String("2233")));
    }

    void undoesNothing()
    {
        QTest::keyClicks(m_field.get(), QStringLiteral("abc"));
        QTest::keyClick(m_field.get(), Qt::Key_Backspace);
        for (const auto sequence : {QKeySequence::Undo, QKeySequence::Redo}) {
            for (const QKeySequence &binding : QKeySequence::keyBindings(sequence)) {
                QTest::keySequence(m_field.get(), binding);
                QCOMPARE(m_field->text(), QStringLiteral("ab"));
            }
        }
    }

    void nothingLeavesIt()
    {
        m_field->setText(m_text);
        m_field->selectAll();
        for (const auto sequence : {QKeySequence::Copy, QKeySequence::Cut}) {
            for (const QKeySequence &binding : QKeySequence::keyBindings(sequence))
                QTest::keySequence(m_field.get(), binding);
        }
        m_field->copy();
        QCOMPARE(m_field->text(), m_text); // and what was not copied is not taken away
        QTest::mouseRelease(m_field.get(), Qt::LeftButton); // where a selection made by mouse is offered
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QVERIFY(QApplication::clipboard()->text(QClipboard::Selection).isEmpty());
        QVERIFY(!m_field->dragEnabled());
    }

    void itsMenuPastesAndClears()
    {
        QApplication::clipboard()->setText(m_text);
        menu("Paste");
        QCOMPARE(m_field->text(), m_text);
        menu("Clear");
        QVERIFY(m_field->text().isEmpty());
    }

    void forgets()
    {
        QTest::keyClicks(m_field.get(), QStringLiteral("abc"));
        m_field->forget();
        QVERIFY(m_field->text().isEmpty());
        QVERIFY(!m_field->isUndoAvailable() && !m_field->isRedoAvailable());
        m_field->undo();
        QVERIFY(m_field->text().isEmpty());
    }

    void saysNothingWhenItGoes()
    {
        m_field->setText(m_text);
        QSignalSpy changed(m_field.get(), &QLineEdit::textChanged);
        m_field.reset();
        QCOMPARE(changed.count(), 0);
    }

    void guardsTheMemoryWhileItHoldsSomething()
    {
#ifdef Q_OS_LINUX
        const auto isOpen = [] { return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1; };
        if (!isOpen())
            QSKIP("a process that is closed from the start");
        m_field->setText(m_text);
        QVERIFY(!isOpen());
        m_field->forget();
        QVERIFY(isOpen());
        m_field->setText(m_text);
        m_field.reset();
        QVERIFY(isOpen());
#endif
    }
};

QTEST_MAIN(TestCredentialField)
#include "test_CredentialField.moc"
