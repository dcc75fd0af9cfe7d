#pragma once

#include "Answers.h"
#include "storage/Connection.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <memory>

namespace ek::test {

/// A folder for the state file, which is not there yet.
class StorageFixture
{
public:
    [[nodiscard]] bool isValid() const { return m_directory.isValid(); }
    [[nodiscard]] QString root() const { return m_directory.path(); }
    [[nodiscard]] QString folder() const { return m_directory.filePath(QStringLiteral("entity-keys")); }
    [[nodiscard]] QString path() const { return folder() + QStringLiteral("/state.sqlite"); }

    /// What is in the folder but the state file, its journal and the instances.
    [[nodiscard]] QStringList others() const
    {
        QStringList names = QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const char *own : {"state.sqlite", "state.sqlite-journal", "instances"})
            names.removeAll(QLatin1String(own));
        return names;
    }

private:
    QTemporaryDir m_directory;
};

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

// Closing a file drops every lock that this process has on it: not while a connection is open.
inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// Works the file from outside; not while another connection of this process has it open.
inline bool runSql(const QString &path, const QStringList &statements)
{
    Connection connection;
    bool done = connection.open(path, Connection::Mode::ReadWrite, std::chrono::seconds(5)).has_value();
    for (const QString &statement : statements)
        done = done && connection.run(statement).has_value();
    return done;
}

/// A file with these intents, of an instance that has ended.
inline bool makeStateFile(const QString &path, const QStringList &ids)
{
    Journal journal(path);
    bool done = open(journal).has_value();
    for (qsizetype i = 0; i < ids.size(); ++i)
        done = done && put(journal, someIntent(ids.at(i), static_cast<int>(i))).has_value();
    return done;
}

/// The same, by whoever asks next.
inline QString orphansIn(const QString &path)
{
    Journal journal(path);
    return idsOf(orphans(journal));
}

/// What QLockFile says where its file was cleared away.
inline QRegularExpression goneLock()
{
    return QRegularExpression(QStringLiteral("^Could not remove our own lock file"));
}

/// Waits only as long as a test may.
inline Journal::Options quick()
{
    Journal::Options options;
    options.busyTimeout = std::chrono::milliseconds(300);
    return options;
}

} // namespace ek::test
