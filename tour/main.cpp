#include "Tour.h"

#include "app/Application.h"
#include "core/LogSink.h"
#include "core/Version.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTimer>

#include <cstdio>

namespace {

/// Qt's screen that nobody sees is 800 pixels wide, unless a file says otherwise; few real ones are that small.
bool giveUsualScreen(QTemporaryFile &file)
{
    if (qgetenv("QT_QPA_PLATFORM") != "offscreen")
        return true;
    constexpr auto screen = R"({"screens": [{"name": "tour", "x": 0, "y": 0, "width": 1366, "height": 900,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";
    if (!file.open() || file.write(screen) < 0 || !file.flush())
        return false;
    return qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toLocal8Bit());
}

} // namespace

int main(int argc, char *argv[])
{
    ek::installLogging();
    QTemporaryFile screen;
    if (!giveUsualScreen(screen)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(screen.fileName()));
        return 1;
    }
    QApplication qt(argc, argv);
    QCoreApplication::setApplicationName(ek::productName());
    if (argc != 2) {
        std::fprintf(stderr, "usage: entity-keys-tour PICTURE_DIRECTORY\n");
        return 2;
    }
    QDir pictures(QString::fromLocal8Bit(argv[1]));
    const QTemporaryDir settings;
    if (!pictures.mkpath(QStringLiteral(".")) || !settings.isValid()) {
        std::fprintf(stderr, "cannot write to %s\n", argv[1]);
        return 1;
    }

    ek::CommandLine line;
    line.demo = true;
    line.language = QStringLiteral("en"); // what it presses it finds by its English name
    ek::Application application(std::move(line), ek::Places{settings.filePath(QStringLiteral("demo.ini")), QString()});
    QString problem;
    if (!application.start(&problem)) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 1;
    }
    ek::Tour tour(application.window(), pictures);
    return tour.play() ? 0 : 1;
}
