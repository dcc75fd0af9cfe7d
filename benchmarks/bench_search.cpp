// How fast a folder is searched for keys, against reading the same files alone, both from a warm cache.

#include "Report.h"
#include "fleet/FolderSearch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace ek;

namespace {

constexpr int rounds = 5;
constexpr qint64 mebibyte = 1 << 20;

/// Lines as source files have them, underscores included.
QByteArray text(qint64 size)
{
    QRandomGenerator random(7);
    static const QList<QByteArray> words{"const", "k_index", "return", "task_runner", "= ",
                                         "(x)",   ";\n",     "    ",   "ek_",         "value_of_something",
                                         "0x1f",  "\n",      "-> ",    "token_type"};
    QByteArray bytes;
    bytes.reserve(size + 64);
    while (bytes.size() < size)
        bytes += words.at(random.bounded(int(words.size()))) + ' ';
    bytes.truncate(size);
    return bytes;
}

QByteArray noise(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(9);
    random.generate(reinterpret_cast<quint64 *>(bytes.data()), reinterpret_cast<quint64 *>(bytes.data() + size));
    return bytes;
}

void write(const QString &path, const QByteArray &bytes, int times)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    for (int i = 0; i < times; ++i)
        file.write(bytes);
}

/// Milliseconds of reading every file of @p folder, as a program that does nothing else would.
double readAlone(const QString &folder, qint64 *bytes)
{
    QByteArray buffer(KeyScanner::pieceSize, Qt::Uninitialized);
    QElapsedTimer timer;
    timer.start();
    *bytes = 0;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Unsorted);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("cannot read");
        qint64 some = 0;
        while ((some = file.read(buffer.data(), buffer.size())) > 0)
            *bytes += some;
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

double search(const QString &folder, int threads)
{
    FolderSearch searching;
    QEventLoop loop;
    QObject::connect(&searching, &FolderSearch::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    searching.start(folder, threads);
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(const char *name, const QString &folder, bool isGoal)
{
    qint64 bytes = 0;
    std::vector<double> alone;
    std::vector<double> searched;
    std::vector<double> withOne;
    for (int round = 0; round <= rounds; ++round) {
        const double reading = readAlone(folder, &bytes);
        const double searching = search(folder, 0);
        const double one = search(folder, 1);
        if (round == 0)
            continue; // the cache is warm now
        alone.push_back(reading);
        searched.push_back(searching);
        withOne.push_back(one);
    }
    const double size = double(bytes) / double(mebibyte);
    const double rate = size / median(searched) * 1e3;
    std::printf("%s: %.0f MiB; reading alone %.0f ms, searched %.0f ms, with one thread %.0f ms\n", name, size,
                median(alone), median(searched), median(withOne));
    const std::string line = std::string("search of a folder, ") + name;
    report((line + ", against reading it alone").c_str(), median(searched) / median(alone), "×", "");
    report(line.c_str(), rate, "MiB/s", isGoal ? ">= 200 MiB/s" : "");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const auto below = [&](const char *name) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        return path;
    };
    const QString source = below("source");
    const QByteArray lines = text(mebibyte);
    for (int i = 0; i < 64; ++i)
        write(source + u'/' + QString::number(i), lines, 4);
    const QString binary = below("binary");
    write(binary + QStringLiteral("/image"), noise(16 * mebibyte), 16);
    const QString small = below("small");
    for (int i = 0; i < 5000; ++i)
        write(small + u'/' + QString::number(i), lines.mid(i * 64, 6000), 1);
    const QString worst = below("worst");
    write(worst + QStringLiteral("/underscores"), QByteArray("ek_").repeated(mebibyte / 3), 64);

    measure("64 files of source of 4 MiB", source, true);
    measure("a binary file of 256 MiB", binary, true);
    measure("5,000 small files", small, false);
    measure("nothing but beginnings of keys", worst, false);
    return 0;
}
