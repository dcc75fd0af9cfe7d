#include "ui/widgets/LatinKeys.h"

#include "platform/X11Input.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>

#include <array>
#include <utility>

#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
/// Asks the widget, and then the shortcuts of the window, as Qt does for every key that is pressed; true where one of
/// them took it. QtTest's public header declares it in the same way.
extern Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject *o, ulong timestamp, int k, Qt::KeyboardModifiers mods,
                                                      const QString &text, bool autorep, ushort count);
#endif

namespace ek {

namespace {

/// What an English keyboard has at a place, by the number that X11 and Wayland give it; 0: nothing that is a letter.
int latinKeyAt(quint32 place)
{
    struct Row
    {
        quint32 first;
        const char *keys;
    };
    constexpr std::array<Row, 3> rows{{{24, "QWERTYUIOP"}, {38, "ASDFGHJKL"}, {52, "ZXCVBNM,"}}};
    for (const Row &row : rows) {
        const QLatin1String keys(row.keys);
        if (place >= row.first && place < row.first + static_cast<quint32>(keys.size()))
            return keys.at(static_cast<qsizetype>(place - row.first)).unicode();
    }
    return 0;
}

bool isLatinLetter(int key)
{
    return key >= Qt::Key_A && key <= Qt::Key_Z;
}

/// Written in the layout's own script, and neither a digit nor a sign that a shortcut may name.
bool isOfAnotherScript(int key)
{
    constexpr int endOfLatin1 = 0x100;
    constexpr int firstNamedKey = Qt::Key_Escape; // from there on keys have no character
    return key >= endOfLatin1 && key < firstNamedKey;
}

} // namespace

LatinKeys::LatinKeys(Layouts layouts, QObject *parent)
    : QObject(parent)
    , m_layouts(std::move(layouts))
{
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    QCoreApplication::instance()->installEventFilter(this);
#endif
}

LatinKeys::LatinKeys(QObject *parent)
    : LatinKeys(&hasLatinLayout, parent)
{
}

bool LatinKeys::isMeant(const QKeyEvent &key) const
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    if (!modifiers || key.key() >= Qt::Key_Escape)
        return false;
    // Hebrew layouts have capital Latin letters under Shift, which Qt takes for Ctrl and the letter, without Shift.
    if (isLatinLetter(key.key()) && !key.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    const int latin = latinKeyAt(key.nativeScanCode());
    // A comma may stand at another place, where it is found by itself.
    if (latin == 0 || (!isLatinLetter(latin) && !isOfAnotherScript(key.key())))
        return false;
    // Qt has looked for a Latin letter already where Ctrl is pressed. With Alt it does so for shortcuts alone.
    return !m_layouts().value_or(modifiers != Qt::ControlModifier || !isOfAnotherScript(key.key()));
}

bool LatinKeys::carryOut(QWidget *focused, const QKeyEvent &key)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_UNUSED(focused)
    Q_UNUSED(key)
    return false;
#else
    const int latin = latinKeyAt(key.nativeScanCode());
    if (qt_sendShortcutOverrideEvent(focused, key.timestamp(), latin, key.modifiers(), QString(), key.isAutoRepeat(),
                                     static_cast<ushort>(key.count())))
        return true;
    // With Alt alone a field takes what was written, and a menu the letter that is underlined.
    const bool isMenu = qobject_cast<QMenu *>(focused);
    if (!key.modifiers().testFlag(Qt::ControlModifier) && !isMenu)
        return false;
    QKeyEvent sent(QEvent::KeyPress, latin, key.modifiers(), isMenu ? QString(QChar(latin)).toLower() : QString(),
                   key.isAutoRepeat(), static_cast<quint16>(key.count()));
    QCoreApplication::sendEvent(focused, &sent);
    return true;
#endif
}

bool LatinKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isAsked = event->type() == QEvent::ShortcutOverride;
    if (!isAsked && event->type() != QEvent::KeyPress)
        return false;
    auto *focused = qobject_cast<QWidget *>(watched);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (!focused || key->nativeScanCode() == 0)
        return false;
    if (isAsked) {
        // A sign in the place of a letter must not be taken for a shortcut of its own: in Hebrew, / stands where Q is.
        if (isOfAnotherScript(key->key()) || !isMeant(*key))
            return false;
        event->accept();
        return true;
    }
    if (!isMeant(*key) || !carryOut(focused, *key))
        return false;
    event->accept();
    return true;
}

} // namespace ek

#include "moc_LatinKeys.cpp"
