#pragma once

#include <QStatusBar>

namespace ek {

class ElidedLabel;

/// The window's last line: what was just done, what is waited for, and where the credential comes from. A message
/// without room for all of it ends in an ellipsis, and the tool tip has the whole; so does currentMessage(), which
/// assistive technology reads and Qt announces.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Says for a few seconds what was done, or why not.
    void say(const QString &text);
    /// Says what is waited for, until endWait() or another message.
    void wait(const QString &text);
    void endWait();
    /// Where the credential comes from; empty where there is nothing to say of it.
    void setSource(const QString &text);

    /// What of the message is on the screen.
    [[nodiscard]] QString shownText() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect messageRect() const;

    ElidedLabel *m_source;
    QString m_waitedFor;
};

} // namespace ek
