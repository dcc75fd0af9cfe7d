#include "ui/widgets/FittedDialog.h"

#include "ui/design/Metrics.h"
#include "ui/design/ScreenRoom.h"
#include "ui/widgets/Mnemonics.h"
#include "ui/widgets/ScrolledBody.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ek {

namespace {

constexpr QMargins bodyMargins{space::group, space::group, space::group, space::group};
constexpr QMargins buttonMargins{space::group, space::label, space::group, space::group};

} // namespace

FittedDialog::FittedDialog(const QString &objectName, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_body(new QWidget)
    , m_bodyLayout(new QVBoxLayout(m_body))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);

    auto *contents = new QWidget;
    m_content = new QVBoxLayout(contents);
    m_content->setContentsMargins(bodyMargins);
    m_content->setSpacing(space::row);
    m_scrolled = new ScrolledBody(contents);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(0);
    m_bodyLayout->addWidget(m_scrolled, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_body, 1);
}

QFormLayout *FittedDialog::addForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(space::row);
    form->setVerticalSpacing(space::row);
    m_content->addLayout(form);
    return form;
}

void FittedDialog::addField(QFormLayout *form, const QString &label, const QString &name, QWidget *field, QWidget *row)
{
    auto *words = new QLabel(label);
    words->setBuddy(field);
    field->setAccessibleName(name);
    form->addRow(words, row ? row : field);
}

QDialogButtonBox *FittedDialog::addButtons()
{
    m_buttons = new QDialogButtonBox;
    m_buttons->setContentsMargins(buttonMargins);
    m_bodyLayout->addWidget(m_buttons);
    // What is above the buttons has its distance from them already.
    QMargins margins = bodyMargins;
    margins.setBottom(space::label);
    m_content->setContentsMargins(margins);
    return m_buttons;
}

void FittedDialog::setHead(QWidget *head)
{
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, head);
}

bool FittedDialog::event(QEvent *event)
{
    const bool isFirstShow = event->type() == QEvent::Show && !std::exchange(m_wasShown, true);
    if (isFirstShow || event->type() == QEvent::LayoutRequest)
        giveMnemonics(this); // a button has come, or another text
    // Before the base class puts it in the middle of its parent.
    if (isFirstShow)
        fit();
    const bool handled = QDialog::event(event);
    if (isFirstShow || (event->type() == QEvent::LayoutRequest && isVisible()))
        grow();
    return handled;
}

void FittedDialog::fit()
{
    const QSize room = roomFor(this);
    if (m_buttons) {
        m_buttons->setOrientation(Qt::Horizontal);
        if (m_buttons->sizeHint().width() > room.width())
            m_buttons->setOrientation(Qt::Vertical);
    }
    constexpr int fewCharacters = 60;
    if (room.width() < fontMetrics().averageCharWidth() * fewCharacters) {
        const QList<QFormLayout *> forms = findChildren<QFormLayout *>();
        for (QFormLayout *form : forms)
            form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    }
    alignLabels();
    const int least = layout()->totalMinimumSize().width();
    const int wanted = m_preferredWidth > 0 ? qRound(m_preferredWidth * textScale(this)) : sizeHint().width();
    const int width = std::min(std::max(wanted, least), room.width());
    resize(width, std::min(neededHeight(width), room.height()));
}

/// A form puts a label at the top of its field, which may have more below it. The label is to be level with the text in
/// the field.
void FittedDialog::alignLabels()
{
    const QList<QFormLayout *> forms = findChildren<QFormLayout *>();
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *labelItem = form->itemAt(row, QFormLayout::LabelRole);
            auto *label = labelItem ? qobject_cast<QLabel *>(labelItem->widget()) : nullptr;
            if (!label || !label->buddy() || qobject_cast<QLabel *>(label->buddy())
                || form->rowWrapPolicy() == QFormLayout::WrapAllRows)
                continue;
            label->setFixedHeight(heightFor(height::control, label->font()));
            label->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
        }
    }
}

int FittedDialog::neededHeight(int width) const
{
    // Where no text wraps, the layout has no answer for a width: it says -1.
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
}

void FittedDialog::grow()
{
    const QSize room = roomFor(this);
    const int width = std::min(std::max(this->width(), layout()->totalMinimumSize().width()), room.width());
    // A layout that is asked anew has not always more to say, and somebody may have made the window smaller.
    const int needed = neededHeight(width);
    const bool needsMore = needed > std::exchange(m_needed, needed);
    const int height = std::min(needsMore ? std::max(this->height(), needed) : this->height(), room.height());
    if (QSize(width, height) != size())
        resize(width, height);
    keepOnScreen(this);
}

} // namespace ek

#include "moc_FittedDialog.cpp"
