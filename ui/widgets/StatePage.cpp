#include "ui/widgets/StatePage.h"

#include "core/PlainText.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/design/ScreenRoom.h"
#include "ui/design/Style.h"
#include "ui/design/Theme.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/ScrolledBody.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/WrappedLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ek {

namespace {

constexpr int pageIconSize = 48;
constexpr int widestText = 460;
constexpr std::chrono::milliseconds blankTime{300}; ///< a page that comes and goes sooner would only flicker
constexpr std::chrono::seconds patience{2}; ///< until somebody may want to give up

/// A title has no full stop, and one that asks or goes on needs none.
QString bothSpoken(const QString &title, const QString &text)
{
    constexpr QStringView ends = u".?!…";
    return title.isEmpty() || ends.contains(title.back()) ? QString(title + u' ' + text)
                                                          : StatePage::tr("%1. %2", "a title, a text").arg(title, text);
}

} // namespace

StatePage::StatePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(new WrappedLabel)
    , m_text(new WrappedLabel)
    , m_small(new WrappedLabel)
    , m_progress(new QProgressBar)
    , m_buttons(new FlowLayout(Qt::AlignHCenter))
    , m_column(new QWidget)
    , m_place(new QWidget(this))
    , m_spoken(new SettledAnnouncement(this))
{
    m_place->setFocusPolicy(Qt::TabFocus);
    m_place->hide();
    for (QLabel *label : {m_title, m_text, m_small}) {
        label->setAlignment(Qt::AlignCenter);
    }
    m_small->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setFont(fontFor(TextRole::Title, font()));
    makeQuiet(m_text);
    makeQuiet(m_small);
    onColorsChanged(this, [this] { updateIcon(); });
    m_progress->setFixedSize(widestText / 2, 8);
    m_progress->setTextVisible(false);

    // A column of limited width in the middle. The labels fill it, so that their lines can break and their height
    // follow.
    m_column->setMaximumWidth(qRound(widestText * textScale(this)));
    m_column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(m_column);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addLayout(m_buttons);
    layout->addWidget(m_small);
    layout->addStretch(3);
    auto *contents = new QWidget;
    auto *row = new QHBoxLayout(contents);
    row->setContentsMargins(8, 0, 8, 0);
    row->addStretch(1);
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new ScrolledBody(contents));

    m_blank.setSingleShot(true);
    m_blank.setInterval(blankTime);
    connect(&m_blank, &QTimer::timeout, m_column, &QWidget::show);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { addButton(tr("Stop"), m_stop); });
}

void StatePage::setTexts(const QString &title, const QString &text, const QString &small)
{
    endLoading();
    // The focus of a button that goes stays on the page, for the button that comes in its place.
    if (QApplication::focusWidget() && m_added.contains(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
    qDeleteAll(m_added);
    m_added.clear();
    setWords(title, text, small);
}

void StatePage::setWords(const QString &title, const QString &text, const QString &small)
{
    m_title->setText(breakable(title));
    m_text->setText(breakable(text));
    m_text->setVisible(!text.isEmpty());
    setSmall(small);
    setAccessibleName(spokenText(title));
    setAccessibleDescription(spokenText(text));
}

void StatePage::setSmall(const QString &small)
{
    m_small->setText(breakable(small));
    m_small->setVisible(!small.isEmpty());
}

void StatePage::show(const char *iconName, const QString &title, const QString &text, const QString &small)
{
    setTexts(title, text, small);
    m_spoken->say(text.isEmpty() ? title : bothSpoken(title, text));
    m_iconName = iconName;
    updateIcon();
    m_icon->show();
    m_progress->hide();
    QWidget::show();
}

void StatePage::showBusy(const QString &title, const QString &text, int done, int total)
{
    setTexts(title, text, {});
    setProgress(title, done, total);
    QWidget::show();
}

void StatePage::showLoading(const QString &title, const QString &text, int done, int total, std::function<void()> stop)
{
    if (m_isLoading) {
        setWords(title, text, {}); // its button stays under the pointer
    } else {
        setTexts(title, text, {});
        m_isLoading = true;
        m_column->hide();
        m_blank.start();
        m_patience.start();
    }
    m_stop = std::move(stop);
    setProgress(title, done, total);
    QWidget::show();
}

void StatePage::endLoading()
{
    m_isLoading = false;
    m_blank.stop();
    m_patience.stop();
    m_column->show();
}

void StatePage::setProgress(const QString &title, int done, int total)
{
    m_spoken->say(title); // and not how far it is
    m_icon->hide();
    m_progress->setAccessibleName(spokenText(title));
    m_progress->setRange(0, total > 0 ? total : 0);
    m_progress->setValue(done);
    m_progress->show();
}

QPushButton *StatePage::addButton(const QString &text, std::function<void()> onClick)
{
    auto *button = new QPushButton(text);
    button->setAccessibleName(text);
    button->setAutoDefault(true); // Enter presses it where it has the focus, as in a dialog
    connect(button, &QPushButton::clicked, this, std::move(onClick));
    if (m_added.isEmpty())
        setLook(button, ButtonLook::Suggested); // a page leads on
    m_buttons->addWidget(button);
    button->show(); // the layout would show it later, and until then it takes no focus
    setTabOrder(m_added.isEmpty() ? m_place : m_added.constLast(), button);
    m_added += button;
    if (hasFocus())
        button->setFocus(Qt::OtherFocusReason);
    return button;
}

QString StatePage::title() const
{
    return m_title->text();
}

void StatePage::hideEvent(QHideEvent *event)
{
    m_spoken->say({});
    if (!event->spontaneous())
        endLoading(); // what loads next begins anew
    QWidget::hideEvent(event);
}

void StatePage::updateIcon()
{
    m_icon->setPixmap(icon(m_iconName, quietTextColor(QPalette())).pixmap(pageIconSize));
}

} // namespace ek

#include "moc_StatePage.cpp"
