#include "ui/widgets/WindowRules.h"

#include "ui/design/ScreenRoom.h"
#include "ui/design/Style.h"
#include "ui/widgets/ClickGuard.h"
#include "ui/widgets/LatinKeys.h"
#include "ui/widgets/ModalFocus.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSplitter>
#include <QTextEdit>
#include <QToolButton>
#include <QWindow>

#include <algorithm>

namespace ek {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ek::WindowRules)
};

bool isBounded(const QWidget *widget)
{
    return widget->isWindow() && (qobject_cast<const QDialog *>(widget) || qobject_cast<const QMainWindow *>(widget));
}

/// A dialog chooses its place while it is being shown, after its size; until then it lies in the corner of the screen.
bool isYetToBePlaced(const QWidget *widget)
{
    const QWindow *window = widget->windowHandle();
    return qobject_cast<const QDialog *>(widget) && !(window && window->isVisible());
}

/// The layout has them in the order in which they are seen.
void orderButtons(const QDialogButtonBox *box)
{
    if (!box || !box->layout())
        return;
    QWidget *before = nullptr;
    for (int at = 0; at < box->layout()->count(); ++at) {
        QWidget *button = box->layout()->itemAt(at)->widget();
        if (!button)
            continue;
        if (before)
            QWidget::setTabOrder(before, button);
        before = button;
    }
}

void showAsItIs(QWidget *widget)
{
    auto *label = qobject_cast<QLabel *>(widget);
    if (label && label->textFormat() == Qt::AutoText && !label->inherits("QTipLabel"))
        label->setTextFormat(Qt::PlainText);
}

/// All labels and spin boxes begin where the layout begins, in whatever script they are written: Qt would put a Latin
/// name at the left of a mirrored window, and an Arabic one at the right of any other, far from what it heads. A number
/// with a unit would stand at the far end of its box, beside the arrows.
void alignWithLayout(QWidget *widget)
{
    auto *label = qobject_cast<QLabel *>(widget);
    auto *box = qobject_cast<QAbstractSpinBox *>(widget);
    if ((!label && !box) || widget->inherits("QTipLabel"))
        return;
    const Qt::Alignment alignment = label ? label->alignment() : box->alignment();
    if (alignment & (Qt::AlignAbsolute | Qt::AlignHCenter | Qt::AlignJustify))
        return;
    const bool beginsAtRight = widget->layoutDirection() == Qt::RightToLeft;
    const bool isAtRight = alignment.testFlag(Qt::AlignTrailing) != beginsAtRight;
    const Qt::Alignment side = isAtRight ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment aligned = (alignment & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute;
    if (label)
        label->setAlignment(aligned);
    else
        box->setAlignment(aligned);
}

/// Whether it is among the answers to whether something is destroyed: there Enter is too easily pressed, either way.
bool isGuarded(const QWidget *button)
{
    for (const QWidget *above = button->parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        const auto *box = qobject_cast<const QDialogButtonBox *>(above);
        if (!box)
            continue;
        const QList<QAbstractButton *> answers = box->buttons();
        return std::any_of(answers.cbegin(), answers.cend(), [box](QAbstractButton *answer) {
            return box->buttonRole(answer) == QDialogButtonBox::DestructiveRole
                || lookOf(answer) == ButtonLook::Destructive;
        });
    }
    return false;
}

bool isReadOnlyText(const QObject *object)
{
    const auto *plain = qobject_cast<const QPlainTextEdit *>(object);
    const auto *rich = qobject_cast<const QTextEdit *>(object);
    return (plain && plain->isReadOnly()) || (rich && rich->isReadOnly());
}

/// Whether the event was dealt with. What is left ignored goes on to the parent, in the end to the dialog.
bool enterPressed(QWidget *widget, QKeyEvent *event)
{
    if (!qobject_cast<QDialog *>(widget->window()))
        return false;
    if (qobject_cast<QCheckBox *>(widget) || qobject_cast<QRadioButton *>(widget)) {
        event->ignore();
        return true;
    }
    if (isReadOnlyText(widget)) {
        event->accept(); // reading it, nobody means the default button
        return true;
    }
    const auto *push = qobject_cast<QPushButton *>(widget);
    if ((!push && !qobject_cast<QToolButton *>(widget)) || (push && (push->autoDefault() || push->isDefault())))
        return false;
    auto *button = qobject_cast<QAbstractButton *>(widget);
    event->accept();
    if (!event->isAutoRepeat() && !isGuarded(button))
        button->click();
    return true;
}

/// Shift+F10 does what the Menu key does, which many keyboards do not have. Windows and Qt see to that there.
bool showContextMenu(QWidget *widget, QKeyEvent *event)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_UNUSED(widget)
    Q_UNUSED(event)
    return false;
#else
    if (widget != QApplication::focusWidget())
        return false;
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &menu);
    event->accept();
    return true;
#endif
}

/// Parts that Qt adds to a widget by itself, and gives no name to.
void nameParts(QWidget *widget)
{
    const auto nameIt = [](QWidget *part, const QString &name) {
        if (part && part->accessibleName().isEmpty())
            part->setAccessibleName(name);
    };
    if (auto *field = qobject_cast<QLineEdit *>(widget)) {
        const QList<QToolButton *> buttons = field->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
        for (QToolButton *button : buttons)
            nameIt(button, Words::tr("Clear %1", "a field").arg(field->accessibleName()));
    } else if (widget->objectName() == QLatin1String("qt_toolbar_ext_button")) {
        nameIt(widget, Words::tr("More tools"));
    } else if (qobject_cast<QSplitterHandle *>(widget)) {
        nameIt(widget, Words::tr("Border between the panes"));
    }
}

class WindowRules final : public QObject
{
public:
    explicit WindowRules(QObject *parent)
        : QObject(parent)
    {
        const auto watch = [this](const QScreen *screen) {
            connect(screen, &QScreen::availableGeometryChanged, this, [] {
                const QWidgetList windows = QApplication::topLevelWidgets();
                for (QWidget *window : windows) {
                    if (window->isVisible() && isBounded(window))
                        keepOnScreen(window);
                }
            });
        };
        const QList<QScreen *> screens = QGuiApplication::screens();
        for (const QScreen *screen : screens)
            watch(screen);
        connect(qApp, &QGuiApplication::screenAdded, this, watch);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (!widget)
            return false;
        const QEvent::Type type = event->type();
        if (type == QEvent::KeyPress) {
            auto *key = static_cast<QKeyEvent *>(event);
            if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)
                return showContextMenu(widget, key);
            return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && enterPressed(widget, key);
        }
        if (type == QEvent::Show)
            nameParts(widget);
        if (type == QEvent::Polish) {
            showAsItIs(widget);
        } else if (type == QEvent::Show || type == QEvent::LayoutRequest) {
            orderButtons(qobject_cast<QDialogButtonBox *>(widget));
        }
        // More than once: a label may get another alignment when it is put elsewhere.
        if (type == QEvent::Polish || type == QEvent::Show || type == QEvent::Resize || type == QEvent::Move)
            alignWithLayout(widget);
        // Qt tells nobody that a title is another one, and it is the name of a window that has none of its own.
        if (type == QEvent::WindowTitleChange && widget->isWindow() && widget->accessibleName().isEmpty()) {
            QAccessibleEvent named(widget, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&named);
        }
        // Its contents can make a window larger after it was shown. What a person does to it is left alone.
        const bool isOurResize = type == QEvent::Resize && !event->spontaneous();
        const bool mayNotFit = type == QEvent::Show || type == QEvent::ScreenChangeInternal
            || type == QEvent::WindowStateChange || isOurResize;
        if (mayNotFit && isBounded(widget) && (type == QEvent::Show || widget->isVisible())) {
            if (isYetToBePlaced(widget))
                boundSize(widget);
            else
                keepOnScreen(widget);
        }
        return false;
    }
};

} // namespace

void installWindowRules()
{
    qApp->installEventFilter(new WindowRules(qApp));
    new ModalFocus(qApp);
    new LatinKeys(qApp);
    new ClickGuard(qApp);
}

} // namespace ek
