#include "ui/reveal/ConcealedClipboard.h"

#include "ui/reveal/ClipboardMarks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace ek {

namespace {

/// After which clipboard managers, which look every half second or so, have put back what they would put back.
constexpr std::chrono::milliseconds settleTime = std::chrono::seconds(1);
constexpr std::chrono::milliseconds answerTime = std::chrono::milliseconds(1500);
constexpr int mostTries = 3;

/// Instead of nothing: an empty clipboard is what managers fill with the last text they saw.
const QString nothing = QString();
/// Where they take an empty text for an empty clipboard; and before the program ends, since then they do.
const QString space = QStringLiteral(" ");

/// A window without the focus may not change the clipboard there, and is not told so.
bool mayGoUnheard()
{
    return QGuiApplication::platformName().startsWith(QLatin1String("wayland")) && !QGuiApplication::focusWindow();
}

/// The signs by which clipboard managers and the desktops' own histories know what not to keep.
QMimeData *concealed(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    for (const ClipboardMark &mark : clipboardMarksOfSystem())
        data->setData(mark.format, mark.data);
    return data;
}

} // namespace

QString describe(ClipboardEnd end)
{
    switch (end) {
    case ClipboardEnd::Gone:
        return ConcealedClipboard::tr("The clipboard no longer holds the key.");
    case ClipboardEnd::PutBack:
        return ConcealedClipboard::tr("The clipboard still holds the key: it could not be cleared, or a clipboard "
                                      "manager puts the key back. Copy something else, and remove the key there.");
    case ClipboardEnd::WithinText:
        return ConcealedClipboard::tr("The clipboard holds another text with the key in it. Copy something else to "
                                      "remove it.");
    case ClipboardEnd::NotKnown:
        break;
    }
    return ConcealedClipboard::tr("It could not be found out whether the clipboard still holds the key. Copy something "
                                  "else to be sure.");
}

ConcealedClipboard::ConcealedClipboard(QClipboard &clipboard, ClipboardReader reader, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_read(std::move(reader))
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &ConcealedClipboard::tick);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &ConcealedClipboard::look);
    connect(&clipboard, &QClipboard::dataChanged, this, &ConcealedClipboard::lookAgain);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_end == ClipboardEnd::NotKnown)
            takeOff();
    });
}

ConcealedClipboard::~ConcealedClipboard()
{
    m_second.stop();
    if (holds(m_secret))
        clear(space);
    else if (holds(m_blank))
        m_clipboard.clear(QClipboard::Clipboard); // nothing to hand on: Qt would wait for a manager to take it
}

bool ConcealedClipboard::holds(const QPointer<QMimeData> &data) const
{
    // Asks nobody: what another program holds is another object.
    return data && m_clipboard.mimeData(QClipboard::Clipboard) == data;
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
    m_look.stop();
    ++m_question;
    m_end.reset();
    m_phase = Phase::Counting; // before the clipboard tells of its change
    m_trace = SecretTrace(secret);
    m_guard.hold();
    QByteArray utf8 = secret.exposeSecretUtf8();
    QString text = QString::fromUtf8(utf8);
    wipe(utf8);
    m_secret = concealed(text);
    wipe(text);
    m_clipboard.setMimeData(m_secret, QClipboard::Clipboard);
    m_secondsLeft = static_cast<int>(lifetime.count());
    m_second.start();
    emit secondsLeftChanged(m_secondsLeft);
}

void ConcealedClipboard::takeOff()
{
    switch (m_phase) {
    case Phase::Empty:
        return;
    case Phase::TakingOff:
        m_isTold = true;
        return;
    case Phase::Counting:
    case Phase::Left:
        begin(nothing);
    }
}

bool ConcealedClipboard::takeOffForGood()
{
    switch (m_phase) {
    case Phase::Empty:
        if (!holds(m_blank) || m_blank->text() == space)
            return true;
        begin(space);
        return false;
    case Phase::TakingOff:
        m_isTold = true;
        return false;
    case Phase::Counting:
    case Phase::Left:
        begin(space);
    }
    return false;
}

void ConcealedClipboard::begin(const QString &blank)
{
    m_second.stop();
    m_phase = Phase::TakingOff;
    m_end.reset();
    m_isTold = true;
    m_tries = 0;
    m_mayClear = true;
    m_isUnheard = false;
    if (holds(m_secret) || holds(m_blank))
        clear(blank);
    else
        look();
    m_guard.release();
    if (std::exchange(m_secondsLeft, 0) > 0)
        emit secondsLeftChanged(0);
}

void ConcealedClipboard::clear(const QString &blank)
{
    ++m_tries;
    m_isUnheard = mayGoUnheard();
    m_blank = concealed(blank);
    m_clipboard.setMimeData(m_blank, QClipboard::Clipboard);
    m_look.start(settleTime);
}

void ConcealedClipboard::look()
{
    if (m_isUnheard)
        return finish(ClipboardEnd::NotKnown);
    if (holds(m_blank))
        return finish(ClipboardEnd::Gone);
    m_read(QClipboard::Clipboard, answerTime, this, [this, question = ++m_question](SelectionAnswer answer) {
        if (question == m_question)
            onAnswer(std::move(answer));
        else
            wipe(answer.utf8);
    });
}

void ConcealedClipboard::onAnswer(SelectionAnswer answer)
{
    const SecretTrace::Match match = m_trace.in(answer.utf8);
    wipe(answer.utf8);
    switch (answer.kind) {
    case SelectionAnswer::Kind::NoText:
        return finish(ClipboardEnd::Gone);
    case SelectionAnswer::Kind::TooLarge:
    case SelectionAnswer::Kind::NoAnswer:
        return finish(ClipboardEnd::NotKnown);
    case SelectionAnswer::Kind::Text:
        break;
    }
    switch (match) {
    case SecretTrace::Match::None:
        return finish(ClipboardEnd::Gone);
    case SecretTrace::Match::Within:
        return finish(ClipboardEnd::WithinText);
    case SecretTrace::Match::Exact:
        break;
    }
    if (!m_mayClear || m_tries >= mostTries)
        return finish(ClipboardEnd::PutBack);
    clear(m_tries == 0 ? nothing : space);
}

void ConcealedClipboard::finish(ClipboardEnd end)
{
    const bool isNews = m_end != end;
    m_end = end;
    m_phase = end == ClipboardEnd::Gone ? Phase::Empty : Phase::Left;
    if (end == ClipboardEnd::Gone && !holds(m_blank))
        m_trace = SecretTrace();
    if (isNews || m_isTold)
        emit ended(end);
}

void ConcealedClipboard::lookAgain()
{
    if (m_phase != Phase::Left)
        return;
    m_phase = Phase::TakingOff;
    m_isTold = false;
    // A manager that put it back has been fought long enough; what it does next is only told.
    m_mayClear = m_end == ClipboardEnd::NotKnown;
    m_tries = 0;
    m_isUnheard = false;
    look();
}

void ConcealedClipboard::tick()
{
    if (m_secondsLeft > 1)
        emit secondsLeftChanged(--m_secondsLeft);
    else
        takeOff();
}

} // namespace ek

#include "moc_ConcealedClipboard.cpp"
