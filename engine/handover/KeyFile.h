#pragma once

#include "core/ApiKey.h"
#include "core/Entity.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace ek {

/// What a new key is known by, apart from its secret.
struct KeyFacts
{
    QString name; ///< may be empty
    Entity entity; ///< its id and its name
    Environment environment = Environment::Unknown;
    Expiry expiry;
};

enum class KeyFileFormat {
    Bare, ///< the key and a line break
    DotEnv, ///< one line, NAME=key
    Json, ///< an object with the key and its facts
};

/// Whether a .env file can have a variable of that name: letters, digits and '_', not beginning with a digit.
bool isVariableName(QStringView name);
/// A name for the variable that holds the key of that name: "Shopify production" gives SHOPIFY_PRODUCTION_ENTITY_KEY.
QString proposedVariable(const QString &keyName);

/// What the file will hold, UTF-8. @p variable is for DotEnv alone and must be a variable name. The caller wipes it.
QByteArray keyFileContent(KeyFileFormat format, const QString &variable, const KeyFacts &facts, const Secret &key);

} // namespace ek
