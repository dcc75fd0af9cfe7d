#pragma once

#include "core/Ids.h"
#include "fleet/FolderSearch.h"
#include "fleet/SoughtKey.h"
#include "ui/widgets/TintedDialog.h"
#include "wording/LookupText.h"

#include <QTimer>

#include <optional>

class QAbstractItemModel;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace ek {

class Inventory;
class MatchModel;
class PlaceModel;
class Session;
class SettledAnnouncement;
class SoughtKeyField;
class TableColumns;
class WindowLayouts;
struct TableColumn;

/// Tells whose key something is: of a whole key, of a part of one, and of the keys in the files of a folder. Asks
/// nobody; what was typed is kept nowhere.
class KeyLookupDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog, which keeps the columns of its tables in @p layouts.
    KeyLookupDialog(const Session &session, const Inventory &inventory, WindowLayouts &layouts, QWidget *parent);
    ~KeyLookupDialog() override;

    /// As if the admin had chosen it.
    void searchFolder(const QString &folder);

signals:
    /// A known key is to be shown: among those of its entity, unless it @p isGone.
    void showRequested(const ek::EntityId &entity, const ek::KeyFingerprint &key, bool isGone);

private:
    void onTyped();
    void answer();
    void refresh();
    void chooseFolder();
    void onFinished(const FolderSearch::Outcome &outcome);
    void showMatches(bool isShown);
    void updateButtons();
    void showChosen();
    void copyReport();
    [[nodiscard]] LookupScope scope() const;
    [[nodiscard]] bool showsPlaces() const;
    [[nodiscard]] QTableView *shownTable() const;
    /// What "Show" goes to.
    [[nodiscard]] std::optional<KeyMatch> chosen() const;
    QTableView *addTable(QAbstractItemModel *model, const QString &name);
    /// What of a table the admin arranges, by mouse and by keyboard.
    TableColumns *addColumns(QTableView *table, const QList<TableColumn> &columns, int sortedAtFirst,
                             QLatin1String layoutName);

    const Session &m_session;
    const Inventory &m_inventory;
    WindowLayouts &m_layouts;
    SoughtKey m_sought;
    MatchModel *m_matches;
    PlaceModel *m_places;
    FolderSearch m_search;
    std::optional<FolderSearch::Outcome> m_outcome; ///< of the last search
    QString m_folder; ///< that was searched last; fit to be shown
    QTimer m_refreshing; ///< more has become known
    SettledAnnouncement *m_spoken;
    SoughtKeyField *m_field;
    QPushButton *m_searchFolder;
    QLabel *m_answer;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QStackedWidget *m_results;
    QTableView *m_matchTable;
    QTableView *m_placeTable;
    TableColumns *m_matchColumns;
    TableColumns *m_placeColumns;
    QPushButton *m_show = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace ek
