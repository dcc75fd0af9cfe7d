#pragma once

#include "core/Secret.h"

#include <QList>
#include <QString>

namespace ek {

/// Finds a key in what somebody else printed: as it is, in other letters, in Base64 wherever it begins, in hexadecimal
/// with whatever stands between the digits (percent-encoded, with the escapes of JSON or C, as dumps print it), as a
/// list of numbers; with blanks and line breaks in it, and in pieces of six characters or more.
///
/// A courtesy: whoever has a key can write it in a way that nobody recognises. Holds the key in these forms, and wipes
/// them at its end.
class KeyTraces
{
public:
    explicit KeyTraces(const Secret &key);
    ~KeyTraces();
    KeyTraces(const KeyTraces &) = delete;
    KeyTraces &operator=(const KeyTraces &) = delete;

    /// @p text with "[the key]" in the place of each. @p isCut: there was more, so a shorter beginning at the end of
    /// the text counts as well.
    [[nodiscard]] QString hiddenIn(const QString &text, bool isCut) const;

private:
    struct Form
    {
        QString text;
        qsizetype known = 0; ///< so much at its beginning is the same in all keys
        qsizetype least = 0; ///< so much is a piece of it
        qsizetype leastBeyond = 0; ///< and so much of that is not known
        qsizetype leastAtEnd = 0; ///< so much of its beginning is, where the text was cut
        Qt::CaseSensitivity letters = Qt::CaseSensitive;
    };

    void addForm(QList<Form> &forms, const QString &text, qsizetype known, double width,
                 Qt::CaseSensitivity letters) const;
    static QString hide(const QString &text, const QList<Form> &forms, bool digitsOnly, bool isCut);

    QList<Form> m_plain;
    QList<Form> m_hexadecimal;
};

} // namespace ek
