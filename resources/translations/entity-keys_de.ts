<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Drücken</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Menü anzeigen</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Fokus setzen</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Erhöhen</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Verringern</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Öffnet die Auswahlliste</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Schl&amp;ießen</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Hierher blättern</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linker Rand</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Rechter Rand</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Eine Seite nach links</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Eine Seite nach rechts</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Nach links blättern</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben blättern</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Nach rechts blättern</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten blättern</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild aufwärts</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild abwärts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Herunter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einf&amp;ügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ek::AccountNotice</name>
    <message>
        <source>Message about the account</source>
        <translation>Meldung über das Konto</translation>
    </message>
    <message>
        <source>The credential of “%1” reaches the account “%2”. The profile belonged to the account “%3” before. Check that it is the right credential.</source>
        <translation>Die Zugangsdaten von „%1“ führen zum Konto „%2“. Bisher gehörte das Profil zum Konto „%3“. Prüfen Sie, ob es die richtigen Zugangsdaten sind.</translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation>Es ist das richtige</translation>
    </message>
</context>
<context>
    <name>ek::Actions</name>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>Connect with another credential</source>
        <translation>Mit anderen Zugangsdaten verbinden</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>&amp;Profile…</translation>
    </message>
    <message>
        <source>Open, rename or remove connections</source>
        <translation>Verbindungen öffnen, umbenennen oder entfernen</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>Forget the credential until it is needed again</source>
        <translation>Die Zugangsdaten vergessen, bis sie wieder gebraucht werden</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Jetzt &amp;sperren</translation>
    </message>
    <message>
        <source>Cover the window, and forget the credential until it is unlocked</source>
        <translation>Das Fenster abdecken und die Zugangsdaten bis zum Entsperren vergessen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Clipboard, lock, appearance</source>
        <translation>Zwischenablage, Sperre, Erscheinungsbild</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Delete key…</source>
        <translation>Schlüssel &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete the selected keys</source>
        <translation>Die ausgewählten Schlüssel löschen</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Copy the masked form of the selected keys</source>
        <translation>Die maskierte Form der ausgewählten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Fetch entities and keys again</source>
        <translation>Unternehmen und Schlüssel neu abrufen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation>Laden abb&amp;rechen</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Find &amp;entity</source>
        <translation>&amp;Unternehmen suchen</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation>Schlüssel &amp;filtern</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy what a report of a problem needs: versions and the last log lines, no secrets</source>
        <translation>Kopieren, was eine Fehlermeldung braucht: Versionen und die letzten Protokollzeilen, nichts Geheimes</translation>
    </message>
    <message>
        <source>&amp;About Entity Keys</source>
        <translation>&amp;Über Entity Keys</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln key(s)…</source>
        <translation>
            <numerusform>%Ln Schlüssel &amp;löschen…</numerusform>
            <numerusform>%Ln Schlüssel &amp;löschen…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy the names of the selected keys</source>
        <translation>Die Namen der ausgewählten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>&amp;Masked key</source>
        <translation>&amp;Maskierter Schlüssel</translation>
    </message>
    <message>
        <source>Copy masked key</source>
        <translation>Maskierten Schlüssel kopieren</translation>
    </message>
    <message>
        <source>&amp;Entity id</source>
        <translation>&amp;Unternehmens-ID</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Unternehmens-ID kopieren</translation>
    </message>
    <message>
        <source>Copy the id of the entity that the selected keys belong to</source>
        <translation>Die ID des Unternehmens kopieren, zu dem die ausgewählten Schlüssel gehören</translation>
    </message>
    <message>
        <source>&amp;Row</source>
        <comment>of a table</comment>
        <translation>&amp;Zeile</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy what the table shows of the selected keys</source>
        <translation>Kopieren, was die Tabelle von den ausgewählten Schlüsseln zeigt</translation>
    </message>
    <message>
        <source>&amp;Table as text</source>
        <translation>&amp;Tabelle als Text</translation>
    </message>
    <message>
        <source>Copy table as text</source>
        <translation>Tabelle als Text kopieren</translation>
    </message>
    <message>
        <source>Copy the whole table as it is shown, to be pasted into a spreadsheet</source>
        <translation>Die ganze Tabelle kopieren, wie sie angezeigt wird, zum Einfügen in eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>Find a command, an entity, a profile or a key by typing</source>
        <translation>Einen Befehl, ein Unternehmen, ein Profil oder einen Schlüssel durch Tippen finden</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Show entity in the list</source>
        <translation>Unternehmen in der Liste &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Go on to the next part of the window</source>
        <translation>Weiter zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Go back to the part of the window before</source>
        <translation>Zurück zum vorigen Teil des Fensters</translation>
    </message>
    <message>
        <source>Appearance: follow the system</source>
        <translation>Erscheinungsbild: wie das System</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Erscheinungsbild: hell</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Erscheinungsbild: dunkel</translation>
    </message>
    <message>
        <source>Appearance: high contrast</source>
        <translation>Erscheinungsbild: hoher Kontrast</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the search or filter that has the focus; close a dialog</source>
        <translation>Suche oder Filter mit dem Fokus leeren; ein Fenster schließen</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>the key</comment>
        <translation>Pfeil nach unten</translation>
    </message>
    <message>
        <source>Go from a search or filter to what it found</source>
        <translation>Von einer Suche oder einem Filter zu dem gehen, was gefunden wurde</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the first entity that a search found; press the button that has the focus</source>
        <translation>Das erste gefundene Unternehmen öffnen; die Schaltfläche mit dem Fokus drücken</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tick a check box; press a button</source>
        <translation>Ein Häkchen setzen; eine Schaltfläche drücken</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>the key</comment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>What can be done with the key, the entity or the value that has the focus</source>
        <translation>Was mit dem Schlüssel, dem Unternehmen oder dem Wert mit dem Fokus getan werden kann</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+G</translation>
    </message>
    <message>
        <source>Tick “I have stored this key”</source>
        <translation>„Ich habe diesen Schlüssel gespeichert“ ankreuzen</translation>
    </message>
    <message>
        <source>Alt+D</source>
        <translation>Alt+L</translation>
    </message>
    <message>
        <source>Delete, in the dialog that asks for it</source>
        <translation>Löschen, im Fenster, das danach fragt</translation>
    </message>
    <message>
        <source>Create an API key for the chosen entity, or for one that you pick</source>
        <translation>Einen API-Schlüssel für das gewählte Unternehmen erstellen oder für eines, das Sie auswählen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Schlüssel exportieren</translation>
    </message>
    <message>
        <source>Write the keys, masked, into a table or a report</source>
        <translation>Die Schlüssel maskiert in eine Tabelle oder einen Bericht schreiben</translation>
    </message>
    <message>
        <source>Entity n&amp;ame</source>
        <translation>Unternehmensn&amp;ame</translation>
    </message>
    <message>
        <source>Copy entity name</source>
        <translation>Unternehmensnamen kopieren</translation>
    </message>
    <message>
        <source>Copy the names of the entities that the selected keys belong to</source>
        <translation>Die Namen der Unternehmen kopieren, zu denen die ausgewählten Schlüssel gehören</translation>
    </message>
    <message>
        <source>A&amp;ll keys</source>
        <translation>&amp;Alle Schlüssel</translation>
    </message>
    <message>
        <source>Show the keys of all entities in one table</source>
        <translation>Die Schlüssel aller Unternehmen in einer Tabelle zeigen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>Än&amp;derungen</translation>
    </message>
    <message>
        <source>Go to the open entity in the list of entities; from all keys, open the entity of the key</source>
        <translation>Zum geöffneten Unternehmen in der Liste der Unternehmen gehen; von allen Schlüsseln aus das Unternehmen des Schlüssels öffnen</translation>
    </message>
    <message>
        <source>&amp;Whose key is this?…</source>
        <translation>&amp;Wem gehört dieser Schlüssel?…</translation>
    </message>
    <message>
        <source>Find out whose key something is, or which files of a folder hold keys</source>
        <translation>Herausfinden, wem ein Schlüssel gehört oder welche Dateien eines Ordners Schlüssel enthalten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>&amp;Show entity</source>
        <translation>Unternehmen &amp;zeigen</translation>
    </message>
    <message>
        <source>Recent ent&amp;ities</source>
        <translation>Zu&amp;letzt geöffnete Unternehmen</translation>
    </message>
    <message>
        <source>Choose among the entities that were open before</source>
        <translation>Unter den Unternehmen wählen, die vorher geöffnet waren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>&amp;Move border between panes</source>
        <translation>&amp;Grenze zwischen den Bereichen verschieben</translation>
    </message>
    <message>
        <source>Go to the border beside the entities, which the arrow keys then move</source>
        <translation>Zur Grenze neben den Unternehmen gehen, die dann mit den Pfeiltasten verschoben wird</translation>
    </message>
    <message>
        <source>Show which keys were created or deleted, and which expired</source>
        <translation>Zeigen, welche Schlüssel erstellt oder gelöscht wurden und welche abgelaufen sind</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>Das Fenster ist gesperrt</translation>
    </message>
    <message>
        <source>No profile is open</source>
        <translation>Kein Profil ist geöffnet</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>Needs more than one entity</source>
        <translation>Braucht mehr als ein Unternehmen</translation>
    </message>
    <message>
        <source>No entity is open</source>
        <translation>Kein Unternehmen ist geöffnet</translation>
    </message>
    <message>
        <source>No keys are shown</source>
        <translation>Es werden keine Schlüssel gezeigt</translation>
    </message>
    <message>
        <source>No key is selected</source>
        <translation>Kein Schlüssel ist ausgewählt</translation>
    </message>
    <message>
        <source>Select one key first</source>
        <translation>Erst einen Schlüssel auswählen</translation>
    </message>
    <message>
        <source>The list is not loaded yet</source>
        <translation>Die Liste ist noch nicht geladen</translation>
    </message>
    <message>
        <source>A list is being loaded</source>
        <translation>Eine Liste wird geladen</translation>
    </message>
    <message>
        <source>Nothing is being loaded</source>
        <translation>Es wird nichts geladen</translation>
    </message>
    <message>
        <source>A key is being created</source>
        <translation>Ein Schlüssel wird erstellt</translation>
    </message>
    <message>
        <source>Keys are being deleted</source>
        <translation>Schlüssel werden gelöscht</translation>
    </message>
</context>
<context>
    <name>ek::AllKeysPanel</name>
    <message>
        <source>None of your entities has an API key.</source>
        <translation>Keines Ihrer Unternehmen hat einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>No key expires within the next 30 days.</source>
        <translation>In den nächsten 30 Tagen läuft kein Schlüssel ab.</translation>
    </message>
    <message>
        <source>No key has expired.</source>
        <translation>Kein Schlüssel ist abgelaufen.</translation>
    </message>
    <message>
        <source>Every key has a date on which it expires.</source>
        <translation>Jeder Schlüssel hat ein Ablaufdatum.</translation>
    </message>
    <message>
        <source>Every key was created within the last 90 days.</source>
        <translation>Jeder Schlüssel wurde in den letzten 90 Tagen erstellt.</translation>
    </message>
    <message>
        <source>Chosen view</source>
        <translation>Gewählte Ansicht</translation>
    </message>
    <message>
        <source>Environment of these keys</source>
        <translation>Umgebung dieser Schlüssel</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>No keys here</source>
        <translation>Keine Schlüssel hier</translation>
    </message>
    <message>
        <source>Reading the keys of all entities…</source>
        <translation>Die Schlüssel aller Unternehmen werden eingelesen…</translation>
    </message>
    <message>
        <source>What is found is shown at once. You can go on with your work meanwhile.</source>
        <translation>Was gefunden wird, wird sofort angezeigt. Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>No keys here yet</source>
        <translation>Noch keine Schlüssel hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet, so there may be keys all the same.</source>
        <translation>
            <numerusform>%Ln Unternehmen wurde noch nicht eingelesen; es kann also trotzdem Schlüssel geben.</numerusform>
            <numerusform>%Ln Unternehmen wurden noch nicht eingelesen; es kann also trotzdem Schlüssel geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read all entities</source>
        <translation>Alle Unternehmen einlesen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No key of this view matches the filter.</source>
        <translation>Kein Schlüssel dieser Ansicht passt zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>No key that was read so far matches the filter. %Ln entities were not read yet.</source>
        <translation>
            <numerusform>Kein bisher eingelesener Schlüssel passt zum Filter. %Ln Unternehmen wurde noch nicht eingelesen.</numerusform>
            <numerusform>Kein bisher eingelesener Schlüssel passt zum Filter. %Ln Unternehmen wurden noch nicht eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation>
            <numerusform>%L1 von %Ln Schlüssel</numerusform>
            <numerusform>%L1 von %Ln Schlüsseln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Announcements</name>
    <message>
        <source>This is live: changes affect real businesses at once.</source>
        <translation>Das ist Live: Änderungen betreffen sofort echte Unternehmen.</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>Entsperrt.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>Signed in to “%1”: a demo, nothing here is real.</source>
        <translation>Bei „%1“ angemeldet: eine Demo, nichts hier ist echt.</translation>
    </message>
    <message>
        <source>Signed in to “%1”. This is live: changes affect real businesses at once.</source>
        <translation>Bei „%1“ angemeldet. Das ist Live: Änderungen betreffen sofort echte Unternehmen.</translation>
    </message>
    <message>
        <source>Signed in to “%1”: %2.</source>
        <comment>a profile, an environment</comment>
        <translation>Bei „%1“ angemeldet: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in %Ln Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %Ln Sekunden geleert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Application</name>
    <message>
        <source>From the environment</source>
        <translation>Aus der Umgebung</translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation>Es gibt kein Profil mit dem Namen „%1“.</translation>
    </message>
    <message>
        <source>The demo workspace could not start: %1</source>
        <translation>Der Demo-Arbeitsbereich konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Second demo workspace</source>
        <translation>Zweiter Demo-Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>ek::ChangeListModel</name>
    <message>
        <source>Expired</source>
        <comment>a key</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <comment>did it</comment>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Läuft ab: %1</translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>API key</comment>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>Zuletzt gesehen: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who did it</comment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a key is listed that was not</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>a key, by this program</comment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Not listed</source>
        <comment>a key is not listed any more</comment>
        <translation>Nicht gelistet</translation>
    </message>
    <message>
        <source>Entity Keys</source>
        <comment>did it, on this computer</comment>
        <translation>Entity Keys</translation>
    </message>
</context>
<context>
    <name>ek::ChangesPanel</name>
    <message>
        <source>Chosen view</source>
        <translation>Gewählte Ansicht</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Änderungen seit</translation>
    </message>
    <message>
        <source>Number of changes</source>
        <translation>Anzahl der Änderungen</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>&amp;Show entity</source>
        <translation>Unternehmen &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied the change.</source>
        <translation>Die Änderung wurde kopiert.</translation>
    </message>
    <message>
        <source>Marked all changes as seen.</source>
        <translation>Alle Änderungen wurden als gesehen markiert.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a time</comment>
        <translation>Seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the newest %L2 are shown</source>
        <comment>a number of changes</comment>
        <translation>%1; die neuesten %L2 werden angezeigt</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet.</source>
        <translation>
            <numerusform>%Ln Unternehmen wurde noch nicht eingelesen.</numerusform>
            <numerusform>%Ln Unternehmen wurden noch nicht eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show seen changes</source>
        <translation>Gesehene Änderungen anzeigen</translation>
    </message>
    <message>
        <source>Show also what was marked as seen: deleted keys are kept for a year</source>
        <translation>Auch zeigen, was als gesehen markiert wurde: gelöschte Schlüssel bleiben ein Jahr lang aufgeführt</translation>
    </message>
    <message>
        <source>Keys that are created or deleted, or expire, after the first reading are listed here.</source>
        <translation>Hier stehen die Schlüssel, die nach dem ersten Einlesen erstellt oder gelöscht werden oder ablaufen.</translation>
    </message>
    <message>
        <source>No key was created or deleted, and none expired, since the keys were first read.</source>
        <translation>Seit dem ersten Einlesen der Schlüssel wurde keiner erstellt oder gelöscht, und keiner ist abgelaufen.</translation>
    </message>
    <message>
        <source>No key was created or deleted, and none expired, since %1.</source>
        <translation>Seit %1 wurde kein Schlüssel erstellt oder gelöscht, und keiner ist abgelaufen.</translation>
    </message>
</context>
<context>
    <name>ek::ClockBar</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Message about the clock</source>
        <translation>Meldung über die Uhr</translation>
    </message>
    <message>
        <source>The server says that it is %1, which cannot be.</source>
        <translation>Der Server sagt, es sei %1, was nicht sein kann.</translation>
    </message>
    <message>
        <source>Statuses and expiry dates go by this computer&apos;s clock instead; the server&apos;s own may differ. Tell the server&apos;s operator.</source>
        <translation>Status und Ablaufdaten richten sich stattdessen nach der Uhr dieses Computers; die des Servers können abweichen. Sagen Sie es dem Betreiber des Servers.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s clock.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der Uhr des Servers um %1 nach.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s clock.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der Uhr des Servers um %1 vor.</translation>
    </message>
    <message>
        <source>Statuses and expiry dates go by the server&apos;s clock. Set the date and time of this computer.</source>
        <translation>Status und Ablaufdaten richten sich nach der Uhr des Servers. Stellen Sie Datum und Uhrzeit dieses Computers ein.</translation>
    </message>
</context>
<context>
    <name>ek::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>Columns with a check mark are shown. The table follows at once.</source>
        <translation>Spalten mit Häkchen werden angezeigt. Die Tabelle folgt sofort.</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The columns are as at first.</source>
        <translation>Die Spalten sind wie zu Beginn.</translation>
    </message>
    <message>
        <source>%1 is column %L2 of %L3.</source>
        <comment>a column, its place, all</comment>
        <translation>%1 ist Spalte %L2 von %L3.</translation>
    </message>
    <message>
        <source>%1 is %L2 pixels wide.</source>
        <comment>a column, its width</comment>
        <translation>%1 ist %L2 Pixel breit.</translation>
    </message>
</context>
<context>
    <name>ek::CommandLine</name>
    <message>
        <source>There is a credential among the arguments.</source>
        <translation>Unter den Argumenten stehen Zugangsdaten.</translation>
    </message>
    <message>
        <source>There is a credential in what is given for %1.</source>
        <translation>In dem, was für %1 angegeben ist, stehen Zugangsdaten.</translation>
    </message>
    <message>
        <source>It was not used. Other programs can read a command line, so replace that credential; give the new one in the environment variable %1 or in the sign-in dialog.</source>
        <translation>Sie wurden nicht verwendet. Andere Programme können eine Befehlszeile lesen; ersetzen Sie diese Zugangsdaten also, und geben Sie die neuen in der Umgebungsvariable %1 oder im Anmeldefenster an.</translation>
    </message>
    <message>
        <source>Open the demo workspace; nothing in it is real.</source>
        <translation>Den Demo-Arbeitsbereich öffnen; nichts darin ist echt.</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>Dieses Profil öffnen.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open an unsaved profile at this address, with the credential in the environment variable %1.</source>
        <translation>Ein nicht gespeichertes Profil unter dieser Adresse öffnen, mit den Zugangsdaten in der Umgebungsvariable %1.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>With --api-url: the account id to send.</source>
        <translation>Mit --api-url: die Konto-ID, die gesendet wird.</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>With --api-url: a PEM file with further authorities to trust.</source>
        <translation>Mit --api-url: eine PEM-Datei mit weiteren Zertifizierungsstellen, denen vertraut wird.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Append what happens to this file, in detail and without credentials.</source>
        <translation>Was geschieht, an diese Datei anhängen, ausführlich und ohne Zugangsdaten.</translation>
    </message>
    <message>
        <source>Administers the entity-scoped API keys of the Space Invoices API. Qt&apos;s own options, such as -platform, -style and -reverse, are taken as well.</source>
        <translation>Verwaltet die API-Schlüssel, die die Space-Invoices-API je Unternehmen vergibt. Die Optionen von Qt, etwa -platform, -style und -reverse, gelten ebenfalls.</translation>
    </message>
    <message>
        <source>Missing value after “%1”.</source>
        <translation>Nach „%1“ fehlt der Wert.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>Give only one of --demo, --profile and --api-url.</source>
        <translation>Geben Sie nur eines von --demo, --profile und --api-url an.</translation>
    </message>
    <message>
        <source>--account and --ca-file go with --api-url.</source>
        <translation>--account und --ca-file gehören zu --api-url.</translation>
    </message>
    <message>
        <source>The demo workspace was left out when this program was built.</source>
        <translation>Der Demo-Arbeitsbereich wurde beim Bau dieses Programms weggelassen.</translation>
    </message>
    <message>
        <source>Give --log the name of a file.</source>
        <translation>Geben Sie bei --log den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>Set the environment variable %1 to the credential.</source>
        <translation>Setzen Sie die Umgebungsvariable %1 auf die Zugangsdaten.</translation>
    </message>
    <message>
        <source>The log file “%1” cannot be used: %2</source>
        <translation>Die Protokolldatei „%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>There is no home folder to keep the settings in. Set the environment variable HOME to one.</source>
        <translation>Es gibt keinen persönlichen Ordner für die Einstellungen. Setzen Sie die Umgebungsvariable HOME auf einen.</translation>
    </message>
    <message>
        <source>Speak this language, whatever the settings say: en, de, sl, or the code of another one for its numbers, dates and direction alone.</source>
        <translation>Diese Sprache sprechen, was immer die Einstellungen sagen: en, de, sl, oder das Kürzel einer anderen, nur für ihre Zahlen, Daten und Schreibrichtung.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Give --language the code of a language, such as en, de or sl.</source>
        <translation>Geben Sie bei --language das Kürzel einer Sprache an, etwa en, de oder sl.</translation>
    </message>
    <message>
        <source>Send at most this many requests a minute, where the API allows another number than 60 in sandbox and 600 in live; 0: as many as there are.</source>
        <translation>Höchstens so viele Anfragen je Minute senden, falls die API eine andere Zahl als 60 in der Sandbox und 600 in Live erlaubt; 0: so viele, wie anfallen.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>With --demo: accounts of this many entities, with 20 keys each.</source>
        <translation>Mit --demo: Konten mit so vielen Unternehmen, jedes mit 20 Schlüsseln.</translation>
    </message>
    <message>
        <source>--demo-entities goes with --demo.</source>
        <translation>--demo-entities gehört zu --demo.</translation>
    </message>
    <message>
        <source>Give --demo-entities a number from 1 to %1.</source>
        <translation>Geben Sie bei --demo-entities eine Zahl von 1 bis %1 an.</translation>
    </message>
    <message>
        <source>Give --requests-per-minute a number from 0 to %1.</source>
        <translation>Geben Sie bei --requests-per-minute eine Zahl von 0 bis %1 an.</translation>
    </message>
    <message>
        <source>%1 has an empty value.</source>
        <translation>%1 hat einen leeren Wert.</translation>
    </message>
    <message>
        <source>The value “%1” of %2 cannot be used.</source>
        <translation>Der Wert „%1“ von %2 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <translation>Der Wert von %1 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>Geben Sie bei --profile den Namen eines gespeicherten Profils an.</translation>
    </message>
    <message>
        <source>An account id has at most 200 letters without accents, digits, and signs of “-_.:@+=/~”, and no spaces.</source>
        <translation>Eine Konto-ID hat höchstens 200 Buchstaben ohne Akzente, Ziffern und Zeichen aus „-_.:@+=/~“ und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Give --ca-file the name of a file.</source>
        <translation>Geben Sie bei --ca-file den Namen einer Datei an.</translation>
    </message>
</context>
<context>
    <name>ek::CommandModel</name>
    <message>
        <source>not possible now: %1</source>
        <comment>a command, and why not</comment>
        <translation>jetzt nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>ek::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Type what to do, or the name of an entity, a profile or a key</source>
        <translation>Tippen Sie, was zu tun ist, oder den Namen eines Unternehmens, Profils oder Schlüssels</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s). %1</source>
        <translation>
            <numerusform>%Ln Befehl. %1</numerusform>
            <numerusform>%Ln Befehle. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what to do</source>
        <translation>Eingeben, was zu tun ist</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>ek::ConcealedClipboard</name>
    <message>
        <source>The clipboard no longer holds the key.</source>
        <translation>Die Zwischenablage enthält den Schlüssel nicht mehr.</translation>
    </message>
    <message>
        <source>The clipboard still holds the key: it could not be cleared, or a clipboard manager puts the key back. Copy something else, and remove the key there.</source>
        <translation>Die Zwischenablage enthält den Schlüssel noch: Sie konnte nicht geleert werden, oder eine Zwischenablageverwaltung legt ihn wieder hinein. Kopieren Sie etwas anderes, und entfernen Sie den Schlüssel dort.</translation>
    </message>
    <message>
        <source>The clipboard holds another text with the key in it. Copy something else to remove it.</source>
        <translation>Die Zwischenablage enthält einen anderen Text, in dem der Schlüssel steht. Kopieren Sie etwas anderes, um ihn zu entfernen.</translation>
    </message>
    <message>
        <source>It could not be found out whether the clipboard still holds the key. Copy something else to be sure.</source>
        <translation>Es ließ sich nicht feststellen, ob die Zwischenablage den Schlüssel noch enthält. Kopieren Sie zur Sicherheit etwas anderes.</translation>
    </message>
</context>
<context>
    <name>ek::Countries</name>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
</context>
<context>
    <name>ek::CreateKeyDialog</name>
    <message>
        <source>Create an API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Ablaufdatum und Uhrzeit</translation>
    </message>
    <message>
        <source>Choose expiry date</source>
        <translation>Ablaufdatum wählen</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>What will use it, for example “Shopify production”</source>
        <translation>Was ihn verwenden wird, zum Beispiel „Shopify Produktion“</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Characters used</source>
        <translation>Verwendete Zeichen</translation>
    </message>
    <message>
        <source>Key &amp;name</source>
        <translation>&amp;Name des Schlüssels</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>In 7 Tagen</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>In 30 Tagen</translation>
    </message>
    <message>
        <source>In 90 days (recommended)</source>
        <translation>In 90 Tagen (empfohlen)</translation>
    </message>
    <message>
        <source>In 1 year</source>
        <translation>In 1 Jahr</translation>
    </message>
    <message>
        <source>On a date and time…</source>
        <translation>An einem Datum, zu einer Uhrzeit…</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>expires</comment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>&amp;Läuft ab</translation>
    </message>
    <message>
        <source>Resulting expiry</source>
        <translation>Sich ergebendes Ablaufdatum</translation>
    </message>
    <message>
        <source>Creating the key</source>
        <translation>Schlüssel wird erstellt</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <comment>in 3 months</comment>
        <translation>Läuft %1 ab</translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <comment>characters used of characters allowed</comment>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Schlüssel wiederherstellen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more. Close this dialog and look at the list of entities.</source>
        <translation>Dieses Unternehmen ist nicht mehr erreichbar. Schließen Sie dieses Fenster, und sehen Sie sich die Liste der Unternehmen an.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>A key that never expires stays dangerous if it ever leaks, even years from now. Space Invoices advises to replace keys at least every three months.</source>
        <translation>Ein Schlüssel, der nie abläuft, bleibt gefährlich, falls er einmal in falsche Hände gerät, auch noch nach Jahren. Space Invoices rät, Schlüssel mindestens alle drei Monate zu ersetzen.</translation>
    </message>
    <message>
        <source>No key was created: the server lists none that was not there before. “Create key” sends a new request.</source>
        <translation>Es wurde kein Schlüssel erstellt: Der Server führt keinen auf, der nicht vorher schon da war. „Schlüssel erstellen“ sendet eine neue Anfrage.</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Give the key a name, so that it can be told from others. To create it without one, press “%1”.</source>
        <translation>Geben Sie dem Schlüssel einen Namen, damit er von anderen zu unterscheiden ist. Ohne Namen wird er mit „%1“ erstellt.</translation>
    </message>
    <message>
        <source>What will use it</source>
        <translation>Verwendet von</translation>
    </message>
</context>
<context>
    <name>ek::CreationBar</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Message about a new key</source>
        <translation>Meldung über einen neuen Schlüssel</translation>
    </message>
    <message>
        <source>The key “%1” for %2 does not exist: the server lists no key that was not there before the request.</source>
        <translation>Den Schlüssel „%1“ für %2 gibt es nicht: Der Server führt keinen Schlüssel auf, der nicht vor der Anfrage schon da war.</translation>
    </message>
    <message>
        <source>Create again…</source>
        <translation>Noch einmal erstellen…</translation>
    </message>
    <message>
        <source>Looking for the key “%1” (%2)…</source>
        <comment>key, entity</comment>
        <translation>Der Schlüssel „%1“ (%2) wird gesucht…</translation>
    </message>
    <message>
        <source>Creating the key “%1” (%2)…</source>
        <comment>key, entity</comment>
        <translation>Der Schlüssel „%1“ (%2) wird erstellt…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 was created. The server lists no key that can be it, but that proves nothing: the list is not whole, or it is not known what was there before.</source>
        <comment>key, entity</comment>
        <translation>Es ist nicht bekannt, ob der Schlüssel „%1“ für %2 erstellt wurde. Der Server führt keinen Schlüssel auf, der es sein kann, aber das beweist nichts: Die Liste ist nicht vollständig, oder es ist nicht bekannt, was vorher da war.</translation>
    </message>
    <message>
        <source>It could not be found out whether the key “%1” for %2 exists. %3</source>
        <comment>key, entity, what happened</comment>
        <translation>Es ließ sich nicht feststellen, ob es den Schlüssel „%1“ für %2 gibt. %3</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 was created. %3</source>
        <comment>key, entity, what happened</comment>
        <translation>Es ist nicht bekannt, ob der Schlüssel „%1“ für %2 erstellt wurde. %3</translation>
    </message>
    <message>
        <source>The program ended before the key “%1” for %2 was stored. It may exist; “Recover key” asks for it again.</source>
        <comment>key, entity</comment>
        <translation>Das Programm endete, bevor der Schlüssel „%1“ für %2 gespeichert war. Vielleicht gibt es ihn; „Schlüssel wiederherstellen“ fragt noch einmal nach ihm.</translation>
    </message>
    <message>
        <source>Asked for %1.</source>
        <comment>a time</comment>
        <translation>Angefordert: %1.</translation>
    </message>
    <message>
        <source>Profile “%1”</source>
        <comment>a profile&apos;s name</comment>
        <translation>Profil „%1“</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Schlüssel wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>It is not certain whether the key “%1” for %2 was created. The server lists no new key of this name, but what it lists here may be it.</source>
        <comment>API key, entity</comment>
        <translation>Es ist nicht sicher, ob der Schlüssel „%1“ für %2 erstellt wurde. Der Server führt keinen neuen Schlüssel dieses Namens auf, aber was er hier aufführt, kann es sein.</translation>
    </message>
    <message>
        <source>The key “%1” for %2 was on the screen when the program ended. It cannot be shown again; keep it if you stored it.</source>
        <comment>API key, entity</comment>
        <translation>Der Schlüssel „%1“ für %2 war auf dem Bildschirm, als das Programm endete. Er kann nicht noch einmal angezeigt werden; behalten Sie ihn, wenn Sie ihn gespeichert haben.</translation>
    </message>
    <message>
        <source>The key “%1” for %2 exists, and nobody has seen its secret.</source>
        <comment>API key, entity</comment>
        <translation>Den Schlüssel „%1“ für %2 gibt es, und niemand hat seinen geheimen Text gesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys “%1” for %2 exist whose secrets nobody has seen.</source>
        <comment>API key, entity</comment>
        <translation>
            <numerusform>Es gibt %Ln Schlüssel „%1“ für %2, dessen geheimen Text niemand gesehen hat.</numerusform>
            <numerusform>Es gibt %Ln Schlüssel „%1“ für %2, deren geheimen Text niemand gesehen hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, created %2</source>
        <comment>masked key, a time</comment>
        <translation>%1, erstellt %2</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>an API key&apos;s name, what is known of it</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>Delete key…</source>
        <translation>Schlüssel löschen…</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 exists. Sign in to “%3”, or to another profile that reaches this entity, to find out.</source>
        <comment>key, entity, profile</comment>
        <translation>Es ist nicht bekannt, ob es den Schlüssel „%1“ für %2 gibt. Melden Sie sich bei „%3“ oder bei einem anderen Profil an, das dieses Unternehmen erreicht, um es zu erfahren.</translation>
    </message>
    <message>
        <source>Asked for %1 (%2).</source>
        <comment>a time, an API address</comment>
        <translation>Angefordert: %1 (%2).</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Give up on this key?</source>
        <translation>Diesen Schlüssel aufgeben?</translation>
    </message>
    <message>
        <source>If the key “%1” for %2 was created, nobody has seen it, and nobody ever will.</source>
        <translation>Falls der Schlüssel „%1“ für %2 erstellt wurde, hat ihn niemand gesehen, und niemand wird ihn je sehen.</translation>
    </message>
    <message>
        <source>The key “%1” for %2 was on the screen before the program ended. If you did not store it, nobody will ever see it again.</source>
        <translation>Der Schlüssel „%1“ für %2 war auf dem Bildschirm, bevor das Programm endete. Wenn Sie ihn nicht gespeichert haben, wird ihn nie wieder jemand sehen.</translation>
    </message>
    <message>
        <source>The keys are listed again, so that you can delete it where it exists.</source>
        <translation>Die Schlüssel werden neu abgerufen, damit Sie ihn löschen können, wo es ihn gibt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>The list of keys does not tell. Look for it yourself: it would be among the keys of this entity, created about %1, perhaps under another name.</source>
        <translation>Die Liste der Schlüssel sagt es nicht. Suchen Sie selbst: Er stünde unter den Schlüsseln dieses Unternehmens, erstellt etwa am %1, vielleicht unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The keys could not be listed. Look for it yourself when they can be: it would be among the keys of this entity, created about %1.</source>
        <translation>Die Schlüssel konnten nicht abgerufen werden. Suchen Sie selbst, sobald es geht: Er stünde unter den Schlüsseln dieses Unternehmens, erstellt etwa am %1.</translation>
    </message>
    <message>
        <source>Give up without looking</source>
        <translation>Aufgeben, ohne zu suchen</translation>
    </message>
    <message>
        <source>It cannot be looked for without the profile “%1”. It would be among the keys of this entity, created about %2.</source>
        <translation>Ohne das Profil „%1“ kann nicht nach ihm gesucht werden. Er stünde unter den Schlüsseln dieses Unternehmens, erstellt etwa am %2.</translation>
    </message>
    <message>
        <source>Somebody else may have created them: delete one only if you know that nobody uses it.</source>
        <translation>Vielleicht hat sie jemand anders erstellt: Löschen Sie einen nur, wenn Sie wissen, dass ihn niemand verwendet.</translation>
    </message>
    <message>
        <source>If somebody else creates keys of this name as well, compare the times before you delete one.</source>
        <translation>Wenn auch jemand anders Schlüssel dieses Namens erstellt, vergleichen Sie die Zeiten, bevor Sie einen löschen.</translation>
    </message>
</context>
<context>
    <name>ek::CredentialField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ek::CredentialGuard</name>
    <message>
        <source>That is a credential. It was not taken: everybody who sees the field “%1” can read it.</source>
        <translation>Das sind Zugangsdaten. Sie wurden nicht übernommen: Wer das Feld „%1“ sieht, kann sie lesen.</translation>
    </message>
    <message>
        <source>That holds a user name and a password. It was not taken: everybody who sees the field “%1” can read it.</source>
        <translation>Darin stehen ein Benutzername und ein Kennwort. Das wurde nicht übernommen: Wer das Feld „%1“ sieht, kann es lesen.</translation>
    </message>
</context>
<context>
    <name>ek::DeleteKeysDialog</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Type the key&apos;s name to confirm: %1</source>
        <translation>Geben Sie zur Bestätigung den Namen des Schlüssels ein: %1</translation>
    </message>
    <message>
        <source>Type the key&apos;s last characters to confirm: %1</source>
        <translation>Geben Sie zur Bestätigung die letzten Zeichen des Schlüssels ein: %1</translation>
    </message>
    <message>
        <source>Type this word to confirm: %1</source>
        <translation>Geben Sie zur Bestätigung dieses Wort ein: %1</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>to be typed where a key shows nothing else that can be</comment>
        <translation>löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln API key(s)</source>
        <translation>
            <numerusform>%Ln API-Schlüssel löschen</numerusform>
            <numerusform>%Ln API-Schlüssel löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys to delete</source>
        <translation>Zu löschende Schlüssel</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Confirm key name</source>
        <translation>Namen des Schlüssels bestätigen</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Geben Sie %1 ein</translation>
    </message>
    <message>
        <source>The full key, ek_…</source>
        <translation>Der ganze Schlüssel, ek_…</translation>
    </message>
    <message>
        <source>Full key</source>
        <translation>Ganzer Schlüssel</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more. Close this dialog and look at the list of entities.</source>
        <translation>Dieses Unternehmen ist nicht mehr erreichbar. Schließen Sie dieses Fenster, und sehen Sie sich die Liste der Unternehmen an.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there. Below is what happened.</source>
        <translation>
            <numerusform>%Ln Schlüssel ist vielleicht noch da. Unten steht, was geschehen ist.</numerusform>
            <numerusform>%Ln Schlüssel sind vielleicht noch da. Unten steht, was geschehen ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n key(s)</source>
        <comment>to be typed before several live keys are deleted</comment>
        <translation>
            <numerusform>%n Schlüssel löschen</numerusform>
            <numerusform>%n Schlüssel löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whatever uses these %Ln key(s) stops working at once. This cannot be undone.</source>
        <translation>
            <numerusform>Was diesen Schlüssel verwendet, funktioniert sofort nicht mehr. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Was diese %Ln Schlüssel verwendet, funktioniert sofort nicht mehr. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>To confirm, go through the list to its end.</source>
        <translation>Zum Bestätigen gehen Sie die Liste bis zum Ende durch.</translation>
    </message>
    <message>
        <source>Type this to confirm: %1</source>
        <translation>Geben Sie zur Bestätigung dies ein: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Unternehmen</numerusform>
            <numerusform>%Ln Unternehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>This does not match. It is to be typed exactly as it stands above.</source>
        <translation>Das stimmt nicht überein. Geben Sie es genau wie oben ein.</translation>
    </message>
    <message>
        <source>“Delete” works once this is typed.</source>
        <translation>„Löschen“ geht erst, wenn dies eingegeben ist.</translation>
    </message>
    <message>
        <source>One of these entities cannot be reached any more. Close this dialog and select the keys anew.</source>
        <translation>Eines dieser Unternehmen ist nicht mehr erreichbar. Schließen Sie dieses Fenster, und wählen Sie die Schlüssel neu aus.</translation>
    </message>
    <message>
        <source>Whatever uses this key stops working at once. This cannot be undone.</source>
        <translation>Was diesen Schlüssel verwendet, funktioniert sofort nicht mehr. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>ek::DialogOpener</name>
    <message numerus="yes">
        <source>Select at most %Ln keys to delete at a time.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %Ln Schlüssel auf einmal zum Löschen aus.</numerusform>
            <numerusform>Wählen Sie höchstens %Ln Schlüssel auf einmal zum Löschen aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Entity Keys</source>
        <translation>Über Entity Keys</translation>
    </message>
    <message>
        <source>Entity Keys %1</source>
        <translation>Entity Keys %1</translation>
    </message>
    <message>
        <source>Administers the entity-scoped API keys of the Space Invoices API.

Qt %1 · MIT licence</source>
        <translation>Verwaltet die API-Schlüssel, die die Space-Invoices-API je Unternehmen vergibt.

Qt %1 · MIT-Lizenz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The key “%1” was created.</source>
        <translation>Der Schlüssel „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more.</source>
        <translation>Dieses Unternehmen ist nicht mehr erreichbar.</translation>
    </message>
    <message>
        <source>The demo workspace keeps nothing on this computer.</source>
        <translation>Der Demo-Arbeitsbereich bewahrt nichts auf diesem Computer auf.</translation>
    </message>
</context>
<context>
    <name>ek::EditCommandDialog</name>
    <message>
        <source>New command</source>
        <translation>Neuer Befehl</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>Befehl bearbeiten</translation>
    </message>
    <message>
        <source>&amp;End the key with a line break</source>
        <translation>Den Schlüssel mit einem &amp;Zeilenumbruch beenden</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>&amp;Beispiel</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Command name</source>
        <translation>Name des Befehls</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose program</source>
        <translation>Programm auswählen</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>One argument a line, without quotes</source>
        <translation>Ein Argument je Zeile, ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>&amp;Argumente</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>End the key with a line break</source>
        <translation>Den Schlüssel mit einem Zeilenumbruch beenden</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Save command</source>
        <translation>Befehl speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>GitHub Actions secret</source>
        <translation>GitHub-Actions-Secret</translation>
    </message>
    <message>
        <source>HashiCorp Vault</source>
        <translation>HashiCorp Vault</translation>
    </message>
    <message>
        <source>Kubernetes secret</source>
        <translation>Kubernetes-Secret</translation>
    </message>
    <message>
        <source>pass, the password store</source>
        <translation>pass, der Kennwortspeicher</translation>
    </message>
    <message>
        <source>Choose an example to begin with</source>
        <translation>Wählen Sie ein Beispiel als Anfang</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Programm auswählen</translation>
    </message>
    <message>
        <source>There is a command of this name already.</source>
        <translation>Es gibt schon einen Befehl dieses Namens.</translation>
    </message>
    <message>
        <source>The program gets the key on its standard input, never among the arguments. No shell is involved: every line is one argument as it stands. What you type here is saved in a readable file, so put no secret in it. The key is not part of it.</source>
        <translation>Das Programm erhält den Schlüssel über seine Standardeingabe, nie unter den Argumenten. Eine Shell ist nicht beteiligt: Jede Zeile ist ein Argument, so wie sie dasteht. Was Sie hier eingeben, wird in einer lesbaren Datei gespeichert; geben Sie also nichts Geheimes ein. Der Schlüssel gehört nicht dazu.</translation>
    </message>
</context>
<context>
    <name>ek::EntitiesPage</name>
    <message>
        <source>Loading entities…</source>
        <translation>Unternehmen werden geladen…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Entities could not be loaded</source>
        <translation>Die Unternehmen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>No entities in the server&apos;s answer</source>
        <translation>Keine Unternehmen in der Antwort des Servers</translation>
    </message>
    <message>
        <source>The answer is incomplete, so this account may have entities all the same.</source>
        <translation>Die Antwort ist unvollständig; dieses Konto kann also trotzdem Unternehmen haben.</translation>
    </message>
    <message>
        <source>No entities</source>
        <translation>Keine Unternehmen</translation>
    </message>
    <message>
        <source>This account has no entities in this environment. Create one in Space Invoices, then refresh.</source>
        <translation>Dieses Konto hat in dieser Umgebung keine Unternehmen. Legen Sie eines in Space Invoices an, und aktualisieren Sie dann.</translation>
    </message>
</context>
<context>
    <name>ek::EntityListModel</name>
    <message>
        <source>The entity of this key</source>
        <translation>Das Unternehmen dieses Schlüssels</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an entity</comment>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>an entity</comment>
        <translation>%1, angeheftet</translation>
    </message>
</context>
<context>
    <name>ek::EntityPanel</name>
    <message>
        <source>Message about entities</source>
        <translation>Meldung über Unternehmen</translation>
    </message>
    <message>
        <source>Find by name, id, tax number, country</source>
        <translation>Nach Name, ID, Steuernummer, Land suchen</translation>
    </message>
    <message>
        <source>Find entity</source>
        <translation>Unternehmen suchen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Number of entities</source>
        <translation>Anzahl der Unternehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Unternehmen</numerusform>
            <numerusform>%Ln Unternehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation>
            <numerusform>%L1 von %Ln Unternehmen</numerusform>
            <numerusform>%L1 von %Ln Unternehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list is incomplete</source>
        <comment>a number of entities</comment>
        <translation>%1; die Liste ist unvollständig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>The list may be out of date. %1</source>
        <translation>Die Liste ist vielleicht veraltet. %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No entity matches the search.</source>
        <translation>Kein Unternehmen passt zur Suche.</translation>
    </message>
    <message>
        <source>No entity that the server sent matches the search. Others may exist: the list is incomplete.</source>
        <translation>Kein Unternehmen, das der Server gesendet hat, passt zur Suche. Es kann weitere geben: Die Liste ist unvollständig.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>Na&amp;men kopieren</translation>
    </message>
    <message>
        <source>Copied the entity&apos;s name.</source>
        <translation>Der Name des Unternehmens wurde kopiert.</translation>
    </message>
    <message>
        <source>Copy &amp;entity id</source>
        <translation>&amp;Unternehmens-ID kopieren</translation>
    </message>
    <message>
        <source>Copied the entity&apos;s id.</source>
        <translation>Die ID des Unternehmens wurde kopiert.</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Nicht mehr an&amp;heften</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>Oben an&amp;heften</translation>
    </message>
    <message>
        <source>Unpinned the entity.</source>
        <translation>Das Unternehmen ist nicht mehr angeheftet.</translation>
    </message>
    <message>
        <source>Pinned the entity to the top of the list.</source>
        <translation>Das Unternehmen ist oben in der Liste angeheftet.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Recent entities</source>
        <translation>Zuletzt geöffnete Unternehmen</translation>
    </message>
    <message>
        <source>No other entity was open before</source>
        <translation>Vorher war kein anderes Unternehmen geöffnet</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <comment>a number of entities, a time</comment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>These entities are as of %1. No key can be created or deleted until they were loaded. %2</source>
        <comment>a time, an error</comment>
        <translation>Diese Unternehmen haben den Stand von %1. Erst wenn sie geladen wurden, kann ein Schlüssel erstellt oder gelöscht werden. %2</translation>
    </message>
    <message>
        <source>No entity that was known at that time matches the search.</source>
        <translation>Kein Unternehmen, das damals bekannt war, passt zur Suche.</translation>
    </message>
</context>
<context>
    <name>ek::EntityPicker</name>
    <message>
        <source>%1, done</source>
        <comment>an entity</comment>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>Other entities</source>
        <translation>Andere Unternehmen</translation>
    </message>
    <message>
        <source>Find another entity</source>
        <translation>Anderes Unternehmen suchen</translation>
    </message>
    <message>
        <source>Find by name, id, tax number or country</source>
        <translation>Nach Name, ID, Steuernummer oder Land suchen</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation>
            <numerusform>%L1 von %Ln Unternehmen</numerusform>
            <numerusform>%L1 von %Ln Unternehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>No entity matches the search.</source>
        <translation>Kein Unternehmen passt zur Suche.</translation>
    </message>
    <message>
        <source>No entity that the server sent matches the search. Others may exist: the list is incomplete.</source>
        <translation>Kein Unternehmen, das der Server gesendet hat, passt zur Suche. Es kann weitere geben: Die Liste ist unvollständig.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentBanner</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentNotice</name>
    <message>
        <source>Message about the environment</source>
        <translation>Meldung über die Umgebung</translation>
    </message>
    <message>
        <source>Sign in to the profile again if this is not what you expect.</source>
        <translation>Melden Sie sich neu bei dem Profil an, wenn Sie das nicht erwarten.</translation>
    </message>
    <message>
        <source>The credential that was read is not for the environment that this profile was saved for. Everything here is handled as live.</source>
        <translation>Die gelesenen Zugangsdaten sind nicht für die Umgebung, für die dieses Profil gespeichert wurde. Alles hier wird wie Live behandelt.</translation>
    </message>
    <message>
        <source>The server&apos;s answers are about live, or about an environment that this program does not know, and the credential does not show it. Everything here is handled as live.</source>
        <translation>Die Antworten des Servers betreffen Live oder eine Umgebung, die dieses Programm nicht kennt, und die Zugangsdaten zeigen das nicht. Alles hier wird wie Live behandelt.</translation>
    </message>
    <message>
        <source>The credential that was read does not show which environment it is for, and the profile was saved for another. Everything here is handled as live.</source>
        <translation>Die gelesenen Zugangsdaten zeigen nicht, für welche Umgebung sie sind, und das Profil wurde für eine andere gespeichert. Alles hier wird wie Live behandelt.</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentPill</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentWords</name>
    <message>
        <source>LIVE · changes affect real businesses at once</source>
        <translation>LIVE · Änderungen betreffen sofort echte Unternehmen</translation>
    </message>
    <message>
        <source>DEMO · nothing here is real</source>
        <translation>DEMO · nichts hier ist echt</translation>
    </message>
    <message>
        <source>SANDBOX · test data</source>
        <translation>SANDBOX · Testdaten</translation>
    </message>
    <message>
        <source>ENVIRONMENT UNKNOWN · handled as live</source>
        <translation>UMGEBUNG UNBEKANNT · wie Live behandelt</translation>
    </message>
    <message>
        <source>DEMO · LIVE</source>
        <translation>DEMO · LIVE</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>DEMO · SANDBOX</source>
        <translation>DEMO · SANDBOX</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>ENVIRONMENT UNKNOWN</source>
        <translation>UMGEBUNG UNBEKANNT</translation>
    </message>
    <message>
        <source>DEMO of a live account · nothing here is real</source>
        <translation>DEMO eines Live-Kontos · nichts hier ist echt</translation>
    </message>
    <message>
        <source>DEMO of a sandbox account · nothing here is real</source>
        <translation>DEMO eines Sandbox-Kontos · nichts hier ist echt</translation>
    </message>
</context>
<context>
    <name>ek::ErrorText</name>
    <message>
        <source>The API address begins with http://, which would send your credential unencrypted.</source>
        <translation>Die API-Adresse beginnt mit http://, was Ihre Zugangsdaten unverschlüsselt senden würde.</translation>
    </message>
    <message>
        <source>This installation of Qt cannot make encrypted connections.</source>
        <translation>Diese Qt-Installation kann keine verschlüsselten Verbindungen herstellen.</translation>
    </message>
    <message>
        <source>No certificate could be read from the CA certificate file.</source>
        <translation>Aus der CA-Zertifikatsdatei konnte kein Zertifikat gelesen werden.</translation>
    </message>
    <message>
        <source>The request breaks a rule of the API.</source>
        <translation>Die Anfrage verstößt gegen eine Regel der API.</translation>
    </message>
    <message>
        <source>The new key&apos;s request could not be noted on this computer&apos;s disk, so it was not sent.</source>
        <translation>Die Anfrage nach dem neuen Schlüssel konnte nicht auf der Festplatte dieses Computers vermerkt werden, also wurde sie nicht gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The server did not accept the connection.</source>
        <translation>Der Server hat die Verbindung nicht angenommen.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <comment>what is wrong with the server&apos;s certificate</comment>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy between this computer and the API failed.</source>
        <translation>Der Proxy zwischen diesem Computer und der API hat versagt.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Waiting for the answer was stopped.</source>
        <translation>Das Warten auf die Antwort wurde beendet.</translation>
    </message>
    <message>
        <source>The server pointed to another address, which is never followed with a credential.</source>
        <translation>Der Server verwies auf eine andere Adresse; mit Zugangsdaten wird so einem Verweis nie gefolgt.</translation>
    </message>
    <message>
        <source>The answer was larger than any real one.</source>
        <translation>Die Antwort war größer, als eine echte es je ist.</translation>
    </message>
    <message>
        <source>The answer did not come from the API; perhaps a proxy or a log-in page answered instead.</source>
        <translation>Die Antwort kam nicht von der API; vielleicht hat stattdessen ein Proxy oder eine Anmeldeseite geantwortet.</translation>
    </message>
    <message>
        <source>The answer is not what the API is documented to send.</source>
        <translation>Die Antwort ist nicht so, wie die API sie laut Dokumentation sendet.</translation>
    </message>
    <message>
        <source>The API answered with an error, and it still lists the key.</source>
        <translation>Die API hat mit einem Fehler geantwortet, und sie führt den Schlüssel noch auf.</translation>
    </message>
    <message>
        <source>The API&apos;s answer has the status of a success, but it speaks of an error.</source>
        <translation>Die Antwort der API hat den Status eines Erfolgs, spricht aber von einem Fehler.</translation>
    </message>
    <message>
        <source>The API did not send all keys, and this one is not among those that it sent.</source>
        <translation>Die API hat nicht alle Schlüssel gesendet, und dieser ist nicht unter den gesendeten.</translation>
    </message>
    <message>
        <source>The API did not send all keys, so a key that is missing from the list may exist.</source>
        <translation>Die API hat nicht alle Schlüssel gesendet; einen Schlüssel, der in der Liste fehlt, kann es also geben.</translation>
    </message>
    <message>
        <source>The API could not make sense of the request.</source>
        <translation>Die API konnte mit der Anfrage nichts anfangen.</translation>
    </message>
    <message>
        <source>The API does not accept this credential.</source>
        <translation>Die API nimmt diese Zugangsdaten nicht an.</translation>
    </message>
    <message>
        <source>The API does not accept your credential.</source>
        <translation>Die API nimmt Ihre Zugangsdaten nicht an.</translation>
    </message>
    <message>
        <source>Your credential is not allowed to do this.</source>
        <translation>Ihre Zugangsdaten berechtigen nicht dazu.</translation>
    </message>
    <message>
        <source>The API does not know this key.</source>
        <translation>Die API kennt diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The API did not find what was asked for.</source>
        <translation>Die API hat nicht gefunden, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>The request conflicts with something that exists already.</source>
        <translation>Die Anfrage steht im Widerspruch zu etwas, das es schon gibt.</translation>
    </message>
    <message>
        <source>The API found the values not valid.</source>
        <translation>Die API hält die Werte für ungültig.</translation>
    </message>
    <message>
        <source>Too many requests in a short time; the API asked for a pause.</source>
        <translation>Zu viele Anfragen in kurzer Zeit; die API hat um eine Pause gebeten.</translation>
    </message>
    <message>
        <source>Something failed inside the API (status %1).</source>
        <translation>In der API ist etwas fehlgeschlagen (Status %1).</translation>
    </message>
    <message>
        <source>The API is not available at the moment.</source>
        <translation>Die API ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>The API answered with the unexpected status %1.</source>
        <translation>Die API hat mit dem unerwarteten Status %1 geantwortet.</translation>
    </message>
    <message>
        <source>The API says that it created the key, but what it sent as the new key cannot be it: it is your credential, another kind of credential, or a key that was listed before.</source>
        <translation>Die API sagt, sie habe den Schlüssel erstellt, aber was sie als neuen Schlüssel gesendet hat, kann er nicht sein: Es sind Ihre Zugangsdaten, Zugangsdaten anderer Art oder ein Schlüssel, der vorher schon aufgeführt war.</translation>
    </message>
    <message>
        <source>The key was created, but the API did not send the key itself.</source>
        <translation>Der Schlüssel wurde erstellt, aber die API hat den Schlüssel selbst nicht gesendet.</translation>
    </message>
    <message>
        <source>This server lists keys by their masked form only and cannot delete by it.</source>
        <translation>Dieser Server führt Schlüssel nur in maskierter Form auf und kann danach nicht löschen.</translation>
    </message>
    <message>
        <source>The API says that it does not know this key, but it still lists it.</source>
        <translation>Die API sagt, sie kenne diesen Schlüssel nicht, führt ihn aber noch auf.</translation>
    </message>
    <message>
        <source>The key you entered is not this key.</source>
        <translation>Der eingegebene Schlüssel ist nicht dieser Schlüssel.</translation>
    </message>
    <message>
        <source>The server lists this key as a key of another entity, so it was not deleted.</source>
        <translation>Der Server führt diesen Schlüssel als Schlüssel eines anderen Unternehmens auf, also wurde er nicht gelöscht.</translation>
    </message>
    <message>
        <source>The server now lists this key as a live key, so it was not deleted.</source>
        <translation>Der Server führt diesen Schlüssel jetzt als Live-Schlüssel auf, also wurde er nicht gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation>Es wurde kein Schlüssel erstellt.</translation>
    </message>
    <message>
        <source>It is not known whether the key was created.</source>
        <translation>Es ist nicht bekannt, ob der Schlüssel erstellt wurde.</translation>
    </message>
    <message>
        <source>Nobody has seen the new key, so nobody can use it.</source>
        <translation>Niemand hat den neuen Schlüssel gesehen, also kann ihn niemand verwenden.</translation>
    </message>
    <message>
        <source>It is not known whether the key was deleted.</source>
        <translation>Es ist nicht bekannt, ob der Schlüssel gelöscht wurde.</translation>
    </message>
    <message>
        <source>The key was not deleted.</source>
        <translation>Der Schlüssel wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %Ln Sekunde noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %Ln Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minute(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %Ln Minute noch einmal.</numerusform>
            <numerusform>Versuchen Sie es in %Ln Minuten noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Recover key” asks for the same key again, not for another one.</source>
        <translation>„Schlüssel wiederherstellen“ fragt noch einmal nach demselben Schlüssel, nicht nach einem weiteren.</translation>
    </message>
    <message>
        <source>Use https://. Plain http:// is allowed for this computer only.</source>
        <translation>Verwenden Sie https://. Einfaches http:// ist nur für diesen Computer erlaubt.</translation>
    </message>
    <message>
        <source>Install Qt&apos;s TLS plugin and OpenSSL, then start again.</source>
        <translation>Installieren Sie das TLS-Plugin von Qt und OpenSSL, und starten Sie dann neu.</translation>
    </message>
    <message>
        <source>Choose a PEM file, or leave the field empty.</source>
        <translation>Wählen Sie eine PEM-Datei, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Change the values and try again.</source>
        <translation>Ändern Sie die Werte, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, look for a newer version of this program.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es immer wieder geschieht, suchen Sie nach einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Check the API address and your network connection, then try again.</source>
        <translation>Prüfen Sie die API-Adresse und Ihre Netzwerkverbindung, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check your network connection and try again.</source>
        <translation>Prüfen Sie Ihre Netzwerkverbindung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check your system&apos;s proxy settings.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen Ihres Systems.</translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy or network log-in is in the way.</source>
        <translation>Prüfen Sie die API-Adresse, und ob ein Proxy oder eine Netzwerkanmeldung im Weg ist.</translation>
    </message>
    <message>
        <source>Try again, or enter the full key to delete it.</source>
        <translation>Versuchen Sie es noch einmal, oder geben Sie den ganzen Schlüssel ein, um ihn zu löschen.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Check that it was copied whole, has not been revoked, and belongs to this API address.</source>
        <translation>Prüfen Sie, ob sie vollständig kopiert wurden, nicht widerrufen sind und zu dieser API-Adresse gehören.</translation>
    </message>
    <message>
        <source>It may have been revoked, or belong to another API address. Sign in with another one.</source>
        <translation>Vielleicht wurden sie widerrufen, oder sie gehören zu einer anderen API-Adresse. Melden Sie sich mit anderen an.</translation>
    </message>
    <message>
        <source>Use a credential with the right to list entities.</source>
        <translation>Verwenden Sie Zugangsdaten mit dem Recht, Unternehmen aufzulisten.</translation>
    </message>
    <message>
        <source>Use a credential with the right to manage this entity&apos;s keys.</source>
        <translation>Verwenden Sie Zugangsdaten mit dem Recht, die Schlüssel dieses Unternehmens zu verwalten.</translation>
    </message>
    <message>
        <source>Refresh to see the keys as they are now.</source>
        <translation>Aktualisieren Sie, um die Schlüssel zu sehen, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>Check the API address and refresh the entities.</source>
        <translation>Prüfen Sie die API-Adresse, und aktualisieren Sie die Unternehmen.</translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation>Warten Sie eine Minute, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The note is what a key is recovered by when its answer gets lost. Make room, or see to it that the folder can be written, and try again.</source>
        <translation>Anhand dieses Vermerks wird ein Schlüssel wiederhergestellt, wenn die Antwort verloren geht. Schaffen Sie Platz, oder sorgen Sie dafür, dass in den Ordner geschrieben werden kann, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Look at the newest keys of this entity.</source>
        <translation>Sehen Sie sich die neuesten Schlüssel dieses Unternehmens an.</translation>
    </message>
    <message>
        <source>Delete it and create another.</source>
        <translation>Löschen Sie ihn, und erstellen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Enter the full key to delete it.</source>
        <translation>Geben Sie den ganzen Schlüssel ein, um ihn zu löschen.</translation>
    </message>
    <message>
        <source>Enter the full key whose masked form is shown.</source>
        <translation>Geben Sie den ganzen Schlüssel ein, dessen maskierte Form angezeigt wird.</translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy changes requests. Then refresh the keys.</source>
        <translation>Prüfen Sie die API-Adresse, und ob ein Proxy Anfragen verändert. Aktualisieren Sie dann die Schlüssel.</translation>
    </message>
    <message>
        <source>Close this dialog, select the key again, and confirm it as a live key.</source>
        <translation>Schließen Sie dieses Fenster, wählen Sie den Schlüssel noch einmal aus, und bestätigen Sie ihn als Live-Schlüssel.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>%1 Trying again at %2.</source>
        <comment>an error, a time of the day</comment>
        <translation>%1 Der nächste Versuch folgt um %2.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the support of Space Invoices what the server says.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es immer wieder geschieht, sagen Sie dem Support von Space Invoices, was der Server sagt.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the support of Space Invoices when it happened.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es immer wieder geschieht, sagen Sie dem Support von Space Invoices, wann es geschehen ist.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the support of Space Invoices the request id.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es immer wieder geschieht, nennen Sie dem Support von Space Invoices die Anfrage-ID.</translation>
    </message>
    <message>
        <source>The server lists no new key. Tell the support of Space Invoices what happened.</source>
        <translation>Der Server führt keinen neuen Schlüssel auf. Sagen Sie dem Support von Space Invoices, was geschehen ist.</translation>
    </message>
    <message>
        <source>Waiting for the rate limit until %1.</source>
        <comment>a time of the day</comment>
        <translation>Wartet wegen des Anfragelimits bis %1.</translation>
    </message>
</context>
<context>
    <name>ek::ExportChoices</name>
    <message numerus="yes">
        <source>All known keys, %Ln</source>
        <translation>
            <numerusform>Alle bekannten Schlüssel, %Ln</numerusform>
            <numerusform>Alle bekannten Schlüssel, %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As shown: %1, %Ln key(s)</source>
        <comment>an entity&apos;s name, or a view&apos;s</comment>
        <translation>
            <numerusform>Wie angezeigt: %1, %Ln Schlüssel</numerusform>
            <numerusform>Wie angezeigt: %1, %Ln Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ExportDialog</name>
    <message>
        <source>Export keys</source>
        <translation>Schlüssel exportieren</translation>
    </message>
    <message>
        <source>The report holds masks of keys, never a key. Only you can read the file. It says the API address, the account, the time, and which entities were not read.</source>
        <translation>Der Bericht enthält maskierte Formen von Schlüsseln, nie einen Schlüssel. Nur Sie können die Datei lesen. Sie nennt die API-Adresse, das Konto, die Zeit und welche Unternehmen nicht eingelesen wurden.</translation>
    </message>
    <message>
        <source>Web page, to read and print (HTML)</source>
        <translation>Webseite zum Lesen und Drucken (HTML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV with a byte order mark)</source>
        <translation>Tabelle für Tabellenkalkulationen (CSV mit Bytereihenfolge-Marke)</translation>
    </message>
    <message>
        <source>Data for programs (JSON)</source>
        <translation>Daten für Programme (JSON)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Report format</source>
        <translation>Format des Berichts</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Keys to export</source>
        <translation>Zu exportierende Schlüssel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a file for the report</source>
        <translation>Datei für den Bericht auswählen</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet, or could not be read. The report names them; keys of theirs may be missing.</source>
        <translation>
            <numerusform>%Ln Unternehmen wurde noch nicht eingelesen oder konnte nicht eingelesen werden. Der Bericht nennt es; Schlüssel von ihm können fehlen.</numerusform>
            <numerusform>%Ln Unternehmen wurden noch nicht eingelesen oder konnten nicht eingelesen werden. Der Bericht nennt sie; Schlüssel von ihnen können fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
</context>
<context>
    <name>ek::FileText</name>
    <message>
        <source>The old file was kept as “%1”.</source>
        <translation>Die alte Datei wurde als „%1“ aufgehoben.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created could not be read; a new one was begun.</source>
        <translation>Die Datei, in der entstehende Schlüssel vermerkt werden, konnte nicht gelesen werden; eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created was written by a newer version of this program; a new one was begun.</source>
        <translation>Die Datei, in der entstehende Schlüssel vermerkt werden, wurde von einer neueren Version dieses Programms geschrieben; eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>Use the newer version to recover what is in it.</source>
        <translation>Verwenden Sie die neuere Version, um wiederherzustellen, was darin steht.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created cannot be written.</source>
        <translation>Die Datei, in der entstehende Schlüssel vermerkt werden, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Until it can be, no key is created: a lost answer could not be recovered.</source>
        <translation>Solange das so ist, wird kein Schlüssel erstellt: Eine verlorene Antwort ließe sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>See to it that its folder can be written.</source>
        <translation>Sorgen Sie dafür, dass in ihren Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the file that remembers keys being created.</source>
        <translation>Auf der Festplatte ist kein Platz mehr für die Datei, in der entstehende Schlüssel vermerkt werden.</translation>
    </message>
    <message>
        <source>Until there is, no key is created: a lost answer could not be recovered.</source>
        <translation>Solange das so ist, wird kein Schlüssel erstellt: Eine verlorene Antwort ließe sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Another instance of this program holds the file that remembers keys being created.</source>
        <translation>Ein anderes Fenster dieses Programms hält die Datei, in der entstehende Schlüssel vermerkt werden.</translation>
    </message>
    <message>
        <source>Try again, or close the other one.</source>
        <translation>Versuchen Sie es noch einmal, oder schließen Sie das andere.</translation>
    </message>
    <message>
        <source>Some of what the program remembers of keys being created could not be read. It was set aside in the same file; the rest is used.</source>
        <translation>Manches, was das Programm über entstehende Schlüssel vermerkt hat, konnte nicht gelesen werden. Es wurde in derselben Datei beiseitegelegt; der Rest wird verwendet.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created failed.</source>
        <translation>Die Datei, in der entstehende Schlüssel vermerkt werden, hat versagt.</translation>
    </message>
    <message>
        <source>Until it works, no key is created: a lost answer could not be recovered.</source>
        <translation>Solange das so ist, wird kein Schlüssel erstellt: Eine verlorene Antwort ließe sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Profiles may be missing; sign in again to add them.</source>
        <translation>Vielleicht fehlen Profile; melden Sie sich neu an, um sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>The settings file is damaged, or was cut short. A copy of it was kept.</source>
        <translation>Die Einstellungsdatei ist beschädigt oder wurde abgeschnitten. Eine Kopie davon wurde aufgehoben.</translation>
    </message>
    <message>
        <source>The settings file was written by a newer version of this program. A copy of it was kept.</source>
        <translation>Die Einstellungsdatei wurde von einer neueren Version dieses Programms geschrieben. Eine Kopie davon wurde aufgehoben.</translation>
    </message>
    <message>
        <source>Something that is no settings file was in its place. It was moved away.</source>
        <translation>An ihrer Stelle war etwas, das keine Einstellungsdatei ist. Es wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>If a key was being created when the program last ended, it may exist without anybody having seen it: look through the newest keys of your entities.</source>
        <translation>Falls gerade ein Schlüssel erstellt wurde, als das Programm zuletzt endete, kann es ihn geben, ohne dass ihn jemand gesehen hat: Sehen Sie die neuesten Schlüssel Ihrer Unternehmen durch.</translation>
    </message>
    <message>
        <source>Something that this program did not make stands in the place of the file that remembers keys being created.</source>
        <translation>An der Stelle der Datei, in der entstehende Schlüssel vermerkt werden, steht etwas, das nicht von diesem Programm stammt.</translation>
    </message>
    <message>
        <source>Until it is moved away, no key is created: a lost answer could not be recovered.</source>
        <translation>Bis es weggeräumt ist, wird kein Schlüssel erstellt: Eine verlorene Antwort ließe sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Everything works, but the lists last only until the program ends.</source>
        <translation>Alles funktioniert, aber die Listen bleiben nur, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The lists that were kept on this computer were damaged.</source>
        <translation>Die Listen, die auf diesem Computer aufbewahrt wurden, waren beschädigt.</translation>
    </message>
    <message>
        <source>The lists on this computer were written by a newer version of this program, and are left as they are.</source>
        <translation>Die Listen auf diesem Computer wurden von einer neueren Version dieses Programms geschrieben und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Something that this program did not make stands in the place of the lists on this computer, and is left as it is.</source>
        <translation>An der Stelle der Listen auf diesem Computer steht etwas, das nicht von diesem Programm stammt; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Move it away, then open the profile again.</source>
        <translation>Räumen Sie es weg, und öffnen Sie dann das Profil noch einmal.</translation>
    </message>
    <message>
        <source>The lists cannot be written on this computer.</source>
        <translation>Die Listen können auf diesem Computer nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>See to it that the folder for the program&apos;s cache can be written.</source>
        <translation>Sorgen Sie dafür, dass in den Ordner für den Zwischenspeicher des Programms geschrieben werden kann.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the lists.</source>
        <translation>Auf der Festplatte ist kein Platz mehr für die Listen.</translation>
    </message>
    <message>
        <source>The lists on this computer are in use by another program, or their disk does not answer.</source>
        <translation>Die Listen auf diesem Computer werden von einem anderen Programm verwendet, oder ihre Festplatte antwortet nicht.</translation>
    </message>
    <message>
        <source>The file of the lists on this computer failed.</source>
        <translation>Die Datei der Listen auf diesem Computer hat versagt.</translation>
    </message>
    <message>
        <source>They are read again. Which keys were deleted, and what has changed since you looked last, is not known any more.</source>
        <translation>Sie werden neu eingelesen. Welche Schlüssel gelöscht wurden und was sich geändert hat, seit Sie zuletzt nachgesehen haben, ist nicht mehr bekannt.</translation>
    </message>
</context>
<context>
    <name>ek::FilesNotice</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>The settings cannot be read or written. Profiles, and with them the way to their credentials, last only until the program ends.</source>
        <translation>Die Einstellungen können nicht gelesen oder geschrieben werden. Profile, und mit ihnen der Weg zu ihren Zugangsdaten, halten nur, bis das Programm endet.</translation>
    </message>
    <message>
        <source>This copy may still hold the credential; delete it when you no longer need it: %1</source>
        <translation>Diese Kopie enthält die Zugangsdaten vielleicht noch; löschen Sie sie, wenn Sie sie nicht mehr brauchen: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>Saved command, removed: %1</source>
        <translation>Gespeicherter Befehl, entfernt: %1</translation>
    </message>
    <message>
        <source>The settings file held a readable credential, in a field that is not made for one. It has been taken out. Replace that credential: whoever could read the file may have it.</source>
        <translation>Die Einstellungsdatei enthielt lesbare Zugangsdaten in einem Feld, das nicht dafür gedacht ist. Sie wurden entfernt. Ersetzen Sie diese Zugangsdaten: Wer die Datei lesen konnte, hat sie vielleicht.</translation>
    </message>
    <message>
        <source>The settings file holds a readable credential, in a field that is not made for one, and cannot be written. Take it out yourself, and replace that credential: whoever could read the file may have it.</source>
        <translation>Die Einstellungsdatei enthält lesbare Zugangsdaten in einem Feld, das nicht dafür gedacht ist, und kann nicht geschrieben werden. Entfernen Sie sie selbst, und ersetzen Sie diese Zugangsdaten: Wer die Datei lesen konnte, hat sie vielleicht.</translation>
    </message>
</context>
<context>
    <name>ek::HandOverDialog</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Handing the key over</source>
        <translation>Schlüssel wird übergeben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
</context>
<context>
    <name>ek::HandOverPanel</name>
    <message>
        <source>&amp;Test key</source>
        <translation>Schlüssel &amp;testen</translation>
    </message>
    <message>
        <source>Message about handing over</source>
        <translation>Meldung über die Übergabe</translation>
    </message>
    <message>
        <source>Save to &amp;file…</source>
        <translation>In &amp;Datei speichern…</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>In Datei speichern…</translation>
    </message>
    <message>
        <source>Add to &amp;keychain…</source>
        <translation>In &amp;Schlüsselbund legen…</translation>
    </message>
    <message>
        <source>Add to keychain…</source>
        <translation>In Schlüsselbund legen…</translation>
    </message>
    <message>
        <source>Send to &amp;command…</source>
        <translation>An &amp;Befehl senden…</translation>
    </message>
    <message>
        <source>Send to command…</source>
        <translation>An Befehl senden…</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>Schlüssel testen</translation>
    </message>
    <message>
        <source>Asks the API, with this key alone, whether it accepts it. Nothing is changed.</source>
        <translation>Fragt die API, nur mit diesem Schlüssel, ob sie ihn annimmt. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Asking the API at %1…</source>
        <translation>Die API unter %1 wird gefragt…</translation>
    </message>
    <message>
        <source>Stop &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Or send it to</source>
        <translation>Oder übergeben Sie ihn direkt</translation>
    </message>
    <message>
        <source>A new file that only you can read</source>
        <translation>Eine neue Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain</source>
        <translation>Der Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>A command that takes it from there</source>
        <translation>Ein Befehl, der ihn weiterverarbeitet</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>Testergebnis</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <comment>a way to hand a key over</comment>
        <translation>✓ Erledigt</translation>
    </message>
</context>
<context>
    <name>ek::HandOverText</name>
    <message>
        <source>It had read the key and may have kept it.</source>
        <translation>Er hatte den Schlüssel gelesen und kann ihn behalten haben.</translation>
    </message>
    <message>
        <source>It had not read the key.</source>
        <translation>Er hatte den Schlüssel nicht gelesen.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben in %1</translation>
    </message>
    <message>
        <source>Added to the keychain as %1</source>
        <translation>In den Schlüsselbund gelegt als %1</translation>
    </message>
    <message>
        <source>Sent to “%1”</source>
        <translation>Gesendet an „%1“</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Name a file for the key.</source>
        <translation>Nennen Sie eine Datei für den Schlüssel.</translation>
    </message>
    <message>
        <source>Name the file with its whole path, from the root on.</source>
        <translation>Nennen Sie die Datei mit ihrem ganzen Pfad, vom Stammverzeichnis an.</translation>
    </message>
    <message>
        <source>A variable&apos;s name has letters from A to Z, digits and “_”, and does not begin with a digit.</source>
        <translation>Der Name einer Variable besteht aus Buchstaben von A bis Z, Ziffern und „_“ und beginnt nicht mit einer Ziffer.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Es gibt schon etwas dieses Namens.</translation>
    </message>
    <message>
        <source>A key is never written over anything: choose another name.</source>
        <translation>Ein Schlüssel überschreibt nie etwas: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>You may not write in this folder.</source>
        <translation>In diesen Ordner dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>There was no room for the key on this disk.</source>
        <translation>Auf dieser Festplatte war kein Platz für den Schlüssel.</translation>
    </message>
    <message>
        <source>The file that was begun has been removed.</source>
        <translation>Die begonnene Datei wurde entfernt.</translation>
    </message>
    <message>
        <source>Make room and try again, or choose another disk.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal, oder wählen Sie eine andere Festplatte.</translation>
    </message>
    <message>
        <source>The key could not be written whole, and the file that was begun could not be removed.</source>
        <translation>Der Schlüssel konnte nicht vollständig geschrieben werden, und die begonnene Datei ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>A part of the key may be in it.</source>
        <translation>Ein Teil des Schlüssels kann darin stehen.</translation>
    </message>
    <message>
        <source>Remove the file yourself.</source>
        <translation>Entfernen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing of the key was left in it.</source>
        <translation>Nichts vom Schlüssel ist darin geblieben.</translation>
    </message>
    <message>
        <source>Try again, or choose another place.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The keychain cannot have an entry of that name.</source>
        <translation>Der Schlüsselbund kann keinen Eintrag dieses Namens haben.</translation>
    </message>
    <message>
        <source>The keychain has an entry of that service and account already, with another secret.</source>
        <translation>Der Schlüsselbund hat schon einen Eintrag für diesen Dienst und dieses Konto, mit anderem Inhalt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose another account, or replace what is there; it is then gone for good.</source>
        <translation>Wählen Sie ein anderes Konto, oder ersetzen Sie, was da ist; es ist dann endgültig weg.</translation>
    </message>
    <message>
        <source>Another program keeps an entry for that service and account.</source>
        <translation>Ein anderes Programm führt einen Eintrag für diesen Dienst und dieses Konto.</translation>
    </message>
    <message>
        <source>Nothing was changed: a look-up could find either.</source>
        <translation>Es wurde nichts geändert: Eine Abfrage könnte den einen oder den anderen finden.</translation>
    </message>
    <message>
        <source>The key was not added, and the entry it was to replace is no longer there.</source>
        <translation>Der Schlüssel wurde nicht hineingelegt, und der Eintrag, den er ersetzen sollte, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The key was not added.</source>
        <translation>Der Schlüssel wurde nicht hineingelegt.</translation>
    </message>
    <message>
        <source>The key may still be added once the keychain goes on.</source>
        <translation>Der Schlüssel kann noch hineingelangen, sobald der Schlüsselbund weitermacht.</translation>
    </message>
    <message>
        <source>Perhaps its prompt is open behind another window. Answer it and try again.</source>
        <translation>Vielleicht ist seine Abfrage hinter einem anderen Fenster offen. Beantworten Sie sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Answer the keychain&apos;s prompt and try again.</source>
        <translation>Beantworten Sie die Abfrage des Schlüsselbunds, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or hand the key over in another way.</source>
        <translation>Starten Sie einen Schlüsselbunddienst (GNOME-Schlüsselbund, KWallet, KeePassXC) und versuchen Sie es noch einmal, oder übergeben Sie den Schlüssel auf anderem Weg.</translation>
    </message>
    <message>
        <source>The key is longer than a keychain holds.</source>
        <translation>Der Schlüssel ist länger, als ein Schlüsselbund aufnimmt.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or hand the key over in another way.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder übergeben Sie den Schlüssel auf anderem Weg.</translation>
    </message>
    <message>
        <source>The command read the key and reported success.</source>
        <translation>Der Befehl hat den Schlüssel gelesen und Erfolg gemeldet.</translation>
    </message>
    <message>
        <source>This command must not be run.</source>
        <translation>Dieser Befehl darf nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>The key was not sent.</source>
        <translation>Der Schlüssel wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Edit it first.</source>
        <translation>Bearbeiten Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The command&apos;s program was not found.</source>
        <translation>Das Programm des Befehls wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install it, or edit the command and name its whole path.</source>
        <translation>Installieren Sie es, oder bearbeiten Sie den Befehl und nennen Sie seinen ganzen Pfad.</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>Der Befehl konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The command reported success, but it did not read the key to its end.</source>
        <translation>Der Befehl hat Erfolg gemeldet, den Schlüssel aber nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>The command reported success, but it did not read the key.</source>
        <translation>Der Befehl hat Erfolg gemeldet, den Schlüssel aber nicht gelesen.</translation>
    </message>
    <message>
        <source>So it cannot have kept the whole key.</source>
        <translation>Also kann er nicht den ganzen Schlüssel behalten haben.</translation>
    </message>
    <message>
        <source>Many programs read standard input only when an argument says so, often “-”.</source>
        <translation>Viele Programme lesen die Standardeingabe nur, wenn ein Argument es sagt, oft „-“.</translation>
    </message>
    <message>
        <source>The command failed with the exit status %1.</source>
        <translation>Der Befehl ist mit dem Rückgabewert %1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>What it printed stands below.</source>
        <translation>Was er ausgegeben hat, steht unten.</translation>
    </message>
    <message>
        <source>The command was ended from outside, or crashed.</source>
        <translation>Der Befehl wurde von außen beendet oder ist abgestürzt.</translation>
    </message>
    <message>
        <source>The command did not end in time and was stopped.</source>
        <translation>Der Befehl endete nicht rechtzeitig und wurde angehalten.</translation>
    </message>
    <message>
        <source>Perhaps it waits for an answer that nobody can give it here.</source>
        <translation>Vielleicht wartet er auf eine Antwort, die ihm hier niemand geben kann.</translation>
    </message>
    <message>
        <source>The command did not stop printing and was stopped.</source>
        <translation>Der Befehl hörte nicht auf, etwas auszugeben, und wurde angehalten.</translation>
    </message>
    <message>
        <source>The command was stopped.</source>
        <translation>Der Befehl wurde angehalten.</translation>
    </message>
    <message>
        <source>Name a service.</source>
        <translation>Nennen Sie einen Dienst.</translation>
    </message>
    <message>
        <source>Name an account.</source>
        <translation>Nennen Sie ein Konto.</translation>
    </message>
    <message>
        <source>That is where this program keeps its own credentials. Choose another name.</source>
        <translation>Dort bewahrt dieses Programm seine eigenen Zugangsdaten auf. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Names must be of one line, without control characters.</source>
        <translation>Namen müssen aus einer Zeile ohne Steuerzeichen bestehen.</translation>
    </message>
    <message>
        <source>Names must not have more than 255 characters.</source>
        <translation>Namen dürfen nicht mehr als 255 Zeichen haben.</translation>
    </message>
    <message>
        <source>This name looks like a credential, and everybody who uses the keychain can read names.</source>
        <translation>Dieser Name sieht nach Zugangsdaten aus, und Namen kann jeder lesen, der den Schlüsselbund verwendet.</translation>
    </message>
    <message>
        <source>The command needs a name.</source>
        <translation>Der Befehl braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>Name a program.</source>
        <translation>Nennen Sie ein Programm.</translation>
    </message>
    <message>
        <source>Name the program alone, or with its whole path from the root on.</source>
        <translation>Nennen Sie das Programm allein oder mit seinem ganzen Pfad, vom Stammverzeichnis an.</translation>
    </message>
    <message>
        <source>A batch file is run by a shell, which would interpret the arguments. Name a program.</source>
        <translation>Eine Batchdatei wird von einer Shell ausgeführt, die die Argumente deuten würde. Nennen Sie ein Programm.</translation>
    </message>
    <message>
        <source>There is a control character in it.</source>
        <translation>Darin steht ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The API accepts the key.</source>
        <translation>Die API nimmt den Schlüssel an.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The API does not accept the key.</source>
        <translation>Die API nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>A server may need a moment to know a new key: test it again.</source>
        <translation>Ein Server braucht vielleicht einen Moment, bis er einen neuen Schlüssel kennt: Testen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The API did not let the key read its entity&apos;s keys.</source>
        <translation>Die API hat dem Schlüssel nicht erlaubt, die Schlüssel seines Unternehmens zu lesen.</translation>
    </message>
    <message>
        <source>It may still be good for what it is meant for.</source>
        <translation>Für das, wofür er gedacht ist, kann er trotzdem gut sein.</translation>
    </message>
    <message>
        <source>Whether the API accepts the key is not known.</source>
        <translation>Ob die API den Schlüssel annimmt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or create it first.</source>
        <translation>Wählen Sie einen Ordner, den es gibt, oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Choose another account, or remove that entry with the program that created it.</source>
        <translation>Wählen Sie ein anderes Konto, oder entfernen Sie den Eintrag mit dem Programm, das ihn angelegt hat.</translation>
    </message>
    <message>
        <source>There seems to be a credential in it. The command&apos;s text is saved in a readable file, and every process of this computer can read its arguments: let the program find its credential in another way.</source>
        <translation>Darin scheinen Zugangsdaten zu stehen. Der Text des Befehls wird in einer lesbaren Datei gespeichert, und jeder Prozess dieses Computers kann seine Argumente lesen: Lassen Sie das Programm seine Zugangsdaten auf anderem Weg finden.</translation>
    </message>
</context>
<context>
    <name>ek::HtmlReport</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No: keys may exist that are not in this report</source>
        <translation>Nein: Es kann Schlüssel geben, die nicht in diesem Bericht stehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Masked key</source>
        <translation>Maskierter Schlüssel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Eingelesen</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read</source>
        <translation>
            <numerusform>%Ln Unternehmen wurde nicht eingelesen</numerusform>
            <numerusform>%Ln Unternehmen wurden nicht eingelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Not listed since %1</source>
        <translation>Seit %1 nicht mehr gelistet</translation>
    </message>
</context>
<context>
    <name>ek::InputText</name>
    <message>
        <source>Paste the credential: an account key (sk_…), an entity key (ek_…) or a user access token (token_…).</source>
        <translation>Fügen Sie die Zugangsdaten ein: einen Kontoschlüssel (sk_…), einen Unternehmensschlüssel (ek_…) oder ein Benutzer-Zugriffstoken (token_…).</translation>
    </message>
    <message>
        <source>There is a space or a line break inside. Was more than one key pasted, or one in pieces?</source>
        <translation>Darin steht ein Leerzeichen oder ein Zeilenumbruch. Wurde mehr als ein Schlüssel eingefügt oder einer in Stücken?</translation>
    </message>
    <message>
        <source>There are characters in it that no credential has, such as accents or letters of another script. Copy it once more.</source>
        <translation>Darin stehen Zeichen, die in Zugangsdaten nie vorkommen, etwa Akzente oder Buchstaben einer anderen Schrift. Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This is only the beginning of a credential. Paste all of it.</source>
        <translation>Das ist nur der Anfang von Zugangsdaten. Fügen Sie alles ein.</translation>
    </message>
    <message>
        <source>This is the masked form of a key, which cannot sign in. Paste the full key.</source>
        <translation>Das ist die maskierte Form eines Schlüssels; damit kann man sich nicht anmelden. Fügen Sie den ganzen Schlüssel ein.</translation>
    </message>
    <message>
        <source>This is too long to be a credential.</source>
        <translation>Das ist zu lang für Zugangsdaten.</translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %Ln character(s).</source>
        <translation>
            <numerusform>Der Name ist länger als %Ln Zeichen.</numerusform>
            <numerusform>Der Name ist länger als %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name contains an API key. Names are not secret; give it another.</source>
        <translation>Der Name enthält einen API-Schlüssel. Namen sind nicht geheim; geben Sie ihm einen anderen.</translation>
    </message>
    <message>
        <source>The key must be valid for at least a minute. Choose a later time.</source>
        <translation>Der Schlüssel muss mindestens eine Minute lang gültig sein. Wählen Sie eine spätere Zeit.</translation>
    </message>
    <message>
        <source>That is more than a hundred years away. Choose an earlier time, or “Never”.</source>
        <translation>Das ist mehr als hundert Jahre entfernt. Wählen Sie eine frühere Zeit oder „Nie“.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, sent as they are. Entity Keys shows them as codes, other programs perhaps not at all.</source>
        <translation>
            <numerusform>Der Name enthält %Ln unsichtbares Zeichen, %1, das so gesendet wird. Entity Keys zeigt es als Code, andere Programme vielleicht gar nicht.</numerusform>
            <numerusform>Der Name enthält %Ln unsichtbare Zeichen, %1, die so gesendet werden. Entity Keys zeigt sie als Codes, andere Programme vielleicht gar nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, and is saved without them.</source>
        <translation>
            <numerusform>Der Name enthält %Ln unsichtbares Zeichen, %1, und wird ohne dieses gespeichert.</numerusform>
            <numerusform>Der Name enthält %Ln unsichtbare Zeichen, %1, und wird ohne diese gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name has control characters in it, such as a line break or a tab. Type it again without them.</source>
        <translation>Im Namen stehen Steuerzeichen, etwa ein Zeilenumbruch oder ein Tabulator. Geben Sie ihn noch einmal ohne sie ein.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, and whoever looks the key up has to give them too.</source>
        <translation>
            <numerusform>Der Name enthält %Ln unsichtbares Zeichen, %1, das auch angeben muss, wer den Schlüssel nachschlägt.</numerusform>
            <numerusform>Der Name enthält %Ln unsichtbare Zeichen, %1, die auch angeben muss, wer den Schlüssel nachschlägt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>time</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
</context>
<context>
    <name>ek::KeyCommands</name>
    <message>
        <source>First recover or discard the key in doubt: see the bar above.</source>
        <translation>Stellen Sie zuerst den ungeklärten Schlüssel wieder her, oder verwerfen Sie ihn: siehe die Leiste darüber.</translation>
    </message>
    <message>
        <source>Locking closed the form for a new key. Nothing was created.</source>
        <translation>Das Sperren hat das Formular für einen neuen Schlüssel geschlossen. Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more.</source>
        <translation>Dieses Unternehmen ist nicht mehr erreichbar.</translation>
    </message>
</context>
<context>
    <name>ek::KeyCopying</name>
    <message numerus="yes">
        <source>Copied the name of %Ln key(s).</source>
        <translation>
            <numerusform>Der Name von %Ln Schlüssel wurde kopiert.</numerusform>
            <numerusform>Die Namen von %Ln Schlüsseln wurden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the masked form of %Ln key(s).</source>
        <translation>
            <numerusform>Die maskierte Form von %Ln Schlüssel wurde kopiert.</numerusform>
            <numerusform>Die maskierte Form von %Ln Schlüsseln wurde kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the entity&apos;s name.</source>
        <translation>Der Name des Unternehmens wurde kopiert.</translation>
    </message>
    <message>
        <source>Copied the entity id.</source>
        <translation>Die Unternehmens-ID wurde kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>%Ln Zeile wurde kopiert.</numerusform>
            <numerusform>%Ln Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the table.</source>
        <translation>Die Tabelle wurde kopiert.</translation>
    </message>
    <message>
        <source>The table was not copied: something else was copied meanwhile.</source>
        <translation>Die Tabelle wurde nicht kopiert: Inzwischen wurde etwas anderes kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>%Ln Zeile wird kopiert…</numerusform>
            <numerusform>%Ln Zeilen werden kopiert…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyDetails</name>
    <message>
        <source>Unknown</source>
        <comment>time</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>local time, relative time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Key details</source>
        <translation>Einzelheiten des Schlüssels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Entity id</source>
        <translation>Unternehmens-ID</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>entity id</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Select a key to see all of its attributes.</source>
        <translation>Wählen Sie einen Schlüssel aus, um alle seine Eigenschaften zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys are selected.</source>
        <translation>
            <numerusform>%Ln Schlüssel ist ausgewählt.</numerusform>
            <numerusform>%Ln Schlüssel sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>entity</comment>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>ek::KeyLookupDialog</name>
    <message>
        <source>Whose key is this?</source>
        <translation>Wem gehört dieser Schlüssel?</translation>
    </message>
    <message>
        <source>Search &amp;folder…</source>
        <translation>&amp;Ordner durchsuchen…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Paste a key, or its first or last characters as a log shows them. Or search the files of a folder for keys. Nothing is sent, and what you paste is not kept.</source>
        <translation>Fügen Sie einen Schlüssel ein oder seine ersten oder letzten Zeichen, wie ein Protokoll sie zeigt. Oder durchsuchen Sie die Dateien eines Ordners nach Schlüsseln. Es wird nichts gesendet, und was Sie einfügen, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Key or part of it</source>
        <translation>Schlüssel oder ein Teil davon</translation>
    </message>
    <message>
        <source>Search folder…</source>
        <translation>Ordner durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Key or part of it</source>
        <translation>&amp;Schlüssel oder ein Teil davon</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keys that fit</source>
        <translation>Passende Schlüssel</translation>
    </message>
    <message>
        <source>Places with keys</source>
        <translation>Stellen mit Schlüsseln</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open the entity, with the key selected</source>
        <translation>Das Unternehmen öffnen, mit dem Schlüssel ausgewählt</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the answer and the list. Keys are in it as masks only</source>
        <translation>Die Antwort und die Liste kopieren. Schlüssel stehen nur in maskierter Form darin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search a folder for keys</source>
        <translation>Ordner nach Schlüsseln durchsuchen</translation>
    </message>
    <message>
        <source>Keys in the files of %1</source>
        <translation>Schlüssel in den Dateien von %1</translation>
    </message>
    <message>
        <source>Copied the report.</source>
        <translation>Der Bericht wurde kopiert.</translation>
    </message>
    <message>
        <source>Its entity is not among those of the open profile any more</source>
        <translation>Das Unternehmen gehört nicht mehr zu denen des geöffneten Profils</translation>
    </message>
    <message>
        <source>Show since when it is not listed, among the changes</source>
        <translation>Unter den Änderungen zeigen, seit wann er nicht mehr gelistet ist</translation>
    </message>
</context>
<context>
    <name>ek::KeyPanel</name>
    <message>
        <source>Chosen entity</source>
        <translation>Gewähltes Unternehmen</translation>
    </message>
    <message>
        <source>Chosen entity&apos;s id</source>
        <translation>ID des gewählten Unternehmens</translation>
    </message>
    <message>
        <source>Chosen entity&apos;s environment</source>
        <translation>Umgebung des gewählten Unternehmens</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an entity</comment>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>account %1</source>
        <comment>an account&apos;s id</comment>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>Pick an entity</source>
        <translation>Wählen Sie ein Unternehmen</translation>
    </message>
    <message>
        <source>Choose a business on the left to see its API keys. Type to find it by name, id, tax number or country.</source>
        <translation>Wählen Sie links ein Unternehmen, um seine API-Schlüssel zu sehen. Tippen Sie, um es nach Name, ID, Steuernummer oder Land zu finden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation>
            <numerusform>%L1 von %Ln Schlüssel</numerusform>
            <numerusform>%L1 von %Ln Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list is incomplete</source>
        <comment>a number of keys</comment>
        <translation>%1; die Liste ist unvollständig</translation>
    </message>
    <message>
        <source>Keys could not be loaded</source>
        <translation>Die Schlüssel konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Loading keys…</source>
        <translation>Schlüssel werden geladen…</translation>
    </message>
    <message>
        <source>These keys are as of %1. %2</source>
        <comment>a time, an error</comment>
        <translation>Diese Schlüssel haben den Stand von %1. %2</translation>
    </message>
    <message>
        <source>No keys in the server&apos;s answer</source>
        <translation>Keine Schlüssel in der Antwort des Servers</translation>
    </message>
    <message>
        <source>The answer is incomplete, so this entity may have keys all the same.</source>
        <translation>Die Antwort ist unvollständig; dieses Unternehmen kann also trotzdem Schlüssel haben.</translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation>Noch keine API-Schlüssel</translation>
    </message>
    <message>
        <source>Create the first key for this entity. It will be shown once.</source>
        <translation>Erstellen Sie den ersten Schlüssel für dieses Unternehmen. Er wird einmal angezeigt.</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No key of this entity matches the filter.</source>
        <translation>Kein Schlüssel dieses Unternehmens passt zum Filter.</translation>
    </message>
    <message>
        <source>No key that the server sent matches the filter. Others may exist: the list is incomplete.</source>
        <translation>Kein Schlüssel, den der Server gesendet hat, passt zum Filter. Es kann weitere geben: Die Liste ist unvollständig.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Not a key of an entity</source>
        <translation>Kein Schlüssel eines Unternehmens</translation>
    </message>
    <message>
        <source>What you entered is a credential of an account. It was not kept. Keys of this entity begin with “ek_”.</source>
        <translation>Was Sie eingegeben haben, sind Zugangsdaten eines Kontos. Sie wurden nicht aufbewahrt. Schlüssel dieses Unternehmens beginnen mit „ek_“.</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <comment>a number of keys, a time</comment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>No key that was known at that time matches the filter.</source>
        <translation>Kein Schlüssel, der damals bekannt war, passt zum Filter.</translation>
    </message>
    <message>
        <source>“All keys” shows the keys of every business in one list.</source>
        <translation>„Alle Schlüssel“ zeigt die Schlüssel aller Unternehmen in einer Liste.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Schlüssel zeigen</translation>
    </message>
</context>
<context>
    <name>ek::KeyTableView</name>
    <message>
        <source>Message about keys</source>
        <translation>Meldung über Schlüssel</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>Anzahl der Schlüssel</translation>
    </message>
    <message>
        <source>Filter by name, last characters, status; or paste a full key</source>
        <translation>Nach Name, letzten Zeichen, Status filtern; oder einen ganzen Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Filter by name, entity, last characters, status; or paste a full key</source>
        <translation>Nach Name, Unternehmen, letzten Zeichen, Status filtern; oder einen ganzen Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>keys</comment>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>ek::KeychainKeyDialog</name>
    <message>
        <source>Add the key to the keychain</source>
        <translation>Schlüssel in den Schlüsselbund legen</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Keychain service</source>
        <translation>Dienst im Schlüsselbund</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Keychain account</source>
        <translation>Konto im Schlüsselbund</translation>
    </message>
    <message>
        <source>&amp;Look up by</source>
        <translation>&amp;Abfragen mit</translation>
    </message>
    <message>
        <source>Look-up command</source>
        <translation>Abfragebefehl</translation>
    </message>
    <message>
        <source>How it is found</source>
        <translation>Wie er gefunden wird</translation>
    </message>
    <message>
        <source>Other programs of yours find the key by these names, and they can read it.</source>
        <translation>Andere Programme von Ihnen finden den Schlüssel unter diesen Namen, und sie können ihn lesen.</translation>
    </message>
    <message>
        <source>Add to keychain</source>
        <translation>In Schlüsselbund legen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“%1” of the service “%2”</source>
        <translation>„%1“ des Dienstes „%2“</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>ek::KeychainText</name>
    <message>
        <source>The keychain did not give the saved credential.</source>
        <translation>Der Schlüsselbund hat die gespeicherten Zugangsdaten nicht herausgegeben.</translation>
    </message>
    <message>
        <source>Either the keychain is locked and its prompt was closed, or the entry was removed.</source>
        <translation>Entweder ist der Schlüsselbund gesperrt und seine Abfrage wurde geschlossen, oder der Eintrag wurde entfernt.</translation>
    </message>
    <message>
        <source>Try again to be asked for the keychain&apos;s password, or sign in with the credential.</source>
        <translation>Versuchen Sie es noch einmal, um nach dem Kennwort des Schlüsselbunds gefragt zu werden, oder melden Sie sich mit den Zugangsdaten an.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder melden Sie sich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>No keychain is available on this computer.</source>
        <translation>Auf diesem Computer ist kein Schlüsselbund verfügbar.</translation>
    </message>
    <message>
        <source>Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or sign in for this session only: the credential is then kept in memory and nowhere else.</source>
        <translation>Starten Sie einen Schlüsselbunddienst (GNOME-Schlüsselbund, KWallet, KeePassXC) und versuchen Sie es noch einmal, oder melden Sie sich nur für diese Sitzung an: Die Zugangsdaten bleiben dann im Arbeitsspeicher und nirgends sonst.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Perhaps its prompt is still open behind another window. Answer it and try again, or sign in for this session only.</source>
        <translation>Vielleicht ist seine Abfrage noch hinter einem anderen Fenster offen. Beantworten Sie sie und versuchen Sie es noch einmal, oder melden Sie sich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Perhaps its prompt is open behind another window. Answer it, or sign in for this session only.</source>
        <translation>Vielleicht ist seine Abfrage hinter einem anderen Fenster offen. Beantworten Sie sie, oder melden Sie sich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The credential is longer than a keychain holds.</source>
        <translation>Die Zugangsdaten sind länger, als ein Schlüsselbund aufnimmt.</translation>
    </message>
    <message>
        <source>Check that only the credential was pasted.</source>
        <translation>Prüfen Sie, ob nur die Zugangsdaten eingefügt wurden.</translation>
    </message>
    <message>
        <source>The keychain said it did as asked, but looking again showed that it did not.</source>
        <translation>Der Schlüsselbund hat gesagt, er habe es getan, aber beim Nachsehen zeigte sich, dass es nicht so ist.</translation>
    </message>
    <message>
        <source>Try again, or sign in for this session only.</source>
        <translation>Versuchen Sie es noch einmal, oder melden Sie sich nur für diese Sitzung an.</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>Der Schlüsselbund hat versagt.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>It may ask for its password in another window.</source>
        <translation>Vielleicht fragt er in einem anderen Fenster nach seinem Kennwort.</translation>
    </message>
</context>
<context>
    <name>ek::ListText</name>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln key(s), but sent %L1. What it did not send may exist.</source>
        <translation>
            <numerusform>Diese Liste ist unvollständig: Der Server zählt %Ln Schlüssel, hat aber %L1 gesendet. Was er nicht gesendet hat, kann es geben.</numerusform>
            <numerusform>Diese Liste ist unvollständig: Der Server zählt %Ln Schlüssel, hat aber %L1 gesendet. Was er nicht gesendet hat, kann es geben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not send may exist.</source>
        <translation>
            <numerusform>Diese Liste ist unvollständig: Der Server zählt %Ln Unternehmen, hat aber %L1 gesendet. Was er nicht gesendet hat, kann es geben.</numerusform>
            <numerusform>Diese Liste ist unvollständig: Der Server zählt %Ln Unternehmen, hat aber %L1 gesendet. Was er nicht gesendet hat, kann es geben.</numerusform>
        </translation>
    </message>
    <message>
        <source>This list may be incomplete: the server&apos;s answer does not say clearly whether there are more keys.</source>
        <translation>Diese Liste ist vielleicht unvollständig: Die Antwort des Servers sagt nicht eindeutig, ob es weitere Schlüssel gibt.</translation>
    </message>
    <message>
        <source>This list may be incomplete: the server&apos;s answer does not say clearly whether there are more entities.</source>
        <translation>Diese Liste ist vielleicht unvollständig: Die Antwort des Servers sagt nicht eindeutig, ob es weitere Unternehmen gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</source>
        <translation>
            <numerusform>%Ln Schlüssel eines anderen Unternehmens kam in der Antwort auf eine Frage nach diesem Unternehmen und wurde weggelassen; es können also Schlüssel dieses Unternehmens fehlen.</numerusform>
            <numerusform>%Ln Schlüssel eines anderen Unternehmens kamen in der Antwort auf eine Frage nach diesem Unternehmen und wurden weggelassen; es können also Schlüssel dieses Unternehmens fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer could not be read and are not shown.</source>
        <translation>
            <numerusform>%Ln Eintrag der Serverantwort konnte nicht gelesen werden und wird nicht angezeigt.</numerusform>
            <numerusform>%Ln Einträge der Serverantwort konnten nicht gelesen werden und werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer came more than once and are shown once.</source>
        <translation>
            <numerusform>%Ln Eintrag der Serverantwort kam mehr als einmal und wird einmal angezeigt.</numerusform>
            <numerusform>%Ln Einträge der Serverantwort kamen mehr als einmal und werden einmal angezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked together with the screen</source>
        <translation>Zusammen mit dem Bildschirm gesperrt</translation>
    </message>
    <message>
        <source>Locked, because the computer went to sleep</source>
        <translation>Gesperrt, weil der Computer in den Ruhezustand ging</translation>
    </message>
    <message>
        <source>Locked, because another session had the screen</source>
        <translation>Gesperrt, weil eine andere Sitzung den Bildschirm hatte</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>The credential was forgotten. Unlocking reads it from the keychain again.</source>
        <translation>Die Zugangsdaten wurden vergessen. Beim Entsperren werden sie wieder aus dem Schlüsselbund gelesen.</translation>
    </message>
    <message>
        <source>The credential was forgotten. It was kept for this session only, so after unlocking you have to paste it again.</source>
        <translation>Die Zugangsdaten wurden vergessen. Sie galten nur für diese Sitzung; nach dem Entsperren müssen Sie sie also wieder einfügen.</translation>
    </message>
    <message>
        <source>The credential was forgotten. It came from the environment, so after unlocking you have to paste it again.</source>
        <translation>Die Zugangsdaten wurden vergessen. Sie kamen aus der Umgebung; nach dem Entsperren müssen Sie sie also wieder einfügen.</translation>
    </message>
    <message>
        <source>Unlocking opens the demo workspace again.</source>
        <translation>Entsperren öffnet den Demo-Arbeitsbereich wieder.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Locked, because nobody used Entity Keys for a while</source>
        <translation>Gesperrt, weil eine Zeit lang niemand Entity Keys benutzt hat</translation>
    </message>
</context>
<context>
    <name>ek::LookupText</name>
    <message>
        <source>No profile is open, so no keys are known.</source>
        <translation>Kein Profil ist geöffnet, also sind keine Schlüssel bekannt.</translation>
    </message>
    <message>
        <source>Not found so far: what this computer keeps of the keys is still being read.</source>
        <translation>Bisher nicht gefunden: Was dieser Computer über die Schlüssel aufbewahrt, wird noch gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Not found among the keys of the %Ln entities read.</source>
        <translation>
            <numerusform>Nicht gefunden unter den Schlüsseln des einen eingelesenen Unternehmens.</numerusform>
            <numerusform>Nicht gefunden unter den Schlüsseln der %Ln eingelesenen Unternehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key is known in %Ln place(s).</source>
        <translation>
            <numerusform>Dieser Schlüssel ist an %Ln Stelle bekannt.</numerusform>
            <numerusform>Dieser Schlüssel ist an %Ln Stellen bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This key is known, and active.</source>
        <translation>Dieser Schlüssel ist bekannt und aktiv.</translation>
    </message>
    <message>
        <source>This key is known, and has expired.</source>
        <translation>Dieser Schlüssel ist bekannt und abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln Stelle gefunden</numerusform>
            <numerusform>%Ln Stellen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>This is an account key. It opens every entity of its account and belongs to none, so it is not looked for.</source>
        <translation>Das ist ein Kontoschlüssel. Er öffnet jedes Unternehmen seines Kontos und gehört zu keinem, also wird nicht nach ihm gesucht.</translation>
    </message>
    <message>
        <source>This is an access token of a user. It belongs to no entity, so it is not looked for.</source>
        <translation>Das ist ein Zugriffstoken eines Benutzers. Es gehört zu keinem Unternehmen, also wird nicht danach gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>Give at least %Ln character(s) of the key after its prefix.</source>
        <translation>
            <numerusform>Geben Sie nach dem Präfix mindestens %Ln Zeichen des Schlüssels an.</numerusform>
            <numerusform>Geben Sie nach dem Präfix mindestens %Ln Zeichen des Schlüssels an.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are several keys. Look for one at a time.</source>
        <translation>Das sind mehrere Schlüssel. Suchen Sie sie einzeln.</translation>
    </message>
    <message numerus="yes">
        <source>The masks of %Ln key(s) fit it. A mask shows a few characters only: it may be any of them, or none.</source>
        <translation>
            <numerusform>Die maskierte Form von %Ln Schlüssel passt dazu. Sie zeigt nur wenige Zeichen: Es kann dieser sein oder keiner.</numerusform>
            <numerusform>Die maskierten Formen von %Ln Schlüsseln passen dazu. Sie zeigen nur wenige Zeichen: Es kann jeder von ihnen sein oder keiner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The masks of %Ln key(s) fit. A mask shows a few characters only: it may be any of them, or none.</source>
        <translation>
            <numerusform>Die maskierte Form von %Ln Schlüssel passt. Sie zeigt nur wenige Zeichen: Es kann dieser sein oder keiner.</numerusform>
            <numerusform>Die maskierten Formen von %Ln Schlüsseln passen. Sie zeigen nur wenige Zeichen: Es kann jeder von ihnen sein oder keiner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>Der erste wird angezeigt.</numerusform>
            <numerusform>Die ersten %Ln werden angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Known, active</source>
        <translation>Bekannt, aktiv</translation>
    </message>
    <message>
        <source>Known, expired</source>
        <translation>Bekannt, abgelaufen</translation>
    </message>
    <message>
        <source>May be known</source>
        <translation>Vielleicht bekannt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>Kontoschlüssel</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <comment>3 places found · 12 files · 4 MiB</comment>
        <translation>Suche läuft: %1</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>Dieser Ordner kann nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>Stopped: %1.</source>
        <comment>3 places found · 12 files · 4 MiB</comment>
        <translation>Angehalten: %1.</translation>
    </message>
    <message>
        <source>Searched: %1.</source>
        <comment>3 places found · 12 files · 4 MiB</comment>
        <translation>Durchsucht: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Datei oder Ordner konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Dateien oder Ordner konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) were not followed.</source>
        <translation>
            <numerusform>%Ln Verknüpfung wurde nicht verfolgt.</numerusform>
            <numerusform>%Ln Verknüpfungen wurden nicht verfolgt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more place(s) are not shown.</source>
        <translation>
            <numerusform>%Ln weitere Stelle wird nicht angezeigt.</numerusform>
            <numerusform>%Ln weitere Stellen werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archives and compressed files were searched as they are, not unpacked.</source>
        <translation>Archive und komprimierte Dateien wurden so durchsucht, wie sie sind, nicht entpackt.</translation>
    </message>
    <message>
        <source>It is a live key, and the open profile is a sandbox one: look for it in a live profile.</source>
        <translation>Er ist ein Live-Schlüssel, und das geöffnete Profil gehört zur Sandbox: Suchen Sie ihn in einem Live-Profil.</translation>
    </message>
    <message>
        <source>It is a sandbox key, and the open profile is a live one: look for it in a sandbox profile.</source>
        <translation>Er ist ein Sandbox-Schlüssel, und das geöffnete Profil ist ein Live-Profil: Suchen Sie ihn in einem Sandbox-Profil.</translation>
    </message>
    <message numerus="yes">
        <source>Not found so far among the keys of the %Ln entities read.</source>
        <translation>
            <numerusform>Bisher nicht gefunden unter den Schlüsseln von %Ln eingelesenen Unternehmen.</numerusform>
            <numerusform>Bisher nicht gefunden unter den Schlüsseln von %Ln eingelesenen Unternehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities are not read yet: it may belong to one of them.</source>
        <translation>
            <numerusform>%Ln Unternehmen ist noch nicht eingelesen: Der Schlüssel kann ihm gehören.</numerusform>
            <numerusform>%Ln Unternehmen sind noch nicht eingelesen: Der Schlüssel kann einem von ihnen gehören.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this computer keeps of the keys is still being read.</source>
        <translation>Was dieser Computer über die Schlüssel aufbewahrt, wird noch gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities are not read yet: what is unknown so far may belong to one of them.</source>
        <translation>
            <numerusform>%Ln Unternehmen ist noch nicht eingelesen: Was bisher unbekannt ist, kann ihm gehören.</numerusform>
            <numerusform>%Ln Unternehmen sind noch nicht eingelesen: Was bisher unbekannt ist, kann einem von ihnen gehören.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown so far: %Ln entities not read</source>
        <comment>of a key in a file</comment>
        <translation>
            <numerusform>Bisher unbekannt: %Ln Unternehmen nicht eingelesen</numerusform>
            <numerusform>Bisher unbekannt: %Ln Unternehmen nicht eingelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown so far</source>
        <translation>Bisher unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln special file(s) were not read: devices, pipes, sockets and the like.</source>
        <translation>
            <numerusform>%Ln besondere Datei wurde nicht gelesen: Gerät, Pipe, Socket oder Ähnliches.</numerusform>
            <numerusform>%Ln besondere Dateien wurden nicht gelesen: Geräte, Pipes, Sockets und Ähnliches.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key has no spaces in it, so nothing was searched. Paste the key alone, or only its first or last characters.</source>
        <translation>Ein Schlüssel enthält keine Leerzeichen, deshalb wurde nicht gesucht. Fügen Sie nur den Schlüssel ein oder nur seine ersten oder letzten Zeichen.</translation>
    </message>
    <message>
        <source>This has characters that no key has, so nothing was searched. A key has letters without accents, digits, “_” and “-”.</source>
        <translation>Das enthält Zeichen, die kein Schlüssel hat, deshalb wurde nicht gesucht. Ein Schlüssel besteht aus Buchstaben ohne Akzente, Ziffern, „_“ und „-“.</translation>
    </message>
    <message>
        <source>This key is known, but has not been listed since %1.</source>
        <translation>Dieser Schlüssel ist bekannt, aber seit %1 nicht mehr gelistet.</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Nicht gelistet</translation>
    </message>
    <message>
        <source>Known, not listed</source>
        <translation>Bekannt, nicht gelistet</translation>
    </message>
</context>
<context>
    <name>ek::MainMenus</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>ek::MainPages</name>
    <message>
        <source>The key is not among the keys of this entity any more.</source>
        <translation>Der Schlüssel ist nicht mehr unter den Schlüsseln dieses Unternehmens.</translation>
    </message>
    <message>
        <source>The entity is shown. Its list no longer has the key.</source>
        <translation>Das Unternehmen wird gezeigt. Seine Liste enthält den Schlüssel nicht mehr.</translation>
    </message>
</context>
<context>
    <name>ek::MainToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>ek::MainWindow</name>
    <message>
        <source>Copied the diagnostics. They hold no key and no credential.</source>
        <translation>Die Diagnose wurde kopiert. Sie enthält keinen Schlüssel und keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>The reading is paused, so only the list of entities was fetched again.</source>
        <translation>Das Einlesen ist pausiert; darum wurde nur die Liste der Unternehmen neu abgerufen.</translation>
    </message>
    <message>
        <source>Resume reading</source>
        <translation>Einlesen fortsetzen</translation>
    </message>
</context>
<context>
    <name>ek::MatchModel</name>
    <message>
        <source>The credential&apos;s own entity</source>
        <translation>Das Unternehmen der Zugangsdaten</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Masked key</source>
        <translation>Maskierter Schlüssel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Not listed since %1</source>
        <translation>Seit %1 nicht mehr gelistet</translation>
    </message>
</context>
<context>
    <name>ek::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ek::MomentField</name>
    <message>
        <source>Calendar…</source>
        <translation>Kalender…</translation>
    </message>
    <message>
        <source>2028-02-29 12:00</source>
        <comment>the form of a date and time</comment>
        <translation>2028-02-29 12:00</translation>
    </message>
</context>
<context>
    <name>ek::MomentProblems</name>
    <message>
        <source>Type year, month, day and time like this: 2028-02-29 12:00</source>
        <translation>Geben Sie Jahr, Monat, Tag und Uhrzeit so ein: 2028-02-29 12:00</translation>
    </message>
    <message>
        <source>Type the time as well, like this: 2028-02-29 12:00</source>
        <translation>Geben Sie auch die Uhrzeit ein, so: 2028-02-29 12:00</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>Einen solchen Tag hat der Kalender nicht.</translation>
    </message>
    <message>
        <source>The clock has no such time. It goes from 00:00 to 23:59.</source>
        <translation>Eine solche Zeit hat die Uhr nicht. Sie geht von 00:00 bis 23:59.</translation>
    </message>
    <message>
        <source>That time does not exist: the clocks are put forward over it. Choose another time.</source>
        <translation>Diese Zeit gibt es nicht: Die Uhren werden über sie hinweg vorgestellt. Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>That time comes twice, because the clocks are put back. Add %1 for the first, or %2 for the second.</source>
        <comment>offsets from UTC</comment>
        <translation>Diese Zeit kommt zweimal, weil die Uhren zurückgestellt werden. Fügen Sie für die erste %1 an, für die zweite %2.</translation>
    </message>
</context>
<context>
    <name>ek::Moments</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln minute(s)</source>
        <translation>
            <numerusform>in %Ln Minute</numerusform>
            <numerusform>in %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln hour(s)</source>
        <translation>
            <numerusform>in %Ln Stunde</numerusform>
            <numerusform>in %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) ago</source>
        <translation>
            <numerusform>vor %Ln Monat</numerusform>
            <numerusform>vor %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln month(s)</source>
        <translation>
            <numerusform>in %Ln Monat</numerusform>
            <numerusform>in %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) ago</source>
        <translation>
            <numerusform>vor %Ln Jahr</numerusform>
            <numerusform>vor %Ln Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln year(s)</source>
        <translation>
            <numerusform>in %Ln Jahr</numerusform>
            <numerusform>in %Ln Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <comment>the same moment in local time and in UTC</comment>
        <translation>%1, das ist %2</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>expires</comment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Unreadable date</source>
        <translation>Unlesbares Datum</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>API key</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <comment>API key</comment>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>API key</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>API key</comment>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>status of an API key</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>environment</comment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <comment>environment</comment>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>environment</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>QLocale&apos;s form of a date: day, short month, year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>noch %Ln Minute</numerusform>
            <numerusform>noch %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>noch %Ln Stunde</numerusform>
            <numerusform>noch %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>noch %Ln Tag</numerusform>
            <numerusform>noch %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>noch %Ln Monat</numerusform>
            <numerusform>noch %Ln Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>noch %Ln Jahr</numerusform>
            <numerusform>noch %Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <comment>until a key expires</comment>
        <translation>noch weniger als eine Minute</translation>
    </message>
</context>
<context>
    <name>ek::NetworkText</name>
    <message>
        <source>The server does not speak TLS here, or only a version that is no longer safe.</source>
        <translation>Der Server spricht hier kein TLS oder nur eine Version, die nicht mehr sicher ist.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued by an authority that this computer does not trust.</source>
        <translation>Das Zertifikat des Servers wurde von einer Stelle ausgestellt, der dieser Computer nicht vertraut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself, so anybody could have made it.</source>
        <translation>Das Zertifikat des Servers ist von ihm selbst unterschrieben; jeder könnte es also gemacht haben.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another server.</source>
        <translation>Das Zertifikat des Servers gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been revoked, or is known to be fraudulent.</source>
        <translation>Das Zertifikat des Servers wurde widerrufen oder ist als betrügerisch bekannt.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified.</source>
        <translation>Die Identität des Servers konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, the server&apos;s operator has to act.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, muss der Betreiber des Servers handeln.</translation>
    </message>
    <message>
        <source>If it is a server of your own, name its CA certificate in the profile. If it is not, somebody may be in between: do not sign in from this network.</source>
        <translation>Wenn es ein eigener Server ist, nennen Sie sein CA-Zertifikat im Profil. Wenn nicht, ist vielleicht jemand dazwischen: Melden Sie sich aus diesem Netzwerk nicht an.</translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy or network log-in is in the way.</source>
        <translation>Prüfen Sie die API-Adresse, und ob ein Proxy oder eine Netzwerkanmeldung im Weg ist.</translation>
    </message>
    <message>
        <source>The API address is missing.</source>
        <translation>Die API-Adresse fehlt.</translation>
    </message>
    <message>
        <source>The API address contains a user name and a password, which do not belong there.</source>
        <translation>Die API-Adresse enthält einen Benutzernamen und ein Kennwort, die nicht dorthin gehören.</translation>
    </message>
    <message>
        <source>The API address has a space or a line break in it.</source>
        <translation>In der API-Adresse steht ein Leerzeichen oder ein Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The API address is not a web address: it does not begin with https://.</source>
        <translation>Die API-Adresse ist keine Webadresse: Sie beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>The API address has an “@” in it. A user name does not belong there.</source>
        <translation>In der API-Adresse steht ein „@“. Ein Benutzername gehört nicht dorthin.</translation>
    </message>
    <message>
        <source>The API address has “://” in it twice.</source>
        <translation>In der API-Adresse steht „://“ zweimal.</translation>
    </message>
    <message>
        <source>The API address does not name a server.</source>
        <translation>Die API-Adresse nennt keinen Server.</translation>
    </message>
    <message>
        <source>The API address is one word only.</source>
        <translation>Die API-Adresse ist nur ein Wort.</translation>
    </message>
    <message>
        <source>The API address has a port that is not a number from 1 to 65535.</source>
        <translation>Die API-Adresse hat einen Port, der keine Zahl von 1 bis 65535 ist.</translation>
    </message>
    <message>
        <source>The API address has a path that no server has.</source>
        <translation>Die API-Adresse hat einen Pfad, den kein Server hat.</translation>
    </message>
    <message>
        <source>The API address has a “?” or “#” in it.</source>
        <translation>In der API-Adresse steht ein „?“ oder „#“.</translation>
    </message>
    <message>
        <source>The API address is not a web address.</source>
        <translation>Die API-Adresse ist keine Webadresse.</translation>
    </message>
    <message>
        <source>If it is a server of yours, write https:// before it.</source>
        <translation>Wenn es ein Server von Ihnen ist, schreiben Sie https:// davor.</translation>
    </message>
    <message>
        <source>Use an address such as https://eu.spaceinvoices.com.</source>
        <translation>Verwenden Sie eine Adresse wie https://eu.spaceinvoices.com.</translation>
    </message>
    <message>
        <source>Somebody may be in between: do not sign in from this network, and tell Space Invoices.</source>
        <translation>Vielleicht ist jemand dazwischen: Melden Sie sich aus diesem Netzwerk nicht an, und sagen Sie es Space Invoices.</translation>
    </message>
    <message>
        <source>The API address contains a credential. Addresses are saved and shown, and everybody could read it there.</source>
        <translation>Die API-Adresse enthält Zugangsdaten. Adressen werden gespeichert und angezeigt; dort könnte sie jeder lesen.</translation>
    </message>
</context>
<context>
    <name>ek::OutcomeBar</name>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>Deleted %1 of %2</source>
        <comment>a time, an entity</comment>
        <translation>Gelöscht: %1, bei %2</translation>
    </message>
    <message>
        <source>Message about what was done</source>
        <translation>Meldung über das Erledigte</translation>
    </message>
    <message>
        <source>Created a key without a name for %1</source>
        <comment>an entity</comment>
        <translation>Schlüssel ohne Namen für %1 erstellt</translation>
    </message>
    <message>
        <source>Created “%1” for %2</source>
        <comment>API key, entity</comment>
        <translation>„%1“ für %2 erstellt</translation>
    </message>
    <message>
        <source>Create the same for another entity</source>
        <translation>Denselben für ein anderes Unternehmen erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other key(s) deleted</source>
        <translation>
            <numerusform>%Ln weiterer Schlüssel gelöscht</numerusform>
            <numerusform>%Ln weitere Schlüssel gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there</source>
        <translation>
            <numerusform>%Ln Schlüssel ist vielleicht noch da</numerusform>
            <numerusform>%Ln Schlüssel sind vielleicht noch da</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <comment>API key</comment>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel gelöscht</numerusform>
            <numerusform>%Ln Schlüssel gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Copied. The details hold no key.</source>
        <translation>Kopiert. Die Einzelheiten enthalten keinen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>API key, its entity</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ek::PaletteOpener</name>
    <message>
        <source>Show key without a name</source>
        <translation>Schlüssel ohne Namen zeigen</translation>
    </message>
    <message>
        <source>Show key %1</source>
        <translation>Schlüssel %1 zeigen</translation>
    </message>
    <message>
        <source>Open profile %1</source>
        <translation>Profil %1 öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an entity</comment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Show view %1</source>
        <translation>Ansicht %1 zeigen</translation>
    </message>
</context>
<context>
    <name>ek::PaneSplitter</name>
    <message>
        <source>Border between the panes</source>
        <translation>Grenze zwischen den Bereichen</translation>
    </message>
    <message>
        <source>The first pane is %L1 pixels wide.</source>
        <translation>Der erste Bereich ist %L1 Pixel breit.</translation>
    </message>
</context>
<context>
    <name>ek::PasteGuard</name>
    <message>
        <source>The program that was copied from does not answer. Copy it again.</source>
        <translation>Das Programm, aus dem kopiert wurde, antwortet nicht. Kopieren Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>ek::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Datei auswählen</translation>
    </message>
</context>
<context>
    <name>ek::PickEntityDialog</name>
    <message>
        <source>New key: for which entity?</source>
        <translation>Neuer Schlüssel: für welches Unternehmen?</translation>
    </message>
    <message>
        <source>Pick the entity that the new key is for. What the key is called and when it expires is asked next.</source>
        <translation>Wählen Sie das Unternehmen, für das der neue Schlüssel ist. Wie der Schlüssel heißt und wann er abläuft, wird danach gefragt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ek::PlaceModel</name>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>binary</source>
        <comment>a file without lines</comment>
        <translation>binär</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of a file</comment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Byte</source>
        <comment>where in a file, counted from 0</comment>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Name des Schlüssels</translation>
    </message>
</context>
<context>
    <name>ek::ProfileSwitcher</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>profile name, environment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>ek::ProfilesDialog</name>
    <message>
        <source>credential in the keychain</source>
        <translation>Zugangsdaten im Schlüsselbund</translation>
    </message>
    <message>
        <source>credential for this session only</source>
        <translation>Zugangsdaten nur für diese Sitzung</translation>
    </message>
    <message>
        <source>credential from the environment, not saved</source>
        <translation>Zugangsdaten aus der Umgebung, nicht gespeichert</translation>
    </message>
    <message>
        <source>demo, not saved</source>
        <translation>Demo, nicht gespeichert</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>New &amp;credential…</source>
        <translation>Neue &amp;Zugangsdaten…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile with this name already.</source>
        <translation>Es gibt schon ein Profil mit diesem Namen.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation>Das Profil „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its credential is removed from the keychain. Keys on the server are not touched.</source>
        <translation>Seine Zugangsdaten werden aus dem Schlüsselbund entfernt. Schlüssel auf dem Server bleiben unberührt.</translation>
    </message>
    <message>
        <source>Its credential is not in the keychain. Keys on the server are not touched.</source>
        <translation>Seine Zugangsdaten sind nicht im Schlüsselbund. Schlüssel auf dem Server bleiben unberührt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The profile is still there. Its credential may yet go when the keychain answers.</source>
        <translation>Das Profil ist noch da. Seine Zugangsdaten können noch verschwinden, wenn der Schlüsselbund antwortet.</translation>
    </message>
    <message>
        <source>The profile and its credential are still there.</source>
        <translation>Das Profil und seine Zugangsdaten sind noch da.</translation>
    </message>
    <message>
        <source>%1 · open now</source>
        <comment>a profile&apos;s name</comment>
        <translation>%1 · jetzt geöffnet</translation>
    </message>
    <message>
        <source>No profile is saved. “New…” signs in and saves one.</source>
        <translation>Es ist kein Profil gespeichert. „Neu…“ meldet an und speichert eines.</translation>
    </message>
    <message>
        <source>The profile “%1” and its credential were removed.</source>
        <translation>Das Profil „%1“ und seine Zugangsdaten wurden entfernt.</translation>
    </message>
    <message>
        <source>The profile “%1” was removed.</source>
        <translation>Das Profil „%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>ek::QuitGuard</name>
    <message>
        <source>A new key is not stored yet. Unlock first, then quit.</source>
        <translation>Ein neuer Schlüssel ist noch nicht gespeichert. Entsperren Sie zuerst, und beenden Sie dann.</translation>
    </message>
    <message>
        <source>A change is under way. Wait until it is finished, or stop waiting for it first.</source>
        <translation>Eine Änderung ist im Gange. Warten Sie, bis sie abgeschlossen ist, oder beenden Sie zuerst das Warten.</translation>
    </message>
    <message>
        <source>A key may not have been seen</source>
        <translation>Vielleicht hat niemand einen Schlüssel gesehen</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” was created.</source>
        <translation>Es ist nicht bekannt, ob der Schlüssel „%1“ erstellt wurde.</translation>
    </message>
    <message>
        <source>If it was, nobody has seen it. “Keep open” lets you recover it now; otherwise you are asked again at the next start.</source>
        <translation>Wenn ja, hat ihn niemand gesehen. Mit „Offen lassen“ können Sie ihn jetzt wiederherstellen; sonst werden Sie beim nächsten Start wieder gefragt.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Taking the key off the clipboard…</source>
        <translation>Der Schlüssel wird aus der Zwischenablage genommen…</translation>
    </message>
    <message>
        <source>The key may be left on the clipboard</source>
        <translation>Der Schlüssel bleibt vielleicht in der Zwischenablage</translation>
    </message>
    <message>
        <source>When the program has ended, it can no longer take the key off.</source>
        <translation>Wenn das Programm beendet ist, kann es den Schlüssel nicht mehr herausnehmen.</translation>
    </message>
</context>
<context>
    <name>ek::ReadingLine</name>
    <message>
        <source>Show which…</source>
        <translation>Zeigen, welche…</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>Stand des Einlesens</translation>
    </message>
    <message>
        <source>Show which entities could not be read</source>
        <translation>Zeigen, welche Unternehmen nicht eingelesen werden konnten</translation>
    </message>
    <message>
        <source>Resume reading</source>
        <translation>Einlesen fortsetzen</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Einlesen pausieren</translation>
    </message>
</context>
<context>
    <name>ek::ReadingText</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>noch etwa %Ln Stunde</numerusform>
            <numerusform>noch etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete as of %1</source>
        <comment>a time</comment>
        <translation>Vollständig, Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities not read yet</source>
        <translation>
            <numerusform>%L1 von %Ln Unternehmen noch nicht eingelesen</numerusform>
            <numerusform>%L1 von %Ln Unternehmen noch nicht eingelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; reading again, %L2 of %Ln entities</source>
        <translation>
            <numerusform>%1; wird neu eingelesen, %L2 von %Ln Unternehmen</numerusform>
            <numerusform>%1; wird neu eingelesen, %L2 von %Ln Unternehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is known, time left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Trying again at %1</source>
        <comment>a time</comment>
        <translation>Neuer Versuch um %1</translation>
    </message>
    <message>
        <source>Waiting for the rate limit until %1</source>
        <comment>a time</comment>
        <translation>Wartet wegen des Anfragelimits bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities could not be read</source>
        <translation>
            <numerusform>%Ln Unternehmen konnte nicht eingelesen werden</numerusform>
            <numerusform>%Ln Unternehmen konnten nicht eingelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>the reading of all entities</comment>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Reading the keys of all entities.</source>
        <translation>Die Schlüssel aller Unternehmen werden eingelesen.</translation>
    </message>
    <message>
        <source>The reading is held up.</source>
        <translation>Das Einlesen stockt.</translation>
    </message>
    <message>
        <source>The reading is paused.</source>
        <translation>Das Einlesen ist pausiert.</translation>
    </message>
    <message>
        <source>as of %1, %2</source>
        <comment>a time, how long ago</comment>
        <translation>Stand %1, %2</translation>
    </message>
</context>
<context>
    <name>ek::ReportText</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Name a file for the report.</source>
        <translation>Nennen Sie eine Datei für den Bericht.</translation>
    </message>
    <message>
        <source>Name the file with its whole path, from the root on.</source>
        <translation>Nennen Sie die Datei mit ihrem ganzen Pfad, vom Stammverzeichnis an.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Es gibt schon etwas dieses Namens.</translation>
    </message>
    <message>
        <source>Choose another name, or choose the file with “Choose…” to replace it.</source>
        <translation>Wählen Sie einen anderen Namen, oder wählen Sie die Datei mit „Auswählen…“, um sie zu ersetzen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or create it first.</source>
        <translation>Wählen Sie einen Ordner, den es gibt, oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>You may not write this file there.</source>
        <translation>Sie dürfen diese Datei dort nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>There was no room for the report on this disk.</source>
        <translation>Auf dieser Festplatte war kein Platz für den Bericht.</translation>
    </message>
    <message>
        <source>The file that was begun has been removed.</source>
        <translation>Die begonnene Datei wurde entfernt.</translation>
    </message>
    <message>
        <source>Make room and try again, or choose another disk.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal, oder wählen Sie eine andere Festplatte.</translation>
    </message>
    <message>
        <source>The report could not be written whole, and the file that was begun could not be removed.</source>
        <translation>Der Bericht konnte nicht ganz geschrieben werden, und die begonnene Datei konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Remove the file yourself.</source>
        <translation>Entfernen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Der Bericht konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Try again, or choose another place.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ek::RevealKeyDialog</name>
    <message>
        <source>Store this key now</source>
        <translation>Speichern Sie diesen Schlüssel jetzt</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>I have &amp;stored this key</source>
        <translation>Ich habe diesen Schlüssel &amp;gespeichert</translation>
    </message>
    <message>
        <source>The key “%1” was created, and has been deleted since.</source>
        <translation>Der Schlüssel „%1“ wurde erstellt und ist seither gelöscht worden.</translation>
    </message>
    <message>
        <source>The key “%1” was created.</source>
        <translation>Der Schlüssel „%1“ wurde erstellt.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared %Ln second(s) after copying.</source>
        <translation>
            <numerusform>Die Zwischenablage wird %Ln Sekunde nach dem Kopieren geleert.</numerusform>
            <numerusform>Die Zwischenablage wird %Ln Sekunden nach dem Kopieren geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>I have stored this key</source>
        <translation>Ich habe diesen Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The server does not list this key any more: it was deleted meanwhile. It will not work.</source>
        <translation>Der Server führt diesen Schlüssel nicht mehr auf: Er wurde inzwischen gelöscht. Er wird nicht funktionieren.</translation>
    </message>
    <message>
        <source>Find out why before you use it.</source>
        <translation>Finden Sie heraus, warum, bevor Sie ihn verwenden.</translation>
    </message>
    <message>
        <source>The server did not set the expiry you asked for. Asked: %1. Set: %2.</source>
        <translation>Der Server hat nicht das Ablaufdatum gesetzt, um das Sie gebeten haben. Gewünscht: %1. Gesetzt: %2.</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>a date that cannot be read</source>
        <translation>ein Datum, das nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>The server&apos;s answer names a key that was listed before this one was asked for.</source>
        <translation>Die Antwort des Servers nennt einen Schlüssel, der schon aufgeführt war, bevor um diesen gebeten wurde.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names another entity than the key was asked for: “%1”.</source>
        <translation>Die Antwort des Servers nennt ein anderes Unternehmen als das, für das der Schlüssel angefordert wurde: „%1“.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names another environment than the key was asked for. It is handled as a live key.</source>
        <translation>Die Antwort des Servers nennt eine andere Umgebung als die, für die der Schlüssel angefordert wurde. Er wird als Live-Schlüssel behandelt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds a second key or credential, which is not shown.</source>
        <translation>Die Antwort des Servers enthält einen zweiten Schlüssel oder andere Zugangsdaten; sie werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names the masked form of another key: “%1”.</source>
        <translation>Die Antwort des Servers nennt die maskierte Form eines anderen Schlüssels: „%1“.</translation>
    </message>
    <message>
        <source>The server sent this key, but its answer also says that something went wrong.</source>
        <translation>Der Server hat diesen Schlüssel gesendet, aber seine Antwort sagt auch, dass etwas schiefging.</translation>
    </message>
    <message>
        <source>The server sent this key, but its answer also speaks of an error: “%1”.</source>
        <translation>Der Server hat diesen Schlüssel gesendet, aber seine Antwort spricht auch von einem Fehler: „%1“.</translation>
    </message>
    <message>
        <source>The server gave the key no name.</source>
        <translation>Der Server hat dem Schlüssel keinen Namen gegeben.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names another key than you asked for: “%1”.</source>
        <translation>Die Antwort des Servers nennt einen anderen Schlüssel als den gewünschten: „%1“.</translation>
    </message>
    <message>
        <source>The server shortened the name to “%1”.</source>
        <translation>Der Server hat den Namen auf „%1“ gekürzt.</translation>
    </message>
    <message>
        <source>The server lists the key without a name.</source>
        <translation>Der Server führt den Schlüssel ohne Namen auf.</translation>
    </message>
    <message>
        <source>The server lists the key under another name: “%1”.</source>
        <translation>Der Server führt den Schlüssel unter einem anderen Namen auf: „%1“.</translation>
    </message>
    <message>
        <source>The server lists the key with another expiry than it answered: %1.</source>
        <translation>Der Server führt den Schlüssel mit einem anderen Ablaufdatum auf, als er geantwortet hat: %1.</translation>
    </message>
    <message>
        <source>The server says that the key was created at another time than you asked for it: %1.</source>
        <translation>Der Server sagt, dass der Schlüssel zu einer anderen Zeit erstellt wurde, als Sie ihn angefordert haben: %1.</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>Er läuft nie ab.</translation>
    </message>
    <message>
        <source>It expires %1.</source>
        <translation>Er läuft ab: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s expiry date could not be read.</source>
        <translation>Das Ablaufdatum des Servers konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in %Ln Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %Ln Sekunden geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the key off the clipboard…</source>
        <translation>Der Schlüssel wird aus der Zwischenablage genommen…</translation>
    </message>
    <message>
        <source>%1 It can be copied again.</source>
        <translation>%1 Er kann noch einmal kopiert werden.</translation>
    </message>
    <message>
        <source>Close without the check mark?</source>
        <translation>Ohne das Häkchen schließen?</translation>
    </message>
    <message>
        <source>The key “%1” was handed over.</source>
        <translation>Der Schlüssel „%1“ wurde übergeben.</translation>
    </message>
    <message>
        <source>If it is safe there, this window can be closed. The key will never be shown again.</source>
        <translation>Wenn er dort sicher ist, kann dieses Fenster geschlossen werden. Der Schlüssel wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close without storing the key?</source>
        <translation>Schließen, ohne den Schlüssel zu speichern?</translation>
    </message>
    <message>
        <source>The key “%1” will never be shown again.</source>
        <translation>Der Schlüssel „%1“ wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>It stays valid for “%1”. If it was not stored anywhere, nobody will be able to use it; to replace it, delete it and create another.</source>
        <translation>Für „%1“ bleibt er gültig. Wenn er nirgends gespeichert wurde, kann ihn niemand verwenden; um ihn zu ersetzen, löschen Sie ihn und erstellen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>“Done” works once you have ticked this box.</source>
        <translation>„Fertig“ geht erst, wenn Sie hier das Häkchen gesetzt haben.</translation>
    </message>
    <message>
        <source>It is shown only now, and nobody can look it up later. Copy it to where it will be used, or to a password manager.</source>
        <translation>Er wird nur jetzt angezeigt, und später kann ihn niemand nachsehen. Kopieren Sie ihn dorthin, wo er verwendet wird, oder in einen Kennwortmanager.</translation>
    </message>
    <message>
        <source>Clipboard countdown</source>
        <translation>Countdown der Zwischenablage</translation>
    </message>
    <message>
        <source>Create the same for &amp;another entity</source>
        <translation>Denselben für ein &amp;anderes Unternehmen erstellen</translation>
    </message>
    <message>
        <source>First copy this key, or send it to where it will be used.</source>
        <translation>Kopieren Sie zuerst diesen Schlüssel, oder senden Sie ihn dorthin, wo er verwendet wird.</translation>
    </message>
    <message>
        <source>Is this key stored? Then pick the next entity: a key of the same name and expiry is created for it at once.</source>
        <translation>Ist dieser Schlüssel gespeichert? Dann wählen Sie das nächste Unternehmen: Ein Schlüssel mit gleichem Namen und Ablauf wird sofort dafür erstellt.</translation>
    </message>
    <message>
        <source>Pick an entity: a key of the same name and expiry is created for it at once.</source>
        <translation>Wählen Sie ein Unternehmen: Ein Schlüssel mit demselben Namen und Ablauf wird sofort dafür erstellt.</translation>
    </message>
</context>
<context>
    <name>ek::SameKeyDialog</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>A key “%1” that expires %2 is created for the entity that you pick.</source>
        <comment>name, in 3 months</comment>
        <translation>Für das Unternehmen, das Sie wählen, wird ein Schlüssel „%1“ erstellt, der %2 abläuft.</translation>
    </message>
    <message>
        <source>A key “%1” that never expires is created for the entity that you pick.</source>
        <translation>Für das Unternehmen, das Sie wählen, wird ein Schlüssel „%1“ erstellt, der nie abläuft.</translation>
    </message>
    <message>
        <source>Create the same key for another entity</source>
        <translation>Denselben Schlüssel für ein anderes Unternehmen erstellen</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
</context>
<context>
    <name>ek::SaveKeyDialog</name>
    <message>
        <source>Save the key to a file</source>
        <translation>Schlüssel in eine Datei speichern</translation>
    </message>
    <message>
        <source>A variable with the key (.env file)</source>
        <translation>Eine Variable mit dem Schlüssel (.env-Datei)</translation>
    </message>
    <message>
        <source>The key alone</source>
        <translation>Nur der Schlüssel</translation>
    </message>
    <message>
        <source>JSON, with the entity and the expiry</source>
        <translation>JSON, mit Unternehmen und Ablaufdatum</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation>&amp;Variable</translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation>Name der Variable</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Resulting file</source>
        <translation>Sich ergebende Datei</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a file for the key</source>
        <translation>Datei für den Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Holds %1</source>
        <translation>Enthält %1</translation>
    </message>
    <message>
        <source>Holds the key&apos;s name, its entity, environment and expiry, and the key</source>
        <translation>Enthält den Namen des Schlüssels, Unternehmen, Umgebung und Ablaufdatum sowie den Schlüssel</translation>
    </message>
    <message>
        <source>Only you can read the file. What exists already is never written over.</source>
        <translation>Nur Sie können die Datei lesen. Was es schon gibt, wird nie überschrieben.</translation>
    </message>
    <message>
        <source>The file is being written…</source>
        <translation>Die Datei wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>ek::SecretField</name>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
</context>
<context>
    <name>ek::SendKeyDialog</name>
    <message>
        <source>Send the key to a command</source>
        <translation>Schlüssel an einen Befehl senden</translation>
    </message>
    <message>
        <source>&amp;New command…</source>
        <translation>&amp;Neuer Befehl…</translation>
    </message>
    <message>
        <source>&amp;Edit command…</source>
        <translation>Befehl &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove command…</source>
        <translation>Befehl &amp;entfernen…</translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation>Was &amp;ausgegeben wurde</translation>
    </message>
    <message>
        <source>No command is saved yet.

A command starts a program that puts the key where it will be used, such as the secrets of a build server. The program reads the key from its standard input.

Example: this one makes the key a secret of GitHub Actions.
%1

Begin with “New command…”. It offers this example and others.</source>
        <translation>Es ist noch kein Befehl gespeichert.

Ein Befehl startet ein Programm, das den Schlüssel dorthin bringt, wo er verwendet wird, etwa zu den Geheimnissen eines Build-Servers. Das Programm liest den Schlüssel aus seiner Standardeingabe.

Beispiel: Dieser hier macht den Schlüssel zu einem Secret von GitHub Actions.
%1

Beginnen Sie mit „Neuer Befehl…“. Dort gibt es dieses Beispiel und weitere.</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>Be&amp;fehl</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>New command…</source>
        <translation>Neuer Befehl…</translation>
    </message>
    <message>
        <source>Edit command…</source>
        <translation>Befehl bearbeiten…</translation>
    </message>
    <message>
        <source>Remove command…</source>
        <translation>Befehl entfernen…</translation>
    </message>
    <message>
        <source>Command output</source>
        <translation>Ausgabe des Befehls</translation>
    </message>
    <message>
        <source>Send key</source>
        <translation>Schlüssel senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remove command</source>
        <translation>Befehl entfernen</translation>
    </message>
    <message>
        <source>Remove the command “%1”?</source>
        <translation>Den Befehl „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Only what is saved here is removed, not the program.</source>
        <translation>Nur was hier gespeichert ist, wird entfernt, nicht das Programm.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The program “%1” was not found on this computer.</source>
        <translation>Das Programm „%1“ wurde auf diesem Computer nicht gefunden.</translation>
    </message>
    <message>
        <source>… it printed more than is shown.</source>
        <translation>… es wurde mehr ausgegeben, als hier steht.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>The command is running…</source>
        <translation>Der Befehl läuft…</translation>
    </message>
</context>
<context>
    <name>ek::SessionPage</name>
    <message>
        <source>Your entities&apos; API keys</source>
        <translation>Die API-Schlüssel Ihrer Unternehmen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Demo-Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Sign in for this session only…</source>
        <translation>Nur für diese Sitzung anmelden…</translation>
    </message>
    <message>
        <source>The credential of “%1” is not available</source>
        <translation>Die Zugangsdaten von „%1“ sind nicht verfügbar</translation>
    </message>
    <message>
        <source>Sign in to “%1” again</source>
        <translation>Melden Sie sich wieder bei „%1“ an</translation>
    </message>
    <message>
        <source>Its credential was kept for one session only.</source>
        <translation>Seine Zugangsdaten galten nur für eine Sitzung.</translation>
    </message>
    <message>
        <source>Its credential was forgotten when the program was locked.</source>
        <translation>Seine Zugangsdaten wurden vergessen, als das Programm gesperrt wurde.</translation>
    </message>
    <message>
        <source>It is kept for one address alone, and the profile&apos;s address is now “%1”.</source>
        <translation>Sie gelten nur für eine Adresse, und die des Profils ist jetzt „%1“.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Is this the address of “%1”?</source>
        <translation>Ist das die Adresse von „%1“?</translation>
    </message>
    <message>
        <source>An earlier version of this program saved the credential for the host, but without the port. It would now be sent to “%1”. The settings file says so; go on only if that is the address you gave.</source>
        <translation>Eine frühere Version dieses Programms hat die Zugangsdaten für den Host gespeichert, aber ohne den Port. Sie würden jetzt an „%1“ gesendet. So steht es in der Einstellungsdatei; fahren Sie nur fort, wenn das die Adresse ist, die Sie angegeben haben.</translation>
    </message>
    <message>
        <source>Send it to this address</source>
        <translation>An diese Adresse senden</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a profile</comment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Create, find and delete them here. Sign in with an API credential of Space Invoices, or look around in a demo workspace first.</source>
        <translation>Hier erstellen, finden und löschen Sie sie. Melden Sie sich mit API-Zugangsdaten von Space Invoices an, oder sehen Sie sich zuerst in einem Demo-Arbeitsbereich um.</translation>
    </message>
    <message>
        <source>Create, find and delete them here. Sign in with an API credential of Space Invoices.</source>
        <translation>Hier erstellen, finden und löschen Sie sie. Melden Sie sich mit API-Zugangsdaten von Space Invoices an.</translation>
    </message>
    <message>
        <source>Open a profile, or sign in with another API credential of Space Invoices.</source>
        <translation>Öffnen Sie ein Profil, oder melden Sie sich mit anderen API-Zugangsdaten von Space Invoices an.</translation>
    </message>
    <message>
        <source>More profiles…</source>
        <translation>Weitere Profile…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ek::SessionWatch</name>
    <message>
        <source>Forgets the credential before the computer sleeps</source>
        <translation>Vergisst die Zugangsdaten, bevor der Computer in den Ruhezustand geht</translation>
    </message>
</context>
<context>
    <name>ek::SessionWords</name>
    <message>
        <source>%1 — locked</source>
        <comment>program name</comment>
        <translation>%1 — gesperrt</translation>
    </message>
    <message>
        <source>Credential from the environment · nothing about this profile is saved</source>
        <translation>Zugangsdaten aus der Umgebung · von diesem Profil wird nichts gespeichert</translation>
    </message>
    <message>
        <source>Demo workspace · nothing here is real</source>
        <translation>Demo-Arbeitsbereich · nichts hier ist echt</translation>
    </message>
    <message>
        <source>Credential kept for this session only</source>
        <translation>Zugangsdaten nur für diese Sitzung</translation>
    </message>
</context>
<context>
    <name>ek::SettingsDialog</name>
    <message>
        <source>Never</source>
        <comment>lock after</comment>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>lock after</comment>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Clipboard is cleared after</source>
        <translation>Zwischenablage wird geleert nach</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Clipboard is cleared after</source>
        <translation>&amp;Zwischenablage wird geleert nach</translation>
    </message>
    <message>
        <source>A new key that was copied is taken off the clipboard again, also when the program locks or ends.</source>
        <translation>Ein neuer Schlüssel, der kopiert wurde, wird wieder aus der Zwischenablage genommen, auch wenn das Programm gesperrt oder beendet wird.</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Sperren nach</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Language from the next start</source>
        <translation>Sprache ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Entity Keys speaks %1 from its next start.</source>
        <translation>Ab dem nächsten Start spricht Entity Keys %1.</translation>
    </message>
    <message>
        <source>Entity Keys speaks the system&apos;s language from its next start.</source>
        <translation>Ab dem nächsten Start spricht Entity Keys die Sprache des Systems.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>After this time without use, and when the screen is locked, the window is covered and the credential is forgotten. If it is not in the keychain, it has to be pasted again.</source>
        <translation>Nach dieser Zeit ohne Benutzung, und wenn der Bildschirm gesperrt wird, wird das Fenster abgedeckt, und die Zugangsdaten werden vergessen. Wenn sie nicht im Schlüsselbund sind, müssen sie wieder eingefügt werden.</translation>
    </message>
    <message>
        <source>English</source>
        <comment>a language</comment>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <comment>a language</comment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <comment>a language</comment>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>&amp;Keep lists on this computer</source>
        <translation>&amp;Listen auf diesem Computer aufbewahren</translation>
    </message>
    <message>
        <source>Keep lists on this computer</source>
        <translation>Listen auf diesem Computer aufbewahren</translation>
    </message>
    <message>
        <source>What is known of all keys, without the keys themselves, is there at once at the next start. If this is off, it lasts only until the program ends or locks.</source>
        <translation>Was über alle Schlüssel bekannt ist, ohne die Schlüssel selbst, ist beim nächsten Start sofort da. Wenn dies aus ist, bleibt es nur, bis das Programm endet oder gesperrt wird.</translation>
    </message>
    <message>
        <source>&amp;Forget lists…</source>
        <translation>Listen &amp;vergessen…</translation>
    </message>
    <message>
        <source>Forget lists</source>
        <translation>Listen vergessen</translation>
    </message>
    <message>
        <source>Forgetting lists</source>
        <translation>Vergessen der Listen</translation>
    </message>
    <message>
        <source>Forget what is known of all keys?</source>
        <translation>Vergessen, was über alle Schlüssel bekannt ist?</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>There were no lists on this computer. What was read is forgotten.</source>
        <translation>Auf diesem Computer gab es keine Listen. Was eingelesen wurde, ist vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>The lists of %Ln account(s) were deleted.</source>
        <translation>
            <numerusform>Die Listen von %Ln Konto wurden gelöscht.</numerusform>
            <numerusform>Die Listen von %Ln Konten wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be deleted. What is still there is in the folder “lists” of the program&apos;s cache.</source>
        <translation>Nicht alles konnte gelöscht werden. Was noch da ist, steht im Ordner „lists“ des Programm-Zwischenspeichers.</translation>
    </message>
    <message>
        <source>This deletes the lists of all profiles on this computer: entities and keys as they were last read, which keys were deleted, and what has changed. Nothing changes at the server. The keys of the open profile are read again.</source>
        <translation>Damit werden die Listen aller Profile auf diesem Computer gelöscht: Unternehmen und Schlüssel, wie sie zuletzt eingelesen wurden, welche Schlüssel gelöscht wurden und was sich geändert hat. Auf dem Server ändert sich nichts. Die Schlüssel des geöffneten Profils werden neu eingelesen.</translation>
    </message>
</context>
<context>
    <name>ek::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ek::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Remember the credential in this computer&apos;s &amp;keychain</source>
        <translation>Die Zugangsdaten im &amp;Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>Paste an API credential of Space Invoices. It is tested before anything is saved.</source>
        <translation>Fügen Sie API-Zugangsdaten von Space Invoices ein. Sie werden getestet, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>sk_live_…, sk_sandbox_…, ek_… or token_…</source>
        <translation>sk_live_…, sk_sandbox_…, ek_… oder token_…</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Recognised credential</source>
        <translation>Erkannte Zugangsdaten</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Recognised address</source>
        <translation>Erkannte Adresse</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Optional, when your user has several accounts</source>
        <translation>Optional, wenn Ihr Benutzer mehrere Konten hat</translation>
    </message>
    <message>
        <source>CA certificate file</source>
        <translation>CA-Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Optional, a PEM file</source>
        <translation>Optional, eine PEM-Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose CA certificate file</source>
        <translation>CA-Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Zugangsdaten</translation>
    </message>
    <message>
        <source>Profile &amp;name</source>
        <translation>Profil&amp;name</translation>
    </message>
    <message>
        <source>API &amp;address</source>
        <translation>API-&amp;Adresse</translation>
    </message>
    <message>
        <source>Acc&amp;ount id</source>
        <translation>K&amp;onto-ID</translation>
    </message>
    <message>
        <source>CA certificate &amp;file</source>
        <translation>CA-Zertifikats&amp;datei</translation>
    </message>
    <message>
        <source>Remember in keychain</source>
        <translation>Im Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Space Invoices</source>
        <translation>Space Invoices</translation>
    </message>
    <message>
        <source>Space Invoices (%1)</source>
        <comment>profile name with environment</comment>
        <translation>Space Invoices (%1)</translation>
    </message>
    <message>
        <source>Account key, %1: reaches every entity of the account.</source>
        <comment>credential kind, environment</comment>
        <translation>Kontoschlüssel, %1: erreicht jedes Unternehmen des Kontos.</translation>
    </message>
    <message>
        <source>Entity key, %1: reaches its own entity.</source>
        <comment>credential kind, environment</comment>
        <translation>Unternehmensschlüssel, %1: erreicht sein eigenes Unternehmen.</translation>
    </message>
    <message>
        <source>User access token, %1: reaches what its user does.</source>
        <comment>credential kind, environment</comment>
        <translation>Benutzer-Zugriffstoken, %1: erreicht, was sein Benutzer erreicht.</translation>
    </message>
    <message>
        <source>Not the form of a Space Invoices credential (sk_…, ek_… or token_…). The server will decide.</source>
        <translation>Nicht die Form von Space-Invoices-Zugangsdaten (sk_…, ek_… oder token_…). Der Server wird entscheiden.</translation>
    </message>
    <message>
        <source>The server is asked for as “%1”.</source>
        <translation>Der Server wird unter „%1“ angesprochen.</translation>
    </message>
    <message>
        <source>Careful: this name has letters of other scripts that pass for Latin ones, so it can look like another server&apos;s. It is asked for as “%1”.</source>
        <translation>Vorsicht: Dieser Name hat Buchstaben anderer Schriften, die wie lateinische aussehen; er kann also wie der eines anderen Servers aussehen. Er wird unter „%1“ angesprochen.</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Geben Sie dem Profil einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile with this name already.</source>
        <translation>Es gibt schon ein Profil mit diesem Namen.</translation>
    </message>
    <message>
        <source>No account has such an id. Copy it once more, or leave the field empty.</source>
        <translation>Kein Konto hat eine solche ID. Kopieren Sie sie noch einmal, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Saving in the keychain</source>
        <translation>Wird im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>Testing the credential</source>
        <translation>Zugangsdaten werden getestet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Schlüsselbund noch einmal versuchen</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Paste the API credential for the profile “%1”. It is tested before anything is saved.</source>
        <translation>Fügen Sie die API-Zugangsdaten für das Profil „%1“ ein. Sie werden getestet, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
</context>
<context>
    <name>ek::SortedTableModel</name>
    <message>
        <source>%1, sorted ascending</source>
        <comment>a column</comment>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <comment>a column</comment>
        <translation>%1, absteigend sortiert</translation>
    </message>
</context>
<context>
    <name>ek::StatePage</name>
    <message>
        <source>%1. %2</source>
        <comment>a title, a text</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ek::StillListedNotice</name>
    <message>
        <source>Message about deleted keys</source>
        <translation>Meldung über gelöschte Schlüssel</translation>
    </message>
    <message>
        <source>By the server&apos;s answer the key “%1” was deleted, but the server still lists it.</source>
        <translation>Laut Antwort des Servers wurde der Schlüssel „%1“ gelöscht, aber der Server führt ihn noch auf.</translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s answers %Ln keys were deleted, but the server still lists them.</source>
        <translation>
            <numerusform>Laut den Antworten des Servers wurde %Ln Schlüssel gelöscht, aber der Server führt ihn noch auf.</numerusform>
            <numerusform>Laut den Antworten des Servers wurden %Ln Schlüssel gelöscht, aber der Server führt sie noch auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Such a key may still work. Refresh, and delete it again if it stays.</source>
        <translation>Ein solcher Schlüssel kann noch funktionieren. Aktualisieren Sie, und löschen Sie ihn noch einmal, wenn er bleibt.</translation>
    </message>
</context>
<context>
    <name>ek::TableColumns</name>
    <message>
        <source>&amp;Fit to contents</source>
        <translation>An &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <comment>a column</comment>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>Sort in ascending order</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort in descending order</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Sorted by %1, ascending</source>
        <translation>Nach %1 sortiert, aufsteigend</translation>
    </message>
    <message>
        <source>Sorted by %1, descending</source>
        <translation>Nach %1 sortiert, absteigend</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Arrange columns…</source>
        <translation>Spalten &amp;anordnen…</translation>
    </message>
    <message>
        <source>Arrange columns</source>
        <translation>Spalten anordnen</translation>
    </message>
</context>
<context>
    <name>ek::TintedDialog</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>ek::UnreadDialog</name>
    <message>
        <source>Entities that could not be read</source>
        <translation>Unternehmen, die nicht eingelesen werden konnten</translation>
    </message>
    <message>
        <source>Entities not read</source>
        <translation>Nicht eingelesene Unternehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Unternehmen öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>All entities could be read.</source>
        <translation>Alle Unternehmen konnten eingelesen werden.</translation>
    </message>
    <message>
        <source>The reading is paused: resume it to try them again.</source>
        <translation>Das Einlesen ist pausiert: Setzen Sie es fort, um sie noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1. What was known of their keys before is still shown. None of it counts as deleted.</source>
        <comment>3 entities could not be read</comment>
        <translation>%1. Was vorher über die Schlüssel bekannt war, wird weiter angezeigt. Nichts davon gilt als gelöscht.</translation>
    </message>
</context>
<context>
    <name>ek::UnseenNote</name>
    <message>
        <source>About %1</source>
        <comment>a field</comment>
        <translation>Zu %1</translation>
    </message>
</context>
<context>
    <name>ek::ValueLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>ek::ViewList</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>ek::ViewListModel</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Schlüssel</translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>Läuft binnen 30 Tagen ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>keys</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>keys</comment>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>Older than 90 days</source>
        <translation>Älter als 90 Tage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not seen yet</source>
        <translation>
            <numerusform>%Ln noch nicht gesehene Änderung</numerusform>
            <numerusform>%Ln noch nicht gesehene Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys so far</source>
        <translation>
            <numerusform>%Ln Schlüssel bisher</numerusform>
            <numerusform>%Ln Schlüssel bisher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::WindowLock</name>
    <message>
        <source>A new key that is not stored yet waits behind this page.</source>
        <translation>Ein neuer Schlüssel, der noch nicht gespeichert ist, wartet hinter dieser Seite.</translation>
    </message>
    <message>
        <source>A key is being created. What that takes is kept until it has ended; you are told after unlocking.</source>
        <translation>Ein Schlüssel wird erstellt. Was dafür nötig ist, bleibt bis zum Abschluss erhalten; nach dem Entsperren erfahren Sie es.</translation>
    </message>
    <message>
        <source>It is not known yet whether a key was created. What it takes to find out is kept.</source>
        <translation>Es ist noch nicht bekannt, ob ein Schlüssel erstellt wurde. Was zum Herausfinden nötig ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Keys are being deleted. What that takes is kept until it has ended; you are told after unlocking.</source>
        <translation>Schlüssel werden gelöscht. Was dafür nötig ist, bleibt bis zum Abschluss erhalten; nach dem Entsperren erfahren Sie es.</translation>
    </message>
    <message>
        <source>The key that was copied is being taken off the clipboard.</source>
        <translation>Der kopierte Schlüssel wird aus der Zwischenablage genommen.</translation>
    </message>
</context>
<context>
    <name>ek::WindowRules</name>
    <message>
        <source>Clear %1</source>
        <comment>a field</comment>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Border between the panes</source>
        <translation>Grenze zwischen den Bereichen</translation>
    </message>
</context>
</TS>
