#include "WidgetTools.h"
#include "ui/window/AfterUnlock.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <memory>

using namespace ek;
using namespace ek::test;

/// What comes back after a lock, and where nothing does.
class TestAfterUnlock : public QObject
{
    Q_OBJECT

private:
    using State = AfterUnlock::State;
    const ProfileId m_office{QStringLiteral("office")};
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<AfterUnlock> m_after;
    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;

    [[nodiscard]] State locked() const { return {.isLocked = true, .profile = m_office}; }
    [[nodiscard]] State opening() const { return {.profile = m_office}; }
    [[nodiscard]] State signedIn() const { return {.profile = m_office, .isSignedIn = true}; }
    [[nodiscard]] State known() const { return {.profile = m_office, .isSignedIn = true, .areEntitiesKnown = true}; }
    [[nodiscard]] static WantedKey form()
    {
        WantedKey form;
        form.entity.id = EntityId(QStringLiteral("ent_1"));
        form.spec.name = QStringLiteral("Web shop");
        return form;
    }
    /// As it is locked in the second field, and unlocked with the first one at hand.
    void lock()
    {
        m_second->setFocus();
        m_after->remember(m_office);
        m_first->setFocus();
    }

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_first = new QLineEdit;
        m_second = new QLineEdit;
        layout->addWidget(m_first);
        layout->addWidget(m_second);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_after = std::make_unique<AfterUnlock>(*m_window);
    }

    void cleanup()
    {
        m_after.reset();
        m_window.reset();
    }

    void theFocusComesBackOnceSomebodyIsSignedIn()
    {
        lock();
        for (const State &state : {locked(), opening()}) {
            QVERIFY(!m_after->update(state));
            QVERIFY(m_first->hasFocus());
        }
        QVERIFY(!m_after->update(signedIn()));
        QVERIFY(m_second->hasFocus());
        // Once: whoever goes elsewhere stays there.
        m_first->setFocus();
        QVERIFY(!m_after->update(known()));
        QVERIFY(m_first->hasFocus());
    }

    void theFormIsOfferedOnceWhenEntitiesAreKnown()
    {
        lock();
        m_after->keepForm(form());
        for (const State &state : {locked(), opening(), signedIn()})
            QVERIFY(!m_after->update(state));
        const std::optional<WantedKey> offered = m_after->update(known());
        QVERIFY(offered);
        QCOMPARE(offered->entity.id, form().entity.id);
        QCOMPARE(offered->spec.name, form().spec.name);
        QVERIFY(!m_after->update(known()));
    }

    /// Nor is it offered later, when the first profile is open again.
    void anotherProfileGetsNothing()
    {
        lock();
        m_after->keepForm(form());
        State other = known();
        other.profile = ProfileId(QStringLiteral("another"));
        QVERIFY(!m_after->update(other));
        QVERIFY(m_first->hasFocus());
        QVERIFY(!m_after->update(known()));
        QVERIFY(m_first->hasFocus());
    }

    void withoutAProfileNothingComesBack()
    {
        lock();
        QVERIFY(!m_after->update({}));
        QVERIFY(!m_after->update(signedIn()));
        QVERIFY(m_first->hasFocus());
    }
};

QTEST_MAIN(TestAfterUnlock)
#include "test_AfterUnlock.moc"
