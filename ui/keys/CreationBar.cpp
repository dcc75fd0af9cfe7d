#include "ui/keys/CreationBar.h"

#include "core/Names.h"
#include "core/PlainText.h"
#include "keys/CreateRecovery.h"
#include "keys/Reach.h"
#include "models/EntityListModel.h"
#include "session/Profiles.h"
#include "session/Session.h"
#include "ui/widgets/Question.h"
#include "wording/ErrorText.h"
#include "wording/Moments.h"

#include <QPushButton>

#include <algorithm>

namespace ek {

namespace {

QString keyName(const CreateIntent &intent)
{
    const QString name = shownLine(intent.spec.name, 60);
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
        m_notice =
            Notice{.tone = Tone::Success,
                   .words = {tr("The key “%1” for %2 does not exist: the server lists no key that was not there before "
                                "the request.")
                                 .arg(keyName(request), entityName(request)),
                             {},
                             {},
                             {}},
                   .notMade = request};
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
    m_notice = Notice{.tone = error.effect == Effect::NotDone ? Tone::Danger : Tone::Warning,
                      .words = describe(error, Operation::CreateKey),
                      .notMade = std::nullopt};
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
    } else if (const CreateInDoubt *create = m_creation.inDoubt()) {
        showDoubt(*create);
    } else if (m_notice) {
        show(m_notice->tone, m_notice->words);
        if (m_notice->notMade && canOpenEntityOf(*m_notice->notMade))
            addButton(tr("Create again…"), [this] { createAgain(*m_notice->notMade); });
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

void CreationBar::showDoubt(const CreateInDoubt &create)
{
    const CreateIntent &request = create.intent;
    const std::optional<Error> &error = create.error;
    ErrorWords words;
    QString text;
    if (create.doubt == Doubt::ListProvesNothing) {
        if (error)
            words = describe(*error, Operation::CreateKey);
        text =
            tr("It is not known whether the key “%1” for %2 was created. The server lists no key that can be it, but "
               "that proves nothing: the list is not whole, or it is not known what was there before.",
               "key, entity")
                .arg(keyName(request), entityName(request));
    } else if (create.doubt == Doubt::ListFailed && error) {
        words = describe(*error, Operation::ListKeys);
        text = tr("It could not be found out whether the key “%1” for %2 exists. %3", "key, entity, what happened")
                   .arg(keyName(request), entityName(request), words.happened);
    } else if (error) {
        words = describe(*error, Operation::CreateKey);
        text = tr("It is not known whether the key “%1” for %2 was created. %3", "key, entity, what happened")
                   .arg(keyName(request), entityName(request), words.happened);
    } else {
        text = tr("The program ended before the key “%1” for %2 was stored. It may exist; “Recover key” asks for it "
                  "again.",
                  "key, entity")
                   .arg(keyName(request), entityName(request));
        words.small = tr("Asked for %1.", "a time").arg(localTime(request.askedAt));
    }
    QStringList small{tr("Profile “%1”", "a profile's name").arg(isolated(shownLine(request.profileName, 60))),
                      words.small};
    small.removeAll(QString());
    show(Tone::Warning, text, small.join(QStringLiteral(" · ")));
    addButton(tr("Recover key"), [this] { m_creation.recover(); });
    addButton(tr("Discard"), [this] { discard(*m_creation.inDoubt()); });
}

QString CreationBar::unseenSentence(const UnseenKeys &unseen)
{
    const int count = static_cast<int>(unseen.keys.size());
    const QString name = keyName(unseen.request);
    const QString entity = entityName(unseen.request);
    if (unseen.certainty == Certainty::Possible) {
        return tr("It is not certain whether the key “%1” for %2 was created. The server lists no new key of this "
                  "name, "
                  "but what it lists here may be it.",
                  "API key, entity")
            .arg(name, entity);
    }
    if (unseen.wasShown) {
        return tr("The key “%1” for %2 was on the screen when the program ended. It cannot be shown again; "
                  "keep it if you "
                  "stored it.",
                  "API key, entity")
            .arg(name, entity);
    }
    return count == 1
        ? tr("The key “%1” for %2 exists, and nobody has seen its secret.", "API key, entity").arg(name, entity)
        : tr("%Ln keys “%1” for %2 exist whose secrets nobody has seen.", "API key, entity", count).arg(name, entity);
}

QStringList CreationBar::unseenFacts(const UnseenKeys &unseen)
{
    constexpr qsizetype mostShown = 6;
    QStringList facts;
    for (const ApiKey &key : unseen.keys.first(std::min(unseen.keys.size(), mostShown))) {
        QString fact = tr("%1, created %2", "masked key, a time").arg(key.hint, localTime(key.createdAt));
        // Under which name it is listed, where that is not the one that was asked for.
        if (!isSameName(key.name, unseen.request.spec.name))
            fact = tr("“%1”: %2", "an API key's name, what is known of it")
                       .arg(isolated(key.name.isEmpty() ? tr("(no name)", "API key") : singleLine(key.name, 60)), fact);
        facts += fact;
    }
    if (unseen.keys.size() > mostShown)
        facts += tr("and more");
    if (unseen.certainty == Certainty::Possible)
        facts += tr("Somebody else may have created them: delete one only if you know that nobody uses it.");
    else if (!unseen.wasShown)
        facts += tr("If somebody else creates keys of this name as well, compare the times before you delete one.");
    return facts;
}

void CreationBar::showUnseen(const UnseenKeys &unseen)
{
    show(Tone::Warning, unseenSentence(unseen), unseenFacts(unseen).join(QStringLiteral(" · ")));
    // What can be done takes the profile that reaches the entity, and the entity in its list.
    if (canOpenEntityOf(unseen.request)) {
        addButton(tr("Delete key…"), [this] {
            const UnseenKeys chosen = m_creation.unseen().front();
            if (openEntityOf(chosen.request))
                emit deleteRequested(*m_session.entity(), chosen.keys);
        });
        // A duplicate needs no replacement: what it would be replaced by was revealed. Nor is a key replaced, and then
        // deleted, that may be somebody else's.
        if (unseen.certainty == Certainty::Possible) {
            addButton(tr("Create again…"), [this] { createAgain(CreateIntent(m_creation.unseen().front().request)); });
        } else if (!unseen.besideRevealed) {
            addButton(tr("Replace key…"), [this] {
                const UnseenKeys chosen = m_creation.unseen().front();
                if (openEntityOf(chosen.request))
                    emit replaceRequested(chosen);
            });
        }
    }
    addButton(tr("Keep key"), [this, id = unseen.request.id] { m_creation.settleUnseen(id); });
}

void CreationBar::createAgain(const CreateIntent &intent)
{
    if (openEntityOf(intent))
        emit createRequested(*m_session.entity(), intent.spec);
}

bool CreationBar::canOpenEntityOf(const CreateIntent &intent) const
{
    return isWithinReach(intent, m_session) && m_session.reaches(intent.entity.id);
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
             .arg(keyName(intent), entityName(intent), isolated(shownLine(intent.profileName, 60))),
         tr("Asked for %1 (%2).", "a time, an API address")
             .arg(localTime(intent.askedAt), isolated(addressText(intent.apiUrl))));
    const auto profile = m_profiles.findByName(intent.profileName);
    const bool isOpen = profile && m_session.profile() && m_session.profile()->id == profile->id;
    if (profile && !isOpen && profile->apiUrl == intent.apiUrl)
        addButton(tr("Open profile"), [this, id = profile->id] { m_session.open(id); });
    addButton(tr("Discard"), [this, intent] { forgetElsewhere(intent); });
}

void CreationBar::discard(const CreateInDoubt &create)
{
    const CreateIntent &request = create.intent;
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
    const bool hasLooked = create.doubt != Doubt::NotLooked;
    if (create.doubt == Doubt::ListProvesNothing) {
        question.more = tr("The list of keys does not tell. Look for it yourself: it would be among the keys of this "
                           "entity, created about %1, perhaps under another name.")
                            .arg(localTime(request.askedAt));
    } else if (hasLooked) {
        question.more = tr("The keys could not be listed. Look for it yourself when they can be: it would be among the "
                           "keys of this entity, created about %1.")
                            .arg(localTime(request.askedAt));
        question.giveUp = tr("Give up without looking");
    }
    ask(this, question, [this, hasLooked, id = request.id] {
        if (!m_creation.request() || m_creation.request()->id != id)
            return; // came to its end meanwhile
        if (hasLooked)
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
             .arg(isolated(shownLine(intent.profileName, 60)), localTime(intent.askedAt)),
         tr("Keep"), tr("Give up without looking")},
        [this, id = intent.id] {
            m_creation.forgetOutOfReach(id);
            m_recovery.forgetElsewhere(id);
        });
}

} // namespace ek

#include "moc_CreationBar.cpp"
