#include "ui/window/MainWindow.h"

#include "assembly/BusyWork.h"
#include "core/Names.h"
#include "fleet/Inventory.h"
#include "fleet/Sweep.h"
#include "keys/KeyCreation.h"
#include "keys/KeyStore.h"
#include "keys/Reach.h"
#include "models/EntityListModel.h"
#include "models/KeyListModel.h"
#include "models/ViewListModel.h"
#include "session/AutoLock.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "ui/actions/Actions.h"
#include "ui/design/Metrics.h"
#include "ui/design/ScreenRoom.h"
#include "ui/design/Style.h"
#include "ui/entities/EntitiesPage.h"
#include "ui/entities/EntityPanel.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/ChangesPanel.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/CreationBar.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/KeyTableView.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/keys/StillListedNotice.h"
#include "ui/profiles/AccountNotice.h"
#include "ui/profiles/EnvironmentNotice.h"
#include "ui/profiles/ProfileSwitcher.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/EnvironmentPill.h"
#include "ui/widgets/EnvironmentStrip.h"
#include "ui/widgets/FocusReturn.h"
#include "ui/widgets/PaneSplitter.h"
#include "ui/widgets/ScrolledBody.h"
#include "ui/widgets/ShortcutGuard.h"
#include "ui/window/Announcements.h"
#include "ui/window/AppearanceChoice.h"
#include "ui/window/ClockBar.h"
#include "ui/window/DialogOpener.h"
#include "ui/window/FilesNotice.h"
#include "ui/window/FocusMemory.h"
#include "ui/window/KeyCopying.h"
#include "ui/window/MainPages.h"
#include "ui/window/PaletteOpener.h"
#include "ui/window/PaneCycle.h"
#include "ui/window/QuitGuard.h"
#include "ui/window/SessionPage.h"
#include "ui/window/SessionWords.h"
#include "ui/window/ShortcutsDialog.h"
#include "ui/window/SidebarWidth.h"
#include "ui/window/StatusLine.h"
#include "ui/window/WindowLock.h"
#include "wording/ErrorText.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <map>

namespace ek {

namespace {

const QString windowLayout = QStringLiteral("window");
const QString windowGeometry = QStringLiteral("windowGeometry");
const QString splitterLayout = QStringLiteral("splitter");

} // namespace

MainWindow::MainWindow(const MainWindowParts &parts)
    : m_parts(parts)
    , m_actions(new Actions(this))
    , m_entityModel(new EntityListModel(parts.session, this))
    , m_strip(new EnvironmentStrip)
    , m_environment(new EnvironmentPill)
    , m_pages(new QStackedWidget)
    , m_clockBar(new ClockBar(parts.session))
    , m_creationBar(new CreationBar(parts.session, parts.profiles, parts.creation, parts.recovery))
    , m_outcome(new OutcomeBar(parts.session))
    , m_stack(new QStackedWidget)
    , m_state(new SessionPage(parts.session, parts.profiles, parts.offersDemo))
    , m_splitter(new PaneSplitter)
    , m_entityPanel(new EntityPanel(parts.session, *m_entityModel, parts.settings.profiles))
    , m_main(new MainPages(parts, *m_actions, *m_entityPanel))
    , m_status(new StatusLine)
    , m_appearance(new AppearanceChoice(*m_actions, parts.settings.preferences, this))
    , m_dialogs(std::make_unique<DialogOpener>(*this, parts))
    , m_quitGuard(std::make_unique<QuitGuard>(*this, parts.work, parts.creation, parts.lock, parts.clipboard))
{
    setObjectName(QStringLiteral("mainWindow"));
    buildMenus();
    buildToolBar();

    m_splitter->addWidget(m_entityPanel);
    m_splitter->addWidget(m_main);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({width::sidebar, 880});
    m_sidebar = new SidebarWidth(*m_splitter, width::sidebar);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_splitter);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QWidgetList bars{
        new FilesNotice(parts.settings.file, parts.settings.commands, parts.profiles, parts.recovery, parts.inventory),
        new AccountNotice(parts.session, parts.settings.profiles),
        new EnvironmentNotice(parts.session),
        m_clockBar,
        m_creationBar,
        new StillListedNotice(parts.session, parts.keys),
        m_outcome};
    for (QWidget *bar : bars)
        column->addWidget(bar);
    column->addWidget(m_stack, 1);
    m_pages->addWidget(new ScrolledBody(contents)); // where the text is large and the screen small
    setCentralWidget(central);
    setStatusBar(m_status);

    resize(QSize(1400, 860).boundedTo(roomFor(this)));
    restoreGeometry(parts.settings.layouts.state(windowGeometry));
    keepOnScreen(this); // the saved size may be that of a larger one
    restoreState(parts.settings.layouts.state(windowLayout));
    m_sidebar->restore(parts.settings.layouts.state(splitterLayout));

    QList<PaneCycle::Pane> panes{{m_toolBar}};
    for (QWidget *bar : bars)
        panes += PaneCycle::Pane{bar};
    KeyTableView *keys = m_main->ofEntity()->keys();
    panes += {{m_state},
              {m_main->views()},
              {m_entityPanel, m_entityPanel->list()},
              {m_main->missing()},
              {m_main->ofEntity(), keys->table()},
              {keys->details()}};
    m_panes = new PaneCycle(panes, *this);
    m_palette = new PaletteOpener(*this, parts, *m_actions, *m_entityModel, *m_main);
    new Announcements(*this, parts);
    m_focus = new FocusMemory(*this);

    connectActions();
    connectLock();
    connectDialogs();
    connectCreation();
    connectOutcome();
    connectPages();
    connect(&parts.session, &Session::stateChanged, this, &MainWindow::updateSession);
    connect(&parts.session, &Session::entitySelected, this, &MainWindow::updateSession);
    connect(&parts.session, &Session::entitiesChanged, this, &MainWindow::updateContext);
    connect(&parts.session, &Session::waiting, this, &MainWindow::onWaiting);
    connect(&parts.keys, &KeyStore::stateChanged, this, &MainWindow::updateContext);
    connect(&parts.work, &BusyWork::changed, this, &MainWindow::updateContext);
    updateSession();
}

MainWindow::~MainWindow()
{
    m_toolBar->show(); // a lock hid it, and it is not to stay hidden
    m_parts.settings.layouts.setState(windowGeometry, saveGeometry());
    m_parts.settings.layouts.setState(windowLayout, saveState());
    m_parts.settings.layouts.setState(splitterLayout, m_sidebar->save());
}

void MainWindow::buildMenus()
{
    auto *keys = new QMenu(tr("&Keys"), menuBar());
    auto *view = new QMenu(tr("&View"), menuBar());
    const auto menuOf = [&](ActionMenu menu) -> QMenu * {
        switch (menu) {
        case ActionMenu::Profile:
            return menuBar()->addMenu(tr("&Profile"));
        case ActionMenu::Keys:
            menuBar()->addMenu(keys);
            return keys;
        case ActionMenu::Copy:
            return keys->addMenu(tr("&Copy"));
        case ActionMenu::View:
            menuBar()->addMenu(view);
            return view;
        case ActionMenu::Appearance:
            return view->addMenu(tr("&Appearance"));
        case ActionMenu::Help:
            return menuBar()->addMenu(tr("&Help"));
        }
        return nullptr;
    };
    std::map<ActionMenu, QMenu *> menus; // an inner one stands among the entries of the outer one
    for (const Actions::Entry &entry : m_actions->all()) {
        QMenu *&menu = menus[entry.spec.menu];
        if (!menu)
            menu = menuOf(entry.spec.menu);
        if (entry.spec.startsGroup)
            menu->addSeparator();
        menu->addAction(entry.action);
    }
    m_viewMenu = view;
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    QToolBar *bar = m_toolBar;
    bar->setObjectName(QStringLiteral("toolBar")); // for saveState()
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);

    auto *label = new QLabel(tr("Profile"));
    label->setContentsMargins(space::label, 0, space::label, 0);
    auto *switcher = new ProfileSwitcher(m_parts.session, m_parts.profiles);
    connect(switcher, &ProfileSwitcher::signInRequested, this, [this] { m_dialogs->showSignIn(std::nullopt); });
    label->setBuddy(switcher);
    bar->addWidget(label);
    bar->addWidget(switcher);
    auto *gap = new QWidget;
    gap->setFixedWidth(space::label);
    bar->addWidget(gap);
    m_environmentPlace = bar->addWidget(m_environment);
    auto *rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(rest);
    m_focusReturn = new FocusReturn({m_entityPanel->list()}, this);
    m_shortcuts = new ShortcutGuard(this, {m_actions->findEntity, m_actions->filterKeys});
    for (QAction *action : m_actions->those(&ActionSpec::isInToolBar)) {
        bar->addAction(action);
        QWidget *button = bar->widgetForAction(action);
        // The button's own text may follow the selection; its name is a contract (docs/accessibility.md).
        button->setAccessibleName(action->iconText());
        button->setFocusPolicy(Qt::TabFocus);
        m_focusReturn->watch(button);
        if (auto *newKey = qobject_cast<QAbstractButton *>(button); newKey && action == m_actions->newKey)
            setLook(newKey, ButtonLook::Suggested);
    }
    addTable(*m_main->ofEntity()->keys());
}

void MainWindow::connectActions()
{
    connect(m_actions->signIn, &QAction::triggered, this, [this] { m_dialogs->showSignIn(std::nullopt); });
    connect(m_actions->profiles, &QAction::triggered, m_dialogs.get(), &DialogOpener::showProfiles);
    connect(m_actions->signOut, &QAction::triggered, this, [this] { m_parts.session.signOut(); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_actions->newKey, &QAction::triggered, this, &MainWindow::createKey);
    connect(m_actions->deleteKeys, &QAction::triggered, this, &MainWindow::deleteSelected);
    auto *copying = new KeyCopying(*m_main, *m_actions, *m_status, this);
    connect(&m_parts.lock, &AutoLock::covering, copying, &KeyCopying::stop);
    connect(m_actions->exportKeys, &QAction::triggered, this, &MainWindow::showExport);
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_actions->cancel, &QAction::triggered, this, [this] {
        m_parts.session.cancelRefresh();
        if (m_parts.session.entity())
            m_parts.keys.cancelRefresh(m_parts.session.entity()->id);
    });
    connect(m_actions->showPalette, &QAction::triggered, m_palette, &PaletteOpener::open);
    connect(m_actions->nextPane, &QAction::triggered, m_panes, &PaneCycle::next);
    connect(m_actions->previousPane, &QAction::triggered, m_panes, &PaneCycle::previous);
    connect(m_actions->moveBorder, &QAction::triggered, m_splitter, &PaneSplitter::focusBorder);
    connect(m_actions->showEntity, &QAction::triggered, this, &MainWindow::showSelectedEntity);
    connect(m_actions->showAllKeys, &QAction::triggered, this, [this] { m_main->go({KeyView::All}); });
    connect(m_actions->showChanges, &QAction::triggered, this, [this] { m_main->go({}); });
    connect(m_entityPanel, &EntityPanel::newKeyRequested, m_actions->newKey, &QAction::trigger);
    connect(m_entityPanel, &EntityPanel::said, m_status, &StatusLine::say);
    connect(m_actions->findEntity, &QAction::triggered, m_entityPanel, &EntityPanel::focusSearch);
    connect(m_actions->recentEntities, &QAction::triggered, m_entityPanel, &EntityPanel::showRecent);
    connect(m_actions->filterKeys, &QAction::triggered, this, [this] { m_main->keys()->focusFilter(); });
    connect(m_actions->whoseKey, &QAction::triggered, m_dialogs.get(), &DialogOpener::showLookup);
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    connect(m_actions->copyDiagnostics, &QAction::triggered, this, [this] {
        emit diagnosticsRequested();
        m_status->say(tr("Copied the diagnostics. They hold no key and no credential."));
    });
    connect(m_actions->about, &QAction::triggered, m_dialogs.get(), &DialogOpener::showAbout);
    connect(m_actions->settings, &QAction::triggered, m_dialogs.get(), &DialogOpener::showSettings);
}

/// A table of keys: its menus stand in the window's, its keys are what Ctrl+C and Del are about, and its button gives
/// the focus back.
void MainWindow::addTable(KeyTableView &table)
{
    m_viewMenu->addMenu(table.sortMenu());
    m_viewMenu->addMenu(table.columnsMenu());
    m_shortcuts->addTable(table.table());
    m_focusReturn->prepend(table.table());
    m_focusReturn->watch(table.deleteButton());
}

void MainWindow::connectPages()
{
    connect(m_main, &MainPages::pageMade, this, [this](QWidget *page) {
        if (page == m_main->changes()) {
            m_viewMenu->addMenu(m_main->changes()->sortMenu());
            m_viewMenu->addMenu(m_main->changes()->columnsMenu());
            return m_panes->add({page, m_main->changes()->table()});
        }
        KeyTableView *keys = m_main->ofAll()->keys();
        m_panes->add({page, keys->table()});
        m_panes->add({keys->details()});
        addTable(*keys);
    });
    connect(m_main, &MainPages::changed, this, [this] {
        const auto setShown = [this](const auto *table) {
            table->sortMenu()->menuAction()->setVisible(m_main->sortMenu() == table->sortMenu());
            table->columnsMenu()->menuAction()->setVisible(m_main->columnsMenu() == table->columnsMenu());
        };
        setShown(m_main->ofEntity()->keys());
        if (m_main->ofAll())
            setShown(m_main->ofAll()->keys());
        if (m_main->changes())
            setShown(m_main->changes());
        updateContext();
    });
    connect(m_main, &MainPages::said, m_status, &StatusLine::say);
    connect(m_main, &MainPages::hinted, m_outcome, qOverload<const QString &>(&OutcomeBar::showHint));
    connect(m_main, &MainPages::left, m_outcome, &OutcomeBar::clearSuccess);
    connect(m_main, &MainPages::failuresWanted, m_dialogs.get(), &DialogOpener::showUnread);
    connect(m_dialogs.get(), &DialogOpener::entityWanted, this,
            [this](const EntityId &entity) { m_main->showEntity(entity); });
    connect(m_dialogs.get(), &DialogOpener::entityPicked, this, [this](const Entity &entity) { showCreate(entity); });
}

void MainWindow::createKey()
{
    const auto &entity = m_parts.session.entity();
    if (m_main->view() || !entity)
        m_dialogs->showPickEntity(m_main->chosenEntity());
    else
        showCreate(*entity);
}

void MainWindow::deleteSelected()
{
    if (!m_dialogs->mayDelete(m_main->selectedKeys()))
        return;
    if (m_main->showsAllKeys())
        m_dialogs->showDelete(m_main->ofAll()->selectedByEntity());
    else
        m_dialogs->showDeleteOf(*m_parts.session.entity(), m_main->keys()->selectedKeys());
}

void MainWindow::showSelectedEntity()
{
    if (!m_main->view())
        return m_entityPanel->showOpenEntity();
    const QList<ListedKey> selected = m_main->keys()->selected();
    if (selected.size() == 1)
        m_main->showEntity(selected.constFirst().entity, selected.constFirst().key.fingerprint);
}

void MainWindow::connectDialogs()
{
    connect(m_dialogs.get(), &DialogOpener::restartWanted, this, &MainWindow::restart);
    connect(m_dialogs.get(), &DialogOpener::appearanceChosen, m_appearance, &AppearanceChoice::choose);
    connect(m_dialogs.get(), &DialogOpener::keyWanted, this,
            [this](const EntityId &entity, const KeyFingerprint &key, bool isGone) {
                if (isGone)
                    m_main->showGone(entity, key);
                else
                    m_main->showEntity(entity, key);
            });
    connect(m_quitGuard.get(), &QuitGuard::said, m_status, &StatusLine::say);
    connect(m_quitGuard.get(), &QuitGuard::revealWanted, m_dialogs.get(), &DialogOpener::revealNext);
    connect(m_quitGuard.get(), &QuitGuard::endWanted, this, &QWidget::close);
    connect(m_state, &SessionPage::signInRequested, m_dialogs.get(), &DialogOpener::showSignIn);
    connect(m_state, &SessionPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_state, &SessionPage::profilesRequested, m_dialogs.get(), &DialogOpener::showProfiles);
    const auto askForCredential = [this] {
        const auto &profile = m_parts.session.profile();
        m_dialogs->showSignIn(profile && profile->isSaved() ? profile : std::nullopt);
    };
    connect(m_entityPanel, &EntityPanel::credentialRequested, this, askForCredential);
    connect(m_main->missing(), &EntitiesPage::credentialRequested, this, askForCredential);
}

void MainWindow::connectCreation()
{
    connect(&m_parts.creation, &KeyCreation::revealReady, m_dialogs.get(), &DialogOpener::revealNext);
    connect(&m_parts.creation, &KeyCreation::failed, this, &MainWindow::onCreateFailed);
    connect(m_creationBar, &CreationBar::createRequested, this,
            [this](const Entity &entity, const KeySpec &spec) { showCreate(entity, spec); });
    connect(m_creationBar, &CreationBar::deleteRequested, m_dialogs.get(), &DialogOpener::showDeleteOf);
    connect(m_creationBar, &CreationBar::replaceRequested, this, [this](const UnseenKeys &unseen) {
        showCreate(*m_parts.session.entity(), unseen.request.spec, unseen.keys);
    });
}

void MainWindow::connectOutcome()
{
    connect(m_dialogs.get(), &DialogOpener::refused, m_outcome, qOverload<const QString &>(&OutcomeBar::showHint));
    connect(m_dialogs.get(), &DialogOpener::createRequested, this,
            [this](const Entity &entity, const KeySpec &spec) { showCreate(entity, spec); });
    connect(m_dialogs.get(), &DialogOpener::keyPutAway, this,
            [this](const CreateIntent &request, const KeyFingerprint &key, bool isStored) {
                if (m_main->showsAllKeys() || m_parts.session.isOpen(request.entity.id))
                    m_main->keys()->selectWhenListed(key, request.entity.id);
                if (isStored && isWithinReach(request, m_parts.session))
                    m_outcome->showCreated(request);
            });
    connect(m_dialogs.get(), &DialogOpener::deletionAsked, this, [this] {
        // That a key may still be there stays to be said until somebody tried again, and heard what became of it.
        m_outcome->clearSuccess();
        m_main->keys()->rememberPlace();
    });
    connect(m_dialogs.get(), &DialogOpener::deletionEnded, this,
            [this](const QList<KeysOfEntity> &deleted, const QList<KeysOfEntity> &failed) {
                if (!deleted.isEmpty()
                    && (m_main->showsAllKeys() || m_parts.session.isOpen(deleted.constFirst().entity.id)))
                    m_main->keys()->selectRemembered();
                m_outcome->showDeletion(deleted, failed);
            });
    connect(m_outcome, &OutcomeBar::sameRequested, m_dialogs.get(), &DialogOpener::showSame);
    connect(m_outcome, &OutcomeBar::deleteRequested, m_dialogs.get(), &DialogOpener::showDelete);
}

void MainWindow::showCreate(const Entity &entity, const std::optional<KeySpec> &proposal, const QList<ApiKey> &replaces)
{
    if (m_parts.work.has(BusyWork::Kind::InDoubt)) {
        m_outcome->showHint(tr("First recover or discard the key in doubt: see the bar above."));
        m_creationBar->takeFocus();
        return;
    }
    m_creationBar->clearNotice();
    m_outcome->clear();
    m_dialogs->showCreate(entity, proposal, replaces);
}

void MainWindow::showExport()
{
    m_outcome->clearSuccess();
    const KeyListModel &keys = m_main->keys()->keys();
    const Inventory &inventory = m_parts.inventory;
    const Session &session = m_parts.session;
    const auto titleOf = [&keys](const QString &what) {
        return [&keys, what] {
            return tr("As shown: %1, %Ln key(s)", "an entity's name, or a view's", keys.rowCount()).arg(what);
        };
    };
    const auto take = [&keys, &inventory, &session] {
        return snapshotOf(inventory, keys.table(), keys.shownRows(), session.clock().now());
    };
    const ExportDialog::Choice all = m_dialogs->allKnownKeys();
    QList<ExportDialog::Choice> choices;
    if (m_main->showsAllKeys()) {
        choices += ExportDialog::Choice{
            .title = titleOf(ViewListModel::title(m_main->view()->view)),
            .take = take,
            .selection = [&keys] { return ReportSelection{.view = keys.view(), .isFiltered = keys.isFiltering()}; },
            .unread = all.unread,
            .isComplete = [&keys, isWhole = all.isComplete] { return isWhole() && keys.rowCount() == keys.total(); }};
    } else if (const auto &entity = session.entity(); entity && !m_main->view()) {
        choices += ExportDialog::Choice{
            .title = titleOf(shownLine(entity->name, 60)),
            .take = take,
            .selection =
                [&keys, id = entity->id] {
                    return ReportSelection{.entityId = id.value(), .isFiltered = keys.isFiltering()};
                },
            .isComplete =
                [&keys, &inventory, id = entity->id] {
                    return inventory.reading(id).notes.isWhole() && keys.rowCount() == keys.total();
                }};
    }
    choices += all;
    m_dialogs->showExport(choices);
}

/// Esc comes here from whatever has no use for it itself.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier || !m_outcome->putAway())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_actions->updateIcons();
    QMainWindow::changeEvent(event);
}

void MainWindow::updateContext()
{
    const Session &session = m_parts.session;
    ActionContext context;
    context.locked = m_parts.lock.isLocked();
    context.signedIn = session.state() == Session::State::SignedIn;
    context.profileChosen = session.profile().has_value() && !context.locked;
    context.entityChosen = session.entity().has_value();
    context.hasViews = m_main->hasViews();
    context.allKeysShown = m_main->showsAllKeys();
    context.changesShown = m_main->view() && !context.allKeysShown;
    context.selectedKeys = m_main->selectedKeys();
    context.awaitsEntities = !session.entitiesState().hasData;
    context.awaitsKeys = !m_main->view() && session.entity() && !m_parts.keys.state(session.entity()->id).hasData;
    context.creating = m_parts.work.has(BusyWork::Kind::Creating);
    context.deleting = m_parts.work.has(BusyWork::Kind::Deleting);
    context.loading =
        session.entitiesState().isLoading || (session.entity() && m_parts.keys.state(session.entity()->id).isLoading);
    m_actions->update(context);
    returnFocus();
    offerInterrupted();
    if (!context.loading)
        m_status->endWait();
}

void MainWindow::updateSession()
{
    Session &session = m_parts.session;
    const auto &profile = session.profile();
    m_strip->setVisible(profile && !m_parts.lock.isLocked());
    m_strip->setEnvironment(session.environment());
    m_environmentPlace->setVisible(profile.has_value());
    m_environment->setEnvironment(session.environment(), workspaceOf(profile));
    if (m_parts.lock.isLocked())
        return showLocked();
    m_status->setSource(credentialSourceText(profile, session.state() == Session::State::SignedIn));
    setWindowTitle(titleOf(profile, session.environment()));

    if (session.state() == Session::State::SignedIn) {
        if (m_stack->currentWidget() != m_splitter) {
            m_stack->setCurrentWidget(m_splitter);
            m_entityPanel->focusSearch(); // typing finds an entity, as the page says
        }
    } else if (session.state() != Session::State::Locked) {
        m_stack->setCurrentWidget(m_state);
        m_state->refresh();
    }
    updateContext();
}

void MainWindow::onCreateFailed()
{
    // The create dialog says it where it is open; what is in doubt stands in the bar by itself.
    const auto &error = m_parts.creation.error();
    if (!error || error->effect == Effect::Unknown || findChild<CreateKeyDialog *>())
        return;
    m_creationBar->showFailure(*error);
}

void MainWindow::refresh()
{
    m_outcome->clearSuccess();
    m_parts.session.refreshEntities();
    if (m_main->view() && m_parts.sweep.state() == Sweep::State::Paused)
        // Somebody has paused it for a reason, and a round of it can take an hour: they are to end the pause.
        m_outcome->showHint(tr("The reading is paused, so only the list of entities was fetched again."),
                            tr("Resume reading"), [this] { m_parts.sweep.readAgain(); });
    else if (m_main->view())
        m_parts.sweep.readAgain();
    else if (m_parts.session.entity())
        m_parts.keys.refresh(m_parts.session.entity()->id);
}

void MainWindow::onWaiting(Operation operation, std::chrono::milliseconds delay, const Error &why)
{
    // Creates and deletes say it where they are watched.
    if (isChange(operation) || delay < std::chrono::seconds(2))
        return;
    const QDateTime until = QDateTime::currentDateTime().addMSecs(delay.count());
    m_status->wait(describeWait(why, operation, until));
}

bool MainWindow::mayEnd()
{
    return m_quitGuard->mayEnd(m_dialogs->reveal());
}

void MainWindow::quit()
{
    dropRestart();
    QApplication::quit();
}

void MainWindow::restart()
{
    // It stays wanted through what is asked and waited for on the way: "Quit anyway" goes on with it.
    m_isRestartWanted = true;
    QApplication::quit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (event->spontaneous())
        dropRestart();
    if (!mayEnd() || !m_quitGuard->mayLeaveClipboard()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::connectLock()
{
    AutoLock &lock = m_parts.lock;
    m_windowLock = new WindowLock(*this, *m_pages, *m_toolBar, m_actions->those(&ActionSpec::worksOverDialogs), lock,
                                  m_parts.work, m_parts.clipboard);
    connect(&lock, &AutoLock::covering, this, &MainWindow::coverAll);
    // After the credential: the clipboard belongs to all programs, and what they do there takes its time.
    connect(&lock, &AutoLock::locked, &m_parts.clipboard, &ConcealedClipboard::takeOff);
    connect(&lock, &AutoLock::unlocked, this, &MainWindow::uncoverAll);
    connect(m_actions->lockNow, &QAction::triggered, this, [this] { m_parts.lock.request(AutoLock::Reason::Asked); });
}

void MainWindow::coverAll()
{
    QList<TintedDialog *> kept;
    if (m_dialogs->reveal())
        kept += m_dialogs->reveal();
    if (auto *deleting = findChild<DeleteKeysDialog *>(); deleting && m_parts.work.has(BusyWork::Kind::Deleting))
        kept += deleting; // what became of each key is told there
    m_focus->remember();
    m_main->rememberSelected();
    m_profileBefore = m_parts.session.profile() ? m_parts.session.profile()->id : ProfileId();
    m_windowLock->cover(kept, m_parts.session.profile());
}

void MainWindow::returnFocus()
{
    if (!m_focus->isRemembering() || m_parts.lock.isLocked())
        return;
    const Session &session = m_parts.session;
    const auto &profile = session.profile();
    if (!profile || profile->id != m_profileBefore)
        m_focus->forget();
    else if (session.state() == Session::State::SignedIn)
        m_focus->comeBack();
}

/// Once it is known again which entities there are.
void MainWindow::offerInterrupted()
{
    const Session &session = m_parts.session;
    if (m_parts.lock.isLocked() || session.state() != Session::State::SignedIn || !session.entitiesState().hasData)
        return;
    const auto interrupted = m_dialogs->takeInterrupted();
    if (!interrupted || session.profile()->id != m_profileBefore)
        return;
    m_outcome->showHint(tr("Locking closed the form for a new key. Nothing was created."), tr("Open it again"),
                        [this, was = *interrupted] {
                            if (m_parts.session.reaches(was.entity.id))
                                showCreate(was.entity, was.spec, was.replaces);
                            else
                                m_outcome->showHint(tr("This entity cannot be reached any more."));
                        });
}

void MainWindow::uncoverAll()
{
    m_windowLock->uncover();
    m_dialogs->revealNext();
}

void MainWindow::showLocked()
{
    m_status->setSource(QString());
    m_state->forget();
    setWindowTitle(lockedTitle());
    updateContext();
}

} // namespace ek

#include "moc_MainWindow.cpp"
