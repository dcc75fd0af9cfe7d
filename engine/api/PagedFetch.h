#pragma once

#include "api/Answers.h"
#include "api/Parser.h"
#include "api/Transport.h"
#include "core/Completion.h"

#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <utility>

namespace ek {

/// How many entries are asked for at a time: the most the API gives.
constexpr int pageSize = 100;

/// The status of an answer that is a part of what there is. No range is ever asked for.
constexpr int partialContent = 206;

/// What no list of a server that means well reaches. One that names a new cursor for ever does.
struct ListLimits
{
    int pages = 2500;
    qint64 entries = 250'000;
    /// After so many pages a list goes on only while its pages bring fewestEach entries or more, taken together. The
    /// server's own default is ten, should it not do as it is asked.
    int thinPages = 100;
    int fewestEach = 5;
    /// For the whole list, without what its requests wait for the rate limit.
    std::chrono::milliseconds time = std::chrono::minutes(30);
};

/// Which list is fetched.
struct ListRequest
{
    Operation operation = Operation::ListKeys;
    std::optional<Operation> onBehalfOf = {}; ///< see HttpRequest
    QByteArray path = {};
    EntityId entity = {};
    QUrlQuery filter = {}; ///< sent with every page
    ListLimits limits = {};
    Lane lane = Lane::Person;
};

/// Fetches every page of a list, one after the other, and hands each to @p onPage.
///
/// @p parse runs on the parser's thread. It may keep what it reads: no two runs of one list overlap, a run happens
/// before @p onPage of its page, and the last one before the completion, unless the list was cancelled or ran out of
/// time. Such a list's last run may still be under way when the completion comes.
///
/// A server that names a cursor twice, or promises more on a page that brings nothing new, would be followed for ever;
/// either ends the list with UnexpectedContent, as does reaching ListLimits::pages or entries, and pages that bring
/// next to nothing. Reaching its time is TimedOut.
template <typename PageType> class PagedFetch final : public Call
{
public:
    using Parse = std::function<Result<PageType>(const QByteArray &)>;
    /// Returns how many entries of the page had not come before; those that could not be read are among them.
    using OnPage = std::function<int(PageType)>;

    PagedFetch(Transport &transport, Parser &parser, ListRequest list, Parse parse, OnPage onPage,
               Completion<Result<ListEnd>> completion, QObject *parent)
        : Call(parent)
        , m_transport(transport)
        , m_parser(parser)
        , m_list(std::move(list))
        , m_parse(std::move(parse))
        , m_onPage(std::move(onPage))
        , m_completion(std::move(completion))
    {
        m_time.setSingleShot(true);
        connect(&m_time, &QTimer::timeout, this, &PagedFetch::onTimeOver);
        m_time.start(m_list.limits.time);
        fetch(QString());
    }

    void cancel() override
    {
        if (m_completion.isPending())
            finish(tl::unexpected(Error{.kind = ErrorKind::Cancelled}));
    }

private:
    void onTimeOver()
    {
        if (!m_completion.isPending())
            return;
        const std::chrono::milliseconds waited = m_waited + m_current.waited();
        const std::chrono::milliseconds more = waited - std::exchange(m_granted, waited);
        if (more > std::chrono::milliseconds(0))
            return m_time.start(more);
        fail(ErrorKind::TimedOut, QStringLiteral("the list did not end in time"));
    }

    void fetch(const QString &cursor)
    {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("limit"), QString::number(pageSize));
        for (const auto &[name, value] : m_list.filter.queryItems(QUrl::FullyEncoded))
            query.addQueryItem(name, value);
        if (!cursor.isEmpty())
            query.addQueryItem(QStringLiteral("next_cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        HttpRequest request{.operation = m_list.operation,
                            .onBehalfOf = m_list.onBehalfOf,
                            .path = m_list.path,
                            .query = query,
                            .entity = m_list.entity,
                            .lane = m_list.lane};
        ++m_pages;
        m_current = m_transport.send(std::move(request), this, [this](Result<HttpResponse> response) {
            if (!m_completion.isPending())
                return;
            if (!response)
                return finish(tl::unexpected(std::move(response.error())));
            m_requestId = response->requestId;
            m_waited += response->waited;
            m_isPartial = response->status == partialContent;
            m_parser.run(std::move(response->body), m_parse, this,
                         [this](Result<PageType> page) { onParsed(std::move(page)); });
        });
    }

    void onParsed(Result<PageType> page)
    {
        if (!m_completion.isPending())
            return;
        if (!page) {
            page.error().requestId = m_requestId;
            return finish(tl::unexpected(std::move(page.error())));
        }
        Pagination pagination = page->pagination;
        pagination.isEndDoubtful = pagination.isEndDoubtful || m_isPartial;
        const QPointer<PagedFetch> self(this);
        const int fresh = m_onPage(std::move(*page));
        if (!self || !m_completion.isPending())
            return; // the receiver of the page ended it
        m_account.add(pagination, fresh);
        const QString &next = pagination.nextCursor;
        if (next.isEmpty())
            return finish(m_account.end());
        if (m_cursors.contains(next))
            return fail(ErrorKind::UnexpectedContent, QStringLiteral("a page cursor came twice"));
        if (fresh == 0)
            return fail(ErrorKind::UnexpectedContent, QStringLiteral("a page without new entries promises more"));
        const ListLimits &limits = m_list.limits;
        const bool isThin = m_pages >= limits.thinPages && m_account.entries() < qint64(m_pages) * limits.fewestEach;
        if (isThin || m_pages >= limits.pages || m_account.entries() >= limits.entries) {
            return fail(ErrorKind::UnexpectedContent,
                        QStringLiteral("no end; entries: %1, pages: %2").arg(m_account.entries()).arg(m_pages));
        }
        m_cursors.insert(next);
        fetch(next);
    }

    void fail(ErrorKind kind, const QString &detail)
    {
        finish(tl::unexpected(Error{.kind = kind, .requestId = m_requestId, .detail = detail}));
    }

    void finish(Result<ListEnd> result)
    {
        m_time.stop();
        m_completion.complete(std::move(result));
        m_current.cancel();
        deleteLater();
    }

    Transport &m_transport;
    Parser &m_parser;
    ListRequest m_list;
    Parse m_parse;
    OnPage m_onPage;
    Completion<Result<ListEnd>> m_completion;
    CallHandle m_current;
    QString m_requestId; ///< of the last answer
    bool m_isPartial = false; ///< the last answer's status says that it is a part of something
    QSet<QString> m_cursors;
    int m_pages = 0; ///< asked for
    ListAccount m_account;
    QTimer m_time;
    std::chrono::milliseconds m_waited{0}; ///< for the rate limit, before the pages that came
    std::chrono::milliseconds m_granted{0}; ///< of that, what the time was prolonged by
};

} // namespace ek
