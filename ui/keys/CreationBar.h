#pragma once

#include "keys/KeyCreation.h"
#include "ui/widgets/MessageBar.h"

#include <optional>

namespace ek {

class CreateRecovery;
class Profiles;

/// What there is to say about keys being made: one under way, one in doubt, keys nobody has seen, creates an earlier
/// run left behind. One thing at a time, the gravest first; hidden where there is nothing.
class CreationBar : public MessageBar
{
    Q_OBJECT

public:
    CreationBar(Session &session, Profiles &profiles, KeyCreation &creation, CreateRecovery &recovery,
                QWidget *parent = nullptr);

    /// Says that the create failed, for when nothing else on the screen does.
    void showFailure(const Error &error);
    /// Puts a notice away that only told something.
    void clearNotice();

signals:
    /// The admin wants these keys deleted. Their entity has been opened.
    void deleteRequested(const ek::Entity &entity, const QList<ek::ApiKey> &keys);
    /// The admin wants another key of this kind, and the unseen ones deleted afterwards. Their entity has been opened.
    void replaceRequested(const ek::UnseenKeys &unseen);
    /// The admin wants another try at this key, under a new request id. Its entity has been opened.
    void createRequested(const ek::Entity &entity, const ek::KeySpec &spec);

private:
    void update();
    void showUnderWay();
    void showDoubt(const CreateInDoubt &create);
    void showUnseen(const UnseenKeys &unseen);
    void showElsewhere(const CreateIntent &intent);
    void discard(const CreateInDoubt &create);
    void forgetElsewhere(const CreateIntent &intent);
    [[nodiscard]] static QString unseenSentence(const UnseenKeys &unseen);
    [[nodiscard]] static QStringList unseenFacts(const UnseenKeys &unseen);
    void createAgain(const CreateIntent &intent);
    [[nodiscard]] bool canOpenEntityOf(const CreateIntent &intent) const;
    [[nodiscard]] bool openEntityOf(const CreateIntent &intent);

    struct Notice
    {
        Tone tone;
        ErrorWords words;
        std::optional<CreateIntent> notMade; ///< what can be tried again
    };

    Session &m_session;
    Profiles &m_profiles;
    KeyCreation &m_creation;
    CreateRecovery &m_recovery;
    std::optional<Notice> m_notice;
};

} // namespace ek
