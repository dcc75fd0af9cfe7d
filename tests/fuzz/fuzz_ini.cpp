// readIni() on a settings file of any bytes, and what is written for any text.

#include "Properties.h"
#include "core/IniText.h"

using namespace ek;
using namespace ek::fuzz;

namespace {

void checkFile(const QByteArray &bytes)
{
    const QString shown = QString::fromLatin1(bytes);
    const IniReading reading = readIni(bytes);
    require(reading.version >= 0, "a version is a number", shown);
    require(reading.version > 0 || !reading.values.isEmpty() || !reading.damage.isEmpty(),
            "a file that says nothing is damaged", shown);

    const QByteArray written = writeIni(reading.values);
    const IniReading again = readIni(written);
    require(again.damage.isEmpty() && again.version == iniVersion, "what is written is whole", shown);
    require(again.values == reading.values, "what is written is read", shown);
    require(writeIni(again.values) == written, "what was read is written in the same way", shown);
    for (const qsizetype size : {written.size() / 2, written.size() - 2})
        require(!readIni(written.left(size)).damage.isEmpty(), "a file that was cut is damaged", shown);
    for (const QString &value : reading.values) {
        if (const auto texts = textsOf(value); texts && texts->size() == 1)
            require(textsOf(iniText(texts->constFirst())) == texts, "a text that was read stays what it is", value);
        if (const auto content = bytesOf(value))
            require(bytesOf(iniBytes(*content)) == content, "bytes that were read stay what they are", value);
    }
}

void checkText(const QString &text)
{
    const QString key = QStringLiteral("a/b");
    const IniReading read = readIni(writeIni({{key, iniText(text)}}));
    require(read.damage.isEmpty(), "any text can be written", text);
    require(textsOf(read.values.value(key)) == QStringList(text), "any text comes back", text);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    checkFile(bytes);
    checkText(QString::fromUtf8(bytes));
    checkText(QString::fromLatin1(bytes));
    // Halves of characters, too.
    QString text = QStringLiteral("");
    for (std::size_t i = 0; i + 1 < size; i += 2)
        text += QChar(data[i], data[i + 1]);
    checkText(text);
    const auto back =
        bytesOf(readIni(writeIni({{QStringLiteral("k"), iniBytes(bytes)}})).values.value(QStringLiteral("k")));
    require(back == bytes, "any bytes come back", QString::fromLatin1(bytes));
    return 0;
}
