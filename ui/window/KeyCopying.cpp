#include "ui/window/KeyCopying.h"

#include "ui/actions/Actions.h"
#include "ui/window/MainPages.h"
#include "ui/window/StatusLine.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace ek {

namespace {

/// The text of so many rows is made at once.
constexpr qsizetype fewRows = 500;

} // namespace

KeyCopying::KeyCopying(const MainPages &pages, const Actions &actions, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_pages(pages)
    , m_status(status)
    , m_worker(Worker::AtEnd::Wait)
{
    connectCopy(actions.copyName, KeyTableView::Copied::Name,
                [](int keys) { return tr("Copied the name of %Ln key(s).", nullptr, keys); });
    connectCopy(actions.copyMasked, KeyTableView::Copied::MaskedKey,
                [](int keys) { return tr("Copied the masked form of %Ln key(s).", nullptr, keys); });
    connectCopy(actions.copyEntityName, KeyTableView::Copied::NameOfEntity,
                [](int) { return tr("Copied the entity's name."); });
    connectCopy(actions.copyEntityId, KeyTableView::Copied::IdOfEntity,
                [](int) { return tr("Copied the entity id."); });
    connect(actions.copyRow, &QAction::triggered, this, [this] {
        copy(m_pages.keys()->selectedRowsText(), Header::Without,
             tr("Copied %Ln row(s).", nullptr, m_pages.keys()->selectedCount()));
    });
    connect(actions.copyTable, &QAction::triggered, this,
            [this] { copy(m_pages.keys()->tableText(), Header::With, tr("Copied the table.")); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (giveUp())
            m_status.say(tr("The table was not copied: something else was copied meanwhile."));
    });
}

KeyCopying::~KeyCopying()
{
    // Or the end would wait for it. Nothing is said: the window is going, and its status line may have gone before.
    if (m_isWanted)
        *m_isWanted = false;
}

void KeyCopying::stop()
{
    giveUp();
}

void KeyCopying::connectCopy(QAction *action, KeyTableView::Copied what, QString (*said)(int keys))
{
    connect(action, &QAction::triggered, this,
            [this, what, said] { put(m_pages.keys()->selectedText(what), said(m_pages.keys()->selectedCount())); });
}

void KeyCopying::copy(TableText rows, Header header, const QString &said)
{
    giveUp();
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    const qsizetype total = rows.rowCount();
    const auto make = [rows = std::move(rows), header, isWanted = m_isWanted] {
        const QString lines = rows.lines(*isWanted);
        return header == Header::With ? QString(rows.header() + u'\n' + lines + u'\n') : lines;
    };
    if (total <= fewRows) {
        put(make(), said);
        return;
    }
    m_status.wait(tr("Copying %Ln row(s)…", nullptr, static_cast<int>(total)));
    m_worker.run(make, this, [this, said, isWanted = m_isWanted](const QString &text) {
        if (isWanted == m_isWanted)
            put(text, said);
    });
}

void KeyCopying::put(const QString &text, const QString &said)
{
    giveUp();
    QGuiApplication::clipboard()->setText(text);
    m_status.say(said);
}

bool KeyCopying::giveUp()
{
    if (!m_isWanted)
        return false;
    *m_isWanted = false;
    m_isWanted.reset();
    m_status.endWait();
    return true;
}

} // namespace ek

#include "moc_KeyCopying.cpp"
