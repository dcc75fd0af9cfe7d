// What most files include (cmake/Precompile.cmake). Of Qt's libraries those are in it that the target
// links.

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QLocale>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#if __has_include(<QNetworkReply>)
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
#endif

#if __has_include(<QWidget>)
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>
#endif

#if __has_include(<QTest>)
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#endif
