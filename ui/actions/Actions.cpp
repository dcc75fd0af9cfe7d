#include "ui/actions/Actions.h"

#include "ui/design/Theme.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QWidget>

namespace ek {

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    signIn = make(QStringLiteral("signIn"), tr("&Sign in…"), tr("Connect with another credential"));
    signIn->setShortcut(QKeySequence(tr("Ctrl+Shift+N")));
    profiles = make(QStringLiteral("profiles"), tr("&Profiles…"), tr("Open, rename or remove connections"));
    profiles->setShortcut(QKeySequence(tr("Ctrl+P")));
    signOut = make(QStringLiteral("signOut"), tr("Sign &out"), tr("Forget the credential until it is needed again"));
    lockNow = make(QStringLiteral("lockNow"), tr("&Lock now"),
                   tr("Cover the window, and forget the credential until it is unlocked"));
    lockNow->setShortcut(QKeySequence(tr("Ctrl+L")));
    settings = make(QStringLiteral("settings"), tr("S&ettings…"), tr("Clipboard, lock, appearance"));
    settings->setShortcut(QKeySequence(tr("Ctrl+,")));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = make(QStringLiteral("quit"), tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q)); // not every desktop names one
    quit->setMenuRole(QAction::QuitRole);

    newKey = make(QStringLiteral("newKey"), tr("&New key…"), tr("Create an API key for the chosen entity"));
    newKey->setIconText(tr("New key"));
    newKey->setShortcut(QKeySequence::New);
    deleteKeys = make(QStringLiteral("deleteKeys"), tr("&Delete key…"), tr("Delete the selected keys"));
    deleteKeys->setIconText(tr("Delete key"));
    deleteKeys->setShortcut(QKeySequence::Delete);
    copyMasked =
        make(QStringLiteral("copyMasked"), tr("&Copy masked key"), tr("Copy the masked form of the selected keys"));
    copyMasked->setShortcut(QKeySequence::Copy);
    refresh = make(QStringLiteral("refresh"), tr("&Refresh"), tr("Fetch entities and keys again"));
    refresh->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(tr("Ctrl+R"))});
    cancel = make(QStringLiteral("cancel"), tr("S&top loading"));
    cancel->setShortcut(QKeySequence(tr("Ctrl+.")));

    findEntity = make(QStringLiteral("findEntity"), tr("Find &entity"));
    findEntity->setShortcut(QKeySequence(tr("Ctrl+E")));
    filterKeys = make(QStringLiteral("filterKeys"), tr("&Filter keys"));
    filterKeys->setShortcut(QKeySequence::Find);

    appearance = new QActionGroup(this);
    followSystem = make(QStringLiteral("followSystem"), tr("Follow the &system"));
    light = make(QStringLiteral("light"), tr("&Light"));
    dark = make(QStringLiteral("dark"), tr("&Dark"));
    for (QAction *action : {followSystem, light, dark}) {
        action->setCheckable(true);
        appearance->addAction(action);
    }

    shortcuts = make(QStringLiteral("shortcuts"), tr("&Keyboard shortcuts"));
    shortcuts->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(tr("Ctrl+/"))});
    copyDiagnostics = make(QStringLiteral("copyDiagnostics"), tr("Copy &diagnostics"),
                           tr("Copy what a report of a problem needs: versions and the last log lines, no secrets"));
    about = make(QStringLiteral("about"), tr("&About Entity Keys"));
    about->setMenuRole(QAction::AboutRole);
    updateIcons();
}

QAction *Actions::make(const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!tip.isEmpty()) {
        action->setToolTip(tip);
        action->setStatusTip(tip);
    }
    m_window->addAction(action);
    return action;
}

void Actions::update(const ActionContext &context)
{
    for (QAction *action : {signIn, profiles, lockNow, settings})
        action->setEnabled(!context.locked);
    signOut->setEnabled(context.profileChosen);
    newKey->setEnabled(context.signedIn && context.entityChosen && !context.creating);
    deleteKeys->setEnabled(context.signedIn && context.selectedKeys > 0 && !context.deleting);
    deleteKeys->setText(context.selectedKeys > 1 ? tr("&Delete %n key(s)…", nullptr, context.selectedKeys)
                                                 : tr("&Delete key…"));
    deleteKeys->setIconText(tr("Delete key"));
    copyMasked->setEnabled(context.selectedKeys > 0);
    refresh->setEnabled(context.signedIn && !context.loading);
    cancel->setEnabled(context.loading);
    findEntity->setEnabled(context.signedIn);
    filterKeys->setEnabled(context.signedIn && context.entityChosen);
}

void Actions::updateIcons()
{
    const QPalette palette;
    newKey->setIcon(icon("add", palette));
    deleteKeys->setIcon(icon("delete", palette));
    refresh->setIcon(icon("refresh", palette));
    copyMasked->setIcon(icon("copy", palette));
    signIn->setIcon(icon("key", palette));
    profiles->setIcon(icon("settings", palette));
    signOut->setIcon(icon("sign-out", palette));
}

} // namespace ek
