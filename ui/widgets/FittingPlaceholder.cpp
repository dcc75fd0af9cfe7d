#include "ui/widgets/FittingPlaceholder.h"

#include <QEvent>
#include <QLineEdit>
#include <QStyleOptionFrame>

#include <algorithm>
#include <utility>

namespace ek {

FittingPlaceholder::FittingPlaceholder(QLineEdit *field, QStringList texts)
    : QObject(field)
    , m_field(*field)
    , m_texts(std::move(texts))
{
    field->installEventFilter(this);
    choose();
}

void FittingPlaceholder::watch(QLineEdit *field, const QStringList &texts)
{
    new FittingPlaceholder(field, texts);
}

void FittingPlaceholder::choose()
{
    QStyleOptionFrame option;
    option.initFrom(&m_field);
    option.lineWidth = m_field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &m_field);
    constexpr int inset = 2; // Qt's, between the edge of the text and what is drawn, on either side
    const QRect contents = m_field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &m_field);
    const int room = contents.width() - 2 * inset;
    const auto fits = [&](const QString &text) { return m_field.fontMetrics().horizontalAdvance(text) <= room; };
    const auto first = std::find_if(m_texts.cbegin(), m_texts.cend(), fits);
    m_field.setPlaceholderText(first == m_texts.cend() ? m_texts.constLast() : *first);
    const QString &tip = m_texts.constFirst(); // our own words: as HTML a screen reader would be told the tags
    if (first != m_texts.cbegin())
        m_field.setToolTip(tip);
    else if (m_field.toolTip() == tip)
        m_field.setToolTip(QString());
}

bool FittingPlaceholder::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::Show)
        choose();
    return QObject::eventFilter(watched, event);
}

} // namespace ek

#include "moc_FittingPlaceholder.cpp"
