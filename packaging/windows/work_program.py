"""Works the installed program under Wine, by keyboard:  work_program.py INSTALLER [NEWER INSTALLER]

try-package calls it in a session of its own. What the program did is seen from outside: the titles of its windows, what the
servers were asked, files, the registry, the clipboard, and how it ended.
"""

import re
import sys

from wine_session import (DRIVE, LONG, UNINSTALL, Program, begin, check, choose_fonts, gone, height, kept_credentials, keys, paste, picture,
                          registry, say, titles, window, wine, write)
from work_installer import install_over_running, uninstall, upgrade

from fake_api import FakeApi  # in a folder that wine_session names
from session import selection, wait_for


def sign_in(api, name, stage=None):
    """Answers the title that the main window then has."""
    keys("ctrl+shift+n")
    window("Sign in")
    write(api.account_key)
    before = height("Sign in")
    keys("alt+v") # what is advanced; a button that is pressed by a key takes its time
    wait_for(lambda: height("Sign in") > before, "the advanced fields", LONG)
    keys("alt+n", "ctrl+a")
    write(name)
    keys("alt+a", "ctrl+a")
    write(api.url)
    if stage:
        picture(stage)
    keys("Return")
    title = f"{name} · {api.environment.capitalize()} — Entity Keys"
    window(title)
    return title


def main(installer, newer):
    api = FakeApi("sandbox")
    acme = api.add_entity("Acme Ltd", tax_number="SI11111111")
    api.add_key(acme, name="Zapier")
    beta = api.add_entity("Beta GmbH", tax_number="DE222222222")
    api.add_key(beta, name="Their books")
    api.start()

    choose_fonts()
    say("installing")
    check(wine(installer, "/S").returncode == 0, "the installer ends well")
    user = next(folder for folder in (DRIVE / "users").iterdir() if folder.name != "Public")
    folder = user / "AppData/Local/Programs/Entity Keys"
    shortcut = user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Entity Keys.lnk"
    data = user / "AppData/Local/entity-keys"
    check((folder / "entity-keys.exe").exists(), "the program is in its folder")
    check(shortcut.exists(), "it is in the start menu")
    check("Entity Keys" in registry(UNINSTALL), "Windows knows how to uninstall it")
    version = wine(folder / "entity-keys.exe", "--version").stdout.decode()
    check(re.fullmatch(r"Entity Keys \d+\.\d+\.\d+\s*", version), f"--version is readable: {version!r}")

    say("a start that fails, from where nobody reads what is printed")
    begin("start", "/unix", folder / "entity-keys.exe", "--no-such-option")
    window("Entity Keys", "0-unknown-option")
    keys("Return")
    wait_for(lambda: "Entity Keys" not in titles(), "the message to go", LONG)

    say("signing in")
    program = Program(folder)
    program.start()
    window("Entity Keys", "1-signed-out")
    main_window = sign_in(api, "Our sandbox", "2-sign-in")
    check(any(api.url in name for name in kept_credentials()), "the credential is in the Credential Manager")
    program.quit()

    say("starting again: nobody is asked")
    api.forget_requests()
    program.start()
    window(main_window, "3-remembered")
    api.wait_for_requests(1, "GET", "/entities", timeout=LONG)

    say("a second profile, with a credential of its own")
    live = FakeApi("live")
    live.add_entity("Their customer Ltd")
    live.start()
    other_window = sign_in(live, "Their books")
    live.wait_for_requests(1, "GET", "/entities", timeout=LONG)
    check(len(kept_credentials()) == 2, "both credentials are in the Credential Manager")
    program.quit()
    for server in api, live:
        server.forget_requests()
    program.start()
    window(other_window, "3-second-profile") # the one that was open last
    live.wait_for_requests(1, "GET", "/entities", timeout=LONG)
    check(not api.requests(), "the other server is not asked")
    keys("ctrl+k")
    window("Command palette")
    write("Open profile Our sandbox")
    picture("3-switching")
    keys("Return")
    window(main_window)
    api.wait_for_requests(1, "GET", "/entities", timeout=LONG)

    install_over_running(installer, program, main_window)
    program.start()
    window(main_window)

    say("creating")
    keys("ctrl+e")
    write("1111")
    keys("Return")
    api.wait_for_requests(1, "GET", "/entities/api-keys", timeout=LONG)
    picture("4-entity")
    keys("ctrl+n")
    window("Create an API key")
    write("Made under Wine")
    picture("5-create")
    keys("Return")
    window("Store this key now", "6-masked")
    [secret] = [key["id"] for key in api.keys(acme) if key["name"] == "Made under Wine"]
    check(len(api.requests("POST")) == 1, "the server was asked once")

    say("handing it over")
    keys("alt+f")
    window("Save the key to a file")
    target = user / "Documents" / "Čuvaj 漢 key.env"
    keys("alt+f", "ctrl+a")
    paste("C:\\users\\" + user.name + "\\Documents\\" + target.name)
    picture("7-save")
    keys("Return")
    gone("Save the key to a file")
    check(secret in target.read_text(encoding="utf-8"), "the file holds the key")

    tools = DRIVE / "My tools"
    tools.mkdir()
    (tools / "keep key.cmd").write_text('@set /p key=\r\n@echo %key%>"C:\\My tools\\what it got.txt"\r\n', newline="")
    window("Store this key now")
    keys("alt+c")
    window("Send the key to a command")
    keys("alt+n")
    window("New command")
    keys("alt+e") # the line break, before all else: a button that is pressed by a key takes its time
    keys("alt+n")
    write("Keep it")
    keys("alt+p")
    write("C:\\My tools\\keep key.cmd")
    picture("8-batch-file-refused")
    keys("alt+p", "ctrl+a")
    write("C:\\windows\\system32\\cmd.exe")
    keys("alt+a")
    write("/c")
    keys("Return")
    write("C:\\My tools\\keep key.cmd")
    picture("8-command")
    keys("alt+n", "Return")
    gone("New command")
    window("Send the key to a command", "9-send")
    keys("Return")
    kept = tools / "what it got.txt"
    wait_for(lambda: kept.exists() and secret in kept.read_text(errors="replace"), "the command to have got the key", LONG)
    picture("10-sent")
    keys("Escape")
    gone("Send the key to a command")

    window("Store this key now")
    keys(*["shift+Tab"] * 7, "space") # back to "Copy key"
    wait_for(lambda: selection("clipboard") == secret, "the key on the clipboard", LONG)
    formats = selection("clipboard", "TARGETS").split()
    for mark in "ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard":
        check(mark in formats, f"the clipboard's history is told by {mark}, not only by {formats}")
    picture("11-copied")
    keys("alt+s")
    gone("Store this key now", "Return") # "Done" can be pressed once the check mark is seen to be set
    window(main_window)
    picture("12-stored")

    say("deleting")
    keys("ctrl+f")
    write("Made under Wine")
    keys("Tab", "Tab", "Home", "shift+F10")
    picture("13-menu")
    keys("Up", "Return") # the last entry of the key's menu
    window("Delete 1 API key", "13-delete")
    keys("alt+d")
    api.wait_for_requests(1, "DELETE", timeout=LONG)
    gone("Delete 1 API key")
    check([key["name"] for key in api.keys(acme)] == ["Zapier"], "this key alone is gone")
    window(main_window)

    say("the keys of all entities")
    keys("ctrl+shift+a", "ctrl+f", "Tab", "Tab")

    ends = {key["id"][-3:] for entity in (acme, beta) for key in api.keys(entity)}

    def copied_rows():
        keys("ctrl+a", "ctrl+c")
        return {line[-3:] for line in selection("clipboard").split()} == ends # of masks
    wait_for(copied_rows, "the keys of both entities in one table", LONG)
    picture("13-all-keys")
    keys("ctrl+f")
    write("books")
    picture("13-all-keys-filtered")
    keys("Escape")
    check(list(data.rglob("lists/*.sqlite")), "what is known of them is kept")

    say("locking")
    api.forget_requests()
    keys("ctrl+l")
    window("Entity Keys — locked", "14-locked")
    keys("space")
    window(main_window, "15-unlocked")
    program.quit()

    say("the demo workspace ends when it is quit")
    program.start("--demo")
    window("Demo workspace · Sandbox — Entity Keys", "16-demo")
    program.quit()
    for path in sorted(data.rglob("*")):
        check(not path.is_file() or secret.encode() not in path.read_bytes(), f"no key in {path.name}")

    if newer:
        upgrade(installer, newer, folder, program, main_window)

    def sign_in_again():
        program.start()
        window("Entity Keys")
        sign_in(api, "Our sandbox")
        program.quit()

    uninstall(installer, folder, shortcut, data, sign_in_again)


if __name__ == "__main__":
    main(*sys.argv[1:2], sys.argv[2] if len(sys.argv) > 2 else None)
