#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

/// What libFuzzer, and the replay of the corpus, call with every input. Each target defines one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// What has to hold of every text, found out without the functions under test.
namespace ek::fuzz {

/// Ends the process where @p holds is false, having said which property failed on which text.
void require(bool holds, const char *property, const QString &text = {});

QByteArray bytesOf(const std::uint8_t *data, std::size_t size);

/// A key that is not masked: one of the six prefixes and seven or more characters of a key behind it.
bool holdsWholeKey(const QString &text);

/// @p text without characters that nobody sees, by the properties of Unicode that Qt knows.
QString seenOf(const QString &text);

/// Dots, an ellipsis, asterisks or bullets.
bool showsMask(const QString &text);

/// No surrogate without its other half.
bool isWellFormed(const QString &text);

/// What a text of an answer has to be before it is shown: no control character, nothing that turns or hides what
/// follows, no whole key, and at most @p longest characters and an ellipsis.
void requireFitToShow(const QString &text, qsizetype longest, const char *field);

} // namespace ek::fuzz
