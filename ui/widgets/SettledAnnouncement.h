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
    /// Of a list: says @p count while it is there, and once more when a fetch has ended, whatever came: that it has
    /// ended is news. Empty: something else stands in its place.
    void follow(bool isLoading, bool hasFailed, const QString &count);

private:
    bool m_wasLoading = false;
    QWidget *m_where;
    QTimer m_rest;
    QString m_waiting;
    QString m_said;
};

} // namespace ek
