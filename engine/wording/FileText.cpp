#include "wording/FileText.h"

#include "session/SettingsFile.h"

#include <QCoreApplication>

namespace ek {

namespace {

struct FileText
{
    Q_DECLARE_TR_FUNCTIONS(ek::FileText)
};

} // namespace

ErrorWords describe(const StorageError &error)
{
    const QString consequence = FileText::tr(
        "If a key was being created when the program last ended, it may exist without anybody having seen it: "
        "look through the newest keys of your entities.");
    const QString small =
        error.putAside.isEmpty() ? error.detail : FileText::tr("The old file was kept as “%1”.").arg(error.putAside);
    switch (error.kind) {
    case StorageErrorKind::Damaged:
        return {FileText::tr("The file that remembers keys being created could not be read; a new one was begun."),
                consequence,
                {},
                small};
    case StorageErrorKind::Newer:
        return {
            FileText::tr("The file that remembers keys being created was written by a newer version of this program; "
                         "a new one was begun."),
            consequence, FileText::tr("Use the newer version to recover what is in it."), small};
    case StorageErrorKind::NotWritable:
        return {FileText::tr("The file that remembers keys being created cannot be written."),
                FileText::tr("Until it can be, no key is created: a lost answer could not be recovered."),
                FileText::tr("See to it that its folder can be written."), small};
    case StorageErrorKind::Full:
        return {FileText::tr("There is no room left on the disk for the file that remembers keys being created."),
                FileText::tr("Until there is, no key is created: a lost answer could not be recovered."),
                {},
                small};
    case StorageErrorKind::Busy:
        return {FileText::tr("Another instance of this program holds the file that remembers keys being created."),
                {},
                FileText::tr("Try again, or close the other one."),
                small};
    case StorageErrorKind::NotOurs:
        return {FileText::tr("Something that this program did not make stands in the place of the file that remembers "
                             "keys being created."),
                FileText::tr("Until it is moved away, no key is created: a lost answer could not be recovered."),
                {},
                small};
    case StorageErrorKind::RowsSetAside:
        return {FileText::tr("Some of what the program remembers of keys being created could not be read. It was set "
                             "aside in the same file; the rest is used."),
                consequence,
                {},
                small};
    case StorageErrorKind::Failed:
        break;
    }
    return {FileText::tr("The file that remembers keys being created failed."),
            FileText::tr("Until it works, no key is created: a lost answer could not be recovered."),
            {},
            small};
}

ErrorWords describeLists(const StorageError &error)
{
    const QString inMemory = FileText::tr("Everything works, but the lists last only until the program ends.");
    switch (error.kind) {
    case StorageErrorKind::Damaged:
        return {
            FileText::tr("The lists that were kept on this computer were damaged."),
            FileText::tr("They are read again. Which keys were deleted, and what has changed since you looked last, is "
                         "not known any more."),
            {},
            error.detail};
    case StorageErrorKind::Newer:
        return {FileText::tr("The lists on this computer were written by a newer version of this program, and are left "
                             "as they are."),
                inMemory,
                {},
                error.detail};
    case StorageErrorKind::NotOurs:
        return {FileText::tr("Something that this program did not make stands in the place of the lists on this "
                             "computer, and is left as it is."),
                inMemory, FileText::tr("Move it away, then open the profile again."), error.detail};
    case StorageErrorKind::NotWritable:
        return {FileText::tr("The lists cannot be written on this computer."), inMemory,
                FileText::tr("See to it that the folder for the program's cache can be written."), error.detail};
    case StorageErrorKind::Full:
        return {FileText::tr("There is no room left on the disk for the lists."), inMemory, {}, error.detail};
    case StorageErrorKind::Busy:
        return {
            FileText::tr("The lists on this computer are in use by another program, or their disk does not answer."),
            inMemory,
            {},
            error.detail};
    case StorageErrorKind::RowsSetAside:
    case StorageErrorKind::Failed:
        break;
    }
    return {FileText::tr("The file of the lists on this computer failed."), inMemory, {}, error.detail};
}

ErrorWords describe(SettingsTrouble trouble)
{
    const QString consequence = FileText::tr("Profiles may be missing; sign in again to add them.");
    switch (trouble) {
    case SettingsTrouble::None:
        break;
    case SettingsTrouble::Damaged:
        return {FileText::tr("The settings file is damaged, or was cut short. A copy of it was kept."),
                consequence,
                {},
                {}};
    case SettingsTrouble::Newer:
        return {
            FileText::tr("The settings file was written by a newer version of this program. A copy of it was kept."),
            consequence,
            {},
            {}};
    case SettingsTrouble::NotSettings:
        return {FileText::tr("Something that is no settings file was in its place. It was moved away."),
                consequence,
                {},
                {}};
    }
    return {};
}

} // namespace ek
