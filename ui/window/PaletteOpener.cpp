#include "ui/window/PaletteOpener.h"

#include "core/Names.h"
#include "keys/KeyStore.h"
#include "models/EntityListModel.h"
#include "models/ViewListModel.h"
#include "session/AutoLock.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "ui/actions/Actions.h"
#include "ui/actions/CommandPalette.h"
#include "ui/design/Accessibility.h"
#include "ui/keys/KeyTableView.h"
#include "ui/window/MainPages.h"
#include "wording/Countries.h"
#include "wording/Moments.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

namespace ek {

namespace {

constexpr qsizetype mostRecent = 8;

} // namespace

PaletteOpener::PaletteOpener(QMainWindow &window, const MainWindowParts &parts, const Actions &actions,
                             const EntityListModel &entities, MainPages &pages)
    : QObject(&window)
    , m_window(window)
    , m_parts(parts)
    , m_actions(actions)
    , m_entities(entities)
    , m_pages(pages)
{
    connect(&parts.session, &Session::profileLeft, this, [this] {
        m_recent.removeIf([](const PaletteEntry &entry) {
            return entry.kind == PaletteEntry::Kind::Key || entry.kind == PaletteEntry::Kind::Entity;
        });
    });
}

void PaletteOpener::open()
{
    if (m_parts.lock.isLocked())
        return;
    auto *palette = new CommandPalette(entries(), m_recent, &m_window);
    // Once the window has the keyboard again: what is done may want to give the focus to a part of it.
    connect(palette, &CommandPalette::chosen, this, &PaletteOpener::carryOut, Qt::QueuedConnection);
    palette->open();
}

QList<PaletteEntry> PaletteOpener::entries() const
{
    using Kind = PaletteEntry::Kind;
    QList<PaletteEntry> entries;
    for (const Actions::Entry &entry : m_actions.all()) {
        if (entry.action == m_actions.showPalette)
            continue;
        entries.append({.kind = Kind::Action,
                        .id = entry.spec.name,
                        .text = titleOf(entry.spec),
                        .detail = keysOf(entry.spec.shortcuts),
                        .search = searchForm(entry.spec.tip),
                        .obstacle = Actions::whyNot(entry.obstacle)});
    }
    const QList<QAction *> inMenus = more();
    for (const QAction *action : inMenus) {
        if (!action->isSeparator())
            entries.append({.kind = Kind::Action,
                            .id = action->objectName(),
                            .text = action->toolTip(),
                            .obstacle = action->isEnabled() ? QString() : Actions::whyNot(Obstacle::NoTable)});
    }
    const Session &session = m_parts.session;
    const bool isSignedIn = session.state() == Session::State::SignedIn;
    if (isSignedIn && session.entity()) {
        for (const ApiKey &key : m_parts.keys.keys(session.entity()->id)) {
            const QString name = key.shownName();
            entries.append({.kind = Kind::Key,
                            .id = QString::fromLatin1(key.fingerprint.digest().toHex()),
                            .text = name.isEmpty() ? tr("Show key without a name") : tr("Show key %1").arg(name),
                            .detail = key.hint,
                            .search = searchForm(key.hint)});
        }
    }
    if (isSignedIn && m_pages.hasViews())
        addViews(entries);
    for (const Profile &profile : m_parts.profiles.all()) {
        if (profile.isSaved())
            entries.append({.kind = Kind::Profile,
                            .id = profile.id.value(),
                            .text = tr("Open profile %1").arg(shownLine(profile.name, 60)),
                            .detail = environmentText(session.environmentOf(profile))});
    }
    for (int row = 0; isSignedIn && row < m_entities.rowCount(); ++row) {
        const QModelIndex index = m_entities.index(row);
        const Entity &entity = *m_entities.entity(index);
        QStringList facts{countryName(entity.countryCode, entity.country), entity.taxNumber};
        facts.removeAll(QString());
        entries.append({.kind = Kind::Entity,
                        .id = entity.id.value(),
                        .text = tr("Open %1", "an entity").arg(index.data().toString()),
                        .detail = facts.join(QStringLiteral(" · ")),
                        .search = index.data(EntityListModel::SearchRole).toString()});
    }
    return entries;
}

QList<QAction *> PaletteOpener::more() const
{
    QList<QAction *> actions = m_pages.sortMenu()->actions();
    for (QAction *action : m_pages.columnsMenu()->actions()) {
        if (!action->objectName().isEmpty()) // and not one for each column
            actions += action;
    }
    return actions;
}

void PaletteOpener::addViews(QList<PaletteEntry> &entries) const
{
    const ViewListModel &views = m_pages.viewModel();
    for (int row = 0; row < views.rowCount(); ++row) {
        const QModelIndex index = views.index(row);
        entries.append({.kind = PaletteEntry::Kind::View,
                        .id = QString::number(row),
                        .text = tr("Show view %1").arg(index.data().toString()),
                        .detail = index.data(ViewListModel::CountRole).toString()});
    }
}

void PaletteOpener::carryOut(const PaletteEntry &entry)
{
    if (m_parts.lock.isLocked()) // since it was chosen
        return;
    m_recent.removeIf([&](const PaletteEntry &used) { return used.isSame(entry); });
    m_recent.prepend({.kind = entry.kind, .id = entry.id, .text = {}});
    if (m_recent.size() > mostRecent)
        m_recent.removeLast();
    switch (entry.kind) {
    case PaletteEntry::Kind::Action:
        for (const Actions::Entry &known : m_actions.all()) {
            if (known.spec.name == entry.id)
                return known.action->trigger(); // does nothing where that has become impossible
        }
        for (const QList<QAction *> inMenus = more(); QAction * action : inMenus) {
            if (action->objectName() == entry.id)
                return action->trigger();
        }
        break;
    case PaletteEntry::Kind::Key:
        m_pages.leaveView();
        m_pages.keys()->selectWhenListed(KeyFingerprint::fromDigest(QByteArray::fromHex(entry.id.toLatin1())));
        break;
    case PaletteEntry::Kind::View:
        m_pages.go({m_pages.viewModel().viewAt(entry.id.toInt())});
        break;
    case PaletteEntry::Kind::Profile:
        m_parts.session.open(ProfileId(entry.id));
        break;
    case PaletteEntry::Kind::Entity:
        m_pages.showEntity(EntityId(entry.id));
        if (const auto &entity = m_parts.session.entity(); entity && entity->id.value() == entry.id)
            announce(&m_window, EntityListModel::displayName(*entity));
        break;
    }
}

} // namespace ek

#include "moc_PaletteOpener.cpp"
