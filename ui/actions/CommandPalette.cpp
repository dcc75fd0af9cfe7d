#include "ui/actions/CommandPalette.h"

#include "core/Credential.h"
#include "core/PlainText.h"
#include "ui/actions/CommandDelegate.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/widgets/FittingPlaceholder.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/WrappedLabel.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace ek {

namespace {

constexpr int page = 8; // rows: as many as the list shows
constexpr qsizetype longestShown = 80; // characters of what was typed

} // namespace

CommandPalette::CommandPalette(QList<PaletteEntry> entries, const QList<PaletteEntry> &recent, QWidget *parent)
    : FittedDialog(QStringLiteral("commandPalette"), tr("Command palette"), parent)
    , m_commands(new CommandModel(std::move(entries), recent, this))
    , m_field(new SearchField)
    , m_list(new QuietListView)
    , m_none(new WrappedLabel)
    , m_spoken(new SettledAnnouncement(this))
{
    m_field->setAccessibleName(tr("Search commands"));
    FittingPlaceholder::watch(
        m_field, {tr("Type what to do, or the name of an entity, a profile or a key"), tr("Type what to do")});
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(page * heightFor(height::control, m_list->font()));
    m_list->installEventFilter(this);
    m_none->setAccessibleName(tr("Result"));
    makeQuiet(m_none);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    auto *inList = new QVBoxLayout(m_list->viewport());
    inList->addWidget(m_none);
    content()->addWidget(m_field);
    content()->addWidget(m_list);
    setPreferredWidth(width::reveal);

    connect(m_field, &SearchField::wordsChanged, this, &CommandPalette::search);
    // A key does nothing here. Of its mask, which the field shows, the key's own row may be found.
    connect(m_field, &SearchField::wholeKeyEntered, this, [this] { search(m_field->text()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_list->setCurrentIndex(m_commands->index(0));
    m_field->setFocus();
}

void CommandPalette::search(const QString &words)
{
    m_commands->setWords(words);
    m_list->setCurrentIndex(m_commands->index(0));
    m_list->scrollToTop();
    const int found = m_commands->rowCount();
    m_none->setVisible(found == 0);
    if (found == 0)
        m_none->setText(breakable(tr("Nothing matches “%1”.").arg(isolated(redactedLine(words, longestShown)))));
    m_spoken->say(found == 0 ? m_none->text() : tr("%Ln command(s). %1", nullptr, found).arg(currentText()));
}

QString CommandPalette::currentText() const
{
    return m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
}

void CommandPalette::move(int rows)
{
    const int last = m_commands->rowCount() - 1;
    if (last < 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, last);
    m_list->setCurrentIndex(m_commands->index(row));
    m_spoken->say({});
    // The field has the focus, so a screen reader hears nothing of the list by itself.
    announce(this, currentText());
}

void CommandPalette::choose(const QModelIndex &index)
{
    const PaletteEntry *found = m_commands->entry(index);
    if (!found)
        return;
    if (!found->obstacle.isEmpty())
        return announce(this, currentText());
    const PaletteEntry entry = *found;
    accept();
    emit chosen(entry);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_field && watched != m_list))
        return FittedDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    default:
        return false;
    }
}

} // namespace ek

#include "moc_CommandPalette.cpp"
