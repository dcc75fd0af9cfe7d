#pragma once

#include <QTranslator>

namespace ek {

/// @p text as a language would have it whose words are 40 % longer, with accents on its letters. Places for values,
/// shortcuts and addresses stay as they are.
QString pseudoText(const QString &text);

/// Shows where a text has no room to grow, and which one cannot be translated: it stays plain English.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT

public:
    /// @p english has the plural forms; it must outlive this.
    explicit PseudoLanguage(const QTranslator &english);

    QString translate(const char *context, const char *source, const char *comment = nullptr,
                      int count = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    const QTranslator &m_english;
};

} // namespace ek
