// Half of the inputs for fuzz_answers stay JSON: the parser itself is Qt's and not instrumented, so bytes changed at
// random seldom get past it.

#include "Properties.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>
#include <random>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t longest);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t longest,
                                               unsigned seed);

namespace {

class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {
    }

    std::size_t below(std::size_t end) { return m_random() % end; }

    QJsonValue mutated(const QJsonValue &value)
    {
        if (value.isArray() && !value.toArray().isEmpty() && below(8) != 0)
            return mutated(value.toArray());
        if (value.isObject() && below(8) != 0)
            return mutated(value.toObject());
        if (value.isString() && below(8) != 0)
            return mutated(value.toString());
        return anything();
    }

private:
    QJsonValue mutated(QJsonArray array)
    {
        const auto at = static_cast<qsizetype>(below(static_cast<std::size_t>(array.size())));
        switch (below(6)) {
        case 0:
            array.removeAt(at);
            break;
        case 1:
            array.append(array.at(at)); // two entries of one id
            break;
        default:
            array.replace(at, mutated(array.at(at)));
            break;
        }
        return array;
    }

    QJsonValue mutated(QJsonObject object)
    {
        static const char *const names[] = {
            "id",         "key",        "name",       "prefix_hint",  "environment",   "entity_id",  "created_at",
            "updated_at", "expires_at", "country",    "country_code", "currency_code", "tax_number", "email",
            "is_enabled", "data",       "pagination", "has_more",     "next_cursor",   "total",      "error",
            "code",       "message",    "details",    "errors",       "issues",        "field",      "path"};
        const QStringList present = object.keys();
        if (present.isEmpty() || below(6) == 0) {
            object.insert(QLatin1String(names[below(std::size(names))]), anything());
            return object;
        }
        const QString &name = present.at(static_cast<qsizetype>(below(static_cast<std::size_t>(present.size()))));
        if (below(12) == 0)
            object.remove(name);
        else if (below(12) == 0) // what belongs to one field in another
            object.insert(QLatin1String(names[below(std::size(names))]), object.value(name));
        else
            object.insert(name, mutated(object.value(name)));
        return object;
    }

    QJsonValue mutated(const QString &text)
    {
        constexpr std::size_t longest = 4096;
        QByteArray utf8 = text.toUtf8().left(longest);
        const auto size = static_cast<std::size_t>(utf8.size());
        utf8.resize(longest);
        utf8.resize(
            static_cast<qsizetype>(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t *>(utf8.data()), size, longest)));
        QString changed = QString::fromUtf8(utf8);
        if (below(16) == 0) // half a character, as an escape can make it
            changed.insert(static_cast<qsizetype>(below(static_cast<std::size_t>(changed.size()) + 1)), QChar(0xd83d));
        return changed;
    }

    QJsonValue anything()
    {
        switch (below(10)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return below(2) == 0;
        case 2:
            return static_cast<double>(below(1000000)) - 500000.;
        case 3:
            return QJsonArray{anything()};
        case 4:
            return QJsonObject{};
        case 5:
            return QString(QStringLiteral("ek_sandbox_") + QString(static_cast<qsizetype>(below(40)), u'0'));
        case 6:
            return QStringLiteral("ek_live_fak...234");
        case 7:
            return QStringLiteral("2026-03-29T10:20:30.456Z");
        case 8:
            return below(2) == 0 ? QStringLiteral("live") : QStringLiteral("sandbox");
        default:
            return mutated(QString());
        }
    }

    std::minstd_rand m_random;
};

} // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t longest, unsigned seed)
{
    Mutator mutator(seed);
    const QJsonDocument document = QJsonDocument::fromJson(ek::fuzz::bytesOf(data, size));
    if (document.isNull() || mutator.below(2) == 0)
        return LLVMFuzzerMutate(data, size, longest);
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QJsonValue changed = mutator.mutated(root);
    const QByteArray json = (changed.isArray() ? QJsonDocument(changed.toArray()) : QJsonDocument(changed.toObject()))
                                .toJson(QJsonDocument::Compact);
    if (static_cast<std::size_t>(json.size()) > longest)
        return LLVMFuzzerMutate(data, size, longest);
    std::memcpy(data, json.constData(), static_cast<std::size_t>(json.size()));
    return static_cast<std::size_t>(json.size());
}
