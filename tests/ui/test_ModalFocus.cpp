#include "ui/widgets/ModalFocus.h"

#include "UiFixture.h"
#include "WidgetTools.h"

#include <QDialog>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace ek;
using namespace ek::test;

namespace {

QDialog *openDialog(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(new QLineEdit);
    layout->addWidget(new QLineEdit);
    dialog->open();
    return dialog;
}

} // namespace

/// What has to be answered first has the keyboard, whichever window the desktop gave it to. A click on X11 is tried in
/// tests/desktop.
class TestModalFocus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void theDialogGetsItBack()
    {
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QDialog *dialog = openDialog(&window);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *second = dialog->findChildren<QLineEdit *>().at(1);
        second->setFocus();
        window.activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::focusWindow(), dialog->windowHandle(), patience);
        QCOMPARE(QApplication::focusWidget(), second); // where it was
    }

    void ofTwoTheOneInFront()
    {
        QWidget window;
        window.show();
        QDialog *dialog = openDialog(&window);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QDialog *question = openDialog(dialog);
        QVERIFY(QTest::qWaitForWindowActive(question));
        for (QWidget *behind : std::initializer_list<QWidget *>{&window, dialog}) {
            behind->activateWindow();
            QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::focusWindow(), question->windowHandle(), patience);
        }
    }

    /// Another window of ours, which the dialog does not stand in front of.
    void othersKeepIt()
    {
        QWidget window;
        QWidget other;
        window.show();
        other.show();
        QDialog *dialog = openDialog(&window);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        dialog->reject();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
    }
};

QTEST_MAIN(TestModalFocus)
#include "test_ModalFocus.moc"
