#pragma once

#include "ui/actions/CommandModel.h"
#include "ui/widgets/FittedDialog.h"

class QLabel;
class QListView;

namespace ek {

class SearchField;
class SettledAnnouncement;

/// Everything that can be done or gone to, found by typing. Enter does it, Esc closes; the arrow keys move in the list
/// while the field keeps the keyboard. What is chosen is told, after the dialog was closed, and done by others.
class CommandPalette : public FittedDialog
{
    Q_OBJECT

public:
    /// @p recent: what was chosen before, the latest first.
    CommandPalette(QList<PaletteEntry> entries, const QList<PaletteEntry> &recent, QWidget *parent);

signals:
    void chosen(const ek::PaletteEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &words);
    void move(int rows);
    void choose(const QModelIndex &index);
    [[nodiscard]] QString currentText() const;

    CommandModel *m_commands;
    SearchField *m_field;
    QListView *m_list;
    QLabel *m_none; ///< in the list, where nothing is in it
    SettledAnnouncement *m_spoken;
};

} // namespace ek
