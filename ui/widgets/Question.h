#pragma once

#include "ui/widgets/MessageDialog.h"

#include <QString>

#include <functional>

namespace ek {

/// A question that has to be answered before something is given up.
struct Question
{
    QString objectName;
    QString title;
    QString text; ///< plain text; names what is at stake
    QString more; ///< plain text: what follows from either answer
    QString keep; ///< the safe answer: the default, also for Enter and Esc
    QString giveUp; ///< the other one
};

/// Asks without holding anything up, and calls @p onGivenUp where that is the answer. The dialog deletes itself.
MessageDialog *ask(QWidget *parent, const Question &question, std::function<void()> onGivenUp);

} // namespace ek
