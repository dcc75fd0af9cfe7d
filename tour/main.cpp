#include "Tour.h"

#include "app/Application.h"
#include "core/LogSink.h"
#include "core/Version.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

int main(int argc, char *argv[])
{
    ek::installLogging();
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
    ek::Application application(std::move(line), ek::Places{settings.filePath(QStringLiteral("demo.ini")), QString()});
    QString problem;
    if (!application.start(&problem)) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 1;
    }
    ek::Tour tour(application.window(), pictures);
    return tour.play() ? 0 : 1;
}
