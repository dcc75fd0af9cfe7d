#pragma once

#include "fleet/FolderSearch.h"
#include "fleet/KeyLookup.h"
#include "models/FlatTable.h"

#include <QList>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace ek {

class Inventory;

/// Places in files that hold keys, with what is known of each, and files that could not be read. Judges anew, in
/// slices, what is known of them when more has become known.
class PlaceModel : public FlatTable
{
    Q_OBJECT

public:
    enum Column { State, File, Line, Byte, Mask, Key, Entity };
    static constexpr int columnTotal = 7;

    /// @p inventory must outlive the model. @p now is what expiry is judged by.
    PlaceModel(const Inventory &inventory, std::function<QDateTime()> now, QObject *parent = nullptr);

    /// @p folder is left out of the paths that are shown.
    void begin(const QString &folder);
    /// What is no key is left out.
    void add(const QList<FoundPlace> &places);
    void addUnreadable(const QStringList &paths);
    void judgeAgain();

    [[nodiscard]] qsizetype places() const { return m_places; } ///< without what could not be read
    /// The known key of a row; none where it is not known.
    [[nodiscard]] std::optional<KeyMatch> matchAt(int row) const { return m_rows.at(std::size_t(row)).verdict.match; }

    /// One line for each row, with tabs between the cells.
    [[nodiscard]] QString text() const;

protected:
    [[nodiscard]] qsizetype rowTotal() const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    struct Row
    {
        QString path; ///< fit to be shown
        FoundKey key; ///< null where the file could not be read
        PlaceVerdict verdict;
        [[nodiscard]] bool isUnreadable() const { return key.fingerprint.isNull(); }
    };
    [[nodiscard]] QString shownPath(const QString &path) const;
    [[nodiscard]] QString textOf(const Row &row, int column) const;
    void judgeSlice();

    const Inventory &m_inventory;
    std::function<QDateTime()> m_now;
    QString m_folder;
    std::vector<Row> m_rows;
    qsizetype m_places = 0;
    std::size_t m_judged = 0; ///< rows before it are up to date
    QTimer m_judging;
};

} // namespace ek
