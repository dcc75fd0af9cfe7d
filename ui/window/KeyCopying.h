#pragma once

#include "ui/keys/KeyTableView.h"

#include <QObject>

class QAction;

namespace ek {

class Actions;
class MainPages;
class StatusLine;

/// Copies what is selected in the table that is shown, as the actions say, and says what was copied.
class KeyCopying : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    KeyCopying(const MainPages &pages, const Actions &actions, StatusLine &status, QObject *parent);

private:
    void connectCopy(QAction *action, KeyTableView::Copied what, QString (*said)(int keys));

    const MainPages &m_pages;
    StatusLine &m_status;
};

} // namespace ek
