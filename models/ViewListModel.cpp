#include "models/ViewListModel.h"

#include "models/SmallTable.h"

#include <QLocale>

namespace ek {

namespace {

constexpr int rowTotal = keyViewTotal + 1;

} // namespace

ViewListModel::ViewListModel(const Inventory &inventory, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_inventory(inventory)
    , m_clock(clock)
    , m_soon(this)
    , m_minute(this)
{
    // While all entities are read, keys come many times a second. A short table is counted at once, as its list follows
    // at once.
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(250));
    connect(&m_soon, &QTimer::timeout, this, &ViewListModel::count);
    m_minute.setInterval(std::chrono::minutes(1));
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &ViewListModel::count);
    m_minute.start();
    connect(&inventory, &Inventory::tableChanged, this, [this] {
        if (m_inventory.table().count() <= smallTable)
            count();
        else
            countSoon();
    });
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rowTotal;
}

std::optional<KeyView> ViewListModel::viewAt(int row) const
{
    return row >= 0 && row < keyViewTotal ? std::optional(static_cast<KeyView>(row)) : std::nullopt;
}

int ViewListModel::rowOf(std::optional<KeyView> view) const
{
    return view ? static_cast<int>(*view) : keyViewTotal;
}

QString ViewListModel::title(std::optional<KeyView> view)
{
    if (!view)
        return tr("Changes");
    switch (*view) {
    case KeyView::All:
        return tr("All keys");
    case KeyView::ExpiresWithin30Days:
        return tr("Expires within 30 days");
    case KeyView::Expired:
        return tr("Expired", "keys");
    case KeyView::NeverExpires:
        return tr("Never expires", "keys");
    case KeyView::OlderThan90Days:
        return tr("Older than 90 days");
    }
    return {};
}

std::optional<qsizetype> ViewListModel::countOf(int row) const
{
    if (!m_isKnown)
        return std::nullopt;
    return row < keyViewTotal ? m_counts.at(static_cast<std::size_t>(row)) : m_changes;
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowTotal)
        return {};
    const auto view = viewAt(index.row());
    const auto count = countOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return title(view); // the name is a contract, so the count is none of it
    case Qt::AccessibleDescriptionRole:
        if (!count)
            return {};
        if (view && !isComplete())
            return tr("%Ln keys so far", nullptr, static_cast<int>(*count));
        return view ? tr("%Ln keys", nullptr, static_cast<int>(*count))
                    : tr("%Ln changes not seen yet", nullptr, static_cast<int>(*count));
    case CountRole:
        if (!count || (!view && *count == 0))
            return QString();
        // Until all entities were read there may be more: "0" would be false comfort.
        return view && !isComplete() ? QString(QLocale().toString(*count) + u'+') : QLocale().toString(*count);
    default:
        return {};
    }
}

void ViewListModel::setChanges(qsizetype count)
{
    if (m_changes == count)
        return;
    m_changes = count;
    const QModelIndex changed = index(keyViewTotal);
    emit dataChanged(changed, changed);
}

void ViewListModel::countSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void ViewListModel::setExtent(const Inventory::Extent &extent)
{
    const bool wasComplete = isComplete();
    m_extent = extent;
    count();
    if (isComplete() != wasComplete)
        emit dataChanged(index(0), index(rowTotal - 1));
}

void ViewListModel::count()
{
    m_soon.stop();
    const bool isKnown = m_inventory.isLoaded() && m_extent.entities > m_extent.neverRead;
    const auto counts = countViews(m_inventory.table(), m_clock.now());
    if (isKnown == m_isKnown && counts == m_counts)
        return;
    m_isKnown = isKnown;
    m_counts = counts;
    emit dataChanged(index(0), index(rowTotal - 1));
}

} // namespace ek

#include "moc_ViewListModel.cpp"
