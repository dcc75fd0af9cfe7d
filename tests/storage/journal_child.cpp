// A second process with a journal of its own. Told what to do in lines on standard input, it answers with one line
// each; it ends when that is closed, or is killed.

#include "Answers.h"

#include <QCoreApplication>

#include <iostream>
#include <string>

using namespace ek;
using namespace ek::test;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    Journal journal(app.arguments().value(1));
    for (std::string line; std::getline(std::cin, line);) {
        const QString words = QString::fromStdString(line);
        const QString verb = words.section(QLatin1Char(' '), 0, 0);
        const QString id = words.section(QLatin1Char(' '), 1);
        QString answer;
        if (verb == QLatin1String("put")) {
            answer = outcomeOf(put(journal, someIntent(id)));
        } else if (verb == QLatin1String("orphans")) {
            answer = idsOf(orphans(journal));
        } else if (verb == QLatin1String("claim")) {
            answer = claim(journal, id);
        }
        std::cout << answer.toStdString() << '\n' << std::flush;
    }
    return 0;
}
