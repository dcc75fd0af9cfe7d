#include "ui/fleet/KeyLookupDialog.h"

#include "core/Credential.h"
#include "core/PlainText.h"
#include "core/Secret.h"
#include "fleet/Inventory.h"
#include "models/MatchModel.h"
#include "models/PlaceModel.h"
#include "session/Session.h"
#include "session/WindowLayouts.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/fleet/SoughtKeyField.h"
#include "ui/widgets/FileDialogs.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/TableColumns.h"
#include "ui/widgets/WrappedLabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ek {

namespace {

constexpr int preferredWidth = 920;
constexpr int visibleRows = 7;
constexpr std::chrono::milliseconds refreshPause(500);

const QLatin1String matchLayout("matchColumns");
const QLatin1String placeLayout("placeColumns");

/// @p titles has them.
QList<TableColumn> withTitles(QList<TableColumn> columns, const QAbstractItemModel &titles)
{
    for (int section = 0; section < columns.size(); ++section)
        columns[section].title = titles.headerData(section, Qt::Horizontal).toString();
    return columns;
}

QList<TableColumn> matchColumns(const MatchModel &model)
{
    return withTitles(
        {{.id = QStringLiteral("name"),
          .title = {},
          .width = 28,
          .canBeHidden = false,
          .leastWidth = 14,
          .takesRoom = true},
         {.id = QStringLiteral("mask"), .title = {}, .width = 30, .canBeHidden = true, .leastWidth = 24},
         {.id = QStringLiteral("entity"), .title = {}, .width = 30, .canBeHidden = true, .leastWidth = 14},
         {.id = QStringLiteral("state"), .title = {}, .width = 12, .canBeHidden = true}},
        model);
}

QList<TableColumn> placeColumns(const PlaceModel &model)
{
    return withTitles(
        {{.id = QStringLiteral("state"), .title = {}, .width = 42, .canBeHidden = true, .leastWidth = 22},
         {.id = QStringLiteral("file"), .title = {}, .width = 20, .canBeHidden = false, .leastWidth = 16},
         {.id = QStringLiteral("line"), .title = {}, .width = 11, .canBeHidden = true, .leastWidth = 9},
         {.id = QStringLiteral("byte"), .title = {}, .width = 9, .canBeHidden = true, .leastWidth = 9},
         {.id = QStringLiteral("mask"), .title = {}, .width = 28, .canBeHidden = true, .leastWidth = 24},
         {.id = QStringLiteral("name"), .title = {}, .width = 16, .canBeHidden = true, .leastWidth = 13},
         {.id = QStringLiteral("entity"), .title = {}, .width = 17, .canBeHidden = true, .leastWidth = 13}},
        model);
}

bool isGone(const KeyMatch &match)
{
    return match.life == KeyLife::Gone;
}

} // namespace

KeyLookupDialog::KeyLookupDialog(const Session &session, const Inventory &inventory, WindowLayouts &layouts,
                                 QWidget *parent)
    : TintedDialog(QStringLiteral("keyLookupDialog"), tr("Whose key is this?"), parent)
    , m_session(session)
    , m_inventory(inventory)
    , m_layouts(layouts)
    , m_matches(new MatchModel(inventory, this))
    , m_places(new PlaceModel(
          inventory,
          [this] {
              return PlaceModel::Known{m_session.clock().now(), scope()};
          },
          this))
    , m_spoken(new SettledAnnouncement(this))
    , m_field(new SoughtKeyField)
    , m_searchFolder(new QPushButton(tr("Search &folder…")))
    , m_answer(new WrappedLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(tr("S&top")))
    , m_results(new QStackedWidget)
{
    content()->addWidget(new WrappedLabel(tr(
        "Paste a key, or its first or last characters as a log shows them. Or search the files of a folder for keys. "
        "Nothing is sent, and what you paste is not kept.")));
    QFormLayout *form = addForm();
    auto *row = new QWidget;
    auto *rowLayout = new FlowLayout;
    row->setLayout(rowLayout);
    rowLayout->addWidget(m_field);
    rowLayout->addWidget(m_searchFolder);
    m_field->setAccessibleName(tr("Key or part of it"));
    m_searchFolder->setAccessibleName(tr("Search folder…"));
    m_searchFolder->setAutoDefault(false);
    form->addRow(tr("&Key or part of it"), row);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(row)))
        label->setBuddy(m_field);

    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setMinimumHeight(2 * m_answer->fontMetrics().lineSpacing());
    content()->addWidget(m_answer);
    auto *under = new QWidget;
    auto *underLayout = new FlowLayout;
    under->setLayout(underLayout);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Searching"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setAutoDefault(false);
    underLayout->addWidget(m_progress);
    underLayout->addWidget(m_stop);
    m_progress->hide();
    m_stop->hide();
    content()->addWidget(under);

    m_matchTable = addTable(m_matches, tr("Keys that fit"));
    m_placeTable = addTable(m_places, tr("Places with keys"));
    // Sorted by what the admin finds first what matters by.
    m_matchColumns = addColumns(m_matchTable, matchColumns(*m_matches), MatchModel::Life, matchLayout);
    m_placeColumns = addColumns(m_placeTable, placeColumns(*m_places), PlaceModel::File, placeLayout);
    content()->addWidget(m_results, 1);

    auto *buttons = addButtons();
    m_show = buttons->addButton(tr("&Show"), QDialogButtonBox::ActionRole);
    m_show->setAccessibleName(tr("Show"));
    m_copy = buttons->addButton(tr("&Copy report"), QDialogButtonBox::ActionRole);
    m_copy->setAccessibleName(tr("Copy report"));
    m_copy->setToolTip(tr("Copy the answer and the list. Keys are in it as masks only"));
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_show, m_copy, close})
        button->setAutoDefault(false);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &KeyLookupDialog::onTyped);
    connect(m_searchFolder, &QPushButton::clicked, this, &KeyLookupDialog::chooseFolder);
    connect(m_stop, &QPushButton::clicked, &m_search, &FolderSearch::cancel);
    connect(m_show, &QPushButton::clicked, this, &KeyLookupDialog::showChosen);
    connect(m_copy, &QPushButton::clicked, this, &KeyLookupDialog::copyReport);
    connect(&m_search, &FolderSearch::found, m_places, &PlaceModel::add);
    connect(&m_search, &FolderSearch::progressed, this,
            [this] { m_answer->setText(describe(m_search.progress(), m_places->places())); });
    connect(&m_search, &FolderSearch::finished, this, &KeyLookupDialog::onFinished);
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(refreshPause);
    connect(&m_refreshing, &QTimer::timeout, this, &KeyLookupDialog::refresh);
    const auto isOutdated = [this] {
        if (!m_refreshing.isActive())
            m_refreshing.start();
    };
    connect(&inventory, &Inventory::loaded, this, isOutdated);
    connect(&inventory, &Inventory::tableChanged, this, isOutdated);
    connect(&inventory, &Inventory::readingChanged, this, isOutdated);
    connect(&inventory, &Inventory::entitiesChanged, this, isOutdated);
    // Of another profile: nothing of the one before is to be seen.
    connect(&inventory, &Inventory::tableReset, this, &KeyLookupDialog::refresh);
    setPreferredWidth(preferredWidth);
    answer();
    m_field->setFocus();
}

KeyLookupDialog::~KeyLookupDialog()
{
    m_search.disconnect(this);
    m_layouts.setState(matchLayout, m_matchColumns->save());
    m_layouts.setState(placeLayout, m_placeColumns->save());
}

QTableView *KeyLookupDialog::addTable(QAbstractItemModel *model, const QString &name)
{
    auto *table = new QuietTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    setUpRowTable(*table);
    table->setItemDelegate(new RowDelegate(
        *table, model == m_matches ? static_cast<int>(MatchModel::Mask) : static_cast<int>(PlaceModel::Mask)));
    table->setTextElideMode(Qt::ElideMiddle);
    table->horizontalHeader()->setSectionsMovable(true);
    table->setSortingEnabled(true);
    table->setMinimumHeight(visibleRows * table->verticalHeader()->defaultSectionSize());
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeyLookupDialog::updateButtons);
    connect(model, &QAbstractItemModel::modelReset, this, &KeyLookupDialog::updateButtons);
    connect(model, &QAbstractItemModel::rowsInserted, this, &KeyLookupDialog::updateButtons);
    connect(table, &QTableView::activated, this, &KeyLookupDialog::showChosen);
    m_results->addWidget(table);
    return table;
}

TableColumns *KeyLookupDialog::addColumns(QTableView *table, const QList<TableColumn> &columns, int sortedAtFirst,
                                          QLatin1String layoutName)
{
    auto *arranged = new TableColumns(*table, columns, {sortedAtFirst, Qt::AscendingOrder});
    arranged->restore(m_layouts.state(layoutName));
    auto *menu = new QMenu(table);
    QAction *show = menu->addAction(tr("&Show"), this, &KeyLookupDialog::showChosen);
    menu->addSeparator();
    menu->addMenu(arranged->sortMenu()); // the header takes no focus
    menu->addMenu(arranged->menu());
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, [this, table, menu, show](const QPoint &at) {
        show->setEnabled(m_show->isEnabled());
        menu->popup(table->viewport()->mapToGlobal(at));
    });
    return arranged;
}

LookupScope KeyLookupDialog::scope() const
{
    return {.isOpen = m_session.profile().has_value(),
            .isLoaded = m_inventory.isLoaded(),
            .extent = m_inventory.extent(),
            .environment = m_session.environment()};
}

bool KeyLookupDialog::showsPlaces() const
{
    return m_results->currentWidget() == m_placeTable;
}

QTableView *KeyLookupDialog::shownTable() const
{
    return showsPlaces() ? m_placeTable : m_matchTable;
}

void KeyLookupDialog::onTyped()
{
    QString pasted = m_field->text();
    m_sought = SoughtKey::read(pasted);
    m_results->setCurrentWidget(m_matchTable);
    answer();
}

void KeyLookupDialog::answer()
{
    const KeyAnswer answer = KeyLookup(m_inventory.table(), m_inventory.made(), m_session.clock().now()).find(m_sought);
    m_matches->setMatches(answer.matches);
    if (!showsPlaces()) {
        if (m_matches->rowCount() > 0)
            m_matchTable->setCurrentIndex(m_matches->index(0, 0));
        m_answer->setText(describe(answer, scope()));
        m_spoken->say(m_answer->text());
    }
    updateButtons();
}

void KeyLookupDialog::refresh()
{
    m_places->judgeAgain();
    answer();
    if (showsPlaces() && m_outcome)
        onFinished(*m_outcome);
}

void KeyLookupDialog::chooseFolder()
{
    auto *chooser = new QFileDialog(this, tr("Search a folder for keys"), QDir::homePath());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, &KeyLookupDialog::searchFolder);
    admitPortal(*chooser);
    chooser->open();
}

void KeyLookupDialog::searchFolder(const QString &folder)
{
    m_outcome.reset();
    m_folder = redactedLine(QDir::toNativeSeparators(folder), 300);
    m_places->begin(folder);
    m_results->setCurrentWidget(m_placeTable);
    m_search.start(folder);
    m_answer->setText(describe(m_search.progress(), 0));
    m_progress->show();
    m_stop->show();
    m_searchFolder->setEnabled(false);
    m_stop->setFocus();
    updateButtons();
}

void KeyLookupDialog::onFinished(const FolderSearch::Outcome &outcome)
{
    const bool isNew = !m_outcome;
    m_outcome = outcome;
    QString text = describe(outcome, m_places->places(), scope());
    if (!outcome.problem.isEmpty())
        text += u' ' + isolated(redactedLine(outcome.problem, 200));
    m_answer->setText(text);
    if (!isNew)
        return;
    m_places->addUnreadable(outcome.unreadablePaths);
    const bool hadFocus = m_stop->hasFocus();
    m_progress->hide();
    m_stop->hide();
    m_searchFolder->setEnabled(true);
    if (m_places->rowCount() > 0 && !m_placeTable->selectionModel()->hasSelection())
        m_placeTable->setCurrentIndex(m_places->index(0, 0));
    if (hadFocus) {
        QWidget *next = m_places->rowCount() > 0 ? static_cast<QWidget *>(m_placeTable) : m_searchFolder;
        next->setFocus(Qt::OtherFocusReason);
    }
    m_spoken->say(text);
    updateButtons();
}

std::optional<KeyMatch> KeyLookupDialog::chosen() const
{
    const QModelIndex current = shownTable()->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return showsPlaces() ? m_places->matchAt(current.row()) : m_matches->matchAt(current.row());
}

void KeyLookupDialog::updateButtons()
{
    if (!m_show)
        return; // it is still being built
    const auto match = chosen();
    const bool isKnown = match && m_session.knows(match->entity);
    m_show->setEnabled(isKnown);
    m_show->setToolTip(match && !isKnown             ? tr("Its entity is not among those of the open profile any more")
                           : match && isGone(*match) ? tr("Show since when it is not listed, among the changes")
                                                     : tr("Open the entity, with the key selected"));
    m_copy->setEnabled(shownTable()->model()->rowCount() > 0 || !m_answer->text().isEmpty());
}

void KeyLookupDialog::showChosen()
{
    const auto match = chosen();
    if (!match || !m_session.knows(match->entity))
        return;
    const EntityId entity = match->entity;
    const KeyFingerprint key = match->key.fingerprint;
    const bool goes = isGone(*match);
    accept();
    emit showRequested(entity, key, goes);
}

void KeyLookupDialog::copyReport()
{
    QString report;
    if (showsPlaces()) {
        report = tr("Keys in the files of %1").arg(m_folder) + u'\n' + m_answer->text() + QStringLiteral("\n\n");
        QStringList titles;
        for (int column = 0; column < PlaceModel::columnTotal; ++column)
            titles += m_places->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        report += titles.join(u'\t') + u'\n' + m_places->text();
    } else {
        report = m_answer->text() + QStringLiteral("\n\n");
        for (int row = 0; row < m_matches->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < MatchModel::columnTotal; ++column)
                cells += m_matches->index(row, column).data().toString();
            report += cells.join(u'\t') + u'\n';
        }
    }
    QGuiApplication::clipboard()->setText(spokenText(report));
    announce(this, tr("Copied the report."));
}

} // namespace ek

#include "moc_KeyLookupDialog.cpp"
