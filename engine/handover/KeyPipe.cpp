#include "handover/KeyPipe.h"

namespace ek {

KeyPipe::KeyPipe(const Secret &key, bool endsLine)
    : m_keySize(static_cast<qsizetype>(key.size()))
{
    QByteArray utf8 = key.exposeSecretUtf8();
    QByteArray content;
    content.reserve(utf8.size() + 1);
    content += utf8;
    if (endsLine)
        content += '\n';
    wipe(utf8);
    m_size = content.size();
    m_readEnd = filledWith(content);
    wipe(content);
}

KeyPipe::Left KeyPipe::left() const
{
    const qsizetype still = unread();
    if (still >= m_size)
        return Left::All;
    return still > m_size - m_keySize ? Left::Some : Left::Nothing;
}

} // namespace ek
