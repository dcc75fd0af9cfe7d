#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ek {

class FlowLayout;
class SettledAnnouncement;

/// What stands where data would stand: what is going on and what to do next. Announced once it stays for a moment.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    /// Plain text. Takes the buttons of the state before away. @p iconName as for ek::icon().
    void show(const char *iconName, const QString &title, const QString &text, const QString &small = {});
    /// The same, with a bar that runs. A @p total of 0 or less runs without measure.
    void showBusy(const QString &title, const QString &text, int done = 0, int total = 0);
    /// The same of what is usually there at once: the page stays blank for 300 ms, and after 2 s it has a button that
    /// calls @p stop. May be called again with each step of the progress.
    void showLoading(const QString &title, const QString &text, int done, int total, std::function<void()> stop);
    /// Changes the small text of what is shown.
    void setSmall(const QString &small);
    QPushButton *addButton(const QString &text, std::function<void()> onClick);
    /// Those of the state that is shown, in order.
    [[nodiscard]] const QList<QPushButton *> &buttons() const { return m_added; }

    [[nodiscard]] QString title() const;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setTexts(const QString &title, const QString &text, const QString &small);
    void setWords(const QString &title, const QString &text, const QString &small);
    void setProgress(const QString &title, int done, int total);
    void endLoading();
    void updateIcon();

    const char *m_iconName = "info";
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_small;
    QProgressBar *m_progress;
    FlowLayout *m_buttons;
    QWidget *m_column; ///< all of these
    QTimer m_blank; ///< runs while what is loading does not show yet
    QTimer m_patience; ///< runs until there is a button that stops it
    std::function<void()> m_stop;
    bool m_isLoading = false;
    QWidget *m_place; ///< of the buttons in the order of Tab; never seen. Qt puts a new one last in its window
    SettledAnnouncement *m_spoken;
    QList<QPushButton *> m_added;
};

} // namespace ek
