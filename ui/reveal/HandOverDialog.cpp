#include "ui/reveal/HandOverDialog.h"

#include "core/PlainText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/WrappedLabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ek {

HandOverDialog::HandOverDialog(const QString &objectName, const QString &title, QWidget *parent)
    : TintedDialog(objectName, title, parent)
    , m_problem(new WrappedLabel)
    , m_wait(new WrappedLabel)
    , m_progress(new QProgressBar)
{
    setPreferredWidth(560);
    m_problem->setAccessibleName(tr("Problem"));
    m_problem->hide();
    m_wait->setAccessibleName(tr("Waiting"));
    makeQuiet(m_wait);
    m_wait->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Handing the key over"));
    m_progress->setFocusPolicy(Qt::TabFocus);
    m_progress->hide();
}

QLabel *HandOverDialog::addNote(QFormLayout *form, const QString &name)
{
    auto *note = new WrappedLabel;
    note->setAccessibleName(name);
    makeQuiet(note);
    form->addRow(QString(), note);
    return note;
}

void HandOverDialog::addFoot()
{
    content()->addWidget(m_problem);
    content()->addStretch(1);
    content()->addWidget(m_wait);
    content()->addWidget(m_progress);
}

void HandOverDialog::showProblem(const QString &text)
{
    m_problem->setText(breakable(text));
    m_problem->setVisible(!text.isEmpty());
    setTextColor(m_problem, textColor(Tone::Danger, palette()));
}

void HandOverDialog::begin(const QString &waitsFor)
{
    m_isBusy = true;
    message()->clear();
    m_wait->setText(waitsFor);
    m_wait->show();
    m_progress->setAccessibleDescription(waitsFor); // it gets the focus, and is read aloud
    m_progress->show();
    // The focus goes along: on "Stop" or "Cancel" the second half of a double Enter would end it.
    m_focusBefore = focusWidget();
    m_progress->setFocus();
    updateState();
}

void HandOverDialog::end()
{
    m_isBusy = false;
    m_progress->hide();
    m_wait->hide();
}

void HandOverDialog::giveFocusBack()
{
    if (m_focusBefore && m_focusBefore->isEnabled())
        m_focusBefore->setFocus();
}

void HandOverDialog::succeed(const HandOverRecord &record, bool closes)
{
    end();
    emit handedOver(record);
    if (!isVisible())
        deleteLater();
    else if (closes)
        accept();
    else {
        updateState();
        giveFocusBack();
    }
}

void HandOverDialog::fail(const ErrorWords &words, Tone tone)
{
    end();
    if (!isVisible()) {
        emit failedUnseen(words);
        deleteLater();
        return;
    }
    message()->show(tone, words);
    updateState();
    giveFocusBack();
}

void HandOverDialog::done(int result)
{
    if (!m_isBusy) {
        QDialog::done(result);
        return;
    }
    hide();
    onClosedMeanwhile();
}

} // namespace ek

#include "moc_HandOverDialog.cpp"
