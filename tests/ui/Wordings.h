#pragma once

#include "ui/design/PseudoLanguage.h"
#include "ui/design/TextLanguage.h"

#include <QCoreApplication>
#include <QHash>
#include <QTranslator>

namespace ek::test {

/// Sets a language as applyLanguage() does, and remembers what it called everything that was asked for: a test finds by
/// their English names what another language shows. One at a time.
class Wordings : public QTranslator
{
public:
    explicit Wordings(const QString &code)
        : m_isPseudo(code == QLatin1String(pseudoCode))
    {
        applyLanguage(code);
        if (!m_isPseudo)
            m_isGood = m_file.load(QStringLiteral(":/translations/entity-keys_%1.qm").arg(code));
        QCoreApplication::installTranslator(this);
    }

    ~Wordings() override
    {
        QCoreApplication::removeTranslator(this);
        applyLanguage(QStringLiteral("en"));
    }
    Q_DISABLE_COPY_MOVE(Wordings)

    [[nodiscard]] bool isGood() const { return m_isGood; }

    [[nodiscard]] QString of(const QString &english) const
    {
        return m_isPseudo ? pseudoText(english) : m_said.value(english, m_plain.value(english, english));
    }

    QString translate(const char *context, const char *source, const char *comment, int count) const override
    {
        const QString text = m_isPseudo ? QString() : m_file.translate(context, source, comment, count);
        if (!text.isEmpty()) {
            m_said.insert(QString::fromUtf8(source), text);
            m_plain.insert(QString::fromUtf8(source).remove(u'&'), QString(text).remove(u'&'));
        }
        return text; // empty: whoever is below says it
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    bool m_isPseudo;
    bool m_isGood = true;
    QTranslator m_file;
    mutable QHash<QString, QString> m_said;
    mutable QHash<QString, QString> m_plain; ///< without the marks of mnemonics
};

} // namespace ek::test
