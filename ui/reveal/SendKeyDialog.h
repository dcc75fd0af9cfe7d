#pragma once

#include "handover/CommandRun.h"
#include "handover/KeyFile.h"
#include "session/SavedCommands.h"
#include "ui/reveal/HandOverDialog.h"

class QComboBox;
class QFormLayout;
class QPlainTextEdit;
class QPushButton;

namespace ek {

/// Sends a new key to a saved command, and shows what it said; closing it stops the command. The commands are made,
/// edited and removed here.
class SendKeyDialog final : public HandOverDialog
{
    Q_OBJECT

public:
    /// @p key must outlive the dialog.
    SendKeyDialog(SavedCommands &saved, const KeyFacts &facts, const Secret &key, QWidget *parent);

protected:
    void updateState() override;
    void onClosedMeanwhile() override;

private:
    [[nodiscard]] std::optional<Command> chosen() const;
    void reload(const QString &choose);
    void edit(bool isNew);
    void keep(const Command &command, const QString &replaced);
    void askToRemove();
    void send();
    void onFinished(const CommandReport &report);

    SavedCommands &m_saved;
    const KeyFacts m_facts;
    const Secret &m_key;
    CommandRun m_run;
    QList<Command> m_commands;
    QString m_sentTo;
    QLabel *m_intro; ///< what a command is, until there is one
    QFormLayout *m_form;
    QComboBox *m_choice;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLabel *m_line;
    QLabel *m_outputLabel;
    QPlainTextEdit *m_output;
    QPushButton *m_send;
    QPushButton *m_close;
};

} // namespace ek
