#include "ui/widgets/Mnemonics.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTabBar>

#include <optional>

namespace ek {

namespace {

/// The letter behind the "&" of @p text; none where it has none.
std::optional<QChar> mnemonicOf(const QString &text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text.at(at) != u'&')
            continue;
        if (text.at(at + 1) != u'&')
            return text.at(at + 1).toLower();
        ++at; // two of them are one that is shown
    }
    return std::nullopt;
}

/// Where an "&" is to be put in; -1: every letter is taken.
qsizetype placeFor(const QString &text, const QSet<QChar> &taken)
{
    const auto isFree = [&](qsizetype at) {
        const QChar letter = text.at(at);
        return letter.isLetterOrNumber() && !taken.contains(letter.toLower());
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool beginsWord = at == 0 || !text.at(at - 1).isLetterOrNumber();
        if (beginsWord && isFree(at))
            return at;
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isFree(at))
            return at;
    }
    return -1;
}

QSet<QChar> takenIn(const QWidget *window)
{
    QSet<QChar> taken;
    const auto take = [&taken](const QString &text) {
        if (const auto letter = mnemonicOf(text))
            taken += *letter;
    };
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            take(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            take(label->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            take(group->title());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                take(tabs->tabText(tab));
        }
    }
    return taken;
}

} // namespace

void giveMnemonics(QWidget *window)
{
    QSet<QChar> taken = takenIn(window);
    const QList<QPushButton *> buttons = window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        const QString text = button->text();
        if (button->window() != window || text.isEmpty() || mnemonicOf(text))
            continue;
        const qsizetype place = placeFor(text, taken);
        if (place < 0)
            continue;
        taken += text.at(place).toLower();
        button->setText(QString(text).insert(place, u'&'));
    }
}

} // namespace ek
