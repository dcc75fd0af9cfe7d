#pragma once

#include "fleet/FolderSearch.h"
#include "fleet/KeyLookup.h"
#include "models/SortedTableModel.h"
#include "wording/LookupText.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace ek {

class Inventory;

/// Places in files that hold keys, with what is known of each, and files that could not be read. Judges anew, in
/// slices, what is known of them when more has become known. A file's places stay together, in their order, whatever
/// order they are found in.
class PlaceModel : public SortedTableModel
{
    Q_OBJECT

public:
    enum Column { State, File, Line, Byte, Mask, Key, Entity };
    static constexpr int columnTotal = 7;

    /// What a key is judged by.
    struct Known
    {
        QDateTime now; ///< what expiry is judged by
        LookupScope scope; ///< how far what is known reaches
    };
    /// @p inventory and what @p known refers to must outlive the model.
    PlaceModel(const Inventory &inventory, std::function<Known()> known, QObject *parent = nullptr);

    /// @p folder is left out of the paths that are shown.
    void begin(const QString &folder);
    /// What is no key is left out.
    void add(const QList<FoundPlace> &places);
    void addUnreadable(const QStringList &paths);
    void judgeAgain();

    [[nodiscard]] qsizetype places() const { return m_places; } ///< without what could not be read
    /// The known key of a row; none where it is not known.
    [[nodiscard]] std::optional<KeyMatch> matchAt(int row) const { return m_rows.at(itemAt(row)).verdict.match; }

    /// One line for each row, with tabs between the cells.
    [[nodiscard]] QString text() const;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString textOf(std::size_t item, int column) const override;
    [[nodiscard]] SortKey sortKey(std::size_t item, int column) const override;
    [[nodiscard]] QVariant cell(std::size_t item, int column, int role) const override;

private:
    struct Row
    {
        QString path; ///< fit to be shown; shared by the places of a file
        QString order; ///< of the path
        FoundKey key; ///< null where the file could not be read
        PlaceVerdict verdict;
        [[nodiscard]] bool isUnreadable() const { return key.fingerprint.isNull(); }
    };
    [[nodiscard]] Row rowOf(const QString &path) const;
    [[nodiscard]] QList<PlaceVerdict> judged(const QList<FoundKey> &keys) const;
    [[nodiscard]] QString entityOf(const Row &row) const;
    void lookAround();
    void judgeSlice();

    const Inventory &m_inventory;
    std::function<Known()> m_look;
    Known m_known; ///< when the rows were judged last
    mutable QHash<EntityId, QString> m_names; ///< of entities, as they are shown; made when one is asked for
    QString m_folder;
    std::vector<Row> m_rows;
    qsizetype m_places = 0;
    std::size_t m_judged = 0; ///< rows before it are up to date
    QTimer m_judging;
};

} // namespace ek
