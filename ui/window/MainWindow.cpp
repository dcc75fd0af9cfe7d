#include "ui/window/MainWindow.h"

#include "assembly/BusyWork.h"
#include "fleet/Sweep.h"
#include "keys/KeyStore.h"
#include "models/EntityListModel.h"
#include "session/AutoLock.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "ui/actions/Actions.h"
#include "ui/design/Metrics.h"
#include "ui/design/ScreenRoom.h"
#include "ui/entities/EntitiesPage.h"
#include "ui/entities/EntityPanel.h"
#include "ui/fleet/AllKeysPanel.h"
#include "ui/fleet/ChangesPanel.h"
#include "ui/keys/CreationBar.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/KeyTableView.h"
#include "ui/keys/OutcomeBar.h"
#include "ui/keys/StillListedNotice.h"
#include "ui/profiles/AccountNotice.h"
#include "ui/profiles/EnvironmentNotice.h"
#include "ui/reveal/ConcealedClipboard.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/EnvironmentStrip.h"
#include "ui/widgets/FocusReturn.h"
#include "ui/widgets/PaneSplitter.h"
#include "ui/widgets/ShortcutGuard.h"
#include "ui/window/AfterUnlock.h"
#include "ui/window/Announcements.h"
#include "ui/window/AppearanceChoice.h"
#include "ui/window/ClockBar.h"
#include "ui/window/DialogOpener.h"
#include "ui/window/FilesNotice.h"
#include "ui/window/KeyCommands.h"
#include "ui/window/KeyCopying.h"
#include "ui/window/MainMenus.h"
#include "ui/window/MainPages.h"
#include "ui/window/MainToolBar.h"
#include "ui/window/MessageShelf.h"
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

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

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
    m_menus = new MainMenus(*menuBar(), *m_actions, this);
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
    column->addWidget(m_stack);
    const QList<MessageBar *> bars{
        new FilesNotice(parts.settings.file, parts.settings.commands, parts.profiles, parts.recovery, parts.inventory),
        new AccountNotice(parts.session, parts.settings.profiles),
        new EnvironmentNotice(parts.session),
        m_clockBar,
        m_creationBar,
        new StillListedNotice(parts.session, parts.keys),
        m_outcome};
    m_pages->addWidget(new MessageShelf(contents, bars));
    setCentralWidget(central);
    setStatusBar(m_status);

    resize(QSize(1400, 860).boundedTo(roomFor(this)));
    restoreGeometry(parts.settings.layouts.state(windowGeometry));
    keepOnScreen(this); // the saved size may be that of a larger one
    restoreState(parts.settings.layouts.state(windowLayout));
    m_sidebar->restore(parts.settings.layouts.state(splitterLayout));

    KeyTableView *keys = m_main->ofEntity()->keys();
    QList<PaneCycle::Pane> panes{{m_toolBar},         {m_state},
                                 {m_main->views()},   {m_entityPanel, m_entityPanel->list()},
                                 {m_main->missing()}, {m_main->ofEntity(), keys->table()},
                                 {keys->details()}};
    for (MessageBar *bar : bars)
        panes += PaneCycle::Pane{bar};
    m_panes = new PaneCycle(panes, *this);
    m_palette = new PaletteOpener(*this, parts, *m_actions, *m_entityModel, *m_main);
    new Announcements(*this, parts);
    m_afterUnlock = std::make_unique<AfterUnlock>(*this);
    m_keyCommands = new KeyCommands(
        parts,
        {.window = *this, .pages = *m_main, .dialogs = *m_dialogs, .creation = *m_creationBar, .outcome = *m_outcome},
        this);

    connectActions();
    connectLock();
    connectDialogs();
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

void MainWindow::buildToolBar()
{
    m_toolBar = new MainToolBar(*m_actions, m_parts.session, m_parts.profiles, this);
    addToolBar(m_toolBar);
    connect(m_toolBar, &MainToolBar::signInRequested, this, [this] { m_dialogs->showSignIn(std::nullopt); });
    m_focusReturn = new FocusReturn({m_entityPanel->list()}, this);
    m_shortcuts = new ShortcutGuard(this, {m_actions->findEntity, m_actions->filterKeys});
    for (QWidget *button : m_toolBar->buttons())
        m_focusReturn->watch(button);
    addTable(*m_main->ofEntity()->keys());
}

void MainWindow::connectActions()
{
    connect(m_actions->signIn, &QAction::triggered, this, [this] { m_dialogs->showSignIn(std::nullopt); });
    connect(m_actions->profiles, &QAction::triggered, m_dialogs.get(), &DialogOpener::showProfiles);
    connect(m_actions->signOut, &QAction::triggered, this, [this] { m_parts.session.signOut(); });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_actions->newKey, &QAction::triggered, m_keyCommands, &KeyCommands::create);
    connect(m_actions->deleteKeys, &QAction::triggered, m_keyCommands, &KeyCommands::deleteSelected);
    auto *copying = new KeyCopying(*m_main, *m_actions, *m_status, this);
    connect(&m_parts.lock, &AutoLock::covering, copying, &KeyCopying::stop);
    connect(m_actions->exportKeys, &QAction::triggered, m_keyCommands, &KeyCommands::exportKeys);
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
    m_menus->addTable(table.sortMenu(), table.columnsMenu());
    m_shortcuts->addTable(table.table());
    m_focusReturn->prepend(table.table());
    m_focusReturn->watch(table.deleteButton());
}

void MainWindow::connectPages()
{
    const auto take = [this](QWidget *page) {
        if (page == m_main->changes()) {
            m_menus->addTable(m_main->changes()->sortMenu(), m_main->changes()->columnsMenu());
            return m_panes->insertAfter(m_main->missing(), {page, m_main->changes()->table()});
        }
        KeyTableView *keys = m_main->ofAll()->keys();
        m_panes->insertAfter(m_main->missing(), {page, keys->table()});
        m_panes->insertAfter(page, {keys->details()});
        addTable(*keys);
    };
    connect(m_main, &MainPages::pageMade, this, take);
    // One that the profile was left with is there already where somebody is signed in.
    for (QWidget *page : std::initializer_list<QWidget *>{m_main->ofAll(), m_main->changes()}) {
        if (page)
            take(page);
    }
    const auto showMenus = [this] { m_menus->showTable(m_main->sortMenu(), m_main->columnsMenu()); };
    showMenus();
    connect(m_main, &MainPages::changed, this, [this, showMenus] {
        showMenus();
        updateContext();
    });
    connect(m_main, &MainPages::said, m_status, &StatusLine::say);
    connect(m_main, &MainPages::hinted, m_outcome, qOverload<const QString &>(&OutcomeBar::showHint));
    connect(m_main, &MainPages::left, m_outcome, &OutcomeBar::clearSuccess);
    connect(m_main, &MainPages::failuresWanted, m_dialogs.get(), &DialogOpener::showUnread);
    connect(m_dialogs.get(), &DialogOpener::entityWanted, this,
            [this](const EntityId &entity) { m_main->showEntity(entity); });
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
    comeBack();
    if (!context.loading)
        m_status->endWait();
}

void MainWindow::updateSession()
{
    Session &session = m_parts.session;
    const auto &profile = session.profile();
    m_strip->setVisible(profile && !m_parts.lock.isLocked());
    m_strip->setEnvironment(session.environment());
    m_toolBar->showEnvironment(profile, session.environment());
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
    connect(m_dialogs.get(), &DialogOpener::formInterrupted, this,
            [this](const WantedKey &form) { m_afterUnlock->keepForm(form); });
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
    const auto &profile = m_parts.session.profile();
    m_afterUnlock->remember(profile ? profile->id : ProfileId());
    m_main->rememberSelected();
    m_windowLock->cover(kept, profile);
}

void MainWindow::comeBack()
{
    const Session &session = m_parts.session;
    const auto form = m_afterUnlock->update({.isLocked = m_parts.lock.isLocked(),
                                             .profile = session.profile() ? session.profile()->id : ProfileId(),
                                             .isSignedIn = session.state() == Session::State::SignedIn,
                                             .areEntitiesKnown = session.entitiesState().hasData});
    if (form)
        m_keyCommands->offerAgain(*form);
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
