#include "session/SettingsFile.h"

#include "core/Logging.h"
#include "platform/RegularFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <chrono>

namespace ek {

namespace {

constexpr qint64 largestFile = 1024LL * 1024; // thousands of profiles
constexpr std::chrono::seconds soon{2};
constexpr std::chrono::milliseconds lockWait{300}; // other instances hold it for a moment

constexpr auto userOnly = QFile::ReadOwner | QFile::WriteOwner;

QString nameOfCopy(const QString &path, SettingsTrouble trouble, int number)
{
    const QString name =
        path + (trouble == SettingsTrouble::Newer ? QStringLiteral(".newer") : QStringLiteral(".damaged"));
    return number == 1 ? name : name + QStringLiteral("-%1").arg(number);
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink(); // one that leads nowhere does not "exist"
}

QString asText(const QString &value)
{
    return textsOf(value).value_or(QStringList()).join(QStringLiteral(", "));
}

} // namespace

SettingsFile::SettingsFile(const QString &path)
    : m_path(path)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    QObject::connect(&m_soon, &QTimer::timeout, &m_soon, [this] { save(); });
    load();
}

SettingsFile::~SettingsFile()
{
    save();
}

void SettingsFile::load()
{
    const RegularFile file = readRegularFile(m_path, largestFile);
    switch (file.state) {
    case RegularFile::State::Missing:
        m_mayWrite = !isThere(m_path); // a link may lead to a disk that will be back
        return;
    case RegularFile::State::Unreadable:
        m_mayWrite = false;
        return;
    case RegularFile::State::NotAFile:
    case RegularFile::State::TooLarge:
        m_mayWrite = !QFileInfo(m_path).isDir() && moveAway();
        return;
    case RegularFile::State::Read:
        break;
    }
    const IniReading reading = readIni(file.content);
    m_values = reading.values;
    if (!reading.damage.isEmpty())
        m_mayWrite = keepCopy(file.content, SettingsTrouble::Damaged);
    else if (reading.version > iniVersion)
        m_mayWrite = keepCopy(file.content, SettingsTrouble::Newer);
    if (m_trouble != SettingsTrouble::None)
        qCWarning(lcFiles) << "settings in trouble, kind" << int(m_trouble) << reading.damage;
}

/// Once for the same content, however often it is found.
bool SettingsFile::keepCopy(const QByteArray &content, SettingsTrouble trouble)
{
    m_trouble = trouble;
    for (int number = 1;; ++number) {
        const QString name = nameOfCopy(m_path, trouble, number);
        if (isThere(name)) {
            const RegularFile earlier = readRegularFile(name, largestFile);
            if (earlier.state != RegularFile::State::Read || earlier.content != content)
                continue;
            m_copy = name;
            return true;
        }
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, userOnly))
            return false;
        if (file.write(content) != content.size()) {
            file.remove();
            return false;
        }
        m_copy = name;
        return true;
    }
}

bool SettingsFile::moveAway()
{
    m_trouble = SettingsTrouble::NotSettings;
    int number = 1;
    while (isThere(nameOfCopy(m_path, m_trouble, number)))
        ++number;
    const QString name = nameOfCopy(m_path, m_trouble, number);
    if (!moveNode(m_path, name))
        return false;
    m_copy = name;
    return true;
}

QString SettingsFile::text(const QString &key) const
{
    return asText(m_values.value(key));
}

QByteArray SettingsFile::bytes(const QString &key) const
{
    return m_values.contains(key) ? bytesOf(m_values.value(key)).value_or(QByteArray()) : QByteArray();
}

QStringList SettingsFile::groupsIn(const QString &group) const
{
    QStringList groups;
    const QString start = group + u'/';
    for (auto value = m_values.lowerBound(start); value != m_values.end() && value.key().startsWith(start); ++value) {
        const qsizetype slash = value.key().indexOf(u'/', start.size());
        if (slash < 0)
            continue;
        const QString name = value.key().mid(start.size(), slash - start.size());
        if (!groups.contains(name))
            groups += name;
    }
    return groups;
}

void SettingsFile::set(const QString &key, const std::optional<QString> &value)
{
    if (value ? m_values.contains(key) && m_values.value(key) == *value : !m_values.contains(key))
        return;
    if (value)
        m_values.insert(key, *value);
    else
        m_values.remove(key);
    m_changes.insert(key, value);
}

void SettingsFile::setText(const QString &key, const QString &text)
{
    set(key, iniText(text));
}

void SettingsFile::setBytes(const QString &key, const QByteArray &bytes)
{
    set(key, iniBytes(bytes));
}

void SettingsFile::remove(const QString &key)
{
    const QStringList keys = m_values.keys();
    for (const QString &one : keys) {
        if (one == key || one.startsWith(key + u'/'))
            set(one, std::nullopt);
    }
}

void SettingsFile::saveSoon()
{
    if (!m_changes.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

/// What the file holds at this moment, as far as it is not in trouble; ours where it is gone or damaged. None where it
/// must not be written over.
std::optional<IniValues> SettingsFile::current()
{
    const RegularFile file = readRegularFile(m_path, largestFile);
    if (file.state == RegularFile::State::Missing && !isThere(m_path))
        return m_values;
    if (file.state != RegularFile::State::Read)
        return std::nullopt;
    const IniReading reading = readIni(file.content);
    if (!reading.damage.isEmpty())
        return keepCopy(file.content, SettingsTrouble::Damaged) ? std::make_optional(m_values) : std::nullopt;
    if (reading.version > iniVersion && !keepCopy(file.content, SettingsTrouble::Newer))
        return std::nullopt;
    return reading.values;
}

bool SettingsFile::save()
{
    m_soon.stop();
    if (m_changes.isEmpty())
        return !m_hasFailed;
    m_hasFailed = true;
    if (!m_mayWrite)
        return false;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    // So that the changes of two instances are not lost to each other. Where it cannot be had, the file comes first.
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (isRegularOrMissing(lock.fileName()))
        lock.tryLock(static_cast<int>(lockWait.count()));

    auto values = current();
    if (!values)
        return false;
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change) {
        if (change.value())
            values->insert(change.key(), *change.value());
        else
            values->remove(change.key());
    }
    if (!replaceFile(m_path, writeIni(*values)))
        return false;
    m_values = *values;
    m_changes.clear();
    m_hasFailed = false;
    return true;
}

bool SettingsFile::isWritable() const
{
    if (!m_mayWrite || m_hasFailed)
        return false;
    const QFileInfo file(m_path);
    const QFileInfo folder(file.absolutePath());
    return (!file.exists() || (file.isFile() && file.isWritable())) && (!folder.exists() || folder.isWritable());
}

} // namespace ek
