#include "ui/widgets/PasteGuard.h"

#include "core/Secret.h"

#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QToolTip>

#include <optional>

namespace ek {

namespace {

constexpr std::chrono::milliseconds answerTime = std::chrono::milliseconds(1500);

bool takesText(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    if (const auto *box = qobject_cast<const QAbstractSpinBox *>(widget))
        return !box->isReadOnly();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return !plain->isReadOnly();
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return rich && !rich->isReadOnly();
}

/// Which clipboard Qt would read because of it, if any.
std::optional<QClipboard::Mode> readBy(const QEvent *event)
{
    if (event->type() == QEvent::ContextMenu)
        return QClipboard::Clipboard;
    if (event->type() == QEvent::KeyPress && static_cast<const QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return QClipboard::Clipboard;
    if (event->type() == QEvent::MouseButtonRelease
        && static_cast<const QMouseEvent *>(event)->button() == Qt::MiddleButton)
        return QClipboard::Selection;
    return std::nullopt;
}

} // namespace

PasteGuard::PasteGuard(ClipboardReader reader, AnswersAtOnce answersAtOnce, QObject *parent)
    : QObject(parent)
    , m_read(std::move(reader))
    , m_answersAtOnce(std::move(answersAtOnce))
{
    QCoreApplication::instance()->installEventFilter(this);
}

void PasteGuard::paste(QWidget *field)
{
    const QKeyCombination keys = QKeySequence::keyBindings(QKeySequence::Paste).constFirst()[0];
    QCoreApplication::postEvent(field, new QKeyEvent(QEvent::KeyPress, keys.key(), keys.keyboardModifiers()));
}

bool PasteGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isPassing || !watched->isWidgetType())
        return false;
    const auto mode = readBy(event);
    auto *field = static_cast<QWidget *>(watched);
    if (!mode || !field->isEnabled() || !takesText(field) || m_answersAtOnce(*mode))
        return false;
    const std::shared_ptr<QEvent> held(event->clone());
    m_read(*mode, answerTime, field, [self = QPointer(this), field, held](SelectionAnswer answer) {
        if (self)
            self->onAnswer(field, *held, answer);
        wipe(answer.utf8);
    });
    event->accept();
    return true;
}

void PasteGuard::onAnswer(QWidget *field, const QEvent &held, const SelectionAnswer &answer)
{
    if (!field->isEnabled() || !field->isVisible())
        return; // it was covered meanwhile
    if (answer.kind == SelectionAnswer::Kind::NoAnswer) {
        QToolTip::showText(field->mapToGlobal(QPoint(0, field->height())),
                           tr("The program that was copied from does not answer. Copy it again."), field);
        return;
    }
    const std::unique_ptr<QEvent> event(held.clone());
    m_isPassing = true;
    QCoreApplication::sendEvent(field, event.get());
    m_isPassing = false;
}

} // namespace ek

#include "moc_PasteGuard.cpp"
