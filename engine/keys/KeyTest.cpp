#include "keys/KeyTest.h"

namespace ek {

KeyTest::KeyTest(Connector connector, QObject *parent)
    : QObject(parent)
    , m_connector(std::move(connector))
{
}

void KeyTest::start(const Profile &where, const Secret &key)
{
    if (m_running)
        return;
    m_running = true;
    // A program that will use the key has the key and nothing else.
    Profile alone = where;
    alone.account = AccountId();
    auto client = m_connector(alone, key.clone());
    if (!client) {
        QMetaObject::invokeMethod(
            this, [this, error = client.error()] { end(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    m_client = std::move(*client);
    connect(m_client.get(), &ApiClient::retryScheduled, this,
            [this](Operation, std::chrono::milliseconds delay, const Error &why) { emit waiting(delay, why); });
    m_call = m_client->testEntityKey(this, [this](const Result<Done> &result) { end(result); });
}

void KeyTest::cancel()
{
    m_call.cancel();
}

void KeyTest::end(const Result<Done> &result)
{
    m_client.reset();
    m_running = false;
    if (result)
        emit accepted();
    else
        emit failed(result.error());
}

} // namespace ek

#include "moc_KeyTest.cpp"
