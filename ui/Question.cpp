#include "ui/Question.h"

#include <QPushButton>

namespace ek {

QMessageBox *ask(QWidget *parent, const Question &question, std::function<void()> onGivenUp)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(question.objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setInformativeText(question.more);
    auto *keep = box->addButton(question.keep, QMessageBox::RejectRole);
    auto *giveUp = box->addButton(question.giveUp, QMessageBox::DestructiveRole);
    giveUp->setAutoDefault(false);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(giveUp, &QPushButton::clicked, parent, std::move(onGivenUp));
    box->open();
    return box;
}

} // namespace ek
