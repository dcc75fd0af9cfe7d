#include "EveryDialog.h"
#include "Pictures.h"
#include "Variants.h"
#include "Wordings.h"
#include "ui/design/Theme.h"
#include "ui/widgets/ScrolledBody.h"

#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <utility>

using namespace ek;
using namespace ek::test;

namespace {

enum class Task {
    Draw, ///< writes every picture into a folder
    Compare, ///< and says which look different from the approved ones
    Approve, ///< and makes them the approved ones
};

class Gallery
{
public:
    Gallery(const Variant &variant, Task task, const QString &folder)
        : m_variant(variant)
        , m_task(task)
        , m_folder(QStringLiteral("%1/%2").arg(folder, QLatin1String(variant.name)))
        , m_approved(QStringLiteral("%1/%2").arg(QStringLiteral(EK_APPROVED), QLatin1String(variant.name)))
    {
    }

    int show()
    {
        if (!m_folder.mkpath(QStringLiteral("."))
            || (m_task == Task::Approve && !m_approved.mkpath(QStringLiteral(".")))) {
            std::fprintf(stderr, "cannot write to %s\n", qPrintable(m_folder.path()));
            return 1;
        }
        prepareApplication();
        const Wordings wordings(QString::fromLatin1(m_variant.language));
        applyAppearance(m_variant.appearance);
        EveryDialog every(
            {}, [this](const QString &what, QWidget *window) { take(what, window); },
            [&](const QString &english) { return wordings.of(english); }, m_variant.environment,
            m_variant.isDemo ? CredentialSource::Demo : CredentialSource::SessionOnly);
        if (!every.visitAll()) {
            std::fprintf(stderr, "%s did not open\n", qPrintable(every.failure()));
            return 1;
        }
        std::printf("%d pictures in %s\n", m_count, qPrintable(m_folder.path()));
        return m_isGood ? 0 : 1;
    }

private:
    void take(const QString &what, QWidget *window)
    {
        const QString file = QStringLiteral("%1-%2.png").arg(++m_count, 2, 10, QLatin1Char('0')).arg(fileName(what));
        // A dialog whose contents have grown grows with them, one layout after the other.
        const auto fits = [&] { return isWhole(window); };
        (void)QTest::qWaitFor(fits, 500);
        QImage picture;
        const auto isStill = [&] {
            const QImage before = std::exchange(picture, window->grab().toImage());
            return picture == before;
        };
        (void)QTest::qWaitFor(isStill, 500);
        picture.save(m_folder.filePath(file));
        const QImage small = reduced(picture);
        if (m_task == Task::Approve)
            small.save(m_approved.filePath(file));
        if (m_task != Task::Compare)
            return;
        const QImage approved(m_approved.filePath(file));
        const auto difference = approved.isNull() ? small.rect() : firstDifference(small, approved);
        if (!difference)
            return;
        m_isGood = false;
        std::printf("%s looks different from what was approved, first at %d, %d of %s\n", qPrintable(what),
                    difference->x() * reduction, difference->y() * reduction, qPrintable(m_folder.filePath(file)));
    }

    static QString fileName(const QString &what)
    {
        QString name;
        for (const QChar c : what) {
            if (c.isLetterOrNumber() && c.unicode() < 0x80)
                name += c.toLower();
            else if (c == u' ')
                name += u'-';
        }
        return name;
    }

    static bool isWhole(const QWidget *window)
    {
        const QList<ScrolledBody *> bodies = window->findChildren<ScrolledBody *>();
        return std::all_of(bodies.cbegin(), bodies.cend(), [](const ScrolledBody *body) {
            return !body->isVisible() || body->verticalScrollBar()->maximum() == 0;
        });
    }

    const Variant &m_variant;
    Task m_task;
    QDir m_folder;
    QDir m_approved;
    int m_count = 0;
    bool m_isGood = true;
};

std::optional<Task> taskOf(const QString &word)
{
    if (word == QLatin1String("draw"))
        return Task::Draw;
    if (word == QLatin1String("compare"))
        return Task::Compare;
    return word == QLatin1String("approve") ? std::optional(Task::Approve) : std::nullopt;
}

int usage()
{
    std::fprintf(stderr, "usage: gallery draw|compare|approve VARIANT FOLDER\n  variants:");
    for (const Variant &variant : variants())
        std::fprintf(stderr, " %s", variant.name);
    std::fprintf(stderr, "\n");
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return usage();
    const std::optional<Task> task = taskOf(QString::fromLocal8Bit(argv[1]));
    const Variant *variant = variantOf(QString::fromLocal8Bit(argv[2]));
    if (!task || !variant)
        return usage();

    QTemporaryFile screen; // of that size, which nobody sees
    if (!screen.open())
        return 1;
    screen.write(QStringLiteral("{\"screens\": [{\"name\": \"one\", \"x\": 0, \"y\": 0, \"width\": %1, \"height\": %2, "
                                "\"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}")
                     .arg(variant->screen.width())
                     .arg(variant->screen.height())
                     .toUtf8());
    screen.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toLocal8Bit());
    qputenv("QT_SCALE_FACTOR", variant->scale);
    qputenv("HOME", "/tmp"); // a dialog shows it
    const QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0); // a cursor that blinks is sometimes there
    return Gallery(*variant, *task, QString::fromLocal8Bit(argv[3])).show();
}
