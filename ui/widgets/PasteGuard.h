#pragma once

#include "ui/widgets/ClipboardReader.h"

#include <QEvent>
#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace ek {

/// Pasting, for every field of the program: where the clipboard is another program's, that one is first asked without
/// waiting, and only where it answers Qt is let at it. Qt would wait for one that hangs, and with it the window, the
/// countdowns and the lock. The same for the context menu, which looks whether there is something to paste, and for the
/// middle button. GUI thread only.
class PasteGuard : public QObject
{
    Q_OBJECT

public:
    using AnswersAtOnce = std::function<bool(QClipboard::Mode mode)>;

    explicit PasteGuard(ClipboardReader reader = &readClipboard, AnswersAtOnce answersAtOnce = &clipboardAnswersAtOnce,
                        QObject *parent = nullptr);

    /// As if the keys for it had been pressed there.
    static void paste(QWidget *field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onAnswer(QWidget *field, const QEvent &held, const SelectionAnswer &answer);

    ClipboardReader m_read;
    AnswersAtOnce m_answersAtOnce;
    bool m_isPassing = false; ///< what was held is let through
};

} // namespace ek
