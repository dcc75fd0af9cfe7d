#include "ui/fleet/UnreadDialog.h"

#include "core/PlainText.h"
#include "fleet/Inventory.h"
#include "fleet/Sweep.h"
#include "keys/KeyStore.h"
#include "models/EntityListModel.h"
#include "session/Session.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/QuietViews.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/ErrorText.h"
#include "wording/Moments.h"
#include "wording/ReadingText.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace ek {

namespace {

constexpr int entityRole = Qt::UserRole;
constexpr int reasonRole = Qt::UserRole + 1;
constexpr int shownRows = 6;
constexpr int mostAtOnce = 10; ///< somebody waits for a few; many would keep everything else waiting

QList<QStandardItem *> rowFor(const Entity &entity, const EntityReading &reading, const QDateTime &now)
{
    const ErrorWords words = describe(*reading.failure, Operation::ListKeys);
    QList<QStandardItem *> row{new QStandardItem(EntityListModel::displayName(entity)),
                               new QStandardItem(words.happened), new QStandardItem(clockTime(reading.failedAt, now))};
    row.at(0)->setData(QVariant::fromValue(entity.id.value()), entityRole);
    row.at(0)->setData(breakable(words.text()), reasonRole);
    row.at(0)->setToolTip(toolTipText(row.at(0)->text()));
    row.at(1)->setToolTip(toolTipText(words.text()));
    return row;
}

} // namespace

UnreadDialog::UnreadDialog(const Inventory &inventory, Sweep &sweep, KeyStore &keys, const Session &session,
                           QWidget *parent)
    : FittedDialog(QStringLiteral("unreadDialog"), tr("Entities that could not be read"), parent)
    , m_inventory(inventory)
    , m_sweep(sweep)
    , m_keys(keys)
    , m_session(session)
    , m_text(new WrappedLabel(QString()))
    , m_model(new QStandardItemModel(this))
    , m_list(new QuietTableView)
    , m_reason(new WrappedLabel)
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Entities not read"));
    setUpRowTable(*m_list);
    m_list->setItemDelegate(new RowDelegate(*m_list));
    m_list->setMinimumHeight(shownRows * m_list->verticalHeader()->defaultSectionSize());
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reason->setMinimumHeight(2 * m_reason->fontMetrics().lineSpacing()); // another row moves nothing
    content()->addWidget(m_text);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_reason);

    auto *buttons = addButtons();
    m_again = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    m_open = buttons->addButton(tr("Open entity"), QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &UnreadDialog::tryAgain);
    const auto open = [this] {
        const EntityId entity = chosen();
        if (entity.isEmpty())
            return;
        accept();
        emit entityWanted(entity);
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_list, &QTableView::activated, this, open);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UnreadDialog::updateChosen);

    // Many may come at once.
    auto *soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(std::chrono::milliseconds(100));
    connect(soon, &QTimer::timeout, this, &UnreadDialog::fill);
    connect(&inventory, &Inventory::readingChanged, soon, [soon] {
        if (!soon->isActive())
            soon->start();
    });
    connect(&inventory, &Inventory::tableReset, this, &QDialog::reject);
    setPreferredWidth(width::reveal);
    fill();
    m_list->setFocus();
}

EntityId UnreadDialog::chosen() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    return rows.isEmpty() ? EntityId() : EntityId(rows.constFirst().data(entityRole).toString());
}

void UnreadDialog::fill()
{
    const EntityId before = chosen();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Entity"), tr("Why"), tr("When")});
    const QDateTime now = m_session.clock().now();
    for (const Entity &entity : m_inventory.entities()) {
        const EntityReading reading = m_inventory.reading(entity.id);
        if (!reading.failure)
            continue;
        const QList<QStandardItem *> row = rowFor(entity, reading, now);
        m_model->appendRow(row);
        if (entity.id == before)
            m_list->setCurrentIndex(row.constFirst()->index());
    }
    if (m_model->rowCount() > 0 && chosen().isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    // They size themselves: nobody has to.
    QHeaderView *header = m_list->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    const int failed = m_model->rowCount();
    m_text->setText(failed > 0
                        ? tr("%1. What was known of their keys before is still shown. None of it counts as deleted.",
                             "3 entities could not be read")
                              .arg(describeFailures(failed))
                        : tr("All entities could be read."));
    const bool isPaused = needsSweep() && m_sweep.state() == Sweep::State::Paused;
    if (isPaused)
        m_text->setText(m_text->text() + u' ' + tr("The reading is paused: resume it to try them again."));
    m_again->setEnabled(failed > 0 && !isPaused);
    updateChosen();
}

void UnreadDialog::updateChosen()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    m_reason->setText(rows.isEmpty() ? QString() : rows.constFirst().data(reasonRole).toString());
    m_open->setEnabled(!chosen().isEmpty());
}

bool UnreadDialog::needsSweep() const
{
    return m_model->rowCount() > mostAtOnce;
}

void UnreadDialog::tryAgain()
{
    if (needsSweep())
        return m_sweep.readAgain();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const EntityId entity(m_model->item(row)->data(entityRole).toString());
        if (m_session.reaches(entity))
            m_keys.refresh(entity);
    }
}

} // namespace ek

#include "moc_UnreadDialog.cpp"
