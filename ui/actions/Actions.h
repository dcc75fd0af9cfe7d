#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QWidget;

namespace ek {

/// What is possible at the moment, as far as actions depend on it.
struct ActionContext
{
    bool locked = false;
    bool signedIn = false;
    bool profileChosen = false; ///< signed in or not
    bool entityChosen = false; ///< and shown, or behind a view
    bool hasViews = false; ///< there are several entities
    bool allKeysShown = false; ///< a view of the keys of all entities
    bool changesShown = false;
    int selectedKeys = 0;
    bool awaitsEntities = false; ///< those shown are an earlier session's, until the server has listed them
    bool awaitsKeys = false; ///< the same of the keys shown
    bool creating = false; ///< a create is under way
    bool deleting = false;
    bool loading = false;
};

/// Why an action is not possible at the moment.
enum class Obstacle {
    None,
    Locked,
    NoProfile,
    NotSignedIn,
    OneEntity, ///< or none, where several are needed
    NoEntity, ///< is open
    NoTable, ///< of keys is shown
    NoKey, ///< is selected
    NotOneKey,
    AwaitsList, ///< that a server has not sent yet
    Loading,
    NotLoading,
    Creating,
    Deleting,
};

enum class ActionMenu {
    Profile,
    Keys,
    Copy, ///< within Keys
    View,
    Appearance, ///< within View; one of its actions is checked
    Help,
};

/// Everything there is to say of an action, but for what it does.
struct ActionSpec
{
    QString name; ///< of the object; for scripts and tests
    ActionMenu menu;
    QString text; ///< as in the menu, with its mnemonic
    QString fullText = {}; ///< where there is no menu around it to say the rest; empty: the text says it all
    QString tip = {};
    QList<QKeySequence> shortcuts = {};
    const char *icon = nullptr; ///< as for ek::icon()
    bool startsGroup = false; ///< a line stands above it in its menu
    bool isInToolBar = false;
    bool worksOverDialogs = false; ///< and over what covers a locked window
    std::function<Obstacle(const ActionContext &)> obstacle = {}; ///< none: it is always possible
};

/// Keys that no action stands for, because what they do depends on what has the focus.
struct FixedKeys
{
    QStringList keys; ///< as they are shown
    QString what;
};

/// What an action is called where neither a menu stands around it nor a mnemonic is marked.
[[nodiscard]] QString titleOf(const ActionSpec &spec);
/// The keys of an action as the platform shows them; empty where it has none.
[[nodiscard]] QString keysOf(const QList<QKeySequence> &shortcuts);

/// Every action of the program, described once: menus, toolbar, shortcuts and their list, and what is enabled are made
/// from all(). What an action does is MainWindow's to say (connectActions()).
///
/// Shortcuts with letters work on a keyboard without Latin ones, too: where a key gives no Latin letter in the layout
/// in force, Qt also tries the one it has in the first Latin layout that is set up (X11 and Wayland), or in the
/// keyboard's own (Windows, macOS). Where none is set up, ui/widgets/LatinKeys has one.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    struct Entry
    {
        ActionSpec spec;
        QAction *action;
        Obstacle obstacle = Obstacle::None; ///< as of the last update()
    };
    /// In the order of the menus.
    [[nodiscard]] const std::vector<Entry> &all() const { return m_all; }
    /// Those that @p isMeant is true of, in the same order.
    [[nodiscard]] QList<QAction *> those(bool ActionSpec::*isMeant) const;
    /// What the keyboard does besides.
    [[nodiscard]] static QList<FixedKeys> fixedKeys();

    /// What stands in the way, in a few words without a full stop; empty where nothing does.
    [[nodiscard]] static QString whyNot(Obstacle obstacle);

    /// The one place that decides what is enabled.
    void update(const ActionContext &context);
    /// Icons in the colours of the palette in force.
    void updateIcons();

    QAction *signIn;
    QAction *profiles;
    QAction *signOut;
    QAction *lockNow;
    QAction *settings;
    QAction *quit;
    QAction *newKey;
    QAction *deleteKeys;
    QAction *copyName;
    QAction *copyMasked;
    QAction *copyEntityName;
    QAction *copyEntityId;
    QAction *copyRow;
    QAction *copyTable;
    QAction *exportKeys;
    QAction *refresh;
    QAction *cancel;
    QAction *showPalette;
    QAction *showAllKeys;
    QAction *showChanges;
    QAction *findEntity;
    QAction *recentEntities;
    QAction *filterKeys;
    QAction *showEntity;
    QAction *whoseKey;
    QAction *nextPane;
    QAction *previousPane;
    QAction *moveBorder;
    QActionGroup *appearance;
    QAction *followSystem;
    QAction *light;
    QAction *dark;
    QAction *highContrast;
    QAction *shortcuts;
    QAction *copyDiagnostics;
    QAction *about;

private:
    void makeProfileActions();
    void makeKeyActions();
    void makeCopyActions();
    void makeViewActions();
    void makeHelpActions();
    QAction *make(const ActionSpec &spec);

    QWidget *m_window;
    std::vector<Entry> m_all;
};

} // namespace ek
