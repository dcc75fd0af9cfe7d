#pragma once

#include "core/Error.h"

class QJsonValue;

namespace ek {

enum class Details { Included, LeftOut };

/// Puts what the body of an error answer says into Error::code, serverMessage and fields: plain text without keys, cut
/// to their lengths, and never JSON.
///
/// The API leaves the shape of validation details open. Understood are `cause.issues`, `issues`, `details`, `errors`
/// and what resembles them, at the top or within `error`; items that are texts, or objects with a message and a path (a
/// text, or an array of names and numbers); objects that name a field and what is wrong with it; and a message that is
/// itself JSON. An answer may also be a text alone, or an array of texts and objects.
void addServerWords(Error &error, const QJsonValue &answer, Details details);

} // namespace ek
