#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace ek {

/// A request body that can be read once.
///
/// Qt sends a request again by itself when a server closes a connection without an answer, POST included, unless it has
/// a body that cannot be rewound; an empty one will do. It also knows whether the body has begun to leave: before that,
/// nothing can have been changed.
class SequentialUpload final : public QIODevice
{
    Q_OBJECT

public:
    SequentialUpload(QByteArray body, QObject *parent)
        : QIODevice(parent)
        , m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    /// Of an empty body nobody can tell.
    [[nodiscard]] bool mayHaveLeft() const { return m_read > 0 || m_body.isEmpty(); }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; } // what Qt asks for before it would send again; QIODevice's warns
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_body.size() - m_read + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_body.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (atEnd())
            return -1;
        const qint64 count = std::min<qint64>(maxSize, m_body.size() - m_read);
        std::memcpy(data, m_body.constData() + m_read, static_cast<std::size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace ek
