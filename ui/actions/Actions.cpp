#include "ui/actions/Actions.h"

#include "core/PlainText.h"
#include "ui/design/Theme.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

#include <initializer_list>
#include <utility>

namespace ek {

namespace {

/// The first of @p conditions that does not hold, as what stands in the way.
Obstacle firstUnmet(std::initializer_list<std::pair<bool, Obstacle>> conditions)
{
    for (const auto &[isMet, obstacle] : conditions) {
        if (!isMet)
            return obstacle;
    }
    return Obstacle::None;
}

Obstacle whileLocked(const ActionContext &context)
{
    return firstUnmet({{!context.locked, Obstacle::Locked}});
}

Obstacle withoutSignIn(const ActionContext &context)
{
    return firstUnmet({{context.signedIn, Obstacle::NotSignedIn}});
}

Obstacle withoutViews(const ActionContext &context)
{
    return firstUnmet({{context.signedIn, Obstacle::NotSignedIn}, {context.hasViews, Obstacle::OneEntity}});
}

/// Of an entity or of all.
Obstacle withoutTable(const ActionContext &context)
{
    return firstUnmet({{context.signedIn, Obstacle::NotSignedIn},
                       {!context.changesShown && (context.entityChosen || context.allKeysShown), Obstacle::NoTable}});
}

Obstacle withoutKeys(const ActionContext &context)
{
    return firstUnmet({{context.selectedKeys > 0, Obstacle::NoKey}});
}

bool isViewShown(const ActionContext &context)
{
    return context.allKeysShown || context.changesShown;
}

} // namespace

QString titleOf(const ActionSpec &spec)
{
    QString title = spec.fullText.isEmpty() ? spec.text : spec.fullText;
    return title.remove(QLatin1Char('&')).remove(QChar(0x2026));
}

QString keysOf(const QList<QKeySequence> &shortcuts)
{
    QStringList keys;
    for (const QKeySequence &sequence : shortcuts)
        keys += inOwnDirection(sequence.toString(QKeySequence::NativeText)); // else "Ctrl+." becomes ".+Ctrl"
    return keys.join(QStringLiteral(", "));
}

Actions::Actions(QWidget *window)
    : QObject(window)
    , appearance(new QActionGroup(this))
    , m_window(window)
{
    makeProfileActions();
    makeKeyActions();
    makeViewActions();
    makeHelpActions();
    updateIcons();
}

void Actions::makeProfileActions()
{
    signIn = make({.name = QStringLiteral("signIn"),
                   .menu = ActionMenu::Profile,
                   .text = tr("&Sign in…"),
                   .tip = tr("Connect with another credential"),
                   .shortcuts = {QKeySequence(tr("Ctrl+Shift+N"))},
                   .icon = "key",
                   .obstacle = whileLocked});
    profiles = make({.name = QStringLiteral("profiles"),
                     .menu = ActionMenu::Profile,
                     .text = tr("&Profiles…"),
                     .tip = tr("Open, rename or remove connections"),
                     .shortcuts = {QKeySequence(tr("Ctrl+P"))},
                     .icon = "settings",
                     .obstacle = whileLocked});
    signOut = make(
        {.name = QStringLiteral("signOut"),
         .menu = ActionMenu::Profile,
         .text = tr("Sign &out"),
         .tip = tr("Forget the credential until it is needed again"),
         .icon = "sign-out",
         .obstacle = [](const ActionContext &context) {
             return firstUnmet({{!context.locked, Obstacle::Locked}, {context.profileChosen, Obstacle::NoProfile}});
         }});
    lockNow = make({.name = QStringLiteral("lockNow"),
                    .menu = ActionMenu::Profile,
                    .text = tr("&Lock now"),
                    .tip = tr("Cover the window, and forget the credential until it is unlocked"),
                    .shortcuts = {QKeySequence(tr("Ctrl+L"))},
                    .worksOverDialogs = true,
                    .obstacle = whileLocked});
    settings = make({.name = QStringLiteral("settings"),
                     .menu = ActionMenu::Profile,
                     .text = tr("S&ettings…"),
                     .tip = tr("Clipboard, lock, appearance"),
                     .shortcuts = {QKeySequence(tr("Ctrl+,"))},
                     .startsGroup = true,
                     .obstacle = whileLocked});
    settings->setMenuRole(QAction::PreferencesRole);
    quit = make({.name = QStringLiteral("quit"),
                 .menu = ActionMenu::Profile,
                 .text = tr("&Quit"),
                 .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Q)}, // not every desktop names one
                 .startsGroup = true,
                 .worksOverDialogs = true});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeKeyActions()
{
    newKey = make({.name = QStringLiteral("newKey"),
                   .menu = ActionMenu::Keys,
                   .text = tr("&New key…"),
                   .tip = tr("Create an API key for the chosen entity, or for one that you pick"),
                   .shortcuts = {QKeySequence(QKeySequence::New)},
                   .icon = "add",
                   .isInToolBar = true,
                   .obstacle = [](const ActionContext &context) {
                       const bool hasEntity = context.entityChosen || isViewShown(context) || context.hasViews;
                       return firstUnmet({{context.signedIn, Obstacle::NotSignedIn},
                                          {hasEntity, Obstacle::NoEntity},
                                          {!context.awaitsEntities, Obstacle::AwaitsList},
                                          {!context.creating, Obstacle::Creating}});
                   }});
    newKey->setIconText(tr("New key"));
    deleteKeys = make({.name = QStringLiteral("deleteKeys"),
                       .menu = ActionMenu::Keys,
                       .text = tr("&Delete key…"),
                       .tip = tr("Delete the selected keys"),
                       .shortcuts = {QKeySequence(QKeySequence::Delete)},
                       .icon = "delete",
                       .obstacle = [](const ActionContext &context) {
                           const bool isListed = !context.awaitsEntities && !context.awaitsKeys;
                           return firstUnmet({{context.signedIn, Obstacle::NotSignedIn},
                                              {context.selectedKeys > 0, Obstacle::NoKey},
                                              {isListed, Obstacle::AwaitsList},
                                              {!context.deleting, Obstacle::Deleting}});
                       }});
    deleteKeys->setIconText(tr("Delete key"));
    makeCopyActions();
    exportKeys = make({.name = QStringLiteral("exportKeys"),
                       .menu = ActionMenu::Keys,
                       .text = tr("E&xport…"),
                       .fullText = tr("Export keys"),
                       .tip = tr("Write the keys, masked, into a table or a report"),
                       .obstacle = withoutSignIn});
    refresh =
        make({.name = QStringLiteral("refresh"),
              .menu = ActionMenu::Keys,
              .text = tr("&Refresh"),
              .tip = tr("Fetch entities and keys again"),
              .shortcuts = {QKeySequence(Qt::Key_F5), QKeySequence(tr("Ctrl+R"))},
              .icon = "refresh",
              .startsGroup = true,
              .isInToolBar = true,
              .obstacle = [](const ActionContext &context) {
                  return firstUnmet({{context.signedIn, Obstacle::NotSignedIn}, {!context.loading, Obstacle::Loading}});
              }});
    cancel = make({.name = QStringLiteral("cancel"),
                   .menu = ActionMenu::Keys,
                   .text = tr("S&top loading"),
                   .shortcuts = {QKeySequence(tr("Ctrl+."))},
                   .obstacle = [](const ActionContext &context) {
                       return firstUnmet({{context.loading, Obstacle::NotLoading}});
                   }});
}

void Actions::makeCopyActions()
{
    copyName = make({.name = QStringLiteral("copyName"),
                     .menu = ActionMenu::Copy,
                     .text = tr("&Name"),
                     .fullText = tr("Copy name"),
                     .tip = tr("Copy the names of the selected keys"),
                     .obstacle = withoutKeys});
    copyMasked = make({.name = QStringLiteral("copyMasked"),
                       .menu = ActionMenu::Copy,
                       .text = tr("&Masked key"),
                       .fullText = tr("Copy masked key"),
                       .tip = tr("Copy the masked form of the selected keys"),
                       .shortcuts = {QKeySequence(QKeySequence::Copy)},
                       .icon = "copy",
                       .obstacle = withoutKeys});
    copyEntityName = make({.name = QStringLiteral("copyEntityName"),
                           .menu = ActionMenu::Copy,
                           .text = tr("Entity n&ame"),
                           .fullText = tr("Copy entity name"),
                           .tip = tr("Copy the names of the entities that the selected keys belong to"),
                           .obstacle = withoutKeys});
    copyEntityId = make({.name = QStringLiteral("copyEntityId"),
                         .menu = ActionMenu::Copy,
                         .text = tr("&Entity id"),
                         .fullText = tr("Copy entity id"),
                         .tip = tr("Copy the id of the entity that the selected keys belong to"),
                         .obstacle = withoutKeys});
    copyRow = make({.name = QStringLiteral("copyRow"),
                    .menu = ActionMenu::Copy,
                    .text = tr("&Row", "of a table"),
                    .fullText = tr("Copy row"),
                    .tip = tr("Copy what the table shows of the selected keys"),
                    .obstacle = withoutKeys});
    copyTable = make({.name = QStringLiteral("copyTable"),
                      .menu = ActionMenu::Copy,
                      .text = tr("&Table as text"),
                      .fullText = tr("Copy table as text"),
                      .tip = tr("Copy the whole table as it is shown, to be pasted into a spreadsheet"),
                      .obstacle = withoutTable});
}

void Actions::makeViewActions()
{
    showPalette = make({.name = QStringLiteral("showPalette"),
                        .menu = ActionMenu::View,
                        .text = tr("&Command palette…"),
                        .tip = tr("Find a command, an entity, a profile or a key by typing"),
                        .shortcuts = {QKeySequence(tr("Ctrl+K"))},
                        .obstacle = whileLocked});
    showAllKeys = make({.name = QStringLiteral("showAllKeys"),
                        .menu = ActionMenu::View,
                        .text = tr("A&ll keys"),
                        .tip = tr("Show the keys of all entities in one table"),
                        .shortcuts = {QKeySequence(tr("Ctrl+Shift+A"))},
                        .startsGroup = true,
                        .obstacle = withoutViews});
    showChanges = make({.name = QStringLiteral("showChanges"),
                        .menu = ActionMenu::View,
                        .text = tr("C&hanges"),
                        .tip = tr("Show which keys were created or deleted, and which expired"),
                        .obstacle = withoutViews});
    findEntity = make({.name = QStringLiteral("findEntity"),
                       .menu = ActionMenu::View,
                       .text = tr("Find &entity"),
                       .shortcuts = {QKeySequence(tr("Ctrl+E"))},
                       .obstacle = withoutSignIn});
    recentEntities = make({.name = QStringLiteral("recentEntities"),
                           .menu = ActionMenu::View,
                           .text = tr("Recent ent&ities"),
                           .tip = tr("Choose among the entities that were open before"),
                           .shortcuts = {QKeySequence(tr("Ctrl+Shift+E"))},
                           .obstacle = withoutSignIn});
    filterKeys = make({.name = QStringLiteral("filterKeys"),
                       .menu = ActionMenu::View,
                       .text = tr("&Filter keys"),
                       .shortcuts = {QKeySequence(QKeySequence::Find)},
                       .obstacle = withoutTable});
    showEntity =
        make({.name = QStringLiteral("showEntity"),
              .menu = ActionMenu::View,
              .text = tr("&Show entity in the list"),
              .tip = tr("Go to the open entity in the list of entities; from all keys, open the entity of the key"),
              .obstacle = [](const ActionContext &context) {
                  return firstUnmet({{context.signedIn, Obstacle::NotSignedIn},
                                     {!isViewShown(context) || context.selectedKeys == 1, Obstacle::NotOneKey},
                                     {isViewShown(context) || context.entityChosen, Obstacle::NoEntity}});
              }});
    whoseKey = make({.name = QStringLiteral("whoseKey"),
                     .menu = ActionMenu::View,
                     .text = tr("&Whose key is this?…"),
                     .tip = tr("Find out whose key something is, or which files of a folder hold keys"),
                     .shortcuts = {QKeySequence(tr("Ctrl+Shift+F"))},
                     .obstacle = whileLocked});
    nextPane = make({.name = QStringLiteral("nextPane"),
                     .menu = ActionMenu::View,
                     .text = tr("&Next pane"),
                     .tip = tr("Go on to the next part of the window"),
                     .shortcuts = {QKeySequence(Qt::Key_F6)},
                     .startsGroup = true,
                     .obstacle = whileLocked});
    previousPane = make({.name = QStringLiteral("previousPane"),
                         .menu = ActionMenu::View,
                         .text = tr("&Previous pane"),
                         .tip = tr("Go back to the part of the window before"),
                         .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                         .obstacle = whileLocked});
    moveBorder =
        make({.name = QStringLiteral("moveBorder"),
              .menu = ActionMenu::View,
              .text = tr("&Move border between panes"),
              .tip = tr("Go to the border beside the entities, which the arrow keys then move"),
              .shortcuts = {QKeySequence(Qt::Key_F8)},
              .obstacle = [](const ActionContext &context) {
                  return firstUnmet({{!context.locked, Obstacle::Locked}, {context.signedIn, Obstacle::NotSignedIn}});
              }});
    followSystem = make({.name = QStringLiteral("followSystem"),
                         .menu = ActionMenu::Appearance,
                         .text = tr("Follow the &system"),
                         .fullText = tr("Appearance: follow the system")});
    light = make({.name = QStringLiteral("light"),
                  .menu = ActionMenu::Appearance,
                  .text = tr("&Light"),
                  .fullText = tr("Appearance: light")});
    dark = make({.name = QStringLiteral("dark"),
                 .menu = ActionMenu::Appearance,
                 .text = tr("&Dark"),
                 .fullText = tr("Appearance: dark")});
    highContrast = make({.name = QStringLiteral("highContrast"),
                         .menu = ActionMenu::Appearance,
                         .text = tr("&High contrast"),
                         .fullText = tr("Appearance: high contrast")});
    for (QAction *action : {followSystem, light, dark, highContrast}) {
        action->setCheckable(true);
        appearance->addAction(action);
    }
}

void Actions::makeHelpActions()
{
    shortcuts = make({.name = QStringLiteral("shortcuts"),
                      .menu = ActionMenu::Help,
                      .text = tr("&Keyboard shortcuts"),
                      .shortcuts = {QKeySequence(Qt::Key_F1), QKeySequence(tr("Ctrl+/"))}});
    copyDiagnostics =
        make({.name = QStringLiteral("copyDiagnostics"),
              .menu = ActionMenu::Help,
              .text = tr("Copy &diagnostics"),
              .tip = tr("Copy what a report of a problem needs: versions and the last log lines, no secrets")});
    about = make({.name = QStringLiteral("about"), .menu = ActionMenu::Help, .text = tr("&About Entity Keys")});
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::make(const ActionSpec &spec)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.name);
    action->setShortcuts(spec.shortcuts);
    const QString tip = spec.tip.isEmpty() ? titleOf(spec) : spec.tip;
    const QString keys = keysOf(spec.shortcuts);
    action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "what an action does, its keys").arg(tip, keys));
    action->setStatusTip(spec.tip);
    m_window->addAction(action);
    m_all.push_back({spec, action});
    return action;
}

QList<QAction *> Actions::those(bool ActionSpec::*isMeant) const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_all) {
        if (entry.spec.*isMeant)
            actions += entry.action;
    }
    return actions;
}

QList<FixedKeys> Actions::fixedKeys()
{
    return {
        {{tr("Esc", "the key")}, tr("Clear the search or filter that has the focus; close a dialog")},
        {{tr("Down", "the key")}, tr("Go from a search or filter to what it found")},
        {{tr("Enter", "the key")},
         tr("Open the first entity that a search found; press the button that has the focus")},
        {{tr("Space", "the key")}, tr("Tick a check box; press a button")},
        {{tr("Menu", "the key"), tr("Shift+F10")},
         tr("What can be done with the key, the entity or the value that has the focus")},
        {{tr("Alt+S")}, tr("Tick “I have stored this key”")},
        {{tr("Alt+D")}, tr("Delete, in the dialog that asks for it")},
    };
}

QString Actions::whyNot(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Locked:
        return tr("The window is locked");
    case Obstacle::NoProfile:
        return tr("No profile is open");
    case Obstacle::NotSignedIn:
        return tr("You are not signed in");
    case Obstacle::OneEntity:
        return tr("Needs more than one entity");
    case Obstacle::NoEntity:
        return tr("No entity is open");
    case Obstacle::NoTable:
        return tr("No keys are shown");
    case Obstacle::NoKey:
        return tr("No key is selected");
    case Obstacle::NotOneKey:
        return tr("Select one key first");
    case Obstacle::AwaitsList:
        return tr("The list is not loaded yet");
    case Obstacle::Loading:
        return tr("A list is being loaded");
    case Obstacle::NotLoading:
        return tr("Nothing is being loaded");
    case Obstacle::Creating:
        return tr("A key is being created");
    case Obstacle::Deleting:
        return tr("Keys are being deleted");
    }
    return {};
}

void Actions::update(const ActionContext &context)
{
    for (Entry &entry : m_all) {
        entry.obstacle = entry.spec.obstacle ? entry.spec.obstacle(context) : Obstacle::None;
        entry.action->setEnabled(entry.obstacle == Obstacle::None);
    }
    deleteKeys->setText(context.selectedKeys > 1 ? tr("&Delete %Ln key(s)…", nullptr, context.selectedKeys)
                                                 : tr("&Delete key…"));
    deleteKeys->setIconText(tr("Delete key"));
    showEntity->setText(isViewShown(context) ? tr("&Show entity") : tr("&Show entity in the list"));
}

void Actions::updateIcons()
{
    const QPalette palette;
    for (const Entry &entry : m_all) {
        if (entry.spec.icon)
            entry.action->setIcon(icon(entry.spec.icon, palette));
    }
}

} // namespace ek

#include "moc_Actions.cpp"
