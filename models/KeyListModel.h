#pragma once

#include "core/Clock.h"
#include "fleet/KeyView.h"
#include "models/DrawnKey.h"
#include "models/EntityNames.h"
#include "models/HintIndex.h"
#include "models/KeyFilter.h"
#include "models/KeyOrder.h"
#include "models/KeySource.h"
#include "models/NameBook.h"
#include "models/ShownRows.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <QVariant>

#include <optional>
#include <vector>

namespace ek {

/// The keys of a source, filtered and sorted. Mirrors the source; fetches nothing. Times are told relative to now and
/// stay so.
///
/// Made for 100,000 keys: rows are numbers into the source's table, what is shown of one is made when it is asked for,
/// and a view hears of a change in a few signals. Rows that stay keep their persistent indexes, wherever they move to.
/// Names are shown so that two that differ look different, and none is blank (see shownName()); what takes long of that
/// is worked out on a thread of its own, see isSettled().
///
/// The filter finds words in name, masked key, environment, status and entity. A full key is looked up by its
/// fingerprint or its mask instead, and is not kept. Sorted or not, equal rows keep the source's order.
class KeyListModel : public ShownRows
{
    Q_OBJECT

public:
    /// The digest of the fingerprint, and the entity's id behind it: what is the same row in another list.
    static constexpr int idRole = Qt::UserRole;
    /// What a delegate draws: a `const DrawnKey *`, until something else is asked for. Null for an invalid index.
    static constexpr int keyRole = Qt::UserRole + 1;

    KeyListModel(KeySource &source, const Clock &clock, QObject *parent = nullptr);
    ~KeyListModel() override;

    /// Shows those keys of the source that @p view has. At first all.
    void setView(KeyView view);
    [[nodiscard]] KeyView view() const { return m_view; }

    void setWords(const QString &text);
    /// Finds the key that @p wholeKey is: by its fingerprint, or, where lists are masked, every key whose mask fits it.
    /// What is remembered is which keys these were.
    void setWholeKey(const QString &wholeKey);
    /// Whether that was the credential of an account or of a user, which no list of keys has.
    [[nodiscard]] bool seeksOtherCredential() const { return m_seeksOtherCredential; }
    [[nodiscard]] bool isFiltering() const { return m_filter.isActive(); }
    /// Whether @p text is a full key, which must not stay in a search field.
    [[nodiscard]] static bool isWholeKey(const QString &text);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// For assistive technology a header says whether the table is sorted by it, too.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// By what is meant, not by what is shown: names as people sort them, dates in time. -1: the source's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// How many keys there are without the filter.
    [[nodiscard]] int total() const { return static_cast<int>(m_order.size()); }
    /// None for an invalid index.
    [[nodiscard]] std::optional<ApiKey> key(const QModelIndex &index) const;
    [[nodiscard]] std::optional<KnownKey> known(const QModelIndex &index) const;
    /// The entity that the key was listed for; its id is empty for an invalid index.
    [[nodiscard]] EntityId entity(const QModelIndex &index) const;
    /// Invalid where the key is not there, or the filter hides it: see contains(). Of several entities' keys the first.
    [[nodiscard]] QModelIndex indexOf(const KeyFingerprint &fingerprint) const;
    [[nodiscard]] QModelIndex indexOf(const EntityId &entity, const KeyFingerprint &fingerprint) const;
    /// Of each id, see idRole, the place of its row; -1 where it is not shown.
    [[nodiscard]] QList<int> placesOf(const QVariantList &ids) const;
    /// Whether the key is there, filtered out or not.
    [[nodiscard]] bool contains(const KeyFingerprint &fingerprint) const;
    /// Whether any key, filtered out or not, is of another environment than @p usual.
    [[nodiscard]] bool hasOtherEnvironment(Environment usual) const;
    [[nodiscard]] KeyStatus status(const ApiKey &key) const { return keyStatus(key.expiry, m_now); }
    /// The moment to which everything that is told relative to now refers.
    [[nodiscard]] const QDateTime &now() const { return m_now; }

    // For what goes over many rows, such as an export: no key is built for it.

    [[nodiscard]] const KeyTable &table() const { return m_source.table(); }
    [[nodiscard]] QString shownName(KeyTable::Row row) const; ///< empty: the key has no name
    /// Empty in a table of one entity's keys.
    [[nodiscard]] QString entityName(KeyTable::Row row) const;

    /// Says what is relative to the present anew.
    void refreshTimes();
    /// Shows now what the source has said last, which a long list does a moment later.
    void catchUp();
    /// Whether everything that the source has is shown, named and sorted as it should be.
    [[nodiscard]] bool isSettled() const;

signals:
    /// Keys have come, gone or changed: those of the source, whether or not the filter shows them.
    void keysChanged();
    /// isSettled() has become true.
    void settled();

private:
    /// What becomes of the order of the rows that are there already.
    enum class Order { Kept, Anew };
    void onChanged(const KeyTable::Change &change);
    void dropReused(const KeyTable::Change &change);
    void onReset();
    void onNames();
    void follow(Order order);
    /// The rows of the view among @p all, which are in the source's order, sorted.
    [[nodiscard]] std::vector<Row> ordered(const std::vector<Row> &all, Order order) const;
    void takeInHints();
    bool refreshNow(); ///< whether it is later than before
    void tellWhenSettled();
    void tellAllCells(const QList<int> &roles);

    [[nodiscard]] bool isInView(Row row) const;
    [[nodiscard]] NamedKeys named() const;
    void search();
    /// Shows what the filter finds among @p rows.
    void showFound(const std::vector<Row> &rows);
    [[nodiscard]] std::optional<Row> rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfRow(Row row) const;
    [[nodiscard]] const DrawnKey *built(const QModelIndex &index) const; ///< until the next call

    KeySource &m_source;
    const Clock &m_clock;
    QDateTime m_now; ///< what the relative times on screen were made with
    qint64 m_nowMs = 0;
    QTimer m_minute;

    KeyView m_view = KeyView::All;
    KeyOrder m_sorting;
    std::vector<Row> m_order; ///< the rows of the view, sorted
    NameBook m_names;
    EntityNames m_entities;
    HintIndex m_hints;
    QTimer m_indexing;
    KeyFilter m_filter;
    bool m_seeksOtherCredential = false;

    std::vector<Row> m_leaving; ///< sorted; while views are told so
    std::vector<Row> m_touched; ///< changed since follow()
    bool m_isBehind = false; ///< the source has changed since follow()
    bool m_isReordered = false; ///< and keys that stay come in another order
    bool m_isInReset = false;
    bool m_wasSettled = true;
    QTimer m_following;
    QElapsedTimer m_followed; ///< since follow()
    mutable QHash<Row, DrawnKey> m_built; ///< a few, of what is painted
};

} // namespace ek
