#include "ui/widgets/ClickGuard.h"

#include <QCheckBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QStyleHints>
#include <QTest>
#include <QVBoxLayout>

using namespace ek;

namespace {

constexpr QPoint place(40, 20); // in the window

/// What the window system tells of a press or a release at that time, of whatever is there.
void tell(QEvent::Type type, QWidget *window, quint64 time, QPoint at = place)
{
    QWidget *hit = window->childAt(at);
    if (!hit)
        hit = window;
    const QPointF global = window->mapToGlobal(QPointF(at));
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, hit->mapFromGlobal(global), global, Qt::LeftButton, buttons, Qt::NoModifier);
    event.setTimestamp(time);
    QCoreApplication::sendEvent(hit, &event);
}

void click(QWidget *window, quint64 time, QEvent::Type press = QEvent::MouseButtonPress, QPoint at = place)
{
    tell(press, window, time, at);
    tell(QEvent::MouseButtonRelease, window, time + 30, at);
}

} // namespace

/// A double click does nothing to what comes where the first click was.
class TestClickGuard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ClickGuard> m_guard;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    QCheckBox *m_box = nullptr;

    [[nodiscard]] quint64 interval() const
    {
        return static_cast<quint64>(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    }

private slots:
    void init()
    {
        m_guard = std::make_unique<ClickGuard>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(200, 100);
        m_button = new QPushButton(QStringLiteral("Create"), m_window.get());
        m_box = new QCheckBox(QStringLiteral("I have stored this key"), m_window.get());
        for (QWidget *widget : QWidgetList{m_button, m_box})
            widget->setGeometry(0, 0, 200, 40);
        m_button->raise();
        connect(m_button, &QPushButton::clicked, m_button, [this] { m_button->deleteLater(); });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_guard.reset();
    }

    void theSecondHalfIsMeantForNothingElse_data()
    {
        QTest::addColumn<QEvent::Type>("press");
        QTest::newRow("as a double click") << QEvent::MouseButtonDblClick;
        QTest::newRow("as a press, since it is another window") << QEvent::MouseButtonPress;
    }

    void theSecondHalfIsMeantForNothingElse()
    {
        QFETCH(const QEvent::Type, press);
        click(m_window.get(), 1000);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        click(m_window.get(), 1100, press);
        click(m_window.get(), 1200);
        QVERIFY(!m_box->isChecked());
        // A click of its own does what it says.
        click(m_window.get(), 1000 + interval() + 1);
        QVERIFY(m_box->isChecked());
    }

    void elsewhereItIsAClick()
    {
        m_box->setGeometry(0, 50, 200, 40);
        click(m_window.get(), 1000);
        click(m_window.get(), 1100, QEvent::MouseButtonPress, QPoint(40, 70));
        QVERIFY(m_box->isChecked());
    }

    void theSameWidgetIsClickedAsOftenAsOneLikes()
    {
        m_button->hide();
        click(m_window.get(), 1000);
        QVERIFY(m_box->isChecked());
        click(m_window.get(), 1100, QEvent::MouseButtonDblClick);
        QVERIFY(!m_box->isChecked());
    }

    /// A label has no use for a press, and its parent gets it.
    void whatAChildPassesOnReachesItsParent()
    {
        m_button->hide();
        auto *label = new QLabel(QStringLiteral("key"), m_box);
        label->setGeometry(0, 0, 200, 40);
        label->show();
        click(m_window.get(), 1000);
        QVERIFY(m_box->isChecked());
    }
};

QTEST_MAIN(TestClickGuard)
#include "test_ClickGuard.moc"
