#pragma once

#include <QWidget>

namespace ek {

class ScrolledBody;

/// What a window shows, and below it what there is to tell. What is told takes its room from the bottom, so that
/// nothing above it moves. Where the text is large and the window small, each of the two scrolls by itself: no message
/// is out of sight, and together they have half of the room at most.
class MessageShelf : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p contents, which has its layout already, and @p messages, from the top.
    MessageShelf(QWidget *contents, const QWidgetList &messages, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ScrolledBody *m_messages;
};

} // namespace ek
