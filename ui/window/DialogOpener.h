#pragma once

#include "core/Appearance.h"
#include "keys/KeyCreation.h"
#include "session/Profile.h"
#include "ui/window/WindowParts.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QWidget;

namespace ek {

class RevealKeyDialog;

/// Opens the window's dialogs, each about what it is told, and carries out what they ask for. GUI thread only.
class DialogOpener : public QObject
{
    Q_OBJECT

public:
    /// Opens them over @p window, which must outlive the opener.
    DialogOpener(QWidget &window, const MainWindowParts &parts);

    void showSignIn(const std::optional<Profile> &existing);
    void showProfiles();
    /// @p proposal fills the form in; the key @p replaces these, which are then offered to be deleted.
    void showCreate(const Entity &entity, const std::optional<KeySpec> &proposal = {},
                    const QList<ApiKey> &replaces = {});
    void showDelete(const Entity &entity, const QList<ApiKey> &keys);
    void showSettings();
    void showAbout();

    /// Shows the oldest key that was not shown, unless one is on the screen or the program is locked.
    void revealNext();
    /// The key on the screen; null where none is.
    [[nodiscard]] RevealKeyDialog *reveal() const;

signals:
    void said(const QString &text);
    /// The dialog of a new key was closed: the key is among those of this entity.
    void keyPutAway(const ek::EntityId &entity, const ek::KeyFingerprint &key);
    void appearanceChosen(ek::Appearance appearance);
    /// The program is to end and to start again.
    void restartWanted();

private:
    QWidget &m_window;
    MainWindowParts m_parts;
    QPointer<RevealKeyDialog> m_reveal;
    QString m_languageAtStart; ///< as the settings had it: it holds until the program ends
};

} // namespace ek
