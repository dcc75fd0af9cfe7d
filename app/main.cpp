#include "app/Application.h"
#include "app/CommandLine.h"
#include "core/LogSink.h"
#include "core/Logging.h"
#include "core/Version.h"
#include "platform/BaseFolders.h"
#include "platform/CommandArguments.h"
#include "platform/Console.h"
#include "platform/Patterns.h"
#include "platform/ProcessStart.h"
#include "platform/SystemZone.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

void tell(ek::ConsoleStream stream, const QString &text)
{
    ek::tellStarter(stream, ek::productName(), text);
}

} // namespace

#if defined(Q_OS_LINUX) && defined(__GLIBC__)
// Before the libraries' own start, in which they may open files.
__attribute__((section(".preinit_array"), used)) void (*const beforeTheLibraries)() = &ek::fillStandardDescriptors;
#endif

int main(int argc, char *argv[])
{
    using namespace ek;
    fillStandardDescriptors();
    ignoreSignals();
    keepPatternsInterpreted();
    useSystemZone();
    Secret credential = takeCredentialFromEnvironment();
    installLogging();
#ifdef Q_OS_UNIX
    ::umask(077); // whatever is written is the user's alone
#endif
    for (const QString &variable : mendBaseFolders())
        qCWarning(lcFiles).noquote() << "not usable in the environment and replaced:" << variable;
    QCoreApplication::setApplicationName(productName());
    QCoreApplication::setApplicationVersion(version());
    QGuiApplication::setDesktopFileName(applicationId());

    const QStringList arguments = commandArguments(argc, argv);
    CommandLine commandLine = parseCommandLine(arguments, std::move(credential));
    switch (commandLine.task) {
    case CommandLine::Task::ShowHelp:
    case CommandLine::Task::ShowVersion:
        tell(ConsoleStream::Output, commandLine.text);
        return 0;
    case CommandLine::Task::Refuse:
        tell(ConsoleStream::Error, commandLine.text);
        return 2;
    case CommandLine::Task::Run:
        break;
    }
    if (!hasBaseFolders()) {
        tell(ConsoleStream::Error,
             QCoreApplication::translate("ek::CommandLine",
                                         "There is no home folder to keep the settings in. Set the "
                                         "environment variable HOME to one."));
        return 2;
    }
    if (!commandLine.logFile.isEmpty()) {
        QString problem = QStringLiteral("this program keeps it itself");
        // Whatever is opened: the demo's files are no more of a log than the others'.
        const bool isOwn =
            isOneOf(defaultPlaces(true), commandLine.logFile) || isOneOf(defaultPlaces(false), commandLine.logFile);
        if (isOwn || !logToFile(commandLine.logFile, &problem)) {
            tell(ConsoleStream::Error, describeLogProblem(commandLine.logFile, problem));
            return 2;
        }
    }

    QApplication qt(argc, argv);
    const Places places = defaultPlaces(commandLine.demo);
    bool isRestartWanted = false;
    int result = 0;
    {
        Application application(std::move(commandLine), places);
        QString problem;
        if (!application.start(&problem)) {
            tell(ConsoleStream::Error, problem);
            return 2;
        }
        result = QApplication::exec();
        isRestartWanted = application.window().isRestartWanted();
    }
    // Once everything is put away: two instances at a time would each have a share of it.
    if (isRestartWanted)
        QProcess::startDetached(QApplication::applicationFilePath(), restartArguments(arguments));
    return result;
}
