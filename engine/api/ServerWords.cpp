#include "api/ServerWords.h"

#include "core/Credential.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <initializer_list>

namespace ek {

namespace {

constexpr qsizetype longestCode = 100;
constexpr qsizetype longestMessage = 500;
constexpr qsizetype longestField = 100;
/// How many details are worth reading.
constexpr qsizetype mostDetails = 5;
/// How deep details are looked for.
constexpr int deepest = 12;

QString scalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble() ? value.toVariant().toString().trimmed() : QString();
}

QString firstText(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString text = object.value(QLatin1String(name)).toString().trimmed();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// A path as a text of names, numbers and dots.
QString pathText(const QJsonValue &path)
{
    if (path.isArray()) {
        QStringList parts;
        const QJsonArray segments = path.toArray();
        for (const QJsonValue segment : segments) {
            const QString part = scalar(segment.isObject() ? segment[QLatin1String("key")] : segment);
            if (!part.isEmpty())
                parts += part;
        }
        return parts.join(QLatin1Char('.'));
    }
    QString text = scalar(path);
    if (text.startsWith(QLatin1Char('['))) {
        const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8());
        if (inner.isArray())
            return pathText(inner.array());
    }
    if (text.startsWith(QLatin1Char('#')))
        text.remove(0, 1);
    if (text.startsWith(QLatin1Char('/'))) // a JSON pointer
        text = text.mid(1).replace(QLatin1Char('/'), QLatin1Char('.'));
    return text;
}

QString fieldOf(const QJsonObject &object)
{
    for (const char *name : {"path", "field", "loc", "instancePath", "pointer", "param", "property", "parameter"}) {
        const QString path = pathText(object.value(QLatin1String(name)));
        if (!path.isEmpty())
            return path;
    }
    if (const QJsonValue source = object.value(QLatin1String("source")); source.isObject())
        return fieldOf(source.toObject());
    return object.contains(QLatin1String("reason")) ? scalar(object.value(QLatin1String("name"))) : QString();
}

/// Names of what holds details, wherever it stands.
bool isContainer(const QString &name)
{
    static const QStringList names{
        QStringLiteral("cause"),        QStringLiteral("issues"),         QStringLiteral("details"),
        QStringLiteral("errors"),       QStringLiteral("fieldErrors"),    QStringLiteral("formErrors"),
        QStringLiteral("field_errors"), QStringLiteral("invalid-params"), QStringLiteral("invalid_params"),
        QStringLiteral("validation"),   QStringLiteral("violations"),     QStringLiteral("unionErrors")};
    return names.contains(name);
}

/// What describes an issue to a program.
bool isTechnical(const QString &name)
{
    static const QStringList names{
        QStringLiteral("code"),       QStringLiteral("type"),       QStringLiteral("expected"),
        QStringLiteral("received"),   QStringLiteral("minimum"),    QStringLiteral("maximum"),
        QStringLiteral("keyword"),    QStringLiteral("validation"), QStringLiteral("value"),
        QStringLiteral("input"),      QStringLiteral("params"),     QStringLiteral("status"),
        QStringLiteral("stack"),      QStringLiteral("requestId"),  QStringLiteral("url"),
        QStringLiteral("schemaPath"), QStringLiteral("keys"),       QStringLiteral("options"),
        QStringLiteral("statusCode"), QStringLiteral("path"),       QStringLiteral("loc")};
    return names.contains(name);
}

/// Where JSON begins in a text that people read; -1 where none does. Brackets alone are not JSON.
qsizetype jsonIn(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar opening = text.at(at);
        if (opening != u'{' && opening != u'[')
            continue;
        qsizetype next = at + 1;
        while (next < text.size() && text.at(next).isSpace())
            ++next;
        const QString inside = opening == u'{' ? QStringLiteral("\"}") : QStringLiteral("\"[{]");
        if (next < text.size() && inside.contains(text.at(next)))
            return at;
    }
    return -1;
}

QString withoutJson(const QString &text)
{
    const qsizetype at = jsonIn(text);
    return at < 0 ? text : text.left(at).trimmed();
}

/// The JSON that begins at the start of @p text, and how much of it that is.
QJsonDocument jsonAtStartOf(const QString &text, qsizetype *length)
{
    const QChar closing = text.startsWith(QLatin1Char('{')) ? u'}' : u']';
    // From the longest candidate on; a text that holds many brackets is not worth more tries than a few.
    qsizetype end = text.size();
    for (int tries = 0; tries < 8; ++tries) {
        end = text.lastIndexOf(closing, end - 1 - text.size());
        if (end < 0)
            break;
        const QJsonDocument document = QJsonDocument::fromJson(QStringView(text).left(end + 1).toUtf8());
        if (!document.isNull()) {
            *length = end + 1;
            return document;
        }
        if (end == 0)
            break;
    }
    return {};
}

/// Gathers the details of an error answer.
class Words
{
public:
    void addText(const QString &text, const QString &field, int depth)
    {
        const qsizetype at = jsonIn(text);
        if (at < 0)
            return add(field, text);
        qsizetype length = 0;
        const QJsonDocument inner = jsonAtStartOf(text.mid(at), &length);
        QString before = text.left(at).trimmed();
        if (const QString list = scalars(inner); !before.isEmpty() && !list.isEmpty())
            return addText(before + QLatin1Char(' ') + list + text.mid(at + length), field, depth + 1);
        while (before.endsWith(QLatin1Char(':')))
            before = before.chopped(1).trimmed();
        add(field, before);
        if (inner.isArray())
            addItem(inner.array(), field, depth + 1);
        else if (inner.isObject())
            addItem(inner.object(), field, depth + 1);
    }

    /// @p field is what is known of the field from around the item.
    void addItem(const QJsonValue &item, const QString &field, int depth)
    {
        if (depth > deepest || m_details.size() >= mostDetails)
            return;
        if (item.isString())
            return addText(item.toString(), field, depth);
        if (item.isArray()) {
            const QJsonArray items = item.toArray();
            for (const QJsonValue each : items)
                addItem(each, field, depth + 1);
            return;
        }
        if (item.isObject())
            addObject(item.toObject(), field, depth);
    }

    void addContainers(const QJsonObject &object, const QString &field, int depth)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (isContainer(member.key()) || (member.key() == QLatin1String("error") && member.value().isArray()))
                addItem(member.value(), field, depth + 1);
        }
    }

    [[nodiscard]] const QList<FieldProblem> &details() const { return m_details; }

private:
    void addObject(const QJsonObject &object, const QString &outer, int depth)
    {
        const QString own = fieldOf(object);
        const QString field = own.isEmpty() ? outer : own;
        const QJsonValue message = object.value(QLatin1String("message"));
        const QString text = firstText(object, {"message", "msg", "reason", "detail", "description", "title"});
        const qsizetype before = m_details.size();
        if (!text.isEmpty())
            addText(text, field, depth);
        else if (message.isArray() || message.isObject())
            addItem(message, field, depth + 1);
        addContainers(object, field, depth);
        if (m_details.size() > before)
            return;
        if (!own.isEmpty())
            return add(own, withoutJson(scalar(object.value(QLatin1String("code")))));
        // Otherwise its members may be the fields.
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (isContainer(member.key()) || isTechnical(member.key()))
                continue;
            const QString path = outer.isEmpty() ? member.key() : QString(outer + QLatin1Char('.') + member.key());
            if (!member.value().isDouble() && !member.value().isBool())
                addItem(member.value(), path, depth + 1);
        }
    }

    void add(const QString &field, const QString &message)
    {
        const FieldProblem problem{redactedLine(withoutJson(field), longestField),
                                   redactedLine(message, longestMessage)};
        if (!problem.message.isEmpty() && m_details.size() < mostDetails && !m_details.contains(problem))
            m_details += problem;
    }

    /// The items of an array of nothing but texts and numbers, as a sentence has them.
    static QString scalars(const QJsonDocument &document)
    {
        QStringList parts;
        const QJsonArray items = document.array();
        for (const QJsonValue item : items) {
            if (scalar(item).isEmpty())
                return {};
            parts += scalar(item);
        }
        return parts.join(QStringLiteral(", "));
    }

    QList<FieldProblem> m_details;
};

void setWords(Error &error, std::initializer_list<QList<FieldProblem>> said)
{
    QStringList texts;
    for (const QList<FieldProblem> &words : said) {
        for (const FieldProblem &problem : words) {
            const QString text = problem.field.isEmpty()
                ? problem.message
                : QString(problem.field + QLatin1String(": ") + problem.message);
            if (!texts.contains(text))
                texts += text;
            if (!problem.field.isEmpty() && !error.fields.contains(problem))
                error.fields += problem;
        }
    }
    error.serverMessage = redactedLine(texts.join(QStringLiteral(" · ")), longestMessage);
}

} // namespace

void addServerWords(Error &error, const QJsonValue &answer, Details details)
{
    if (!answer.isObject()) {
        Words words;
        if (answer.isString() || (answer.isArray() && details == Details::Included))
            words.addItem(answer, {}, 0);
        return setWords(error, {words.details()});
    }
    const QJsonObject body = answer.toObject();
    // What is said within `error` is closer to the matter than what is said around it.
    QList<QJsonObject> sources{body};
    if (const QJsonValue inner = body.value(QLatin1String("error")); inner.isObject())
        sources.prepend(inner.toObject());

    QString code;
    Words message;
    for (const QJsonObject &source : std::as_const(sources)) {
        if (code.isEmpty())
            code = scalar(source.value(QLatin1String("code")));
        const QJsonValue said = source.value(QLatin1String("message"));
        if (!message.details().isEmpty())
            continue;
        if (said.isString())
            message.addText(said.toString(), {}, 0);
        else if (details == Details::Included)
            message.addItem(said, {}, 0);
    }
    for (const char *name : {"error", "error_description", "detail", "title"}) {
        const QString said = body.value(QLatin1String(name)).toString();
        if (message.details().isEmpty())
            message.addText(said, {}, 0);
    }
    Words found;
    if (details == Details::Included) {
        for (const QJsonObject &source : std::as_const(sources)) {
            found.addContainers(source, {}, 0);
            if (const QJsonValue detail = source.value(QLatin1String("detail")); !detail.isString())
                found.addItem(detail, {}, 0);
        }
    }

    error.code = redactedLine(withoutJson(code), longestCode);
    setWords(error, {message.details(), found.details()});
}

} // namespace ek
