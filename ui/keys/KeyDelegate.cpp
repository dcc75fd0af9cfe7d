#include "ui/keys/KeyDelegate.h"

#include "core/PlainText.h"
#include "models/ApiKeyTableModel.h"
#include "ui/design/Theme.h"

#include <QAbstractProxyModel>

namespace ek {

KeyDelegate::KeyDelegate(const ApiKeyTableModel &keys, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_keys(keys)
{
}

void KeyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(index.model());
    const ApiKey *key = proxy ? m_keys.key(proxy->mapToSource(index)) : nullptr;
    if (!key)
        return;
    option->textElideMode = Qt::ElideRight;
    // Every text in its own direction: "<b>" at the beginning of a name would else be turned, and half of it moved.
    if (option->direction == Qt::RightToLeft)
        option->text = isolated(option->text);
    switch (keyColumn(index.column()).look) {
    case CellLook::Name:
        if (key->name.isEmpty()) {
            option->font.setItalic(true);
            option->palette.setColor(QPalette::Text, quietTextColor(option->palette));
        }
        break;
    case CellLook::Code:
        option->font = keyFont();
        option->textElideMode = Qt::ElideMiddle;
        break;
    case CellLook::Environment:
        option->palette.setColor(QPalette::Text, textColor(toneOf(key->environment), option->palette));
        option->font.setBold(key->environment != Environment::Sandbox);
        break;
    case CellLook::Status:
        option->palette.setColor(QPalette::Text, textColor(toneOf(m_keys.status(*key)), option->palette));
        break;
    case CellLook::Plain:
        break;
    }
}

} // namespace ek

#include "moc_KeyDelegate.cpp"
