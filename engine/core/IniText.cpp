#include "core/IniText.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ek {

namespace {

constexpr QLatin1StringView firstLine = "; Entity Keys settings, format "_L1;
constexpr QLatin1StringView lastLine = "; end of the settings"_L1;
constexpr QLatin1StringView bytesBegin = "@ByteArray("_L1;
constexpr QLatin1StringView textBegins = "@String("_L1;

bool isHexadecimal(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isOctal(QChar c)
{
    return c >= u'0' && c <= u'7';
}

// --- keys

QString readKey(QStringView written)
{
    QString key;
    for (qsizetype at = 0; at < written.size(); ++at) {
        if (written.at(at) == u'\\') {
            key += u'/';
        } else if (written.at(at) == u'%') {
            const bool isLong = written.mid(at + 1).startsWith(u'U');
            const QStringView digits = written.mid(at + (isLong ? 2 : 1), isLong ? 4 : 2);
            const bool isSound =
                digits.size() == (isLong ? 4 : 2) && std::all_of(digits.begin(), digits.end(), isHexadecimal);
            key += isSound ? QChar(digits.toUShort(nullptr, 16)) : u'%';
            at += isSound ? digits.size() + (isLong ? 1 : 0) : 0;
        } else {
            key += written.at(at);
        }
    }
    return key;
}

QString writeKey(QStringView key)
{
    QString written;
    for (const QChar c : key) {
        const char16_t u = c.unicode();
        const bool isPlain = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
            || u == u'_' || u == u'-' || u == u'.';
        if (isPlain)
            written += c;
        else if (u == u'/')
            written += u'\\';
        else if (u <= 0xff)
            written += QString::asprintf("%%%02X", u);
        else
            written += QString::asprintf("%%U%04X", u);
    }
    return written;
}

// --- values

/// What a quoted or bare value holds, with its escapes undone.
QStringList unescaped(QStringView value)
{
    QStringList list;
    QString text;
    qsizetype solid = 0; // up to here blanks at the end count
    bool isQuoted = false;
    const auto endText = [&] {
        text.truncate(solid);
        list += text;
        text.clear();
        solid = 0;
    };
    for (qsizetype at = 0; at < value.size(); ++at) {
        const QChar c = value.at(at);
        if (c == u'"') {
            isQuoted = !isQuoted;
            solid = text.size();
        } else if (c == u'\\' && at + 1 < value.size()) {
            const QChar kind = value.at(++at);
            constexpr QStringView names = u"abfnrtv\"?'\\";
            constexpr QStringView meanings = u"\a\b\f\n\r\t\v\"?'\\";
            if (const qsizetype named = names.indexOf(kind); named >= 0) {
                text += meanings.at(named);
            } else if (kind == u'x') {
                uint code = 0;
                while (at + 1 < value.size() && isHexadecimal(value.at(at + 1)))
                    code = code * 16 + QStringView(value).mid(++at, 1).toUInt(nullptr, 16);
                text += QChar(static_cast<char16_t>(code));
            } else if (isOctal(kind)) {
                uint code = kind.unicode() - u'0';
                while (at + 1 < value.size() && isOctal(value.at(at + 1)))
                    code = code * 8 + (value.at(++at).unicode() - u'0');
                text += QChar(static_cast<char16_t>(code));
            }
            solid = text.size();
        } else if (c == u',' && !isQuoted) {
            endText();
        } else if (isQuoted || !c.isSpace()) {
            text += c;
            solid = text.size();
        } else if (!text.isEmpty()) {
            text += c;
        }
    }
    endText();
    return list;
}

/// None where it stands for something that is not text.
std::optional<QString> textIn(const QString &element)
{
    if (!element.startsWith(u'@'))
        return element;
    if (element.startsWith("@@"_L1))
        return element.mid(1);
    if (element.startsWith(textBegins) && element.endsWith(u')'))
        return element.mid(textBegins.size(), element.size() - textBegins.size() - 1);
    return std::nullopt;
}

QString escaped(const QString &text)
{
    QString written;
    // A space of any kind: without quotes it is taken for what stands around the value.
    bool needsQuotes = !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    bool isAfterNumber = false; // a digit would be taken for a part of it
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const char16_t u = c.unicode();
        const bool isHalf = c.isSurrogate()
            && !(c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
            && !(c.isLowSurrogate() && at > 0 && text.at(at - 1).isHighSurrogate());
        if (u == u';' || u == u',' || u == u'=')
            needsQuotes = true;
        if (u == u'"' || u == u'\\') {
            written += u'\\';
            written += c;
        } else if (u == u'\n' || u == u'\r' || u == u'\t') {
            written += u'\\';
            written += u == u'\n' ? u'n' : u == u'\r' ? u'r' : u't';
        } else if (u < 0x20 || (u >= 0x7f && u <= 0x9f) || isHalf || u == QChar::ByteOrderMark
                   || (isAfterNumber && isHexadecimal(c))) {
            written += QString::asprintf("\\x%x", u);
            isAfterNumber = true;
            continue;
        } else {
            written += c;
        }
        isAfterNumber = false;
    }
    return needsQuotes ? u'"' + written + u'"' : written;
}

// --- lines

/// Where the part of @p value ends that is not a comment; -1: a quote or an escape is not closed.
qsizetype endOfContent(QStringView value)
{
    bool isQuoted = false;
    for (qsizetype at = 0; at < value.size(); ++at) {
        if (value.at(at) == u'\\') {
            if (++at == value.size())
                return -1;
        } else if (value.at(at) == u'"') {
            isQuoted = !isQuoted;
        } else if (value.at(at) == u';' && !isQuoted) {
            return at;
        }
    }
    return isQuoted ? -1 : value.size();
}

bool holdsControlCharacter(QStringView line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\t'; });
}

class Reader
{
public:
    IniReading read(QByteArray bytes)
    {
        if (bytes.isEmpty())
            note("it is empty");
        // In UTF-8, whatever it was.
        if (const auto encoding = QStringConverter::encodingForData(bytes);
            encoding && *encoding != QStringConverter::Utf8) {
            QStringDecoder decoder(*encoding);
            const QString text = decoder.decode(bytes);
            if (decoder.hasError())
                note("not all of it is text");
            bytes = text.toUtf8();
        } else if (bytes.startsWith("\xef\xbb\xbf")) {
            bytes.remove(0, 3);
        }
        const bool endsLine = bytes.isEmpty() || bytes.endsWith('\n') || bytes.endsWith('\r');
        bytes.replace("\r\n", "\n").replace('\r', '\n');
        for (const QByteArray &line : bytes.split('\n')) {
            ++m_number;
            readLine(line);
        }
        if (m_reading.version > 0 ? !m_hasEnd : !endsLine)
            note("it is cut short");
        else if (m_reading.version == 0 && m_reading.values.isEmpty())
            note("there is nothing in it");
        return std::move(m_reading);
    }

private:
    void note(const char *what)
    {
        if (m_reading.damage.isEmpty()) // the first says most
            m_reading.damage = m_number > 0 ? QStringLiteral("line %1: ").arg(m_number) + QLatin1StringView(what)
                                            : QString::fromLatin1(what);
    }

    void readLine(const QByteArray &bytes)
    {
        m_hasEnd = m_hasEnd && bytes.isEmpty();
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        const QString decoded = decoder.decode(bytes);
        if (decoder.hasError())
            return note("it is no text");
        if (holdsControlCharacter(decoded))
            return note("it holds control characters");
        const QStringView line = QStringView(decoded).trimmed();
        if (line.isEmpty())
            return;
        m_hasEnd = line == lastLine;
        if (line.startsWith(u';')) {
            if (m_number == 1 && line.startsWith(firstLine))
                m_reading.version = qMax(1, line.mid(firstLine.size()).toInt());
            return;
        }
        if (line.startsWith(u'['))
            return readSection(line);
        const qsizetype equals = line.indexOf(u'=');
        const QStringView behind = line.mid(equals + 1);
        const qsizetype end = endOfContent(behind);
        if (equals <= 0 || end < 0 || line.left(equals).contains(u';'))
            return note("it is no key with a value");
        const QString key = m_section + readKey(line.left(equals).trimmed());
        const QString value = behind.left(end).trimmed().toString();
        if (const auto known = m_reading.values.constFind(key); known != m_reading.values.cend() && *known != value)
            note("its key was there before, with another value");
        m_reading.values.insert(key, value);
    }

    void readSection(QStringView line)
    {
        const qsizetype end = line.indexOf(u']');
        const QStringView rest = line.mid(end + 1).trimmed();
        if (end < 0 || !(rest.isEmpty() || rest.startsWith(u';')))
            note("it is no section");
        const QStringView name = line.mid(1, (end < 0 ? line.size() : end) - 1).trimmed();
        if (name.compare(u"General", Qt::CaseInsensitive) == 0)
            m_section.clear();
        else if (name.compare(u"%General", Qt::CaseInsensitive) == 0)
            m_section = name.mid(1).toString() + u'/';
        else
            m_section = readKey(name) + u'/';
    }

    IniReading m_reading;
    QString m_section;
    int m_number = 0;
    bool m_hasEnd = false; ///< in the last line that is not empty
};

/// Null for a key of none. So is one of a section without a name, and one without a name in a section: neither could be
/// written as what it is.
QString sectionOf(const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    return slash <= 0 || slash + 1 == key.size() ? QString() : key.left(slash);
}

} // namespace

IniReading readIni(const QByteArray &bytes)
{
    return Reader().read(bytes);
}

QByteArray writeIni(const IniValues &values)
{
    QString text = firstLine + QString::number(iniVersion) + u'\n';
    QMap<QString, QString> sections; // "" comes first
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString section = sectionOf(value.key());
        const QStringView key = QStringView(value.key()).mid(section.isNull() ? 0 : section.size() + 1);
        sections[section] += writeKey(key) + u'=' + value.value() + u'\n';
    }
    for (auto section = sections.begin(); section != sections.end(); ++section) {
        QString name = section.key().isNull() ? QStringLiteral("General") : writeKey(section.key());
        if (!section.key().isNull() && name.compare("General"_L1, Qt::CaseInsensitive) == 0)
            name.prepend(u'%');
        text += (section == sections.begin() ? u"["_s : u"\n["_s) + name + u"]\n"_s + section.value();
    }
    return (text + lastLine + u'\n').toUtf8();
}

QString iniText(const QString &text)
{
    if (text.startsWith(u'@'))
        return escaped(u'@' + text);
    return escaped(text.contains(QChar::Null) ? textBegins + text + u')' : text);
}

QString iniBytes(const QByteArray &bytes)
{
    return escaped(bytesBegin + QString::fromLatin1(bytes) + u')');
}

std::optional<QStringList> textsOf(const QString &value)
{
    QStringList texts;
    for (const QString &element : unescaped(value)) {
        const auto text = textIn(element);
        if (!text)
            return std::nullopt;
        texts += *text;
    }
    return texts;
}

std::optional<QByteArray> bytesOf(const QString &value)
{
    const QStringList elements = unescaped(value);
    const QString &bytes = elements.constFirst();
    if (elements.size() != 1 || !bytes.startsWith(bytesBegin) || !bytes.endsWith(u')'))
        return std::nullopt;
    return bytes.mid(bytesBegin.size(), bytes.size() - bytesBegin.size() - 1).toLatin1();
}

} // namespace ek
