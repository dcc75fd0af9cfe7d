#pragma once

#include "platform/MemoryGuard.h"

#include <QLineEdit>
#include <QTimer>

namespace ek {

/// A field to search with. A key that is typed, scanned or pasted into it is looked for, but never stands in it: the
/// field holds its mask. The key itself is kept until the focus leaves, because more of it may be typed.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);
    ~SearchField() override;

signals:
    /// What to look for. No key: at most the mask of one that is not complete yet.
    void wordsChanged(const QString &words);
    /// A full key to look for. Listeners do not keep it.
    void wholeKeyEntered(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Mask { Beginning, Whole };

    void onTextChanged(const QString &text);
    void take(const QString &text);
    void takeMore(QStringView more);
    void show(Mask mask);
    void search();
    void finish();
    void forget();

    QString m_key; ///< as far as it has been entered; empty: what the field holds is no key
    MemoryGuard m_guard; ///< held while there is one
    QString m_shown; ///< the mask the field shows for a key, also for one that has been forgotten
    bool m_isShowing = false;
    QTimer m_pause; ///< nobody is typing any more: the last characters may be shown
};

} // namespace ek
