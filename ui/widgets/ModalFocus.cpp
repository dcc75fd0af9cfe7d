#include "ui/widgets/ModalFocus.h"

#include "platform/X11Input.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace ek {

namespace {

/// The dialog in front of everything, where it is one of our own and can be seen.
QWidget *openDialog()
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog && dialog->isVisible() && dialog->windowHandle() ? dialog : nullptr;
}

/// Whether it is one of the windows that @p dialog stands in front of.
template <typename Matches> bool isBehind(const QWidget *dialog, const Matches &matches)
{
    for (const QWidget *parent = dialog->parentWidget(); parent; parent = parent->window()->parentWidget()) {
        const QWindow *window = parent->window()->windowHandle();
        if (window && matches(*window))
            return true;
    }
    return false;
}

} // namespace

ModalFocus::ModalFocus(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installNativeEventFilter(this);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &ModalFocus::onFocusWindow);
}

bool ModalFocus::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    const auto pressed = windowPressed(eventType, message);
    if (!pressed)
        return false;
    const QWidget *dialog = openDialog();
    if (dialog && isBehind(dialog, [&](const QWindow &window) { return window.winId() == *pressed; }))
        giveBack();
    return false;
}

void ModalFocus::onFocusWindow(QWindow *window)
{
    const QWidget *dialog = openDialog();
    if (window && dialog && isBehind(dialog, [&](const QWindow &behind) { return &behind == window; }))
        giveBack();
}

void ModalFocus::giveBack()
{
    // After Qt has dealt with the press: it asks for the focus of the window that was clicked, and a window manager
    // does as it was told last, by the time of the latest press that the program knows of.
    QTimer::singleShot(0, this, [] {
        QWidget *dialog = openDialog();
        if (!dialog)
            return;
        dialog->raise();
        dialog->activateWindow();
    });
}

} // namespace ek

#include "moc_ModalFocus.cpp"
