#include "ui/widgets/PasteGuard.h"

#include "WidgetTools.h"
#include "ui/widgets/CredentialField.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTimeEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolTip>

using namespace ek;

/// A clipboard that another program owns: what Qt would read of it is what the tests put on their own.
class TestPasteGuard : public QObject
{
    Q_OBJECT

private:
    std::function<void(SelectionAnswer)> m_answer; ///< to the question that was asked
    QList<QClipboard::Mode> m_asked;
    bool m_isOurs = false;
    PasteGuard m_guard{
        [this](QClipboard::Mode mode, auto, QObject *, const std::function<void(SelectionAnswer)> &done) {
            m_asked += mode;
            m_answer = done;
        },
        [this](QClipboard::Mode) { return m_isOurs; }};

    void answer(SelectionAnswer::Kind kind)
    {
        QVERIFY(m_answer);
        std::exchange(m_answer, nullptr)({kind, "pasted"});
    }
    static void pressPaste(QWidget *field) { QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier); }

private slots:
    void init()
    {
        m_asked.clear();
        m_answer = nullptr;
        m_isOurs = false;
        QApplication::clipboard()->setText(QStringLiteral("pasted"));
        QToolTip::hideText();
    }

    void asksBeforePasting_data()
    {
        QTest::addColumn<SelectionAnswer::Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << SelectionAnswer::Kind::Text << QStringLiteral("pasted");
        QTest::newRow("too large") << SelectionAnswer::Kind::TooLarge << QStringLiteral("pasted");
        QTest::newRow("no text") << SelectionAnswer::Kind::NoText << QStringLiteral("pasted"); // Qt knows other kinds
        QTest::newRow("no answer") << SelectionAnswer::Kind::NoAnswer << QString();
    }

    void asksBeforePasting()
    {
        QFETCH(const SelectionAnswer::Kind, kind);
        QFETCH(const QString, text);
        QLineEdit field;
        field.show();
        pressPaste(&field);
        QCOMPARE(m_asked, QList<QClipboard::Mode>{QClipboard::Clipboard});
        QVERIFY(field.text().isEmpty());
        answer(kind);
        QCOMPARE(field.text(), text);
        QCOMPARE(QToolTip::text().contains(QLatin1String("does not answer")), kind == SelectionAnswer::Kind::NoAnswer);
    }

    void everyKindOfField()
    {
        QLineEdit line;
        QPlainTextEdit plain;
        CredentialField credential;
        for (QWidget *field : std::initializer_list<QWidget *>{&line, &plain, &credential}) {
            field->show();
            pressPaste(field);
            answer(SelectionAnswer::Kind::Text);
        }
        QCOMPARE(line.text(), QStringLiteral("pasted"));
        QCOMPARE(plain.toPlainText(), QStringLiteral("pasted"));
        QCOMPARE(credential.text(), QStringLiteral("pasted"));
        QDateTimeEdit date;
        date.show();
        pressPaste(&date);
        QCOMPARE(m_asked.size(), 4);
        answer(SelectionAnswer::Kind::Text);
    }

    void ourOwnIsPastedAtOnce()
    {
        m_isOurs = true;
        QLineEdit field;
        field.show();
        pressPaste(&field);
        QCOMPARE(field.text(), QStringLiteral("pasted"));
        QVERIFY(m_asked.isEmpty());
    }

    void whatIsNotPastedIsNotAskedFor()
    {
        QLineEdit readOnly;
        readOnly.setReadOnly(true);
        readOnly.show();
        pressPaste(&readOnly);
        QLineEdit field;
        field.show();
        QTest::keyClicks(&field, QStringLiteral("typed"));
        QVERIFY(m_asked.isEmpty());
        QCOMPARE(field.text(), QStringLiteral("typed"));
    }

    void nothingIsPastedBehindACover()
    {
        QLineEdit field;
        field.show();
        pressPaste(&field);
        field.setEnabled(false);
        answer(SelectionAnswer::Kind::Text);
        QVERIFY(field.text().isEmpty());
    }

    void theMenuComesOnceThereIsAnAnswer()
    {
        QLineEdit field;
        field.show();
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, QPoint(1, 1), field.mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&field, &wanted);
        QCOMPARE(m_asked, QList<QClipboard::Mode>{QClipboard::Clipboard});
        QVERIFY(!QApplication::activePopupWidget());
        answer(SelectionAnswer::Kind::Text);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }

    void theCredentialsMenuPastesToo()
    {
        CredentialField field;
        field.show();
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, QPoint(1, 1), field.mapToGlobal(QPoint(1, 1)));
        m_isOurs = true;
        QCoreApplication::sendEvent(&field, &wanted);
        m_isOurs = false;
        auto *menu = field.findChild<QMenu *>();
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        QTRY_VERIFY(m_answer);
        answer(SelectionAnswer::Kind::Text);
        QCOMPARE(field.text(), QStringLiteral("pasted"));
    }
};

QTEST_MAIN(TestPasteGuard)
#include "test_PasteGuard.moc"
