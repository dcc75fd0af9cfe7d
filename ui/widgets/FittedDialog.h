#pragma once

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QVBoxLayout;

namespace ek {

class ScrolledBody;

/// A dialog that is never larger than its screen: its body scrolls, its buttons stay. Shown with open(); deletes itself
/// when it is closed.
class FittedDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p title is also the dialog's accessible name.
    FittedDialog(const QString &objectName, const QString &title, QWidget *parent);

protected:
    /// Grows with what it has to say, so that no text is cut off; never shrinks under the admin's hands.
    bool event(QEvent *event) override;

    /// What scrolls.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// A form in what scrolls, as every dialog has it: a field that has no room beside its label stands below it.
    QFormLayout *addForm();
    /// A line of that form, with its label, which has the mnemonic, and its accessible name, @p name. Where there is a
    /// @p row, the field stands in that.
    static void addField(QFormLayout *form, const QString &label, const QString &name, QWidget *field,
                         QWidget *row = nullptr);
    /// Letters in a row that fit on the smallest screen. Names of variables and files have no spaces.
    static constexpr int longestRun = 24;
    /// The row of buttons under what scrolls. To be called once.
    QDialogButtonBox *addButtons();
    /// Above what scrolls.
    void setHead(QWidget *head);
    /// All but the head.
    [[nodiscard]] QWidget *body() const { return m_body; }
    [[nodiscard]] ScrolledBody *scrolled() const { return m_scrolled; }
    /// In device-independent pixels, where the screen is as wide as that.
    void setPreferredWidth(int width) { m_preferredWidth = width; }

private:
    void fit();
    void alignLabels();
    [[nodiscard]] int neededHeight(int width) const;
    void grow();

    QWidget *m_body;
    QVBoxLayout *m_bodyLayout;
    QVBoxLayout *m_content;
    ScrolledBody *m_scrolled;
    QDialogButtonBox *m_buttons = nullptr;
    int m_preferredWidth = 0;
    int m_needed = 0; ///< the height that its contents asked for last
    bool m_wasShown = false;
};

} // namespace ek
