#pragma once

#include "core/Result.h"

#include <QString>
#include <QUrl>

namespace ek {

/// The vendor's own address, the default of every new profile.
QUrl defaultApiUrl();

/// Makes of typed text the base address of an API: "https://" is added where no scheme is given, what comes along when
/// one copies (white space, invisible characters, quotes) goes, and so do trailing slashes and the dot behind a host.
///
/// Accepts https://, http:// to this machine, and the bare name of a host; a bare name has a dot or is "localhost", or
/// every slip of the hand ("htp:/nonsense") would be one. Refuses everything else (InvalidAddress, and `address` says
/// why), and plain http:// to anything but this machine (InsecureAddress). Nothing of a refused text is in the error.
Result<QUrl> parseApiUrl(const QString &text);

/// Whether @p url leads to this machine: localhost or a loopback address.
bool isLoopback(const QUrl &url);

/// The port, which is 443 for https:// and 80 for http:// where @p url names none.
int portOf(const QUrl &url);

/// Scheme, host and port, the host in its ASCII form and the port always there: "https://eu.spaceinvoices.com:443".
/// Two addresses of one origin have the same; it holds no character that a keychain could mind.
QString originOf(const QUrl &url);

/// What a host's name looks like to a person.
enum class HostLook {
    Plain, ///< letters, digits and hyphens of ASCII
    International, ///< others, of one script
    Deceptive, ///< scripts mixed within a word, or letters of another script that pass for Latin ones
};

HostLook lookOfHost(const QUrl &url);

/// The host as a person may judge it: a name that is not ASCII in both its forms, the one that is asked for first:
/// "xn--mnchen-3ya.example (münchen.example)".
QString hostText(const QUrl &url);

/// hostText() with what else distinguishes an address: "http://" where it is not encrypted, a port that is not the
/// usual one, a path.
QString addressText(const QUrl &url);

} // namespace ek
