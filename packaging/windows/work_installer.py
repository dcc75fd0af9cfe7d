"""Works the installer and the uninstaller under Wine, silently and by their windows. work_program.py calls it."""

import re

from wine_session import (EXIT_CANCELLED, EXIT_NEWER_INSTALLED, EXIT_RUNNING, LONG, UNINSTALL, begin, check, kept_credentials, keys, picture,
                          registry, say, titles, wait_for, window, windows, wine)

SETUP, UNINSTALLER = "Entity Keys Setup", "Entity Keys Uninstall"


def installed_version():
    return re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", registry(UNINSTALL)).group(1)


def start(program, title):
    process = begin(program)
    window(title)
    return process


def question(title, stage=None):
    """Waits for a message box, which has the title of the window that it is in front of."""
    wait_for(lambda: titles().count(title) == 2, f"a question of “{title}”", LONG)
    if stage:
        picture(stage)


def no_question(title):
    wait_for(lambda: titles().count(title) < 2, f"the question of “{title}” to go", LONG)


def ended(process):
    wait_for(lambda: process.poll() is not None, "the installer to end", LONG)
    return process.returncode


def finish(setup, stage):
    """That the last page has come cannot be seen from outside; before it, its key does nothing."""
    def is_finished():
        if setup.poll() is None and SETUP in titles():
            picture(stage)
            keys("alt+f")
        return setup.poll() is not None
    wait_for(is_finished, "the last page", LONG)
    check(setup.returncode == 0, "the installer ends well")


def install_over_running(installer, program, main_window):
    """The program runs, and runs again afterwards: it is started by the last page."""
    say("installing while it runs")
    check(wine(installer, "/S").returncode == EXIT_RUNNING, "a silent installer leaves a running program alone")

    setup = start(installer, SETUP)
    picture("installer-1-folder")
    keys("alt+i")
    question(SETUP, "installer-2-runs")
    keys("Escape")
    check(ended(setup) == EXIT_CANCELLED, "the installer says that it was cancelled")
    check(program.process.poll() is None, "the program still runs")

    setup = start(installer, SETUP)
    keys("alt+i")
    question(SETUP)
    asked = windows(SETUP)
    keys("alt+r") # it still runs, so it is asked anew
    wait_for(lambda: len(windows(SETUP)) == 2 and windows(SETUP) != asked, "another question", LONG)
    window(main_window)
    program.quit()
    window(SETUP)
    keys("alt+r")
    no_question(SETUP)
    finish(setup, "installer-3-finish")
    window(main_window, "installer-4-started")
    keys("Escape", "ctrl+q")
    wait_for(lambda: main_window not in titles(), "the program to end", LONG)


def upgrade(installer, newer, folder, program, main_window):
    say("upgrading, and refusing to go back")
    (folder / "notes of mine.txt").write_text("kept")
    before = installed_version()
    check(wine(newer, "/S").returncode == 0, "the newer installer ends well")
    check(installed_version() != before, "another version is installed")
    check(wine(installer, "/S").returncode == EXIT_NEWER_INSTALLED, "the older one is refused")
    check(installed_version() != before, "and has changed nothing")
    program.start()
    window(main_window, "17-upgraded") # settings and credential are still there
    program.quit()
    check((folder / "notes of mine.txt").exists(), "a file of the user's is left alone")
    (folder / "notes of mine.txt").unlink()


def check_kept(shortcut, data):
    check(not shortcut.exists(), "it is gone from the start menu")
    check("Entity Keys" not in registry(UNINSTALL), "Windows has forgotten it")
    check((data / "settings.ini").exists(), "the settings are kept")
    check(len(kept_credentials()) == 2, "the credentials are kept")


def uninstall_by_its_window(uninstaller, answer, stage):
    # It copies itself away and ends at once, so that it can delete itself: what is waited for is its windows.
    start(uninstaller, UNINSTALLER)
    picture(stage)
    keys("alt+u")
    question(UNINSTALLER, stage + "-question")
    keys(answer)
    no_question(UNINSTALLER)
    wait_for(lambda: not uninstaller.parent.exists(), "the folder to go", LONG)
    picture(stage + "-done")
    window(UNINSTALLER)
    keys("alt+c")
    wait_for(lambda: UNINSTALLER not in titles(), "the uninstaller to end", LONG)


def uninstall(installer, folder, shortcut, data, sign_in):
    """sign_in() starts the installed program, signs in to a profile of its own, and quits."""
    uninstaller = folder / "uninstall.exe"

    def install():
        check(wine(installer, "/S").returncode == 0, "the installer ends well again")

    def wait_until_all_is_gone():
        wait_for(lambda: not folder.exists() and not data.exists(), "the folders to go", LONG)
        left = [str(path) for path in data.parents[1].rglob("*") if "entity-keys" in path.name.lower()]
        check(not left, f"nothing of ours is left in the user's folders: {left}")
        wait_for(lambda: not kept_credentials(), "the credentials to go", LONG)

    say("uninstalling, and keeping what is the user's")
    check(wine(uninstaller, "/S").returncode == 0, "the uninstaller ends well")
    wait_for(lambda: not folder.exists(), "the folder to go", LONG)
    check_kept(shortcut, data)
    install()
    uninstall_by_its_window(uninstaller, "alt+y", "uninstaller-1-keep")
    check_kept(shortcut, data)

    say("uninstalling with everything")
    install()
    uninstall_by_its_window(uninstaller, "alt+n", "uninstaller-2-all")
    wait_until_all_is_gone()
    install()
    sign_in()
    check(kept_credentials(), "a credential is kept anew")
    wine(uninstaller, "/S", "/REMOVEDATA")
    wait_until_all_is_gone()
