// In place of libFuzzer where that is not linked: feeds every file of the folders and files that are named to the
// target, so that what was found once stays mended in every build.

#include "Properties.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <cstdio>

int main(int argc, char **argv)
{
    QStringList files;
    for (int i = 1; i < argc; ++i) {
        const QString named = QString::fromLocal8Bit(argv[i]);
        if (QFileInfo(named).isDir()) {
            for (QDirIterator found(named, QDir::Files); found.hasNext();)
                files += found.next();
        } else {
            files += named;
        }
    }
    files.sort();

    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(name));
            return 1;
        }
        const QByteArray bytes = file.readAll();
        // Said beforehand: the target may not come back.
        std::fprintf(stderr, "%s (%lld bytes)\n", qPrintable(name), static_cast<long long>(bytes.size()));
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size()));
    }
    if (files.isEmpty()) {
        std::fputs("there was no input to run\n", stderr);
        return 1;
    }
    std::fprintf(stderr, "%lld inputs, and every property holds\n", static_cast<long long>(files.size()));
    return 0;
}
