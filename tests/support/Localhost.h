#pragma once

#include <QHostInfo>
#include <QTest>

/// Ends the test where @p host is "localhost" and this computer does not know that name: a bare root folder has no
/// /etc/hosts.
#define EK_SKIP_UNKNOWN(host)                                                                                          \
    do {                                                                                                               \
        if (QString(host) == QLatin1String("localhost")                                                                \
            && QHostInfo::fromName(QStringLiteral("localhost")).error() != QHostInfo::NoError)                         \
            QSKIP("this computer does not know the name localhost");                                                   \
    } while (false)
