#include "ui/widgets/SearchField.h"

#include "ui/widgets/FittingPlaceholder.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace ek;

namespace {

const QString key = QStringLiteral("ek_sandbox_abc123def456789012345678abcd1234");
const QString mask = QStringLiteral("ek_sandbox_abc...234");

} // namespace

/// What a search field shows of a key, whoever types it.
class TestSearchField : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    SearchField *m_field = nullptr;
    QLineEdit *m_other = nullptr;
    QString m_words;
    QString m_wholeKey;

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_field = new SearchField(m_window.get());
        m_other = new QLineEdit(m_window.get());
        m_words.clear();
        m_wholeKey.clear();
        connect(m_field, &SearchField::wordsChanged, this, [this](const QString &words) {
            m_words = words;
            m_wholeKey.clear();
        });
        connect(m_field, &SearchField::wholeKeyEntered, this, [this](const QString &whole) {
            m_wholeKey = whole;
            m_words.clear();
        });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void wordsAreWords()
    {
        for (const char *words : {"web shop", "ek_", "ek_live", "ek_live_abc", "ek_live_abc...", "ek_live_abc...234",
                                  "sk_backend_team", "234"}) {
            m_field->clear();
            QTest::keyClicks(m_field, QString::fromUtf8(words));
            QCOMPARE(m_field->text(), QString::fromUtf8(words));
            QCOMPARE(m_words, QString::fromUtf8(words));
        }
    }

    void typedKeyIsFoundAndNeverStands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("shown");
        QTest::newRow("key") << key << key << mask;
        QTest::newRow("quoted") << QString(u'"' + key + u'"') << key << mask;
        QTest::newRow("bearer") << QString(QStringLiteral("Bearer ") + key) << key << mask;
        QTest::newRow("after words") << QString(QStringLiteral("find ") + key) << key << mask;
        QTest::newRow("with a space after it") << QString(key + u' ') << key << mask;
        const QString longKey = key + QStringLiteral("ffff9");
        QTest::newRow("longer") << longKey << longKey << QStringLiteral("ek_sandbox_abc...ff9");
        const QString shortKey = QStringLiteral("ek_live_abc123def4567890");
        QTest::newRow("shorter") << shortKey << shortKey << QStringLiteral("ek_live_abc...890");
        const QString account = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef");
        QTest::newRow("account key") << account << account << QStringLiteral("sk_live_012...def");
        QTest::newRow("capitals") << key.toUpper() << QString() << QString();
    }

    void typedKeyIsFoundAndNeverStands()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, whole);
        QFETCH(const QString, shown);
        const qsizetype start = typed.indexOf(QLatin1String("k_"), 0, Qt::CaseInsensitive) - 1;
        const qsizetype secret = typed.indexOf(u'_', start + 4) + 1;
        QString flashed; ///< everything that stood after the mask's dots, at any time
        connect(m_field, &QLineEdit::textChanged, this, [&] {
            if (m_field->text().contains(QLatin1String("...")))
                flashed += m_field->text().section(u'.', -1);
        });
        for (const QChar c : typed) {
            QTest::keyClick(m_field, c.toLatin1());
            // Three characters, as in a mask.
            QVERIFY2(!m_field->text().contains(typed.mid(secret, 4)), qPrintable(m_field->text()));
            QVERIFY(!m_field->displayText().contains(typed.mid(secret + 3, 4)));
            QVERIFY(!m_words.contains(typed.mid(secret, 4)));
        }
        QCOMPARE(m_wholeKey, whole);
        QVERIFY(flashed.size() < 20); // the last three, told more than once
        if (!shown.isEmpty())
            QTRY_COMPARE(m_field->text(), shown);
        QCOMPARE(m_wholeKey, whole); // showing its end finds nothing else
        m_field->undo();
        QVERIFY(!m_field->text().contains(typed.mid(secret, 4)));
        m_field->selectAll();
        m_field->copy();
        QVERIFY(!QApplication::clipboard()->text().contains(typed.mid(secret, 4)));
        m_field->clear();
        QCOMPARE(m_words, QString());
        QVERIFY(m_wholeKey.isEmpty());
    }

    void enterEndsIt()
    {
        QTest::keyClicks(m_field, key.left(30));
        QTest::keyClick(m_field, Qt::Key_Return);
        QCOMPARE(m_field->text(), QStringLiteral("ek_sandbox_abc...") + key.mid(27, 3));
        QCOMPARE(m_wholeKey, key.left(30));
    }

    void pastedInPieces()
    {
        QApplication::clipboard()->setText(key.left(20));
        m_field->paste();
        QVERIFY(!m_field->text().contains(key.mid(11, 4)));
        QApplication::clipboard()->setText(key.mid(20));
        m_field->paste();
        QCOMPARE(m_wholeKey, key);
        QCOMPARE(m_field->text(), mask);
    }

    void brokenByWhatIsUnseen_data()
    {
        QTest::addColumn<QString>("between");
        for (const char16_t c : {u'\u00ad', u'\u200b', u'\u2060', u'\ufeff', u'\u3164'})
            QTest::addRow("%x", c) << QString(QChar(c));
    }

    void brokenByWhatIsUnseen()
    {
        QFETCH(const QString, between);
        m_field->setText(key.left(14) + between + key.mid(14) + between);
        QCOMPARE(m_field->text(), mask);
        QCOMPARE(m_wholeKey, key);
    }

    void afterwardsANewSearchBegins()
    {
        m_field->setText(key);
        m_other->setFocus();
        QCOMPARE(m_field->text(), mask);
        m_field->setFocus();
        m_field->end(false);
        QTest::keyClicks(m_field, QStringLiteral("web"));
        QCOMPARE(m_field->text(), QStringLiteral("web"));
        QCOMPARE(m_words, QStringLiteral("web"));
        // Where it is changed in other ways, it is words.
        m_field->setText(key);
        QTest::keyClick(m_field, Qt::Key_Backspace);
        QCOMPARE(m_words, mask.chopped(1));
        m_field->setText(key);
        m_field->selectAll();
        QTest::keyClick(m_field, Qt::Key_X);
        QCOMPARE(m_field->text(), QStringLiteral("x"));
    }

    void aLongMaskIsWords()
    {
        QTest::keyClicks(m_field, QStringLiteral("ek_live_abcdef...789"));
        QCOMPARE(m_field->text(), QStringLiteral("ek_live_abcdef...789"));
        QCOMPARE(m_words, QStringLiteral("ek_live_abcdef...789"));
    }

    void whatDoesNotFitIsSaidShorter()
    {
        const QString longest = QStringLiteral("Filter by name, last characters, status; or paste a full key");
        const QString shortest = QStringLiteral("Filter keys");
        FittingPlaceholder::watch(m_field, {longest, shortest});
        m_field->resize(900, 32);
        QCOMPARE(m_field->placeholderText(), longest);
        QCOMPARE(m_field->toolTip(), QString());
        m_field->resize(200, 32);
        QCOMPARE(m_field->placeholderText(), shortest);
        QVERIFY(m_field->toolTip().contains(longest));
        m_field->resize(40, 32); // neither fits
        QCOMPARE(m_field->placeholderText(), shortest);
        m_field->resize(900, 32);
        QCOMPARE(m_field->placeholderText(), longest);
    }
};

QTEST_MAIN(TestSearchField)
#include "test_SearchField.moc"
