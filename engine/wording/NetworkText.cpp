#include "wording/NetworkText.h"

#include <QCoreApplication>

namespace ek {

namespace {

struct NetworkText
{
    Q_DECLARE_TR_FUNCTIONS(ek::NetworkText)
};

} // namespace

QString describe(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Handshake:
        return NetworkText::tr("The server does not speak TLS here, or only a version that is no longer safe.");
    case TlsProblem::Untrusted:
        return NetworkText::tr(
            "The server's certificate was issued by an authority that this computer does not trust.");
    case TlsProblem::SelfSigned:
        return NetworkText::tr("The server's certificate is signed by itself, so anybody could have made it.");
    case TlsProblem::Expired:
        return NetworkText::tr("The server's certificate has expired.");
    case TlsProblem::NotYetValid:
        return NetworkText::tr("The server's certificate is not valid yet.");
    case TlsProblem::WrongHost:
        return NetworkText::tr("The server's certificate belongs to another server.");
    case TlsProblem::Revoked:
        return NetworkText::tr("The server's certificate has been revoked, or is known to be fraudulent.");
    case TlsProblem::Other:
        break;
    }
    return NetworkText::tr("The server's identity could not be verified.");
}

QString adviceFor(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::Expired:
    case TlsProblem::NotYetValid:
        return NetworkText::tr(
            "Check this computer's date and time. If they are right, the server's operator has to act.");
    case TlsProblem::Untrusted:
    case TlsProblem::SelfSigned:
        return NetworkText::tr(
            "If it is a server of your own, name its CA certificate in the profile. If it is not, somebody "
            "may be in between: do not sign in from this network.");
    case TlsProblem::Revoked:
        return NetworkText::tr(
            "Somebody may be in between: do not sign in from this network, and tell Space Invoices.");
    case TlsProblem::Handshake:
    case TlsProblem::WrongHost:
    case TlsProblem::Other:
        break;
    }
    return NetworkText::tr("Check the API address, and whether a proxy or network log-in is in the way.");
}

QString describe(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::Empty:
        return NetworkText::tr("The API address is missing.");
    case AddressProblem::HoldsCredential:
        return NetworkText::tr(
            "The API address contains a credential. Addresses are saved and shown, and everybody could read it there.");
    case AddressProblem::HoldsPassword:
        return NetworkText::tr("The API address contains a user name and a password, which do not belong there.");
    case AddressProblem::Space:
        return NetworkText::tr("The API address has a space or a line break in it.");
    case AddressProblem::Scheme:
        return NetworkText::tr("The API address is not a web address: it does not begin with https://.");
    case AddressProblem::UserName:
        return NetworkText::tr("The API address has an “@” in it. A user name does not belong there.");
    case AddressProblem::TwoSchemes:
        return NetworkText::tr("The API address has “://” in it twice.");
    case AddressProblem::Host:
        return NetworkText::tr("The API address does not name a server.");
    case AddressProblem::BareName:
        return NetworkText::tr("The API address is one word only.");
    case AddressProblem::Port:
        return NetworkText::tr("The API address has a port that is not a number from 1 to 65535.");
    case AddressProblem::Path:
        return NetworkText::tr("The API address has a path that no server has.");
    case AddressProblem::Query:
        return NetworkText::tr("The API address has a “?” or “#” in it.");
    case AddressProblem::Other:
        break;
    }
    return NetworkText::tr("The API address is not a web address.");
}

QString adviceFor(AddressProblem problem)
{
    return problem == AddressProblem::BareName
        ? NetworkText::tr("If it is a server of yours, write https:// before it.")
        : NetworkText::tr("Use an address such as https://eu.spaceinvoices.com.");
}

} // namespace ek
