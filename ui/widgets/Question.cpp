#include "ui/widgets/Question.h"

#include <QPushButton>

namespace ek {

MessageDialog *ask(QWidget *parent, const Question &question, std::function<void()> onGivenUp)
{
    auto *dialog = new MessageDialog(question.objectName, question.title, parent);
    dialog->setTone(Tone::Warning);
    dialog->setText(question.text);
    dialog->setMore(question.more);
    dialog->addButton(question.keep, QDialogButtonBox::RejectRole);
    auto *giveUp = dialog->addButton(question.giveUp, QDialogButtonBox::DestructiveRole);
    QObject::connect(giveUp, &QPushButton::clicked, parent, std::move(onGivenUp));
    dialog->open();
    return dialog;
}

} // namespace ek
