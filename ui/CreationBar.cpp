#include "ui/CreationBar.h"

#include "core/PlainText.h"
#include "models/EntityListModel.h"
#include "models/Moments.h"
#include "session/CreateRecovery.h"
#include "session/Profiles.h"
#include "session/Reach.h"
#include "session/Session.h"
#include "ui/Question.h"

#include <QPushButton>

#include <algorithm>

namespace ek {

namespace {

QString keyName(const CreateIntent &intent)
{
    const QString name = singleLine(intent.spec.name, 60);
    return name.isEmpty() ? CreationBar::tr("(no name)", "API key") : isolated(name);
}

QString entityName(const CreateIntent &intent)
{
    return isolated(EntityListModel::displayName(intent.entity));
}

} // namespace

CreationBar::CreationBar(Session &session, Profiles &profiles, KeyCreation &creation, CreateRecovery &recovery,
                         QWidget *parent)
    : MessageBar(tr("Message about a new key"), parent)
    , m_session(session)
    , m_profiles(profiles)
    , m_creation(creation)
    , m_recovery(recovery)
{
    connect(&creation, &KeyCreation::phaseChanged, this, &CreationBar::update);
    connect(&creation, &KeyCreation::failed, this, &CreationBar::update);
    connect(&creation, &KeyCreation::unseenChanged, this, &CreationBar::update);
    connect(&creation, &KeyCreation::cameToNothing, this, [this](const CreateIntent &request) {
        m_notice = Notice{Tone::Success,
                          {tr("The key “%1” for %2 does not exist: the server lists no key that this request could "
                              "have made.")
                               .arg(keyName(request), entityName(request)),
                           {},
                           {},
                           {}}};
        update();
    });
    connect(&creation, &KeyCreation::waiting, this, [this](std::chrono::milliseconds delay, const Error &why) {
        const QDateTime until = QDateTime::currentDateTime().addMSecs(delay.count());
        setSmallPrint(describeWait(why, Operation::CreateKey, until));
    });
    connect(&creation, &KeyCreation::outOfReachChanged, this, &CreationBar::update);
    connect(&session, &Session::stateChanged, this, &CreationBar::update);
    connect(&recovery, &CreateRecovery::elsewhereChanged, this, &CreationBar::update);
    connect(&profiles, &Profiles::changed, this, &CreationBar::update);
    connect(this, &MessageBar::dismissed, this, &CreationBar::clearNotice);
    update();
}

void CreationBar::showFailure(const Error &error)
{
    m_notice =
        Notice{error.effect == Effect::NotDone ? Tone::Danger : Tone::Warning, describe(error, Operation::CreateKey)};
    update();
}

void CreationBar::clearNotice()
{
    m_notice.reset();
    update();
}

void CreationBar::update()
{
    if (m_creation.phase() == KeyCreation::Phase::UnderWay) {
        m_notice.reset(); // what it told was of an earlier one
        showUnderWay();
    } else if (m_creation.phase() == KeyCreation::Phase::InDoubt) {
        showDoubt();
    } else if (m_notice) {
        show(m_notice->tone, m_notice->words);
        setDismissible(true);
    } else if (!m_creation.unseen().empty()) {
        showUnseen(m_creation.unseen().front());
    } else if (const QList<CreateIntent> elsewhere = m_creation.outOfReach() + m_recovery.elsewhere();
               !elsewhere.isEmpty()) {
        showElsewhere(elsewhere.constFirst());
    } else {
        clear();
    }
}

void CreationBar::showUnderWay()
{
    const CreateIntent &request = *m_creation.request();
    show(Tone::Info,
         (m_creation.isLooking() ? tr("Looking for the key “%1” (%2)…", "key, entity")
                                 : tr("Creating the key “%1” (%2)…", "key, entity"))
             .arg(keyName(request), entityName(request)));
    addButton(tr("Stop waiting"), [this] { m_creation.cancel(); });
}

void CreationBar::showDoubt()
{
    const CreateIntent &request = *m_creation.request();
    ErrorWords words;
    QString text;
    if (m_creation.couldNotLook() && m_creation.error()) {
        words = describe(*m_creation.error(), Operation::ListKeys);
        text = tr("It could not be found out whether the key “%1” for %2 exists. %3", "key, entity, what happened")
                   .arg(keyName(request), entityName(request), words.happened);
    } else if (m_creation.error()) {
        words = describe(*m_creation.error(), Operation::CreateKey);
        text = tr("It is not known whether the key “%1” for %2 was created. %3", "key, entity, what happened")
                   .arg(keyName(request), entityName(request), words.happened);
    } else {
        text = tr("The program ended before the key “%1” for %2 was stored. It may exist; “Recover key” asks for it "
                  "again.",
                  "key, entity")
                   .arg(keyName(request), entityName(request));
        words.small = tr("Asked for %1.", "a time").arg(localTime(request.askedAt));
    }
    QStringList small{tr("Profile “%1”", "a profile's name").arg(isolated(singleLine(request.profileName, 60))),
                      words.small};
    small.removeAll(QString());
    show(Tone::Warning, text, small.join(QStringLiteral(" · ")));
    addButton(tr("Recover key"), [this] { m_creation.recover(); });
    addButton(tr("Discard"), [this] { discard(); });
}

void CreationBar::showUnseen(const UnseenKeys &unseen)
{
    const int count = static_cast<int>(unseen.keys.size());
    const QString name = keyName(unseen.request);
    const QString entity = entityName(unseen.request);
    QStringList facts;
    for (const ApiKey &key : unseen.keys.first(std::min<qsizetype>(count, 6)))
        facts += tr("%1, created %2", "masked key, a time").arg(key.hint, localTime(key.createdAt));
    if (!unseen.wasShown)
        facts += tr("If somebody else makes keys of this name as well, compare the times before you delete one.");
    show(Tone::Warning,
         unseen.wasShown ? tr("The key “%1” for %2 was on the screen when the program ended. It cannot be shown again; "
                              "keep it if you "
                              "stored it.",
                              "API key, entity")
                               .arg(name, entity)
             : count == 1
             ? tr("The key “%1” for %2 exists, and nobody has seen its secret.", "API key, entity").arg(name, entity)
             : tr("%n keys “%1” for %2 exist whose secrets nobody has seen.", "API key, entity", count)
                   .arg(name, entity),
         facts.join(QStringLiteral(" · ")));
    // What can be done takes the profile that reaches the entity.
    if (isWithinReach(unseen.request, m_session)) {
        addButton(tr("Delete key…"), [this] {
            const UnseenKeys chosen = m_creation.unseen().front();
            if (openEntityOf(chosen.request))
                emit deleteRequested(chosen.keys);
        });
        // A duplicate needs no replacement: what it would be replaced by was revealed.
        if (!unseen.besideRevealed) {
            addButton(tr("Replace key…"), [this] {
                const UnseenKeys chosen = m_creation.unseen().front();
                if (openEntityOf(chosen.request))
                    emit replaceRequested(chosen);
            });
        }
    }
    addButton(tr("Keep key"), [this, id = unseen.request.id] { m_creation.settleUnseen(id); });
}

bool CreationBar::openEntityOf(const CreateIntent &intent)
{
    m_session.selectEntity(intent.entity.id);
    return m_session.isOpen(intent.entity.id);
}

void CreationBar::showElsewhere(const CreateIntent &intent)
{
    show(Tone::Warning,
         tr("It is not known whether the key “%1” for %2 exists. Sign in to “%3”, or to another profile that reaches "
            "this "
            "entity, to find out.",
            "key, entity, profile")
             .arg(keyName(intent), entityName(intent), isolated(singleLine(intent.profileName, 60))),
         tr("Asked for %1, at %2.", "a time, an API address")
             .arg(localTime(intent.askedAt), isolated(addressText(intent.apiUrl))));
    const auto profile = m_profiles.findByName(intent.profileName);
    const bool isOpen = profile && m_session.profile() && m_session.profile()->id == profile->id;
    if (profile && !isOpen && profile->apiUrl == intent.apiUrl)
        addButton(tr("Open profile"), [this, id = profile->id] { m_session.open(id); });
    addButton(tr("Discard"), [this, intent] { forgetElsewhere(intent); });
}

void CreationBar::discard()
{
    const CreateIntent request = *m_creation.request();
    Question question{
        QStringLiteral("discardQuestion"),
        tr("Give up on this key?"),
        (request.shown.isEmpty()
             ? tr("If the key “%1” for %2 was created, nobody has seen it, and nobody ever will.")
             : tr("The key “%1” for %2 was on the screen before the program ended. If you did not store it, "
                  "nobody will ever see it again."))
            .arg(keyName(request), entityName(request)),
        tr("The keys are listed again, so that you can delete it where it exists."),
        tr("Keep"),
        tr("Give up")};
    if (m_creation.couldNotLook()) {
        question.more = tr("The keys could not be listed. Look for it yourself when they can be: it would be among the "
                           "keys of this entity, created about %1.")
                            .arg(localTime(request.askedAt));
        question.giveUp = tr("Give up without looking");
    }
    ask(this, question, [this, id = request.id] {
        if (!m_creation.request() || m_creation.request()->id != id)
            return; // came to its end meanwhile
        if (m_creation.couldNotLook())
            m_creation.forget();
        else
            m_creation.discard();
    });
}

void CreationBar::forgetElsewhere(const CreateIntent &intent)
{
    ask(this,
        {QStringLiteral("discardQuestion"), tr("Give up on this key?"),
         tr("If the key “%1” for %2 was created, nobody has seen it, and nobody ever will.")
             .arg(keyName(intent), entityName(intent)),
         tr("It cannot be looked for without the profile “%1”. It would be among the keys of this entity, created "
            "about %2.")
             .arg(isolated(singleLine(intent.profileName, 60)), localTime(intent.askedAt)),
         tr("Keep"), tr("Give up without looking")},
        [this, id = intent.id] {
            m_creation.forgetOutOfReach(id);
            m_recovery.forgetElsewhere(id);
        });
}

} // namespace ek
