#pragma once

#include "api/ApiClient.h"
#include "ui/window/WindowParts.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace ek {

class Actions;
class AfterUnlock;
class AppearanceChoice;
class ClockBar;
class CreationBar;
class DialogOpener;
class EntityListModel;
class EntityPanel;
class EnvironmentStrip;
class FocusReturn;
class KeyCommands;
class KeyTableView;
class MainMenus;
class MainPages;
class MainToolBar;
class OutcomeBar;
class PaletteOpener;
class PaneCycle;
class PaneSplitter;
class QuitGuard;
class SessionPage;
class ShortcutGuard;
class SidebarWidth;
class StatusLine;
class WindowLock;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const MainWindowParts &parts);
    ~MainWindow() override;

    /// False while something would be lost by ending the program: a key that is not stored, a change under way. The
    /// window then says so.
    [[nodiscard]] bool mayEnd();
    /// Ends the program, as far as mayEnd() lets it, to be started again.
    void restart();
    /// Whether the program is to be started again once it has ended: "Restart now" was pressed, and the ending that is
    /// under way is still that one.
    [[nodiscard]] bool isRestartWanted() const { return m_isRestartWanted; }
    /// Ends by another wish are no restarts.
    void dropRestart() { m_isRestartWanted = false; }

signals:
    /// The admin wants to look at the demo workspace; a new process is meant.
    void demoRequested();
    /// The clipboard is to get what a report of a problem needs.
    void diagnosticsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildToolBar();
    void connectActions();
    void updateContext();
    void updateSession();
    void refresh();
    void connectDialogs();
    void connectPages();
    void addTable(KeyTableView &table);
    void showSelectedEntity();
    void comeBack();
    void onWaiting(Operation operation, std::chrono::milliseconds delay, const Error &why);
    void connectLock();
    void coverAll();
    void uncoverAll();
    void showLocked();
    void quit();

    MainWindowParts m_parts;
    Actions *m_actions;
    EntityListModel *m_entityModel;
    EnvironmentStrip *m_strip;
    QStackedWidget *m_pages; ///< the contents, or the cover
    MainMenus *m_menus = nullptr;
    MainToolBar *m_toolBar = nullptr;
    WindowLock *m_windowLock = nullptr;
    ClockBar *m_clockBar;
    CreationBar *m_creationBar;
    OutcomeBar *m_outcome;
    QStackedWidget *m_stack;
    SessionPage *m_state;
    PaneSplitter *m_splitter;
    SidebarWidth *m_sidebar = nullptr;
    EntityPanel *m_entityPanel;
    MainPages *m_main; ///< beside the entities
    StatusLine *m_status;
    AppearanceChoice *m_appearance;
    PaneCycle *m_panes = nullptr;
    PaletteOpener *m_palette = nullptr;
    KeyCommands *m_keyCommands = nullptr;
    FocusReturn *m_focusReturn = nullptr;
    ShortcutGuard *m_shortcuts = nullptr;
    std::unique_ptr<DialogOpener> m_dialogs;
    std::unique_ptr<QuitGuard> m_quitGuard;
    std::unique_ptr<AfterUnlock> m_afterUnlock;
    bool m_isRestartWanted = false;
};

} // namespace ek
