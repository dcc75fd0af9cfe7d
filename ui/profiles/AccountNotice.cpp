#include "ui/profiles/AccountNotice.h"

#include "core/PlainText.h"

#include <QPushButton>

namespace ek {

AccountNotice::AccountNotice(Session &session, SavedProfiles &saved, QWidget *parent)
    : MessageBar(tr("Message about the account"), parent)
    , m_watch(session, saved)
{
    connect(&m_watch, &AccountWatch::changed, this, &AccountNotice::showChange);
    showChange();
}

void AccountNotice::showChange()
{
    const auto &change = m_watch.change();
    if (!change)
        return clear();
    show(Tone::Warning,
         tr("The credential of “%1” reaches the account “%2”. The profile belonged to the account “%3” before. Check "
            "that it is the right credential.")
             .arg(isolated(singleLine(change->profileName, 60)), change->now.value(), change->before.value()));
    addButton(tr("It is the right one"), [this] { m_watch.accept(); });
}

} // namespace ek

#include "moc_AccountNotice.cpp"
