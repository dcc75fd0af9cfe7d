#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>

namespace ek {

/// Something that the command palette can do. What it is and how it is done is known to whoever made it.
struct PaletteEntry
{
    enum class Kind { Action, Key, View, Profile, Entity };

    Kind kind = Kind::Action;
    QString id; ///< unlike that of any other entry of its kind
    QString text; ///< as it is shown
    QString detail = {}; ///< beside it: an action's keys, or what tells two of one name apart
    QString search = {}; ///< what else it is found by, see searchForm()
    QString obstacle = {}; ///< why it cannot be done now, in a few words; empty: it can

    [[nodiscard]] bool isSame(const PaletteEntry &other) const { return kind == other.kind && id == other.id; }
};

/// The entries in which every word of a search is found, the best ones first; without a search those that were used
/// last come first, and the others follow in their own order.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole,
        /// Why the entry is not possible now. It can be looked at all the same, so its item is not disabled.
        ObstacleRole,
    };

    /// @p recent: the latest first. What is no longer among the entries is passed over.
    CommandModel(QList<PaletteEntry> entries, const QList<PaletteEntry> &recent, QObject *parent = nullptr);

    void setWords(const QString &text);
    /// Null where the index is none.
    [[nodiscard]] const PaletteEntry *entry(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Candidate
    {
        PaletteEntry entry;
        QString label; ///< the text as it is compared
        QString search; ///< the label and what else it is found by
        qsizetype recent; ///< how many were used later
    };

    QList<Candidate> m_all;
    QList<qsizetype> m_shown; ///< places in m_all
};

} // namespace ek
