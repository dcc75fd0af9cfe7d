#pragma once

#include <QWidget>

namespace ek {

/// What was announced, as something on the accessibility bus: a notification without a size, which nobody sees. Comes
/// up when it is shown, and deletes itself when it was there long enough to be read. See announce().
class Announcement : public QWidget
{
    Q_OBJECT

public:
    Announcement(const QString &text, QWidget *window);
};

} // namespace ek
