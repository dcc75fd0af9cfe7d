#include "ui/design/Accessibility.h"

#include "core/Redaction.h"
#include "ui/design/Announcement.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace ek {

namespace {

void announceDescription(QObject *object)
{
    QAccessibleEvent event(object, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

/// Its children are the list of its entries and, where it has one, the field.
class ComboBoxInterface final : public QAccessibleWidget
{
public:
    explicit ComboBoxInterface(QComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {
        QObject::connect(box, &QComboBox::currentTextChanged, box, [box] { announceDescription(box); });
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return box()->accessibleName().isEmpty() ? entry() : box()->accessibleName();
        if (kind == QAccessible::Description || kind == QAccessible::Value)
            return entry();
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] int childCount() const override { return box()->isEditable() ? 2 : 1; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(box()->view());
        return index == 1 ? QAccessible::queryAccessibleInterface(box()->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == box()->view())
            return 0;
        return child->object() == box()->lineEdit() ? 1 : -1;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.editable = box()->isEditable();
        state.expanded = box()->view()->isVisible();
        state.collapsed = !state.expanded;
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return {showMenuAction(), pressAction(), setFocusAction()};
    }
    void doAction(const QString &name) override
    {
        if (name == setFocusAction())
            QAccessibleWidget::doAction(name);
        else if (box()->view()->isVisible())
            box()->hidePopup();
        else
            box()->showPopup();
    }

private:
    [[nodiscard]] QComboBox *box() const { return static_cast<QComboBox *>(object()); }
    [[nodiscard]] QString entry() const
    {
        return box()->currentIndex() < 0 && !box()->isEditable() ? box()->placeholderText() : box()->currentText();
    }
};

class LabelInterface final : public QAccessibleWidget
{
public:
    explicit LabelInterface(QLabel *label)
        : QAccessibleWidget(label)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return label()->pixmap(Qt::ReturnByValue).isNull() ? QAccessible::StaticText : QAccessible::Graphic;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const bool named = !label()->accessibleName().isEmpty();
        if (kind == QAccessible::Name)
            return named ? label()->accessibleName() : words();
        if (kind == QAccessible::Description && named && label()->accessibleDescription().isEmpty())
            return words();
        if (kind == QAccessible::Value && named)
            return words();
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        // A value is named after its caption, and said with that name: whoever reads on meets the words once.
        const auto *value = qobject_cast<QLabel *>(label()->buddy());
        if (value && value->accessibleName() == words())
            state.invisible = true;
        return state;
    }

    [[nodiscard]] QList<QPair<QAccessibleInterface *, QAccessible::Relation>>
    relations(QAccessible::Relation match) const override
    {
        auto related = QAccessibleWidget::relations(match);
        if ((match & QAccessible::Labelled) && label()->buddy())
            related += {QAccessible::queryAccessibleInterface(label()->buddy()), QAccessible::Labelled};
        return related;
    }

private:
    [[nodiscard]] QLabel *label() const { return static_cast<QLabel *>(object()); }

    [[nodiscard]] QString words() const
    {
        QString words = spokenText(label()->text());
        // As the screen shows it: the mark of a mnemonic is no letter.
        return label()->buddy() ? words.remove(QLatin1Char('&')) : words;
    }
};

/// A button that shows and hides something: Qt tells of a button whether it is checked, never whether it is expanded.
class DisclosureInterface final : public QAccessibleWidget
{
public:
    explicit DisclosureInterface(QAbstractButton *button)
        : QAccessibleWidget(button, QAccessible::Button)
    {
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = object()->property("expanded").toBool();
        state.collapsed = !state.expanded;
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == setFocusAction())
            QAccessibleWidget::doAction(name);
        else if (name == pressAction() && widget()->isEnabled())
            static_cast<QAbstractButton *>(object())->click();
    }
};

const char *const coveredProperty = "ek_covered";

bool isCovered(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property(coveredProperty).toBool())
            return true;
    }
    return false;
}

/// Of a widget behind a cover. It keeps its place in the tree, so that its parent's other parts keep theirs.
class CoveredInterface final : public QAccessibleWidget
{
public:
    explicit CoveredInterface(QWidget *widget)
        : QAccessibleWidget(widget)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Client; }
    [[nodiscard]] QString text(QAccessible::Text) const override { return {}; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QList<QPair<QAccessibleInterface *, QAccessible::Relation>>
    relations(QAccessible::Relation) const override
    {
        return {};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.disabled = true;
        state.invisible = true;
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {}; }
    void doAction(const QString &) override { }
    void *interface_cast(QAccessible::InterfaceType) override { return nullptr; }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (auto *widget = qobject_cast<QWidget *>(object); widget && isCovered(widget))
        return new CoveredInterface(widget);
    if (className == QLatin1String("QComboBox")) {
        if (auto *box = qobject_cast<QComboBox *>(object))
            return new ComboBoxInterface(box);
    } else if (className == QLatin1String("QLabel")) {
        if (auto *label = qobject_cast<QLabel *>(object))
            return new LabelInterface(label);
    } else if (className == QLatin1String("ek::Announcement")) {
        if (auto *announcement = qobject_cast<Announcement *>(object))
            return new QAccessibleWidget(announcement, QAccessible::Notification);
    } else if (className == QLatin1String("ek::DisclosureButton")) {
        if (auto *button = qobject_cast<QAbstractButton *>(object))
            return new DisclosureInterface(button);
    } else if (className == QLatin1String("ek::MessageDialog")) {
        if (auto *dialog = qobject_cast<QDialog *>(object))
            return new QAccessibleWidget(dialog, QAccessible::AlertMessage); // as Qt's own message box
    }
    return nullptr;
}

void announceUnlessHidden(QAccessibleEvent *event)
{
    const QAccessible::Event type = event->type();
    if (type == QAccessible::TextInserted || type == QAccessible::TextRemoved || type == QAccessible::TextUpdated) {
        const auto *field = qobject_cast<QLineEdit *>(event->object());
        if (field && field->echoMode() != QLineEdit::Normal)
            return;
    }
    // Passing this one on would apply it to the table's interface a second time.
    if (type == QAccessible::TableModelChanged)
        return;
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(&announceUnlessHidden);
}

int unannounced = 0;

/// What was said may name what is being covered.
void forgetAnnouncements()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        qDeleteAll(window->findChildren<Announcement *>(Qt::FindDirectChildrenOnly));
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(&makeInterface);
}

void setCovered(QWidget *root, bool isCovered)
{
    QList<QWidget *> widgets = root->findChildren<QWidget *>();
    widgets.prepend(root);
    for (QWidget *widget : std::as_const(widgets)) {
        // The one that is there was made for the other case, and whoever knows its number could go on using it.
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(interface));
    }
    root->setProperty(coveredProperty, isCovered ? QVariant(true) : QVariant());
    if (isCovered)
        forgetAnnouncements();
}

QString spokenText(const QString &text)
{
    QString words = text;
    words.removeIf([](QChar c) { return (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200b); });
    return words;
}

void announce(QWidget *where, const QString &text)
{
    const QString words = spokenText(text).simplified();
    if (words.isEmpty() || isCovered(where) || containsCredential(words))
        return;
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *window = modal && modal->isVisible() ? modal : where->window();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(window, words);
    QAccessible::updateAccessibility(&event);
#else
    // The Alert that this version has for it never reaches the bus. A notification that comes up does.
    if (window->isVisible())
        (new Announcement(words, window))->show();
#endif
}

UnannouncedPasswords::UnannouncedPasswords()
{
    if (unannounced++ == 0)
        QAccessible::installUpdateHandler(&announceUnlessHidden);
}

UnannouncedPasswords::~UnannouncedPasswords()
{
    if (--unannounced == 0)
        QAccessible::installUpdateHandler(nullptr);
}

} // namespace ek
