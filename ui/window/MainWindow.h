#pragma once

#include "keys/KeyCreation.h"
#include "session/AutoLock.h"
#include "session/Settings.h"
#include "ui/actions/Actions.h"
#include "ui/reveal/ConcealedClipboard.h"

#include <QMainWindow>

class QDialog;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace ek {

class ClockBar;
class CreateRecovery;
class CreationBar;
class EntityListModel;
class EntityPanel;
class EnvironmentBanner;
struct HandOvers;
class KeyDeletion;
class KeyPanel;
class KeyStore;
class MessageBar;
class Profiles;
class RevealKeyDialog;
class SignIn;
class StatePage;
class WindowLock;
class Workspace;

/// What the window shows and acts on. Everything must outlive the window.
struct MainWindowParts
{
    Session &session;
    Profiles &profiles;
    SignIn &signIn;
    KeyStore &keys;
    KeyCreation &creation;
    CreateRecovery &recovery;
    KeyDeletion &deletion;
    Settings &settings;
    ConcealedClipboard &clipboard;
    AutoLock &lock;
    HandOvers &handOvers;
};

MainWindowParts partsOf(Workspace &workspace, ConcealedClipboard &clipboard);

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const MainWindowParts &parts);
    ~MainWindow() override;

    /// False while something would be lost by ending the program: a key that is not stored, a change under way. The
    /// window then says so.
    [[nodiscard]] bool mayEnd();

    void showSignIn(const std::optional<Profile> &existing = std::nullopt);

signals:
    /// The admin wants to look at the demo workspace; a new process is meant.
    void demoRequested();
    /// The clipboard is to get what a report of a problem needs.
    void diagnosticsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void connectActions();
    void updateContext();
    void updateSession();
    void refresh();
    void showCreate(const Entity &entity, const std::optional<KeySpec> &proposal = std::nullopt);
    void showReplace(const UnseenKeys &unseen);
    void showDelete(const Entity &entity, const QList<ApiKey> &keys);
    void copyMasked();
    void revealNext();
    void onCreateFailed();
    void onWaiting(Purpose purpose, std::chrono::milliseconds delay, const Error &why);
    void checkFiles();
    /// Where the settings file held credentials; empty where it held none.
    [[nodiscard]] QString whereCredentialsWere() const;
    void confirmQuitInDoubt();
    [[nodiscard]] bool mayLeaveClipboard();
    void onClipboardEnded(ClipboardEnd end);
    void setAppearance(Appearance appearance);
    void showAbout();
    void showProfiles();
    void checkAppearance();
    void connectLock();
    void coverAll();
    void uncoverAll();
    [[nodiscard]] QStringList lockNotes() const;
    void showLocked();
    [[nodiscard]] bool mayEndLocked();
    void showSettings();

    MainWindowParts m_parts;
    Actions *m_actions;
    EntityListModel *m_entityModel;
    EnvironmentBanner *m_banner;
    QStackedWidget *m_pages; ///< the contents, or the cover
    QToolBar *m_toolBar = nullptr;
    WindowLock *m_windowLock = nullptr;
    MessageBar *m_notice; ///< about the program's own files
    ClockBar *m_clockBar;
    CreationBar *m_creationBar;
    QStackedWidget *m_stack;
    StatePage *m_state;
    QSplitter *m_splitter;
    EntityPanel *m_entityPanel;
    KeyPanel *m_keyPanel;
    QLabel *m_sourceLabel;
    QPointer<RevealKeyDialog> m_reveal;
    QList<ApiKey> m_toReplace; ///< to be deleted once the key that replaces them is stored
    bool m_quitInDoubt = false;
    bool m_quitsAfterClipboard = false; ///< it closes once the key is off the clipboard
    bool m_quitDespiteClipboard = false;
};

} // namespace ek
