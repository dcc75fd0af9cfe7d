#include "ui/widgets/UnseenNote.h"

#include "ui/design/Theme.h"
#include "ui/widgets/SettledAnnouncement.h"

#include <QLineEdit>

namespace ek {

UnseenNote::UnseenNote(const QLineEdit *field, UnseenFate fate, QWidget *parent)
    : WrappedLabel(QString(), parent)
    , m_fate(fate)
    , m_spoken(new SettledAnnouncement(this))
{
    setAccessibleName(tr("About %1", "a field").arg(field->accessibleName()));
    if (field->text().isEmpty())
        hide();
    else
        tell(describeUnseen(field->text().trimmed(), fate));
    connect(field, &QLineEdit::textChanged, this, &UnseenNote::update);
}

void UnseenNote::update(const QString &name)
{
    const QString words = describeUnseen(name.trimmed(), m_fate);
    if (words == text())
        return;
    tell(words);
    m_spoken->say(words);
    emit changed();
}

void UnseenNote::tell(const QString &words)
{
    setText(words);
    setTextColor(this, textColor(Tone::Warning, palette()));
    // Without a parent it would be shown as a window of its own.
    if (words.isEmpty() || parentWidget())
        setVisible(!words.isEmpty());
}

} // namespace ek

#include "moc_UnseenNote.cpp"
