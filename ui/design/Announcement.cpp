#include "ui/design/Announcement.h"

#include <QTimer>

#include <chrono>

namespace ek {

namespace {

/// A screen reader asks for the text once it is done with what it says at the moment.
constexpr std::chrono::seconds lifetime{10};

} // namespace

Announcement::Announcement(const QString &text, QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 0, 0);
    setAccessibleName(text);
    QTimer::singleShot(lifetime, this, &QObject::deleteLater);
}

} // namespace ek

#include "moc_Announcement.cpp"
