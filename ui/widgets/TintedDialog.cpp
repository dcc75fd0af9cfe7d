#include "ui/widgets/TintedDialog.h"

#include "ui/design/Accessibility.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrolledBody.h"

#include <QTimer>
#include <QVBoxLayout>

namespace ek {

TintedDialog::TintedDialog(const QString &objectName, const QString &title, QWidget *parent)
    : FittedDialog(objectName, title, parent)
    , m_line(new EnvironmentBanner)
    , m_message(new MessageBar(tr("Message")))
{
    m_line->hide();
    setHead(m_line);
    content()->addWidget(m_message);
    // It may have been scrolled out of sight. Once the layout knows of it.
    connect(m_message, &MessageBar::shown, this,
            [this] { QTimer::singleShot(0, m_message, [this] { scrolled()->ensureWidgetVisible(m_message, 0, 0); }); });
}

void TintedDialog::cover(QWidget *cover)
{
    uncover();
    m_cover = cover;
    m_focusBefore = focusWidget();
    for (QWidget *part : {static_cast<QWidget *>(m_line), body()}) {
        part->hide();
        part->setEnabled(false); // what is hidden can still be pressed over the accessibility bus
        setCovered(part, true);
    }
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
    for (QWidget *part : {static_cast<QWidget *>(m_line), body()}) {
        setCovered(part, false);
        part->setEnabled(true);
    }
    m_line->setVisible(m_hasLine);
    body()->show();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void TintedDialog::showRefusal(const QString &why)
{
    m_message->show(Tone::Danger, why);
    m_refusal = m_message->number();
}

void TintedDialog::clearRefusal()
{
    if (m_message->number() == m_refusal) // nothing was said since
        m_message->clear();
}

void TintedDialog::setEnvironment(Environment environment)
{
    m_line->setEnvironment(environment);
}

void TintedDialog::setWorkspace(WorkspaceKind workspace)
{
    m_line->setWorkspace(workspace);
}

void TintedDialog::showEnvironment(const QString &subject)
{
    m_hasLine = true;
    m_line->setSubject(subject);
    m_line->setVisible(!isCovered());
}

void TintedDialog::hideEnvironment()
{
    m_hasLine = false;
    m_line->hide();
}

} // namespace ek

#include "moc_TintedDialog.cpp"
