#pragma once

#include "core/Secret.h"
#include "session/Profile.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace ek {

class DemoServer;

/// What the demo workspace is like.
struct DemoOptions
{
    int entities = 0; ///< of each account; 0: a dozen, made by hand
    int sandboxRequests = 60; ///< that the server answers in a minute, as the API does; 0: all
    int liveRequests = 600;
};

/// The demo workspace: the server behind it and the profiles that lead there. A build can leave it out, see EK_DEMO in
/// CMakeLists.txt; none is made there.
class Demo
{
public:
    [[nodiscard]] static bool isBuilt();

    explicit Demo(const QDateTime &now, const DemoOptions &options = {});
    ~Demo();
    Demo(const Demo &) = delete;
    Demo &operator=(const Demo &) = delete;

    /// False, with a text, where it cannot be.
    [[nodiscard]] bool start(QString *problem);
    /// The one to open first; then the live side. Once it has started.
    [[nodiscard]] QList<Profile> profiles() const;
    [[nodiscard]] static Secret credentialOf(const Profile &profile);

private:
    std::unique_ptr<DemoServer> m_server;
};

} // namespace ek
