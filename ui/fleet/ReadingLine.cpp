#include "ui/fleet/ReadingLine.h"

#include "ui/design/Metrics.h"
#include "ui/design/Style.h"
#include "ui/design/Theme.h"
#include "ui/fleet/ReadingStatus.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/SettledAnnouncement.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ek {

ReadingLine::ReadingLine(const ReadingStatus &status, Sweep &sweep, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
    , m_sweep(sweep)
    , m_text(new ElidedLabel)
    , m_failures(new QPushButton(tr("Show which…")))
    , m_pause(new QPushButton)
    , m_spoken(new SettledAnnouncement(this))
{
    m_text->setAccessibleName(tr("Reading state"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeQuiet(m_text);
    m_failures->setAccessibleName(tr("Show which entities could not be read"));
    setLook(m_failures, ButtonLook::Link);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_failures);
    layout->addWidget(m_pause);

    connect(m_failures, &QPushButton::clicked, this, &ReadingLine::failuresWanted);
    connect(m_pause, &QPushButton::clicked, this, &ReadingLine::pauseOrResume);
    connect(&status, &ReadingStatus::changed, this, &ReadingLine::update);
    update();
}

void ReadingLine::pauseOrResume()
{
    if (m_sweep.state() == Sweep::State::Paused)
        m_sweep.resume();
    else
        m_sweep.pause();
}

QSize ReadingLine::withButton(const QSize &size) const
{
    return size.expandedTo({0, m_pause->sizeHint().height()});
}

void ReadingLine::update()
{
    const ReadingFacts &facts = m_status.facts();
    const bool isPaused = facts.state == Sweep::State::Paused;
    const bool isUnderWay = facts.state == Sweep::State::Reading || facts.state == Sweep::State::Waiting;
    m_text->setText(describeReading(facts, m_status.now()));
    m_failures->setVisible(facts.extent.failed > 0);
    m_pause->setText(isPaused ? tr("Resume reading") : tr("Pause reading"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setVisible(isPaused || isUnderWay);
    m_spoken->say(describeReadingState(facts, m_status.now()));
}

} // namespace ek

#include "moc_ReadingLine.cpp"
