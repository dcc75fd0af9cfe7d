#include "wording/InputText.h"

#include "core/Names.h"
#include "core/PlainText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ek {

namespace {

struct InputText
{
    Q_DECLARE_TR_FUNCTIONS(ek::InputText)
};

/// The characters of @p name that nobody sees, as shownName() writes one alone.
QStringList unseenIn(const QString &name, UnseenFate fate)
{
    const QString shown = fate == UnseenFate::LeftOut ? QString() : shownName(name);
    QStringList unseen;
    for (const char32_t codePoint : name.toUcs4()) {
        if (!isUnseen(codePoint))
            continue;
        const QString number =
            QString::number(static_cast<uint>(codePoint), 16).toUpper().rightJustified(4, QLatin1Char('0'));
        const QString begin = QStringLiteral("\u27e8U+") + number;
        const bool isTold = fate == UnseenFate::LeftOut
            || (QChar::category(codePoint) != QChar::Other_Control
                && (shown.contains(begin + u'\u27e9') || shown.contains(begin + u' ')));
        if (isTold)
            unseen += begin + u'\u27e9';
    }
    return unseen;
}

} // namespace

QString describeUnseen(const QString &name, UnseenFate fate)
{
    constexpr qsizetype mostNamed = 3;
    QStringList unseen = unseenIn(name, fate);
    if (unseen.isEmpty())
        return {};
    const int count = static_cast<int>(unseen.size());
    unseen.removeDuplicates();
    QString named = unseen.first(std::min(unseen.size(), mostNamed)).join(QStringLiteral(", "));
    if (unseen.size() > mostNamed)
        named += QStringLiteral(", \u2026");
    switch (fate) {
    case UnseenFate::Sent:
        return InputText::tr("The name has %Ln invisible character(s), %1, sent as they are. Entity Keys shows them as "
                             "codes, other programs perhaps not at all.",
                             nullptr, count)
            .arg(isolated(named));
    case UnseenFate::Kept:
        return InputText::tr(
                   "The name has %Ln invisible character(s), %1, and whoever looks the key up has to give them "
                   "too.",
                   nullptr, count)
            .arg(isolated(named));
    case UnseenFate::LeftOut:
        break;
    }
    return InputText::tr("The name has %Ln invisible character(s), %1, and is saved without them.", nullptr, count)
        .arg(isolated(named));
}

QString describe(CredentialProblem problem)
{
    switch (problem) {
    case CredentialProblem::None:
        return {};
    case CredentialProblem::Empty:
        return InputText::tr(
            "Paste the credential: an account key (sk_…), an entity key (ek_…) or a user access token (token_…).");
    case CredentialProblem::ContainsSpace:
        return InputText::tr(
            "There is a space or a line break inside. Was more than one key pasted, or one in pieces?");
    case CredentialProblem::NotPrintable:
        return InputText::tr("There are characters in it that no credential has, such as accents or letters of another "
                             "script. Copy it once more.");
    case CredentialProblem::PrefixOnly:
        return InputText::tr("This is only the beginning of a credential. Paste all of it.");
    case CredentialProblem::Masked:
        return InputText::tr("This is the masked form of a key, which cannot sign in. Paste the full key.");
    case CredentialProblem::TooLong:
        return InputText::tr("This is too long to be a credential.");
    }
    return {};
}

QString describe(KeySpecProblem problem)
{
    switch (problem) {
    case KeySpecProblem::None:
        return {};
    case KeySpecProblem::NameTooLong:
        return InputText::tr("The name is longer than %Ln character(s).", nullptr, longestKeyName);
    case KeySpecProblem::NameHoldsKey:
        return InputText::tr("The name contains an API key. Names are not secret; give it another.");
    case KeySpecProblem::NameNotPrintable:
        return InputText::tr(
            "The name has control characters in it, such as a line break or a tab. Type it again without them.");
    case KeySpecProblem::TtlTooShort:
        return InputText::tr("The key must be valid for at least a minute. Choose a later time.");
    case KeySpecProblem::TtlTooLong:
        return InputText::tr("That is more than a hundred years away. Choose an earlier time, or “Never”.");
    }
    return {};
}

} // namespace ek
