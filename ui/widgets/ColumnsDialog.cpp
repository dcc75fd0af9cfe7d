#include "ui/widgets/ColumnsDialog.h"

#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/widgets/TableColumns.h"
#include "ui/widgets/WrappedLabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ek {

namespace {

constexpr int sectionRole = Qt::UserRole;
constexpr int widthStep = 3; ///< in average characters

} // namespace

ColumnsDialog::ColumnsDialog(TableColumns &columns, QWidget *parent)
    : FittedDialog(QStringLiteral("columnsDialog"), tr("Columns"), parent)
    , m_columns(columns)
    , m_list(new QListWidget)
    , m_up(new QPushButton(tr("Move &up")))
    , m_down(new QPushButton(tr("Move &down")))
    , m_wider(new QPushButton(tr("&Wider")))
    , m_narrower(new QPushButton(tr("&Narrower")))
{
    m_list->setAccessibleName(tr("Columns"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content()->addWidget(new WrappedLabel(tr("Columns with a check mark are shown. The table follows at once.")));
    auto *reset = new QPushButton(tr("&Reset columns"));
    auto *side = new QVBoxLayout;
    side->setSpacing(space::label);
    for (QPushButton *button : {m_up, m_down, m_wider, m_narrower, reset}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::row);
    row->addWidget(m_list, 1);
    row->addLayout(side);
    content()->addLayout(row, 1);
    auto *buttons = addButtons();
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (m_isFilling)
            return;
        m_columns.setShown(item->data(sectionRole).toInt(), item->checkState() == Qt::Checked);
        updateButtons();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_wider, &QPushButton::clicked, this, [this] { widen(widthStep); });
    connect(m_narrower, &QPushButton::clicked, this, [this] { widen(-widthStep); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_columns.reset();
        fill(chosen());
        announce(this, tr("The columns are as at first."));
    });
    fill(m_columns.order().constFirst());
    setPreferredWidth(width::form);
    m_list->setFocus();
}

int ColumnsDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(sectionRole).toInt() : -1;
}

void ColumnsDialog::fill(int section)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_list->clear();
    const QList<int> order = m_columns.order();
    for (const int each : order) {
        auto *item = new QListWidgetItem(m_columns.all().at(each).title, m_list);
        item->setData(sectionRole, each);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        // One that is always there says so by its mark, which cannot be changed.
        if (m_columns.all().at(each).canBeHidden)
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_columns.isWanted(each) ? Qt::Checked : Qt::Unchecked);
        if (each == section)
            m_list->setCurrentItem(item);
    }
    updateButtons();
}

void ColumnsDialog::move(int step)
{
    const int section = chosen();
    const int place = m_list->currentRow() + step;
    if (section < 0 || place < 0 || place >= m_list->count())
        return;
    m_columns.move(section, place);
    fill(section);
    announce(this,
             tr("%1 is column %L2 of %L3.", "a column, its place, all")
                 .arg(m_columns.all().at(section).title)
                 .arg(place + 1)
                 .arg(m_list->count()));
}

void ColumnsDialog::widen(int characters)
{
    const int section = chosen();
    if (section < 0)
        return;
    m_columns.widen(section, characters);
    announce(this,
             tr("%1 is %L2 pixels wide.", "a column, its width")
                 .arg(m_columns.all().at(section).title)
                 .arg(m_columns.widthOf(section)));
}

void ColumnsDialog::updateButtons()
{
    const int section = chosen();
    const int row = m_list->currentRow();
    const bool canBeSized = section >= 0 && m_columns.canBeSized(section);
    // A button that is disabled while it has the focus would give it to the next one, which a second press reaches.
    const auto enable = [this](QPushButton *button, bool isEnabled) {
        if (!isEnabled && button->hasFocus())
            m_list->setFocus();
        button->setEnabled(isEnabled);
    };
    enable(m_up, section >= 0 && row > 0);
    enable(m_down, section >= 0 && row < m_list->count() - 1);
    enable(m_wider, canBeSized);
    enable(m_narrower, canBeSized);
}

} // namespace ek

#include "moc_ColumnsDialog.cpp"
