#include "models/PlaceModel.h"

#include "core/Credential.h"
#include "core/PlainText.h"
#include "fleet/Inventory.h"
#include "models/MatchModel.h"
#include "wording/LookupText.h"

#include <QDir>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace ek {

namespace {

/// So many are judged in a few milliseconds.
constexpr std::size_t slice = 1000;
constexpr qsizetype longestPath = 500;

} // namespace

PlaceModel::PlaceModel(const Inventory &inventory, std::function<QDateTime()> now, QObject *parent)
    : FlatTable(columnTotal, parent)
    , m_inventory(inventory)
    , m_now(std::move(now))
{
    m_judging.setInterval(0);
    connect(&m_judging, &QTimer::timeout, this, &PlaceModel::judgeSlice);
}

void PlaceModel::begin(const QString &folder)
{
    beginResetModel();
    m_judging.stop();
    m_folder = QDir::cleanPath(folder);
    m_rows.clear();
    m_places = 0;
    m_judged = 0;
    endResetModel();
}

QString PlaceModel::shownPath(const QString &path) const
{
    const QString start = m_folder.endsWith(u'/') ? m_folder : m_folder + u'/';
    return redactedLine(QDir::toNativeSeparators(path.startsWith(start) ? path.mid(start.size()) : path), longestPath);
}

void PlaceModel::add(const QList<FoundPlace> &places)
{
    QList<FoundKey> keys;
    keys.reserve(places.size());
    for (const FoundPlace &place : places)
        keys += place.key;
    const QList<PlaceVerdict> verdicts = KeyLookup(m_inventory.table(), m_inventory.made(), m_now()).judge(keys);
    std::vector<Row> rows;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (verdicts.at(i).kind != PlaceVerdict::Kind::NoKey)
            rows.push_back({shownPath(places.at(i).path), keys.at(i), verdicts.at(i)});
    }
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_places += static_cast<qsizetype>(rows.size());
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void PlaceModel::addUnreadable(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(paths.size()) - 1);
    for (const QString &path : paths)
        m_rows.push_back({shownPath(path), {}, {}});
    endInsertRows();
}

void PlaceModel::judgeAgain()
{
    m_judged = 0;
    if (!m_rows.empty())
        m_judging.start();
}

void PlaceModel::judgeSlice()
{
    const std::size_t end = std::min(m_judged + slice, m_rows.size());
    QList<FoundKey> keys;
    for (std::size_t i = m_judged; i < end; ++i)
        keys += m_rows[i].key;
    const QList<PlaceVerdict> verdicts = KeyLookup(m_inventory.table(), m_inventory.made(), m_now()).judge(keys);
    int first = -1;
    int last = -1;
    for (std::size_t i = m_judged; i < end; ++i) {
        Row &row = m_rows[i];
        PlaceVerdict verdict = verdicts.at(static_cast<qsizetype>(i - m_judged));
        // A word that was a known key stays: it was told already.
        if (verdict.kind == PlaceVerdict::Kind::NoKey && !row.isUnreadable())
            verdict.kind = PlaceVerdict::Kind::Unknown;
        if (row.isUnreadable())
            continue;
        row.verdict = verdict;
        first = first < 0 ? static_cast<int>(i) : first;
        last = static_cast<int>(i);
    }
    m_judged = end;
    if (end == m_rows.size())
        m_judging.stop();
    if (first >= 0)
        emit dataChanged(index(first, 0), index(last, columnTotal - 1));
}

qsizetype PlaceModel::rowTotal() const
{
    return static_cast<qsizetype>(m_rows.size());
}

QString PlaceModel::textOf(const Row &row, int column) const
{
    switch (column) {
    case State:
        return row.isUnreadable() ? tr("Could not be read") : placeText(row.verdict);
    case File:
        return row.path;
    default:
        break;
    }
    if (row.isUnreadable())
        return {};
    switch (column) {
    case Line:
        return row.key.line > 0 ? QLocale().toString(row.key.line) : tr("binary", "a file without lines");
    case Byte:
        return QLocale().toString(row.key.offset);
    case Mask:
        return row.verdict.mask;
    case Key:
        return row.verdict.match ? shownKey(row.verdict.match->key) : QString();
    case Entity:
        return row.verdict.match ? shownEntity(m_inventory, row.verdict.match->entity) : QString();
    default:
        return {};
    }
}

QVariant PlaceModel::cell(int row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && (column == Line || column == Byte))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QString text = textOf(m_rows.at(static_cast<std::size_t>(row)), column);
    return role == Qt::ToolTipRole ? toolTipText(text) : text;
}

QString PlaceModel::title(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case File:
        return tr("File");
    case Line:
        return tr("Line", "of a file");
    case Byte:
        return tr("Byte", "where in a file, counted from 0");
    case Mask:
        return tr("Masked key");
    case Key:
        return tr("Key name");
    case Entity:
        return tr("Entity");
    default:
        return {};
    }
}

QString PlaceModel::text() const
{
    QString all;
    for (const Row &row : m_rows) {
        QStringList cells;
        for (int column = 0; column < columnTotal; ++column)
            cells += textOf(row, column).replace(u'\t', u' ');
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

} // namespace ek

#include "moc_PlaceModel.cpp"
