#include "ui/window/WindowParts.h"

#include "assembly/Workspace.h"

namespace ek {

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
        .inventory = workspace.inventory,
        .changes = workspace.changes,
        .sweep = workspace.sweep,
        .work = workspace.work,
        .settings = workspace.settings,
        .clipboard = clipboard,
        .lock = workspace.lock,
        .handOvers = workspace.handOvers,
    };
}

} // namespace ek
