#pragma once

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMetaProperty>
#include <QTest>
#include <QTimer>
#include <QToolTip>
#include <QWidget>

#include <functional>

namespace ek::test {

/// The program of that name: cat, tee or sh. Where the system has none of them, one that does as much of it as is
/// asked.
inline QString unixCommand(const char *name)
{
#ifdef Q_OS_WIN
    return QCoreApplication::applicationDirPath() + QStringLiteral("/commands/%1.exe").arg(QLatin1String(name));
#else
    return QString::fromLatin1(name);
#endif
}

/// The widget of that accessible name below @p root, or null. Hidden ones count: what is shown is for the test to say.
template <typename T> T *named(const QWidget *root, const QString &accessibleName)
{
    const QList<T *> found = root->findChildren<T *>();
    for (T *widget : found) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// The button with that text, mnemonic or not, below @p root. Of several, the visible one.
inline QAbstractButton *button(const QWidget *root, const QString &text)
{
    QAbstractButton *hidden = nullptr;
    const QList<QAbstractButton *> found = root->findChildren<QAbstractButton *>();
    for (QAbstractButton *candidate : found) {
        if (candidate->text().remove(QLatin1Char('&')) != text)
            continue;
        if (candidate->isVisible())
            return candidate;
        hidden = candidate;
    }
    return hidden;
}

/// The press alone: with its release, which the menu gets, the modifier would stay for whatever is tested next. Windows
/// and macOS make of it what they make of the Menu key, and the widget hears of that alone.
inline void pressShiftF10(QWidget *widget)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
#else
    QKeyEvent event(QEvent::KeyPress, Qt::Key_F10, Qt::ShiftModifier);
#endif
    QCoreApplication::sendEvent(widget, &event);
}

/// What all visible labels below @p root say, a line each.
inline QString said(const QWidget *root)
{
    QStringList lines;
    const QList<QLabel *> labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty())
            lines += label->text();
    }
    // Where long words may break is no part of what is said.
    return lines.join(QLatin1Char('\n')).remove(QChar(0x200b));
}

/// Shows a line of text alone, with this width and the height that it asks for.
inline void showLine(QWidget &line, int width)
{
    line.resize(width, line.sizeHint().height());
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
}

/// What the tool tip says when the mouse rests on the beginning of a line; empty where there is none.
inline QString toolTipOf(QWidget &line)
{
    const QPoint place(10, 5);
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, place, line.mapToGlobal(place));
    QCoreApplication::sendEvent(&line, &help);
    return QToolTip::text();
}

inline void click(QAbstractButton *button)
{
    QVERIFY(button);
    QVERIFY2(button->isEnabled(), qPrintable(button->text()));
    // What was shown just now gets its place, as it has before a person sees it.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QTest::mouseClick(button, Qt::LeftButton);
}

/// The dialog of that object name that is open, or null.
inline QWidget *openDialog(const QString &objectName)
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (widget->objectName() == objectName && widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// Lets everything go that asked to be deleted.
inline void sweep()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

/// Whether @p action ends the program, in which every window is asked; that happens only while the program runs.
inline bool endsTheProgram(const std::function<void()> &action)
{
    constexpr int wentOn = 42;
    QTimer::singleShot(0, qApp, [&action] {
        action();
        QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(wentOn); });
    });
    return QApplication::exec() != wentOn;
}

/// Whether QApplication::quit() would end the program now.
inline bool quitEndsTheProgram()
{
    return endsTheProgram([] { QApplication::quit(); });
}

namespace detail {

inline void searchModel(const QAbstractItemModel *model, const QString &wanted, const QString &where,
                        QStringList &found)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QMap<int, QVariant> roles = model->itemData(model->index(row, column));
            for (auto role = roles.cbegin(); role != roles.cend(); ++role) {
                if (role.value().toString().contains(wanted))
                    found += where + QStringLiteral(" role %1").arg(role.key());
            }
        }
    }
}

inline void searchAccessible(QAccessibleInterface *interface, const QString &wanted, const QString &where,
                             QStringList &found)
{
    if (!interface || !interface->isValid())
        return;
    for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        if (interface->text(text).contains(wanted))
            found += where + QStringLiteral(" accessible text %1").arg(text);
    }
    if (QAccessibleTextInterface *content = interface->textInterface()) {
        if (content->text(0, content->characterCount()).contains(wanted))
            found += where + QStringLiteral(" accessible content");
    }
    for (int child = 0; child < interface->childCount(); ++child)
        searchAccessible(interface->child(child), wanted, where, found);
}

} // namespace detail

/// Every place among all windows of the program where @p wanted can be read: properties of widgets, actions and
/// whatever else hangs below them, data of models, and what a screen reader is told.
inline QStringList placesThatHold(const QString &wanted)
{
    QStringList found;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        QList<QObject *> objects = window->findChildren<QObject *>();
        objects.prepend(window);
        for (const QObject *object : std::as_const(objects)) {
            const QMetaObject *meta = object->metaObject();
            const QString where = QLatin1String(meta->className()) + QLatin1Char(' ') + object->objectName();
            for (int index = 0; index < meta->propertyCount(); ++index) {
                const QMetaProperty property = meta->property(index);
                if (property.read(object).toString().contains(wanted))
                    found += where + QLatin1Char(' ') + QLatin1String(property.name());
            }
            const QList<QByteArray> dynamic = object->dynamicPropertyNames();
            for (const QByteArray &name : dynamic) {
                if (object->property(name.constData()).toString().contains(wanted))
                    found += where + QLatin1Char(' ') + QString::fromUtf8(name);
            }
            if (const auto *model = qobject_cast<const QAbstractItemModel *>(object))
                detail::searchModel(model, wanted, where, found);
            else if (const auto *view = qobject_cast<const QAbstractItemView *>(object); view && view->model())
                detail::searchModel(view->model(), wanted, where, found);
        }
        detail::searchAccessible(QAccessible::queryAccessibleInterface(window), wanted,
                                 QLatin1String(window->metaObject()->className()), found);
    }
    return found;
}

} // namespace ek::test
