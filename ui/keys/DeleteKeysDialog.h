#pragma once

#include "core/Clock.h"
#include "core/Entity.h"
#include "keys/KeyDeletion.h"
#include "ui/keys/KeysOfEntity.h"
#include "ui/widgets/TintedDialog.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ek {

class CredentialField;
class SettledAnnouncement;

/// Names every key that is about to be deleted, under its entity where there are several. Before a live one is, its
/// name has to be typed; before several are, how many keys will go, below the list of their names.
class DeleteKeysDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// How many keys may be deleted at once: as many as somebody will read.
    static constexpr int mostKeys = 100;

    DeleteKeysDialog(KeyDeletion &deletion, const QList<KeysOfEntity> &groups, const Clock &clock, QWidget *parent);

    /// What has to be typed for @p key: its name, or its last characters where it has none or one that cannot be typed.
    static QString confirmationText(const ApiKey &key);

    /// What has to be typed for several live keys among @p count keys.
    static QString confirmationText(int count);

    /// Those that are gone, and those that are not, as far as this dialog knows.
    [[nodiscard]] QList<KeysOfEntity> deleted() const;
    [[nodiscard]] QList<KeysOfEntity> failed() const;

    void reject() override;

protected:
    bool event(QEvent *event) override;

private:
    struct Row
    {
        qsizetype group; ///< among m_groups
        ApiKey key;
        Environment confirmedAs = Environment::Unknown; ///< what the row shows
        QLabel *fate = nullptr;
        CredentialField *wholeKey = nullptr; ///< shown where the server needs it
    };

    [[nodiscard]] QWidget *makeRow(Row &row, Environment environment, const Clock &clock);
    void addConfirmation(const QList<ApiKey> &live);
    /// The list begins at its top, and whoever cannot see all of it goes through it to the field.
    void showFromTop();
    [[nodiscard]] QWidget *makeHeading(const KeysOfEntity &group) const;
    [[nodiscard]] const EntityId &entityOf(const Row &row) const { return m_groups.at(row.group).entity.id; }
    [[nodiscard]] KeyDeletion::Fate fateOf(const Row &row) const;
    [[nodiscard]] bool isDeleted(const Row &row) const { return fateOf(row) == KeyDeletion::Fate::Deleted; }
    [[nodiscard]] QList<KeysOfEntity> keysOf(KeyDeletion::Fate fate) const;
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] QList<KeysToDelete> remaining() const;
    void submit();
    void updateState();
    /// Says below the field why the button does not work yet.
    void showCount(int count);
    void updateHint();
    void onFate(const EntityId &entity, const KeyFingerprint &fingerprint);
    void onFinished();
    Row *rowNeedingWholeKey();

    KeyDeletion &m_deletion;
    QList<KeysOfEntity> m_groups;
    QList<Row> m_rows; ///< in the order of the groups
    QString m_expected; ///< what has to be typed
    QLabel *m_consequence;
    QLabel *m_whereTo; ///< where the list has no room
    QLineEdit *m_confirm = nullptr; ///< null where no confirmation is asked for
    QLabel *m_hint = nullptr; ///< the same
    SettledAnnouncement *m_spokenHint = nullptr; ///< the same
    QProgressBar *m_progress;
    QPushButton *m_delete;
    QPushButton *m_cancel;
    bool m_wasShown = false;
};

} // namespace ek
