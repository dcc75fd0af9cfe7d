#include "ui/widgets/MessageBar.h"

#include "core/PlainText.h"
#include "ui/design/Accessibility.h"
#include "ui/design/Metrics.h"
#include "ui/design/Outline.h"
#include "ui/design/Theme.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/SettledAnnouncement.h"
#include "ui/widgets/WrappedLabel.h"
#include "wording/ErrorText.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace ek {

namespace {

constexpr std::chrono::milliseconds shortestWaitTold{2000};

} // namespace

MessageBar::MessageBar(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new WrappedLabel)
    , m_small(new WrappedLabel)
    , m_buttons(new FlowLayout)
    , m_dismiss(new QToolButton)
    , m_spoken(new SettledAnnouncement(this))
{
    setAccessibleName(name);
    setAutoFillBackground(true);
    for (QLabel *label : {m_text, m_small}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::NoFocus);
    }
    m_text->setObjectName(QStringLiteral("messageText"));
    m_small->setFont(fontFor(TextRole::Caption, font()));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setAccessibleName(tr("Dismiss message"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->hide();
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });

    m_forgetting.setSingleShot(true);
    connect(&m_forgetting, &QTimer::timeout, this, [this] {
        m_announced.clear();
        m_spoken->say({});
    });

    auto *words = new QVBoxLayout;
    words->setSpacing(space::tiny);
    words->addWidget(m_text);
    words->addWidget(m_small);
    words->addLayout(m_buttons);
    m_buttons->setContentsMargins(0, space::tiny, 0, 0);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::row, space::label, space::label, space::label);
    row->setSpacing(space::row);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (old && now && isAncestorOf(now) && !isAncestorOf(old))
            m_before = old;
    });
    onColorsChanged(this, [this] { restyle(); });
}

void MessageBar::show(Tone tone, const QString &text, const QString &small)
{
    // A button that has the focus hands it to the first button of this message, where there is one.
    m_handsFocusOn = m_added.contains(qobject_cast<QPushButton *>(window()->focusWidget()));
    if (m_handsFocusOn) {
        giveFocusBack();
        QTimer::singleShot(0, this, [this] { m_handsFocusOn = false; });
    }
    qDeleteAll(m_added);
    m_added.clear();
    m_tone = tone;
    ++m_number;
    m_text->setText(breakable(text));
    m_isWait = false;
    m_dismiss->hide();
    setSmallPrint(small);
    restyle();
    QFrame::show();
    setAccessibleDescription(spokenText(text));
    // A list says its message anew whenever it is filtered.
    m_forgetting.stop();
    // What is under way may be over in a moment.
    m_spoken->say(tone == Tone::Info ? text : QString());
    if (tone != Tone::Info && m_announced != text)
        announce(this, text);
    m_announced = text;
    emit shown();
}

void MessageBar::showWait(const Error &why, Operation operation, std::chrono::milliseconds delay)
{
    if (delay < shortestWaitTold)
        return;
    show(Tone::Info, describeWait(why, operation, QDateTime::currentDateTime().addMSecs(delay.count())));
    m_isWait = true;
}

void MessageBar::clearWait()
{
    if (m_isWait)
        clear();
}

void MessageBar::setSmallPrint(const QString &text)
{
    m_small->setText(breakable(text));
    m_small->setVisible(!text.isEmpty());
}

QPushButton *MessageBar::addButton(const QString &text, std::function<void()> onClick)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(text);
    connect(button, &QPushButton::clicked, this, std::move(onClick));
    m_buttons->addWidget(button);
    button->show(); // the layout would show it later, and until then it takes no focus
    // Qt puts a new one last in its window.
    setTabOrder(m_added.isEmpty() ? static_cast<QWidget *>(m_dismiss) : m_added.constLast(), button);
    m_added += button;
    if (std::exchange(m_handsFocusOn, false))
        button->setFocus(Qt::OtherFocusReason);
    return button;
}

void MessageBar::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

void MessageBar::clear()
{
    // A dialog may be open, and the window's focus wait.
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus)
        giveFocusBack();
    m_isWait = false;
    m_text->clear();
    m_small->clear();
    setAccessibleDescription({});
    m_forgetting.start(); // unless it is said again at once
}

void MessageBar::giveFocusBack()
{
    const auto canTakeIt = [this](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && widget->window() == window() && !isAncestorOf(widget)
            && (widget->focusPolicy() & Qt::TabFocus) != 0;
    };
    QWidget *to = m_before;
    if (!to || !canTakeIt(to)) {
        // What stands before it.
        for (to = previousInFocusChain(); to != this && !canTakeIt(to);)
            to = to->previousInFocusChain();
    }
    if (to != this)
        to->setFocus(Qt::OtherFocusReason);
}

void MessageBar::takeFocus()
{
    if (!m_added.isEmpty())
        m_added.constFirst()->setFocus(Qt::OtherFocusReason);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::restyle()
{
    const QPalette base = QPalette();
    const TonePair colors = tint(m_tone, base);
    QPalette own = base;
    own.setColor(QPalette::Window, colors.background);
    own.setColor(QPalette::WindowText, isDark(base) ? base.color(QPalette::WindowText) : colors.text);
    setPalette(own);
    m_icon->setPixmap(icon(iconOf(m_tone), colors.text).pixmap(iconSize::normal));
    m_dismiss->setIcon(icon("close", colors.text));
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    drawOutline(*this, m_tone);
}

} // namespace ek

#include "moc_MessageBar.cpp"
