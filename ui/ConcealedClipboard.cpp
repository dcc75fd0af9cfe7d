#include "ui/ConcealedClipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QMimeData>

// macOS knows types of its own instead of MIME types, and Qt can be taught another one from 6.5 on. With an older Qt
// the text goes unmarked there.
#if defined(Q_OS_MACOS) && QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#define EK_CONCEALED_UTI
#include <QUtiMimeConverter>
#include <QVariant>
#endif

namespace ek {

namespace {

QByteArray digestOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    const QByteArray digest = QCryptographicHash::hash(utf8, QCryptographicHash::Sha256);
    wipe(utf8);
    return digest;
}

#ifdef EK_CONCEALED_UTI
/// The sign that clipboard managers on macOS have agreed on (nspasteboard.org). Not built or run yet.
class ConcealedUti final : public QUtiMimeConverter
{
public:
    static QString mime() { return QStringLiteral("application/x-ek-concealed"); }
    static QString uti() { return QStringLiteral("org.nspasteboard.ConcealedType"); }

    [[nodiscard]] QString utiForMime(const QString &of) const override { return of == mime() ? uti() : QString(); }
    [[nodiscard]] QString mimeForUti(const QString &of) const override { return of == uti() ? mime() : QString(); }
    [[nodiscard]] QList<QByteArray> convertFromMime(const QString &, const QVariant &data,
                                                    const QString &) const override
    {
        return {data.toByteArray()};
    }
    [[nodiscard]] QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override
    {
        return data.value(0);
    }
};
#endif

/// The signs by which clipboard managers and the desktops' own histories know what not to keep.
QMimeData *concealed(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
#if defined(Q_OS_WIN)
    const QByteArray no(4, '\0'); // a DWORD of 0
    const auto format = [](const char *name) {
        return QStringLiteral("application/x-qt-windows-mime;value=\"") + QLatin1String(name) + QLatin1Char('"');
    };
    data->setData(format("ExcludeClipboardContentFromMonitorProcessing"), QByteArrayLiteral("1"));
    data->setData(format("CanIncludeInClipboardHistory"), no);
    data->setData(format("CanUploadToCloudClipboard"), no);
#elif defined(EK_CONCEALED_UTI)
    static const ConcealedUti uti; // registers itself
    data->setData(ConcealedUti::mime(), QByteArrayLiteral("1"));
#endif
    return data;
}

} // namespace

ConcealedClipboard::ConcealedClipboard(QClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &ConcealedClipboard::tick);
}

ConcealedClipboard::~ConcealedClipboard()
{
    clear();
}

void ConcealedClipboard::setLifetime(std::chrono::seconds lifetime)
{
    m_lifetime = lifetime;
    if (m_secondsLeft > lifetime.count()) {
        m_secondsLeft = static_cast<int>(lifetime.count());
        emit secondsLeftChanged(m_secondsLeft);
    }
}

void ConcealedClipboard::copy(const Secret &secret)
{
    copy(secret, m_lifetime);
}

void ConcealedClipboard::copy(const Secret &secret, std::chrono::seconds lifetime)
{
    QByteArray utf8 = secret.exposeSecretUtf8();
    QString text = QString::fromUtf8(utf8);
    wipe(utf8);
    m_digest = digestOf(text);
    m_guard.hold();
    m_clipboard.setMimeData(concealed(text), QClipboard::Clipboard);
    wipe(text);
    m_secondsLeft = static_cast<int>(lifetime.count());
    m_second.start();
    emit secondsLeftChanged(m_secondsLeft);
}

bool ConcealedClipboard::isStillOurs() const
{
    if (m_digest.isEmpty())
        return false;
    // A clipboard manager may have taken the text over; then we no longer own it, but it is still there.
    return digestOf(m_clipboard.text(QClipboard::Clipboard)) == m_digest;
}

bool ConcealedClipboard::clear()
{
    m_second.stop();
    m_secondsLeft = 0;
    bool cleared = true;
    if (isStillOurs()) {
        m_clipboard.clear(QClipboard::Clipboard);
        cleared = !isStillOurs();
    }
    m_digest.clear();
    m_guard.release();
    return cleared;
}

void ConcealedClipboard::tick()
{
    if (m_secondsLeft > 1)
        emit secondsLeftChanged(--m_secondsLeft);
    else
        expireNow();
}

bool ConcealedClipboard::expireNow()
{
    if (m_secondsLeft == 0)
        return true;
    const bool cleared = clear();
    emit secondsLeftChanged(0);
    emit expired(cleared);
    return cleared;
}

} // namespace ek
