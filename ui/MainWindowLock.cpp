// What a locked main window shows, and how it comes to that and back.

#include "ui/MainWindow.h"

#include "core/Version.h"
#include "session/Session.h"
#include "ui/ConcealedClipboard.h"
#include "ui/LockCover.h"
#include "ui/StatePage.h"
#include "ui/dialogs/RevealKeyDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/dialogs/SignInDialog.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolTip>

#include <algorithm>

namespace ek {

namespace {

/// How a dialog ends that the lock closes: neither accepted nor rejected, since nobody said anything.
constexpr int closedByLock = 2;

void closePopups()
{
    QToolTip::hideText();
    QWidget *popup = QApplication::activePopupWidget();
    for (int tries = 0; popup && tries < 10; ++tries) {
        popup->close();
        popup = QApplication::activePopupWidget();
    }
}

/// What stands over the window names entities, keys and profiles. What was typed there is lost; what is under way is
/// not.
void closeDialogs(const QWidget *window, const QWidget *keep)
{
    const QList<QDialog *> found = window->findChildren<QDialog *>();
    QList<QPointer<QDialog>> dialogs(found.cbegin(), found.cend());
    std::reverse(dialogs.begin(), dialogs.end()); // questions before what asks them
    for (const QPointer<QDialog> &dialog : std::as_const(dialogs)) {
        if (!dialog || dialog == keep || !dialog->isVisible())
            continue;
        if (qobject_cast<SignInDialog *>(dialog.data()))
            dialog->reject(); // it holds a credential
        else
            dialog->done(closedByLock);
    }
}

} // namespace

void MainWindow::connectLock()
{
    AutoLock &lock = m_parts.lock;
    connect(&lock, &AutoLock::covering, this, &MainWindow::coverAll);
    connect(&lock, &AutoLock::unlocked, this, &MainWindow::uncoverAll);
    connect(m_cover, &LockCover::unlockRequested, this, [this] { m_parts.lock.unlock(); });
    qApp->installEventFilter(this);
    connect(m_actions->lockNow, &QAction::triggered, this, [this] { m_parts.lock.request(AutoLock::Reason::Asked); });
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
}

void MainWindow::coverAll()
{
    const KeyCreation &creation = m_parts.creation;
    closePopups();
    closeDialogs(this, m_reveal);
    if (creation.phase() == KeyCreation::Phase::Idle && !m_reveal && !creation.hasReveal())
        m_toReplace.clear(); // the dialog that was to make the replacement is gone

    QStringList notes;
    statusBar()->clearMessage();
    if (!m_parts.clipboard.expireNow())
        notes += tr("The desktop did not let the clipboard be cleared: copy something else to remove the key.");
    if (m_reveal || creation.hasReveal())
        notes += tr("A new key that is not stored yet waits behind this page.");
    if (creation.phase() == KeyCreation::Phase::UnderWay)
        notes +=
            tr("A key is being created. What that takes is kept until it has ended; you are told after unlocking.");
    else if (creation.phase() == KeyCreation::Phase::InDoubt)
        notes += tr("It is not known yet whether a key was created. What it takes to find out is kept.");

    const auto &profile = m_parts.session.profile();
    m_cover->show(m_parts.lock.reason(), profile ? &*profile : nullptr, notes);
    m_pages->setCurrentWidget(m_cover);
    m_toolBar->hide(); // it lists the profiles
    m_cover->focusButton();
    if (m_reveal) {
        auto *cover = new LockCover;
        cover->show(m_parts.lock.reason(), profile ? &*profile : nullptr, notes);
        connect(cover, &LockCover::unlockRequested, this, [this] { m_parts.lock.unlock(); });
        m_reveal->coverKey(cover);
        cover->focusButton();
    }
}

void MainWindow::uncoverAll()
{
    m_toolBar->show();
    m_pages->setCurrentIndex(0);
    statusBar()->clearMessage();
    if (m_reveal)
        m_reveal->uncover();
    else
        revealNext();
}

void MainWindow::showLocked()
{
    m_sourceLabel->clear();
    m_state->show("key", QString(), QString()); // what it said last may have named a profile
    setWindowTitle(tr("%1 — locked", "program name").arg(productName()));
    updateContext();
}

bool MainWindow::mayEndLocked()
{
    const KeyCreation &creation = m_parts.creation;
    if (!m_reveal && !creation.hasReveal() && (creation.phase() != KeyCreation::Phase::InDoubt || m_quitInDoubt))
        return true;
    // What is asked otherwise names the key.
    statusBar()->showMessage(tr("A new key is not stored yet. Unlock first, then quit."), 8000);
    return false;
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_parts.settings, this);
    connect(dialog, &SettingsDialog::clipboardTimeChosen, this, [this](std::chrono::seconds time) {
        m_parts.settings.setClipboardTime(time);
        m_parts.clipboard.setLifetime(time);
    });
    connect(dialog, &SettingsDialog::lockTimeChosen, this, [this](std::chrono::minutes time) {
        m_parts.settings.setLockTime(time);
        m_parts.lock.check();
    });
    connect(dialog, &SettingsDialog::appearanceChosen, this, [this](Appearance appearance) {
        setAppearance(appearance);
        checkAppearance();
    });
    dialog->open();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The window's own shortcuts rest while a dialog is open, whoever opened it; locking must not.
    if (event->type() == QEvent::Show) {
        auto *dialog = qobject_cast<QDialog *>(watched);
        if (dialog && !dialog->actions().contains(m_actions->lockNow))
            dialog->addAction(m_actions->lockNow);
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace ek
