#pragma once

#include "core/ApiKey.h"
#include "core/Clock.h"

#include <QWidget>

#include <array>

class QFormLayout;
class QLabel;

namespace ek {

/// All attributes of the selected key, or how many are selected.
class KeyDetails : public QWidget
{
    Q_OBJECT

public:
    explicit KeyDetails(const Clock &clock, QWidget *parent = nullptr);

    void showKey(const ApiKey &key);
    void showCount(int selected);

private:
    enum Field { Name, MaskedKey, EntityIdentifier, EnvironmentField, Status, Created, Updated, Expires, FieldTotal };
    void setField(Field field, const QString &text, const QDateTime &time = {});

    const Clock &m_clock;
    QLabel *m_hint;
    QWidget *m_attributes;
    std::array<QLabel *, FieldTotal> m_fields{};
};

} // namespace ek
