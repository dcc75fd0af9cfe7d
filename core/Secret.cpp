#include "core/Secret.h"

#include <cstring>

namespace ek {

namespace {

// A plain memset before a free is removed by the optimiser; a volatile write is not.
void overwrite(void *data, std::size_t size)
{
    auto *bytes = static_cast<volatile char *>(data);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = 0;
}

} // namespace

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        overwrite(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes = QByteArray();
}

void wipe(QString &text)
{
    if (!text.isEmpty() && text.isDetached())
        overwrite(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text = QString();
}

Secret Secret::takeFrom(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return takeFrom(utf8);
}

Secret Secret::takeFrom(QByteArray &utf8)
{
    Secret secret;
    secret.m_size = static_cast<std::size_t>(utf8.size());
    if (secret.m_size > 0) {
        secret.m_bytes = std::make_unique<char[]>(secret.m_size);
        std::memcpy(secret.m_bytes.get(), utf8.constData(), secret.m_size);
    }
    wipe(utf8);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        reset();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    reset();
}

void Secret::reset() noexcept
{
    if (m_bytes)
        overwrite(m_bytes.get(), m_size);
    m_bytes.reset();
    m_size = 0;
}

QByteArray Secret::exposeSecretUtf8() const
{
    return QByteArray(m_bytes.get(), static_cast<qsizetype>(m_size));
}

Secret Secret::clone() const
{
    QByteArray copy = exposeSecretUtf8();
    return takeFrom(copy);
}

KeyFingerprint Secret::fingerprint() const
{
    return KeyFingerprint::of(QByteArray::fromRawData(m_bytes.get(), static_cast<qsizetype>(m_size)));
}

} // namespace ek
