#pragma once

#include <QByteArray>
#include <QJsonDocument>

namespace ek {

/// Whether an object in @p json names a member twice. @p document is what Qt made of it, which keeps one of the two
/// without a word: an answer that says two things is no answer.
bool hasDuplicateMembers(const QByteArray &json, const QJsonDocument &document);

} // namespace ek
