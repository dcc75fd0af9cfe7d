#pragma once

#include "session/Profile.h"
#include "ui/reveal/ConcealedClipboard.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

class QAction;
class QDialog;
class QMainWindow;
class QStackedWidget;
class QToolBar;

namespace ek {

class AutoLock;
class BusyWork;
class LockCover;
class TintedDialog;

/// Covers a main window and all that stands over it, and uncovers them again. What is covered is hidden, disabled, and
/// nameless on the accessibility bus. Nothing here waits for anything.
class WindowLock : public QObject
{
    Q_OBJECT

public:
    /// How a dialog ends that the lock closes: neither accepted nor rejected, since nobody said anything.
    static constexpr int closedByLock = 2;

    /// @p pages has the window's contents as its only page; the cover is added. @p toolBar names profiles. What is
    /// in @p everywhere is made to work over every dialog. All must outlive the lock, but for what the window owns.
    WindowLock(QMainWindow &window, QStackedWidget &pages, QToolBar &toolBar, QList<QAction *> everywhere,
               AutoLock &lock, const BusyWork &work, const ConcealedClipboard &clipboard);

    /// Covers the window and each of @p kept, and closes every other dialog with closedByLock: what was typed there is
    /// its opener's to keep, what is under way goes on. @p profile is what unlocking opens again. The covers say what
    /// is under way, and name nothing.
    void cover(const QList<TintedDialog *> &kept, const std::optional<Profile> &profile);
    void uncover();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void coverWindow(QWidget *widget);
    void showNotes();
    [[nodiscard]] QStringList notes() const;
    void onShown(QDialog *dialog);

    QMainWindow &m_window;
    QStackedWidget &m_pages;
    QToolBar &m_toolBar;
    QList<QAction *> m_everywhere;
    AutoLock &m_lock;
    const BusyWork &m_work;
    const ConcealedClipboard &m_clipboard;
    LockCover *m_cover;
    QList<QPointer<TintedDialog>> m_kept;
    QList<QPointer<LockCover>> m_covers; ///< theirs
    QList<QPointer<QWidget>> m_covered; ///< what else is
};

} // namespace ek
