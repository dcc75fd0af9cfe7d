// The API, as a process of its own, for measuring the program without it: ENTITIES KEYS. Says its address in one line
// and serves until its standard input ends.

#include "core/Clock.h"
#include "demo/DemoServer.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace ek;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    DemoServer server(bigWorkspace(arguments.at(1).toInt(), arguments.at(2).toInt(), SystemClock().now()));
    if (!server.start())
        return 1;
    std::printf("%s %s\n", qPrintable(server.url().toString()), qPrintable(demoCredential(Environment::Sandbox)));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}
