#pragma once

#include "platform/Worker.h"
#include "ui/keys/KeyTableView.h"

#include <QObject>

#include <atomic>
#include <memory>

class QAction;

namespace ek {

class Actions;
class MainPages;
class StatusLine;

/// Copies what is selected in the table that is shown, or all of it, as the actions say, and says what was copied. The
/// text of many rows is made on a thread of its own; what is copied meanwhile, by anybody, stays in the clipboard.
class KeyCopying : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this, but for its destructor: parts of a window go in any order.
    KeyCopying(const MainPages &pages, const Actions &actions, StatusLine &status, QObject *parent);
    ~KeyCopying() override;

    /// What is being made is not copied any more: the program is locked, and its names are not to come out afterwards.
    void stop();

private:
    void connectCopy(QAction *action, KeyTableView::Copied what, QString (*said)(int keys));
    enum class Header { Without, With };
    void copy(TableText rows, Header header, const QString &said);
    void put(const QString &text, const QString &said);
    /// What is being made is not wanted any more. Whether something was.
    bool giveUp();

    const MainPages &m_pages;
    StatusLine &m_status;
    std::shared_ptr<std::atomic<bool>> m_isWanted; ///< what is being made; null: nothing is
    Worker m_worker;
};

} // namespace ek
