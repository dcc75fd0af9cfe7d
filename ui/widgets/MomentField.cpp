#include "ui/widgets/MomentField.h"

#include "ui/design/Theme.h"
#include "ui/widgets/FlowLayout.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ek {

namespace {

/// Qt paints Saturdays and Sundays in pure red, which is hard to read and says that something is wrong, and makes each
/// button of the head a stop of the Tab key. The keys do what they do: Page Up and Page Down change the month.
void calmDown(QCalendarWidget &calendar)
{
    for (const auto weekday : {Qt::Saturday, Qt::Sunday}) {
        QTextCharFormat format = calendar.weekdayTextFormat(weekday);
        format.setForeground(quietTextColor(calendar.palette()));
        calendar.setWeekdayTextFormat(weekday, format);
    }
    const QList<QToolButton *> buttons = calendar.findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setFocusPolicy(Qt::NoFocus);
    calendar.setGridVisible(false);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader); // the number of the week helps nobody here
}

} // namespace

MomentField::MomentField(const QString &name, const QString &calendarName, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_button(new QPushButton(tr("Calendar…")))
{
    m_text->setAccessibleName(name);
    m_text->setPlaceholderText(tr("2028-02-29 12:00", "the form of a date and time"));
    // Date and time would change places where text goes from right to left.
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_button->setAccessibleName(calendarName);
    m_button->setAutoDefault(false);
    auto *layout = new FlowLayout;
    setLayout(layout);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &MomentField::changed);
    connect(m_button, &QPushButton::clicked, this, &MomentField::showCalendar);
}

TypedMoment MomentField::moment() const
{
    return readMoment(m_text->text());
}

void MomentField::setMoment(const QDateTime &time)
{
    m_text->setText(typedMoment(time));
}

void MomentField::setProblem(const QString &text)
{
    m_text->setAccessibleDescription(text);
}

void MomentField::showCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget;
    calendar->setAccessibleName(m_button->accessibleName());
    calendar->setMinimumDate(m_earliest);
    calmDown(*calendar);
    if (const TypedMoment typed = moment(); typed.problem == TypedMoment::Problem::None)
        calendar->setSelectedDate(typed.time.toLocalTime().date());
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(calendar);
    const auto chosen = [this, popup](const QDate &date) {
        choose(date);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, chosen);
    connect(calendar, &QCalendarWidget::activated, this, chosen);

    const QRect available = screen()->availableGeometry();
    popup->resize(popup->sizeHint().boundedTo(available.size()));
    QPoint corner = m_button->mapToGlobal(QPoint(m_button->width() - popup->width(), m_button->height()));
    corner.setX(std::clamp(corner.x(), available.left(), available.right() + 1 - popup->width()));
    corner.setY(std::clamp(corner.y(), available.top(), available.bottom() + 1 - popup->height()));
    popup->move(corner);
    popup->show();
    calendar->setFocus();
}

void MomentField::choose(const QDate &date)
{
    const TypedMoment typed = moment();
    const QTime time = typed.problem == TypedMoment::Problem::None ? typed.time.toLocalTime().time() : QTime(12, 0);
    // As text, so that a time that this day does not have is said and not moved.
    m_text->setText(date.toString(Qt::ISODate) + QLatin1Char(' ')
                    + time.toString(time.second() == 0 ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss")));
    m_text->setFocus();
}

} // namespace ek

#include "moc_MomentField.cpp"
