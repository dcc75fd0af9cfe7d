#include "assembly/Workspace.h"

#include "secrets/KeychainEntries.h"
#include "secrets/KeychainSecretStore.h"
#include "storage/SlotFile.h"

namespace ek {

namespace {

std::unique_ptr<SecretStore> computersKeychain(const QString &service)
{
    return std::make_unique<KeychainSecretStore>(service);
}

/// The parts' pace, shared by the files of a folder where there is one.
PaceOptions paceOf(const WorkspaceParts &parts)
{
    PaceOptions pace = parts.pace;
    if (!parts.slotsFolder.isEmpty() && !pace.ledger)
        pace.ledger = [folder = parts.slotsFolder](const QString &name) {
            return std::make_shared<SlotFile>(folder, name);
        };
    return pace;
}

} // namespace

Workspace::Workspace(const WorkspaceParts &parts)
    : pacers(std::make_shared<Pacers>(paceOf(parts)))
    , settings(parts.settingsFile)
    , profiles(settings.profiles)
    , session(parts.connector ? parts.connector : pacedConnector(pacers), parts.keychain, parts.memory, profiles,
              settings.profiles, parts.clock)
    , signIn(session, parts.keychain, profiles)
    , keys(session)
    , journal(parts.stateFile)
    , creation(session, keys, journal)
    , recovery(session, creation, journal)
    , deletion(session, keys)
    , inventory(session, keys, creation, deletion,
                {.profiles = profiles,
                 .saved = settings.profiles,
                 .preferences = settings.preferences,
                 .folder = parts.inventoryFolder})
    , changes(inventory, session.clock())
    , sweep(session, keys, inventory, settings.profiles, parts.sweepsByItself, parts.sweepTimes)
    , work(creation, deletion)
    , lock(session, settings.preferences, parts.clock)
    , handOvers{{},
                parts.handOverKeychain ? KeychainHandOver(parts.handOverKeychain)
                                       : KeychainHandOver(&computersKeychain, &findEntryOfOthers)}
{
    // A key that is deleted needs nobody's attention any more.
    QObject::connect(&deletion, &KeyDeletion::fateChanged, &creation,
                     [this](const EntityId &entity, const KeyFingerprint &key) {
                         if (deletion.fate(entity, key) == KeyDeletion::Fate::Deleted)
                             creation.settleDeleted(key);
                     });
    QObject::connect(&lock, &AutoLock::used, &sweep, &Sweep::noteUse);
}

Workspace::~Workspace() = default;

} // namespace ek
