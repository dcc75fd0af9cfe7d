#include "app/Demo.h"

#ifdef EK_WITH_DEMO

#include "demo/DemoServer.h"

#include <QCoreApplication>

namespace ek {

bool Demo::isBuilt()
{
    return true;
}

Demo::Demo(const QDateTime &now, const DemoOptions &options)
    : m_server(std::make_unique<DemoServer>(
        options.entities > 0 ? largeWorkspace(options.entities, now) : demoWorkspace(now),
        DemoServer::Behaviour{.sandboxRequests = options.sandboxRequests, .liveRequests = options.liveRequests}))
{
}

Demo::~Demo() = default;

bool Demo::start(QString *problem)
{
    if (m_server->start())
        return true;
    *problem = QCoreApplication::translate("ek::Application", "The demo workspace could not start: %1")
                   .arg(m_server->errorString());
    return false;
}

QList<Profile> Demo::profiles() const
{
    QList<Profile> profiles;
    for (const Environment environment : {Environment::Sandbox, Environment::Live}) {
        Profile profile;
        profile.id = ProfileId(QStringLiteral("demo-") + environmentToApi(environment));
        profile.name = QCoreApplication::translate("ek::Application", "Demo workspace");
        if (environment == Environment::Live)
            profile.name = QCoreApplication::translate("ek::Application", "Second demo workspace");
        profile.apiUrl = m_server->url();
        profile.credential = {CredentialKind::AccountKey, environment};
        profile.source = CredentialSource::Demo;
        profiles += profile;
    }
    return profiles;
}

Secret Demo::credentialOf(const Profile &profile)
{
    QString credential = demoCredential(profile.credential.environment);
    return Secret::takeFrom(credential);
}

} // namespace ek

#endif
