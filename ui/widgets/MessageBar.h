#pragma once

#include "core/Operation.h"
#include "ui/design/Theme.h"
#include "wording/ErrorWords.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ek {

class FlowLayout;
class SettledAnnouncement;
struct Error;

/// Something to say, where it happened, without a modal box: a sentence, small print, and buttons for what to do.
/// Announced to screen readers. Hidden until it has something to say. When it goes, the focus that was in it goes back
/// to where it came from: what Tab would reach next may be at the other end of the window.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    /// @p name becomes the accessible name.
    explicit MessageBar(const QString &name, QWidget *parent = nullptr);

    /// @p text and @p small are plain text. Takes the buttons of the message before away.
    void show(Tone tone, const QString &text, const QString &small = {});
    void show(Tone tone, const ErrorWords &words) { show(tone, words.text(), words.small); }
    /// That a request failed and is sent again after @p delay. Pauses too short to read are not told.
    void showWait(const Error &why, Operation operation, std::chrono::milliseconds delay);
    /// Takes that away again, and nothing else.
    void clearWait();
    /// Replaces the small print under the sentence, without announcing it.
    void setSmallPrint(const QString &text);
    QPushButton *addButton(const QString &text, std::function<void()> onClick);
    /// Whether the admin may put the message away.
    void setDismissible(bool dismissible);
    void clear();
    /// Gives the first button the focus.
    void takeFocus();

    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// Of the latest message. Each has another one.
    [[nodiscard]] int number() const { return m_number; }

signals:
    void shown();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void giveFocusBack();

    Tone m_tone = Tone::Neutral;
    int m_number = 0;
    bool m_isWait = false;
    bool m_handsFocusOn = false; ///< a button of the message before had it
    QString m_announced; ///< what is not to be announced again while it stays
    QTimer m_forgetting;
    QPointer<QWidget> m_before; ///< had the focus before something in here got it
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_small;
    FlowLayout *m_buttons;
    QToolButton *m_dismiss;
    SettledAnnouncement *m_spoken; ///< what is under way
    QList<QPushButton *> m_added;
};

} // namespace ek
