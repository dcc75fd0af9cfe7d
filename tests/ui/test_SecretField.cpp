#include "WidgetTools.h"
#include "ui/reveal/SecretField.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace ek;
using namespace ek::test;

class TestSecretField : public QObject
{
    Q_OBJECT

private:
    const QString m_text = QStringLiteral("ek_live_00112233445566778899aabbccddeeff");
    const QString m_mask = QStringLiteral("ek_live_001...eff");
    const QString m_core = QStringLiteral("2233445566");
    Secret m_secret;
    std::unique_ptr<SecretField> m_field;

private slots:
    void init()
    {
        QByteArray utf8 = m_text.toUtf8();
        m_secret = Secret::takeFrom(utf8);
        m_field = std::make_unique<SecretField>();
        m_field->setSecret(m_secret, m_mask);
        m_field->resize(500, m_field->sizeHint().height());
        m_field->show();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        QApplication::clipboard()->clear();
    }

    void cleanup() { m_field.reset(); }

    void holdsTheSecretOnlyWhileShown()
    {
        QCOMPARE(m_field->text(), m_mask);
        QCOMPARE(placesThatHold(m_core), QStringList());
        m_field->setRevealed(true);
        QCOMPARE(m_field->text(), m_text);
        QVERIFY(!placesThatHold(m_core).isEmpty());
        m_field->setRevealed(false);
        QCOMPARE(placesThatHold(m_core), QStringList());
        m_field->undo();
        QCOMPARE(m_field->text(), m_mask);
        QVERIFY(!m_field->isUndoAvailable() && !m_field->isRedoAvailable());
    }

    void resetForgets()
    {
        m_field->setRevealed(true);
        m_field->reset();
        QVERIFY(m_field->text().isEmpty());
        QVERIFY(!m_field->isRevealed());
        m_field->setRevealed(true); // there is nothing left to show
        QVERIFY(m_field->text().isEmpty());
    }

    void cannotBeEdited()
    {
        m_field->setRevealed(true);
        QTest::keyClicks(m_field.get(), QStringLiteral("x"));
        QTest::keyClick(m_field.get(), Qt::Key_Backspace);
        QApplication::clipboard()->setText(QStringLiteral("pasted"));
        QTest::keySequence(m_field.get(), QKeySequence::Paste);
        QTest::mouseClick(m_field.get(), Qt::MiddleButton);
        QCOMPARE(m_field->text(), m_text);
    }

    void keysMoveButDoNotSelect()
    {
        m_field->setRevealed(true);
        QTest::keyClick(m_field.get(), Qt::Key_End);
        QCOMPARE(m_field->cursorPosition(), m_text.size());
        QTest::keyClick(m_field.get(), Qt::Key_Left);
        QCOMPARE(m_field->cursorPosition(), m_text.size() - 1);
        for (const Qt::KeyboardModifiers modifier :
             {Qt::KeyboardModifiers(Qt::ShiftModifier), Qt::ControlModifier | Qt::ShiftModifier}) {
            for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End})
                QTest::keyClick(m_field.get(), key, modifier);
        }
        QTest::keySequence(m_field.get(), QKeySequence::SelectAll);
        QVERIFY(!m_field->hasSelectedText());
        for (const auto reason : {Qt::TabFocusReason, Qt::BacktabFocusReason, Qt::ShortcutFocusReason}) {
            m_field->clearFocus();
            m_field->setFocus(reason);
            QVERIFY(!m_field->hasSelectedText());
        }
    }

    void everyWayOfCopyingAsks_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("masked") << false;
        QTest::newRow("shown") << true;
    }

    void everyWayOfCopyingAsks()
    {
        QFETCH(const bool, shown);
        m_field->setRevealed(shown);
        QSignalSpy asked(m_field.get(), &SecretField::copyRequested);
        const QList<QKeySequence> bindings = QKeySequence::keyBindings(QKeySequence::Copy);
        for (const QKeySequence &binding : bindings)
            QTest::keySequence(m_field.get(), binding);
        QCOMPARE(asked.count(), bindings.size());
        QVERIFY(QApplication::clipboard()->text().isEmpty()); // putting it there is the listener's doing
        for (const QKeySequence &binding : QKeySequence::keyBindings(QKeySequence::Cut))
            QTest::keySequence(m_field.get(), binding);
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }

    void aSelectionMadeByCodeDoesNotReachTheClipboard()
    {
        // Assistive technology can select without keyboard or mouse.
        m_field->setRevealed(true);
        m_field->selectAll();
        QTest::keySequence(m_field.get(), QKeySequence::Copy);
        QTest::mouseRelease(m_field.get(), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QVERIFY(!QApplication::clipboard()->text(QClipboard::Selection).contains(m_core));
    }

    void wipesOnDestruction()
    {
        m_field->setRevealed(true);
        m_field.reset();
        QCOMPARE(placesThatHold(m_core), QStringList());
    }
};

QTEST_MAIN(TestSecretField)
#include "test_SecretField.moc"
