#pragma once

#include "core/Secret.h"
#include "platform/MemoryGuard.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QClipboard;

namespace ek {

/// A secret on the clipboard: marked as secret for clipboard managers, and taken off again after a countdown, when the
/// program locks, and at quit, but only where the clipboard still holds it. Only a digest of it is kept here. The
/// primary selection is never touched. GUI thread only.
class ConcealedClipboard : public QObject
{
    Q_OBJECT

public:
    explicit ConcealedClipboard(QClipboard &clipboard, QObject *parent = nullptr);
    /// Clears what is still ours.
    ~ConcealedClipboard() override;

    /// How long what is copied stays. A countdown that has more left is cut short.
    void setLifetime(std::chrono::seconds lifetime);
    [[nodiscard]] std::chrono::seconds lifetime() const { return m_lifetime; }

    void copy(const Secret &secret);
    void copy(const Secret &secret, std::chrono::seconds lifetime);
    /// Clears the clipboard now if it still holds our text. False where it may still be there all the same, because the
    /// desktop did not let us.
    bool clear();
    /// As if the countdown had ended: clears, and tells so. Nothing where none is running. Returns what clear() does.
    bool expireNow();

    /// Seconds until the clipboard is cleared; 0 when nothing of ours is on it.
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

signals:
    void secondsLeftChanged(int seconds);
    /// The countdown ended. @p cleared is false where the desktop refused.
    void expired(bool cleared);

private:
    [[nodiscard]] bool isStillOurs() const;
    void tick();

    QClipboard &m_clipboard;
    MemoryGuard m_guard; ///< held while the clipboard has the secret from here
    QByteArray m_digest;
    QTimer m_second;
    std::chrono::seconds m_lifetime{20};
    int m_secondsLeft = 0;
};

} // namespace ek
