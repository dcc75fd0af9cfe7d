#pragma once

#include "keys/Reveal.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/reveal/HandOverPanel.h"
#include "ui/widgets/TintedDialog.h"

#include <QPointer>
#include <QSet>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ek {

class DisclosureButton;
class EntityPicker;
class MessageDialog;
class SecretField;
class Session;

/// Shows a new key, once, and holds its only copy.
///
/// Does not close by Esc, the window manager or quitting until the admin has said that the key is stored, or has
/// confirmed, reading the key's name, that it will never be seen again. Where the key was handed over to something that
/// lasts, the question names that place.
class RevealKeyDialog : public TintedDialog
{
    Q_OBJECT

public:
    RevealKeyDialog(Reveal reveal, ConcealedClipboard &clipboard, const HandOverParts &handOver, QWidget *parent);
    ~RevealKeyDialog() override;

    /// The name of the key, or its mask where it has none.
    [[nodiscard]] QString keyLabel() const;

    /// Offers to create a key of the same name and expiry for another entity of @p session, once this one is stored. In
    /// a series, one key after the other, the entities are there at once: picking the next one says that this key is
    /// stored, and works as soon as it was copied or handed over. Those in @p done have such a key.
    void offerSame(Session &session, const QSet<EntityId> &done, bool isSeries);
    /// What such a key is asked for with, at @p now.
    [[nodiscard]] KeySpec sameSpec(const QDateTime &now) const;

    /// The key of @p request is listed as @p listed. Says in what that contradicts the server's answer.
    void onListed(const RequestId &request, const ApiKey &listed);

    /// Masks the key as well, which stays. Closing does nothing until uncover().
    void cover(QWidget *cover) override;

    void accept() override;
    /// Esc, the window manager and everything like it: asks first, unless the key is stored.
    void reject() override;

signals:
    /// The dialog is closed after this, the key being stored.
    void sameWanted(const ek::Entity &entity);

private:
    void buildKey();
    void buildSame(Session &session, const QSet<EntityId> &done);
    void updateState();
    [[nodiscard]] KeyFacts facts() const;
    [[nodiscard]] QString expirySentence() const;
    /// Says in what the server's answer is about something else than was asked for.
    void showContradictions();
    [[nodiscard]] static QString wordsFor(const Expiry &expiry);
    [[nodiscard]] QString wordsFor(Contradiction contradiction) const;
    void copy();
    void toggleShown();
    void onClipboard(int secondsLeft);
    void onClipboardEnded(ClipboardEnd end);
    void askBeforeLosing();

    Reveal m_reveal;
    ConcealedClipboard &m_clipboard;
    SecretField *m_field;
    QPushButton *m_show;
    QPushButton *m_copy;
    QProgressBar *m_countdown;
    QLabel *m_copied;
    HandOverPanel *m_handOver;
    QCheckBox *m_stored;
    QLabel *m_why; ///< "Done" does not work yet
    QVBoxLayout *m_sameLayout;
    DisclosureButton *m_same = nullptr;
    QLabel *m_sameHint = nullptr;
    EntityPicker *m_picker = nullptr; ///< made when it is asked for
    bool m_isSeries = false;
    QPushButton *m_done;
    QPointer<MessageDialog> m_question;
    bool m_copiedHere = false;
};

} // namespace ek
