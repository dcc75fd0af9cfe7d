#include "ui/actions/CommandModel.h"

#include "core/Names.h"

#include <algorithm>
#include <tuple>

namespace ek {

namespace {

/// How well a search fits: the lower, the better.
enum Fit { Beginning, BeginningOfAWord, BeginningsOfWords, Within, Elsewhere, None };

bool beginsAWord(const QString &label, const QString &words)
{
    for (qsizetype at = label.indexOf(words); at >= 0; at = label.indexOf(words, at + 1)) {
        if (at == 0 || !label.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

Fit fitOf(const QString &label, const QString &search, const QString &whole, const QStringList &words)
{
    if (label.startsWith(whole))
        return Beginning;
    if (beginsAWord(label, whole))
        return BeginningOfAWord;
    if (std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return beginsAWord(label, word); }))
        return BeginningsOfWords;
    if (std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return label.contains(word); }))
        return Within;
    if (std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return search.contains(word); }))
        return Elsewhere;
    return None;
}

} // namespace

CommandModel::CommandModel(QList<PaletteEntry> entries, const QList<PaletteEntry> &recent, QObject *parent)
    : QAbstractListModel(parent)
{
    m_all.reserve(entries.size());
    for (PaletteEntry &entry : entries) {
        const auto used = std::find_if(recent.cbegin(), recent.cend(),
                                       [&](const PaletteEntry &candidate) { return candidate.isSame(entry); });
        const QString label = searchForm(entry.text);
        const QString search = label + QLatin1Char(' ') + entry.search;
        m_all.append({std::move(entry), label, search, used - recent.cbegin()});
    }
    setWords({});
}

void CommandModel::setWords(const QString &text)
{
    const QStringList words = searchForm(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString whole = words.join(QLatin1Char(' '));
    QList<std::tuple<Fit, qsizetype, qsizetype>> found;
    for (qsizetype place = 0; place < m_all.size(); ++place) {
        const Candidate &candidate = m_all.at(place);
        const Fit fit = words.isEmpty() ? Beginning : fitOf(candidate.label, candidate.search, whole, words);
        if (fit != None)
            found.append({fit, candidate.recent, place});
    }
    std::sort(found.begin(), found.end());
    beginResetModel();
    m_shown.clear();
    m_shown.reserve(found.size());
    for (const auto &[fit, recent, place] : std::as_const(found))
        m_shown.append(place);
    endResetModel();
}

const PaletteEntry *CommandModel::entry(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_shown.size() ? &m_all.at(m_shown.at(index.row())).entry : nullptr;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = this->entry(index);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->text;
    case DetailRole:
        return entry->detail;
    case ObstacleRole:
        return entry->obstacle;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry->text};
        if (!entry->detail.isEmpty())
            parts += entry->detail;
        if (!entry->obstacle.isEmpty())
            parts += tr("not possible now: %1", "a command, and why not").arg(entry->obstacle);
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace ek

#include "moc_CommandModel.cpp"
