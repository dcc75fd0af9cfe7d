#include "ApiFixture.h"
#include "api/NetworkFailure.h"

using namespace ek;
using namespace ek::test;

/// What Qt's errors mean, as a table. That the transport asks is TestTransportFailures'.
class TestNetworkFailure : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasAKind_data();
    void everyCodeHasAKind();
    void onlyWhatMayHaveLeftIsInDoubt_data();
    void onlyWhatMayHaveLeftIsInDoubt();
    void aProxyThatGivesNoConnectionHasFailed();
    void tlsSaysWhatItFound();
    void theDetailIsFitToBeShown();
    void knowsAWholeAnswer_data();
    void knowsAWholeAnswer();
};

void TestNetworkFailure::everyCodeHasAKind_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << ErrorKind::ConnectionRefused;
    QTest::newRow("host not found") << QNetworkReply::HostNotFoundError << ErrorKind::HostNotFound;
    QTest::newRow("timeout") << QNetworkReply::TimeoutError << ErrorKind::TimedOut;
    QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << ErrorKind::TlsFailed;
    QTest::newRow("proxy refused") << QNetworkReply::ProxyConnectionRefusedError << ErrorKind::ProxyFailed;
    QTest::newRow("proxy wants a log-in") << QNetworkReply::ProxyAuthenticationRequiredError << ErrorKind::ProxyFailed;
    QTest::newRow("proxy, unknown") << QNetworkReply::UnknownProxyError << ErrorKind::ProxyFailed;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << ErrorKind::ConnectionLost;
    QTest::newRow("network failed") << QNetworkReply::TemporaryNetworkFailureError << ErrorKind::ConnectionLost;
    QTest::newRow("cannot be sent again") << QNetworkReply::ContentReSendError << ErrorKind::ConnectionLost;
    QTest::newRow("protocol") << QNetworkReply::ProtocolFailure << ErrorKind::ConnectionLost;
    QTest::newRow("no error: cut") << QNetworkReply::NoError << ErrorKind::ConnectionLost;
}

void TestNetworkFailure::everyCodeHasAKind()
{
    QFETCH(const QNetworkReply::NetworkError, code);
    QFETCH(const ErrorKind, kind);
    const Error error = networkFailure({.error = code, .errorText = QStringLiteral("Qt's own words")});
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.effect, Effect::NotDone);
    QCOMPARE(error.detail,
             code == QNetworkReply::NoError ? QStringLiteral("the answer was cut short")
                                            : QStringLiteral("Qt's own words"));
    // An end that we brought about is what we brought it about for; Qt's words about it are of no use.
    const Error aborted = networkFailure({.abortedBecause = ErrorKind::TooLarge, .error = code});
    QCOMPARE(aborted.kind, ErrorKind::TooLarge);
    QVERIFY(aborted.detail.isEmpty());
}

void TestNetworkFailure::onlyWhatMayHaveLeftIsInDoubt_data()
{
    QTest::addColumn<std::optional<ErrorKind>>("abortedBecause");
    QTest::addColumn<QNetworkReply::NetworkError>("code");
    QTest::addColumn<bool>("hadNoConnection");
    QTest::addColumn<Effect>("effect");
    const std::optional<ErrorKind> none;
    const auto closed = QNetworkReply::RemoteHostClosedError;
    const auto cancelled = QNetworkReply::OperationCanceledError;
    QTest::newRow("closed") << none << closed << false << Effect::Unknown;
    QTest::newRow("closed before there was a connection") << none << closed << true << Effect::NotDone;
    QTest::newRow("late") << std::optional(ErrorKind::TimedOut) << cancelled << false << Effect::Unknown;
    QTest::newRow("too large") << std::optional(ErrorKind::TooLarge) << cancelled << false << Effect::Unknown;
    QTest::newRow("another's certificate")
        << std::optional(ErrorKind::TlsFailed) << cancelled << false << Effect::NotDone;
    QTest::newRow("refused") << none << QNetworkReply::ConnectionRefusedError << false << Effect::NotDone;
    QTest::newRow("host not found") << none << QNetworkReply::HostNotFoundError << false << Effect::NotDone;
    QTest::newRow("TLS") << none << QNetworkReply::SslHandshakeFailedError << false << Effect::NotDone;
    QTest::newRow("proxy") << none << QNetworkReply::ProxyTimeoutError << false << Effect::NotDone;
}

void TestNetworkFailure::onlyWhatMayHaveLeftIsInDoubt()
{
    QFETCH(const std::optional<ErrorKind>, abortedBecause);
    QFETCH(const QNetworkReply::NetworkError, code);
    QFETCH(const bool, hadNoConnection);
    QFETCH(const Effect, effect);
    UnansweredTry failed{.abortedBecause = abortedBecause, .error = code, .hadNoConnection = hadNoConnection};
    QCOMPARE(networkFailure(failed).effect, Effect::NotDone);
    failed.mayHaveLeft = true;
    QCOMPARE(networkFailure(failed).effect, effect);
}

void TestNetworkFailure::aProxyThatGivesNoConnectionHasFailed()
{
    UnansweredTry failed{.error = QNetworkReply::RemoteHostClosedError, .goesThroughProxy = true, .mayHaveLeft = true};
    QCOMPARE(networkFailure(failed).kind, ErrorKind::ConnectionLost);
    failed.hadNoConnection = true;
    QCOMPARE(networkFailure(failed).kind, ErrorKind::ProxyFailed);
    QCOMPARE(networkFailure(failed).effect, Effect::NotDone);
    // What failed by another way than the connection says so itself.
    failed.error = QNetworkReply::HostNotFoundError;
    QCOMPARE(networkFailure(failed).kind, ErrorKind::HostNotFound);
}

void TestNetworkFailure::tlsSaysWhatItFound()
{
    const QSslError expired(QSslError::CertificateExpired);
    const Error byQt = networkFailure({.error = QNetworkReply::SslHandshakeFailedError,
                                       .errorText = QStringLiteral("SSL handshake failed"),
                                       .sslErrors = {expired}});
    QCOMPARE(byQt.tls, TlsProblem::Expired);
    QCOMPARE(byQt.detail, expired.errorString());
    // A certificate that we refuse ends in an abort, and is worth its words all the same.
    const QSslError wrongHost(QSslError::HostNameMismatch);
    const Error byUs = networkFailure({.abortedBecause = ErrorKind::TlsFailed,
                                       .error = QNetworkReply::OperationCanceledError,
                                       .sslErrors = {wrongHost}});
    QCOMPARE(byUs.tls, TlsProblem::WrongHost);
    QCOMPARE(byUs.detail, wrongHost.errorString());
}

void TestNetworkFailure::theDetailIsFitToBeShown()
{
    const QString key = QStringLiteral("ek_live_0123456789abcdef0123456789abcdef");
    const Error error = networkFailure({.error = QNetworkReply::ProtocolFailure,
                                        .errorText = QStringLiteral("broken\nby ") + key + QString(1000, u'x')});
    QVERIFY(!error.detail.contains(key));
    QVERIFY(!error.detail.contains(u'\n'));
    QVERIFY(error.detail.size() <= 301); // and the mark that it was cut
}

void TestNetworkFailure::knowsAWholeAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QNetworkReply::NetworkError>("code");
    QTest::addColumn<qint64>("received");
    QTest::addColumn<qint64>("announced");
    QTest::addColumn<bool>("isWhole");
    const auto row = [](const char *name, int status, QNetworkReply::NetworkError code, bool isWhole,
                        qint64 received = 10, qint64 announced = 10) {
        QTest::newRow(name) << status << code << received << announced << isWhole;
    };
    row("no answer", 0, QNetworkReply::NoError, false);
    row("200", 200, QNetworkReply::NoError, true);
    row("200, its length not said", 200, QNetworkReply::NoError, true, 10, 0);
    row("200, shorter than said", 200, QNetworkReply::NoError, false, 9);
    row("200, longer than said", 200, QNetworkReply::NoError, true, 11);
    row("200, closed", 200, QNetworkReply::RemoteHostClosedError, false);
    row("304 has the length of what it does not send", 304, QNetworkReply::NoError, true, 0);
    row("307 that wants the body again", 307, QNetworkReply::ContentReSendError, true);
    row("200 that wants the body again", 200, QNetworkReply::ContentReSendError, false);
    row("404 is an error of Qt's", 404, QNetworkReply::ContentNotFoundError, true);
    row("404, shorter than said", 404, QNetworkReply::ContentNotFoundError, false, 9);
    row("407 is an error of Qt's proxy", 407, QNetworkReply::ProxyAuthenticationRequiredError, false);
    row("500 is an error of Qt's", 500, QNetworkReply::InternalServerError, true);
    row("500, closed", 500, QNetworkReply::RemoteHostClosedError, false);
}

void TestNetworkFailure::knowsAWholeAnswer()
{
    QFETCH(const int, status);
    QFETCH(const QNetworkReply::NetworkError, code);
    QFETCH(const qint64, received);
    QFETCH(const qint64, announced);
    QFETCH(const bool, isWhole);
    QCOMPARE(isWholeAnswer({.status = status, .error = code, .received = received, .announced = announced}), isWhole);
}

QTEST_GUILESS_MAIN(TestNetworkFailure)
#include "test_NetworkFailure.moc"
