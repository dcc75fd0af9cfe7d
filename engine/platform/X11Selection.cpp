#include "platform/X11Selection.h"

#include <QObject>
#include <QPointer>

#ifdef EK_WITH_XCB
#include <QCoreApplication>
#include <QList>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <xcb/xcb.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>
#endif

namespace ek {

#ifdef EK_WITH_XCB

namespace {

/// In units of four bytes, as the protocol counts.
constexpr std::uint32_t mostWords = 64 * 1024;

template <typename T> using Reply = std::unique_ptr<T, decltype(&std::free)>;

template <typename T> Reply<T> owned(T *reply)
{
    return Reply<T>(reply, &std::free);
}

/// How many questions without an answer may stay open; each has a connection, of which a display has a few hundred.
constexpr qsizetype mostOpen = 8;

/// One question. Deletes itself once it has been answered, and that may be long after it was given up: an owner that
/// wakes up and answers to a window that is gone is ended by its X library, and what it holds with it.
class SelectionQuestion final : public QObject
{
public:
    SelectionQuestion(QObject *guard, std::function<void(SelectionAnswer)> done)
        : QObject(QCoreApplication::instance())
        , m_guard(guard)
        , m_done(std::move(done))
        , m_connection(xcb_connect(nullptr, nullptr))
    {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, &SelectionQuestion::giveUp);
    }
    ~SelectionQuestion() override
    {
        open.removeOne(this);
        m_notifier.reset();
        xcb_disconnect(m_connection);
    }

    void ask(X11SelectionName which, std::chrono::milliseconds deadline)
    {
        if (xcb_connection_has_error(m_connection))
            return finish({});
        m_selection = atom(which == X11SelectionName::Clipboard ? "CLIPBOARD" : "PRIMARY");
        m_property = atom("ENTITY_KEYS_TEXT");
        m_incremental = atom("INCR");
        m_targets = {atom("UTF8_STRING"), atom("text/plain;charset=utf-8"), XCB_ATOM_STRING};
        const auto owner = owned(
            xcb_get_selection_owner_reply(m_connection, xcb_get_selection_owner(m_connection, m_selection), nullptr));
        if (!owner)
            return finish({});
        if (owner->owner == XCB_NONE)
            return finish({SelectionAnswer::Kind::NoText, {}});

        m_window = xcb_generate_id(m_connection);
        const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
        xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, 0, nullptr);
        m_notifier = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &SelectionQuestion::readEvents);
        m_deadline.start(deadline);
        convertToNext();
    }

private:
    xcb_atom_t atom(const char *name)
    {
        const auto cookie = xcb_intern_atom(m_connection, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
        const auto reply = owned(xcb_intern_atom_reply(m_connection, cookie, nullptr));
        return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    }

    void convertToNext()
    {
        xcb_convert_selection(m_connection, m_window, m_selection, m_targets.at(m_target), m_property,
                              XCB_CURRENT_TIME);
        xcb_flush(m_connection);
    }

    void readEvents()
    {
        while (const auto event = owned(xcb_poll_for_event(m_connection))) {
            if ((event->response_type & 0x7f) != XCB_SELECTION_NOTIFY)
                continue;
            const auto *answer = reinterpret_cast<const xcb_selection_notify_event_t *>(event.get());
            if (answer->target != m_targets.at(m_target))
                continue;
            if (answer->property != XCB_NONE)
                return take();
            if (++m_target == m_targets.size())
                return finish({SelectionAnswer::Kind::NoText, {}});
            convertToNext();
        }
        if (xcb_connection_has_error(m_connection))
            finish({});
    }

    void take()
    {
        const auto cookie =
            xcb_get_property(m_connection, 1, m_window, m_property, XCB_GET_PROPERTY_TYPE_ANY, 0, mostWords);
        const auto reply = owned(xcb_get_property_reply(m_connection, cookie, nullptr));
        if (!reply)
            return finish({});
        if (reply->type == m_incremental || reply->bytes_after > 0)
            return finish({SelectionAnswer::Kind::TooLarge, {}});
        auto *bytes = static_cast<char *>(xcb_get_property_value(reply.get()));
        const auto size = static_cast<qsizetype>(xcb_get_property_value_length(reply.get()));
        QByteArray utf8(bytes, size);
        if (m_targets.at(m_target) == XCB_ATOM_STRING)
            utf8 = QString::fromLatin1(utf8).toUtf8();
        finish({SelectionAnswer::Kind::Text, utf8});
    }

    void tell(SelectionAnswer answer)
    {
        m_deadline.stop();
        if (!m_done || !m_guard)
            return;
        QMetaObject::invokeMethod(
            m_guard, [done = std::exchange(m_done, nullptr), answer = std::move(answer)] { done(answer); },
            Qt::QueuedConnection);
    }

    void giveUp()
    {
        tell({});
        open += this;
        if (open.size() > mostOpen)
            open.takeFirst()->deleteLater();
    }

    void finish(SelectionAnswer answer)
    {
        if (m_notifier)
            m_notifier->setEnabled(false);
        tell(std::move(answer));
        deleteLater();
    }

    inline static QList<SelectionQuestion *> open; ///< given up, and not answered yet

    QPointer<QObject> m_guard;
    std::function<void(SelectionAnswer)> m_done;
    xcb_connection_t *m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_deadline;
    xcb_window_t m_window = XCB_NONE;
    xcb_atom_t m_selection = XCB_ATOM_NONE;
    xcb_atom_t m_property = XCB_ATOM_NONE;
    xcb_atom_t m_incremental = XCB_ATOM_NONE;
    std::array<xcb_atom_t, 3> m_targets{};
    std::size_t m_target = 0;
};

} // namespace

bool canAskX11()
{
    return qEnvironmentVariableIsSet("DISPLAY");
}

void askX11(X11SelectionName which, std::chrono::milliseconds deadline, QObject *guard,
            std::function<void(SelectionAnswer)> done)
{
    (new SelectionQuestion(guard, std::move(done)))->ask(which, deadline);
}

#else

bool canAskX11()
{
    return false;
}

void askX11(X11SelectionName, std::chrono::milliseconds, QObject *guard, std::function<void(SelectionAnswer)> done)
{
    QMetaObject::invokeMethod(
        guard, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

#endif

} // namespace ek
