#include "ui/window/QuitGuard.h"

#include "assembly/BusyWork.h"
#include "core/Names.h"
#include "core/PlainText.h"
#include "keys/KeyCreation.h"
#include "session/AutoLock.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/MessageDialog.h"
#include "ui/widgets/Question.h"

#include <utility>

namespace ek {

QuitGuard::QuitGuard(QWidget &window, const BusyWork &work, const KeyCreation &creation, const AutoLock &lock,
                     ConcealedClipboard &clipboard)
    : m_window(window)
    , m_work(work)
    , m_creation(creation)
    , m_lock(lock)
    , m_clipboard(clipboard)
{
    connect(&clipboard, &ConcealedClipboard::ended, this, &QuitGuard::onClipboardEnded);
}

bool QuitGuard::mayEnd(RevealKeyDialog *shown)
{
    const bool isKeyNotStored = m_work.has(BusyWork::Kind::KeyNotStored);
    const bool isDoubtInTheWay = !mayLeaveDoubt();
    if (m_lock.isLocked() && (isKeyNotStored || isDoubtInTheWay)) {
        // What is asked otherwise names the key.
        emit said(tr("A new key is not stored yet. Unlock first, then quit."));
        return false;
    }
    if (isKeyNotStored) {
        if (shown)
            shown->reject(); // asks, by name
        else
            emit revealWanted();
        return false;
    }
    if (m_work.has(BusyWork::Kind::Creating) || m_work.has(BusyWork::Kind::Deleting)) {
        emit said(tr("A change is under way. Wait until it is finished, or stop waiting for it first."));
        return false;
    }
    if (isDoubtInTheWay)
        askAboutDoubt();
    return !isDoubtInTheWay;
}

bool QuitGuard::mayLeaveDoubt() const
{
    return !m_work.has(BusyWork::Kind::InDoubt) || m_left == m_creation.request()->id;
}

void QuitGuard::askAboutDoubt()
{
    const QString name = QStringLiteral("quitInDoubt");
    if (m_window.findChild<MessageDialog *>(name))
        return;
    ask(&m_window,
        {name, tr("A key may not have been seen"),
         tr("It is not known whether the key “%1” was created.")
             .arg(isolated(shownLine(m_creation.request()->spec.name, 60))),
         tr("If it was, nobody has seen it. “Keep open” lets you recover it now; otherwise you are asked again at the "
            "next start."),
         tr("Keep open"), tr("Quit anyway")},
        [this, id = m_creation.request()->id] {
            m_left = id;
            emit endWanted();
        });
}

bool QuitGuard::mayLeaveClipboard()
{
    if (m_quitsDespiteClipboard || m_clipboard.takeOffForGood())
        return true;
    m_quitsAfterClipboard = true;
    emit said(tr("Taking the key off the clipboard…"));
    return false;
}

void QuitGuard::onClipboardEnded(ClipboardEnd end)
{
    emit said(describe(end)); // first: why the program cannot end yet may follow
    if (!std::exchange(m_quitsAfterClipboard, false))
        return;
    if (end == ClipboardEnd::Gone) {
        emit endWanted();
        return;
    }
    const QString name = QStringLiteral("quitWithClipboard");
    if (m_window.findChild<MessageDialog *>(name))
        return;
    ask(&m_window,
        {name, tr("The key may be left on the clipboard"), describe(end),
         tr("When the program has ended, it can no longer take the key off."), tr("Keep open"), tr("Quit anyway")},
        [this] {
            m_quitsDespiteClipboard = true;
            emit endWanted();
        });
}

} // namespace ek

#include "moc_QuitGuard.cpp"
