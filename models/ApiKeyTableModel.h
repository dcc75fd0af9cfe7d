#pragma once

#include "core/ApiKey.h"
#include "core/Clock.h"

#include <QAbstractTableModel>
#include <QCollatorSortKey>
#include <QTimer>

#include <vector>

namespace ek {

class KeyStore;

/// The keys of one entity. Mirrors the store; fetches nothing. Times are told relative to now and stay so.
class ApiKeyTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, MaskedKey, Environment, Created, Expires, Status };
    static constexpr int columnTotal = 6;

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

    /// Says what is relative to the present anew.
    void refreshTimes();

    /// Orders by what is meant, not by what is shown: names as people sort them, dates in time.
    [[nodiscard]] bool lessThan(int leftRow, int rightRow, Column column) const;

private:
    void reload();
    void followRemovals(const QList<ApiKey> &now);
    /// Inserts what is new in its place. False, and nothing is changed, where that is not all that happened.
    bool followInsertions(const QList<ApiKey> &now, const std::vector<QCollatorSortKey> &order);
    [[nodiscard]] QString text(const ApiKey &key, Column column) const;
    [[nodiscard]] QString toolTip(const ApiKey &key, Column column) const;

    KeyStore &m_store;
    const Clock &m_clock;
    EntityId m_entity;
    QList<ApiKey> m_keys;
    std::vector<QCollatorSortKey> m_nameOrder; ///< per row
    QDateTime m_now; ///< what the relative times on screen were made with
    QTimer m_minute;
};

} // namespace ek
