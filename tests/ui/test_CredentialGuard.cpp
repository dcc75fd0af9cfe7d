#include "ui/widgets/CredentialGuard.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace ek;

namespace {

const QString key = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef");

/// Whether any piece of the secret part is in @p text.
bool leaks(const QString &text)
{
    for (qsizetype at = 8; at + 4 <= key.size(); ++at) {
        if (text.contains(key.mid(at, 4)))
            return true;
    }
    return false;
}

} // namespace

/// A field that is not made for a credential does not take one.
class TestCredentialGuard : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_field = std::make_unique<QLineEdit>(QStringLiteral("Shop"));
        m_said.clear();
        m_withdrawn = 0;
        m_heard.clear();
        m_field->setAccessibleName(QStringLiteral("Colour"));
        CredentialGuard::watch(m_field.get(),
                               {[this](const QString &why) { m_said += why; }, [this] { ++m_withdrawn; }});
        connect(m_field.get(), &QLineEdit::textChanged, this, [this] { m_heard += m_field->text(); });
        m_field->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_field.get()));
    }

    void pasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("account key") << key;
        QTest::newRow("token") << QStringLiteral("token_live_0123456789abcdef");
        QTest::newRow("among words") << QString(QStringLiteral("my key ") + key + QStringLiteral(" !"));
        QTest::newRow("hidden") << QStringLiteral("sk_\u200blive_0123\u00ad456789abcdef");
        QTest::newRow("percent-encoded") << QStringLiteral("sk%5Flive%5F0123456789abcdef");
        QTest::newRow("bearer") << QStringLiteral("Bearer 0123456789abcdef0123");
    }

    void pasted()
    {
        QFETCH(const QString, pasted);
        m_field->selectAll();
        m_field->insert(pasted);
        QCOMPARE(m_field->text(), QStringLiteral("Shop"));
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(!leaks(m_said.constFirst()));
        QVERIFY(m_said.constFirst().contains(QStringLiteral("“Colour”")));
        QVERIFY(!m_said.constFirst().contains(QLatin1String("kept"))); // not every field is
        QVERIFY(!m_field->isUndoAvailable());
        m_field->undo();
        m_field->redo();
        QCOMPARE(m_field->text(), QStringLiteral("Shop"));
        for (const QString &heard : std::as_const(m_heard))
            QVERIFY(!leaks(heard));
    }

    void whatWasSaidGoesWithTheNextChange()
    {
        m_field->selectAll();
        m_field->insert(key);
        QTRY_COMPARE(m_said.size(), 1);
        QCOMPARE(m_withdrawn, 0);
        m_field->setText(QStringLiteral("Proper name"));
        QTRY_COMPARE(m_withdrawn, 1);
        m_field->setText(QStringLiteral("Another name"));
        QCoreApplication::processEvents();
        QCOMPARE(m_withdrawn, 1);
    }

    void typed()
    {
        m_field->clear();
        QTest::keyClicks(m_field.get(), QStringLiteral("Ours "));
        QTest::keyClicks(m_field.get(), key);
        QCOMPARE(m_field->text(), QStringLiteral("Ours "));
        QTRY_COMPARE(m_said.size(), 1);
        m_field->undo();
        QVERIFY(!leaks(m_field->text()));
        // Whoever goes on by hand is heard again.
        QTest::keyClick(m_field.get(), Qt::Key_Backspace);
        QTest::keyClicks(m_field.get(), QStringLiteral("4"));
        QCOMPARE(m_field->text(), QStringLiteral("Ours4"));
    }

    void setByTheProgram()
    {
        m_field->setText(QStringLiteral("/home/me/") + key);
        QCOMPARE(m_field->text(), QStringLiteral("Shop"));
        QTRY_COMPARE(m_said.size(), 1);
    }

    void aPasswordIsCalledOne()
    {
        m_field->selectAll();
        m_field->insert(QStringLiteral("https://user:hunter2@api.example"));
        QCOMPARE(m_field->text(), QStringLiteral("Shop"));
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(m_said.constFirst().contains(QLatin1String("a user name and a password")));
        QVERIFY(!m_said.constFirst().contains(QLatin1String("hunter2")));
    }

    void namesAreLeftAlone()
    {
        for (const auto *name : {"Shopify production", "sk_live_ key of the shop", "ek_lemavrica", "token_expired",
                                 "ek_sandbox_abc...234", "ek_sandbox_abc…234", "sk_live_"}) {
            m_field->setText(QString::fromUtf8(name));
            QCOMPARE(m_field->text(), QString::fromUtf8(name));
        }
        QVERIFY(m_said.isEmpty());
    }

    void severalLines()
    {
        QPlainTextEdit field;
        CredentialGuard::watch(&field, {[this](const QString &why) { m_said += why; }, [] {}});
        field.setPlainText(QStringLiteral("--header\nx"));
        field.appendPlainText(key);
        QCOMPARE(field.toPlainText(), QStringLiteral("--header\nx"));
        QTRY_COMPARE(m_said.size(), 1);
        QVERIFY(!field.document()->isUndoAvailable());
    }

private:
    std::unique_ptr<QLineEdit> m_field;
    QStringList m_said;
    int m_withdrawn = 0;
    QStringList m_heard;
};

QTEST_MAIN(TestCredentialGuard)
#include "test_CredentialGuard.moc"
