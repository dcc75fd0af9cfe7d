#include "wording/InputText.h"

#include <QCoreApplication>

namespace ek {

namespace {

struct InputText
{
    Q_DECLARE_TR_FUNCTIONS(ek::InputText)
};

} // namespace

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
        return InputText::tr("The name contains control characters.");
    case KeySpecProblem::TtlTooShort:
        return InputText::tr("The key must be valid for at least a minute. Choose a later time.");
    case KeySpecProblem::TtlTooLong:
        return InputText::tr("That is more than a hundred years away. Choose an earlier time, or “Never”.");
    }
    return {};
}

} // namespace ek
