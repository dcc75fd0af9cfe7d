#include "api/SocketReply.h"

#include "api/ApiAddress.h"
#include "core/Secret.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <algorithm>
#include <cstring>

namespace ek {

namespace {

QNetworkReply::NetworkError replyError(QAbstractSocket::SocketError error)
{
    // Qt's list of codes is long; the ones not named are all a connection that did not last.
    switch (static_cast<int>(error)) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QAbstractSocket::ProxyConnectionClosedError:
        return QNetworkReply::ProxyConnectionClosedError;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QAbstractSocket::ProxyNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::RemoteHostClosedError;
    }
}

} // namespace

SocketReply::SocketReply(const QNetworkRequest &request, const QByteArray &verb, QIODevice *upload,
                         const QNetworkProxy &proxy, QObject *parent)
    : QNetworkReply(parent)
    , m_verb(verb)
    , m_upload(upload)
{
    setRequest(request);
    setUrl(request.url());
    setOperation(QNetworkAccessManager::CustomOperation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_socket.setProxy(proxy);
    connect(&m_socket, &QSslSocket::readyRead, this, &SocketReply::onReadyRead);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &SocketReply::onError);
    connect(&m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { emit sslErrors(errors); });
    QMetaObject::invokeMethod(this, &SocketReply::begin, Qt::QueuedConnection);
}

SocketReply::~SocketReply()
{
    m_socket.disconnect(this);
    wipe(m_body);
}

void SocketReply::begin()
{
    if (isFinished())
        return;
    emit socketStartedConnecting();
    const bool overTls = url().scheme() == QLatin1String("https");
    const auto port = static_cast<quint16>(portOf(url()));
    if (!overTls) {
        connect(&m_socket, &QSslSocket::connected, this, &SocketReply::send);
        m_socket.connectToHost(url().host(), port);
        return;
    }
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        emit encrypted();
        if (!isFinished())
            send();
    });
    m_socket.setSslConfiguration(request().sslConfiguration());
    m_socket.connectToHostEncrypted(url().host(), port);
}

void SocketReply::send()
{
    const QUrl target = url();
    QByteArray path = target.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (target.hasQuery())
        path += '?' + target.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = QUrl::toAce(target.host());
    if (host.isEmpty()) // an address is no name
        host = target.host(QUrl::FullyEncoded).toLatin1();
    if (target.host().contains(u':'))
        host = '[' + target.host().toLatin1() + ']';
    if (target.port() >= 0)
        host += ':' + QByteArray::number(target.port());

    QByteArray bytes = m_verb + ' ' + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
    const QNetworkRequest asked = request();
    for (const QByteArray &name : asked.rawHeaderList())
        bytes += name + ": " + asked.rawHeader(name) + "\r\n";
    bytes += "\r\n" + m_upload->readAll();
    m_socket.write(bytes);
    wipe(bytes);
    emit requestSent();
}

void SocketReply::onReadyRead()
{
    QByteArray bytes = m_socket.readAll();
    m_reader.add(bytes);
    wipe(bytes);
    take();
}

void SocketReply::take()
{
    if (isFinished())
        return;
    using State = AnswerReader::State;
    const State state = m_reader.state();
    if (state == State::Broken) {
        complete(ProtocolFailure, QStringLiteral("the answer is not HTTP"));
        return;
    }
    if (state == State::Head)
        return;
    if (!m_hasToldHead)
        tellHead();
    QByteArray body = m_reader.takeBody();
    m_body += body;
    const bool isNew = !body.isEmpty();
    wipe(body);
    if (isNew && !isFinished())
        emit readyRead();
    if (state == State::Done && !isFinished())
        complete(NoError, {});
}

void SocketReply::tellHead()
{
    m_hasToldHead = true;
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_reader.status());
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, QString::fromLatin1(m_reader.reason()));
    for (const auto &[name, value] : m_reader.headers()) {
        // Qt's own reply joins what comes twice in the same way.
        const QByteArray before = rawHeader(name);
        setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
    }
    emit metaDataChanged();
}

void SocketReply::onError(QAbstractSocket::SocketError error)
{
    if (isFinished())
        return;
    if (m_socket.bytesAvailable() > 0)
        onReadyRead();
    if (isFinished())
        return;
    if (error == QAbstractSocket::RemoteHostClosedError) {
        m_reader.end();
        take();
        if (isFinished())
            return;
    }
    complete(replyError(error), m_socket.errorString());
}

void SocketReply::complete(NetworkError error, const QString &text)
{
    if (error != NoError)
        setError(error, text);
    setFinished(true);
    m_socket.abort();
    emit finished();
}

void SocketReply::abort()
{
    if (!isFinished())
        complete(OperationCanceledError, QStringLiteral("cancelled"));
}

qint64 SocketReply::bytesAvailable() const
{
    return m_body.size() + QNetworkReply::bytesAvailable();
}

qint64 SocketReply::readData(char *data, qint64 maxSize)
{
    if (m_body.isEmpty())
        return isFinished() ? -1 : 0;
    const qint64 count = std::min<qint64>(maxSize, m_body.size());
    std::memcpy(data, m_body.constData(), static_cast<std::size_t>(count));
    m_body.remove(0, count);
    return count;
}

void SocketReply::sslConfigurationImplementation(QSslConfiguration &configuration) const
{
    configuration = m_socket.sslConfiguration();
}

} // namespace ek

#include "moc_SocketReply.cpp"
