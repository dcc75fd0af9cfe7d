#include "ui/reveal/SecretTrace.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ek {

namespace {

unsigned byteAt(QByteArrayView bytes, qsizetype index)
{
    return static_cast<unsigned char>(bytes[index]);
}

QByteArray digestOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256);
}

/// Whether nobody would see it: white space, control and format characters.
bool isBlank(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

} // namespace

SecretTrace::SecretTrace(const Secret &secret)
{
    QByteArray utf8 = secret.exposeSecretUtf8();
    m_size = utf8.size();
    for (qsizetype i = 0; i < m_size; ++i)
        m_sum += byteAt(utf8, i);
    m_digest = digestOf(utf8);
    wipe(utf8);
}

SecretTrace::Match SecretTrace::in(const QByteArray &utf8) const
{
    const QByteArrayView text(utf8);
    if (isEmpty() || text.size() < m_size)
        return Match::None;
    unsigned sum = 0;
    for (qsizetype i = 0; i < m_size; ++i)
        sum += byteAt(text, i);
    for (qsizetype begin = 0;; ++begin) {
        if (sum == m_sum && digestOf(text.sliced(begin, m_size)) == m_digest) {
            const bool alone = isBlank(text.first(begin)) && isBlank(text.sliced(begin + m_size));
            return alone ? Match::Exact : Match::Within;
        }
        if (begin + m_size >= text.size())
            return Match::None;
        sum += byteAt(text, begin + m_size) - byteAt(text, begin);
    }
}

} // namespace ek
