#pragma once

#include "ui/design/Theme.h"
#include "ui/widgets/TintedDialog.h"
#include "wording/HandOverText.h"

#include <QPointer>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace ek {

/// One way by which a key leaves: asks where to, does it, and says how it ended.
///
/// Closed while it is under way it stays, unseen, until the end is known: nothing is lost, and its opener is told.
class HandOverDialog : public TintedDialog
{
    Q_OBJECT

public:
    HandOverDialog(const QString &objectName, const QString &title, QWidget *parent);

    /// However it is closed: by the admin, the window manager or the lock.
    void done(int result) override;

signals:
    void handedOver(const ek::HandOverRecord &record);
    /// It failed after the dialog was closed.
    void failedUnseen(const ek::ErrorWords &words);

protected:
    /// Something typed has changed, or something has begun or ended.
    virtual void updateState() = 0;
    /// The admin closes the dialog, while it is under way.
    virtual void onClosedMeanwhile() { }

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// @p waitsFor: who or what is waited for, in sentences.
    void begin(const QString &waitsFor);
    /// Tells the opener, and closes where there is nothing more to show.
    void succeed(const HandOverRecord &record, bool closes = true);
    void fail(const ErrorWords &words, Tone tone = Tone::Danger);

    [[nodiscard]] static QLabel *addNote(QFormLayout *form, const QString &name);
    /// In red, under the form; hidden where it is empty.
    void showProblem(const QString &text);
    /// To be added last: what is wrong with what was typed, what is waited for, and the bar that runs meanwhile.
    void addFoot();

private:
    void end();
    void giveFocusBack();

    bool m_isBusy = false;
    QPointer<QWidget> m_focusBefore; ///< it is under way
    QLabel *m_problem;
    QLabel *m_wait;
    QProgressBar *m_progress;
};

} // namespace ek
