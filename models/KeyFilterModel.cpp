#include "models/KeyFilterModel.h"

#include "core/Credential.h"
#include "core/Names.h"
#include "wording/Moments.h"

#include <algorithm>

namespace ek {

KeyFilterModel::KeyFilterModel(ApiKeyTableModel &keys, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_keys(keys)
{
    // Neither sorting nor filtering goes by a role, so a tick of the relative times must not redo either.
    setSortRole(Qt::UserRole);
    setFilterRole(Qt::UserRole);
    for (const auto environment : {Environment::Unknown, Environment::Sandbox, Environment::Live})
        m_environmentTexts.emplace(environment, searchForm(environmentText(environment)));
    for (const auto status :
         {KeyStatus::Active, KeyStatus::ExpiresSoon, KeyStatus::Expired, KeyStatus::NeverExpires, KeyStatus::Unknown})
        m_statusTexts.emplace(status, searchForm(statusText(status)));
    setSourceModel(&keys);
}

bool KeyFilterModel::isWholeKey(const QString &text)
{
    const CleanedCredential cleaned = cleanCredential(text);
    constexpr qsizetype shortest = 24; // prefix and enough of a secret part that it cannot be a search for a mask
    return cleaned.problem == CredentialProblem::None && cleaned.text.size() >= shortest
        && recogniseCredential(cleaned.text).kind != CredentialKind::Unknown;
}

void KeyFilterModel::setWords(const QString &text)
{
    m_words = searchForm(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_findsWholeKey = false;
    m_seeksOtherCredential = false;
    m_matches.clear();
    invalidateFilter();
}

void KeyFilterModel::setWholeKey(const QString &wholeKey)
{
    QString wanted = cleanCredential(wholeKey).text;
    QByteArray utf8 = wanted.toUtf8();
    const KeyFingerprint fingerprint = KeyFingerprint::of(utf8);
    wipe(utf8);

    const CredentialKind kind = recogniseCredential(wanted).kind;
    m_words.clear();
    m_findsWholeKey = true;
    m_seeksOtherCredential = kind == CredentialKind::AccountKey || kind == CredentialKind::AccessToken;
    m_matches.clear();
    if (m_keys.indexOf(fingerprint).isValid()) {
        m_matches.insert(fingerprint);
    } else {
        for (int row = 0; row < m_keys.rowCount(); ++row) {
            const ApiKey &key = *m_keys.key(m_keys.index(row, 0));
            if (hintMatches(key.hint, wanted))
                m_matches.insert(key.fingerprint);
        }
    }
    wipe(wanted);
    invalidateFilter();
}

QVariant KeyFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::AccessibleTextRole || orientation != Qt::Horizontal)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    const QString title = QSortFilterProxyModel::headerData(section, orientation, Qt::DisplayRole).toString();
    if (section != sortColumn())
        return title;
    return sortOrder() == Qt::AscendingOrder ? tr("%1, sorted ascending", "a column").arg(title)
                                             : tr("%1, sorted descending", "a column").arg(title);
}

bool KeyFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ApiKey &key = *m_keys.key(m_keys.index(row, 0));
    if (m_findsWholeKey)
        return m_matches.contains(key.fingerprint);
    const auto found = [&](const QString &word) {
        return m_keys.searchText(row).contains(word) || m_environmentTexts.at(key.environment).contains(word)
            || m_statusTexts.at(m_keys.status(key)).contains(word);
    };
    return std::all_of(m_words.cbegin(), m_words.cend(), found);
}

bool KeyFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_keys.lessThan(left.row(), right.row(), static_cast<KeyColumn>(left.column()));
}

} // namespace ek

#include "moc_KeyFilterModel.cpp"
