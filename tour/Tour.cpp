#include "Tour.h"

#include "ui/window/MainWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QTimer>

#include <cstdio>

namespace ek {

namespace {

constexpr int deadlineMs = 15000;

bool report(const QString &failure)
{
    std::fprintf(stderr, "The tour stopped: %s\n", qPrintable(failure));
    return false;
}

bool selectRow(QAbstractItemView *view, const QString &text)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (!index.data().toString().contains(text))
            continue;
        view->setCurrentIndex(index);
        view->scrollTo(index);
        return true;
    }
    return report(QStringLiteral("no row \"%1\"").arg(text));
}

} // namespace

Tour::Tour(MainWindow &window, const QDir &pictures)
    : m_window(window)
    , m_pictures(pictures)
{
}

QWidget *Tour::top() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : static_cast<QWidget *>(&m_window);
}

template <typename Widget> Widget *Tour::find(const QString &accessibleName) const
{
    const auto widgets = top()->findChildren<Widget *>();
    for (Widget *widget : widgets) {
        if (widget->accessibleName() == accessibleName && widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool Tour::waitFor(const QString &what, const std::function<bool()> &condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    QTimer wake; // a condition may change without an event of its own
    wake.start(20);
    while (!condition()) {
        if (elapsed.hasExpired(deadlineMs))
            return report(QStringLiteral("waited in vain for %1").arg(what));
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QApplication::processEvents();
    return true;
}

bool Tour::press(const QString &accessibleName)
{
    auto *button = find<QAbstractButton>(accessibleName);
    if (!button || !button->isEnabled())
        return report(QStringLiteral("no button \"%1\" to press").arg(accessibleName));
    button->click();
    QApplication::processEvents();
    return true;
}

bool Tour::fill(const QString &accessibleName, const QString &text)
{
    auto *field = find<QLineEdit>(accessibleName);
    if (!field || !field->isEnabled())
        return report(QStringLiteral("no field \"%1\" to fill").arg(accessibleName));
    field->setText(text);
    QApplication::processEvents();
    return true;
}

bool Tour::trigger(const QString &action)
{
    auto *found = m_window.findChild<QAction *>(action);
    if (!found || !found->isEnabled())
        return report(QStringLiteral("action \"%1\" is not available").arg(action));
    found->trigger();
    QApplication::processEvents();
    return true;
}

bool Tour::picture(const QString &name, const QString &step)
{
    QApplication::processEvents();
    QPixmap picture = m_window.grab();
    if (QWidget *dialog = top(); dialog != &m_window) {
        const QPixmap shown = dialog->grab();
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90));
        const QPoint at((m_window.width() - dialog->width()) / 2, (m_window.height() - dialog->height()) / 2);
        painter.drawPixmap(at, shown);
        painter.setPen(QColor(0, 0, 0, 140));
        painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    const QString file = QStringLiteral("%1-%2.png").arg(++m_count, 2, 10, QLatin1Char('0')).arg(name);
    if (!picture.save(m_pictures.filePath(file)))
        return report(QStringLiteral("cannot write %1").arg(m_pictures.filePath(file)));
    std::printf("%2d. %s\n    %s\n", m_count, qPrintable(step), qPrintable(m_pictures.filePath(file)));
    return true;
}

bool Tour::play()
{
    return openEntity() && createKey() && storeKey() && deleteLiveKey() && showOtherFaces();
}

bool Tour::openEntity()
{
    m_window.resize(1160, 720);
    const auto listed = [this] {
        const auto *entities = find<QListView>(QStringLiteral("Entities"));
        return entities && entities->model()->rowCount() > 0;
    };
    if (!waitFor(QStringLiteral("the entities"), listed))
        return false;
    if (!picture(QStringLiteral("signed-in"),
                 QStringLiteral("Signed in to the demo workspace's sandbox; every entity is listed.")))
        return false;

    auto *profile = find<QComboBox>(QStringLiteral("Profile"));
    if (!profile || profile->count() < 2)
        return report(QStringLiteral("no second profile"));
    profile->setCurrentIndex(1);
    emit profile->activated(1);
    if (!waitFor(QStringLiteral("the live entities"),
                 [&] { return listed() && m_window.windowTitle().contains(QLatin1String("Live")); }))
        return false;
    auto *entities = find<QListView>(QStringLiteral("Entities"));
    if (!selectRow(entities, QStringLiteral("Gorska Steza")))
        return false;
    emit entities->activated(entities->currentIndex());
    const auto keysListed = [this] {
        const auto *keys = find<QTableView>(QStringLiteral("Keys"));
        return keys && keys->model()->rowCount() > 0;
    };
    if (!waitFor(QStringLiteral("the keys"), keysListed))
        return false;
    find<QTableView>(QStringLiteral("Keys"))->selectRow(2);
    return picture(QStringLiteral("keys"),
                   QStringLiteral("Switched to live and picked an entity: its masked keys, one of them selected."));
}

bool Tour::createKey()
{
    return trigger(QStringLiteral("newKey")) && fill(QStringLiteral("Key name"), QStringLiteral("Warehouse scanner"))
        && picture(QStringLiteral("new-key"),
                   QStringLiteral("A new key: its name, and when it expires, before anything is sent."))
        && press(QStringLiteral("Create key"))
        && waitFor(QStringLiteral("the new key"), [this] { return find<QLineEdit>(QStringLiteral("New API key")); })
        && picture(QStringLiteral("reveal-masked"),
                   QStringLiteral("Created. The key is shown once, masked until asked."));
}

bool Tour::storeKey()
{
    if (!press(QStringLiteral("Show key")) || !press(QStringLiteral("Copy key")))
        return false;
    if (!picture(QStringLiteral("reveal-shown"), QStringLiteral("Shown, and copied; the clipboard's countdown runs.")))
        return false;
    if (!press(QStringLiteral("I have stored this key")) || !press(QStringLiteral("Done")))
        return false;
    const auto selected = [this] {
        const auto *keys = find<QTableView>(QStringLiteral("Keys"));
        return keys && keys->currentIndex().siblingAtColumn(0).data().toString() == QLatin1String("Warehouse scanner");
    };
    return waitFor(QStringLiteral("the new key in the table"), selected)
        && picture(QStringLiteral("created"), QStringLiteral("Stored. The new key stands in the table, masked."));
}

bool Tour::deleteLiveKey()
{
    if (!selectRow(find<QTableView>(QStringLiteral("Keys")), QStringLiteral("Warehouse scanner")))
        return false;
    return trigger(QStringLiteral("deleteKeys"))
        && picture(QStringLiteral("delete"), QStringLiteral("Deleting a live key asks for its name."))
        && fill(QStringLiteral("Confirm key name"), QStringLiteral("Warehouse scanner"))
        && press(QStringLiteral("Delete"))
        && waitFor(
               QStringLiteral("the deletion"),
               [this] {
                   return top() == &m_window
                       && find<QTableView>(QStringLiteral("Keys"))->currentIndex().siblingAtColumn(0).data().toString()
                       != QLatin1String("Warehouse scanner"); // but the next one
               })
        && picture(QStringLiteral("deleted"), QStringLiteral("Deleted, after the server said so."));
}

bool Tour::showOtherFaces()
{
    if (!trigger(QStringLiteral("dark")))
        return false;
    find<QTableView>(QStringLiteral("Keys"))->selectRow(1);
    if (!picture(QStringLiteral("dark"), QStringLiteral("The same in the dark.")) || !trigger(QStringLiteral("light")))
        return false;
    return trigger(QStringLiteral("signIn"))
        && fill(QStringLiteral("Credential"), QStringLiteral("sk_sandbox_this_is_only_an_example"))
        && picture(QStringLiteral("sign-in"),
                   QStringLiteral("Signing in recognises the credential before it is tested."));
}

} // namespace ek
