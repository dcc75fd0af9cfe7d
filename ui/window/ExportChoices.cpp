#include "ui/window/ExportChoices.h"

#include "core/Names.h"
#include "fleet/Inventory.h"
#include "models/KeyListModel.h"
#include "models/ViewListModel.h"
#include "session/Session.h"
#include "ui/keys/KeyTableView.h"
#include "ui/window/MainPages.h"

#include <QCoreApplication>

#include <functional>

namespace ek {

namespace {

struct ExportChoices
{
    Q_DECLARE_TR_FUNCTIONS(ek::ExportChoices)
};

ExportDialog::Choice allKnown(const Inventory &inventory, const Session &session)
{
    return {.title =
                [&inventory] {
                    return ExportChoices::tr("All known keys, %Ln", nullptr,
                                             static_cast<int>(inventory.table().count()));
                },
            .take = [&inventory, &session] { return snapshotOf(inventory, session.clock().now()); },
            .unread = [&inventory] { return unreadEntities(inventory); },
            .isComplete = [&inventory] { return inventory.isLoaded() && areAllWhole(inventory); }};
}

/// As the table shows them. @p what: whose keys these are.
ExportDialog::Choice asShown(const KeyListModel &keys, const QString &what, const Inventory &inventory,
                             const Session &session)
{
    return {
        .title =
            [&keys, what] {
                return ExportChoices::tr("As shown: %1, %Ln key(s)", "an entity's name, or a view's", keys.rowCount())
                    .arg(what);
            },
        .take = [&keys, &inventory,
                 &session] { return snapshotOf(inventory, keys.table(), keys.shownRows(), session.clock().now()); }};
}

} // namespace

QList<ExportDialog::Choice> exportChoices(const MainPages &pages, const Inventory &inventory, const Session &session)
{
    const KeyListModel &keys = pages.keys()->keys();
    const ExportDialog::Choice all = allKnown(inventory, session);
    QList<ExportDialog::Choice> choices;
    if (pages.showsAllKeys()) {
        auto &view = choices.emplaceBack(asShown(keys, ViewListModel::title(pages.view()->view), inventory, session));
        view.selection = [&keys] { return ReportSelection{.view = keys.view(), .isFiltered = keys.isFiltering()}; };
        view.unread = all.unread;
        view.isComplete = [&keys, isWhole = all.isComplete] { return isWhole() && keys.rowCount() == keys.total(); };
    } else if (const auto &entity = session.entity(); entity && !pages.view()) {
        auto &own = choices.emplaceBack(asShown(keys, shownLine(entity->name, 60), inventory, session));
        own.selection = [&keys, id = entity->id] {
            return ReportSelection{.entityId = id.value(), .isFiltered = keys.isFiltering()};
        };
        own.isComplete = [&keys, &inventory, id = entity->id] {
            return inventory.reading(id).notes.isWhole() && keys.rowCount() == keys.total();
        };
    }
    choices += all;
    return choices;
}

} // namespace ek
