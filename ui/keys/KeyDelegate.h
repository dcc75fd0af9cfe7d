#pragma once

#include <QStyledItemDelegate>

namespace ek {

class ApiKeyTableModel;

/// Colours status and environment, and sets the masked key in a fixed pitch.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    KeyDelegate(const ApiKeyTableModel &keys, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const ApiKeyTableModel &m_keys;
};

} // namespace ek
