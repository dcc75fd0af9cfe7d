#pragma once

#include "models/ApiKeyTableModel.h"

#include <QSet>
#include <QSortFilterProxyModel>

#include <map>

namespace ek {

/// The keys that the filter lets through, sorted.
///
/// The filter finds words in name, masked key, environment and status. A full key is looked up by its fingerprint or
/// its mask instead, and is not kept.
class KeyFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit KeyFilterModel(ApiKeyTableModel &keys, QObject *parent = nullptr);

    void setWords(const QString &text);
    /// Finds the key that @p wholeKey is: by its fingerprint, or, where lists are masked, every key whose mask fits it.
    /// What is remembered is which rows these were.
    void setWholeKey(const QString &wholeKey);
    /// Whether that was the credential of an account or of a user, which no list of keys has.
    [[nodiscard]] bool seeksOtherCredential() const { return m_seeksOtherCredential; }
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || m_findsWholeKey; }

    /// For assistive technology a header says whether the table is sorted by it, too.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Whether @p text is a full key, which must not stay in a search field.
    static bool isWholeKey(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ApiKeyTableModel &m_keys;
    QStringList m_words;
    /// Texts that many rows share, looked up once and not per row.
    std::map<KeyStatus, QString> m_statusTexts;
    std::map<Environment, QString> m_environmentTexts;
    bool m_findsWholeKey = false;
    bool m_seeksOtherCredential = false;
    QSet<KeyFingerprint> m_matches; ///< of the whole key
};

} // namespace ek
