// How long the program takes from its start to a window that is painted, and how much memory it needs then; against a
// bare window of Qt's, and any other program that is named. Takes turns, and prints medians.
//
//   bench_start BARE PROGRAM [OTHER]
//
// Needs a display of its own (xvfb-run), without a window manager.

#include "Report.h"
#include "ServerProcess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <thread>
#include <xcb/xcb.h>

namespace {

constexpr std::uint32_t unpainted = 0x00ff00ff; // what the display shows where nothing was painted
constexpr int rounds = 15;
constexpr qint64 patienceMs = 20'000;

template <typename T> using Reply = std::unique_ptr<T, decltype(&std::free)>;

/// The display, as a program's user sees it.
class Display
{
public:
    Display()
        : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection) != 0)
            return;
        m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        const std::array<std::uint32_t, 2> values{unpainted, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY};
        xcb_change_window_attributes(m_connection, m_screen->root, XCB_CW_BACK_PIXEL | XCB_CW_EVENT_MASK,
                                     values.data());
        clear();
    }
    ~Display() { xcb_disconnect(m_connection); }
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;

    [[nodiscard]] bool isOpen() const { return m_screen != nullptr; }

    void clear()
    {
        xcb_clear_area(m_connection, 0, m_screen->root, 0, 0, 0, 0);
        xcb_flush(m_connection);
        while (std::free(xcb_poll_for_event(m_connection)), false) { }
        m_window = 0;
    }

    /// Whether a window is there and has something in its middle.
    bool isPainted()
    {
        while (auto *event = xcb_poll_for_event(m_connection)) {
            if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY) {
                const auto *map = reinterpret_cast<const xcb_map_notify_event_t *>(event);
                if (map->override_redirect == 0)
                    m_window = map->window;
            }
            std::free(event);
        }
        if (m_window == 0)
            return false;
        const Reply<xcb_get_geometry_reply_t> place(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, m_window), nullptr), &std::free);
        if (!place || place->width < 200 || place->height < 100)
            return false;
        // A quarter from the left, and in the middle: both in the window, and neither on a line between two parts.
        return isPaintedAt(place->x + place->width / 4, place->y + place->height / 2)
            && isPaintedAt(place->x + place->width / 2 + 20, place->y + place->height / 2 + 20);
    }

private:
    bool isPaintedAt(int x, int y)
    {
        const Reply<xcb_get_image_reply_t> image(
            xcb_get_image_reply(m_connection,
                                xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root,
                                              static_cast<std::int16_t>(x), static_cast<std::int16_t>(y), 1, 1, ~0U),
                                nullptr),
            &std::free);
        if (!image || xcb_get_image_data_length(image.get()) < 4)
            return false;
        const std::uint8_t *bytes = xcb_get_image_data(image.get());
        const std::uint32_t pixel = bytes[0] | (bytes[1] << 8U) | (bytes[2] << 16U);
        return pixel != unpainted;
    }

    xcb_connection_t *m_connection;
    xcb_screen_t *m_screen = nullptr;
    xcb_window_t m_window = 0;
};

/// KiB of its own and its share of what it shares; 0 where the process is gone.
double proportionalMemory(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').constFirst().toDouble();
    }
    return 0;
}

struct Figures
{
    std::vector<double> startMs;
    std::vector<double> kib;
};

/// One start of the program; false where its window did not come.
bool measure(Display &display, const QStringList &command, const QProcessEnvironment &environment, Figures &figures)
{
    display.clear();
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer elapsed;
    elapsed.start();
    process.start(command.constFirst(), command.mid(1));
    while (!display.isPainted()) {
        if (elapsed.elapsed() > patienceMs)
            return false;
        std::this_thread::sleep_for(std::chrono::microseconds(300));
    }
    figures.startMs.push_back(static_cast<double>(elapsed.nsecsElapsed()) / 1e6);
    process.waitForFinished(1500); // what it does after the first painting belongs to its memory
    figures.kib.push_back(proportionalMemory(process.processId()));
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "bench_start BARE PROGRAM [OTHER]\n");
        return 2;
    }
    Display display;
    if (!display.isOpen()) {
        std::fprintf(stderr, "there is no display\n");
        return 2;
    }
    const ServerProcess server(12, 100);
    if (!server.isThere())
        return 1;
    const QTemporaryDir home;

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
        environment.remove(QLatin1String(variable));
    QProcessEnvironment signedIn = environment;
    signedIn.insert(QStringLiteral("ENTITY_KEYS_CREDENTIAL"), server.credential());

    const QStringList bareCommand{arguments.at(1)};
    // All its starts together ask more than the API lets anybody ask in a minute.
    const QStringList command{arguments.at(2), QStringLiteral("--api-url"), server.url().toString(),
                              QStringLiteral("--requests-per-minute"), QStringLiteral("100000")};
    Figures bare;
    Figures program;
    Figures other;
    bool sound = true;
    for (int round = 0; round < rounds && sound; ++round) {
        sound = measure(display, bareCommand, environment, bare) && measure(display, command, signedIn, program);
        if (sound && arguments.size() > 3)
            sound = measure(display, {arguments.at(3)}, environment, other);
    }
    if (!sound) {
        std::fprintf(stderr, "a window did not come\n");
        return 1;
    }
    std::printf("bare window: %.0f ms, %.1f MiB; program: %.0f ms, %.1f MiB\n", median(bare.startMs),
                median(bare.kib) / 1024, median(program.startMs), median(program.kib) / 1024);
    report("Start to the first painted window, against a bare window", median(program.startMs) / median(bare.startMs),
           "×", "≤ 1.5 ×");
    report("Memory (PSS), 12 entities, against the bare window", median(program.kib) / median(bare.kib), "×",
           "≤ 1.35 ×");
    if (!other.startMs.empty()) {
        std::printf("%s: %.0f ms, %.1f MiB\n", qPrintable(arguments.at(3)), median(other.startMs),
                    median(other.kib) / 1024);
        report("Start, against KeePassXC's", median(program.startMs) / median(other.startMs), "×", "≤ 0.45 ×");
    }
    return 0;
}
