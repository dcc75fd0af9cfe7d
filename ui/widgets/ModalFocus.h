#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

class QWidget;
class QWindow;

namespace ek {

/// Keeps the keyboard with the dialog that has to be answered first. Somebody who clicks on the window behind it gets
/// the dialog in front, with the focus where it was there. Window managers of X11 give the keyboard to the window that
/// was clicked, and Qt, which ignores the click, leaves it there. GUI thread only.
class ModalFocus : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit ModalFocus(QObject *parent = nullptr);

    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;

private:
    void giveBack();
    void onFocusWindow(QWindow *window);
};

} // namespace ek
