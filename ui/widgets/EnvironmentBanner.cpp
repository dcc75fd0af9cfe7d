#include "ui/widgets/EnvironmentBanner.h"

#include "core/PlainText.h"
#include "ui/design/Metrics.h"
#include "ui/design/Outline.h"
#include "ui/design/Theme.h"

namespace ek {

EnvironmentBanner::EnvironmentBanner(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("environmentBanner"));
    setAccessibleName(tr("Environment"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // a large font must not make the window wider than its screen
    setAutoFillBackground(true);
    setContentsMargins(space::group, space::label, space::group, space::label);
    setFont(fontFor(TextRole::Strong, font()));
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
    setText(m_subject.isEmpty()
                ? environmentSentence(m_environment, m_workspace)
                : environmentWord(m_environment, m_workspace) + QStringLiteral(" · ") + isolated(breakable(m_subject)));
}

void EnvironmentBanner::restyle()
{
    const TonePair colors = tint(m_isQuiet ? Tone::Neutral : toneOf(m_environment), QPalette());
    QPalette own;
    own.setColor(QPalette::Window, colors.background);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
}

void EnvironmentBanner::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    drawOutline(*this, m_isQuiet ? Tone::Neutral : toneOf(m_environment));
}

} // namespace ek

#include "moc_EnvironmentBanner.cpp"
