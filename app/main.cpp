#include "app/Application.h"
#include "app/CommandLine.h"
#include "core/LogSink.h"
#include "core/Version.h"

#include <QApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

void print(std::FILE *to, const QString &text)
{
    std::fprintf(to, "%s\n", qPrintable(text.trimmed()));
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace ek;
    Secret credential = takeCredentialFromEnvironment();
    installLogging();
#ifdef Q_OS_UNIX
    ::umask(077); // whatever is written is the user's alone
#endif
    QCoreApplication::setApplicationName(productName());
    QCoreApplication::setApplicationVersion(version());
    QGuiApplication::setDesktopFileName(applicationId());

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    CommandLine commandLine = parseCommandLine(arguments, std::move(credential));
    switch (commandLine.task) {
    case CommandLine::Task::ShowHelp:
    case CommandLine::Task::ShowVersion:
        print(stdout, commandLine.text);
        return 0;
    case CommandLine::Task::Refuse:
        print(stderr, commandLine.text);
        return 2;
    case CommandLine::Task::Run:
        break;
    }
    if (QString problem; !commandLine.logFile.isEmpty() && !logToFile(commandLine.logFile, &problem)) {
        print(stderr, describeLogProblem(commandLine.logFile, problem));
        return 2;
    }

    QApplication qt(argc, argv);
    const Places places = defaultPlaces(commandLine.demo);
    Application application(std::move(commandLine), places);
    QString problem;
    if (!application.start(&problem)) {
        print(stderr, problem);
        return 2;
    }
    return QApplication::exec();
}
