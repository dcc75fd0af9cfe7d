#include "UiFixture.h"
#include "ui/widgets/FittedDialog.h"
#include "ui/widgets/ScrolledBody.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace ek;
using namespace ek::test;

namespace {

class TallDialog : public FittedDialog
{
public:
    TallDialog()
        : FittedDialog(QStringLiteral("tallDialog"), QStringLiteral("Tall"), nullptr)
    {
        setAttribute(Qt::WA_DeleteOnClose, false);
        for (int line = 0; line < 12; ++line)
            content()->addWidget(new QLineEdit);
        addButtons()->addButton(QDialogButtonBox::Ok);
    }
    using FittedDialog::scrolled;
};

} // namespace

/// What is scrolled stays where it is when its scroll bar comes and goes.
class TestScrolledBody : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void theBarStandsInTheMargin_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void theBarStandsInTheMargin()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        TallDialog dialog;
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto *bar = dialog.scrolled()->verticalScrollBar();
        const auto *button = dialog.findChild<QPushButton *>();
        const auto *field = dialog.findChild<QLineEdit *>();
        const auto place = [&] { return QRect(field->mapTo(&dialog, QPoint()), field->size()); };
        QVERIFY(!bar->isVisible());
        const QRect before = place();

        const QSize whole = dialog.size();
        dialog.resize(whole.width(), whole.height() / 2);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(place(), before, patience);
        const QRect answer(button->mapTo(&dialog, QPoint()), button->size());
        if (direction == Qt::LeftToRight)
            QCOMPARE(place().right(), answer.right());
        else
            QCOMPARE(place().left(), answer.left());

        dialog.resize(whole);
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(place(), before, patience);
    }
};

QTEST_MAIN(TestScrolledBody)
#include "test_ScrolledBody.moc"
