#pragma once

#include "api/Pacers.h"
#include "assembly/BusyWork.h"
#include "core/Clock.h"
#include "fleet/Changes.h"
#include "fleet/Inventory.h"
#include "fleet/Sweep.h"
#include "handover/HandOvers.h"
#include "keys/CreateRecovery.h"
#include "keys/KeyCreation.h"
#include "keys/KeyDeletion.h"
#include "keys/KeyStore.h"
#include "session/AutoLock.h"
#include "session/Connector.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "session/Settings.h"
#include "session/SignIn.h"
#include "storage/Journal.h"

#include <QString>

#include <memory>

namespace ek {

/// What a workspace does not choose itself. The references must outlive it.
struct WorkspaceParts
{
    SecretStore &keychain; ///< keeps the credentials of saved profiles
    SecretStore &memory; ///< keeps the credentials of this session
    const Clock &clock;
    QString settingsFile;
    QString stateFile; ///< of the journal; empty: in memory
    Connector connector = {}; ///< none: the real one, paced
    KeychainMaker handOverKeychain = {}; ///< where a new key goes in the keychain; none: the computer's own
    PaceOptions pace = {}; ///< for the real connector
    QString slotsFolder = {}; ///< where instances share what they use of rate limits; empty: they share nothing
    bool sweepsByItself = true; ///< see Sweep
    SweepTimes sweepTimes = {};
    QString inventoryFolder = {}; ///< of what is known of all keys; empty: in memory
};

/// Every part below the screen, wired once: for the program, its tests and its benchmarks. GUI thread only.
///
/// Needs a Q(Core)Application. Sends nothing and opens no file of creates until told: see recovery.start() and
/// session.open(). The parts are built in the order they stand in, and go in the opposite one.
class Workspace
{
public:
    explicit Workspace(const WorkspaceParts &parts);
    ~Workspace();

    std::shared_ptr<Pacers> pacers; ///< what the real connector's clients wait for
    Settings settings;
    Profiles profiles;
    Session session;
    SignIn signIn;
    KeyStore keys;
    Journal journal;
    KeyCreation creation;
    CreateRecovery recovery;
    KeyDeletion deletion;
    Inventory inventory;
    Changes changes;
    Sweep sweep;
    BusyWork work;
    AutoLock lock;
    HandOvers handOvers;

    Q_DISABLE_COPY_MOVE(Workspace)
};

} // namespace ek
