#include "api/Pacers.h"

#include "api/ApiAddress.h"
#include "api/Pacer.h"

#include <QCryptographicHash>

#include <utility>

namespace ek {

Pacers::Pacers(PaceOptions options)
    : m_options(std::move(options))
{
}

Pacers::~Pacers() = default;

QString Pacers::nameFor(const QUrl &baseUrl, Environment environment)
{
    const bool isLive = environment == Environment::Live;
    const QString text =
        originOf(baseUrl) + QLatin1Char(' ') + (isLive ? QLatin1String("live") : QLatin1String("other"));
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

std::shared_ptr<Pacer> Pacers::pacerFor(const QUrl &baseUrl, Environment environment)
{
    if (m_options.requestsPerWindow == 0)
        return nullptr;
    const QString name = nameFor(baseUrl, environment);
    std::shared_ptr<Pacer> &pacer = m_pacers[name];
    if (!pacer) {
        PaceLimits limits = paceLimitsOf(environment);
        limits.window = m_options.window;
        limits.allowance = m_options.requestsPerWindow.value_or(limits.allowance);
        pacer = std::make_shared<Pacer>(limits, m_options.ledger ? m_options.ledger(name) : nullptr);
    }
    return pacer;
}

} // namespace ek
