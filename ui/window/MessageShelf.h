#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace ek {

class MessageBar;
class ScrolledBody;

/// What a window shows, and below it what there is to tell. What is told takes its room from the bottom, so that
/// nothing above it moves. Where the text is large and the window small, each of the two scrolls by itself, and the
/// messages have half of the room at most: the one that is told last is scrolled into sight, until somebody scrolls
/// away from it or goes to another one.
class MessageShelf : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p contents, which has its layout already, and @p messages, from the top.
    MessageShelf(QWidget *contents, const QList<MessageBar *> &messages, QWidget *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNewest();

    ScrolledBody *m_messages;
    QPointer<MessageBar> m_newest; ///< to be in sight
    QTimer m_laidOut; ///< runs until the layouts have settled
};

} // namespace ek
