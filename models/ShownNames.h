#pragma once

#include <QHash>
#include <QString>

namespace ek {

/// The names of one list, as it shows and searches them: those that look the same and are not are told apart.
class ShownNames
{
public:
    /// @p sent is the name as it was sent, or empty (see ApiKey::sentName).
    void add(const QString &name, const QString &sent);

    /// To be asked once all names are known. Empty where there is no name.
    [[nodiscard]] QString shown(const QString &name, const QString &sent) const;
    /// See searchForm(). What is shown is found, too.
    [[nodiscard]] static QString search(const QString &name, const QString &shown);

private:
    struct Look
    {
        QString first; ///< the first name that looks so
        bool isShared = false; ///< by another name
    };
    QHash<QString, Look> m_looks;
};

} // namespace ek
