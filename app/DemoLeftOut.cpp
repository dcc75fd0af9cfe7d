#include "app/Demo.h"

#ifndef EK_WITH_DEMO

namespace ek {

class DemoServer
{
};

bool Demo::isBuilt()
{
    return false;
}

Demo::Demo(const QDateTime &, const DemoOptions &) { }

Demo::~Demo() = default;

bool Demo::start(QString *)
{
    return false;
}

QList<Profile> Demo::profiles() const
{
    return {};
}

Secret Demo::credentialOf(const Profile &)
{
    return {};
}

} // namespace ek

#endif
