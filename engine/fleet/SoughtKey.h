#pragma once

#include "core/Credential.h"
#include "core/Secret.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace ek {

/// What an admin has of a key whose owner they look for: a whole one, or what a log or a list shows of it.
///
/// May hold a whole key, in Secrets. Any thread.
class SoughtKey
{
public:
    enum class Kind {
        Nothing, ///< empty
        WholeKey, ///< what may be a whole entity key
        Part, ///< its first or last characters, or both
        AccountKey, ///< `sk_…`: named, and not looked for
        AccessToken, ///< `token_…`: the same
        TooShort, ///< fewer than fewestCharacters of the secret part
        Several, ///< more than one key
        Words, ///< several words: a key has no spaces in it
        NoKey, ///< has characters that no key has
    };
    static constexpr qsizetype fewestCharacters = 2;

    /// The characters of the secret part that are known.
    struct Part
    {
        Environment environment = Environment::Unknown; ///< Unknown: it was not said
        QString head; ///< what the secret part begins with; empty: not known
        QString tail; ///< what it ends with
        bool isEither = false; ///< head and tail are one text, which is one or the other

        friend bool operator==(const Part &, const Part &) = default;
    };

    SoughtKey() = default;
    /// Reads @p pasted, and overwrites it. Around the key may be white space, quotes, "Bearer ", the name of a variable
    /// and, where it has its prefix, the text of a log; within it line breaks of a mail, and the escapes of addresses
    /// and of JSON. White space may be around the marks of a mask that has no prefix.
    static SoughtKey read(QString &pasted);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] Environment environment() const { return m_part.environment; }
    /// Of a whole key; a short key has only its prefix in it.
    [[nodiscard]] const QString &mask() const { return m_mask; }
    /// Each that may be meant, the most likely first. One without its prefix may be of either environment, and a line
    /// break may be within it or after it.
    [[nodiscard]] const std::vector<Secret> &wholeKeys() const { return m_wholeKeys; }
    /// Of a part. Of a whole key as well: it may be the beginning of a longer one. Holds three characters at either end
    /// then, or no more than half of it.
    [[nodiscard]] const Part &part() const { return m_part; }

    /// Whether @p text is so much of a key that it must not be seen.
    static bool looksWhole(QStringView text);

private:
    void readBare(const QString &text);
    void setWhole(QStringView key, QStringView joined);
    void setPart(QStringView prefix, QStringView head, QStringView tail, bool isEither);

    Kind m_kind = Kind::Nothing;
    QString m_mask;
    std::vector<Secret> m_wholeKeys;
    Part m_part;
};

/// Whether a key that is shown as @p hint can be the one that @p part is of: what both tell of it is the same, and is
/// something. In the hint of a part a whole key is not told.
bool partFits(const SoughtKey::Part &part, QStringView hint);

} // namespace ek
