#pragma once

#include "core/Secret.h"
#include "platform/MemoryGuard.h"
#include "ui/reveal/SecretTrace.h"
#include "ui/widgets/ClipboardReader.h"

#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace ek {

/// What became of a secret that was to be taken off the clipboard.
enum class ClipboardEnd {
    Gone, ///< it is not there: the clipboard was looked at
    PutBack, ///< it is still there: another program puts it back each time, or the desktop lets nobody clear it
    WithinText, ///< it is there within another text, which is not ours to clear
    NotKnown, ///< the program that owns the clipboard now did not answer, or the desktop does not say
};

/// In words, for wherever it is told.
[[nodiscard]] QString describe(ClipboardEnd end);

/// A secret on the clipboard: marked as secret for clipboard managers, and taken off again after a countdown, when the
/// program locks, and at quit, but only where the clipboard still holds it. Only a trace of it is kept here, and that
/// until it is known to be gone. The primary selection is never touched. GUI thread only.
///
/// Nothing here waits for another program. Taking off begins at once, and its end is told later: clipboard managers put
/// back what they saw a moment after it went, so the clipboard is looked at again before anything is said.
class ConcealedClipboard : public QObject
{
    Q_OBJECT

public:
    explicit ConcealedClipboard(QClipboard &clipboard, ClipboardReader reader = &readClipboard,
                                QObject *parent = nullptr);
    /// Clears what is still ours.
    ~ConcealedClipboard() override;

    /// How long what is copied stays. A countdown that has more left is cut short.
    void setLifetime(std::chrono::seconds lifetime);
    [[nodiscard]] std::chrono::seconds lifetime() const { return m_lifetime; }

    void copy(const Secret &secret);
    void copy(const Secret &secret, std::chrono::seconds lifetime);

    /// Takes the secret off the clipboard where that still holds it, and ends the countdown. The end is told by
    /// ended(). Nothing where there is nothing to take off, or while it is being done.
    void takeOff();
    /// The same, before the program ends: some managers put back what they saw once the program that cleared it is
    /// gone, even long after. Returns true, and tells nothing, where there is nothing to wait for.
    [[nodiscard]] bool takeOffForGood();

    enum class Phase {
        Empty, ///< nothing of ours is on it, as far as is known
        Counting, ///< it holds the secret, until the countdown ends
        TakingOff, ///< what it holds is being found out
        Left, ///< it could not be taken off, see end()
    };
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// How the last taking off ended; none before it has.
    [[nodiscard]] std::optional<ClipboardEnd> end() const { return m_end; }
    /// Seconds until the clipboard is cleared; 0 when no countdown runs.
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

signals:
    void secondsLeftChanged(int seconds);
    /// The secret was to be taken off, and this became of it. Again where more comes to be known later.
    void ended(ek::ClipboardEnd end);

private:
    [[nodiscard]] bool holds(const QPointer<QMimeData> &data) const;
    /// Takes off what is found, and puts @p blank in the place of what is still ours.
    void begin(const QString &blank);
    void clear(const QString &blank);
    void look();
    void onAnswer(SelectionAnswer answer);
    void finish(ClipboardEnd end);
    void lookAgain();
    void tick();

    QClipboard &m_clipboard;
    ClipboardReader m_read;
    MemoryGuard m_guard; ///< held while the clipboard has the secret from here
    SecretTrace m_trace;
    QPointer<QMimeData> m_secret; ///< ours, while the clipboard has it from us
    QPointer<QMimeData> m_blank; ///< what we put in its place
    QTimer m_second;
    QTimer m_look;
    std::chrono::seconds m_lifetime{20};
    int m_secondsLeft = 0;
    Phase m_phase = Phase::Empty;
    std::optional<ClipboardEnd> m_end;
    int m_tries = 0; ///< how often it was cleared since it was to be
    bool m_mayClear = true; ///< what is found may be cleared, and not only told
    bool m_isUnheard = false; ///< the desktop may not have let us clear it, and does not say
    bool m_isTold = true; ///< however it ends, and not only where that is news
    int m_question = 0; ///< an answer to an earlier one is nobody's
};

} // namespace ek
