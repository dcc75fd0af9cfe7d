#pragma once

#include <QObject>
#include <QStringList>

class QLineEdit;

namespace ek {

/// What an empty field says, in as many words as it has room for: other languages are longer, and so is larger text.
class FittingPlaceholder : public QObject
{
    Q_OBJECT

public:
    /// @p field says the first of @p texts that has room, or the last one. The first is also the tool tip of a field
    /// that says another. Once for each field, which owns this object.
    static void watch(QLineEdit *field, const QStringList &texts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FittingPlaceholder(QLineEdit *field, QStringList texts);
    void choose();

    QLineEdit &m_field;
    QStringList m_texts; ///< the longest first
};

} // namespace ek
