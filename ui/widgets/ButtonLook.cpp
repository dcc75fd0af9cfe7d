#include "ui/widgets/ButtonLook.h"

#include "ui/design/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>

namespace ek {

namespace {

const char *const lookProperty = "ek_look";

/// Keeps a button's colours in step with the palette of the application.
class LookKeeper final : public QObject
{
public:
    explicit LookKeeper(QPushButton *button)
        : QObject(button)
        , m_button(button)
    {
        button->installEventFilter(this);
        update();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::DynamicPropertyChange)
            update();
        return false;
    }

private:
    void update()
    {
        const std::optional<ButtonLook> look = lookOf(m_button);
        if (!look)
            return;
        const QPalette base = QApplication::palette();
        QPalette own;
        // Of a disabled button the look says nothing: it is pale like all others.
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            switch (*look) {
            case ButtonLook::Suggested:
                own.setColor(group, QPalette::Button, base.color(QPalette::Active, QPalette::Highlight));
                own.setColor(group, QPalette::ButtonText, base.color(QPalette::Active, QPalette::HighlightedText));
                break;
            case ButtonLook::Destructive: {
                const TonePair strong = environmentColors(Environment::Live);
                own.setColor(group, QPalette::Button, strong.background);
                own.setColor(group, QPalette::ButtonText, strong.text);
                break;
            }
            case ButtonLook::Link:
                own.setColor(group, QPalette::ButtonText, base.color(group, QPalette::Link));
                break;
            }
        }
        m_button->setPalette(own);
    }

    QPushButton *m_button;
};

} // namespace

void setLook(QPushButton *button, ButtonLook look)
{
    const bool isFirst = !lookOf(button);
    button->setProperty(lookProperty, static_cast<int>(look));
    button->setFlat(look == ButtonLook::Link);
    if (isFirst)
        new LookKeeper(button);
}

std::optional<ButtonLook> lookOf(const QWidget *button)
{
    const QVariant look = button->property(lookProperty);
    return look.isValid() ? std::optional(static_cast<ButtonLook>(look.toInt())) : std::nullopt;
}

} // namespace ek
