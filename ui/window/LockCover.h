#pragma once

#include "session/AutoLock.h"

#include <QWidget>

class QPushButton;

namespace ek {

struct Profile;
class StatePage;

/// What a locked window shows in place of its contents: why, what unlocking takes, and the button for it. Names
/// nothing.
class LockCover : public QWidget
{
    Q_OBJECT

public:
    explicit LockCover(QWidget *parent = nullptr);

    /// @p profile is what unlocking opens again, or null; @p notes are further sentences, plain text.
    void show(AutoLock::Reason reason, const Profile *profile, const QStringList &notes);
    void setNotes(const QStringList &notes);
    void focusButton();

signals:
    void unlockRequested();

private:
    StatePage *m_page;
    QPushButton *m_unlock = nullptr;
};

} // namespace ek
