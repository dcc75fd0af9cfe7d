#include "EveryDialog.h"
#include "Wordings.h"
#include "core/Language.h"
#include "core/PlainText.h"
#include "ui/design/Accessibility.h"
#include "wording/Countries.h"
#include "wording/Moments.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace ek;
using namespace ek::test;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or a form for each kind of number
    bool isPlural = false;
    bool isFinished = false;
};

QString pathOf(const QString &language)
{
    return QStringLiteral(EK_TRANSLATIONS "/entity-keys_%1.ts").arg(language);
}

/// What stands in a .ts file; empty where it cannot be read.
QList<Message> messagesOf(const QString &language)
{
    QFile file(pathOf(language));
    if (!file.open(QFile::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages += Message{context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes", false};
        } else if (name == u"source") {
            messages.last().source = xml.readElementText();
        } else if (name == u"numerusform") {
            messages.last().forms += xml.readElementText();
        } else if (name == u"translation") {
            messages.last().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.last().isPlural)
                messages.last().forms += xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// How many forms a language has for what is counted.
int pluralForms(const QString &language)
{
    return language == QLatin1String("sl") ? 4 : 2;
}

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(L?\\d{1,2}|L?n)"));
    QStringList found;
    for (QRegularExpressionMatchIterator it = place.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("(?<!&)&(?![& ])"));
    return text.contains(mnemonic);
}

QString spacesBefore(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("^\\s*"));
    return spaces.match(text).captured();
}

QString spacesAfter(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s*$"));
    return spaces.match(text).captured();
}

/// What a form of a message lost on the way; empty where nothing. "This key" needs no number where it is @p ofOne
/// alone.
QString faultOf(const QString &source, const QString &form, bool ofOne = false)
{
    if (form.trimmed().isEmpty())
        return QStringLiteral("is empty");
    QStringList wanted = placesIn(source);
    if (ofOne && !form.contains(QLatin1String("%Ln")))
        wanted.removeAll(QStringLiteral("%Ln"));
    if (wanted != placesIn(form))
        return QStringLiteral("has other places for values");
    if (hasMnemonic(source) != hasMnemonic(form))
        return QStringLiteral("has a mnemonic more or less");
    if (spacesBefore(source) != spacesBefore(form) || spacesAfter(source) != spacesAfter(form))
        return QStringLiteral("has other spaces around it");
    for (const QChar mark : {QChar(0x2026), QChar(u':')}) {
        if (source.endsWith(mark) != form.endsWith(mark))
            return QStringLiteral("ends otherwise");
    }
    if (form.contains(QLatin1String("...")) && !source.contains(QLatin1String("...")))
        return QStringLiteral("has three dots for an ellipsis");
    return {};
}

bool isBegun(const QList<Message> &messages)
{
    return std::any_of(messages.cbegin(), messages.cend(), [](const Message &message) { return message.isFinished; });
}

/// Whether a sentence ends with a value directly before its full stop. (A number, %L1, has no full stop of its own.)
bool endsWithValue(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("%\\d{1,2}\\.(\\s|$)"));
    return text.contains(end);
}

/// The letters that Alt reaches in @p texts, those twice that are there twice.
QStringList mnemonicsOf(const QStringList &texts)
{
    static const QRegularExpression mnemonic(QStringLiteral("(?<!&)&([^& ])"));
    QStringList letters;
    for (const QString &text : texts) {
        if (const auto match = mnemonic.match(text); match.hasMatch())
            letters += match.captured(1).toLower();
    }
    return letters;
}

QString twice(const QStringList &texts)
{
    const QStringList letters = mnemonicsOf(texts);
    for (const QString &letter : letters) {
        if (letters.count(letter) > 1)
            return letter + QStringLiteral(" in ") + texts.join(QStringLiteral(" | "));
    }
    return {};
}

QStringList textsOf(const QList<QAction *> &actions)
{
    QStringList texts;
    for (const QAction *action : actions) {
        if (!action->isSeparator() && action->isVisible())
            texts += action->text();
    }
    return texts;
}

/// Whether a text of the pseudo-language is plain English: it has words, and none of them was translated.
bool isPlainEnglish(QString text)
{
    // What is the same in every language: keys, ids, addresses, the program's name, what Qt says.
    static const QRegularExpression same(
        QStringLiteral("^(OK|Cancel|Entity Keys|English|Deutsch|Del|(Ctrl|Shift|Alt)\\+\\S+|F\\d+(, "
                       "\\S+)?)$|\\b(ent|ek|acc)_[\\w.]+|https?://\\S+"));
    static const QRegularExpression markup(QStringLiteral("<[^>]*>"));
    text.remove(markup).remove(same);
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3}"));
    return text.contains(word)
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter() && c.unicode() > 0x7f; });
}

/// All that a widget says to those who look, point or listen.
QStringList textsOn(const QWidget *widget)
{
    QStringList texts{widget->accessibleName(), widget->accessibleDescription(), widget->toolTip(),
                      widget->windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts += label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts += button->text();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        texts += edit->placeholderText();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        for (int row = 0; row < combo->count(); ++row)
            texts += combo->itemText(row);
    }
    if (const auto *table = qobject_cast<const QTableView *>(widget)) {
        for (int column = 0; column < table->model()->columnCount(); ++column)
            texts += table->model()->headerData(column, Qt::Horizontal).toString();
    }
    const QList<QAction *> actions = widget->actions();
    for (const QAction *action : actions)
        texts += {action->text(), action->toolTip(), action->statusTip()};
    return texts;
}

/// The same of a window and of all that is on it.
QStringList allTextsOf(const QWidget *window)
{
    QStringList texts = textsOn(window);
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        texts += textsOn(widget);
    return texts;
}

/// Shows every window and dialog in a language to a visitor; @p name is that of every entity, key, profile and command.
/// What went wrong; empty where nothing did.
QString visitIn(const QString &language, const QString &name, const EveryDialog::Visitor &visitor)
{
    const Wordings wordings(language);
    if (!wordings.isGood())
        return QStringLiteral("the texts");
    EveryDialog every(name, visitor, [&](const QString &english) { return wordings.of(english); });
    return every.visitAll() ? QString() : every.failure();
}

} // namespace

/// Every language that is offered says everything, with the same values in it, and the program speaks it.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }

    void offered_data()
    {
        QTest::addColumn<QString>("language");
        for (const Language &language : offeredLanguages) {
            if (language.code != QLatin1String("en"))
                QTest::newRow(language.code.data()) << QString(language.code);
        }
    }
    /// With the one in which the texts were written.
    void spoken_data()
    {
        offered_data();
        QTest::newRow("en") << QStringLiteral("en");
    }

    void everythingIsSaid_data() { offered_data(); }
    void everythingIsSaid()
    {
        QFETCH(const QString, language);
        const QList<Message> messages = messagesOf(language);
        QVERIFY(messages.size() > 800);
        if (!isBegun(messages))
            QSKIP("nobody has begun this translation");
        QStringList faults;
        for (const Message &message : messages) {
            const QString where = message.context + QStringLiteral(": “") + message.source + QStringLiteral("” ");
            if (!message.isFinished)
                faults += where + QStringLiteral("is not finished");
            if (message.forms.size() != (message.isPlural ? pluralForms(language) : 1))
                faults += where + QStringLiteral("has %1 forms").arg(message.forms.size());
            // Slovenian says 101 as it says 1.
            const bool hasOne = message.isPlural && pluralForms(language) == 2;
            for (qsizetype at = 0; at < message.forms.size(); ++at) {
                const QString form = message.forms.at(at);
                if (const QString fault = faultOf(message.source, form, hasOne && at == 0); !fault.isEmpty())
                    faults += where + fault + QStringLiteral(": “") + form + u'”';
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// A name may end with a full stop of its own ("d.o.o."): what comes from outside has quotes around it, or stands
    /// inside the sentence. So a sentence ends with a value only where the value is ours.
    void noSentenceEndsWithAName_data() { spoken_data(); }
    void noSentenceEndsWithAName()
    {
        QFETCH(const QString, language);
        // Moments, numbers, options and words of ours.
        static const QSet<QString> ours{
            QStringLiteral("No key was created or deleted, and none expired, since %1."),
            QStringLiteral("Signed in to “%1”: %2."),
            QStringLiteral("There is a credential in what is given for %1."),
            QStringLiteral("Open an unsaved profile at this address, with the credential in the environment "
                           "variable %1."),
            QStringLiteral("Give --demo-entities a number from 1 to %1."),
            QStringLiteral("Give --requests-per-minute a number from 0 to %1."),
            QStringLiteral("Asked for %1."),
            QStringLiteral("The keys could not be listed. Look for it yourself when they can be: it would be"
                           " among the keys of this entity, created about %1."),
            QStringLiteral("It cannot be looked for without the profile “%1”. It would be among the keys of "
                           "this entity, created about %2."),
            QStringLiteral("These entities are as of %1. No key can be created or deleted until they were "
                           "loaded. %2"),
            QStringLiteral("These keys are as of %1. %2"),
            QStringLiteral("The API answered with the unexpected status %1."),
            QStringLiteral("%1 Trying again at %2."),
            QStringLiteral("Waiting for the rate limit until %1."),
            QStringLiteral("The command failed with the exit status %1."),
            QStringLiteral("This key is known, but has not been listed since %1."),
            QStringLiteral("Stopped: %1."),
            QStringLiteral("Searched: %1."),
            QStringLiteral("The server did not set the expiry you asked for. Asked: %1. Set: %2."),
            QStringLiteral("The server lists the key with another expiry than it answered: %1."),
            QStringLiteral("The server says that the key was created at another time than you asked for it: %1."),
            QStringLiteral("It expires %1."),
            QStringLiteral("%1. %2"),
            QStringLiteral("Entity Keys speaks %1 from its next start."),
            QStringLiteral("A key “%1” that expires %2 is created for the entity that you pick."),
            QStringLiteral(
                "That time comes twice, because the clocks are put back. Add %1 for the first, or %2 for the "
                "second."),
            QStringLiteral("%1. What was known of their keys before is still shown. None of it counts as deleted.")};
        QSet<QString> known;
        QSet<QString> met;
        QStringList faults;
        const QList<Message> messages = messagesOf(language == QLatin1String("en") ? QStringLiteral("de") : language);
        QVERIFY(messages.size() > 800);
        for (const Message &message : messages) {
            known.insert(message.source);
            QStringList texts{message.source};
            if (language != QLatin1String("en"))
                texts = message.forms;
            for (const QString &text : std::as_const(texts)) {
                if (!endsWithValue(text))
                    continue;
                met.insert(message.source);
                if (!ours.contains(message.source))
                    faults += message.context + QStringLiteral(": “") + text + u'”';
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(met.size() > 10);
        QVERIFY2(known.contains(ours), qPrintable(QSet<QString>(ours).subtract(known).values().join(u'\n')));
        if (language != QLatin1String("en"))
            return;
        QVERIFY(endsWithValue(QStringLiteral("It is %1. Go on.")) && endsWithValue(QStringLiteral("It is %12.")));
        QVERIFY(!endsWithValue(QStringLiteral("It is “%1”. %2 of %1.%3")));
    }

    void englishCounts()
    {
        const QList<Message> messages = messagesOf(QStringLiteral("en"));
        QVERIFY(messages.size() > 30);
        for (const Message &message : messages) {
            QVERIFY2(message.isFinished && message.forms.size() == 2, qPrintable(message.source));
            QVERIFY2(faultOf(message.source, message.forms.first(), true).isEmpty(), qPrintable(message.source));
            QVERIFY2(faultOf(message.source, message.forms.last()).isEmpty(), qPrintable(message.source));
        }
    }

    void faultsAreSeen_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("empty") << QString();
        QTest::newRow("a value is missing") << QStringLiteral("&Von %1…");
        QTest::newRow("another form of a value") << QStringLiteral("&Von %1 bis %2…");
        QTest::newRow("no mnemonic") << QStringLiteral("Von %1 bis %L2…");
        QTest::newRow("no ellipsis") << QStringLiteral("&Von %1 bis %L2");
        QTest::newRow("three dots") << QStringLiteral("&Von %1... bis %L2…");
        QTest::newRow("a space more") << QStringLiteral("&Von %1 bis %L2… ");
    }
    void faultsAreSeen()
    {
        QFETCH(const QString, form);
        const QString source = QStringLiteral("&From %1 to %L2…");
        QVERIFY(!faultOf(source, form).isEmpty());
        QCOMPARE(faultOf(source, QStringLiteral("&Von %1 bis %L2…")), QString());
    }

    /// Nor does any sentence end twice where names have a full stop at their end, however it was put together.
    void noSentenceEndsTwice_data() { spoken_data(); }
    void noSentenceEndsTwice()
    {
        QFETCH(const QString, language);
        static const QRegularExpression twoStops(QStringLiteral("(?<!\\.)[\\.?!…]\\.(?!\\.)"));
        QStringList faults;
        int seen = 0;
        const auto check = [&](const QString &what, QWidget *window) {
            const QStringList texts = allTextsOf(window);
            for (const QString &text : texts) {
                const QString spoken = spokenText(text);
                seen += spoken.contains(QLatin1String("d.o.o.")) ? 1 : 0;
                if (spoken.contains(twoStops))
                    faults += what + QStringLiteral(": ") + spoken;
            }
        };
        QCOMPARE(visitIn(language, QStringLiteral("Gorska Steza d.o.o."), check), QString());
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(seen > 50);
    }

    /// Alt and a letter reach one thing, in every menu and every dialog.
    void mnemonicsAreUnique_data() { spoken_data(); }
    void mnemonicsAreUnique()
    {
        QFETCH(const QString, language);
        QStringList faults;
        const auto check = [&](const QString &what, const QWidget *window) {
            QStringList texts;
            if (const auto *main = qobject_cast<const QMainWindow *>(window)) {
                texts = textsOf(main->menuBar()->actions());
                const QList<QMenu *> menus = main->menuBar()->findChildren<QMenu *>();
                for (const QMenu *menu : menus)
                    faults += twice(textsOf(menu->actions()));
            }
            const QList<QWidget *> children = window->findChildren<QWidget *>();
            for (const QWidget *child : children) {
                if (!child->isVisible() || child->window() != window)
                    continue;
                if (const auto *label = qobject_cast<const QLabel *>(child); label && label->buddy())
                    texts += label->text();
                if (const auto *button = qobject_cast<const QPushButton *>(child))
                    texts += button->text();
                if (const auto *box = qobject_cast<const QCheckBox *>(child))
                    texts += box->text();
            }
            if (const QString fault = twice(texts); !fault.isEmpty())
                faults += what + QStringLiteral(": ") + fault;
        };
        QCOMPARE(visitIn(language, QStringLiteral("Gorska Steza d.o.o."), check), QString());
        faults.removeAll(QString());
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// The sheet of shortcuts names letters that the translations of two buttons choose.
    void theSheetNamesTheMnemonicsThatThereAre_data() { offered_data(); }
    void theSheetNamesTheMnemonicsThatThereAre()
    {
        QFETCH(const QString, language);
        const Wordings wordings(language);
        const auto letter = [](const char *context, const char *text) {
            return mnemonicsOf({QCoreApplication::translate(context, text)}).value(0).toUpper();
        };
        const auto named = [](const char *keys) { return QCoreApplication::translate("ek::Actions", keys).right(1); };
        QCOMPARE(named("Alt+S"), letter("ek::RevealKeyDialog", "I have &stored this key"));
        QCOMPARE(named("Alt+D"), letter("ek::DeleteKeysDialog", "&Delete"));
    }

    void theWindowSpeaksGerman()
    {
        const Wordings wordings(QStringLiteral("de"));
        UiFixture parts;
        const auto window = parts.showWindow();
        QVERIFY(window);
        QStringList menus;
        for (const QString &title : textsOf(window->menuBar()->actions()))
            menus += QString(title).remove(u'&');
        QVERIFY2(menus.contains(QStringLiteral("Schlüssel")) && menus.contains(QStringLiteral("Hilfe")),
                 qPrintable(menus.join(u' ')));
        QVERIFY(parts.openSandboxEntity());
        QVERIFY(named<QTableView>(window.get(), QStringLiteral("Schlüssel")));

        window->findChild<QAction *>(QStringLiteral("settings"))->trigger();
        QWidget *settings = openDialog(QStringLiteral("settingsDialog"));
        QVERIFY(settings);
        QCOMPARE(settings->windowTitle(), QStringLiteral("Einstellungen"));
        auto *language = named<QComboBox>(settings, QStringLiteral("Sprache"));
        QVERIFY(language);
        QCOMPARE(named<QComboBox>(settings, QStringLiteral("Sperren nach"))->currentText(),
                 QStringLiteral("10 Minuten"));
        // Each in its own words, whatever is spoken now.
        QVERIFY(language->findText(QStringLiteral("English")) > 0);
        QVERIFY(language->findText(QStringLiteral("Slovenščina")) > 0);
        static_cast<QDialog *>(settings)->reject();
        sweep();

        window->findChild<QAction *>(QStringLiteral("signIn"))->trigger();
        const auto *signIn = window->findChild<SignInDialog *>();
        QVERIFY(signIn);
        QVERIFY(named<QLineEdit>(signIn, QStringLiteral("Zugangsdaten")));
        QVERIFY(named<QPushButton>(signIn, QStringLiteral("Anmelden")));
    }

    /// Without its own catalogue, which is not installed everywhere.
    void qtSpeaksGerman()
    {
        const Wordings wordings(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        QCOMPARE(QCoreApplication::translate("QLineEdit", "Select All"), QStringLiteral("Alles auswählen"));
        QCOMPARE(QKeySequence(QStringLiteral("Ctrl+P")).toString(QKeySequence::NativeText), QStringLiteral("Strg+P"));
    }

    void numbersAndDatesFollowTheLanguage()
    {
        const QDateTime time(QDate(2027, 3, 4), QTime(5, 6, 7), Qt::UTC);
        {
            const Wordings wordings(QStringLiteral("de"));
            QCOMPARE(QLocale().toString(12345), QStringLiteral("12.345"));
            QVERIFY2(localTime(time).startsWith(QStringLiteral("4. März 2027")), qPrintable(localTime(time)));
            QCOMPARE(relativeTime(time.addDays(-83), time), QStringLiteral("vor 83 Tagen"));
            QCOMPARE(relativeTime(time.addDays(1), time), QStringLiteral("in 1 Tag"));
        }
        {
            const Wordings wordings(QStringLiteral("en-GB"));
            QVERIFY2(localTime(time).startsWith(QStringLiteral("4 Mar 2027")), qPrintable(localTime(time)));
            QCOMPARE(relativeTime(time.addDays(-83), time), QStringLiteral("83 days ago"));
        }
    }

    /// A language whose texts do not exist, for its digits and its direction.
    void arabicIsMirrored()
    {
        const auto restore = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        applyLanguage(QStringLiteral("ar-EG"));
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString ago = relativeTime(now.addDays(-83), now);
        // In one piece, from left to right: its number does not stand behind its words.
        QCOMPARE(ago, isolated(QStringLiteral("٨٣ days ago")));
        applyLanguage(QStringLiteral("en"));
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
        QCOMPARE(relativeTime(now.addDays(-83), now), QStringLiteral("83 days ago"));
    }

    void countriesAreNamedInTheLanguage()
    {
        const auto restore = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
        const QString sent = QStringLiteral("Slovenia");
        applyLanguage(QStringLiteral("de"));
        QCOMPARE(countryName(QStringLiteral("SI"), sent), QStringLiteral("Slowenien"));
        applyLanguage(QStringLiteral("sl"));
        QCOMPARE(countryName(QStringLiteral("SI"), sent), QStringLiteral("Slovenija"));
    }

    /// Latin names too begin where the columns and the captions under them do.
    void aMirroredWindowIsAlignedAtTheRight()
    {
        const auto restore = qScopeGuard([] {
            applyLanguage(QStringLiteral("en"));
            QApplication::setLayoutDirection(Qt::LeftToRight);
        });
        applyLanguage(QStringLiteral("ar"));
        UiFixture parts;
        const auto window = parts.showWindow();
        QVERIFY(window);
        QVERIFY(parts.openSandboxEntity());
        auto *keys = named<QTableView>(window.get(), QStringLiteral("Keys"));
        QVERIFY(keys);
        // As the arrow key does it that leads from the filter into the table.
        QTest::keyClick(named<QLineEdit>(window.get(), QStringLiteral("Filter keys")), Qt::Key_Down);
        QVERIFY(keys->selectionModel()->hasSelection());
        QCoreApplication::processEvents();
        int seen = 0;
        const QList<QLabel *> labels = window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible() || label->text().isEmpty() || (label->alignment() & Qt::AlignHCenter))
                continue;
            ++seen;
            QVERIFY2((label->alignment() & Qt::AlignAbsolute) && (label->alignment() & Qt::AlignRight),
                     qPrintable(label->text()));
        }
        QVERIFY(seen > 8);

        // What is typed into begins there too, where it is a number with a unit.
        window->findChild<QAction *>(QStringLiteral("settings"))->trigger();
        QWidget *settings = openDialog(QStringLiteral("settingsDialog"));
        QVERIFY(settings && QTest::qWaitForWindowExposed(settings));
        const QList<QAbstractSpinBox *> boxes = settings->findChildren<QAbstractSpinBox *>();
        QVERIFY(!boxes.isEmpty());
        for (const QAbstractSpinBox *box : boxes) {
            auto *edit = box->findChild<QLineEdit *>();
            edit->deselect();
            edit->home(false);
            const int first = edit->inputMethodQuery(Qt::ImCursorRectangle).toRectF().center().toPoint().x();
            QVERIFY2(first > edit->width() / 2, qPrintable(edit->text() + u' ' + QString::number(first)));
        }
        static_cast<QDialog *>(settings)->reject();
        sweep();
    }

    /// So it is when Qt is told to mirror the windows of a language that is not mirrored.
    void numbersStandFirstInMirroredEnglish()
    {
        const auto restore = qScopeGuard([] {
            QApplication::setLayoutDirection(Qt::LeftToRight);
            applyLanguage(QStringLiteral("en"));
        });
        QApplication::setLayoutDirection(Qt::RightToLeft);
        applyLanguage(QString());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(relativeTime(now.addDays(-83), now), isolated(QStringLiteral("83 days ago")));
    }

    /// What a translation could not reach would be English in every language.
    void everyTextCanBeTranslated()
    {
        QStringList english;
        int seen = 0;
        const auto check = [&](const QString &what, QWidget *window) {
            const QStringList texts = allTextsOf(window);
            for (const QString &text : texts) {
                seen += text.isEmpty() ? 0 : 1;
                if (isPlainEnglish(text))
                    english += what + QStringLiteral(": ") + text;
            }
        };
        QCOMPARE(visitIn(QString::fromLatin1(pseudoCode), QStringLiteral("Čaša d.o.o."), check), QString());
        english.removeDuplicates();
        QVERIFY2(english.isEmpty(), qPrintable(english.join(u'\n')));
        QVERIFY(seen > 500);
        QVERIFY(isPlainEnglish(QStringLiteral("Sign in")));
        QVERIFY(!isPlainEnglish(pseudoText(QStringLiteral("Sign in"))));
    }

    void pseudoIsLongerAndKeepsWhatIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("a value") << QStringLiteral("The key “%1” was created.") << QStringLiteral("“%1”");
        QTest::newRow("a number") << QStringLiteral("%Ln days ago") << QStringLiteral("%Ln ");
        QTest::newRow("an address") << QStringLiteral("Use https://. Plain") << QStringLiteral(" https://. ");
        QTest::newRow("a mnemonic") << QStringLiteral("&Settings…") << QStringLiteral("&Š");
    }
    void pseudoIsLongerAndKeepsWhatIsRead()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, kept);
        const QString pseudo = pseudoText(text);
        QVERIFY2(pseudo.contains(kept), qPrintable(pseudo));
        QVERIFY2(pseudo.size() > text.size(), qPrintable(pseudo));
        QCOMPARE(faultOf(text, pseudo), QString());
    }

    void pseudoLeavesShortcutsAlone()
    {
        QCOMPARE(pseudoText(QStringLiteral("Ctrl+Shift+N")), QStringLiteral("Ctrl+Shift+N"));
        const QString all = QStringLiteral("All files (*);;More (*.pem)");
        QCOMPARE(pseudoText(all), all);
    }

    void pseudoIsLongerByTwoFifths()
    {
        const QString text =
            QStringLiteral("Cover the window, and forget the credential until it is unlocked, whatever comes then");
        const QString pseudo = pseudoText(text);
        QVERIFY2(pseudo.size() >= text.size() * 130 / 100 && pseudo.size() <= text.size() * 150 / 100,
                 qPrintable(pseudo));
    }
};

QTEST_MAIN(TestTranslations)
#include "test_Translations.moc"
