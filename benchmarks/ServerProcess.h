#pragma once

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

/// bench_server as a process of its own, so that what the server keeps is not measured. Ends with this.
class ServerProcess
{
public:
    ServerProcess(int entities, int keysInFirst)
    {
        m_process.start(QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/bench_server"),
                        {QString::number(entities), QString::number(keysInFirst)});
        m_process.waitForReadyRead(20'000);
        const QStringList said = QString::fromUtf8(m_process.readLine()).simplified().split(QLatin1Char(' '));
        if (said.size() != 2)
            return;
        m_url = QUrl(said.constFirst());
        m_credential = said.constLast();
    }
    ~ServerProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    [[nodiscard]] bool isThere() const { return m_url.isValid(); }
    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] const QString &credential() const { return m_credential; } ///< the demo's, which is no secret

private:
    QProcess m_process;
    QUrl m_url;
    QString m_credential;
};
