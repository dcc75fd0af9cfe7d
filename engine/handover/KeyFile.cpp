#include "handover/KeyFile.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ek {

namespace {

constexpr qsizetype longestProposal = 60;

bool isLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Appends without ever growing the buffer: a buffer that grew leaves its old content behind, and nobody wipes that.
class Writer
{
public:
    explicit Writer(qsizetype size) { m_bytes.reserve(size); }

    void add(const char *text) { add(QByteArray::fromRawData(text, static_cast<qsizetype>(qstrlen(text)))); }
    void add(const QByteArray &bytes)
    {
        Q_ASSERT(m_bytes.size() + bytes.size() <= m_bytes.capacity());
        m_bytes.append(bytes);
    }
    void add(char byte) { m_bytes.append(byte); }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Bare where every reader of such files takes it as it is, else between single quotes, which all but the key with a
/// quote of its own can stand in.
void addValue(Writer &writer, const QByteArray &key)
{
    const bool isPlain = std::all_of(key.begin(), key.end(), [](char c) {
        const QChar q = QLatin1Char(c);
        return isLetter(q) || isDigit(q) || q == u'_' || q == u'-' || q == u'.';
    });
    if (isPlain) {
        writer.add(key);
        return;
    }
    const char quote = key.contains('\'') ? '"' : '\'';
    writer.add(quote);
    for (const char c : key) {
        if (quote == '"' && (c == '"' || c == '\\' || c == '$' || c == '`'))
            writer.add('\\');
        writer.add(c);
    }
    writer.add(quote);
}

/// By hand: QJsonDocument would copy the key into buffers that nobody wipes.
void addJsonString(Writer &writer, const QByteArray &text)
{
    static const char digits[] = "0123456789abcdef";
    writer.add('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            writer.add('\\');
            writer.add(c);
        } else if (byte < 0x20 || byte == 0x7f) {
            writer.add("\\u00");
            writer.add(digits[byte >> 4U]);
            writer.add(digits[byte & 0xfU]);
        } else {
            writer.add(c);
        }
    }
    writer.add('"');
}

/// A value that is no secret, as JSON.
QByteArray json(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QByteArray factsAsJson(const KeyFacts &facts)
{
    QByteArray fields = "{\n  \"name\": " + json(textOrNull(facts.name)) + ",\n  \"entity_id\": "
        + json(textOrNull(facts.entity.id.value())) + ",\n  \"entity_name\": " + json(textOrNull(facts.entity.name))
        + ",\n  \"environment\": " + json(textOrNull(environmentToApi(facts.environment)));
    // null says "never"; of a date that cannot be read nothing is said.
    if (facts.expiry.kind == Expiry::Kind::At)
        fields += ",\n  \"expires_at\": " + json(facts.expiry.at.toUTC().toString(Qt::ISODate));
    else if (facts.expiry.kind == Expiry::Kind::Never)
        fields += ",\n  \"expires_at\": null";
    return fields + ",\n  \"key\": ";
}

} // namespace

bool isVariableName(QStringView name)
{
    return !name.isEmpty() && !isDigit(name.front())
        && std::all_of(name.begin(), name.end(), [](QChar c) { return isLetter(c) || isDigit(c) || c == u'_'; });
}

QString proposedVariable(const QString &keyName)
{
    QString words;
    // Decomposed, so that "Žalec" becomes ZALEC.
    const QString decomposed = keyName.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (isLetter(c) || isDigit(c))
            words += c.toUpper();
        else if (!words.isEmpty() && !words.endsWith(u'_'))
            words += u'_';
    }
    words.truncate(longestProposal);
    while (words.endsWith(u'_'))
        words.chop(1);
    if (words.isEmpty() || words == u"KEY")
        return QStringLiteral("ENTITY_KEY");
    if (isDigit(words.front()))
        words.prepend(u'_');
    return words.endsWith(u"_KEY") ? words : words + QStringLiteral("_ENTITY_KEY");
}

QByteArray keyFileContent(KeyFileFormat format, const QString &variable, const KeyFacts &facts, const Secret &key)
{
    Q_ASSERT(format != KeyFileFormat::DotEnv || isVariableName(variable));
    const QByteArray before = format == KeyFileFormat::Json ? factsAsJson(facts)
        : format == KeyFileFormat::DotEnv                   ? variable.toLatin1() + '='
                                                            : QByteArray();
    QByteArray secret = key.exposeSecretUtf8();
    Writer writer(before.size() + 6 * secret.size() + 8); // six bytes for one is what JSON needs at worst
    writer.add(before);
    switch (format) {
    case KeyFileFormat::Bare:
        writer.add(secret);
        writer.add('\n');
        break;
    case KeyFileFormat::DotEnv:
        addValue(writer, secret);
        writer.add('\n');
        break;
    case KeyFileFormat::Json:
        addJsonString(writer, secret);
        writer.add("\n}\n");
        break;
    }
    wipe(secret);
    return writer.take();
}

} // namespace ek
