#include "EveryDialog.h"
#include "ui/widgets/CredentialField.h"

using namespace ek;
using namespace ek::test;

namespace {

const QString credential = QStringLiteral("sk_live_0123456789abcdef0123456789abcdef");

/// Whether somebody can type or paste any text into it that then stands there in clear.
bool takesText(const QWidget *field)
{
    if (qobject_cast<const CredentialField *>(field) || !field->isVisible() || !field->isEnabled())
        return false;
    if (qobject_cast<const QAbstractSpinBox *>(field->parentWidget()))
        return false; // it takes numbers alone
    const QVariant isReadOnly = field->property("readOnly");
    return isReadOnly.isValid() && !isReadOnly.toBool();
}

} // namespace

/// No field of any dialog keeps a credential, but for those that are made for one.
class TestGuardedFields : public QObject
{
    Q_OBJECT

private slots:
    void noDialogKeepsACredential()
    {
        QStringList faults;
        int fields = 0;
        EveryDialog every(QStringLiteral("Webshop"), [&](const QString &what, QWidget *window) {
            if (!qobject_cast<QDialog *>(window))
                return; // what is searched for in the window is no name, see SearchField
            const QList<QWidget *> children = window->findChildren<QWidget *>();
            for (QWidget *field : children) {
                const char *property = qobject_cast<QLineEdit *>(field) ? "text" : "plainText";
                if (field->window() != window || !takesText(field) || !field->property(property).isValid())
                    continue;
                ++fields;
                const QVariant before = field->property(property);
                field->setProperty(property, credential);
                if (field->property(property).toString().contains(credential))
                    faults += what + QStringLiteral(": ") + field->accessibleName();
                field->setProperty(property, before);
            }
        });
        QVERIFY2(every.visitAll(), qPrintable(every.failure()));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
        QVERIFY(fields > 12);
    }
};

QTEST_MAIN(TestGuardedFields)
#include "test_GuardedFields.moc"
