#pragma once

#include <QObject>

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
    bool entityChosen = false;
    int selectedKeys = 0;
    bool creating = false; ///< a create is under way or in doubt
    bool deleting = false;
    bool loading = false;
};

/// Every action of the program, once: menus, toolbar, context menus and shortcuts share them.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

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
    QAction *copyMasked;
    QAction *refresh;
    QAction *cancel;
    QAction *findEntity;
    QAction *filterKeys;
    QActionGroup *appearance;
    QAction *followSystem;
    QAction *light;
    QAction *dark;
    QAction *shortcuts;
    QAction *copyDiagnostics;
    QAction *about;

private:
    QAction *make(const QString &name, const QString &text, const QString &tip = {});

    QWidget *m_window;
};

} // namespace ek
