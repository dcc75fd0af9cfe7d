#include "ui/dialogs/TintedDialog.h"

#include "ui/EnvironmentBanner.h"
#include "ui/MessageBar.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ek {

TintedDialog::TintedDialog(const QString &objectName, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_banner(new EnvironmentBanner)
    , m_body(new QWidget)
    , m_content(new QVBoxLayout)
    , m_message(new MessageBar(tr("Message")))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_banner);
    outer->addWidget(m_body, 1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_message);
    m_content->setContentsMargins(18, 16, 18, 16);
    m_content->setSpacing(12);
    body->addLayout(m_content, 1);
}

void TintedDialog::cover(QWidget *cover)
{
    uncover();
    m_cover = cover;
    m_focusBefore = focusWidget();
    m_body->hide();
    qobject_cast<QVBoxLayout *>(layout())->addWidget(cover, 1);
    cover->show();
}

void TintedDialog::uncover()
{
    if (!m_cover)
        return;
    m_cover->hide();
    m_cover->deleteLater(); // its button may have asked for this
    m_cover = nullptr;
    m_body->show();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool TintedDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // Labels guess their height for a width they do not get; ask again once the width is known.
    if (event->type() == QEvent::Show && !testAttribute(Qt::WA_Resized) && layout()->hasHeightForWidth())
        resize(width(), layout()->totalHeightForWidth(width()));
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int wanted = layout()->totalHeightForWidth(width());
        if (wanted > height())
            resize(width(), wanted);
    }
    return handled;
}

void TintedDialog::showRefusal(const QString &why)
{
    m_message->show(Tone::Danger, why);
}

void TintedDialog::setEnvironment(Environment environment)
{
    m_banner->setEnvironment(environment);
}

} // namespace ek
