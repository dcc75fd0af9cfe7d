#pragma once

#include "wording/TypedMoment.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ek {

/// A date and time to type, with a calendar to choose the date from. What is typed is never changed: QDateTimeEdit
/// does, section by section, and knows the digits of its own locale only.
class MomentField : public QWidget
{
    Q_OBJECT

public:
    /// @p name is the accessible name of what is typed in, @p calendarName that of the button.
    MomentField(const QString &name, const QString &calendarName, QWidget *parent = nullptr);

    [[nodiscard]] TypedMoment moment() const;
    void setMoment(const QDateTime &time);
    /// Of the day that the calendar begins with.
    void setEarliest(const QDate &date) { m_earliest = date; }
    /// Tells assistive technology what is wrong.
    void setProblem(const QString &text);
    /// What the date and time are typed into.
    [[nodiscard]] QLineEdit *field() const { return m_text; }

signals:
    void changed();

private:
    void showCalendar();
    void choose(const QDate &date);

    QLineEdit *m_text;
    QPushButton *m_button;
    QDate m_earliest;
};

} // namespace ek
