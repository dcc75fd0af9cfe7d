// Reads keys as a sweep does, as fast as the shared rate limit lets it:   paced_reader URL FOLDER WINDOW-MS
// The credential is in EK_CREDENTIAL. Prints a line for each list, until its standard input is closed.

#include "api/Pacer.h"
#include "platform/Patterns.h"
#include "session/Connector.h"
#include "storage/SlotFile.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <memory>

using namespace ek;

int main(int argc, char **argv)
{
    keepPatternsInterpreted();
    const QCoreApplication application(argc, argv);
    PaceOptions options;
    options.window = std::chrono::milliseconds(QByteArray(argv[3]).toInt());
    if (const QString folder = QString::fromLocal8Bit(argv[2]); !folder.isEmpty())
        options.ledger = [folder](const QString &name) { return std::make_shared<SlotFile>(folder, name); };
    QString credential = qEnvironmentVariable("EK_CREDENTIAL");
    Profile profile;
    profile.apiUrl = QUrl(QString::fromLocal8Bit(argv[1]));
    const auto client =
        pacedConnector(std::make_shared<Pacers>(options))(profile, Secret::takeFrom(credential)).value_or(nullptr);
    if (!client)
        return 2;

    QObject guard;
    std::function<void()> list = [&] {
        client->listKeys(
            EntityId(), &guard,
            [&](const Result<KeyList> &keys) {
                std::printf("%s\n", keys ? "read" : "failed");
                std::fflush(stdout);
                list();
            },
            Lane::Sweep);
    };
    constexpr int atATime = 4;
    for (int number = 0; number < atATime; ++number)
        list();

    const std::unique_ptr<QThread> input(QThread::create([] {
        while (std::getchar() != EOF) { }
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    }));
    input->start();
    const int result = QCoreApplication::exec();
    input->wait();
    return result;
}
