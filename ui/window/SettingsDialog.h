#pragma once

#include "session/Preferences.h"
#include "ui/widgets/TintedDialog.h"

namespace ek {

/// What can be set. Each change is kept and takes effect at once; there is nothing to confirm.
class SettingsDialog : public TintedDialog
{
    Q_OBJECT

public:
    /// @p preferences must outlive the dialog.
    SettingsDialog(const Preferences &preferences, QWidget *parent);

signals:
    void clipboardTimeChosen(std::chrono::seconds time);
    void lockTimeChosen(std::chrono::minutes time);
    void appearanceChosen(ek::Appearance appearance);
};

} // namespace ek
