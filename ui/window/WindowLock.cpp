#include "ui/window/WindowLock.h"

#include "assembly/BusyWork.h"
#include "session/AutoLock.h"
#include "ui/design/Accessibility.h"
#include "ui/profiles/SignInDialog.h"
#include "ui/window/LockCover.h"

#include <QAction>
#include <QApplication>
#include <QDrag>
#include <QEvent>
#include <QMainWindow>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

QString noteOf(BusyWork::Kind kind)
{
    switch (kind) {
    case BusyWork::Kind::KeyNotStored:
        return WindowLock::tr("A new key that is not stored yet waits behind this page.");
    case BusyWork::Kind::Creating:
        return WindowLock::tr(
            "A key is being created. What that takes is kept until it has ended; you are told after unlocking.");
    case BusyWork::Kind::InDoubt:
        return WindowLock::tr("It is not known yet whether a key was created. What it takes to find out is kept.");
    case BusyWork::Kind::Deleting:
        return WindowLock::tr(
            "Keys are being deleted. What that takes is kept until it has ended; you are told after unlocking.");
    }
    return {};
}

void closePopups()
{
    QDrag::cancel(); // what is dragged is text of the window
    QToolTip::hideText();
    QWidget *popup = QApplication::activePopupWidget();
    for (int tries = 0; popup && tries < 10; ++tries) {
        popup->close();
        popup = QApplication::activePopupWidget();
    }
}

} // namespace

WindowLock::WindowLock(QMainWindow &window, QStackedWidget &pages, QToolBar &toolBar, QList<QAction *> everywhere,
                       AutoLock &lock, const BusyWork &work, const ConcealedClipboard &clipboard)
    : QObject(&window)
    , m_window(window)
    , m_pages(pages)
    , m_toolBar(toolBar)
    , m_everywhere(std::move(everywhere))
    , m_lock(lock)
    , m_work(work)
    , m_clipboard(clipboard)
    , m_cover(new LockCover)
{
    pages.addWidget(m_cover);
    connect(m_cover, &LockCover::unlockRequested, &lock, &AutoLock::unlock);
    connect(&work, &BusyWork::changed, this, &WindowLock::showNotes);
    connect(&clipboard, &ConcealedClipboard::ended, this, &WindowLock::showNotes);
    qApp->installEventFilter(this);
}

void WindowLock::cover(const QList<TintedDialog *> &kept, const std::optional<Profile> &profile)
{
    const Profile *opened = profile ? &*profile : nullptr;
    // First what can be read, then what takes longer.
    m_cover->show(m_lock.reason(), opened, notes());
    m_pages.setCurrentWidget(m_cover);
    m_toolBar.hide();
    coverWindow(m_pages.widget(0));
    coverWindow(&m_toolBar);
    m_window.statusBar()->clearMessage();
    for (TintedDialog *dialog : kept) {
        auto *cover = new LockCover;
        cover->show(m_lock.reason(), opened, notes());
        connect(cover, &LockCover::unlockRequested, &m_lock, &AutoLock::unlock);
        dialog->cover(cover);
        m_kept += dialog;
        m_covers += cover;
    }
    closePopups();

    const QList<QDialog *> found = m_window.findChildren<QDialog *>();
    QList<QPointer<QDialog>> others(found.cbegin(), found.cend());
    std::reverse(others.begin(), others.end()); // questions before what asks them
    for (const QPointer<QDialog> &dialog : std::as_const(others)) {
        if (!dialog)
            continue;
        if (auto *tinted = qobject_cast<TintedDialog *>(dialog.data()); tinted && m_kept.contains(tinted))
            continue;
        coverWindow(dialog); // one that is under way stays behind, unseen
        if (dialog->isVisible() && qobject_cast<SignInDialog *>(dialog.data()))
            dialog->reject(); // it holds a credential
        else if (dialog->isVisible())
            dialog->done(closedByLock);
    }
    m_cover->focusButton();
    for (const QPointer<LockCover> &cover : std::as_const(m_covers)) {
        if (cover)
            cover->focusButton();
    }
}

void WindowLock::coverWindow(QWidget *widget)
{
    widget->setEnabled(false);
    setCovered(widget, true);
    m_covered += widget;
}

QStringList WindowLock::notes() const
{
    QStringList notes;
    for (const BusyWork::Kind kind : m_work.all())
        notes += noteOf(kind);
    switch (m_clipboard.phase()) {
    case ConcealedClipboard::Phase::Empty:
        break;
    case ConcealedClipboard::Phase::Counting:
    case ConcealedClipboard::Phase::TakingOff:
        notes += tr("The key that was copied is being taken off the clipboard.");
        break;
    case ConcealedClipboard::Phase::Left:
        notes += describe(m_clipboard.end().value_or(ClipboardEnd::NotKnown));
        break;
    }
    return notes;
}

void WindowLock::showNotes()
{
    if (!m_lock.isLocked())
        return;
    m_cover->setNotes(notes());
    for (const QPointer<LockCover> &cover : std::as_const(m_covers)) {
        if (cover)
            cover->setNotes(notes());
    }
}

void WindowLock::uncover()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_covered)) {
        if (!widget)
            continue;
        setCovered(widget, false);
        widget->setEnabled(true);
    }
    m_covered.clear();
    m_toolBar.show();
    m_pages.setCurrentIndex(0);
    m_window.statusBar()->clearMessage();
    m_covers.clear();
    for (const QPointer<TintedDialog> &dialog : std::as_const(m_kept)) {
        if (dialog)
            dialog->uncover();
    }
    m_kept.clear();
    // When the lock closed a dialog, the window manager may have given the keyboard to a window that another blocks.
    QWidget *modal = QApplication::activeModalWidget();
    if (QWidget *front = modal ? modal : &m_window; !front->isActiveWindow())
        front->activateWindow();
}

void WindowLock::onShown(QDialog *dialog)
{
    // The window's own shortcuts rest while a dialog is open, whoever opened it; locking and quitting must not.
    for (QAction *action : std::as_const(m_everywhere)) {
        if (!dialog->actions().contains(action))
            dialog->addAction(action);
    }
    // What comes up late from behind a cover may name what is behind it.
    const QWidget *opener = dialog->parentWidget();
    if (!m_lock.isLocked() || !opener || opener->window() == &m_window || dialog->isHidden())
        return;
    if (auto *tinted = qobject_cast<TintedDialog *>(dialog); tinted && m_kept.contains(tinted))
        return;
    coverWindow(dialog);
    QMetaObject::invokeMethod(
        dialog, [dialog] { dialog->done(closedByLock); }, Qt::QueuedConnection);
}

bool WindowLock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        if (auto *dialog = qobject_cast<QDialog *>(watched))
            onShown(dialog);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ek

#include "moc_WindowLock.cpp"
