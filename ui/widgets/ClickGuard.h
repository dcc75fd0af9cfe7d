#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>

class QMouseEvent;
class QWidget;

namespace ek {

/// The second half of a double click is meant for what the first half hit. Where that has gone meanwhile, or another
/// thing stands in its place, the second half is meant for nothing, and does nothing: a double click on the button of a
/// dialog would else reach what is behind it, or what has moved there.
///
/// For all widgets of the application, as long as it lives. GUI thread only.
class ClickGuard : public QObject
{
    Q_OBJECT

public:
    explicit ClickGuard(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isMeantForAnother(const QWidget *widget, const QMouseEvent &press) const;

    QPointer<QWidget> m_hit; ///< by the last press
    quint64 m_time = 0; ///< of it, in milliseconds; 0: there was none
    QPointF m_place; ///< of it, on the screen
    bool m_isTaken = false; ///< the press went nowhere, and so does its release
};

} // namespace ek
