#include "ui/keys/KeyDetails.h"

#include "core/PlainText.h"
#include "ui/design/Theme.h"
#include "ui/widgets/ElidedLabel.h"
#include "wording/Moments.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ek {

namespace {

/// A moment with how far away it is; both in one cell, UTC in its tip.
QString momentText(const QDateTime &time, const QString &relative)
{
    if (!time.isValid())
        return KeyDetails::tr("Unknown", "time");
    return KeyDetails::tr("%1 · %2", "local time, relative time").arg(localTime(time), relative);
}

QString tipFor(const QString &text, const QDateTime &time)
{
    // The cell may be narrower than its text.
    return toolTipText(time.isValid() ? QString(text + QLatin1Char('\n') + utcTime(time)) : text);
}

} // namespace

KeyDetails::KeyDetails(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_hint(new ElidedLabel)
    , m_attributes(new QWidget)
{
    setAccessibleName(tr("Key details"));
    makeQuiet(m_hint);

    const std::array<QString, FieldTotal> names{tr("Name"),   tr("Key"),     tr("Entity id"), tr("Environment"),
                                                tr("Status"), tr("Created"), tr("Updated"),   tr("Expires")};
    auto *grid = new QGridLayout(m_attributes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (int field = 0; field < FieldTotal; ++field) {
        const auto at = static_cast<std::size_t>(field);
        auto *caption = new QLabel(names[at]);
        makeQuiet(caption);
        auto *value = new ElidedLabel;
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(names[at]);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_fields[at] = value;
        // Identity on the left, times on the right.
        const int column = field < Status ? 0 : 2;
        const int row = field < Status ? field : field - Status;
        grid->addWidget(caption, row, column);
        grid->addWidget(value, row, column + 1);
    }
    m_fields[MaskedKey]->setFont(keyFont());
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(3, 3);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 6, 4, 2);
    layout->addWidget(m_hint);
    layout->addWidget(m_attributes);
    showCount(0);
}

void KeyDetails::setField(Field field, const QString &text, const QDateTime &time)
{
    m_fields[field]->setText(text);
    m_fields[field]->setToolTip(tipFor(text, time));
}

void KeyDetails::showKey(const ApiKey &key)
{
    const QDateTime now = m_clock.now();
    const QString name = key.shownName();
    setField(Name, name.isEmpty() ? tr("(no name)", "API key") : name);
    setField(MaskedKey, key.hint);
    setField(EntityIdentifier, key.entityId.isEmpty() ? tr("Unknown", "entity id") : key.entityId.value());
    setField(EnvironmentField, environmentText(key.environment));
    setField(Status, statusText(keyStatus(key.expiry, now)));
    setField(Created, momentText(key.createdAt, pastTime(key.createdAt, now)), key.createdAt);
    setField(Updated, momentText(key.updatedAt, pastTime(key.updatedAt, now)), key.updatedAt);
    const QString expires = expiryText(key.expiry, now);
    setField(Expires, key.expiry.kind == Expiry::Kind::At ? momentText(key.expiry.at, expires) : expires,
             key.expiry.at);
    m_hint->hide();
    m_attributes->show();
}

void KeyDetails::showCount(int selected)
{
    m_hint->setText(selected == 0 ? tr("Select a key to see all of its attributes.")
                                  : inOwnDirection(tr("%Ln keys are selected.", nullptr, selected)));
    for (QLabel *value : m_fields) {
        value->clear();
        value->setToolTip(QString());
    }
    m_attributes->hide();
    m_hint->show();
}

} // namespace ek

#include "moc_KeyDetails.cpp"
