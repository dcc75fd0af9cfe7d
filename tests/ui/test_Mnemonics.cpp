#include "EveryDialog.h"
#include "ui/widgets/FittedDialog.h"
#include "ui/widgets/Mnemonics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace ek;
using namespace ek::test;

namespace {

QKeySequence mnemonicOf(const QString &text)
{
    return QKeySequence::mnemonic(text);
}

/// Every dialog, with what is wrong with its mnemonics.
QStringList faultsOf(const QString &what, QWidget *window)
{
    QStringList faults;
    QHash<QString, QString> owners; // by what is pressed
    const auto take = [&](const QString &text) {
        const QString keys = mnemonicOf(text).toString();
        if (keys.isEmpty())
            return;
        if (owners.contains(keys))
            faults += what + QStringLiteral(": %1 is for “%2” and “%3”").arg(keys, owners.value(keys), text);
        owners.insert(keys, text);
    };
    const QWidgetList widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->window() != window || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (button)
            take(button->text());
        else if (label && label->buddy())
            take(label->text());
        if (qobject_cast<const QPushButton *>(widget) && !button->text().isEmpty()
            && mnemonicOf(button->text()).isEmpty())
            faults += what + QStringLiteral(": “%1” has none").arg(button->text());
    }
    return faults;
}

} // namespace

class TestMnemonics : public QObject
{
    Q_OBJECT

private slots:
    void everyButtonOfADialogHasOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << QStringLiteral("Zapier");
        QTest::newRow("an ampersand") << QStringLiteral("Food & Drink");
    }

    void everyButtonOfADialogHasOne()
    {
        QFETCH(const QString, name);
        QStringList faults;
        int dialogs = 0;
        EveryDialog every(name, [&](const QString &what, QWidget *window) {
            if (!qobject_cast<FittedDialog *>(window))
                return;
            ++dialogs;
            faults += faultsOf(what, window);
        });
        QVERIFY2(every.visitAll(), qPrintable(every.failure()));
        QVERIFY(dialogs > 20);
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void letters_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("wanted");
        QTest::newRow("first letters") << QStringList{QStringLiteral("Show"), QStringLiteral("Close")}
                                       << QStringList{QStringLiteral("&Show"), QStringLiteral("&Close")};
        QTest::newRow("another word") << QStringList{QStringLiteral("Close"), QStringLiteral("Copy all")}
                                      << QStringList{QStringLiteral("&Close"), QStringLiteral("Copy &all")};
        QTest::newRow("inside a word") << QStringList{QStringLiteral("Close"), QStringLiteral("Copy")}
                                       << QStringList{QStringLiteral("&Close"), QStringLiteral("C&opy")};
        QTest::newRow("what is there stays") << QStringList{QStringLiteral("Stop"), QStringLiteral("&Show")}
                                             << QStringList{QStringLiteral("S&top"), QStringLiteral("&Show")};
        QTest::newRow("an ampersand is no mnemonic")
            << QStringList{QStringLiteral("&&Co")} << QStringList{QStringLiteral("&&&Co")};
        QTest::newRow("all taken") << QStringList{QStringLiteral("a"), QStringLiteral("A")}
                                   << QStringList{QStringLiteral("&a"), QStringLiteral("A")};
        QTest::newRow("no letters") << QStringList{QStringLiteral("…")} << QStringList{QStringLiteral("…")};
        QTest::newRow("another script") << QStringList{QString::fromUtf8("Закрыть")}
                                        << QStringList{QString::fromUtf8("&Закрыть")};
    }

    void letters()
    {
        QFETCH(const QStringList, texts);
        QFETCH(const QStringList, wanted);
        QWidget window;
        QList<QPushButton *> buttons;
        for (const QString &text : texts)
            buttons += new QPushButton(text, &window);
        for (int times = 0; times < 2; ++times) { // the second time nothing is left to do
            giveMnemonics(&window);
            QStringList given;
            for (const QPushButton *button : std::as_const(buttons))
                given += button->text();
            QCOMPARE(given, wanted);
        }
    }

    void labelsAndLateButtonsCount()
    {
        FittedDialog dialog(QStringLiteral("dialog"), QStringLiteral("Dialog"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *label = new QLabel(QStringLiteral("&Close to"), &dialog);
        auto *field = new QLineEdit(&dialog);
        label->setBuddy(field);
        auto *close = new QPushButton(QStringLiteral("Close"));
        dialog.layout()->addWidget(label);
        dialog.layout()->addWidget(field);
        dialog.layout()->addWidget(close);
        dialog.show();
        QCOMPARE(close->text(), QStringLiteral("C&lose"));
        close->setText(QStringLiteral("Stop"));
        QTRY_COMPARE_WITH_TIMEOUT(close->text(), QStringLiteral("&Stop"), patience);
        // It works.
        QSignalSpy clicked(close, &QPushButton::clicked);
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(clicked.size(), 1, patience); // it is shown pressed for a moment
    }
};

QTEST_MAIN(TestMnemonics)
#include "test_Mnemonics.moc"
