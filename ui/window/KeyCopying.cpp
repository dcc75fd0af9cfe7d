#include "ui/window/KeyCopying.h"

#include "ui/actions/Actions.h"
#include "ui/window/MainPages.h"
#include "ui/window/StatusLine.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace ek {

KeyCopying::KeyCopying(const MainPages &pages, const Actions &actions, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_status(status)
{
    connectCopy(actions.copyName, KeyTableView::Copied::Name,
                [](int keys) { return tr("Copied the name of %Ln key(s).", nullptr, keys); });
    connectCopy(actions.copyMasked, KeyTableView::Copied::MaskedKey,
                [](int keys) { return tr("Copied the masked form of %Ln key(s).", nullptr, keys); });
    connectCopy(actions.copyEntityName, KeyTableView::Copied::NameOfEntity,
                [](int) { return tr("Copied the entity's name."); });
    connectCopy(actions.copyEntityId, KeyTableView::Copied::IdOfEntity,
                [](int) { return tr("Copied the entity id."); });
    connectCopy(actions.copyRow, KeyTableView::Copied::Row,
                [](int keys) { return tr("Copied %Ln row(s).", nullptr, keys); });
    connect(actions.copyTable, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_pages.keys()->tableText());
        m_status.say(tr("Copied the table."));
    });
}

void KeyCopying::connectCopy(QAction *action, KeyTableView::Copied what, QString (*said)(int keys))
{
    connect(action, &QAction::triggered, this, [this, what, said] {
        QGuiApplication::clipboard()->setText(m_pages.keys()->selectedText(what));
        m_status.say(said(m_pages.keys()->selectedCount()));
    });
}

} // namespace ek

#include "moc_KeyCopying.cpp"
