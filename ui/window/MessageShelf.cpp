#include "ui/window/MessageShelf.h"

#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrolledBody.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ek {

namespace {

QVBoxLayout *column(QWidget *of)
{
    auto *layout = new QVBoxLayout(of);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QWidget *stacked(const QList<MessageBar *> &messages)
{
    auto *stack = new QWidget;
    auto *layout = column(stack);
    for (MessageBar *message : messages)
        layout->addWidget(message);
    return stack;
}

} // namespace

MessageShelf::MessageShelf(QWidget *contents, const QList<MessageBar *> &messages, QWidget *parent)
    : QWidget(parent)
    , m_messages(new ScrolledBody(stacked(messages)))
{
    QVBoxLayout *layout = column(this);
    layout->addWidget(new ScrolledBody(contents), 1);
    layout->addWidget(m_messages);

    m_laidOut.setSingleShot(true);
    m_laidOut.setInterval(0);
    connect(&m_laidOut, &QTimer::timeout, this, &MessageShelf::showNewest);
    for (MessageBar *message : messages) {
        connect(message, &MessageBar::shown, this, [this, message] {
            m_newest = message;
            m_laidOut.start();
        });
    }
    m_messages->widget()->installEventFilter(this);
    m_messages->viewport()->installEventFilter(this);
    connect(m_messages->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_newest = nullptr; });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_messages->isAncestorOf(now))
            m_newest = nullptr;
    });
}

bool MessageShelf::eventFilter(QObject *watched, QEvent *event)
{
    // The bars get their places behind this.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        m_laidOut.start();
    return QWidget::eventFilter(watched, event);
}

void MessageShelf::showNewest()
{
    if (m_newest && m_newest->isVisible())
        m_messages->ensureWidgetVisible(m_newest, 0, 0);
}

void MessageShelf::resizeEvent(QResizeEvent *event)
{
    m_messages->setMaximumHeight(height() / 2);
    QWidget::resizeEvent(event);
}

} // namespace ek

#include "moc_MessageShelf.cpp"
