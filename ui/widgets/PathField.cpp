#include "ui/widgets/PathField.h"

#include "ui/widgets/FileDialogs.h"
#include "ui/widgets/FlowLayout.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ek {

PathField::PathField(const QString &title, Existing existing, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_existing(existing)
    , m_edit(new QLineEdit)
    , m_choose(new QPushButton(tr("Choose…")))
{
    m_choose->setAccessibleName(tr("Choose file"));
    m_choose->setAutoDefault(false);
    auto *row = new FlowLayout;
    setLayout(row);
    row->addWidget(m_edit);
    row->addWidget(m_choose);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &PathField::changed);
    connect(m_edit, &QLineEdit::textEdited, this, &PathField::named);
    connect(m_choose, &QPushButton::clicked, this, &PathField::choose);
}

void PathField::addTo(QFormLayout *form, const QString &label, const QString &name)
{
    auto *words = new QLabel(label);
    words->setBuddy(m_edit);
    m_edit->setAccessibleName(name);
    form->addRow(words, this);
}

QString PathField::path() const
{
    QString path = QDir::fromNativeSeparators(m_edit->text().trimmed());
    if (path.startsWith(u"~/"))
        path.replace(0, 1, QDir::homePath());
    return path;
}

void PathField::propose(const QString &fileName)
{
    if (m_edit->text() != m_proposed)
        return;
    m_proposed = QDir::toNativeSeparators(QDir::home().filePath(fileName));
    m_edit->setText(m_proposed);
}

bool PathField::mayReplace() const
{
    return !m_toReplace.isEmpty() && path() == m_toReplace;
}

void PathField::choose()
{
    auto *chooser = new QFileDialog(this, m_title, QFileInfo(path()).absolutePath());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave); // asks before it gives the name of a file that is there
    chooser->setOption(QFileDialog::DontConfirmOverwrite, m_existing == Existing::Stays);
    chooser->selectFile(QFileInfo(path()).fileName());
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        if (m_existing == Existing::MayBeReplaced)
            m_toReplace = chosen;
        m_edit->setText(QDir::toNativeSeparators(chosen));
        emit named();
    });
    admitPortal(*chooser);
    chooser->open();
}

} // namespace ek

#include "moc_PathField.cpp"
