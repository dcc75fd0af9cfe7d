#include "ui/widgets/ClipboardReader.h"

#include "core/Secret.h"

#include <QGuiApplication>
#include <QMimeData>

namespace ek {

namespace {

bool isX11()
{
    return QGuiApplication::platformName() == QLatin1String("xcb") && canAskX11();
}

} // namespace

bool clipboardAnswersAtOnce(QClipboard::Mode mode)
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return !isX11() || (mode == QClipboard::Clipboard ? clipboard->ownsClipboard() : clipboard->ownsSelection());
}

void readClipboard(QClipboard::Mode mode, std::chrono::milliseconds deadline, QObject *guard,
                   std::function<void(SelectionAnswer)> done)
{
    if (!clipboardAnswersAtOnce(mode)) {
        askX11(mode == QClipboard::Selection ? X11SelectionName::Primary : X11SelectionName::Clipboard, deadline, guard,
               std::move(done));
        return;
    }
    QMetaObject::invokeMethod(
        guard,
        [mode, deadline, guard, done = std::move(done)] {
            if (!clipboardAnswersAtOnce(mode)) // it was taken over just now
                return readClipboard(mode, deadline, guard, done);
            const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
            if (!data || !data->hasText())
                return done({SelectionAnswer::Kind::NoText, {}});
            QString text = data->text();
            SelectionAnswer answer{SelectionAnswer::Kind::Text, text.toUtf8()};
            wipe(text);
            done(std::move(answer));
        },
        Qt::QueuedConnection);
}

} // namespace ek
