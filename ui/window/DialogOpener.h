#pragma once

#include "core/Appearance.h"
#include "keys/KeyCreation.h"
#include "report/ReportFile.h"
#include "session/Profile.h"
#include "ui/fleet/ExportDialog.h"
#include "ui/keys/KeysOfEntity.h"
#include "ui/window/WantedKey.h"
#include "ui/window/WindowParts.h"

#include <QObject>
#include <QPointer>
#include <QSet>

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
    /// False, and refused() says why, for more keys than anybody would read.
    bool mayDelete(qsizetype keys);
    void showDelete(const QList<KeysOfEntity> &groups);
    void showDeleteOf(const Entity &entity, const QList<ApiKey> &keys);
    /// Asks for which other entity the same key is to be created, and creates it.
    void showSame(const CreateIntent &request);
    /// Exports one of @p choices, which refer to parts of the window.
    void showExport(const QList<ExportDialog::Choice> &choices);
    /// Tells whose key something is.
    void showLookup();
    /// Asks for which entity a key is to be created. Proposes @p proposal where it is one.
    void showPickEntity(const EntityId &proposal);
    /// Which entities could not be read, and why.
    void showUnread();
    void showSettings();
    void showAbout();

    /// Shows the oldest key that was not shown, unless one is on the screen or the program is locked.
    void revealNext();
    /// The key on the screen; null where none is.
    [[nodiscard]] RevealKeyDialog *reveal() const;

signals:
    /// The lock has closed a form for a new key that somebody was filling in.
    void formInterrupted(const ek::WantedKey &form);
    /// Why what was asked for was not begun.
    void refused(const QString &why);
    /// The dialog of a new key was closed: the key is among those of the request's entity. @p isStored: the admin said
    /// so.
    void keyPutAway(const ek::CreateIntent &request, const ek::KeyFingerprint &key, bool isStored);
    /// A dialog that deletes is about to be shown.
    void deletionAsked();
    /// It was closed, and this became of the keys.
    void deletionEnded(const QList<ek::KeysOfEntity> &deleted, const QList<ek::KeysOfEntity> &failed);
    /// A key for this entity could not be created without further questions.
    void createRequested(const ek::Entity &entity, const ek::KeySpec &spec);
    void entityPicked(const ek::Entity &entity);
    /// The admin wants to look at the entity.
    void entityWanted(const ek::EntityId &entity);
    void appearanceChosen(ek::Appearance appearance);
    /// A known key is to be shown: among those of its entity, unless it @p isGone.
    void keyWanted(const ek::EntityId &entity, const ek::KeyFingerprint &key, bool isGone);
    /// The program is to end and to start again.
    void restartWanted();

private:
    void createSame(const Entity &entity, const KeySpec &spec);
    /// Creates what comes next in the series, once it is known which keys the entity has: a create that ends in doubt
    /// is found again by what was not there before.
    void goOn();

    QWidget &m_window;
    MainWindowParts m_parts;
    ReportFile m_reports;
    QPointer<RevealKeyDialog> m_reveal;
    QString m_languageAtStart; ///< as the settings had it: it holds until the program ends
    std::optional<WantedKey> m_next; ///< waits for the keys of its entity
    RequestId m_inSeries; ///< the create that goOn() began; empty: none
    QSet<EntityId> m_done; ///< have a key of this series
    ProfileId m_doneIn; ///< the profile of the series
};

} // namespace ek
