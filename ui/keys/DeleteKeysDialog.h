#pragma once

#include "core/Clock.h"
#include "core/Entity.h"
#include "keys/KeyDeletion.h"
#include "ui/widgets/TintedDialog.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ek {

class CredentialField;
/// Names every key that is about to be deleted, and has a live one's name typed before it will be.
class DeleteKeysDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// How many keys may be deleted at once: as many as somebody will read.
    static constexpr int mostKeys = 100;

    DeleteKeysDialog(KeyDeletion &deletion, const Entity &entity, Environment environment, QList<ApiKey> keys,
                     const Clock &clock, QWidget *parent);

    /// What has to be typed for @p key: its name, or its last characters where it has none or one that cannot be typed.
    static QString confirmationText(const ApiKey &key);

    void reject() override;

private:
    struct Row
    {
        ApiKey key;
        Environment confirmedAs = Environment::Unknown; ///< what the row shows
        QLineEdit *confirm = nullptr; ///< null where no confirmation is asked for
        QLabel *fate = nullptr;
        CredentialField *wholeKey = nullptr; ///< shown where the server needs it
    };

    [[nodiscard]] QWidget *makeRow(Row &row, Environment environment, const Clock &clock);
    [[nodiscard]] bool isConfirmed(const Row &row) const;
    [[nodiscard]] QList<ConfirmedKey> remaining() const;
    void submit();
    void updateState();
    void onFate(const KeyFingerprint &fingerprint);
    void onFinished();
    Row *rowNeedingWholeKey();

    KeyDeletion &m_deletion;
    EntityId m_entity;
    QList<Row> m_rows;
    QProgressBar *m_progress;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace ek
