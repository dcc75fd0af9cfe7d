#pragma once

#include "core/Clock.h"
#include "models/KeyColumns.h"
#include "models/RowMirror.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace ek {

class KeyStore;

using KeyRows = RowMirror<QAbstractTableModel, KeyRow>;

/// The keys of one entity. Mirrors the store; fetches nothing. Times are told relative to now and stay so.
///
/// Names are shown so that two that differ look different, and none is blank (see shownName()).
class ApiKeyTableModel : public KeyRows
{
    Q_OBJECT

public:
    /// The fingerprint's digest: what is the same row in another list.
    static constexpr int idRole = Qt::UserRole;

    ApiKeyTableModel(KeyStore &store, const Clock &clock, QObject *parent = nullptr);

    void setEntity(const EntityId &entity);
    [[nodiscard]] const EntityId &entity() const { return m_entity; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Null for an invalid index.
    [[nodiscard]] const ApiKey *key(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const KeyFingerprint &fingerprint) const;
    [[nodiscard]] KeyStatus status(const ApiKey &key) const;
    /// The moment to which everything that is told relative to now refers.
    [[nodiscard]] const QDateTime &now() const { return m_now; }

    /// Name and masked key, to be searched (see searchForm()).
    [[nodiscard]] const QString &searchText(int row) const { return KeyRows::row(row).search; }

    /// Says what is relative to the present anew.
    void refreshTimes();

    /// Orders by what is meant, not by what is shown: names as people sort them, dates in time.
    [[nodiscard]] bool lessThan(int leftRow, int rightRow, KeyColumn column) const;

private:
    void reload();

    KeyStore &m_store;
    const Clock &m_clock;
    EntityId m_entity;
    QList<ApiKey> m_mirrored; ///< shared with the store; only compared
    QDateTime m_now; ///< what the relative times on screen were made with
    QTimer m_minute;
};

} // namespace ek
