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

PlaceModel::PlaceModel(const Inventory &inventory, std::function<Known()> known, QObject *parent)
    : SortedTableModel(columnTotal, parent)
    , m_inventory(inventory)
    , m_look(std::move(known))
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
    lookAround();
    setItems(0);
    endResetModel();
}

void PlaceModel::lookAround()
{
    m_known = m_look();
    m_names.clear();
}

PlaceModel::Row PlaceModel::rowOf(const QString &path) const
{
    const QString start = m_folder.endsWith(u'/') ? m_folder : m_folder + u'/';
    const QString shown =
        redactedLine(QDir::toNativeSeparators(path.startsWith(start) ? path.mid(start.size()) : path), longestPath);
    return {shown, shown.toCaseFolded(), {}, {}};
}

QList<PlaceVerdict> PlaceModel::judged(const QList<FoundKey> &keys) const
{
    return KeyLookup(m_inventory.table(), m_inventory.made(), m_known.now).judge(keys);
}

void PlaceModel::add(const QList<FoundPlace> &places)
{
    QList<FoundKey> keys;
    keys.reserve(places.size());
    for (const FoundPlace &place : places)
        keys += place.key;
    lookAround();
    const QList<PlaceVerdict> verdicts = judged(keys);
    const std::size_t before = m_rows.size();
    QString path;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (verdicts.at(i).kind == PlaceVerdict::Kind::NoKey)
            continue;
        const bool isSameFile = m_rows.size() > before && places.at(i).path == path;
        Row row = isSameFile ? Row{m_rows.back().path, m_rows.back().order, {}, {}} : rowOf(places.at(i).path);
        path = places.at(i).path;
        row.key = keys.at(i);
        row.verdict = verdicts.at(i);
        m_rows.push_back(std::move(row));
    }
    m_places += static_cast<qsizetype>(m_rows.size() - before);
    addItems(m_rows.size() - before);
}

void PlaceModel::addUnreadable(const QStringList &paths)
{
    for (const QString &path : paths)
        m_rows.push_back(rowOf(path));
    addItems(static_cast<std::size_t>(paths.size()));
}

void PlaceModel::judgeAgain()
{
    m_judged = 0;
    lookAround();
    if (!m_rows.empty())
        m_judging.start();
}

void PlaceModel::judgeSlice()
{
    const std::size_t end = std::min(m_judged + slice, m_rows.size());
    QList<FoundKey> keys;
    for (std::size_t i = m_judged; i < end; ++i)
        keys += m_rows[i].key;
    const QList<PlaceVerdict> verdicts = judged(keys);
    bool isAnyJudged = false;
    for (std::size_t i = m_judged; i < end; ++i) {
        Row &row = m_rows[i];
        PlaceVerdict verdict = verdicts.at(static_cast<qsizetype>(i - m_judged));
        // A word that was a known key stays: it was told already.
        if (verdict.kind == PlaceVerdict::Kind::NoKey && !row.isUnreadable())
            verdict.kind = PlaceVerdict::Kind::Unknown;
        if (row.isUnreadable())
            continue;
        row.verdict = verdict;
        isAnyJudged = true;
    }
    m_judged = end;
    if (isAnyJudged) // wherever the order has put them
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
    if (end != m_rows.size())
        return;
    m_judging.stop();
    if (sortColumn() == State || sortColumn() == Mask || sortColumn() == Key || sortColumn() == Entity)
        arrangeAgain();
}

QString PlaceModel::entityOf(const Row &row) const
{
    if (!row.verdict.match)
        return {};
    const EntityId &id = row.verdict.match->entity;
    auto name = m_names.find(id);
    if (name == m_names.end())
        name = m_names.insert(id, shownEntity(m_inventory, id));
    return *name;
}

PlaceModel::SortKey PlaceModel::sortKey(std::size_t item, int column) const
{
    const Row &row = m_rows.at(item);
    switch (column) {
    case State: // what works first, and what is no key of an entity last
        if (row.isUnreadable())
            return {.number = 100, .text = row.order};
        return {.number = static_cast<int>(row.verdict.kind) * 10
                    + (row.verdict.match ? static_cast<int>(row.verdict.match->life) : 0),
                .text = row.order};
    case Line:
        return {.number = row.key.line, .text = row.order};
    case Byte:
        return {.number = row.key.offset, .text = row.order};
    case File:
        return {.text = row.order}; // a file's places were added in the file's order
    default:
        return SortedTableModel::sortKey(item, column);
    }
}

QString PlaceModel::textOf(std::size_t item, int column) const
{
    const Row &row = m_rows.at(item);
    switch (column) {
    case State:
        return row.isUnreadable() ? tr("Could not be read") : placeText(row.verdict, m_known.scope);
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
        return entityOf(row);
    default:
        return {};
    }
}

QVariant PlaceModel::cell(std::size_t item, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && (column == Line || column == Byte))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    return SortedTableModel::cell(item, column, role);
}

QString PlaceModel::title(int column) const
{
    switch (column) {
    case State:
        return MatchModel::titleOf(MatchModel::Life);
    case File:
        return tr("File");
    case Line:
        return tr("Line", "of a file");
    case Byte:
        return tr("Byte", "where in a file, counted from 0");
    case Mask:
        return MatchModel::titleOf(MatchModel::Mask);
    case Key:
        return tr("Key name");
    case Entity:
        return MatchModel::titleOf(MatchModel::Entity);
    default:
        return {};
    }
}

QString PlaceModel::text() const
{
    QString all;
    for (int at = 0; at < rowCount(); ++at) {
        QStringList cells;
        for (int column = 0; column < columnTotal; ++column)
            cells += textOf(itemAt(at), column).replace(u'\t', u' ');
        all += cells.join(u'\t') + u'\n';
    }
    return all;
}

} // namespace ek

#include "moc_PlaceModel.cpp"
