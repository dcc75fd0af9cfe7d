#include "ui/window/MessageShelf.h"

#include "ui/widgets/ScrolledBody.h"

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

QWidget *stacked(const QWidgetList &messages)
{
    auto *stack = new QWidget;
    auto *layout = column(stack);
    for (QWidget *message : messages)
        layout->addWidget(message);
    return stack;
}

} // namespace

MessageShelf::MessageShelf(QWidget *contents, const QWidgetList &messages, QWidget *parent)
    : QWidget(parent)
    , m_messages(new ScrolledBody(stacked(messages)))
{
    QVBoxLayout *layout = column(this);
    layout->addWidget(new ScrolledBody(contents), 1);
    layout->addWidget(m_messages);
}

void MessageShelf::resizeEvent(QResizeEvent *event)
{
    m_messages->setMaximumHeight(height() / 2);
    QWidget::resizeEvent(event);
}

} // namespace ek

#include "moc_MessageShelf.cpp"
