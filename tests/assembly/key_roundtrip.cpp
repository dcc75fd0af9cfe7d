// Lists, creates and deletes a key of the first entity, without a window:   key_roundtrip URL SETTINGS-FILE
// The credential is in EK_CREDENTIAL. Prints the number of keys before, and the mask of the new one.

#include "assembly/Workspace.h"
#include "core/Credential.h"
#include "platform/Patterns.h"
#include "secrets/MemorySecretStore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ek;

int main(int argc, char **argv)
{
    keepPatternsInterpreted();
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    MemorySecretStore store;
    Workspace workspace({store, store, clock, QString::fromLocal8Bit(argv[2]), {}});
    const auto first = [&] { return workspace.session.entities().constFirst(); };
    QObject::connect(&workspace.session, &Session::entitiesChanged, [&] {
        if (workspace.session.entitiesState().hasData)
            workspace.keys.refresh(first().id);
    });
    const auto created = QObject::connect(&workspace.keys, &KeyStore::keysChanged, [&](const EntityId &entity) {
        if (workspace.creation.create(first(), {QStringLiteral("Round trip"), std::nullopt}))
            std::printf("%d\n", int(workspace.keys.keys(entity).size()));
    });
    QObject::connect(&workspace.creation, &KeyCreation::revealReady, [&] {
        QObject::disconnect(created); // or the list that follows would bring another
        const ApiKey key = workspace.creation.takeReveal()->created.key;
        std::printf("%s\n", qPrintable(key.hint));
        workspace.deletion.remove(first().id, {{key.fingerprint, key.environment}});
    });
    QObject::connect(&workspace.deletion, &KeyDeletion::finished, [] { QCoreApplication::exit(0); });
    QString credential = qEnvironmentVariable("EK_CREDENTIAL");
    Profile profile;
    profile.apiUrl = QUrl(QString::fromLocal8Bit(argv[1]));
    profile.credential = recogniseCredential(credential);
    workspace.session.openWith(profile, Secret::takeFrom(credential));
    return QCoreApplication::exec();
}
