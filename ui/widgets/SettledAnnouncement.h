#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace ek {

/// Announces what a widget says once that has come to rest: a count while somebody types, a page that is there for
/// longer than a moment. What stays the same is said once.
class SettledAnnouncement : public QObject
{
    Q_OBJECT

public:
    explicit SettledAnnouncement(QWidget *where);

    /// Says @p text in a moment, instead of what waits to be said. Empty: nothing is to be said any more, and whatever
    /// comes next is new.
    void say(const QString &text);
    /// What is said next is said although it was said before.
    void again() { m_said.clear(); }

private:
    QWidget *m_where;
    QTimer m_rest;
    QString m_waiting;
    QString m_said;
};

} // namespace ek
