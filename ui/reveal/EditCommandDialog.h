#pragma once

#include "core/Command.h"
#include "ui/widgets/TintedDialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ek {

/// A command that keys can be sent to, in words and boxes: its name, its program, one argument a line.
class EditCommandDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p taken: the names of the other commands. @p variable goes into the examples.
    EditCommandDialog(const Command &command, const QStringList &taken, const QString &variable, QWidget *parent);

signals:
    void saved(const ek::Command &command);

private:
    [[nodiscard]] Command command() const;
    void fillIn(const Command &command);
    void addExamples(const QString &variable);
    void choose();
    void updateState();

    const QStringList m_taken;
    QComboBox *m_example;
    QLineEdit *m_name;
    QLineEdit *m_program;
    QPlainTextEdit *m_arguments;
    QCheckBox *m_endsLine;
    QLabel *m_problem;
    QPushButton *m_save;
    QList<Command> m_examples;
};

} // namespace ek
