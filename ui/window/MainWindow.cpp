#include "ui/window/MainWindow.h"

#include "assembly/Workspace.h"
#include "core/Names.h"
#include "core/PlainText.h"
#include "core/Version.h"
#include "models/EntityListModel.h"
#include "ui/design/ScreenRoom.h"
#include "ui/entities/EntityPanel.h"
#include "ui/keys/CreateKeyDialog.h"
#include "ui/keys/CreationBar.h"
#include "ui/keys/DeleteKeysDialog.h"
#include "ui/keys/KeyPanel.h"
#include "ui/keys/StillListedNotice.h"
#include "ui/profiles/AccountNotice.h"
#include "ui/profiles/EnvironmentNotice.h"
#include "ui/profiles/ProfileSwitcher.h"
#include "ui/profiles/ProfilesDialog.h"
#include "ui/profiles/SignInDialog.h"
#include "ui/reveal/RevealKeyDialog.h"
#include "ui/widgets/EnvironmentBanner.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/ScrolledBody.h"
#include "ui/widgets/StatePage.h"
#include "ui/window/ClockBar.h"
#include "ui/window/SettingsDialog.h"
#include "ui/window/ShortcutsDialog.h"
#include "ui/window/WindowLock.h"
#include "wording/Moments.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace ek {

namespace {

const QString windowLayout = QStringLiteral("window");
const QString windowGeometry = QStringLiteral("windowGeometry");
const QString splitterLayout = QStringLiteral("splitter");

WorkspaceKind workspaceOf(const std::optional<Profile> &profile)
{
    return profile && profile->source == CredentialSource::Demo ? WorkspaceKind::Demo : WorkspaceKind::Real;
}

} // namespace

MainWindowParts partsOf(Workspace &workspace, ConcealedClipboard &clipboard)
{
    return {
        .session = workspace.session,
        .profiles = workspace.profiles,
        .signIn = workspace.signIn,
        .keys = workspace.keys,
        .creation = workspace.creation,
        .recovery = workspace.recovery,
        .deletion = workspace.deletion,
        .settings = workspace.settings,
        .clipboard = clipboard,
        .lock = workspace.lock,
        .handOvers = workspace.handOvers,
    };
}

MainWindow::MainWindow(const MainWindowParts &parts)
    : m_parts(parts)
    , m_actions(new Actions(this))
    , m_entityModel(new EntityListModel(parts.session, this))
    , m_banner(new EnvironmentBanner)
    , m_pages(new QStackedWidget)
    , m_notice(new MessageBar(tr("Message")))
    , m_clockBar(new ClockBar(parts.session))
    , m_creationBar(new CreationBar(parts.session, parts.profiles, parts.creation, parts.recovery))
    , m_stack(new QStackedWidget)
    , m_state(new StatePage)
    , m_splitter(new QSplitter)
    , m_entityPanel(new EntityPanel(parts.session, *m_entityModel))
    , m_keyPanel(new KeyPanel(parts.session, parts.keys, parts.settings, parts.session.clock(), *m_actions))
    , m_sourceLabel(new QLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    buildMenus();
    buildToolBar();

    m_splitter->addWidget(m_entityPanel);
    m_splitter->addWidget(m_keyPanel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({300, 800});
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_splitter);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(new AccountNotice(parts.session, parts.settings));
    column->addWidget(new EnvironmentNotice(parts.session));
    column->addWidget(m_clockBar);
    column->addWidget(m_creationBar);
    column->addWidget(new StillListedNotice(parts.session, parts.keys));
    column->addWidget(m_stack, 1);
    m_pages->addWidget(new ScrolledBody(contents)); // where the text is large and the screen small
    setCentralWidget(central);
    makeQuiet(m_sourceLabel);
    m_sourceLabel->setMinimumWidth(1); // it is cut off rather than make the window wider than its screen
    statusBar()->addPermanentWidget(m_sourceLabel);

    resize(QSize(1160, 740).boundedTo(roomFor(this)));
    restoreGeometry(parts.settings.layout(windowGeometry));
    keepOnScreen(this); // the saved size may be that of a larger one
    restoreState(parts.settings.layout(windowLayout));
    m_splitter->restoreState(parts.settings.layout(splitterLayout));

    connectActions();
    connectLock();
    connect(&parts.session, &Session::stateChanged, this, &MainWindow::updateSession);
    connect(&parts.session, &Session::entitySelected, this, &MainWindow::updateSession);
    connect(&parts.session, &Session::entitiesChanged, this, &MainWindow::updateContext);
    connect(&parts.session, &Session::waiting, this, &MainWindow::onWaiting);
    connect(&parts.keys, &KeyStore::stateChanged, this, &MainWindow::updateContext);
    connect(m_keyPanel, &KeyPanel::selectionChanged, this, &MainWindow::updateContext);
    connect(m_entityPanel, &EntityPanel::credentialRequested, this, [this] {
        const auto &profile = m_parts.session.profile();
        showSignIn(profile && profile->isSaved() ? profile : std::nullopt);
    });
    connect(&parts.creation, &KeyCreation::phaseChanged, this, &MainWindow::updateContext);
    connect(&parts.creation, &KeyCreation::revealReady, this, &MainWindow::revealNext);
    connect(&parts.creation, &KeyCreation::failed, this, &MainWindow::onCreateFailed);
    connect(&parts.creation, &KeyCreation::cameToNothing, this, [this] {
        if (!findChild<CreateKeyDialog *>())
            m_toReplace.clear(); // by what did not come to be
    });
    connect(&parts.deletion, &KeyDeletion::finished, this, &MainWindow::updateContext);
    connect(&parts.clipboard, &ConcealedClipboard::ended, this, &MainWindow::onClipboardEnded);
    connect(&parts.deletion, &KeyDeletion::fateChanged, this, [this](const KeyFingerprint &key) {
        if (m_parts.deletion.fate(key) == KeyDeletion::Fate::Deleted)
            m_parts.creation.settleDeleted(key);
    });
    connect(m_creationBar, &CreationBar::createRequested, this, &MainWindow::showCreate);
    connect(m_creationBar, &CreationBar::deleteRequested, this, &MainWindow::showDelete);
    connect(m_creationBar, &CreationBar::replaceRequested, this, &MainWindow::showReplace);
    connect(&parts.recovery, &CreateRecovery::problemChanged, this, &MainWindow::checkFiles);
    connect(&parts.profiles, &Profiles::changed, this, &MainWindow::checkFiles);
    updateSession();
    checkFiles();
}

MainWindow::~MainWindow()
{
    m_toolBar->show(); // a lock hid it, and it is not to stay hidden
    m_parts.settings.setLayout(windowGeometry, saveGeometry());
    m_parts.settings.setLayout(windowLayout, saveState());
    m_parts.settings.setLayout(splitterLayout, m_splitter->saveState());
}

void MainWindow::buildMenus()
{
    QMenu *profile = menuBar()->addMenu(tr("&Profile"));
    profile->addActions({m_actions->signIn, m_actions->profiles, m_actions->signOut, m_actions->lockNow});
    profile->addSeparator();
    profile->addAction(m_actions->settings);
    profile->addSeparator();
    profile->addAction(m_actions->quit);

    QMenu *keys = menuBar()->addMenu(tr("&Keys"));
    keys->addActions({m_actions->newKey, m_actions->deleteKeys, m_actions->copyMasked});
    keys->addSeparator();
    keys->addActions({m_actions->refresh, m_actions->cancel});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions->findEntity, m_actions->filterKeys});
    QMenu *appearance = view->addMenu(tr("&Appearance"));
    appearance->addActions(m_actions->appearance->actions());

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->shortcuts, m_actions->copyDiagnostics, m_actions->about});
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
    label->setContentsMargins(6, 0, 6, 0);
    auto *switcher = new ProfileSwitcher(m_parts.session, m_parts.profiles);
    connect(switcher, &ProfileSwitcher::signInRequested, this, [this] { showSignIn(); });
    label->setBuddy(switcher);
    bar->addWidget(label);
    bar->addWidget(switcher);
    bar->addSeparator();
    for (QAction *action : {m_actions->newKey, m_actions->deleteKeys, m_actions->refresh})
        bar->addAction(action);
    // The buttons' own text may follow the selection; their names are a contract (docs/accessibility.md).
    bar->widgetForAction(m_actions->newKey)->setAccessibleName(tr("New key"));
    bar->widgetForAction(m_actions->deleteKeys)->setAccessibleName(tr("Delete key"));
    bar->widgetForAction(m_actions->refresh)->setAccessibleName(tr("Refresh"));
    for (QAction *action : {m_actions->newKey, m_actions->deleteKeys, m_actions->refresh})
        bar->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
}

void MainWindow::connectActions()
{
    connect(m_actions->signIn, &QAction::triggered, this, [this] { showSignIn(); });
    connect(m_actions->profiles, &QAction::triggered, this, &MainWindow::showProfiles);
    connect(m_actions->signOut, &QAction::triggered, this, [this] { m_parts.session.signOut(); });
    connect(m_actions->quit, &QAction::triggered, this, [] { QApplication::quit(); });
    connect(m_actions->newKey, &QAction::triggered, this, [this] { showCreate(*m_parts.session.entity()); });
    connect(m_actions->deleteKeys, &QAction::triggered, this,
            [this] { showDelete(*m_parts.session.entity(), m_keyPanel->selectedKeys()); });
    connect(m_actions->copyMasked, &QAction::triggered, this, &MainWindow::copyMasked);
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_actions->cancel, &QAction::triggered, this, [this] {
        m_parts.session.cancelRefresh();
        if (m_parts.session.entity())
            m_parts.keys.cancelRefresh(m_parts.session.entity()->id);
    });
    connect(m_actions->findEntity, &QAction::triggered, m_entityPanel, &EntityPanel::focusSearch);
    connect(m_actions->filterKeys, &QAction::triggered, m_keyPanel, &KeyPanel::focusFilter);
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    connect(m_actions->copyDiagnostics, &QAction::triggered, this, [this] {
        emit diagnosticsRequested();
        statusBar()->showMessage(tr("Copied the diagnostics. They hold no key and no credential."), 8000);
    });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);

    checkAppearance();
    connect(m_actions->followSystem, &QAction::triggered, this, [this] { setAppearance(Appearance::FollowSystem); });
    connect(m_actions->light, &QAction::triggered, this, [this] { setAppearance(Appearance::Light); });
    connect(m_actions->dark, &QAction::triggered, this, [this] { setAppearance(Appearance::Dark); });
}

void MainWindow::checkAppearance()
{
    switch (m_parts.settings.appearance()) {
    case Appearance::FollowSystem:
        m_actions->followSystem->setChecked(true);
        break;
    case Appearance::Light:
        m_actions->light->setChecked(true);
        break;
    case Appearance::Dark:
        m_actions->dark->setChecked(true);
        break;
    }
}

QString MainWindow::whereCredentialsWere() const
{
    const auto line = [](const QStringList &names) { return singleLine(names.join(QStringLiteral(", "))); };
    QStringList places;
    if (const QStringList &profiles = m_parts.profiles.cleaned(); !profiles.isEmpty())
        places += tr("Profile: %1").arg(line(profiles));
    if (const QStringList &commands = m_parts.settings.removedCommands(); !commands.isEmpty())
        places += tr("Saved command, removed: %1").arg(line(commands));
    return places.join(QStringLiteral(" · "));
}

void MainWindow::checkFiles()
{
    const Settings &settings = m_parts.settings;
    if (!settings.damagedCopy().isEmpty()) {
        ErrorWords words = describe(settings.trouble());
        words.small = settings.damagedCopy();
        m_notice->show(Tone::Warning, words);
    } else if (!settings.isWritable()) {
        m_notice->show(
            Tone::Warning,
            tr("The settings cannot be read or written. Profiles, and with them the way to their credentials, last "
               "only until the program ends."),
            settings.path());
    } else if (const QString found = whereCredentialsWere(); !found.isEmpty()) {
        m_notice->show(
            Tone::Warning,
            tr("The settings file held a credential in clear, in a field that is not made for one. It has been "
               "taken out. Replace that credential: whoever could read the file may have it."),
            found);
    } else if (m_parts.recovery.problem()) {
        m_notice->show(Tone::Warning, describe(*m_parts.recovery.problem()));
    } else {
        return;
    }
    m_notice->setDismissible(true);
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_parts.settings.setAppearance(appearance);
    applyAppearance(appearance);
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
    context.selectedKeys = static_cast<int>(m_keyPanel->selectedKeys().size());
    context.creating = m_parts.creation.phase() == KeyCreation::Phase::UnderWay;
    context.deleting = m_parts.deletion.isRunning();
    context.loading =
        session.entitiesState().isLoading || (session.entity() && m_parts.keys.state(session.entity()->id).isLoading);
    m_actions->update(context);
    if (!context.loading && statusBar()->property("waiting").toBool()) {
        statusBar()->setProperty("waiting", false);
        statusBar()->clearMessage();
    }
}

void MainWindow::updateSession()
{
    Session &session = m_parts.session;
    const auto &profile = session.profile();
    m_banner->setVisible(profile.has_value());
    m_banner->setEnvironment(session.environment());
    m_banner->setWorkspace(workspaceOf(profile));
    if (m_parts.lock.isLocked())
        return showLocked();
    m_sourceLabel->clear();
    if (profile && profile->source == CredentialSource::Environment)
        m_sourceLabel->setText(tr("Credential from the environment · nothing about this profile is saved"));
    else if (profile && profile->source == CredentialSource::Demo)
        m_sourceLabel->setText(tr("Demo workspace · nothing here is real"));
    else if (profile && profile->source == CredentialSource::SessionOnly && session.state() == Session::State::SignedIn)
        m_sourceLabel->setText(tr("Credential kept for this session only"));

    QString title = productName();
    if (profile)
        title = shownLine(profile->name, 60) + QStringLiteral(" · ") + environmentText(session.environment())
            + QStringLiteral(" — ") + title;
    setWindowTitle(titleText(title));

    switch (session.state()) {
    case Session::State::SignedIn:
        if (m_stack->currentWidget() != m_splitter) {
            m_stack->setCurrentWidget(m_splitter);
            m_entityPanel->focusSearch(); // typing finds an entity, as the page says
        }
        break;
    case Session::State::Locked:
        break; // the cover says it
    case Session::State::SignedOut:
        m_stack->setCurrentWidget(m_state);
        m_state->show("key", tr("Your entities' API keys"),
                      tr("See, make and remove them here. Sign in with an API credential of Space Invoices, or look "
                         "around in a demo workspace first."));
        m_state->addButton(tr("Sign in…"), [this] { showSignIn(); });
        m_state->addButton(tr("Open the demo workspace"), [this] { emit demoRequested(); });
        break;
    case Session::State::ReadingCredential:
        m_stack->setCurrentWidget(m_state);
        m_state->showBusy(tr("Asking the keychain…"), tr("If it is locked, its own prompt asks for the password."));
        // The prompt may be hidden, or the keychain dead; neither may hold the program up.
        m_state->addButton(tr("Sign in for this session only…"), [this] { showSignIn(m_parts.session.profile()); });
        break;
    case Session::State::CredentialMissing: {
        m_stack->setCurrentWidget(m_state);
        ErrorWords words = describe(*session.keychainError());
        QString heading = tr("The credential of “%1” is not available").arg(isolated(shownLine(profile->name, 60)));
        if (profile->source == CredentialSource::SessionOnly) {
            heading = tr("Sign in to “%1” again").arg(isolated(shownLine(profile->name, 60)));
            words = {tr("Its credential was kept for one session only."), {}, {}, {}};
        }
        if (session.isReturning() && profile->source != CredentialSource::Keychain) {
            heading = tr("Sign in to “%1” again").arg(isolated(shownLine(profile->name, 60)));
            words = {tr("Its credential was forgotten when the program was locked."), {}, {}, {}};
        }
        if (profile->source == CredentialSource::Keychain
            && session.keychainError()->kind == SecretStoreErrorKind::NotFound)
            words.meaning += u' '
                + tr("It is kept for one address alone, and the profile's address is now %1.")
                      .arg(isolated(addressText(profile->apiUrl)));
        m_state->show("key", heading, words.text(), words.small);
        if (profile->source == CredentialSource::Keychain)
            m_state->addButton(tr("Try again"),
                               [this] { m_parts.session.open(ProfileId(m_parts.session.profile()->id)); });
        QPushButton *signIn = m_state->addButton(tr("Sign in…"), [this] { showSignIn(m_parts.session.profile()); });
        if (session.isReturning())
            signIn->setFocus();
        break;
    }
    case Session::State::ConfirmingAddress:
        m_stack->setCurrentWidget(m_state);
        m_state->show(
            "key", tr("Is this the address of “%1”?").arg(isolated(singleLine(profile->name, 60))),
            tr("An earlier version of this program saved the credential for the host, but without the port. It "
               "would now be sent to %1. The settings file says so; go on only if that is the address you gave.")
                .arg(isolated(originOf(profile->apiUrl))));
        m_state->addButton(tr("Sign in…"), [this] { showSignIn(m_parts.session.profile()); })->setFocus();
        m_state->addButton(tr("Send it to this address"), [this] { m_parts.session.confirmAddress(); });
        break;
    }
    updateContext();
}

void MainWindow::onCreateFailed()
{
    // The create dialog says it where it is open; what is in doubt stands in the bar by itself.
    const auto &error = m_parts.creation.error();
    if (!error || error->effect == Effect::Unknown || findChild<CreateKeyDialog *>())
        return;
    m_toReplace.clear(); // by what did not come to be
    m_creationBar->showFailure(*error);
}

void MainWindow::refresh()
{
    m_parts.session.refreshEntities();
    if (m_parts.session.entity())
        m_parts.keys.refresh(m_parts.session.entity()->id);
}

void MainWindow::onWaiting(Purpose purpose, std::chrono::milliseconds delay, const Error &why)
{
    // Creates and deletes say it where they are watched.
    if (purpose != Purpose::List || delay < std::chrono::seconds(2))
        return;
    statusBar()->setProperty("waiting", true);
    const QDateTime until = QDateTime::currentDateTime().addMSecs(delay.count());
    statusBar()->showMessage(describeWait(why, Operation::ListKeys, until));
}

void MainWindow::showSignIn(const std::optional<Profile> &existing)
{
    auto *dialog = new SignInDialog(m_parts.signIn, m_parts.profiles, existing, this);
    const Session &session = m_parts.session;
    // What the keychain does not give now, it may give at the next start.
    if (existing && session.profile() && session.profile()->id == existing->id) {
        if (session.state() == Session::State::ReadingCredential)
            dialog->proposeThisSession();
        else if (session.state() == Session::State::CredentialMissing
                 || session.state() == Session::State::ConfirmingAddress)
            dialog->leaveSaved();
    }
    dialog->open();
}

void MainWindow::showProfiles()
{
    auto *dialog = new ProfilesDialog(m_parts.session, m_parts.profiles, this);
    connect(dialog, &ProfilesDialog::signInRequested, this, &MainWindow::showSignIn);
    dialog->open();
}

void MainWindow::showCreate(const Entity &entity, const std::optional<KeySpec> &proposal)
{
    if (m_parts.creation.phase() == KeyCreation::Phase::InDoubt) {
        statusBar()->showMessage(tr("First recover or discard the key in doubt: see the bar above."), 8000);
        m_creationBar->takeFocus();
        return;
    }
    m_creationBar->clearNotice();
    auto *dialog = new CreateKeyDialog(m_parts.creation, entity, m_parts.session.environmentOf(entity),
                                       m_parts.session.clock(), this);
    dialog->setWorkspace(workspaceOf(m_parts.session.profile()));
    if (proposal)
        dialog->propose(*proposal);
    connect(dialog, &QDialog::rejected, this, [this] { m_toReplace.clear(); });
    connect(&m_parts.session, &Session::raisedToLive, dialog,
            [this, dialog, entity] { dialog->setEnvironment(m_parts.session.environmentOf(entity)); });
    dialog->open();
}

void MainWindow::showReplace(const UnseenKeys &unseen)
{
    m_toReplace = unseen.keys;
    showCreate(*m_parts.session.entity(), unseen.request.spec);
}

void MainWindow::showDelete(const Entity &entity, const QList<ApiKey> &keys)
{
    if (keys.size() > DeleteKeysDialog::mostKeys) {
        statusBar()->showMessage(tr("Select at most %n keys to delete at a time.", nullptr, DeleteKeysDialog::mostKeys),
                                 8000);
        return;
    }
    auto *dialog = new DeleteKeysDialog(m_parts.deletion, entity, m_parts.session.environmentOf(entity), keys,
                                        m_parts.session.clock(), this);
    // It asked with less care than turns out to be needed: it is to be asked anew.
    connect(&m_parts.session, &Session::raisedToLive, dialog, &QDialog::reject);
    dialog->setWorkspace(workspaceOf(m_parts.session.profile()));
    dialog->open();
}

void MainWindow::copyMasked()
{
    QStringList hints;
    for (const ApiKey &key : m_keyPanel->selectedKeys())
        hints += key.hint;
    QApplication::clipboard()->setText(hints.join(QLatin1Char('\n')));
    statusBar()->showMessage(tr("Copied the masked form of %n key(s).", nullptr, static_cast<int>(hints.size())), 5000);
}

void MainWindow::revealNext()
{
    if (m_reveal || m_parts.lock.isLocked())
        return;
    auto reveal = m_parts.creation.takeReveal();
    if (!reveal)
        return;
    const KeyFingerprint fingerprint = reveal->created.key.fingerprint;
    const Entity entity = reveal->request.entity;
    const RequestId request = reveal->request.id;
    // The address is the request's own; the profile, which may have changed or be gone, has the authorities to trust.
    Profile where = m_parts.profiles.find(reveal->profile).value_or(Profile());
    where.apiUrl = reveal->request.apiUrl;
    const HandOverParts handOver{m_parts.handOvers, m_parts.settings, m_parts.session.connector(), where};
    m_reveal = new RevealKeyDialog(std::move(*reveal), m_parts.clipboard, handOver, this);
    m_reveal->setWorkspace(workspaceOf(where));
    connect(m_reveal, &QDialog::finished, this, [this, fingerprint, entity, request](int result) {
        m_parts.creation.settleReveal(request);
        const QList<ApiKey> replaced = std::exchange(m_toReplace, {});
        if (!m_parts.session.isOpen(entity.id))
            return;
        m_keyPanel->selectWhenListed(fingerprint);
        if (result == QDialog::Accepted && !replaced.isEmpty())
            showDelete(entity, replaced);
    });
    connect(m_reveal, &QObject::destroyed, this, &MainWindow::revealNext, Qt::QueuedConnection);
    m_reveal->open();
}

bool MainWindow::mayEnd()
{
    if (m_parts.lock.isLocked() && !mayEndLocked())
        return false;
    if (m_reveal) {
        m_reveal->reject(); // asks, by name
        return false;
    }
    if (m_parts.creation.hasReveal()) {
        revealNext();
        return false;
    }
    if (m_parts.creation.phase() == KeyCreation::Phase::UnderWay || m_parts.deletion.isRunning()) {
        statusBar()->showMessage(tr("A change is under way. Wait until it is finished, or stop waiting for it first."),
                                 8000);
        return false;
    }
    if (m_parts.creation.phase() == KeyCreation::Phase::InDoubt && !m_quitInDoubt) {
        confirmQuitInDoubt();
        return false;
    }
    return true;
}

void MainWindow::confirmQuitInDoubt()
{
    const QString name = QStringLiteral("quitInDoubt");
    if (findChild<MessageDialog *>(name))
        return;
    ask(this,
        {name, tr("A key may not have been seen"),
         tr("It is not known whether the key “%1” was created.")
             .arg(isolated(shownLine(m_parts.creation.request()->spec.name, 60))),
         tr("If it was, nobody has seen it. “Keep open” lets you recover it now; otherwise you are asked again at the "
            "next start."),
         tr("Keep open"), tr("Quit anyway")},
        [this] {
            m_quitInDoubt = true;
            close();
        });
}

bool MainWindow::mayLeaveClipboard()
{
    if (m_quitDespiteClipboard || m_parts.clipboard.takeOffForGood())
        return true;
    m_quitsAfterClipboard = true;
    statusBar()->showMessage(tr("Taking the key off the clipboard…"));
    return false;
}

void MainWindow::onClipboardEnded(ClipboardEnd end)
{
    statusBar()->showMessage(describe(end), 8000);
    if (!std::exchange(m_quitsAfterClipboard, false))
        return;
    if (end == ClipboardEnd::Gone) {
        close();
        return;
    }
    const QString name = QStringLiteral("quitWithClipboard");
    if (findChild<MessageDialog *>(name))
        return;
    ask(this,
        {name, tr("The key may be left on the clipboard"), describe(end),
         tr("When the program has ended, it can no longer take the key off."), tr("Keep open"), tr("Quit anyway")},
        [this] {
            m_quitDespiteClipboard = true;
            close();
        });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayEnd() || !mayLeaveClipboard()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::connectLock()
{
    AutoLock &lock = m_parts.lock;
    m_windowLock =
        new WindowLock(*this, *m_pages, *m_toolBar, {m_actions->lockNow, m_actions->quit}, lock, m_parts.clipboard);
    connect(&lock, &AutoLock::covering, this, &MainWindow::coverAll);
    // After the credential: the clipboard belongs to all programs, and what they do there takes its time.
    connect(&lock, &AutoLock::locked, &m_parts.clipboard, &ConcealedClipboard::takeOff);
    connect(&lock, &AutoLock::unlocked, this, &MainWindow::uncoverAll);
    connect(m_actions->lockNow, &QAction::triggered, this, [this] { m_parts.lock.request(AutoLock::Reason::Asked); });
    const auto updateNotes = [this] { m_windowLock->setNotes(lockNotes()); };
    connect(&m_parts.creation, &KeyCreation::phaseChanged, this, updateNotes);
    connect(&m_parts.creation, &KeyCreation::revealReady, this, updateNotes);
    connect(&m_parts.deletion, &KeyDeletion::finished, this, updateNotes);
}

void MainWindow::coverAll()
{
    const KeyCreation &creation = m_parts.creation;
    if (creation.phase() == KeyCreation::Phase::Idle && !m_reveal && !creation.hasReveal())
        m_toReplace.clear(); // the dialog that was to make the replacement goes
    QList<TintedDialog *> kept;
    if (m_reveal)
        kept += m_reveal;
    if (auto *deleting = findChild<DeleteKeysDialog *>(); deleting && m_parts.deletion.isRunning())
        kept += deleting; // what became of each key is told there
    m_windowLock->cover(kept, m_parts.session.profile(), lockNotes());
}

QStringList MainWindow::lockNotes() const
{
    const KeyCreation &creation = m_parts.creation;
    QStringList notes;
    if (m_reveal || creation.hasReveal())
        notes += tr("A new key that is not stored yet waits behind this page.");
    if (creation.phase() == KeyCreation::Phase::UnderWay)
        notes +=
            tr("A key is being created. What that takes is kept until it has ended; you are told after unlocking.");
    else if (creation.phase() == KeyCreation::Phase::InDoubt)
        notes += tr("It is not known yet whether a key was created. What it takes to find out is kept.");
    if (m_parts.deletion.isRunning())
        notes +=
            tr("Keys are being deleted. What that takes is kept until it has ended; you are told after unlocking.");
    return notes;
}

void MainWindow::uncoverAll()
{
    m_windowLock->uncover();
    if (!m_reveal)
        revealNext();
}

void MainWindow::showLocked()
{
    m_sourceLabel->clear();
    m_state->show("key", QString(), QString()); // what it said last may have named a profile
    setWindowTitle(tr("%1 — locked", "program name").arg(productName()));
    updateContext();
}

bool MainWindow::mayEndLocked()
{
    const KeyCreation &creation = m_parts.creation;
    if (!m_reveal && !creation.hasReveal() && (creation.phase() != KeyCreation::Phase::InDoubt || m_quitInDoubt))
        return true;
    // What is asked otherwise names the key.
    statusBar()->showMessage(tr("A new key is not stored yet. Unlock first, then quit."), 8000);
    return false;
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_parts.settings, this);
    connect(dialog, &SettingsDialog::clipboardTimeChosen, this, [this](std::chrono::seconds time) {
        m_parts.settings.setClipboardTime(time);
        m_parts.clipboard.setLifetime(time);
    });
    connect(dialog, &SettingsDialog::lockTimeChosen, this, [this](std::chrono::minutes time) {
        m_parts.settings.setLockTime(time);
        m_parts.lock.check();
    });
    connect(dialog, &SettingsDialog::appearanceChosen, this, [this](Appearance appearance) {
        setAppearance(appearance);
        checkAppearance();
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new MessageDialog(QStringLiteral("aboutDialog"), tr("About Entity Keys"), this);
    about->setPicture(windowIcon().pixmap(64));
    about->setText(tr("Entity Keys %1").arg(version()));
    about->setMore(tr("Administers the entity-scoped API keys of the Space Invoices API.\n\nQt %1 · MIT licence")
                       .arg(QLatin1String(qVersion())));
    about->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    about->open();
}

} // namespace ek
