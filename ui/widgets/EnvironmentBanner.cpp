#include "ui/widgets/EnvironmentBanner.h"

#include "core/PlainText.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"

#include <QEvent>
#include <QPainter>

namespace ek {

WorkspaceKind workspaceOf(const std::optional<Profile> &profile)
{
    return profile && profile->source == CredentialSource::Demo ? WorkspaceKind::Demo : WorkspaceKind::Real;
}

EnvironmentBanner::EnvironmentBanner(Form form, QWidget *parent)
    : QLabel(parent)
    , m_form(form)
{
    setObjectName(QStringLiteral("environmentBanner"));
    setAccessibleName(tr("Environment"));
    setTextFormat(Qt::PlainText);
    if (m_form == Form::Line) {
        setWordWrap(true); // a large font must not make the window wider than its screen
        setAutoFillBackground(true);
        setContentsMargins(space::group, space::label, space::group, space::label);
        setFont(fontFor(TextRole::Strong, font()));
    }
    setEnvironment(Environment::Unknown);
    onColorsChanged(this, [this] { restyle(); });
}

void EnvironmentBanner::setEnvironment(Environment environment)
{
    m_environment = environment;
    updateText();
    restyle();
}

void EnvironmentBanner::setWorkspace(WorkspaceKind workspace)
{
    m_workspace = workspace;
    updateText();
}

void EnvironmentBanner::setSubject(const QString &subject)
{
    m_subject = subject;
    updateText();
}

void EnvironmentBanner::setQuiet(bool quiet)
{
    m_isQuiet = quiet;
    restyle();
}

void EnvironmentBanner::updateText()
{
    if (m_form == Form::Line) {
        setText(m_subject.isEmpty() ? sentence() : word() + QStringLiteral(" · ") + isolated(breakable(m_subject)));
        return;
    }
    setText(word());
    setToolTip(toolTipText(sentence()));
    updateGeometry();
    update();
}

QString EnvironmentBanner::sentence() const
{
    const bool isDemo = m_workspace == WorkspaceKind::Demo;
    switch (m_environment) {
    case Environment::Live:
        return isDemo ? tr("LIVE SIDE OF THE DEMO · nothing here is real")
                      : tr("LIVE · changes affect real businesses at once");
    case Environment::Sandbox:
        return isDemo ? tr("SANDBOX SIDE OF THE DEMO · nothing here is real") : tr("SANDBOX · test data");
    case Environment::Unknown:
        break;
    }
    return isDemo ? tr("DEMO · nothing here is real") : tr("ENVIRONMENT UNKNOWN · handled as live");
}

QString EnvironmentBanner::word() const
{
    const bool isDemo = m_workspace == WorkspaceKind::Demo;
    switch (m_environment) {
    case Environment::Live:
        return isDemo ? tr("DEMO · LIVE") : tr("LIVE");
    case Environment::Sandbox:
        return isDemo ? tr("DEMO · SANDBOX") : tr("SANDBOX");
    case Environment::Unknown:
        break;
    }
    return isDemo ? tr("DEMO") : tr("ENVIRONMENT UNKNOWN");
}

void EnvironmentBanner::restyle()
{
    if (m_form == Form::Pill)
        return update();
    const TonePair colors = tint(m_isQuiet ? Tone::Neutral : toneOf(m_environment), QPalette());
    QPalette own;
    own.setColor(QPalette::Window, colors.background);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
}

Pill EnvironmentBanner::pill() const
{
    return {.text = text(), .colors = tint(toneOf(m_environment), QPalette())};
}

QSize EnvironmentBanner::sizeHint() const
{
    return m_form == Form::Pill ? pillSize(pill(), font()) : QLabel::sizeHint();
}

QSize EnvironmentBanner::minimumSizeHint() const
{
    return m_form == Form::Pill ? sizeHint() : QLabel::minimumSizeHint();
}

void EnvironmentBanner::paintEvent(QPaintEvent *event)
{
    if (m_form == Form::Line)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    drawPill(painter, rect(), pill(), font(), layoutDirection());
}

} // namespace ek

#include "moc_EnvironmentBanner.cpp"
