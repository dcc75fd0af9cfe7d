#include "ui/widgets/SearchField.h"

#include "core/Credential.h"
#include "core/KeyBeginning.h"
#include "core/Names.h"
#include "core/Secret.h"
#include "models/KeyListModel.h"

#include <QKeyEvent>

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype shownCharacters = 3;
/// As many as the keys of the API have after their prefix. Below, more is expected, and the last ones are not shown
/// yet.
constexpr qsizetype secretCharacters = 32;

qsizetype prefixLength(const QString &key)
{
    const qsizetype kind = key.indexOf(u'_') + 1;
    for (const QStringView environment : {u"live_", u"sandbox_"}) {
        if (QStringView(key).mid(kind).startsWith(environment, Qt::CaseInsensitive))
            return kind + environment.size();
    }
    return kind;
}

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setInputMethodHints(Qt::ImhNoPredictiveText);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(600));
    connect(&m_pause, &QTimer::timeout, this, [this] { show(Mask::Whole); });
    connect(this, &QLineEdit::textChanged, this, &SearchField::onTextChanged);
}

SearchField::~SearchField()
{
    forget();
}

void SearchField::onTextChanged(const QString &text)
{
    if (m_isShowing)
        return;
    const bool isContinued = !m_shown.isEmpty() && text.size() > m_shown.size() && text.startsWith(m_shown);
    if (isContinued && !m_key.isEmpty())
        return takeMore(QStringView(text).mid(m_shown.size()));
    // What is typed after the mask of a key that has been looked for begins a new search.
    const QString fresh = isContinued ? text.mid(m_shown.size()) : text;
    forget();
    m_shown.clear();
    take(fresh);
}

void SearchField::take(const QString &text)
{
    // What is unseen may stand inside a key, but must not hide it.
    QString typable = typableName(text);
    const KeyStretch stretch = findKeyBeginning(typable);
    if (!stretch.isFound()) {
        if (this->text() != text) {
            m_isShowing = true;
            setText(text);
            m_isShowing = false;
        }
        emit wordsChanged(text);
        return;
    }
    m_key = typable.mid(stretch.first, stretch.length);
    m_guard.hold();
    wipe(typable);
    show(KeyListModel::isWholeKey(m_key) ? Mask::Whole : Mask::Beginning);
    search();
}

void SearchField::takeMore(QStringView more)
{
    QString key = m_key + more.toString();
    const KeyStretch stretch = findKeyBeginning(key);
    if (!stretch.isFound()) { // it goes on as a mask does
        forget();
        m_shown.clear();
        take(key);
        return;
    }
    // What follows a key, a quotation mark or a space, is no part of it.
    const bool isPasted = more.size() > 1;
    m_key = key.left(stretch.first + stretch.length);
    wipe(key);
    const qsizetype ofSecret = m_key.size() - prefixLength(m_key);
    show(isPasted || ofSecret == secretCharacters ? Mask::Whole : Mask::Beginning);
    search();
}

void SearchField::search()
{
    if (KeyListModel::isWholeKey(m_key))
        emit wholeKeyEntered(m_key);
    else
        emit wordsChanged(m_shown);
}

void SearchField::show(Mask mask)
{
    if (m_key.isEmpty())
        return;
    m_pause.stop();
    switch (mask) {
    case Mask::Whole:
        m_shown = maskKey(m_key);
        break;
    case Mask::Beginning:
        m_shown = m_key.left(prefixLength(m_key) + shownCharacters) + QStringLiteral("...");
        m_pause.start();
        break;
    }
    m_isShowing = true;
    setText(m_shown); // also drops the undo history
    m_isShowing = false;
}

void SearchField::finish()
{
    show(Mask::Whole);
    forget();
}

void SearchField::forget()
{
    m_pause.stop();
    wipe(m_key);
    m_guard.release();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        show(Mask::Whole); // a scanner's last key
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    finish();
    QLineEdit::focusOutEvent(event);
}

} // namespace ek

#include "moc_SearchField.cpp"
