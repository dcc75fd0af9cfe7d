#include "ui/reveal/ClipboardMarks.h"

#ifdef Q_OS_MACOS

// macOS knows types of its own instead of MIME types, and Qt can be taught another one from 6.5 on. With an older Qt
// the text goes unmarked there. Not run yet.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QUtiMimeConverter>
#include <QVariant>
#endif

namespace ek {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

namespace {

/// The sign that clipboard managers on macOS have agreed on (nspasteboard.org).
class ConcealedUti final : public QUtiMimeConverter
{
public:
    static QString mime() { return QStringLiteral("application/x-ek-concealed"); }
    static QString uti() { return QStringLiteral("org.nspasteboard.ConcealedType"); }

    [[nodiscard]] QString utiForMime(const QString &of) const override { return of == mime() ? uti() : QString(); }
    [[nodiscard]] QString mimeForUti(const QString &of) const override { return of == uti() ? mime() : QString(); }
    [[nodiscard]] QList<QByteArray> convertFromMime(const QString &, const QVariant &data,
                                                    const QString &) const override
    {
        return {data.toByteArray()};
    }
    [[nodiscard]] QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override
    {
        return data.value(0);
    }
};

} // namespace

QList<ClipboardMark> clipboardMarksOfSystem()
{
    static const ConcealedUti uti; // registers itself
    return {{ConcealedUti::mime(), QByteArrayLiteral("1")}};
}

#else

QList<ClipboardMark> clipboardMarksOfSystem()
{
    return {};
}

#endif

} // namespace ek

#endif
