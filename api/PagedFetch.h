#pragma once

#include "api/Answers.h"
#include "api/Parser.h"
#include "api/Transport.h"
#include "core/Completion.h"

#include <QSet>

#include <utility>

namespace ek {

/// How many entries are asked for at a time: the most the API gives.
constexpr int pageSize = 100;

/// Fetches every page of a list and hands each to @p onPage, in order.
///
/// A server that names a cursor twice would be followed forever; that ends the list with UnexpectedContent.
template <typename PageType> class PagedFetch final : public Call
{
public:
    using Parse = Result<PageType> (*)(const QByteArray &);
    using OnPage = std::function<void(PageType)>;

    PagedFetch(Transport &transport, Parser &parser, QByteArray path, EntityId entity, Parse parse, OnPage onPage,
               Completion<Result<Done>> completion, QObject *parent, Purpose purpose = Purpose::List)
        : Call(parent)
        , m_transport(transport)
        , m_parser(parser)
        , m_path(std::move(path))
        , m_entity(std::move(entity))
        , m_parse(parse)
        , m_onPage(std::move(onPage))
        , m_completion(std::move(completion))
        , m_purpose(purpose)
    {
        fetch(QString());
    }

    void cancel() override
    {
        if (m_completion.isPending())
            finish(tl::unexpected(Error{.kind = ErrorKind::Cancelled}));
    }

private:
    void fetch(const QString &cursor)
    {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("limit"), QString::number(pageSize));
        if (!cursor.isEmpty())
            query.addQueryItem(QStringLiteral("next_cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        HttpRequest request{.verb = "GET", .path = m_path, .query = query, .entity = m_entity, .purpose = m_purpose};
        m_current = m_transport.send(std::move(request), this, [this](Result<HttpResponse> response) {
            if (!m_completion.isPending())
                return;
            if (!response)
                return finish(tl::unexpected(std::move(response.error())));
            m_parser.run(std::move(response->body), m_parse, this,
                         [this](Result<PageType> page) { onParsed(std::move(page)); });
        });
    }

    void onParsed(Result<PageType> page)
    {
        if (!m_completion.isPending())
            return;
        if (!page)
            return finish(tl::unexpected(std::move(page.error())));
        const QString next = page->pagination.nextCursor;
        const QPointer<PagedFetch> self(this);
        m_onPage(std::move(*page));
        if (!self || !m_completion.isPending())
            return; // the receiver of the page ended it
        if (next.isEmpty())
            return finish(Done{});
        if (m_cursors.contains(next)) {
            return finish(tl::unexpected(
                Error{.kind = ErrorKind::UnexpectedContent, .detail = QStringLiteral("a page cursor came twice")}));
        }
        m_cursors.insert(next);
        fetch(next);
    }

    void finish(Result<Done> result)
    {
        m_completion.complete(std::move(result));
        m_current.cancel();
        deleteLater();
    }

    Transport &m_transport;
    Parser &m_parser;
    QByteArray m_path;
    EntityId m_entity;
    Parse m_parse;
    OnPage m_onPage;
    Completion<Result<Done>> m_completion;
    Purpose m_purpose;
    CallHandle m_current;
    QSet<QString> m_cursors;
};

} // namespace ek
