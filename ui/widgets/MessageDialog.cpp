#include "ui/widgets/MessageDialog.h"

#include "core/PlainText.h"
#include "ui/widgets/WrappedLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ek {

namespace {

constexpr int dialogIconSize = 48;
constexpr int preferredWidth = 460;

} // namespace

MessageDialog::MessageDialog(const QString &objectName, const QString &title, QWidget *parent)
    : FittedDialog(objectName, title, parent)
    , m_icon(new QLabel)
    , m_text(new WrappedLabel)
    , m_more(new WrappedLabel)
    , m_buttons(addButtons())
{
    QFont bold = m_text->font();
    bold.setBold(true);
    m_text->setFont(bold);

    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_text);
    words->addWidget(m_more);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    content()->addLayout(row);
    m_icon->hide();
    setPreferredWidth(preferredWidth);
}

void MessageDialog::setTone(Tone tone)
{
    setPicture(icon(iconOf(tone), textColor(tone, palette())).pixmap(dialogIconSize));
}

void MessageDialog::setPicture(const QPixmap &picture)
{
    m_icon->setPixmap(picture);
    m_icon->show();
}

void MessageDialog::setText(const QString &text)
{
    m_text->setText(breakable(text));
}

void MessageDialog::setMore(const QString &more)
{
    m_more->setText(breakable(more));
    m_more->setVisible(!more.isEmpty());
}

QString MessageDialog::text() const
{
    return m_text->text();
}

QString MessageDialog::more() const
{
    return m_more->text();
}

QPushButton *MessageDialog::addButton(const QString &text, QDialogButtonBox::ButtonRole role)
{
    QPushButton *button = m_buttons->addButton(text, role);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    connect(button, &QPushButton::clicked, this,
            role == QDialogButtonBox::RejectRole ? &QDialog::reject : &QDialog::accept);
    if (role == QDialogButtonBox::RejectRole) {
        m_default = button;
        button->setDefault(true);
        button->setFocus();
    } else {
        button->setAutoDefault(false);
    }
    return button;
}

} // namespace ek

#include "moc_MessageDialog.cpp"
