#include "ui/widgets/TintedDialog.h"

#include "ui/design/Accessibility.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrolledBody.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace ek {

TintedDialog::TintedDialog(const QString &objectName, const QString &title, QWidget *parent)
    : FittedDialog(objectName, title, parent)
    , m_banner(new EnvironmentBanner)
    , m_message(new MessageBar(tr("Message")))
{
    setHead(m_banner);
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
    body()->hide();
    body()->setEnabled(false); // what is hidden can still be pressed over the accessibility bus
    setCovered(body(), true);
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
    setCovered(body(), false);
    body()->setEnabled(true);
    body()->show();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool TintedDialog::event(QEvent *event)
{
    if (event->type() == QEvent::Show) {
        for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
            if (const auto *opener = qobject_cast<TintedDialog *>(above)) {
                setWorkspace(opener->workspace());
                break;
            }
        }
    }
    return FittedDialog::event(event);
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
    m_banner->setEnvironment(environment);
}

void TintedDialog::setWorkspace(WorkspaceKind workspace)
{
    m_banner->setWorkspace(workspace);
}

WorkspaceKind TintedDialog::workspace() const
{
    return m_banner->workspace();
}

} // namespace ek

#include "moc_TintedDialog.cpp"
