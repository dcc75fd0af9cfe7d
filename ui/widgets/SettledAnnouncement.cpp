#include "ui/widgets/SettledAnnouncement.h"

#include "ui/design/Accessibility.h"

#include <QWidget>

namespace ek {

SettledAnnouncement::SettledAnnouncement(QWidget *where)
    : QObject(where)
    , m_where(where)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(700)); // longer than between two characters
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_waiting == m_said || !m_where->isVisible())
            return;
        m_said = m_waiting;
        announce(m_where, m_said);
    });
}

void SettledAnnouncement::say(const QString &text)
{
    if (text.isEmpty()) {
        m_rest.stop();
        m_said.clear();
    } else if (text != m_waiting || !m_rest.isActive()) {
        m_rest.start();
    }
    m_waiting = text;
}

void SettledAnnouncement::follow(bool isLoading, bool hasFailed, const QString &count)
{
    if (m_wasLoading && !isLoading && !hasFailed)
        m_said.clear();
    m_wasLoading = isLoading;
    if (count.isEmpty() || !isLoading)
        say(count);
}

} // namespace ek

#include "moc_SettledAnnouncement.cpp"
