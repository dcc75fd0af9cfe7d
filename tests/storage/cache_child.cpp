// A second process that writes into a cache without a pause, one line for each change that was done, until it is
// killed.

#include "CacheTable.h"

#include <QCoreApplication>

#include <iostream>

using namespace ek;
using namespace ek::test;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    CacheFile file(app.arguments().value(1), cacheTable(), std::chrono::seconds(5));
    for (int number = app.arguments().value(2).toInt();; ++number) {
        if (!putPair(file, number))
            return 1;
        std::cout << number << '\n' << std::flush;
    }
}
