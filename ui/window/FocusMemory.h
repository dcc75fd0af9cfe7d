#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace ek {

/// Gives the keyboard focus back to what had it, once that can take it again: after a lock entities and keys are
/// fetched first. Whoever uses the window meanwhile keeps the focus where they are.
class FocusMemory : public QObject
{
    Q_OBJECT

public:
    explicit FocusMemory(QWidget &window);

    /// Of what has the focus now; what is remembered already counts.
    void remember();
    void forget();
    [[nodiscard]] bool isRemembering() const { return !m_before.isNull(); }
    /// From now on the window can be used, and the focus goes back as soon as that is possible. To be called again
    /// whenever it may have become so.
    void comeBack();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QPointer<QWidget> m_before;
    bool m_isOnItsWay = false;
};

} // namespace ek
