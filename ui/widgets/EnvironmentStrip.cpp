#include "ui/widgets/EnvironmentStrip.h"

#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"

#include <QPainter>

namespace ek {

EnvironmentStrip::EnvironmentStrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(height::strip);
}

void EnvironmentStrip::setEnvironment(Environment environment)
{
    m_environment = environment;
    update();
}

void EnvironmentStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), stripColor(m_environment, palette()));
}

} // namespace ek

#include "moc_EnvironmentStrip.cpp"
