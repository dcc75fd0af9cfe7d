#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace ek {

/// Keeps credentials out of a field that is not made for one: whatever is pasted, dropped or typed there is looked at
/// (containsCredential()), and a credential is taken out at once, also out of the field's undo history. What was in the
/// field before a paste is put back. Of a credential that is typed, by a password manager for instance, the characters
/// still to come are dropped as well.
///
/// Belongs to the field. To be made before anybody else listens to the field, so that nobody hears of the credential.
class CredentialGuard : public QObject
{
    Q_OBJECT

public:
    /// What the admin is told. Called later than the field changes.
    struct Say
    {
        std::function<void(const QString &why)> refused;
        std::function<void()> outdated; ///< the field was changed after that
    };

    static void watch(QLineEdit *field, Say say);
    static void watch(QPlainTextEdit *field, Say say);

    /// What is told of a credential in the field that people know as @p field. Holds nothing of the credential.
    [[nodiscard]] static QString refusal(const QString &field);

private:
    CredentialGuard(QWidget *field, std::function<QString()> text, std::function<void(const QString &)> setText,
                    Say say);
    void check();
    void putBack(const QString &text);

    QWidget *m_field;
    std::function<QString()> m_text;
    std::function<void(const QString &)> m_setText;
    Say m_say;
    QString m_before; ///< holds no credential
    bool m_isOurs = false; ///< the change that is heard of
    bool m_hasRefused = false; ///< and the field was not changed since
    bool m_drops = false; ///< what is still typed of a credential
    QElapsedTimer m_sinceTyped;
};

} // namespace ek
