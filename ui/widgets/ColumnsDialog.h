#pragma once

#include "ui/widgets/FittedDialog.h"

class QListWidget;
class QPushButton;

namespace ek {

class TableColumns;

/// Which columns a table shows, in which order and how wide, for whoever does not use a mouse. What is done shows in
/// the table at once.
class ColumnsDialog : public FittedDialog
{
    Q_OBJECT

public:
    /// @p columns outlives the dialog.
    explicit ColumnsDialog(TableColumns &columns, QWidget *parent = nullptr);

private:
    [[nodiscard]] int chosen() const; ///< section; -1: none
    void fill(int section);
    void move(int step);
    void widen(int characters);
    void updateButtons();

    TableColumns &m_columns;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_wider;
    QPushButton *m_narrower;
    bool m_isFilling = false;
};

} // namespace ek
