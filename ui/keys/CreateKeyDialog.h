#pragma once

#include "core/Clock.h"
#include "keys/KeyCreation.h"
#include "ui/widgets/TintedDialog.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ek {

class MomentField;
class TintedLine;

/// Asks what the new key should be and has KeyCreation create it. Closing the dialog does not stop a create under way.
class CreateKeyDialog : public TintedDialog
{
    Q_OBJECT

public:
    CreateKeyDialog(KeyCreation &creation, const Entity &entity, Environment environment, const Clock &clock,
                    QWidget *parent);

    /// Fills the form in, for a key that is to be like another.
    void propose(const KeySpec &spec);
    /// The key replaces these, see KeyCreation::create().
    void setReplaced(const QList<ApiKey> &keys) { m_replaced = keys; }
    /// What was filled in, as far as it makes sense; nothing where the key has no name yet, or is being created.
    [[nodiscard]] std::optional<KeySpec> unfinished() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Choice { Days7, Days30, Days90, Year, Date, Never };

    [[nodiscard]] Choice choice() const;
    /// What is asked for at @p now. None where the date that was typed is not one.
    [[nodiscard]] std::optional<KeySpec> spec(const QDateTime &now) const;
    /// Why the date that was typed is none that a key can have; empty where it is one.
    [[nodiscard]] QString dateProblem() const;
    void updateExpiry();
    void updateState();
    void onFailed();
    void submit();

    KeyCreation &m_creation;
    Entity m_entity;
    QList<ApiKey> m_replaced;
    const Clock &m_clock;
    QLineEdit *m_name;
    QLabel *m_nameCount;
    QComboBox *m_expires;
    MomentField *m_date;
    QLabel *m_outcome;
    TintedLine *m_risk; ///< of a key that never expires
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_create;
    QPushButton *m_cancel;
    QTimer m_tick;
};

} // namespace ek
