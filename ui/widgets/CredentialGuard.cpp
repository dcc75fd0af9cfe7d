#include "ui/widgets/CredentialGuard.h"

#include "core/Redaction.h"
#include "core/Secret.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

namespace ek {

namespace {

/// Longer than any program pauses while it types.
constexpr qint64 longestPause = 1000; // milliseconds

/// @p text without the credential that it begins to be.
QString withoutBeginning(const QString &text)
{
    qsizetype first = -1;
    for (const auto prefix : {"sk_", "ek_", "token_"}) {
        const qsizetype at = text.indexOf(QLatin1String(prefix), 0, Qt::CaseInsensitive);
        if (at >= 0 && (first < 0 || at < first))
            first = at;
    }
    return first < 0 ? QString() : text.left(first);
}

} // namespace

void CredentialGuard::watch(QLineEdit *field, Say say)
{
    auto *guard = new CredentialGuard(
        field, [field] { return field->text(); }, [field](const QString &text) { field->setText(text); },
        std::move(say));
    connect(field, &QLineEdit::textChanged, guard, &CredentialGuard::check);
    guard->check();
}

void CredentialGuard::watch(QPlainTextEdit *field, Say say)
{
    auto *guard = new CredentialGuard(
        field, [field] { return field->toPlainText(); },
        [field](const QString &text) {
            field->setPlainText(text);
            field->moveCursor(QTextCursor::End);
        },
        std::move(say));
    connect(field, &QPlainTextEdit::textChanged, guard, &CredentialGuard::check);
    guard->check();
}

QString CredentialGuard::refusal(const QString &field)
{
    return tr("That is a credential. It was not taken: everybody who sees the field “%1” can read it.").arg(field);
}

CredentialGuard::CredentialGuard(QWidget *field, std::function<QString()> text,
                                 std::function<void(const QString &)> setText, Say say)
    : QObject(field)
    , m_field(field)
    , m_text(std::move(text))
    , m_setText(std::move(setText))
    , m_say(std::move(say))
{
}

void CredentialGuard::check()
{
    if (m_isOurs)
        return;
    QString text = m_text();
    const bool isOneMore = text.size() == m_before.size() + 1;
    if (std::exchange(m_drops, false) && isOneMore && m_sinceTyped.restart() < longestPause) {
        m_drops = true;
        putBack(m_before);
    } else if (containsCredential(text)) {
        if (isOneMore) {
            m_drops = true;
            m_sinceTyped.start();
            m_before = withoutBeginning(m_before);
        }
        const QString name = m_field->accessibleName();
        const QString why = containsOnlyPassword(text) ? tr("That holds a user name and a password. It was not taken: "
                                                            "everybody who sees the field “%1” can read it.")
                                                             .arg(name)
                                                       : refusal(name);
        putBack(m_before);
        m_hasRefused = true;
        QMetaObject::invokeMethod(
            this, [this, why] { m_say.refused(why); }, Qt::QueuedConnection);
    } else {
        m_before = text;
        if (std::exchange(m_hasRefused, false)) {
            QMetaObject::invokeMethod(
                this, [this] { m_say.outdated(); }, Qt::QueuedConnection);
        }
        return;
    }
    wipe(text);
}

void CredentialGuard::putBack(const QString &text)
{
    m_isOurs = true;
    m_setText(text); // also drops the undo history
    m_isOurs = false;
}

} // namespace ek

#include "moc_CredentialGuard.cpp"
