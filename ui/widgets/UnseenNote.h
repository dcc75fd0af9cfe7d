#pragma once

#include "ui/widgets/WrappedLabel.h"
#include "wording/InputText.h"

class QLineEdit;

namespace ek {

class SettledAnnouncement;

/// Below a field for a name: tells, while it is typed, what becomes of characters in it that nobody sees. Hidden where
/// there are none.
class UnseenNote : public WrappedLabel
{
    Q_OBJECT

public:
    /// @p field, which has its accessible name, must outlive this.
    UnseenNote(const QLineEdit *field, UnseenFate fate, QWidget *parent = nullptr);

signals:
    /// Another text, or none any more.
    void changed();

private:
    void update(const QString &name);
    void tell(const QString &words);

    UnseenFate m_fate;
    SettledAnnouncement *m_spoken;
};

} // namespace ek
