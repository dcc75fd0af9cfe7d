#pragma once

#include "core/Clock.h"
#include "fleet/KeyView.h"
#include "models/KeyColumns.h"
#include "models/KeySource.h"
#include "models/NameBook.h"
#include "models/TextIndex.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <array>
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
class KeyListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The digest of the fingerprint, and the entity's id behind it: what is the same row in another list.
    static constexpr int idRole = Qt::UserRole;

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
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || m_findsWholeKey; }
    /// Whether @p text is a full key, which must not stay in a search field.
    [[nodiscard]] static bool isWholeKey(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
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
    /// Whether the key is there, filtered out or not.
    [[nodiscard]] bool contains(const KeyFingerprint &fingerprint) const;
    /// Whether any key, filtered out or not, is of another environment than @p usual.
    [[nodiscard]] bool hasOtherEnvironment(Environment usual) const;
    [[nodiscard]] KeyStatus status(const ApiKey &key) const { return keyStatus(key.expiry, m_now); }
    /// The moment to which everything that is told relative to now refers.
    [[nodiscard]] const QDateTime &now() const { return m_now; }

    // For what goes over many rows, such as an export: no key is built for it.

    [[nodiscard]] const KeyTable &table() const { return m_source.table(); }
    /// As shown, from top to bottom. Valid until this model or its source changes.
    [[nodiscard]] const std::vector<KeyTable::Row> &shownRows() const { return m_shown; }
    /// With the filter's left out.
    [[nodiscard]] const std::vector<KeyTable::Row> &allRows() const { return m_order; }
    [[nodiscard]] QString shownName(KeyTable::Row row) const; ///< empty: the key has no name
    [[nodiscard]] QString entityName(KeyTable::Row row) const;

    /// Says what is relative to the present anew.
    void refreshTimes();
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
    /// Which rows hold a word, by the number of what has it.
    struct WordHits
    {
        Hits names;
        Hits hints;
        Hits entities;
        std::array<bool, 3> environments{};
        std::array<bool, 5> statuses{};
    };
    struct EntityName
    {
        QString name; ///< to be searched and sorted by
        QString sent; ///< to be shown
        QString fallback; ///< where nothing of it can be shown
        std::uint32_t serial = 0;
    };

    struct Span
    {
        std::size_t first;
        std::size_t count;
    };

    void onChanged(const KeyTable::Change &change);
    void dropReused(const KeyTable::Change &change);
    void onReset();
    void onNames();
    void follow(Order order);
    std::vector<KeyTable::Row> updatePlaces(); ///< all rows in the source's order
    void readEntities();
    void readEntity(std::size_t number);
    void updateEntityNames();
    void indexHints(std::size_t most);
    bool refreshNow(); ///< whether it is later than before
    void tellWhenSettled();

    [[nodiscard]] bool isInView(KeyTable::Row row) const;
    [[nodiscard]] std::uint64_t rank(KeyTable::Row row) const;
    [[nodiscard]] bool isBefore(KeyTable::Row left, KeyTable::Row right) const;
    void sortRows(std::vector<KeyTable::Row> &rows) const; ///< which are in the source's order
    void updateHits();
    [[nodiscard]] WordHits hitsOf(const QString &word) const;
    [[nodiscard]] std::vector<KeyTable::Row> filtered() const;
    /// Makes @p rows what is shown.
    void show(std::vector<KeyTable::Row> rows);
    /// Moves the rows that go together; @p placeOf has, for each that stays, its place.
    std::vector<Span> gatherRemoved(const std::vector<std::uint32_t> &placeOf);
    /// The same rows in another order.
    void arrange(std::vector<KeyTable::Row> rows);
    void tellTouched();
    void tellCells(const QList<int> &roles);
    [[nodiscard]] std::optional<KeyTable::Row> rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfRow(KeyTable::Row row) const;
    [[nodiscard]] const KeyRow *built(const QModelIndex &index) const; ///< until the next call

    KeySource &m_source;
    const Clock &m_clock;
    QDateTime m_now; ///< what the relative times on screen were made with
    qint64 m_nowMs = 0;
    QTimer m_minute;

    KeyView m_view = KeyView::All;
    std::vector<KeyTable::Row> m_order; ///< the rows of the view, sorted
    std::vector<KeyTable::Row> m_shown; ///< those that the filter lets through
    std::vector<std::uint32_t> m_place; ///< of a row, in the source's order
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;

    NameBook m_names;
    NameBook m_entityNames;
    std::vector<EntityName> m_entities; ///< by their numbers
    QHash<EntityId, Entity> m_listed; ///< the source's
    std::uint32_t m_entitySerial = 0;

    TextIndex m_hints;
    std::vector<KeyTable::Row> m_unindexed; ///< their hints are not in m_hints yet
    QTimer m_indexing;

    QStringList m_words;
    std::vector<WordHits> m_hits; ///< of each word
    bool m_findsWholeKey = false;
    bool m_seeksOtherCredential = false;
    QSet<KeyFingerprint> m_matches; ///< of the whole key
    Hits m_matchedRows;

    std::vector<KeyTable::Row> m_leaving; ///< sorted; while views are told so
    std::vector<KeyTable::Row> m_touched; ///< changed since follow()
    bool m_isBehind = false; ///< the source has changed since follow()
    bool m_isReordered = false; ///< and keys that stay come in another order
    bool m_isInReset = false;
    bool m_wasSettled = true;
    QTimer m_following;
    QElapsedTimer m_followed; ///< since follow()
    mutable QHash<KeyTable::Row, KeyRow> m_built; ///< a few, of what is painted
};

} // namespace ek
