#include "ui/keys/KeyDetails.h"

#include "core/PlainText.h"
#include "ui/design/Metrics.h"
#include "ui/design/Theme.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ValueLabel.h"
#include "wording/Moments.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QStyle>

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
    , m_stack(new QStackedLayout(this))
    , m_hint(new QLabel)
    , m_attributes(new QWidget)
    , m_grid(new QGridLayout(m_attributes))
{
    setAccessibleName(tr("Key details"));
    makeQuiet(m_hint);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);

    const std::array<QString, FieldTotal> names{tr("Name"),      tr("Key"),         tr("Entity"),
                                                tr("Entity id"), tr("Environment"), tr("Status"),
                                                tr("Created"),   tr("Updated"),     tr("Expires")};
    for (std::size_t at = 0; at < FieldTotal; ++at) {
        auto *caption = new QLabel(names[at]);
        makeQuiet(caption);
        caption->setFont(fontFor(TextRole::Caption, font()));
        auto *value = new ValueLabel;
        value->setAccessibleName(names[at]);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        caption->setBuddy(value);
        m_captions[at] = caption;
        m_fields[at] = value;
    }
    m_fields[MaskedKey]->setFont(keyFont());
    m_grid->setHorizontalSpacing(space::label); // and the room for a value's ring
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_attributes);
    arrange();
    showCount(0);
}

void KeyDetails::setPlace(Place place)
{
    if (place == m_place)
        return;
    m_place = place;
    arrange();
    update();
}

void KeyDetails::arrange()
{
    const bool isBeside = m_place == Place::Beside;
    for (int field = 0; field < FieldTotal; ++field) {
        const auto at = static_cast<std::size_t>(field);
        m_grid->removeWidget(m_captions[at]);
        m_grid->removeWidget(m_fields[at]);
        if (isBeside) { // one below the other, each caption over its value
            m_grid->addWidget(m_captions[at], 2 * field, 0);
            m_grid->addWidget(m_fields[at], 2 * field + 1, 0);
        } else { // identity on the left, times on the right
            const int column = field < Status ? 0 : 2;
            const int row = field < Status ? field : field - Status;
            m_grid->addWidget(m_captions[at], row, column);
            m_grid->addWidget(m_fields[at], row, column + 1);
        }
    }
    // Tab goes row by row.
    constexpr std::size_t inColumn = Status;
    for (std::size_t step = 1; step < FieldTotal; ++step) {
        const auto fieldAt = [isBeside](std::size_t place) {
            return isBeside ? place : place / 2 + (place % 2) * inColumn;
        };
        setTabOrder(m_fields[fieldAt(step - 1)], m_fields[fieldAt(step)]);
    }
    constexpr int rows = 2 * FieldTotal;
    for (int row = 0; row <= rows; ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(rows, isBeside ? 1 : 0);
    for (int row = 0; row < rows; ++row)
        m_grid->setRowMinimumHeight(row, 0);
    if (isBeside) {
        // A group is a caption with its value: closer to each other than to the next.
        for (int row = 0; row < rows; row += 2)
            m_grid->setRowMinimumHeight(row, m_captions.front()->sizeHint().height() + (row > 0 ? space::label : 0));
    }
    m_grid->setVerticalSpacing(0); // a value has room for its ring above and below
    m_grid->setColumnStretch(0, isBeside ? 1 : 0);
    m_grid->setColumnStretch(1, isBeside ? 0 : 2);
    m_grid->setColumnStretch(3, isBeside ? 0 : 3);
    // A value has room for its ring: a caption above it begins where its text does.
    const QMargins ring = m_fields.front()->contentsMargins();
    for (QLabel *caption : m_captions) {
        caption->setAlignment(isBeside ? Qt::AlignLeft | Qt::AlignBottom : Qt::AlignLeft | Qt::AlignVCenter);
        caption->setContentsMargins(isBeside ? QMargins(ring.left(), 0, ring.right(), 0) : QMargins());
    }
    m_hint->setAlignment(isBeside ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignTop);
    const QMargins margins =
        isBeside ? QMargins(space::window - ring.left(), space::row, 0, space::row) : QMargins(0, space::row, 0, 0);
    m_grid->setContentsMargins(
        isRightToLeft() ? QMargins(margins.right(), margins.top(), margins.left(), margins.bottom()) : margins);
    m_hint->setContentsMargins(isBeside ? margins + QMargins(ring.left(), 0, 0, 0) : margins);
    setMinimumWidth(isBeside ? besideWidth : 0);
    setMaximumWidth(isBeside ? besideWidth : QWIDGETSIZE_MAX);
    setSizePolicy(QSizePolicy::Preferred, isBeside ? QSizePolicy::Preferred : QSizePolicy::Fixed);
}

void KeyDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = colorsFor(palette()).hairline;
    if (m_place == Place::Below) {
        painter.fillRect(QRect(0, 0, width(), 1), line);
        return;
    }
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height())), line);
}

void KeyDetails::setField(Field field, const QString &text, const QDateTime &time)
{
    m_fields[field]->setText(text);
    m_fields[field]->setToolTip(tipFor(text, time));
}

void KeyDetails::showKey(const ApiKey &key, const QString &entity)
{
    const QDateTime now = m_clock.now();
    const QString name = key.shownName();
    setField(Name, name.isEmpty() ? tr("(no name)", "API key") : name);
    setField(MaskedKey, key.hint);
    setField(EntityName, entity.isEmpty() ? tr("Unknown", "entity") : entity);
    setField(EntityIdentifier, key.entityId.isEmpty() ? tr("Unknown", "entity id") : key.entityId.value());
    setField(EnvironmentField, environmentText(key.environment));
    setField(Status, statusText(keyStatus(key.expiry, now)));
    setField(Created, momentText(key.createdAt, pastTime(key.createdAt, now)), key.createdAt);
    setField(Updated, momentText(key.updatedAt, pastTime(key.updatedAt, now)), key.updatedAt);
    const QString expires = expiryText(key.expiry, now);
    setField(Expires, key.expiry.kind == Expiry::Kind::At ? momentText(key.expiry.at, expires) : expires,
             key.expiry.at);
    m_stack->setCurrentWidget(m_attributes);
}

void KeyDetails::showCount(int selected)
{
    m_hint->setText(selected == 0 ? tr("Select a key to see all of its attributes.")
                                  : inOwnDirection(tr("%Ln keys are selected.", nullptr, selected)));
    for (QLabel *value : m_fields) {
        value->clear();
        value->setToolTip(QString());
    }
    m_stack->setCurrentWidget(m_hint);
}

} // namespace ek

#include "moc_KeyDetails.cpp"
