#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace ek {

// The settings file as text. The format is that of QSettings, whose files these were: what it wrote is read, and it can
// read what is written here. But nothing is skipped or guessed without saying so. Values in and values out.

/// By key, "group/key"; as they stand in the file, so that one that this version does not understand stays as it is.
using IniValues = QMap<QString, QString>;

struct IniReading
{
    IniValues values; ///< what could be read
    int version = 0; ///< of the format, as the file says; 0: it does not, as those of earlier versions of the program
    /// Why the file is not as it was written, in English; empty where all is well. See readIni().
    QString damage;
};

constexpr int iniVersion = 1;

/// Damage is: a line that is neither a section, nor a key with a value, nor a comment; control characters; bytes that
/// are no UTF-8; the same key with two values; a file that says how it ends and does not end so; an end in the middle
/// of a line; no key at all in a file that does not say that it is whole. Such lines are left out. UTF-16 is read, too,
/// where a byte order mark says so; line breaks of any system, and sections that come in several parts.
IniReading readIni(const QByteArray &bytes);

/// With a first and a last line by which readIni() knows that it is whole.
QByteArray writeIni(const IniValues &values);

/// How values are written.
QString iniText(const QString &text);
QString iniBytes(const QByteArray &bytes);

/// What a value says. A comma that is not quoted makes a list. None where it is no text, or no bytes.
std::optional<QStringList> textsOf(const QString &value);
std::optional<QByteArray> bytesOf(const QString &value);

} // namespace ek
