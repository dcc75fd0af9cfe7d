#pragma once

#include <QObject>

namespace ek {

class AutoLock;

/// Tells the lock of every key, click, movement and turn of the wheel in a window of the program. GUI thread only.
class ActivityFilter : public QObject
{
    Q_OBJECT

public:
    /// @p lock must outlive the filter.
    explicit ActivityFilter(AutoLock &lock, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    AutoLock &m_lock;
};

} // namespace ek
