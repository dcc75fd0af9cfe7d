#pragma once

#include <QString>
#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ek {

/// Where a file is to be written: a field for its path, and a button that opens a file dialog.
class PathField : public QWidget
{
    Q_OBJECT

public:
    /// What becomes of a file that is there already.
    enum class Existing {
        Stays, ///< whoever writes refuses
        MayBeReplaced, ///< where the admin chose it in the file dialog, which asks
    };
    /// @p title is that of the file dialog.
    PathField(const QString &title, Existing existing, QWidget *parent = nullptr);

    /// As a row of @p form, with @p label, which has the mnemonic. @p name is the field's accessible name.
    void addTo(QFormLayout *form, const QString &label, const QString &name);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// With "/" between folders, and the user's folder for "~/" at its beginning.
    [[nodiscard]] QString path() const;
    /// Fills in a file of that name in the user's folder, as long as the admin has not named another one.
    void propose(const QString &fileName);
    /// Whether the admin agreed to lose what stands at path().
    [[nodiscard]] bool mayReplace() const;
    void forgetReplacing() { m_toReplace.clear(); }

signals:
    void changed();
    /// By the admin: typed or chosen.
    void named();

private:
    void choose();

    const QString m_title;
    const Existing m_existing;
    QLineEdit *m_edit;
    QPushButton *m_choose;
    QString m_proposed; ///< as long as the admin has not named a file
    QString m_toReplace; ///< the path for which the file dialog has asked
};

} // namespace ek
