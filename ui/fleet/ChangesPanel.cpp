#include "ui/fleet/ChangesPanel.h"

#include "core/PlainText.h"
#include "fleet/Changes.h"
#include "fleet/Inventory.h"
#include "models/ChangeListModel.h"
#include "models/ViewListModel.h"
#include "session/Session.h"
#include "session/WindowLayouts.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/fleet/ChangeDelegate.h"
#include "ui/fleet/ReadingLine.h"
#include "ui/fleet/ReadingStatus.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlaceKeeper.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/StatePage.h"
#include "ui/widgets/TableColumns.h"
#include "wording/Moments.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <array>

namespace ek {

namespace {

const QLatin1String layoutName("changesColumns");

QList<TableColumn> tableColumns(const ChangeListModel &model)
{
    struct Spec
    {
        const char *id;
        int width;
        int leastWidth;
        bool canBeHidden = true;
        bool givesWay = false;
        bool takesRoom = false;
    };
    constexpr std::array<Spec, ChangeListModel::ColumnTotal> specs{
        {{.id = "what", .width = 24, .leastWidth = 19},
         {.id = "name", .width = 28, .leastWidth = 14, .canBeHidden = false, .takesRoom = true},
         {.id = "key", .width = 30, .leastWidth = 24},
         {.id = "entity", .width = 30, .leastWidth = 14, .takesRoom = true},
         {.id = "when", .width = 20, .leastWidth = 14},
         {.id = "by", .width = 18, .leastWidth = 14, .givesWay = true}}};
    QList<TableColumn> columns;
    for (int section = 0; section < ChangeListModel::ColumnTotal; ++section) {
        const Spec &spec = specs.at(static_cast<std::size_t>(section));
        columns += TableColumn{.id = QString::fromLatin1(spec.id),
                               .title = model.headerData(section, Qt::Horizontal).toString(),
                               .width = spec.width,
                               .canBeHidden = spec.canBeHidden,
                               .leastWidth = spec.leastWidth,
                               .givesWay = spec.givesWay,
                               .takesRoom = spec.takesRoom};
    }
    return columns;
}

} // namespace

ChangesPanel::ChangesPanel(const Session &session, Inventory &inventory, Changes &changes, Sweep &sweep,
                           const ReadingStatus &status, WindowLayouts &layouts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_inventory(inventory)
    , m_changes(changes)
    , m_status(status)
    , m_layouts(layouts)
    , m_model(new ChangeListModel(changes, inventory, session.clock(), this))
    , m_since(new ElidedLabel)
    , m_reading(new ReadingLine(status, sweep))
    , m_withSeen(new QCheckBox(tr("Show seen changes")))
    , m_seen(new QPushButton(tr("Mark as seen")))
    , m_table(new QuietTableView)
    , m_page(new StatePage)
    , m_stack(new QStackedLayout)
    , m_count(new ElidedLabel)
    , m_menu(new QMenu(this))
    , m_spoken(new SettledAnnouncement(this))
{
    auto *title = new ElidedLabel;
    title->setText(ViewListModel::title(std::nullopt));
    title->setFont(fontFor(TextRole::Title, title->font()));
    title->setAccessibleName(tr("Chosen view"));
    m_since->setAccessibleName(tr("Changes since"));
    m_count->setAccessibleName(tr("Number of changes"));
    makeQuiet(m_count);
    m_seen->setAccessibleName(m_seen->text());
    m_withSeen->setAccessibleName(m_withSeen->text());
    m_withSeen->setToolTip(tr("Show also what was marked as seen: deleted keys are kept for a year"));

    auto *titles = new QVBoxLayout;
    titles->setSpacing(space::tiny);
    titles->addWidget(title);
    titles->addWidget(m_reading);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::label);
    tools->addWidget(m_since, 1);
    tools->addWidget(m_seen);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::label);
    foot->addWidget(m_count, 1);
    foot->addWidget(m_withSeen);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::window, space::window, space::window, space::label);
    layout->setSpacing(space::row);
    layout->addLayout(titles);
    layout->addLayout(tools);
    layout->addLayout(m_stack, 1);
    layout->addLayout(foot);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_page);
    buildTable();
    setTabOrder(m_table, m_withSeen); // which stands below it

    connect(m_reading, &ReadingLine::failuresWanted, this, &ChangesPanel::failuresWanted);
    connect(m_seen, &QPushButton::clicked, this, &ChangesPanel::markSeen);
    connect(m_withSeen, &QCheckBox::toggled, &m_changes, &Changes::setWithSeen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChangesPanel::update);
    connect(&inventory, &Inventory::seenChanged, this, &ChangesPanel::update);
    connect(&status, &ReadingStatus::changed, this, &ChangesPanel::update);
    update();
}

ChangesPanel::~ChangesPanel()
{
    m_layouts.setState(layoutName, m_columns->save());
}

QMenu *ChangesPanel::columnsMenu() const
{
    return m_columns->menu();
}

QMenu *ChangesPanel::sortMenu() const
{
    return m_columns->sortMenu();
}

void ChangesPanel::buildTable()
{
    m_table->setModel(m_model);
    new PlaceKeeper(m_table, ChangeListModel::idRole);
    m_table->setItemDelegate(new ChangeDelegate(*m_table));
    m_table->setAccessibleName(tr("Changes"));
    setUpRowTable(*m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setSortingEnabled(true);
    m_columns = new TableColumns(*m_table, tableColumns(*m_model), {ChangeListModel::When, Qt::DescendingOrder});
    m_columns->restore(m_layouts.state(layoutName));

    m_menu->setAccessibleName(tr("Change"));
    m_menu->addAction(tr("&Show entity"), this, &ChangesPanel::showEntity);
    m_menu->addAction(tr("&Copy row"), this, &ChangesPanel::copyRow);
    m_menu->addSeparator();
    m_menu->addMenu(m_columns->sortMenu()); // the header takes no focus
    m_menu->addMenu(m_columns->menu());
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_table->currentIndex().isValid())
            m_menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_table, &QTableView::activated, this, &ChangesPanel::showEntity);
}

EntityId ChangesPanel::chosenEntity() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const KeyChange *change = rows.isEmpty() ? nullptr : m_model->change(rows.constFirst());
    return change ? change->entity : EntityId();
}

bool ChangesPanel::showGone(const EntityId &entity, const KeyFingerprint &key)
{
    m_changes.update(); // it may have been heard of just now
    QModelIndex index = m_model->indexOf(entity, key, KeyChange::Kind::Went);
    if (!index.isValid()) {
        m_changes.setWithSeen(true);
        index = m_model->indexOf(entity, key, KeyChange::Kind::Went);
    }
    if (!index.isValid())
        return false;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void ChangesPanel::showEntity()
{
    const KeyChange *change = m_model->change(m_table->currentIndex());
    if (!change)
        return;
    const bool isListed = change->kind != KeyChange::Kind::Went;
    emit entityWanted(EntityId(change->entity), isListed ? std::optional(change->key.key.fingerprint) : std::nullopt);
}

void ChangesPanel::copyRow()
{
    QStringList cells;
    for (int column = 0; column < ChangeListModel::ColumnTotal; ++column)
        cells += m_table->currentIndex().siblingAtColumn(column).data().toString().simplified();
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
    emit said(tr("Copied the change."));
}

void ChangesPanel::markSeen()
{
    m_inventory.markSeen();
    emit said(tr("Marked all changes as seen."));
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        emit emptied(); // the page in its place takes no focus, and the button is disabled now
}

void ChangesPanel::update()
{
    const QDateTime since = m_inventory.seenUntil();
    const auto count = static_cast<int>(m_changes.total());
    const int shown = m_model->rowCount();
    m_withSeen->setChecked(m_changes.isWithSeen());
    m_since->setText(since.isValid() ? tr("Since %1", "a time").arg(localTime(since)) : QString());
    m_seen->setEnabled(m_changes.count() > 0);
    QString text = tr("%Ln changes", nullptr, count);
    if (shown < count)
        text = tr("%1; the newest %L2 are shown", "a number of changes").arg(text).arg(shown);
    m_count->setText(count > 0 ? inOwnDirection(text) : QString());
    m_spoken->say(count > 0 ? text : QString());
    if (count > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_stack->setCurrentWidget(m_page);
    if (!since.isValid()) {
        m_page->show("info", tr("Nothing to compare with yet"),
                     tr("Keys that are created or deleted, or expire, after the first reading are listed here."));
        return;
    }
    const int unread = m_status.facts().extent.neverRead;
    const QString none = m_changes.isWithSeen()
        ? tr("No key was created or deleted, and none expired, since the keys were first read.")
        : tr("No key was created or deleted, and none expired, since %1.").arg(localTime(since));
    m_page->show("success", tr("Nothing has changed"),
                 unread == 0 ? none : none + u' ' + tr("%Ln entities were not read yet.", nullptr, unread));
}

} // namespace ek

#include "moc_ChangesPanel.cpp"
