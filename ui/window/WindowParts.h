#pragma once

namespace ek {

class AutoLock;
class BusyWork;
class Changes;
class ConcealedClipboard;
class CreateRecovery;
struct HandOvers;
class Inventory;
class KeyCreation;
class KeyDeletion;
class KeyStore;
class Profiles;
class Session;
struct Settings;
class SignIn;
class Sweep;
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
    Inventory &inventory; ///< of all keys of all entities
    Changes &changes;
    Sweep &sweep;
    const BusyWork &work;
    Settings &settings;
    ConcealedClipboard &clipboard;
    AutoLock &lock;
    HandOvers &handOvers;
    bool offersRestart = true; ///< the program can be started again as it was
    bool offersDemo = true; ///< the demo workspace can be opened: it was not left out of this build
};

MainWindowParts partsOf(Workspace &workspace, ConcealedClipboard &clipboard);

} // namespace ek
