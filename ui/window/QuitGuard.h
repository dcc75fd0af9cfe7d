#pragma once

#include "core/Ids.h"
#include "ui/reveal/ConcealedClipboard.h"

#include <QObject>

#include <optional>

class QWidget;

namespace ek {

class AutoLock;
class BusyWork;
class KeyCreation;
class RevealKeyDialog;

/// Whether the program may end now, and what is said and asked where it may not. GUI thread only.
class QuitGuard : public QObject
{
    Q_OBJECT

public:
    /// Asks over @p window. All must outlive the guard.
    QuitGuard(QWidget &window, const BusyWork &work, const KeyCreation &creation, const AutoLock &lock,
              ConcealedClipboard &clipboard);

    /// False while something would be lost: a key that is not stored, a change under way, a create in doubt that nobody
    /// has said to leave. @p shown is the key on the screen, if there is one.
    [[nodiscard]] bool mayEnd(RevealKeyDialog *shown);
    /// False while the key that was copied is being taken off the clipboard, or stays there against the admin's will.
    [[nodiscard]] bool mayLeaveClipboard();

signals:
    void said(const QString &text);
    /// A key waits to be shown.
    void revealWanted();
    /// What stood in the way is gone, or the admin wants to quit in spite of it.
    void endWanted();

private:
    [[nodiscard]] bool mayLeaveDoubt() const;
    void askAboutDoubt();
    void onClipboardEnded(ClipboardEnd end);

    QWidget &m_window;
    const BusyWork &m_work;
    const KeyCreation &m_creation; ///< names the key in doubt
    const AutoLock &m_lock;
    ConcealedClipboard &m_clipboard;
    std::optional<RequestId> m_left; ///< the create in doubt that may be left for the next start
    bool m_quitsAfterClipboard = false; ///< once the key is off the clipboard
    bool m_quitsDespiteClipboard = false;
};

} // namespace ek
