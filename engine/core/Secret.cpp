#include "core/Secret.h"

#include "platform/Memory.h"

#include <cstring>
#include <utility>

namespace ek {

namespace {

/// All of the buffer: what was cut off or taken from its front is still in it.
template <typename Text> void overwriteBuffer(Text &text)
{
    if (!text.isDetached())
        return;
    auto &buffer = text.data_ptr();
    using Character = std::remove_reference_t<decltype(*buffer.data())>;
    auto *start = buffer.data() - buffer.freeSpaceAtBegin();
    overwrite(start, static_cast<std::size_t>(buffer.constAllocatedCapacity()) * sizeof(Character));
}

} // namespace

void wipe(QByteArray &bytes)
{
    overwriteBuffer(bytes);
    bytes = QByteArray();
}

void wipe(QString &text)
{
    overwriteBuffer(text);
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
        secret.m_guard.hold();
        secret.m_bytes = std::make_unique<char[]>(secret.m_size);
        std::memcpy(secret.m_bytes.get(), utf8.constData(), secret.m_size);
    }
    wipe(utf8);
    return secret;
}

Secret::Secret(Secret &&other) noexcept
    : m_guard(std::move(other.m_guard))
    , m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        reset();
        m_guard = std::move(other.m_guard);
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
    m_guard.release();
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
