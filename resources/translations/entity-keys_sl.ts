<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sl" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Izberi vse</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Povečaj</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Z&amp;manjšaj</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Pritisni</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Preklopi</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Pokaži meni</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Postavi žarišče</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Povečaj</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Zmanjšaj</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Odpre seznam možnosti</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>V &amp;redu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Shrani</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Prekliči</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Zapri</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Razveljavi</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Uveljavi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Izreži</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiraj</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Prilepi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Izbriši</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Izberi vse</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>V redu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Da</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ne</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Odpri</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Shrani</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zavrzi</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoč</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Drsi sem</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Levi rob</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Vrh</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Desni rob</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Dno</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Stran levo</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Stran gor</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Stran desno</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Stran dol</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Drsi levo</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Drsi gor</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Drsi desno</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Drsi dol</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
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
        <translation>Vračalka</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Levo</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Gor</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Desno</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Dol</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Preslednica</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meni</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Razveljavi</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Uveljavi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Izreži</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiraj</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopiraj naslov &amp;povezave</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Prilepi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Izbriši</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Izberi vse</translation>
    </message>
</context>
<context>
    <name>ek::AccountNotice</name>
    <message>
        <source>Message about the account</source>
        <translation>Sporočilo o uporabniškem računu</translation>
    </message>
    <message>
        <source>The credential of “%1” reaches the account “%2”. The profile belonged to the account “%3” before. Check that it is the right credential.</source>
        <translation>Poverilnica profila »%1« ima dostop do uporabniškega računa »%2«. Profil je prej pripadal uporabniškemu računu »%3«. Preverite, ali je to prava poverilnica.</translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation>Poverilnica je prava</translation>
    </message>
</context>
<context>
    <name>ek::Actions</name>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Prijava&#xa0;…</translation>
    </message>
    <message>
        <source>Connect with another credential</source>
        <translation>Poveži z drugo poverilnico</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>P&amp;rofili&#xa0;…</translation>
    </message>
    <message>
        <source>Open, rename or remove connections</source>
        <translation>Odpri, preimenuj ali odstrani povezave</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Odjava</translation>
    </message>
    <message>
        <source>Forget the credential until it is needed again</source>
        <translation>Pozabi poverilnico, dokler ni znova potrebna</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Zakleni zdaj</translation>
    </message>
    <message>
        <source>Cover the window, and forget the credential until it is unlocked</source>
        <translation>Prekrij okno in pozabi poverilnico do odklepa</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Nastavitve&#xa0;…</translation>
    </message>
    <message>
        <source>Clipboard, lock, appearance</source>
        <translation>Odložišče, zaklep, videz</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Končaj</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Nov ključ&#xa0;…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nov ključ</translation>
    </message>
    <message>
        <source>&amp;Delete key…</source>
        <translation>&amp;Izbriši ključ&#xa0;…</translation>
    </message>
    <message>
        <source>Delete the selected keys</source>
        <translation>Izbriši izbrane ključe</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Izbriši ključ</translation>
    </message>
    <message>
        <source>Copy the masked form of the selected keys</source>
        <translation>Kopiraj zakrito obliko izbranih ključev</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Osveži</translation>
    </message>
    <message>
        <source>Fetch entities and keys again</source>
        <translation>Znova pridobi podjetja in ključe</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation>&amp;Prekini nalaganje</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Find &amp;entity</source>
        <translation>Poišči &amp;podjetje</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation>&amp;Filtriraj ključe</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>&amp;Sledi sistemu</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Sv&amp;etel</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Temen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tipkovne bližnjice</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Kopiraj &amp;diagnostične podatke</translation>
    </message>
    <message>
        <source>Copy what a report of a problem needs: versions and the last log lines, no secrets</source>
        <translation>Kopiraj, kar je potrebno za prijavo težave: različice in zadnje vrstice dnevnika, brez skrivnih podatkov</translation>
    </message>
    <message>
        <source>&amp;About Entity Keys</source>
        <translation>&amp;O programu Entity Keys</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln key(s)…</source>
        <translation>
            <numerusform>&amp;Izbriši %Ln ključ&#xa0;…</numerusform>
            <numerusform>&amp;Izbriši %Ln ključa&#xa0;…</numerusform>
            <numerusform>&amp;Izbriši %Ln ključe&#xa0;…</numerusform>
            <numerusform>&amp;Izbriši %Ln ključev&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Visok kontrast</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ime</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Kopiraj ime</translation>
    </message>
    <message>
        <source>Copy the names of the selected keys</source>
        <translation>Kopiraj imena izbranih ključev</translation>
    </message>
    <message>
        <source>&amp;Masked key</source>
        <translation>&amp;Zakriti ključ</translation>
    </message>
    <message>
        <source>Copy masked key</source>
        <translation>Kopiraj zakriti ključ</translation>
    </message>
    <message>
        <source>&amp;Entity id</source>
        <translation>ID &amp;podjetja</translation>
    </message>
    <message>
        <source>Copy entity id</source>
        <translation>Kopiraj ID podjetja</translation>
    </message>
    <message>
        <source>Copy the id of the entity that the selected keys belong to</source>
        <translation>Kopiraj ID podjetja, ki mu pripadajo izbrani ključi</translation>
    </message>
    <message>
        <source>&amp;Row</source>
        <comment>of a table</comment>
        <translation>&amp;Vrstica</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Kopiraj vrstico</translation>
    </message>
    <message>
        <source>Copy what the table shows of the selected keys</source>
        <translation>Kopiraj, kar tabela kaže o izbranih ključih</translation>
    </message>
    <message>
        <source>&amp;Table as text</source>
        <translation>&amp;Tabela kot besedilo</translation>
    </message>
    <message>
        <source>Copy table as text</source>
        <translation>Kopiraj tabelo kot besedilo</translation>
    </message>
    <message>
        <source>Copy the whole table as it is shown, to be pasted into a spreadsheet</source>
        <translation>Kopiraj celotno tabelo, kot je prikazana, za lepljenje v preglednico</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Paleta &amp;ukazov&#xa0;…</translation>
    </message>
    <message>
        <source>Find a command, an entity, a profile or a key by typing</source>
        <translation>S tipkanjem poišči ukaz, podjetje, profil ali ključ</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Show entity in the list</source>
        <translation>Pokaži podjetje na s&amp;eznamu</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Naslednje podokno</translation>
    </message>
    <message>
        <source>Go on to the next part of the window</source>
        <translation>Pojdi na naslednji del okna</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Pre&amp;jšnje podokno</translation>
    </message>
    <message>
        <source>Go back to the part of the window before</source>
        <translation>Vrni se na prejšnji del okna</translation>
    </message>
    <message>
        <source>Appearance: follow the system</source>
        <translation>Videz: sledi sistemu</translation>
    </message>
    <message>
        <source>Appearance: light</source>
        <translation>Videz: svetel</translation>
    </message>
    <message>
        <source>Appearance: dark</source>
        <translation>Videz: temen</translation>
    </message>
    <message>
        <source>Appearance: high contrast</source>
        <translation>Videz: visok kontrast</translation>
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
        <translation>Počisti iskanje ali filter v žarišču; zapri pogovorno okno</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>the key</comment>
        <translation>Puščica dol</translation>
    </message>
    <message>
        <source>Go from a search or filter to what it found</source>
        <translation>Pojdi z iskanja ali filtra na najdeno</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the first entity that a search found; press the button that has the focus</source>
        <translation>Odpri prvo najdeno podjetje; pritisni gumb v žarišču</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Preslednica</translation>
    </message>
    <message>
        <source>Tick a check box; press a button</source>
        <translation>Potrdi polje; pritisni gumb</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>the key</comment>
        <translation>Meni</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>What can be done with the key, the entity or the value that has the focus</source>
        <translation>Kaj je mogoče storiti s ključem, podjetjem ali vrednostjo v žarišču</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>Tick “I have stored this key”</source>
        <translation>Potrdi »Ta ključ imam shranjen«</translation>
    </message>
    <message>
        <source>Alt+D</source>
        <translation>Alt+I</translation>
    </message>
    <message>
        <source>Delete, in the dialog that asks for it</source>
        <translation>Izbriši, v oknu, ki po tem sprašuje</translation>
    </message>
    <message>
        <source>Create an API key for the chosen entity, or for one that you pick</source>
        <translation>Ustvari ključ API za izbrano podjetje ali za podjetje, ki ga določite</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>I&amp;zvozi&#xa0;…</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Izvozi ključe</translation>
    </message>
    <message>
        <source>Write the keys, masked, into a table or a report</source>
        <translation>Zapiši zakrite ključe v tabelo ali poročilo</translation>
    </message>
    <message>
        <source>Entity n&amp;ame</source>
        <translation>Ime podj&amp;etja</translation>
    </message>
    <message>
        <source>Copy entity name</source>
        <translation>Kopiraj ime podjetja</translation>
    </message>
    <message>
        <source>Copy the names of the entities that the selected keys belong to</source>
        <translation>Kopiraj imena podjetij, ki jim pripadajo izbrani ključi</translation>
    </message>
    <message>
        <source>A&amp;ll keys</source>
        <translation>Vs&amp;i ključi</translation>
    </message>
    <message>
        <source>Show the keys of all entities in one table</source>
        <translation>Pokaži ključe vseh podjetij v eni tabeli</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>Spre&amp;membe</translation>
    </message>
    <message>
        <source>Go to the open entity in the list of entities; from all keys, open the entity of the key</source>
        <translation>Pojdi na odprto podjetje na seznamu podjetij; v pogledu vseh ključev odpri podjetje ključa</translation>
    </message>
    <message>
        <source>&amp;Whose key is this?…</source>
        <translation>Či&amp;gav je ta ključ?&#xa0;…</translation>
    </message>
    <message>
        <source>Find out whose key something is, or which files of a folder hold keys</source>
        <translation>Ugotovi, čigav je ključ ali v katerih datotekah mape so ključi</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>&amp;Show entity</source>
        <translation>Pokaži podj&amp;etje</translation>
    </message>
    <message>
        <source>Recent ent&amp;ities</source>
        <translation>Nedavna podje&amp;tja</translation>
    </message>
    <message>
        <source>Choose among the entities that were open before</source>
        <translation>Izberi med podjetji, ki so bila odprta prej</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>&amp;Move border between panes</source>
        <translation>Prema&amp;kni mejo med deloma okna</translation>
    </message>
    <message>
        <source>Go to the border beside the entities, which the arrow keys then move</source>
        <translation>Pojdi na mejo ob podjetjih, ki jo nato premikajo smerne tipke</translation>
    </message>
    <message>
        <source>Show which keys were created or deleted, and which expired</source>
        <translation>Pokaži, kateri ključi so bili ustvarjeni ali izbrisani in kateri so potekli</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>Okno je zaklenjeno</translation>
    </message>
    <message>
        <source>No profile is open</source>
        <translation>Noben profil ni odprt</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Niste prijavljeni</translation>
    </message>
    <message>
        <source>Needs more than one entity</source>
        <translation>Potrebnih je več podjetij</translation>
    </message>
    <message>
        <source>No entity is open</source>
        <translation>Nobeno podjetje ni odprto</translation>
    </message>
    <message>
        <source>No keys are shown</source>
        <translation>Noben ključ ni prikazan</translation>
    </message>
    <message>
        <source>No key is selected</source>
        <translation>Noben ključ ni izbran</translation>
    </message>
    <message>
        <source>Select one key first</source>
        <translation>Najprej izberite en ključ</translation>
    </message>
    <message>
        <source>The list is not loaded yet</source>
        <translation>Seznam še ni naložen</translation>
    </message>
    <message>
        <source>A list is being loaded</source>
        <translation>Seznam se nalaga</translation>
    </message>
    <message>
        <source>Nothing is being loaded</source>
        <translation>Nič se ne nalaga</translation>
    </message>
    <message>
        <source>A key is being created</source>
        <translation>Ključ se ustvarja</translation>
    </message>
    <message>
        <source>Keys are being deleted</source>
        <translation>Ključi se brišejo</translation>
    </message>
</context>
<context>
    <name>ek::AllKeysPanel</name>
    <message>
        <source>None of your entities has an API key.</source>
        <translation>Nobeno od vaših podjetij nima ključa API.</translation>
    </message>
    <message>
        <source>No key expires within the next 30 days.</source>
        <translation>V naslednjih 30 dneh ne poteče noben ključ.</translation>
    </message>
    <message>
        <source>No key has expired.</source>
        <translation>Noben ključ ni potekel.</translation>
    </message>
    <message>
        <source>Every key has a date on which it expires.</source>
        <translation>Vsak ključ ima datum poteka.</translation>
    </message>
    <message>
        <source>Every key was created within the last 90 days.</source>
        <translation>Vsi ključi so bili ustvarjeni v zadnjih 90 dneh.</translation>
    </message>
    <message>
        <source>Chosen view</source>
        <translation>Izbrani pogled</translation>
    </message>
    <message>
        <source>Environment of these keys</source>
        <translation>Okolje teh ključev</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Izvozi&#xa0;…</translation>
    </message>
    <message>
        <source>No keys here</source>
        <translation>Tukaj ni ključev</translation>
    </message>
    <message>
        <source>Reading the keys of all entities…</source>
        <translation>Branje ključev vseh podjetij&#xa0;…</translation>
    </message>
    <message>
        <source>What is found is shown at once. You can go on with your work meanwhile.</source>
        <translation>Najdeno je takoj prikazano. Medtem lahko delate naprej.</translation>
    </message>
    <message>
        <source>No keys here yet</source>
        <translation>Tukaj še ni ključev</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet, so there may be keys all the same.</source>
        <translation>
            <numerusform>%Ln podjetje še ni prebrano, zato ključi morda vseeno obstajajo.</numerusform>
            <numerusform>%Ln podjetji še nista prebrani, zato ključi morda vseeno obstajajo.</numerusform>
            <numerusform>%Ln podjetja še niso prebrana, zato ključi morda vseeno obstajajo.</numerusform>
            <numerusform>%Ln podjetij še ni prebranih, zato ključi morda vseeno obstajajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read all entities</source>
        <translation>Preberi vsa podjetja</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni zadetkov</translation>
    </message>
    <message>
        <source>No key of this view matches the filter.</source>
        <translation>Noben ključ v tem pogledu ne ustreza filtru.</translation>
    </message>
    <message numerus="yes">
        <source>No key that was read so far matches the filter. %Ln entities were not read yet.</source>
        <translation>
            <numerusform>Noben od doslej prebranih ključev ne ustreza filtru. %Ln podjetje še ni prebrano.</numerusform>
            <numerusform>Noben od doslej prebranih ključev ne ustreza filtru. %Ln podjetji še nista prebrani.</numerusform>
            <numerusform>Noben od doslej prebranih ključev ne ustreza filtru. %Ln podjetja še niso prebrana.</numerusform>
            <numerusform>Noben od doslej prebranih ključev ne ustreza filtru. %Ln podjetij še ni prebranih.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Počisti filter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln ključ</numerusform>
            <numerusform>%Ln ključa</numerusform>
            <numerusform>%Ln ključi</numerusform>
            <numerusform>%Ln ključev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation>
            <numerusform>%L1 od %Ln ključa</numerusform>
            <numerusform>%L1 od %Ln ključev</numerusform>
            <numerusform>%L1 od %Ln ključev</numerusform>
            <numerusform>%L1 od %Ln ključev</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Announcements</name>
    <message>
        <source>This is live: changes affect real businesses at once.</source>
        <translation>To je produkcija: spremembe takoj vplivajo na resnična podjetja.</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>Odklenjeno.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Odjavljeni ste.</translation>
    </message>
    <message>
        <source>Signed in to “%1”: a demo, nothing here is real.</source>
        <translation>Prijava v »%1«: predstavitev, nič tukaj ni resnično.</translation>
    </message>
    <message>
        <source>Signed in to “%1”. This is live: changes affect real businesses at once.</source>
        <translation>Prijava v »%1« je uspela. To je produkcija: spremembe takoj vplivajo na resnična podjetja.</translation>
    </message>
    <message>
        <source>Signed in to “%1”: %2.</source>
        <comment>a profile, an environment</comment>
        <translation>Prijava v »%1«: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekundo.</numerusform>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekundi.</numerusform>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekunde.</numerusform>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekund.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Application</name>
    <message>
        <source>From the environment</source>
        <translation>Iz spremenljivke okolja</translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation>Profila z imenom »%1« ni.</translation>
    </message>
    <message>
        <source>The demo workspace could not start: %1</source>
        <translation>Predstavitvenega prostora ni bilo mogoče zagnati: %1</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Predstavitveni prostor</translation>
    </message>
    <message>
        <source>Second demo workspace</source>
        <translation>Drugi predstavitveni prostor</translation>
    </message>
</context>
<context>
    <name>ek::ChangeListModel</name>
    <message>
        <source>Expired</source>
        <comment>a key</comment>
        <translation>Potekel</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <comment>did it</comment>
        <translation>Nekdo drug</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Ustvarjen: %1</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Poteče: %1</translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>API key</comment>
        <translation>Nikoli ne poteče</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>Nazadnje viden: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sprememba</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdaj</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who did it</comment>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a key is listed that was not</comment>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>a key, by this program</comment>
        <translation>Izbrisan</translation>
    </message>
    <message>
        <source>Not listed</source>
        <comment>a key is not listed any more</comment>
        <translation>Ni na seznamu</translation>
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
        <translation>Izbrani pogled</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Spremembe od</translation>
    </message>
    <message>
        <source>Number of changes</source>
        <translation>Število sprememb</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Označi kot videno</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Spremembe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sprememba</translation>
    </message>
    <message>
        <source>&amp;Show entity</source>
        <translation>&amp;Pokaži podjetje</translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation>&amp;Kopiraj vrstico</translation>
    </message>
    <message>
        <source>Copied the change.</source>
        <translation>Sprememba je kopirana.</translation>
    </message>
    <message>
        <source>Marked all changes as seen.</source>
        <translation>Vse spremembe so označene kot videne.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a time</comment>
        <translation>Od %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln sprememba</numerusform>
            <numerusform>%Ln spremembi</numerusform>
            <numerusform>%Ln spremembe</numerusform>
            <numerusform>%Ln sprememb</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the newest %L2 are shown</source>
        <comment>a number of changes</comment>
        <translation>%1; prikazanih je najnovejših %L2</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>Ni še s čim primerjati</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nič se ni spremenilo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet.</source>
        <translation>
            <numerusform>%Ln podjetje še ni prebrano.</numerusform>
            <numerusform>%Ln podjetji še nista prebrani.</numerusform>
            <numerusform>%Ln podjetja še niso prebrana.</numerusform>
            <numerusform>%Ln podjetij še ni prebranih.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show seen changes</source>
        <translation>Pokaži videne spremembe</translation>
    </message>
    <message>
        <source>Show also what was marked as seen: deleted keys are kept for a year</source>
        <translation>Pokaži tudi, kar je označeno kot videno: izbrisani ključi ostanejo zabeleženi eno leto</translation>
    </message>
    <message>
        <source>Keys that are created or deleted, or expire, after the first reading are listed here.</source>
        <translation>Tukaj bodo navedeni ključi, ki bodo po prvem branju ustvarjeni ali izbrisani ali bodo potekli.</translation>
    </message>
    <message>
        <source>No key was created or deleted, and none expired, since the keys were first read.</source>
        <translation>Od prvega branja ključev ni bil noben ustvarjen ali izbrisan in noben ni potekel.</translation>
    </message>
    <message>
        <source>No key was created or deleted, and none expired, since %1.</source>
        <translation>Od %1 ni bil noben ključ ustvarjen ali izbrisan in noben ni potekel.</translation>
    </message>
</context>
<context>
    <name>ek::ClockBar</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minuti</numerusform>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln uro</numerusform>
            <numerusform>%Ln uri</numerusform>
            <numerusform>%Ln ure</numerusform>
            <numerusform>%Ln ur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln dan</numerusform>
            <numerusform>%Ln dneva</numerusform>
            <numerusform>%Ln dni</numerusform>
            <numerusform>%Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Message about the clock</source>
        <translation>Sporočilo o uri</translation>
    </message>
    <message>
        <source>The server says that it is %1, which cannot be.</source>
        <translation>Strežnik pravi, da je zdaj %1, kar ne more biti res.</translation>
    </message>
    <message>
        <source>Statuses and expiry dates go by this computer&apos;s clock instead; the server&apos;s own may differ. Tell the server&apos;s operator.</source>
        <translation>Stanja in datumi poteka se zato ravnajo po uri tega računalnika; na strežniku so lahko drugačni. Obvestite upravljavca strežnika.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s clock.</source>
        <translation>Ura tega računalnika zaostaja %1 glede na uro strežnika.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s clock.</source>
        <translation>Ura tega računalnika prehiteva %1 glede na uro strežnika.</translation>
    </message>
    <message>
        <source>Statuses and expiry dates go by the server&apos;s clock. Set the date and time of this computer.</source>
        <translation>Stanja in datumi poteka se ravnajo po uri strežnika. Nastavite datum in uro tega računalnika.</translation>
    </message>
</context>
<context>
    <name>ek::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Stolpci</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Premakni &amp;gor</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Premakni &amp;dol</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Širše</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>&amp;Ožje</translation>
    </message>
    <message>
        <source>Columns with a check mark are shown. The table follows at once.</source>
        <translation>Prikazani so stolpci s kljukico. Tabela se spremeni takoj.</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Ponastavi stolpce</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>The columns are as at first.</source>
        <translation>Stolpci so takšni kot na začetku.</translation>
    </message>
    <message>
        <source>%1 is column %L2 of %L3.</source>
        <comment>a column, its place, all</comment>
        <translation>%1: stolpec %L2 od %L3.</translation>
    </message>
    <message>
        <source>%1 is %L2 pixels wide.</source>
        <comment>a column, its width</comment>
        <translation>%1: širina %L2 slikovnih pik.</translation>
    </message>
</context>
<context>
    <name>ek::CommandLine</name>
    <message>
        <source>There is a credential among the arguments.</source>
        <translation>Med argumenti je poverilnica.</translation>
    </message>
    <message>
        <source>There is a credential in what is given for %1.</source>
        <translation>V vrednosti za %1 je poverilnica.</translation>
    </message>
    <message>
        <source>It was not used. Other programs can read a command line, so replace that credential; give the new one in the environment variable %1 or in the sign-in dialog.</source>
        <translation>Ni bila uporabljena. Ukazno vrstico lahko berejo drugi programi, zato to poverilnico zamenjajte; novo navedite v spremenljivki okolja %1 ali v prijavnem oknu.</translation>
    </message>
    <message>
        <source>Open the demo workspace; nothing in it is real.</source>
        <translation>Odpre predstavitveni prostor; nič v njem ni resnično.</translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation>Odpre ta profil.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>ime</translation>
    </message>
    <message>
        <source>Open an unsaved profile at this address, with the credential in the environment variable %1.</source>
        <translation>Odpre neshranjen profil na tem naslovu, s poverilnico iz spremenljivke okolja %1.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>naslov</translation>
    </message>
    <message>
        <source>With --api-url: the account id to send.</source>
        <translation>Z --api-url: ID uporabniškega računa, ki se pošlje.</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>With --api-url: a PEM file with further authorities to trust.</source>
        <translation>Z --api-url: datoteka PEM z dodatnimi overitelji, ki se jim zaupa.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>datoteka</translation>
    </message>
    <message>
        <source>Append what happens to this file, in detail and without credentials.</source>
        <translation>V to datoteko podrobno in brez poverilnic dopisuje, kaj se dogaja.</translation>
    </message>
    <message>
        <source>Administers the entity-scoped API keys of the Space Invoices API. Qt&apos;s own options, such as -platform, -style and -reverse, are taken as well.</source>
        <translation>Upravlja ključe za API storitve Space Invoices, omejene na posamezna podjetja. Sprejema tudi možnosti knjižnice Qt, na primer -platform, -style in -reverse.</translation>
    </message>
    <message>
        <source>Missing value after “%1”.</source>
        <translation>Za »%1« manjka vrednost.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Nepričakovan argument: %1</translation>
    </message>
    <message>
        <source>Give only one of --demo, --profile and --api-url.</source>
        <translation>Navedite samo eno od možnosti --demo, --profile in --api-url.</translation>
    </message>
    <message>
        <source>--account and --ca-file go with --api-url.</source>
        <translation>Možnosti --account in --ca-file se uporabljata skupaj z --api-url.</translation>
    </message>
    <message>
        <source>The demo workspace was left out when this program was built.</source>
        <translation>Ta program je bil preveden brez predstavitvenega prostora.</translation>
    </message>
    <message>
        <source>Give --log the name of a file.</source>
        <translation>Za --log navedite ime datoteke.</translation>
    </message>
    <message>
        <source>Set the environment variable %1 to the credential.</source>
        <translation>V spremenljivko okolja %1 vpišite poverilnico.</translation>
    </message>
    <message>
        <source>The log file “%1” cannot be used: %2</source>
        <translation>Dnevniške datoteke »%1« ni mogoče uporabiti: %2</translation>
    </message>
    <message>
        <source>There is no home folder to keep the settings in. Set the environment variable HOME to one.</source>
        <translation>Ni domače mape, v kateri bi se hranile nastavitve. V spremenljivki okolja HOME navedite domačo mapo.</translation>
    </message>
    <message>
        <source>Speak this language, whatever the settings say: en, de, sl, or the code of another one for its numbers, dates and direction alone.</source>
        <translation>Uporabi ta jezik ne glede na nastavitve: en, de, sl ali koda drugega jezika, a le za njegova števila, datume in smer pisave.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>koda</translation>
    </message>
    <message>
        <source>Give --language the code of a language, such as en, de or sl.</source>
        <translation>Pri --language navedite kodo jezika, na primer en, de ali sl.</translation>
    </message>
    <message>
        <source>Send at most this many requests a minute, where the API allows another number than 60 in sandbox and 600 in live; 0: as many as there are.</source>
        <translation>Pošlje največ toliko zahtev na minuto, če API dovoljuje drugo število kot 60 v preskusnem in 600 v produkcijskem okolju; 0: toliko, kolikor jih je.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>število</translation>
    </message>
    <message>
        <source>With --demo: accounts of this many entities, with 20 keys each.</source>
        <translation>Z --demo: uporabniški računi s toliko podjetji, vsako z 20 ključi.</translation>
    </message>
    <message>
        <source>--demo-entities goes with --demo.</source>
        <translation>Možnost --demo-entities se uporablja skupaj z --demo.</translation>
    </message>
    <message>
        <source>Give --demo-entities a number from 1 to %1.</source>
        <translation>Pri --demo-entities navedite število od 1 do %1.</translation>
    </message>
    <message>
        <source>Give --requests-per-minute a number from 0 to %1.</source>
        <translation>Pri --requests-per-minute navedite število od 0 do %1.</translation>
    </message>
    <message>
        <source>%1 has an empty value.</source>
        <translation>%1 ima prazno vrednost.</translation>
    </message>
    <message>
        <source>The value “%1” of %2 cannot be used.</source>
        <translation>Vrednosti »%1« za %2 ni mogoče uporabiti.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be used.</source>
        <translation>Vrednosti za %1 ni mogoče uporabiti.</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>Za --profile navedite ime shranjenega profila.</translation>
    </message>
    <message>
        <source>An account id has at most 200 letters without accents, digits, and signs of “-_.:@+=/~”, and no spaces.</source>
        <translation>ID uporabniškega računa ima največ 200 črk brez naglasnih znamenj, števk in znakov »-_.:@+=/~« ter nima presledkov.</translation>
    </message>
    <message>
        <source>Give --ca-file the name of a file.</source>
        <translation>Za --ca-file navedite ime datoteke.</translation>
    </message>
</context>
<context>
    <name>ek::CommandModel</name>
    <message>
        <source>not possible now: %1</source>
        <comment>a command, and why not</comment>
        <translation>zdaj ni mogoče: %1</translation>
    </message>
</context>
<context>
    <name>ek::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta ukazov</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Iskanje ukazov</translation>
    </message>
    <message>
        <source>Type what to do, or the name of an entity, a profile or a key</source>
        <translation>Vnesite, kaj želite storiti, ali ime podjetja, profila ali ključa</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Ukazi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s). %1</source>
        <translation>
            <numerusform>%Ln ukaz. %1</numerusform>
            <numerusform>%Ln ukaza. %1</numerusform>
            <numerusform>%Ln ukazi. %1</numerusform>
            <numerusform>%Ln ukazov. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Type what to do</source>
        <translation>Vpišite, kaj želite narediti</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nič ne ustreza iskanju »%1«.</translation>
    </message>
</context>
<context>
    <name>ek::ConcealedClipboard</name>
    <message>
        <source>The clipboard no longer holds the key.</source>
        <translation>Ključa ni več v odložišču.</translation>
    </message>
    <message>
        <source>The clipboard still holds the key: it could not be cleared, or a clipboard manager puts the key back. Copy something else, and remove the key there.</source>
        <translation>Ključ je še vedno v odložišču: odložišča ni bilo mogoče počistiti ali pa upravitelj odložišča ključ vrača. Kopirajte kaj drugega in odstranite ključ v upravitelju odložišča.</translation>
    </message>
    <message>
        <source>The clipboard holds another text with the key in it. Copy something else to remove it.</source>
        <translation>V odložišču je drugo besedilo, ki vsebuje ključ. Kopirajte kaj drugega, da ga odstranite.</translation>
    </message>
    <message>
        <source>It could not be found out whether the clipboard still holds the key. Copy something else to be sure.</source>
        <translation>Ni bilo mogoče ugotoviti, ali je ključ še v odložišču. Za vsak primer kopirajte kaj drugega.</translation>
    </message>
</context>
<context>
    <name>ek::Countries</name>
    <message>
        <source>United Arab Emirates</source>
        <translation>Združeni arabski emirati</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanija</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Avstrija</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Avstralija</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosna in Hercegovina</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgija</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bolgarija</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Švica</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Ciper</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Češka</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Nemčija</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danska</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonija</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Španija</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finska</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Francija</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Združeno kraljestvo</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grčija</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Hrvaška</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Madžarska</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irska</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indija</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islandija</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italija</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Lihtenštajn</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litva</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luksemburg</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Latvija</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Črna gora</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Severna Makedonija</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Nizozemska</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norveška</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nova Zelandija</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Poljska</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugalska</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Romunija</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Srbija</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Švedska</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovenija</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovaška</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turčija</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukrajina</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Združene države</translation>
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
        <translation>Ustvarjanje ključa API</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Datum in ura poteka</translation>
    </message>
    <message>
        <source>Choose expiry date</source>
        <translation>Izberi datum poteka</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Podjetje</translation>
    </message>
    <message>
        <source>What will use it, for example “Shopify production”</source>
        <translation>Kje se bo uporabljal, na primer »Shopify produkcija«</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Ime ključa</translation>
    </message>
    <message>
        <source>Characters used</source>
        <translation>Število uporabljenih znakov</translation>
    </message>
    <message>
        <source>Key &amp;name</source>
        <translation>&amp;Ime ključa</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>Čez 7 dni</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>Čez 30 dni</translation>
    </message>
    <message>
        <source>In 90 days (recommended)</source>
        <translation>Čez 90 dni (priporočeno)</translation>
    </message>
    <message>
        <source>In 1 year</source>
        <translation>Čez 1 leto</translation>
    </message>
    <message>
        <source>On a date and time…</source>
        <translation>Na izbrani datum in uro&#xa0;…</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>expires</comment>
        <translation>Nikoli</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Potek veljavnosti</translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>&amp;Potek veljavnosti</translation>
    </message>
    <message>
        <source>Resulting expiry</source>
        <translation>Izračunani potek veljavnosti</translation>
    </message>
    <message>
        <source>Creating the key</source>
        <translation>Ustvarjanje ključa</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Ustvari ključ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <comment>in 3 months</comment>
        <translation>Poteče %1</translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <comment>characters used of characters allowed</comment>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Povrni ključ</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Prekini čakanje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more. Close this dialog and look at the list of entities.</source>
        <translation>To podjetje ni več dosegljivo. Zaprite to pogovorno okno in preglejte seznam podjetij.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Tveganje</translation>
    </message>
    <message>
        <source>A key that never expires stays dangerous if it ever leaks, even years from now. Space Invoices advises to replace keys at least every three months.</source>
        <translation>Ključ, ki nikoli ne poteče, ostane nevaren, če kdaj uide v napačne roke, tudi čez leta. Space Invoices svetuje, da ključe zamenjate vsaj vsake tri mesece.</translation>
    </message>
    <message>
        <source>No key was created: the server lists none that was not there before. “Create key” sends a new request.</source>
        <translation>Noben ključ ni bil ustvarjen: strežnik ne navaja nobenega, ki ga prej ni bilo. »Ustvari ključ« pošlje novo zahtevo.</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Nikoli ne poteče</translation>
    </message>
    <message>
        <source>Give the key a name, so that it can be told from others. To create it without one, press “%1”.</source>
        <translation>Poimenujte ključ, da ga bo mogoče ločiti od drugih. Brez imena ga ustvari gumb »%1«.</translation>
    </message>
    <message>
        <source>What will use it</source>
        <translation>Kaj ga bo uporabljalo</translation>
    </message>
</context>
<context>
    <name>ek::CreationBar</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message>
        <source>Message about a new key</source>
        <translation>Sporočilo o novem ključu</translation>
    </message>
    <message>
        <source>The key “%1” for %2 does not exist: the server lists no key that was not there before the request.</source>
        <translation>Ključ »%1« za podjetje »%2« ne obstaja: strežnik ne navaja nobenega ključa, ki ga pred zahtevo ni bilo.</translation>
    </message>
    <message>
        <source>Create again…</source>
        <translation>Ustvari znova&#xa0;…</translation>
    </message>
    <message>
        <source>Looking for the key “%1” (%2)…</source>
        <comment>key, entity</comment>
        <translation>Iskanje ključa »%1« (%2)&#xa0;…</translation>
    </message>
    <message>
        <source>Creating the key “%1” (%2)…</source>
        <comment>key, entity</comment>
        <translation>Ustvarjanje ključa »%1« (%2)&#xa0;…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Prekini čakanje</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 was created. The server lists no key that can be it, but that proves nothing: the list is not whole, or it is not known what was there before.</source>
        <comment>key, entity</comment>
        <translation>Ni znano, ali je bil ključ »%1« za podjetje »%2« ustvarjen. Strežnik ne navaja nobenega ključa, ki bi to lahko bil, vendar to ničesar ne dokazuje: seznam ni popoln ali pa ni znano, kaj je bilo na njem prej.</translation>
    </message>
    <message>
        <source>It could not be found out whether the key “%1” for %2 exists. %3</source>
        <comment>key, entity, what happened</comment>
        <translation>Ni bilo mogoče ugotoviti, ali ključ »%1« za podjetje »%2« obstaja. %3</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 was created. %3</source>
        <comment>key, entity, what happened</comment>
        <translation>Ni znano, ali je bil ključ »%1« za podjetje »%2« ustvarjen. %3</translation>
    </message>
    <message>
        <source>The program ended before the key “%1” for %2 was stored. It may exist; “Recover key” asks for it again.</source>
        <comment>key, entity</comment>
        <translation>Program se je končal, preden je bil ključ »%1« za podjetje »%2« shranjen. Morda obstaja; »Povrni ključ« ga zahteva znova.</translation>
    </message>
    <message>
        <source>Asked for %1.</source>
        <comment>a time</comment>
        <translation>Zahtevano: %1.</translation>
    </message>
    <message>
        <source>Profile “%1”</source>
        <comment>a profile&apos;s name</comment>
        <translation>Profil »%1«</translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation>Povrni ključ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zavrzi</translation>
    </message>
    <message>
        <source>It is not certain whether the key “%1” for %2 was created. The server lists no new key of this name, but what it lists here may be it.</source>
        <comment>API key, entity</comment>
        <translation>Ni gotovo, ali je bil ključ »%1« za podjetje »%2« ustvarjen. Strežnik ne navaja novega ključa s tem imenom, a je to morda kateri od tu navedenih.</translation>
    </message>
    <message>
        <source>The key “%1” for %2 was on the screen when the program ended. It cannot be shown again; keep it if you stored it.</source>
        <comment>API key, entity</comment>
        <translation>Ključ »%1« za podjetje »%2« je bil na zaslonu, ko se je program končal. Znova ga ni mogoče prikazati; obdržite ga, če ste ga shranili.</translation>
    </message>
    <message>
        <source>The key “%1” for %2 exists, and nobody has seen its secret.</source>
        <comment>API key, entity</comment>
        <translation>Ključ »%1« za podjetje »%2« obstaja, njegove skrivne vrednosti pa ni videl nihče.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys “%1” for %2 exist whose secrets nobody has seen.</source>
        <comment>API key, entity</comment>
        <translation>
            <numerusform>Obstaja %Ln ključ »%1« za podjetje »%2«, katerega skrivne vrednosti ni videl nihče.</numerusform>
            <numerusform>Obstajata %Ln ključa »%1« za podjetje »%2«, katerih skrivnih vrednosti ni videl nihče.</numerusform>
            <numerusform>Obstajajo %Ln ključi »%1« za podjetje »%2«, katerih skrivnih vrednosti ni videl nihče.</numerusform>
            <numerusform>Obstaja %Ln ključev »%1« za podjetje »%2«, katerih skrivnih vrednosti ni videl nihče.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, created %2</source>
        <comment>masked key, a time</comment>
        <translation>%1, ustvarjen %2</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>an API key&apos;s name, what is known of it</comment>
        <translation>»%1«: %2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>in drugi</translation>
    </message>
    <message>
        <source>Delete key…</source>
        <translation>Izbriši ključ&#xa0;…</translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation>Zamenjaj ključ&#xa0;…</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Obdrži ključ</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 exists. Sign in to “%3”, or to another profile that reaches this entity, to find out.</source>
        <comment>key, entity, profile</comment>
        <translation>Ni znano, ali ključ »%1« za podjetje »%2« obstaja. Da to ugotovite, se prijavite v profil »%3« ali v drug profil z dostopom do tega podjetja.</translation>
    </message>
    <message>
        <source>Asked for %1 (%2).</source>
        <comment>a time, an API address</comment>
        <translation>Zahtevano: %1 (%2).</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Odpri profil</translation>
    </message>
    <message>
        <source>Give up on this key?</source>
        <translation>Ali želite opustiti ta ključ?</translation>
    </message>
    <message>
        <source>If the key “%1” for %2 was created, nobody has seen it, and nobody ever will.</source>
        <translation>Če je bil ključ »%1« za podjetje »%2« ustvarjen, ga ni videl nihče in ga nihče nikoli ne bo videl.</translation>
    </message>
    <message>
        <source>The key “%1” for %2 was on the screen before the program ended. If you did not store it, nobody will ever see it again.</source>
        <translation>Ključ »%1« za podjetje »%2« je bil na zaslonu, preden se je program končal. Če ga niste shranili, ga nihče nikoli več ne bo videl.</translation>
    </message>
    <message>
        <source>The keys are listed again, so that you can delete it where it exists.</source>
        <translation>Seznam ključev se naloži znova, da lahko ključ izbrišete, če obstaja.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Obdrži</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Opusti</translation>
    </message>
    <message>
        <source>The list of keys does not tell. Look for it yourself: it would be among the keys of this entity, created about %1, perhaps under another name.</source>
        <translation>Iz seznama ključev tega ni mogoče razbrati. Poiščite ključ sami: bil bi med ključi tega podjetja, morda pod drugim imenom (čas nastanka: približno %1).</translation>
    </message>
    <message>
        <source>The keys could not be listed. Look for it yourself when they can be: it would be among the keys of this entity, created about %1.</source>
        <translation>Seznama ključev ni bilo mogoče pridobiti. Ko ga bo mogoče, poiščite ključ sami: bil bi med ključi tega podjetja (čas nastanka: približno %1).</translation>
    </message>
    <message>
        <source>Give up without looking</source>
        <translation>Opusti brez iskanja</translation>
    </message>
    <message>
        <source>It cannot be looked for without the profile “%1”. It would be among the keys of this entity, created about %2.</source>
        <translation>Brez profila »%1« ga ni mogoče iskati. Bil bi med ključi tega podjetja (čas nastanka: približno %2).</translation>
    </message>
    <message>
        <source>Somebody else may have created them: delete one only if you know that nobody uses it.</source>
        <translation>Morda jih je ustvaril kdo drug: izbrišite ključ le, če veste, da ga nihče ne uporablja.</translation>
    </message>
    <message>
        <source>If somebody else creates keys of this name as well, compare the times before you delete one.</source>
        <translation>Če ključe s tem imenom ustvarja še kdo drug, pred brisanjem primerjajte čase.</translation>
    </message>
</context>
<context>
    <name>ek::CredentialField</name>
    <message>
        <source>Paste</source>
        <translation>Prilepi</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Počisti</translation>
    </message>
</context>
<context>
    <name>ek::CredentialGuard</name>
    <message>
        <source>That is a credential. It was not taken: everybody who sees the field “%1” can read it.</source>
        <translation>To je poverilnica. Ni bila sprejeta: kdor vidi polje »%1«, jo lahko prebere.</translation>
    </message>
    <message>
        <source>That holds a user name and a password. It was not taken: everybody who sees the field “%1” can read it.</source>
        <translation>To vsebuje uporabniško ime in geslo. Ni bilo sprejeto: kdor vidi polje »%1«, ju lahko prebere.</translation>
    </message>
</context>
<context>
    <name>ek::DeleteKeysDialog</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message>
        <source>Type the key&apos;s name to confirm: %1</source>
        <translation>Za potrditev vnesite ime ključa: %1</translation>
    </message>
    <message>
        <source>Type the key&apos;s last characters to confirm: %1</source>
        <translation>Za potrditev vnesite zadnje znake ključa: %1</translation>
    </message>
    <message>
        <source>Type this word to confirm: %1</source>
        <translation>Za potrditev vnesite to besedo: %1</translation>
    </message>
    <message>
        <source>delete</source>
        <comment>to be typed where a key shows nothing else that can be</comment>
        <translation>izbris</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln API key(s)</source>
        <translation>
            <numerusform>Izbris %Ln ključa API</numerusform>
            <numerusform>Izbris %Ln ključev API</numerusform>
            <numerusform>Izbris %Ln ključev API</numerusform>
            <numerusform>Izbris %Ln ključev API</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys to delete</source>
        <translation>Ključi za izbris</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Brisanje</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Izbriši</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Izbriši</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>Confirm key name</source>
        <translation>Potrditev imena ključa</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Vnesite %1</translation>
    </message>
    <message>
        <source>The full key, ek_…</source>
        <translation>Celoten ključ, ek_…</translation>
    </message>
    <message>
        <source>Full key</source>
        <translation>Celoten ključ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more. Close this dialog and look at the list of entities.</source>
        <translation>To podjetje ni več dosegljivo. Zaprite to pogovorno okno in preglejte seznam podjetij.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ustavi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Izbrisan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there. Below is what happened.</source>
        <translation>
            <numerusform>%Ln ključ morda še obstaja. Spodaj piše, kaj se je zgodilo.</numerusform>
            <numerusform>%Ln ključa morda še obstajata. Spodaj piše, kaj se je zgodilo.</numerusform>
            <numerusform>%Ln ključi morda še obstajajo. Spodaj piše, kaj se je zgodilo.</numerusform>
            <numerusform>%Ln ključev morda še obstaja. Spodaj piše, kaj se je zgodilo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n key(s)</source>
        <comment>to be typed before several live keys are deleted</comment>
        <translation>
            <numerusform>izbris %n</numerusform>
            <numerusform>izbris %n</numerusform>
            <numerusform>izbris %n</numerusform>
            <numerusform>izbris %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whatever uses these %Ln key(s) stops working at once. This cannot be undone.</source>
        <translation>
            <numerusform>Vse, kar uporablja %Ln izbrani ključ, takoj preneha delovati. Tega ni mogoče razveljaviti.</numerusform>
            <numerusform>Vse, kar uporablja %Ln izbrana ključa, takoj preneha delovati. Tega ni mogoče razveljaviti.</numerusform>
            <numerusform>Vse, kar uporablja %Ln izbrane ključe, takoj preneha delovati. Tega ni mogoče razveljaviti.</numerusform>
            <numerusform>Vse, kar uporablja %Ln izbranih ključev, takoj preneha delovati. Tega ni mogoče razveljaviti.</numerusform>
        </translation>
    </message>
    <message>
        <source>To confirm, go through the list to its end.</source>
        <translation>Za potrditev se pomaknite po seznamu do konca.</translation>
    </message>
    <message>
        <source>Type this to confirm: %1</source>
        <translation>Za potrditev vnesite: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln podjetje</numerusform>
            <numerusform>%Ln podjetji</numerusform>
            <numerusform>%Ln podjetja</numerusform>
            <numerusform>%Ln podjetij</numerusform>
        </translation>
    </message>
    <message>
        <source>This does not match. It is to be typed exactly as it stands above.</source>
        <translation>To se ne ujema. Vnesti je treba natanko tako, kot piše zgoraj.</translation>
    </message>
    <message>
        <source>“Delete” works once this is typed.</source>
        <translation>»Izbriši« deluje, ko je to vneseno.</translation>
    </message>
    <message>
        <source>One of these entities cannot be reached any more. Close this dialog and select the keys anew.</source>
        <translation>Eno od teh podjetij ni več dosegljivo. Zaprite to pogovorno okno in znova izberite ključe.</translation>
    </message>
    <message>
        <source>Whatever uses this key stops working at once. This cannot be undone.</source>
        <translation>Vse, kar uporablja ta ključ, takoj preneha delovati. Tega ni mogoče razveljaviti.</translation>
    </message>
</context>
<context>
    <name>ek::DialogOpener</name>
    <message numerus="yes">
        <source>Select at most %Ln keys to delete at a time.</source>
        <translation>
            <numerusform>Za izbris izberite največ %Ln ključ naenkrat.</numerusform>
            <numerusform>Za izbris izberite največ %Ln ključa naenkrat.</numerusform>
            <numerusform>Za izbris izberite največ %Ln ključe naenkrat.</numerusform>
            <numerusform>Za izbris izberite največ %Ln ključev naenkrat.</numerusform>
        </translation>
    </message>
    <message>
        <source>About Entity Keys</source>
        <translation>O programu Entity Keys</translation>
    </message>
    <message>
        <source>Entity Keys %1</source>
        <translation>Entity Keys %1</translation>
    </message>
    <message>
        <source>Administers the entity-scoped API keys of the Space Invoices API.

Qt %1 · MIT licence</source>
        <translation>Upravlja ključe za API storitve Space Invoices, omejene na posamezna podjetja.

Qt %1 · licenca MIT</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>The key “%1” was created.</source>
        <translation>Ključ »%1« je bil ustvarjen.</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more.</source>
        <translation>To podjetje ni več dosegljivo.</translation>
    </message>
    <message>
        <source>The demo workspace keeps nothing on this computer.</source>
        <translation>Predstavitveni delovni prostor na tem računalniku ne hrani ničesar.</translation>
    </message>
</context>
<context>
    <name>ek::EditCommandDialog</name>
    <message>
        <source>New command</source>
        <translation>Nov ukaz</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>Urejanje ukaza</translation>
    </message>
    <message>
        <source>&amp;End the key with a line break</source>
        <translation>Ključ &amp;zaključi s prelomom vrstice</translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation>Pri&amp;mer</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Primer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Ime</translation>
    </message>
    <message>
        <source>Command name</source>
        <translation>Ime ukaza</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Izberi&#xa0;…</translation>
    </message>
    <message>
        <source>Choose program</source>
        <translation>Izberi program</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>One argument a line, without quotes</source>
        <translation>En argument na vrstico, brez narekovajev</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>&amp;Argumenti</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumenti</translation>
    </message>
    <message>
        <source>End the key with a line break</source>
        <translation>Ključ zaključi s prelomom vrstice</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Težava</translation>
    </message>
    <message>
        <source>Save command</source>
        <translation>Shrani ukaz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>GitHub Actions secret</source>
        <translation>Skrivnost GitHub Actions</translation>
    </message>
    <message>
        <source>HashiCorp Vault</source>
        <translation>HashiCorp Vault</translation>
    </message>
    <message>
        <source>Kubernetes secret</source>
        <translation>Skrivnost Kubernetes</translation>
    </message>
    <message>
        <source>pass, the password store</source>
        <translation>pass, upravitelj gesel</translation>
    </message>
    <message>
        <source>Choose an example to begin with</source>
        <translation>Izberite primer za začetek</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Izbira programa</translation>
    </message>
    <message>
        <source>There is a command of this name already.</source>
        <translation>Ukaz s tem imenom že obstaja.</translation>
    </message>
    <message>
        <source>The program gets the key on its standard input, never among the arguments. No shell is involved: every line is one argument as it stands. What you type here is saved in a readable file, so put no secret in it. The key is not part of it.</source>
        <translation>Program dobi ključ na standardni vhod, nikoli med argumenti. Lupina pri tem ne sodeluje: vsaka vrstica je en argument, natanko tak, kot je zapisan. Kar vnesete tukaj, se shrani v berljivi datoteki, zato ne vnašajte skrivnih podatkov. Ključ ni del tega.</translation>
    </message>
</context>
<context>
    <name>ek::EntitiesPage</name>
    <message>
        <source>Loading entities…</source>
        <translation>Nalaganje podjetij&#xa0;…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 od %L2</translation>
    </message>
    <message>
        <source>Entities could not be loaded</source>
        <translation>Podjetij ni bilo mogoče naložiti</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Ponovna prijava&#xa0;…</translation>
    </message>
    <message>
        <source>No entities in the server&apos;s answer</source>
        <translation>V odgovoru strežnika ni podjetij</translation>
    </message>
    <message>
        <source>The answer is incomplete, so this account may have entities all the same.</source>
        <translation>Odgovor ni popoln, zato ima ta uporabniški račun morda vseeno podjetja.</translation>
    </message>
    <message>
        <source>No entities</source>
        <translation>Ni podjetij</translation>
    </message>
    <message>
        <source>This account has no entities in this environment. Create one in Space Invoices, then refresh.</source>
        <translation>Ta uporabniški račun v tem okolju nima podjetij. Ustvarite podjetje v storitvi Space Invoices in nato osvežite.</translation>
    </message>
</context>
<context>
    <name>ek::EntityListModel</name>
    <message>
        <source>The entity of this key</source>
        <translation>Podjetje tega ključa</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Uporabniški račun: %1</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Onemogočeno</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an entity</comment>
        <translation>onemogočeno</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>an entity</comment>
        <translation>%1, pripeto</translation>
    </message>
</context>
<context>
    <name>ek::EntityPanel</name>
    <message>
        <source>Message about entities</source>
        <translation>Sporočilo o podjetjih</translation>
    </message>
    <message>
        <source>Find by name, id, tax number, country</source>
        <translation>Iskanje po imenu, ID-ju, davčni številki, državi</translation>
    </message>
    <message>
        <source>Find entity</source>
        <translation>Poišči podjetje</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Podjetja</translation>
    </message>
    <message>
        <source>Number of entities</source>
        <translation>Število podjetij</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln podjetje</numerusform>
            <numerusform>%Ln podjetji</numerusform>
            <numerusform>%Ln podjetja</numerusform>
            <numerusform>%Ln podjetij</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation>
            <numerusform>%L1 od %Ln podjetja</numerusform>
            <numerusform>%L1 od %Ln podjetij</numerusform>
            <numerusform>%L1 od %Ln podjetij</numerusform>
            <numerusform>%L1 od %Ln podjetij</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list is incomplete</source>
        <comment>a number of entities</comment>
        <translation>%1; seznam ni popoln</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Ponovna prijava&#xa0;…</translation>
    </message>
    <message>
        <source>The list may be out of date. %1</source>
        <translation>Seznam je morda zastarel. %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni zadetkov</translation>
    </message>
    <message>
        <source>No entity matches the search.</source>
        <translation>Nobeno podjetje ne ustreza iskanju.</translation>
    </message>
    <message>
        <source>No entity that the server sent matches the search. Others may exist: the list is incomplete.</source>
        <translation>Nobeno od podjetij, ki jih je poslal strežnik, ne ustreza iskanju. Morda obstajajo še druga: seznam ni popoln.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Počisti iskanje</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Podjetje</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Odpri</translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation>&amp;Nov ključ&#xa0;…</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>Kopiraj &amp;ime</translation>
    </message>
    <message>
        <source>Copied the entity&apos;s name.</source>
        <translation>Ime podjetja je kopirano.</translation>
    </message>
    <message>
        <source>Copy &amp;entity id</source>
        <translation>Kopiraj ID &amp;podjetja</translation>
    </message>
    <message>
        <source>Copied the entity&apos;s id.</source>
        <translation>ID podjetja je kopiran.</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>O&amp;dpni</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>P&amp;ripni na vrh</translation>
    </message>
    <message>
        <source>Unpinned the entity.</source>
        <translation>Podjetje ni več pripeto.</translation>
    </message>
    <message>
        <source>Pinned the entity to the top of the list.</source>
        <translation>Podjetje je pripeto na vrh seznama.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Poišči</translation>
    </message>
    <message>
        <source>Recent entities</source>
        <translation>Nedavna podjetja</translation>
    </message>
    <message>
        <source>No other entity was open before</source>
        <translation>Prej ni bilo odprto nobeno drugo podjetje</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <comment>a number of entities, a time</comment>
        <translation>%1, stanje ob %2</translation>
    </message>
    <message>
        <source>These entities are as of %1. No key can be created or deleted until they were loaded. %2</source>
        <comment>a time, an error</comment>
        <translation>Podatki o teh podjetjih so iz časa: %1. Ključ je mogoče ustvariti ali izbrisati šele, ko bodo naložena. %2</translation>
    </message>
    <message>
        <source>No entity that was known at that time matches the search.</source>
        <translation>Nobeno podjetje, ki je bilo takrat znano, ne ustreza iskanju.</translation>
    </message>
</context>
<context>
    <name>ek::EntityPicker</name>
    <message>
        <source>%1, done</source>
        <comment>an entity</comment>
        <translation>%1, končano</translation>
    </message>
    <message>
        <source>Other entities</source>
        <translation>Druga podjetja</translation>
    </message>
    <message>
        <source>Find another entity</source>
        <translation>Poišči drugo podjetje</translation>
    </message>
    <message>
        <source>Find by name, id, tax number or country</source>
        <translation>Iskanje po imenu, ID-ju, davčni številki ali državi</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation>
            <numerusform>%L1 od %Ln podjetja</numerusform>
            <numerusform>%L1 od %Ln podjetij</numerusform>
            <numerusform>%L1 od %Ln podjetij</numerusform>
            <numerusform>%L1 od %Ln podjetij</numerusform>
        </translation>
    </message>
    <message>
        <source>No entity matches the search.</source>
        <translation>Nobeno podjetje ne ustreza iskanju.</translation>
    </message>
    <message>
        <source>No entity that the server sent matches the search. Others may exist: the list is incomplete.</source>
        <translation>Nobeno od podjetij, ki jih je poslal strežnik, ne ustreza iskanju. Morda obstajajo še druga: seznam ni popoln.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Poišči</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentBanner</name>
    <message>
        <source>Environment</source>
        <translation>Okolje</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentNotice</name>
    <message>
        <source>Message about the environment</source>
        <translation>Sporočilo o okolju</translation>
    </message>
    <message>
        <source>Sign in to the profile again if this is not what you expect.</source>
        <translation>Če to ni pričakovano, se znova prijavite v profil.</translation>
    </message>
    <message>
        <source>The credential that was read is not for the environment that this profile was saved for. Everything here is handled as live.</source>
        <translation>Prebrana poverilnica ni za okolje, za katero je bil ta profil shranjen. Vse se tukaj obravnava kot produkcija.</translation>
    </message>
    <message>
        <source>The server&apos;s answers are about live, or about an environment that this program does not know, and the credential does not show it. Everything here is handled as live.</source>
        <translation>Odgovori strežnika se nanašajo na produkcijo ali na okolje, ki ga ta program ne pozna, iz poverilnice pa okolje ni razvidno. Vse se tukaj obravnava kot produkcija.</translation>
    </message>
    <message>
        <source>The credential that was read does not show which environment it is for, and the profile was saved for another. Everything here is handled as live.</source>
        <translation>Iz prebrane poverilnice ni razvidno, za katero okolje je, profil pa je bil shranjen za drugo okolje. Vse se tukaj obravnava kot produkcija.</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentPill</name>
    <message>
        <source>Environment</source>
        <translation>Okolje</translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentWords</name>
    <message>
        <source>LIVE · changes affect real businesses at once</source>
        <translation>PRODUKCIJA · spremembe takoj vplivajo na resnična podjetja</translation>
    </message>
    <message>
        <source>DEMO · nothing here is real</source>
        <translation>PREDSTAVITEV · nič tukaj ni resnično</translation>
    </message>
    <message>
        <source>SANDBOX · test data</source>
        <translation>PRESKUSNO OKOLJE · preskusni podatki</translation>
    </message>
    <message>
        <source>ENVIRONMENT UNKNOWN · handled as live</source>
        <translation>NEZNANO OKOLJE · obravnava se kot produkcija</translation>
    </message>
    <message>
        <source>DEMO · LIVE</source>
        <translation>PREDSTAVITEV · PRODUKCIJA</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>PRODUKCIJA</translation>
    </message>
    <message>
        <source>DEMO · SANDBOX</source>
        <translation>PREDSTAVITEV · PRESKUSNO</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>PRESKUSNO</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>PREDSTAVITEV</translation>
    </message>
    <message>
        <source>ENVIRONMENT UNKNOWN</source>
        <translation>NEZNANO OKOLJE</translation>
    </message>
    <message>
        <source>DEMO of a live account · nothing here is real</source>
        <translation>PREDSTAVITEV (produkcija) · nič tukaj ni resnično</translation>
    </message>
    <message>
        <source>DEMO of a sandbox account · nothing here is real</source>
        <translation>PREDSTAVITEV (preskusno okolje) · nič tukaj ni resnično</translation>
    </message>
</context>
<context>
    <name>ek::ErrorText</name>
    <message>
        <source>The API address begins with http://, which would send your credential unencrypted.</source>
        <translation>Naslov API-ja se začne s http://, zato bi bila vaša poverilnica poslana nešifrirano.</translation>
    </message>
    <message>
        <source>This installation of Qt cannot make encrypted connections.</source>
        <translation>Ta namestitev knjižnice Qt ne omogoča šifriranih povezav.</translation>
    </message>
    <message>
        <source>No certificate could be read from the CA certificate file.</source>
        <translation>Iz datoteke s potrdilom CA ni bilo mogoče prebrati nobenega potrdila.</translation>
    </message>
    <message>
        <source>The request breaks a rule of the API.</source>
        <translation>Zahteva krši pravilo API-ja.</translation>
    </message>
    <message>
        <source>The new key&apos;s request could not be noted on this computer&apos;s disk, so it was not sent.</source>
        <translation>Zahteve za novi ključ ni bilo mogoče zabeležiti na disk tega računalnika, zato ni bila poslana.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>Imena strežnika ni bilo mogoče najti.</translation>
    </message>
    <message>
        <source>The server did not accept the connection.</source>
        <translation>Strežnik ni sprejel povezave.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>Povezava se je prekinila, preden je bil odgovor popoln.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <comment>what is wrong with the server&apos;s certificate</comment>
        <translation>%1 Nič ni bilo poslano.</translation>
    </message>
    <message>
        <source>The proxy between this computer and the API failed.</source>
        <translation>Posredniški strežnik med tem računalnikom in API-jem je odpovedal.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Strežnik ni odgovoril pravočasno.</translation>
    </message>
    <message>
        <source>Waiting for the answer was stopped.</source>
        <translation>Čakanje na odgovor je bilo prekinjeno.</translation>
    </message>
    <message>
        <source>The server pointed to another address, which is never followed with a credential.</source>
        <translation>Strežnik je napotil na drug naslov, temu pa program s poverilnico nikoli ne sledi.</translation>
    </message>
    <message>
        <source>The answer was larger than any real one.</source>
        <translation>Odgovor je bil večji od vsakega pravega odgovora.</translation>
    </message>
    <message>
        <source>The answer did not come from the API; perhaps a proxy or a log-in page answered instead.</source>
        <translation>Odgovora ni poslal API; morda je namesto njega odgovoril posredniški strežnik ali prijavna stran.</translation>
    </message>
    <message>
        <source>The answer is not what the API is documented to send.</source>
        <translation>Odgovor ni tak, kakršnega API pošilja po svoji dokumentaciji.</translation>
    </message>
    <message>
        <source>The API answered with an error, and it still lists the key.</source>
        <translation>API je odgovoril z napako in ključ še vedno navaja.</translation>
    </message>
    <message>
        <source>The API&apos;s answer has the status of a success, but it speaks of an error.</source>
        <translation>Odgovor API-ja ima status uspeha, vendar govori o napaki.</translation>
    </message>
    <message>
        <source>The API did not send all keys, and this one is not among those that it sent.</source>
        <translation>API ni poslal vseh ključev in med poslanimi tega ni.</translation>
    </message>
    <message>
        <source>The API did not send all keys, so a key that is missing from the list may exist.</source>
        <translation>API ni poslal vseh ključev, zato ključ, ki ga ni na seznamu, morda obstaja.</translation>
    </message>
    <message>
        <source>The API could not make sense of the request.</source>
        <translation>API zahteve ni razumel.</translation>
    </message>
    <message>
        <source>The API does not accept this credential.</source>
        <translation>API te poverilnice ne sprejema.</translation>
    </message>
    <message>
        <source>The API does not accept your credential.</source>
        <translation>API vaše poverilnice ne sprejema.</translation>
    </message>
    <message>
        <source>Your credential is not allowed to do this.</source>
        <translation>Vaša poverilnica tega ne sme storiti.</translation>
    </message>
    <message>
        <source>The API does not know this key.</source>
        <translation>API tega ključa ne pozna.</translation>
    </message>
    <message>
        <source>The API did not find what was asked for.</source>
        <translation>API ni našel tega, kar je bilo zahtevano.</translation>
    </message>
    <message>
        <source>The request conflicts with something that exists already.</source>
        <translation>Zahteva je v navzkrižju z nečim, kar že obstaja.</translation>
    </message>
    <message>
        <source>The API found the values not valid.</source>
        <translation>API je ugotovil, da vrednosti niso veljavne.</translation>
    </message>
    <message>
        <source>Too many requests in a short time; the API asked for a pause.</source>
        <translation>Preveč zahtev v kratkem času; API je zahteval premor.</translation>
    </message>
    <message>
        <source>Something failed inside the API (status %1).</source>
        <translation>V API-ju je prišlo do napake (status %1).</translation>
    </message>
    <message>
        <source>The API is not available at the moment.</source>
        <translation>API trenutno ni na voljo.</translation>
    </message>
    <message>
        <source>The API answered with the unexpected status %1.</source>
        <translation>API je odgovoril z nepričakovanim statusom %1.</translation>
    </message>
    <message>
        <source>The API says that it created the key, but what it sent as the new key cannot be it: it is your credential, another kind of credential, or a key that was listed before.</source>
        <translation>API pravi, da je ključ ustvaril, vendar to, kar je poslal kot novi ključ, ne more biti ta ključ: to je vaša poverilnica, poverilnica druge vrste ali ključ, ki je bil na seznamu že prej.</translation>
    </message>
    <message>
        <source>The key was created, but the API did not send the key itself.</source>
        <translation>Ključ je bil ustvarjen, vendar API samega ključa ni poslal.</translation>
    </message>
    <message>
        <source>This server lists keys by their masked form only and cannot delete by it.</source>
        <translation>Ta strežnik ključe navaja samo v zakriti obliki in jih po njej ne more izbrisati.</translation>
    </message>
    <message>
        <source>The API says that it does not know this key, but it still lists it.</source>
        <translation>API pravi, da tega ključa ne pozna, vendar ga še vedno navaja.</translation>
    </message>
    <message>
        <source>The key you entered is not this key.</source>
        <translation>Ključ, ki ste ga vnesli, ni ta ključ.</translation>
    </message>
    <message>
        <source>The server lists this key as a key of another entity, so it was not deleted.</source>
        <translation>Strežnik ta ključ navaja kot ključ drugega podjetja, zato ni bil izbrisan.</translation>
    </message>
    <message>
        <source>The server now lists this key as a live key, so it was not deleted.</source>
        <translation>Strežnik ta ključ zdaj navaja kot produkcijski ključ, zato ni bil izbrisan.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nič ni bilo shranjeno.</translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation>Noben ključ ni bil ustvarjen.</translation>
    </message>
    <message>
        <source>It is not known whether the key was created.</source>
        <translation>Ni znano, ali je bil ključ ustvarjen.</translation>
    </message>
    <message>
        <source>Nobody has seen the new key, so nobody can use it.</source>
        <translation>Novega ključa ni videl nihče, zato ga nihče ne more uporabiti.</translation>
    </message>
    <message>
        <source>It is not known whether the key was deleted.</source>
        <translation>Ni znano, ali je bil ključ izbrisan.</translation>
    </message>
    <message>
        <source>The key was not deleted.</source>
        <translation>Ključ ni bil izbrisan.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Poskusite znova.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Poskusite znova čez %Ln sekundo.</numerusform>
            <numerusform>Poskusite znova čez %Ln sekundi.</numerusform>
            <numerusform>Poskusite znova čez %Ln sekunde.</numerusform>
            <numerusform>Poskusite znova čez %Ln sekund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minute(s).</source>
        <translation>
            <numerusform>Poskusite znova čez %Ln minuto.</numerusform>
            <numerusform>Poskusite znova čez %Ln minuti.</numerusform>
            <numerusform>Poskusite znova čez %Ln minute.</numerusform>
            <numerusform>Poskusite znova čez %Ln minut.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Recover key” asks for the same key again, not for another one.</source>
        <translation>»Povrni ključ« znova zahteva isti ključ, ne še enega.</translation>
    </message>
    <message>
        <source>Use https://. Plain http:// is allowed for this computer only.</source>
        <translation>Uporabite https://. Navadni http:// je dovoljen samo za ta računalnik.</translation>
    </message>
    <message>
        <source>Install Qt&apos;s TLS plugin and OpenSSL, then start again.</source>
        <translation>Namestite vtičnik TLS za Qt in OpenSSL, nato program zaženite znova.</translation>
    </message>
    <message>
        <source>Choose a PEM file, or leave the field empty.</source>
        <translation>Izberite datoteko PEM ali pustite polje prazno.</translation>
    </message>
    <message>
        <source>Change the values and try again.</source>
        <translation>Spremenite vrednosti in poskusite znova.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, look for a newer version of this program.</source>
        <translation>Poskusite znova. Če se to ponavlja, poiščite novejšo različico tega programa.</translation>
    </message>
    <message>
        <source>Check the API address and your network connection, then try again.</source>
        <translation>Preverite naslov API-ja in omrežno povezavo, nato poskusite znova.</translation>
    </message>
    <message>
        <source>Check your network connection and try again.</source>
        <translation>Preverite omrežno povezavo in poskusite znova.</translation>
    </message>
    <message>
        <source>Check your system&apos;s proxy settings.</source>
        <translation>Preverite sistemske nastavitve posredniškega strežnika.</translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy or network log-in is in the way.</source>
        <translation>Preverite naslov API-ja in to, ali je vmes posredniški strežnik ali prijava v omrežje.</translation>
    </message>
    <message>
        <source>Try again, or enter the full key to delete it.</source>
        <translation>Poskusite znova ali pa za izbris vnesite celoten ključ.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Poskusite znova pozneje.</translation>
    </message>
    <message>
        <source>Check that it was copied whole, has not been revoked, and belongs to this API address.</source>
        <translation>Preverite, ali je poverilnica kopirana v celoti, ali ni morda preklicana in ali pripada temu naslovu API-ja.</translation>
    </message>
    <message>
        <source>It may have been revoked, or belong to another API address. Sign in with another one.</source>
        <translation>Poverilnica je morda preklicana ali pa pripada drugemu naslovu API-ja. Prijavite se z drugo.</translation>
    </message>
    <message>
        <source>Use a credential with the right to list entities.</source>
        <translation>Uporabite poverilnico s pravico do ogleda seznama podjetij.</translation>
    </message>
    <message>
        <source>Use a credential with the right to manage this entity&apos;s keys.</source>
        <translation>Uporabite poverilnico s pravico do upravljanja ključev tega podjetja.</translation>
    </message>
    <message>
        <source>Refresh to see the keys as they are now.</source>
        <translation>Osvežite, da vidite trenutno stanje ključev.</translation>
    </message>
    <message>
        <source>Check the API address and refresh the entities.</source>
        <translation>Preverite naslov API-ja in osvežite podjetja.</translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation>Počakajte minuto in poskusite znova.</translation>
    </message>
    <message>
        <source>The note is what a key is recovered by when its answer gets lost. Make room, or see to it that the folder can be written, and try again.</source>
        <translation>S tem zapisom je mogoče ključ povrniti, če se odgovor izgubi. Sprostite prostor ali poskrbite, da bo v mapo mogoče pisati, in poskusite znova.</translation>
    </message>
    <message>
        <source>Look at the newest keys of this entity.</source>
        <translation>Preglejte najnovejše ključe tega podjetja.</translation>
    </message>
    <message>
        <source>Delete it and create another.</source>
        <translation>Izbrišite ga in ustvarite drugega.</translation>
    </message>
    <message>
        <source>Enter the full key to delete it.</source>
        <translation>Za izbris vnesite celoten ključ.</translation>
    </message>
    <message>
        <source>Enter the full key whose masked form is shown.</source>
        <translation>Vnesite celoten ključ, katerega zakrita oblika je prikazana.</translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy changes requests. Then refresh the keys.</source>
        <translation>Preverite naslov API-ja in to, ali posredniški strežnik spreminja zahteve. Nato osvežite ključe.</translation>
    </message>
    <message>
        <source>Close this dialog, select the key again, and confirm it as a live key.</source>
        <translation>Zaprite to pogovorno okno, znova izberite ključ in ga potrdite kot produkcijski ključ.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Strežnik pravi: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Koda: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>ID zahteve: %1</translation>
    </message>
    <message>
        <source>%1 Trying again at %2.</source>
        <comment>an error, a time of the day</comment>
        <translation>%1 Nov poskus ob %2.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the support of Space Invoices what the server says.</source>
        <translation>Poskusite znova. Če se to ponavlja, podpori Space Invoices sporočite, kaj pravi strežnik.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the support of Space Invoices when it happened.</source>
        <translation>Poskusite znova. Če se to ponavlja, podpori Space Invoices sporočite, kdaj se je zgodilo.</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the support of Space Invoices the request id.</source>
        <translation>Poskusite znova. Če se to ponavlja, podpori Space Invoices sporočite ID zahteve.</translation>
    </message>
    <message>
        <source>The server lists no new key. Tell the support of Space Invoices what happened.</source>
        <translation>Strežnik ne navaja nobenega novega ključa. Podpori Space Invoices sporočite, kaj se je zgodilo.</translation>
    </message>
    <message>
        <source>Waiting for the rate limit until %1.</source>
        <comment>a time of the day</comment>
        <translation>Zaradi omejitve števila zahtev čakanje do %1.</translation>
    </message>
</context>
<context>
    <name>ek::ExportChoices</name>
    <message numerus="yes">
        <source>All known keys, %Ln</source>
        <translation>
            <numerusform>Vsi znani ključi, %Ln</numerusform>
            <numerusform>Vsi znani ključi, %Ln</numerusform>
            <numerusform>Vsi znani ključi, %Ln</numerusform>
            <numerusform>Vsi znani ključi, %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As shown: %1, %Ln key(s)</source>
        <comment>an entity&apos;s name, or a view&apos;s</comment>
        <translation>
            <numerusform>Kot je prikazano: %1, %Ln ključ</numerusform>
            <numerusform>Kot je prikazano: %1, %Ln ključa</numerusform>
            <numerusform>Kot je prikazano: %1, %Ln ključi</numerusform>
            <numerusform>Kot je prikazano: %1, %Ln ključev</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ExportDialog</name>
    <message>
        <source>Export keys</source>
        <translation>Izvoz ključev</translation>
    </message>
    <message>
        <source>The report holds masks of keys, never a key. Only you can read the file. It says the API address, the account, the time, and which entities were not read.</source>
        <translation>Poročilo vsebuje zakrite oblike ključev, nikoli ključev samih. Datoteko lahko berete samo vi. V njej so naslov API-ja, uporabniški račun, čas in podjetja, ki niso bila prebrana.</translation>
    </message>
    <message>
        <source>Web page, to read and print (HTML)</source>
        <translation>Spletna stran za branje in tiskanje (HTML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabela (CSV)</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV with a byte order mark)</source>
        <translation>Tabela za preglednice (CSV z oznako vrstnega reda bajtov)</translation>
    </message>
    <message>
        <source>Data for programs (JSON)</source>
        <translation>Podatki za programe (JSON)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Oblika</translation>
    </message>
    <message>
        <source>Report format</source>
        <translation>Oblika poročila</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Ključi</translation>
    </message>
    <message>
        <source>Keys to export</source>
        <translation>Ključi za izvoz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datoteka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datoteka</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Zapisovanje</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Izvozi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Choose a file for the report</source>
        <translation>Izbira datoteke za poročilo</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Zapisano v %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet, or could not be read. The report names them; keys of theirs may be missing.</source>
        <translation>
            <numerusform>%Ln podjetje še ni prebrano ali ga ni bilo mogoče prebrati. Poročilo ga navede; njegovi ključi morda manjkajo.</numerusform>
            <numerusform>%Ln podjetji še nista prebrani ali ju ni bilo mogoče prebrati. Poročilo ju navede; njuni ključi morda manjkajo.</numerusform>
            <numerusform>%Ln podjetja še niso prebrana ali jih ni bilo mogoče prebrati. Poročilo jih navede; njihovi ključi morda manjkajo.</numerusform>
            <numerusform>%Ln podjetij še ni prebranih ali jih ni bilo mogoče prebrati. Poročilo jih navede; njihovi ključi morda manjkajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Kaj manjka</translation>
    </message>
</context>
<context>
    <name>ek::FileText</name>
    <message>
        <source>The old file was kept as “%1”.</source>
        <translation>Stara datoteka je ohranjena kot »%1«.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created could not be read; a new one was begun.</source>
        <translation>Datoteke z zapisi o ključih v nastajanju ni bilo mogoče prebrati; začeta je nova.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created was written by a newer version of this program; a new one was begun.</source>
        <translation>Datoteko z zapisi o ključih v nastajanju je zapisala novejša različica tega programa; začeta je nova.</translation>
    </message>
    <message>
        <source>Use the newer version to recover what is in it.</source>
        <translation>Kar je v njej, povrnite z novejšo različico.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created cannot be written.</source>
        <translation>V datoteko z zapisi o ključih v nastajanju ni mogoče pisati.</translation>
    </message>
    <message>
        <source>Until it can be, no key is created: a lost answer could not be recovered.</source>
        <translation>Dokler to ne bo mogoče, se noben ključ ne ustvari: izgubljenega odgovora ne bi bilo mogoče povrniti.</translation>
    </message>
    <message>
        <source>See to it that its folder can be written.</source>
        <translation>Poskrbite, da bo v njeno mapo mogoče pisati.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the file that remembers keys being created.</source>
        <translation>Na disku ni več prostora za datoteko z zapisi o ključih v nastajanju.</translation>
    </message>
    <message>
        <source>Until there is, no key is created: a lost answer could not be recovered.</source>
        <translation>Dokler ga ne bo, se noben ključ ne ustvari: izgubljenega odgovora ne bi bilo mogoče povrniti.</translation>
    </message>
    <message>
        <source>Another instance of this program holds the file that remembers keys being created.</source>
        <translation>Datoteko z zapisi o ključih v nastajanju uporablja drug primerek tega programa.</translation>
    </message>
    <message>
        <source>Try again, or close the other one.</source>
        <translation>Poskusite znova ali zaprite drugi primerek.</translation>
    </message>
    <message>
        <source>Some of what the program remembers of keys being created could not be read. It was set aside in the same file; the rest is used.</source>
        <translation>Dela zapisov o ključih v nastajanju ni bilo mogoče prebrati. Ta del je odložen v isti datoteki; preostali zapisi se uporabljajo.</translation>
    </message>
    <message>
        <source>The file that remembers keys being created failed.</source>
        <translation>Datoteka z zapisi o ključih v nastajanju je odpovedala.</translation>
    </message>
    <message>
        <source>Until it works, no key is created: a lost answer could not be recovered.</source>
        <translation>Dokler ne bo delovala, se noben ključ ne ustvari: izgubljenega odgovora ne bi bilo mogoče povrniti.</translation>
    </message>
    <message>
        <source>Profiles may be missing; sign in again to add them.</source>
        <translation>Profili morda manjkajo; dodate jih s ponovno prijavo.</translation>
    </message>
    <message>
        <source>The settings file is damaged, or was cut short. A copy of it was kept.</source>
        <translation>Datoteka z nastavitvami je poškodovana ali pa nepopolna. Njena kopija je ohranjena.</translation>
    </message>
    <message>
        <source>The settings file was written by a newer version of this program. A copy of it was kept.</source>
        <translation>Datoteko z nastavitvami je zapisala novejša različica tega programa. Njena kopija je ohranjena.</translation>
    </message>
    <message>
        <source>Something that is no settings file was in its place. It was moved away.</source>
        <translation>Na mestu datoteke z nastavitvami je bilo nekaj, kar ni datoteka z nastavitvami. Premaknjeno je bilo drugam.</translation>
    </message>
    <message>
        <source>If a key was being created when the program last ended, it may exist without anybody having seen it: look through the newest keys of your entities.</source>
        <translation>Če je ob zadnjem končanju programa potekalo ustvarjanje ključa, ta morda obstaja, ne da bi ga kdo videl: preglejte najnovejše ključe svojih podjetij.</translation>
    </message>
    <message>
        <source>Something that this program did not make stands in the place of the file that remembers keys being created.</source>
        <translation>Na mestu datoteke z zapisi o ključih v nastajanju je nekaj, česar ni ustvaril ta program.</translation>
    </message>
    <message>
        <source>Until it is moved away, no key is created: a lost answer could not be recovered.</source>
        <translation>Dokler ne bo premaknjeno drugam, se noben ključ ne ustvari: izgubljenega odgovora ne bi bilo mogoče povrniti.</translation>
    </message>
    <message>
        <source>Everything works, but the lists last only until the program ends.</source>
        <translation>Vse deluje, vendar se seznami ohranijo samo do končanja programa.</translation>
    </message>
    <message>
        <source>The lists that were kept on this computer were damaged.</source>
        <translation>Seznami, ki so bili shranjeni v tem računalniku, so bili poškodovani.</translation>
    </message>
    <message>
        <source>The lists on this computer were written by a newer version of this program, and are left as they are.</source>
        <translation>Sezname v tem računalniku je zapisala novejša različica tega programa in ostanejo taki, kot so.</translation>
    </message>
    <message>
        <source>Something that this program did not make stands in the place of the lists on this computer, and is left as it is.</source>
        <translation>Na mestu seznamov v tem računalniku je nekaj, česar ni ustvaril ta program; ostane tako, kot je.</translation>
    </message>
    <message>
        <source>Move it away, then open the profile again.</source>
        <translation>Premaknite to drugam in nato profil znova odprite.</translation>
    </message>
    <message>
        <source>The lists cannot be written on this computer.</source>
        <translation>Seznamov v ta računalnik ni mogoče zapisati.</translation>
    </message>
    <message>
        <source>See to it that the folder for the program&apos;s cache can be written.</source>
        <translation>Poskrbite, da bo v mapo za predpomnilnik programa mogoče pisati.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for the lists.</source>
        <translation>Na disku ni več prostora za sezname.</translation>
    </message>
    <message>
        <source>The lists on this computer are in use by another program, or their disk does not answer.</source>
        <translation>Sezname v tem računalniku uporablja drug program ali pa se njihov disk ne odziva.</translation>
    </message>
    <message>
        <source>The file of the lists on this computer failed.</source>
        <translation>Datoteka s seznami v tem računalniku je odpovedala.</translation>
    </message>
    <message>
        <source>They are read again. Which keys were deleted, and what has changed since you looked last, is not known any more.</source>
        <translation>Znova se berejo. Kateri ključi so bili izbrisani in kaj se je spremenilo od vašega zadnjega ogleda, ni več znano.</translation>
    </message>
</context>
<context>
    <name>ek::FilesNotice</name>
    <message>
        <source>Message</source>
        <translation>Sporočilo</translation>
    </message>
    <message>
        <source>The settings cannot be read or written. Profiles, and with them the way to their credentials, last only until the program ends.</source>
        <translation>Nastavitev ni mogoče brati ali zapisovati. Profili, z njimi pa tudi pot do njihovih poverilnic, se ohranijo samo do končanja programa.</translation>
    </message>
    <message>
        <source>This copy may still hold the credential; delete it when you no longer need it: %1</source>
        <translation>Ta kopija morda še vsebuje poverilnico; izbrišite jo, ko je ne boste več potrebovali: %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>Saved command, removed: %1</source>
        <translation>Shranjeni ukaz, odstranjen: %1</translation>
    </message>
    <message>
        <source>The settings file held a readable credential, in a field that is not made for one. It has been taken out. Replace that credential: whoever could read the file may have it.</source>
        <translation>V datoteki z nastavitvami je bila poverilnica v berljivi obliki, v polju, ki ni namenjeno poverilnicam. Iz datoteke je odstranjena. To poverilnico zamenjajte: kdor je lahko bral datoteko, jo morda ima.</translation>
    </message>
    <message>
        <source>The settings file holds a readable credential, in a field that is not made for one, and cannot be written. Take it out yourself, and replace that credential: whoever could read the file may have it.</source>
        <translation>V datoteki z nastavitvami je poverilnica v berljivi obliki, v polju, ki ni namenjeno poverilnicam, v datoteko pa ni mogoče pisati. Odstranite poverilnico sami in jo zamenjajte: kdor je lahko bral datoteko, jo morda ima.</translation>
    </message>
</context>
<context>
    <name>ek::HandOverDialog</name>
    <message>
        <source>Problem</source>
        <translation>Težava</translation>
    </message>
    <message>
        <source>Handing the key over</source>
        <translation>Predaja ključa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Čakanje</translation>
    </message>
</context>
<context>
    <name>ek::HandOverPanel</name>
    <message>
        <source>&amp;Test key</source>
        <translation>&amp;Preveri ključ</translation>
    </message>
    <message>
        <source>Message about handing over</source>
        <translation>Sporočilo o predaji</translation>
    </message>
    <message>
        <source>Save to &amp;file…</source>
        <translation>Shrani v &amp;datoteko&#xa0;…</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>Shrani v datoteko&#xa0;…</translation>
    </message>
    <message>
        <source>Add to &amp;keychain…</source>
        <translation>Dodaj v shrambo &amp;gesel&#xa0;…</translation>
    </message>
    <message>
        <source>Add to keychain…</source>
        <translation>Dodaj v shrambo gesel&#xa0;…</translation>
    </message>
    <message>
        <source>Send to &amp;command…</source>
        <translation>Pošlji &amp;ukazu&#xa0;…</translation>
    </message>
    <message>
        <source>Send to command…</source>
        <translation>Pošlji ukazu&#xa0;…</translation>
    </message>
    <message>
        <source>Test key</source>
        <translation>Preveri ključ</translation>
    </message>
    <message>
        <source>Asks the API, with this key alone, whether it accepts it. Nothing is changed.</source>
        <translation>Samo s tem ključem vpraša API, ali ga sprejema. Nič se ne spremeni.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Predano</translation>
    </message>
    <message>
        <source>Asking the API at %1…</source>
        <translation>Poizvedba pri API-ju na naslovu %1&#xa0;…</translation>
    </message>
    <message>
        <source>Stop &amp;test</source>
        <translation>Ustavi &amp;preverjanje</translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation>Ustavi preverjanje</translation>
    </message>
    <message>
        <source>Or send it to</source>
        <translation>Ali pa ga predajte neposredno</translation>
    </message>
    <message>
        <source>A new file that only you can read</source>
        <translation>Nova datoteka, ki jo lahko berete samo vi</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain</source>
        <translation>Shramba gesel tega računalnika</translation>
    </message>
    <message>
        <source>A command that takes it from there</source>
        <translation>Ukaz, ki ga prevzame</translation>
    </message>
    <message>
        <source>Test result</source>
        <translation>Izid preverjanja</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <comment>a way to hand a key over</comment>
        <translation>✓ Končano</translation>
    </message>
</context>
<context>
    <name>ek::HandOverText</name>
    <message>
        <source>It had read the key and may have kept it.</source>
        <translation>Ključ je prebral in ga je morda obdržal.</translation>
    </message>
    <message>
        <source>It had not read the key.</source>
        <translation>Ključa ni prebral.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Zapisano v %1</translation>
    </message>
    <message>
        <source>Added to the keychain as %1</source>
        <translation>Dodano v shrambo gesel kot %1</translation>
    </message>
    <message>
        <source>Sent to “%1”</source>
        <translation>Poslano ukazu »%1«</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nič ni bilo zapisano.</translation>
    </message>
    <message>
        <source>Name a file for the key.</source>
        <translation>Navedite datoteko za ključ.</translation>
    </message>
    <message>
        <source>Name the file with its whole path, from the root on.</source>
        <translation>Navedite datoteko s celotno potjo, od korena naprej.</translation>
    </message>
    <message>
        <source>A variable&apos;s name has letters from A to Z, digits and “_”, and does not begin with a digit.</source>
        <translation>Ime spremenljivke vsebuje črke od A do Z, števke in »_« ter se ne začne s števko.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Nekaj s tem imenom že obstaja.</translation>
    </message>
    <message>
        <source>A key is never written over anything: choose another name.</source>
        <translation>Ključ se nikoli ne zapiše čez nekaj drugega: izberite drugo ime.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Take mape ni.</translation>
    </message>
    <message>
        <source>You may not write in this folder.</source>
        <translation>V to mapo ne smete pisati.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Izberite svojo mapo.</translation>
    </message>
    <message>
        <source>There was no room for the key on this disk.</source>
        <translation>Na tem disku ni bilo prostora za ključ.</translation>
    </message>
    <message>
        <source>The file that was begun has been removed.</source>
        <translation>Začeta datoteka je odstranjena.</translation>
    </message>
    <message>
        <source>Make room and try again, or choose another disk.</source>
        <translation>Sprostite prostor in poskusite znova ali izberite drug disk.</translation>
    </message>
    <message>
        <source>The key could not be written whole, and the file that was begun could not be removed.</source>
        <translation>Ključa ni bilo mogoče zapisati v celoti in začete datoteke ni bilo mogoče odstraniti.</translation>
    </message>
    <message>
        <source>A part of the key may be in it.</source>
        <translation>V njej je morda del ključa.</translation>
    </message>
    <message>
        <source>Remove the file yourself.</source>
        <translation>Datoteko odstranite sami.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Datoteke ni bilo mogoče zapisati.</translation>
    </message>
    <message>
        <source>Nothing of the key was left in it.</source>
        <translation>V njej ni ostalo nič od ključa.</translation>
    </message>
    <message>
        <source>Try again, or choose another place.</source>
        <translation>Poskusite znova ali izberite drugo mesto.</translation>
    </message>
    <message>
        <source>The keychain cannot have an entry of that name.</source>
        <translation>Shramba gesel ne more imeti vnosa s tem imenom.</translation>
    </message>
    <message>
        <source>The keychain has an entry of that service and account already, with another secret.</source>
        <translation>Shramba gesel že ima vnos za to storitev in račun, z drugo skrivno vrednostjo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nič ni bilo spremenjeno.</translation>
    </message>
    <message>
        <source>Choose another account, or replace what is there; it is then gone for good.</source>
        <translation>Izberite drug račun ali zamenjajte, kar je tam; to bo potem nepovratno izgubljeno.</translation>
    </message>
    <message>
        <source>Another program keeps an entry for that service and account.</source>
        <translation>Drug program hrani vnos za to storitev in račun.</translation>
    </message>
    <message>
        <source>Nothing was changed: a look-up could find either.</source>
        <translation>Nič ni bilo spremenjeno: iskanje bi lahko našlo katerega koli od obeh.</translation>
    </message>
    <message>
        <source>The key was not added, and the entry it was to replace is no longer there.</source>
        <translation>Ključ ni bil dodan, vnosa, ki bi ga moral zamenjati, pa ni več.</translation>
    </message>
    <message>
        <source>The key was not added.</source>
        <translation>Ključ ni bil dodan.</translation>
    </message>
    <message>
        <source>The key may still be added once the keychain goes on.</source>
        <translation>Ključ bo morda še dodan, ko bo shramba gesel nadaljevala.</translation>
    </message>
    <message>
        <source>Perhaps its prompt is open behind another window. Answer it and try again.</source>
        <translation>Morda je njen poziv odprt za drugim oknom. Odgovorite nanj in poskusite znova.</translation>
    </message>
    <message>
        <source>Answer the keychain&apos;s prompt and try again.</source>
        <translation>Odgovorite na poziv shrambe gesel in poskusite znova.</translation>
    </message>
    <message>
        <source>Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or hand the key over in another way.</source>
        <translation>Zaženite storitev za hrambo skrivnih podatkov (GNOME Keyring, KWallet, KeePassXC) in poskusite znova ali ključ predajte drugače.</translation>
    </message>
    <message>
        <source>The key is longer than a keychain holds.</source>
        <translation>Ključ je daljši, kot ga lahko hrani shramba gesel.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or hand the key over in another way.</source>
        <translation>Odklenite shrambo gesel in poskusite znova ali ključ predajte drugače.</translation>
    </message>
    <message>
        <source>The command read the key and reported success.</source>
        <translation>Ukaz je prebral ključ in sporočil, da je uspel.</translation>
    </message>
    <message>
        <source>This command must not be run.</source>
        <translation>Tega ukaza ni dovoljeno zagnati.</translation>
    </message>
    <message>
        <source>The key was not sent.</source>
        <translation>Ključ ni bil poslan.</translation>
    </message>
    <message>
        <source>Edit it first.</source>
        <translation>Najprej uredite ukaz.</translation>
    </message>
    <message>
        <source>The command&apos;s program was not found.</source>
        <translation>Programa tega ukaza ni bilo mogoče najti.</translation>
    </message>
    <message>
        <source>Install it, or edit the command and name its whole path.</source>
        <translation>Namestite ga ali uredite ukaz in navedite njegovo celotno pot.</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>Ukaza ni bilo mogoče zagnati.</translation>
    </message>
    <message>
        <source>The command reported success, but it did not read the key to its end.</source>
        <translation>Ukaz je sporočil, da je uspel, vendar ključa ni prebral do konca.</translation>
    </message>
    <message>
        <source>The command reported success, but it did not read the key.</source>
        <translation>Ukaz je sporočil, da je uspel, vendar ključa ni prebral.</translation>
    </message>
    <message>
        <source>So it cannot have kept the whole key.</source>
        <translation>Zato celotnega ključa ni mogel obdržati.</translation>
    </message>
    <message>
        <source>Many programs read standard input only when an argument says so, often “-”.</source>
        <translation>Številni programi berejo standardni vhod samo, če jim to pove argument, pogosto »-«.</translation>
    </message>
    <message>
        <source>The command failed with the exit status %1.</source>
        <translation>Ukaz ni uspel; izhodna koda je %1.</translation>
    </message>
    <message>
        <source>What it printed stands below.</source>
        <translation>Spodaj je to, kar je izpisal.</translation>
    </message>
    <message>
        <source>The command was ended from outside, or crashed.</source>
        <translation>Ukaz je bil prekinjen od zunaj ali pa se je sesul.</translation>
    </message>
    <message>
        <source>The command did not end in time and was stopped.</source>
        <translation>Ukaz se ni končal pravočasno in je bil ustavljen.</translation>
    </message>
    <message>
        <source>Perhaps it waits for an answer that nobody can give it here.</source>
        <translation>Morda čaka na odgovor, ki mu ga tukaj ne more dati nihče.</translation>
    </message>
    <message>
        <source>The command did not stop printing and was stopped.</source>
        <translation>Ukaz ni nehal izpisovati in je bil ustavljen.</translation>
    </message>
    <message>
        <source>The command was stopped.</source>
        <translation>Ukaz je bil ustavljen.</translation>
    </message>
    <message>
        <source>Name a service.</source>
        <translation>Navedite storitev.</translation>
    </message>
    <message>
        <source>Name an account.</source>
        <translation>Navedite račun.</translation>
    </message>
    <message>
        <source>That is where this program keeps its own credentials. Choose another name.</source>
        <translation>Tam ta program hrani svoje poverilnice. Izberite drugo ime.</translation>
    </message>
    <message>
        <source>Names must be of one line, without control characters.</source>
        <translation>Imena morajo biti v eni vrstici in brez krmilnih znakov.</translation>
    </message>
    <message>
        <source>Names must not have more than 255 characters.</source>
        <translation>Imena ne smejo imeti več kot 255 znakov.</translation>
    </message>
    <message>
        <source>This name looks like a credential, and everybody who uses the keychain can read names.</source>
        <translation>To ime je podobno poverilnici, imena pa lahko bere vsak, ki uporablja shrambo gesel.</translation>
    </message>
    <message>
        <source>The command needs a name.</source>
        <translation>Ukaz potrebuje ime.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>Ime je predolgo.</translation>
    </message>
    <message>
        <source>Name a program.</source>
        <translation>Navedite program.</translation>
    </message>
    <message>
        <source>Name the program alone, or with its whole path from the root on.</source>
        <translation>Navedite samo program ali program s celotno potjo od korena naprej.</translation>
    </message>
    <message>
        <source>A batch file is run by a shell, which would interpret the arguments. Name a program.</source>
        <translation>Paketno datoteko zažene lupina, ki bi argumente razlagala po svoje. Navedite program.</translation>
    </message>
    <message>
        <source>There is a control character in it.</source>
        <translation>Vsebuje krmilni znak.</translation>
    </message>
    <message>
        <source>The API accepts the key.</source>
        <translation>API ključ sprejema.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Preverjanje je bilo ustavljeno.</translation>
    </message>
    <message>
        <source>The API does not accept the key.</source>
        <translation>API ključa ne sprejema.</translation>
    </message>
    <message>
        <source>A server may need a moment to know a new key: test it again.</source>
        <translation>Strežnik morda potrebuje nekaj trenutkov, da spozna novi ključ: preverite ga znova.</translation>
    </message>
    <message>
        <source>The API did not let the key read its entity&apos;s keys.</source>
        <translation>API ključu ni dovolil branja ključev njegovega podjetja.</translation>
    </message>
    <message>
        <source>It may still be good for what it is meant for.</source>
        <translation>Za svoj namen je morda vseeno dober.</translation>
    </message>
    <message>
        <source>Whether the API accepts the key is not known.</source>
        <translation>Ni znano, ali API ključ sprejema.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or create it first.</source>
        <translation>Izberite mapo, ki obstaja, ali jo najprej ustvarite.</translation>
    </message>
    <message>
        <source>Choose another account, or remove that entry with the program that created it.</source>
        <translation>Izberite drug račun ali odstranite ta vnos s programom, ki ga je ustvaril.</translation>
    </message>
    <message>
        <source>There seems to be a credential in it. The command&apos;s text is saved in a readable file, and every process of this computer can read its arguments: let the program find its credential in another way.</source>
        <translation>Videti je, da vsebuje poverilnico. Besedilo ukaza se shrani v berljivi datoteki, njegove argumente pa lahko bere vsak proces v tem računalniku: program naj svojo poverilnico najde drugače.</translation>
    </message>
</context>
<context>
    <name>ek::HtmlReport</name>
    <message>
        <source>Never</source>
        <translation>Nikoli</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Neznano</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>Ključi API</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Naslov API-ja</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Uporabniški račun</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Poročilo izdelano</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ključi</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Popolno</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>No: keys may exist that are not in this report</source>
        <translation>Ne: morda obstajajo ključi, ki jih v tem poročilu ni</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln ključ</numerusform>
            <numerusform>%Ln ključa</numerusform>
            <numerusform>%Ln ključi</numerusform>
            <numerusform>%Ln ključev</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Podjetje</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ime</translation>
    </message>
    <message>
        <source>Masked key</source>
        <translation>Zakriti ključ</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Okolje</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stanje</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Ustvarjen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Potek veljavnosti</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Prebrano</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read</source>
        <translation>
            <numerusform>%Ln podjetje ni bilo prebrano</numerusform>
            <numerusform>%Ln podjetji nista bili prebrani</numerusform>
            <numerusform>%Ln podjetja niso bila prebrana</numerusform>
            <numerusform>%Ln podjetij ni bilo prebranih</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Not listed since %1</source>
        <translation>Od %1 ni več na seznamu</translation>
    </message>
</context>
<context>
    <name>ek::InputText</name>
    <message>
        <source>Paste the credential: an account key (sk_…), an entity key (ek_…) or a user access token (token_…).</source>
        <translation>Prilepite poverilnico: ključ uporabniškega računa (sk_…), ključ podjetja (ek_…) ali uporabniški dostopni žeton (token_…).</translation>
    </message>
    <message>
        <source>There is a space or a line break inside. Was more than one key pasted, or one in pieces?</source>
        <translation>Vmes je presledek ali prelom vrstice. Ste morda prilepili več ključev ali enega po kosih?</translation>
    </message>
    <message>
        <source>There are characters in it that no credential has, such as accents or letters of another script. Copy it once more.</source>
        <translation>Vsebuje znake, ki jih nima nobena poverilnica, na primer črke z naglasi ali črke druge pisave. Kopirajte jo še enkrat.</translation>
    </message>
    <message>
        <source>This is only the beginning of a credential. Paste all of it.</source>
        <translation>To je samo začetek poverilnice. Prilepite jo v celoti.</translation>
    </message>
    <message>
        <source>This is the masked form of a key, which cannot sign in. Paste the full key.</source>
        <translation>To je zakrita oblika ključa, s katero se ni mogoče prijaviti. Prilepite celoten ključ.</translation>
    </message>
    <message>
        <source>This is too long to be a credential.</source>
        <translation>To je predolgo za poverilnico.</translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %Ln character(s).</source>
        <translation>
            <numerusform>Ime je daljše od %Ln znaka.</numerusform>
            <numerusform>Ime je daljše od %Ln znakov.</numerusform>
            <numerusform>Ime je daljše od %Ln znakov.</numerusform>
            <numerusform>Ime je daljše od %Ln znakov.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name contains an API key. Names are not secret; give it another.</source>
        <translation>Ime vsebuje ključ API. Imena niso skrivna; izberite drugo ime.</translation>
    </message>
    <message>
        <source>The key must be valid for at least a minute. Choose a later time.</source>
        <translation>Ključ mora veljati vsaj minuto. Izberite poznejši čas.</translation>
    </message>
    <message>
        <source>That is more than a hundred years away. Choose an earlier time, or “Never”.</source>
        <translation>Do takrat je več kot sto let. Izberite zgodnejši čas ali »Nikoli«.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, sent as they are. Entity Keys shows them as codes, other programs perhaps not at all.</source>
        <translation>
            <numerusform>V imenu je %Ln neviden znak, %1, ki bo poslan tak, kot je. Entity Keys ga prikaže kot kodo, drugi programi ga morda sploh ne.</numerusform>
            <numerusform>V imenu sta %Ln nevidna znaka, %1, ki bosta poslana taka, kot sta. Entity Keys ju prikaže kot kodi, drugi programi ju morda sploh ne.</numerusform>
            <numerusform>V imenu so %Ln nevidni znaki, %1, ki bodo poslani taki, kot so. Entity Keys jih prikaže kot kode, drugi programi jih morda sploh ne.</numerusform>
            <numerusform>V imenu je %Ln nevidnih znakov, %1, ki bodo poslani taki, kot so. Entity Keys jih prikaže kot kode, drugi programi jih morda sploh ne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, and is saved without them.</source>
        <translation>
            <numerusform>Ime vsebuje %Ln neviden znak, %1, in bo shranjeno brez njega.</numerusform>
            <numerusform>Ime vsebuje %Ln nevidna znaka, %1, in bo shranjeno brez njiju.</numerusform>
            <numerusform>Ime vsebuje %Ln nevidne znake, %1, in bo shranjeno brez njih.</numerusform>
            <numerusform>Ime vsebuje %Ln nevidnih znakov, %1, in bo shranjeno brez njih.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name has control characters in it, such as a line break or a tab. Type it again without them.</source>
        <translation>V imenu so krmilni znaki, na primer prelom vrstice ali tabulator. Vnesite ga znova brez njih.</translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, and whoever looks the key up has to give them too.</source>
        <translation>
            <numerusform>Ime vsebuje %Ln neviden znak, %1, ki ga mora navesti tudi, kdor išče ključ.</numerusform>
            <numerusform>Ime vsebuje %Ln nevidna znaka, %1, ki ju mora navesti tudi, kdor išče ključ.</numerusform>
            <numerusform>Ime vsebuje %Ln nevidne znake, %1, ki jih mora navesti tudi, kdor išče ključ.</numerusform>
            <numerusform>Ime vsebuje %Ln nevidnih znakov, %1, ki jih mora navesti tudi, kdor išče ključ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyColumns</name>
    <message>
        <source>Name</source>
        <translation>Ime</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ključ</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Okolje</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Ustvarjen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>time</comment>
        <translation>Neznano</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Potek veljavnosti</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stanje</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Podjetje</translation>
    </message>
</context>
<context>
    <name>ek::KeyCommands</name>
    <message>
        <source>First recover or discard the key in doubt: see the bar above.</source>
        <translation>Najprej povrnite ali zavrzite negotovi ključ: glejte vrstico zgoraj.</translation>
    </message>
    <message>
        <source>Locking closed the form for a new key. Nothing was created.</source>
        <translation>Zaklep je zaprl obrazec za nov ključ. Nič ni bilo ustvarjeno.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Znova odpri</translation>
    </message>
    <message>
        <source>This entity cannot be reached any more.</source>
        <translation>To podjetje ni več dosegljivo.</translation>
    </message>
</context>
<context>
    <name>ek::KeyCopying</name>
    <message numerus="yes">
        <source>Copied the name of %Ln key(s).</source>
        <translation>
            <numerusform>Kopirano je ime %Ln ključa.</numerusform>
            <numerusform>Kopirani sta imeni %Ln ključev.</numerusform>
            <numerusform>Kopirana so imena %Ln ključev.</numerusform>
            <numerusform>Kopirana so imena %Ln ključev.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the masked form of %Ln key(s).</source>
        <translation>
            <numerusform>Kopirana je zakrita oblika %Ln ključa.</numerusform>
            <numerusform>Kopirani sta zakriti obliki %Ln ključev.</numerusform>
            <numerusform>Kopirane so zakrite oblike %Ln ključev.</numerusform>
            <numerusform>Kopirane so zakrite oblike %Ln ključev.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the entity&apos;s name.</source>
        <translation>Ime podjetja je kopirano.</translation>
    </message>
    <message>
        <source>Copied the entity id.</source>
        <translation>ID podjetja je kopiran.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>Kopirana je %Ln vrstica.</numerusform>
            <numerusform>Kopirani sta %Ln vrstici.</numerusform>
            <numerusform>Kopirane so %Ln vrstice.</numerusform>
            <numerusform>Kopiranih je %Ln vrstic.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the table.</source>
        <translation>Tabela je kopirana.</translation>
    </message>
    <message>
        <source>The table was not copied: something else was copied meanwhile.</source>
        <translation>Tabela ni bila kopirana: medtem je bilo kopirano nekaj drugega.</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>Kopiranje: %Ln vrstica…</numerusform>
            <numerusform>Kopiranje: %Ln vrstici…</numerusform>
            <numerusform>Kopiranje: %Ln vrstice…</numerusform>
            <numerusform>Kopiranje: %Ln vrstic…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyDetails</name>
    <message>
        <source>Unknown</source>
        <comment>time</comment>
        <translation>Neznano</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>local time, relative time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Key details</source>
        <translation>Podrobnosti ključa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ime</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ključ</translation>
    </message>
    <message>
        <source>Entity id</source>
        <translation>ID podjetja</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Okolje</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stanje</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Ustvarjen</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Posodobljen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Potek veljavnosti</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>entity id</comment>
        <translation>Neznan</translation>
    </message>
    <message>
        <source>Select a key to see all of its attributes.</source>
        <translation>Izberite ključ, da vidite vse njegove lastnosti.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys are selected.</source>
        <translation>
            <numerusform>Izbran je %Ln ključ.</numerusform>
            <numerusform>Izbrana sta %Ln ključa.</numerusform>
            <numerusform>Izbrani so %Ln ključi.</numerusform>
            <numerusform>Izbranih je %Ln ključev.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Podjetje</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>entity</comment>
        <translation>Neznano</translation>
    </message>
</context>
<context>
    <name>ek::KeyLookupDialog</name>
    <message>
        <source>Whose key is this?</source>
        <translation>Čigav je ta ključ?</translation>
    </message>
    <message>
        <source>Search &amp;folder…</source>
        <translation>Preišči &amp;mapo&#xa0;…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Ustavi</translation>
    </message>
    <message>
        <source>Paste a key, or its first or last characters as a log shows them. Or search the files of a folder for keys. Nothing is sent, and what you paste is not kept.</source>
        <translation>Prilepite ključ ali njegove prve ali zadnje znake, kot jih kaže dnevnik. Lahko pa v datotekah mape poiščete ključe. Nič se ne pošlje in kar prilepite, se ne shrani.</translation>
    </message>
    <message>
        <source>Key or part of it</source>
        <translation>Ključ ali njegov del</translation>
    </message>
    <message>
        <source>Search folder…</source>
        <translation>Preišči mapo&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Key or part of it</source>
        <translation>&amp;Ključ ali njegov del</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odgovor</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Iskanje</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ustavi</translation>
    </message>
    <message>
        <source>Keys that fit</source>
        <translation>Ustrezni ključi</translation>
    </message>
    <message>
        <source>Places with keys</source>
        <translation>Mesta s ključi</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Pokaži</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Pokaži</translation>
    </message>
    <message>
        <source>Open the entity, with the key selected</source>
        <translation>Odpri podjetje, z izbranim ključem</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Kopiraj p&amp;oročilo</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiraj poročilo</translation>
    </message>
    <message>
        <source>Copy the answer and the list. Keys are in it as masks only</source>
        <translation>Kopiraj odgovor in seznam. Ključi so v njiju samo v zakriti obliki</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Search a folder for keys</source>
        <translation>Iskanje ključev v mapi</translation>
    </message>
    <message>
        <source>Keys in the files of %1</source>
        <translation>Ključi v datotekah mape %1</translation>
    </message>
    <message>
        <source>Copied the report.</source>
        <translation>Poročilo je kopirano.</translation>
    </message>
    <message>
        <source>Its entity is not among those of the open profile any more</source>
        <translation>Tega podjetja ni več med podjetji odprtega profila</translation>
    </message>
    <message>
        <source>Show since when it is not listed, among the changes</source>
        <translation>Med spremembami pokaži, od kdaj ga ni več na seznamu</translation>
    </message>
</context>
<context>
    <name>ek::KeyPanel</name>
    <message>
        <source>Chosen entity</source>
        <translation>Izbrano podjetje</translation>
    </message>
    <message>
        <source>Chosen entity&apos;s id</source>
        <translation>ID izbranega podjetja</translation>
    </message>
    <message>
        <source>Chosen entity&apos;s environment</source>
        <translation>Okolje izbranega podjetja</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an entity</comment>
        <translation>onemogočeno</translation>
    </message>
    <message>
        <source>account %1</source>
        <comment>an account&apos;s id</comment>
        <translation>uporabniški račun %1</translation>
    </message>
    <message>
        <source>Pick an entity</source>
        <translation>Izberite podjetje</translation>
    </message>
    <message>
        <source>Choose a business on the left to see its API keys. Type to find it by name, id, tax number or country.</source>
        <translation>Na levi izberite podjetje, da vidite njegove ključe API. S tipkanjem ga poiščete po imenu, ID-ju, davčni številki ali državi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln ključ</numerusform>
            <numerusform>%Ln ključa</numerusform>
            <numerusform>%Ln ključi</numerusform>
            <numerusform>%Ln ključev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation>
            <numerusform>%L1 od %Ln ključa</numerusform>
            <numerusform>%L1 od %Ln ključev</numerusform>
            <numerusform>%L1 od %Ln ključev</numerusform>
            <numerusform>%L1 od %Ln ključev</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list is incomplete</source>
        <comment>a number of keys</comment>
        <translation>%1; seznam ni popoln</translation>
    </message>
    <message>
        <source>Keys could not be loaded</source>
        <translation>Ključev ni bilo mogoče naložiti</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message>
        <source>Loading keys…</source>
        <translation>Nalaganje ključev&#xa0;…</translation>
    </message>
    <message>
        <source>These keys are as of %1. %2</source>
        <comment>a time, an error</comment>
        <translation>Zadnje znano stanje ključev: %1. %2</translation>
    </message>
    <message>
        <source>No keys in the server&apos;s answer</source>
        <translation>V odgovoru strežnika ni ključev</translation>
    </message>
    <message>
        <source>The answer is incomplete, so this entity may have keys all the same.</source>
        <translation>Odgovor ni popoln, zato ima to podjetje morda vseeno ključe.</translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation>Ključev API še ni</translation>
    </message>
    <message>
        <source>Create the first key for this entity. It will be shown once.</source>
        <translation>Ustvarite prvi ključ za to podjetje. Prikazan bo samo enkrat.</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nov ključ&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ni zadetkov</translation>
    </message>
    <message>
        <source>No key of this entity matches the filter.</source>
        <translation>Noben ključ tega podjetja ne ustreza filtru.</translation>
    </message>
    <message>
        <source>No key that the server sent matches the filter. Others may exist: the list is incomplete.</source>
        <translation>Noben od ključev, ki jih je poslal strežnik, ne ustreza filtru. Morda obstajajo še drugi: seznam ni popoln.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Počisti filter</translation>
    </message>
    <message>
        <source>Not a key of an entity</source>
        <translation>To ni ključ podjetja</translation>
    </message>
    <message>
        <source>What you entered is a credential of an account. It was not kept. Keys of this entity begin with “ek_”.</source>
        <translation>Vnesli ste poverilnico uporabniškega računa. Ni bila shranjena. Ključi tega podjetja se začnejo z »ek_«.</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <comment>a number of keys, a time</comment>
        <translation>%1, stanje ob %2</translation>
    </message>
    <message>
        <source>No key that was known at that time matches the filter.</source>
        <translation>Noben ključ, ki je bil takrat znan, ne ustreza filtru.</translation>
    </message>
    <message>
        <source>“All keys” shows the keys of every business in one list.</source>
        <translation>»Vsi ključi« prikaže ključe vseh podjetij na enem seznamu.</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Prikaži vse ključe</translation>
    </message>
</context>
<context>
    <name>ek::KeyTableView</name>
    <message>
        <source>Message about keys</source>
        <translation>Sporočilo o ključih</translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation>Število ključev</translation>
    </message>
    <message>
        <source>Filter by name, last characters, status; or paste a full key</source>
        <translation>Filtriranje po imenu, zadnjih znakih, stanju; ali prilepite celoten ključ</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Filtriraj ključe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ključi</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiraj</translation>
    </message>
    <message>
        <source>Filter by name, entity, last characters, status; or paste a full key</source>
        <translation>Filtriranje po imenu, podjetju, zadnjih znakih, stanju; ali prilepite celoten ključ</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>keys</comment>
        <translation>Filtriraj</translation>
    </message>
</context>
<context>
    <name>ek::KeychainKeyDialog</name>
    <message>
        <source>Add the key to the keychain</source>
        <translation>Dodajanje ključa v shrambo gesel</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Storitev</translation>
    </message>
    <message>
        <source>Keychain service</source>
        <translation>Storitev v shrambi gesel</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Račun</translation>
    </message>
    <message>
        <source>Keychain account</source>
        <translation>Račun v shrambi gesel</translation>
    </message>
    <message>
        <source>&amp;Look up by</source>
        <translation>&amp;Ukaz za iskanje</translation>
    </message>
    <message>
        <source>Look-up command</source>
        <translation>Ukaz za iskanje</translation>
    </message>
    <message>
        <source>How it is found</source>
        <translation>Kako ga je mogoče najti</translation>
    </message>
    <message>
        <source>Other programs of yours find the key by these names, and they can read it.</source>
        <translation>Drugi vaši programi ključ najdejo po teh imenih in ga lahko preberejo.</translation>
    </message>
    <message>
        <source>Add to keychain</source>
        <translation>Dodaj v shrambo gesel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>“%1” of the service “%2”</source>
        <translation>»%1« storitve »%2«</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Zamenjaj</translation>
    </message>
</context>
<context>
    <name>ek::KeychainText</name>
    <message>
        <source>The keychain did not give the saved credential.</source>
        <translation>Shramba gesel ni dala shranjene poverilnice.</translation>
    </message>
    <message>
        <source>Either the keychain is locked and its prompt was closed, or the entry was removed.</source>
        <translation>Bodisi je shramba gesel zaklenjena in je bil njen poziv zaprt bodisi je bil vnos odstranjen.</translation>
    </message>
    <message>
        <source>Try again to be asked for the keychain&apos;s password, or sign in with the credential.</source>
        <translation>Poskusite znova, da boste vprašani za geslo shrambe gesel, ali se prijavite s poverilnico.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Shramba gesel je zavrnila dostop.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation>Odklenite jo in poskusite znova ali se prijavite samo za to sejo.</translation>
    </message>
    <message>
        <source>No keychain is available on this computer.</source>
        <translation>V tem računalniku ni na voljo nobena shramba gesel.</translation>
    </message>
    <message>
        <source>Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or sign in for this session only: the credential is then kept in memory and nowhere else.</source>
        <translation>Zaženite storitev za hrambo skrivnih podatkov (GNOME Keyring, KWallet, KeePassXC) in poskusite znova ali se prijavite samo za to sejo: poverilnica se potem hrani v pomnilniku in nikjer drugje.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Shramba gesel ni odgovorila.</translation>
    </message>
    <message>
        <source>Perhaps its prompt is still open behind another window. Answer it and try again, or sign in for this session only.</source>
        <translation>Morda je njen poziv še vedno odprt za drugim oknom. Odgovorite nanj in poskusite znova ali se prijavite samo za to sejo.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Shramba gesel še ni odgovorila.</translation>
    </message>
    <message>
        <source>Perhaps its prompt is open behind another window. Answer it, or sign in for this session only.</source>
        <translation>Morda je njen poziv odprt za drugim oknom. Odgovorite nanj ali se prijavite samo za to sejo.</translation>
    </message>
    <message>
        <source>The credential is longer than a keychain holds.</source>
        <translation>Poverilnica je daljša, kot jo lahko hrani shramba gesel.</translation>
    </message>
    <message>
        <source>Check that only the credential was pasted.</source>
        <translation>Preverite, ali ste prilepili samo poverilnico.</translation>
    </message>
    <message>
        <source>The keychain said it did as asked, but looking again showed that it did not.</source>
        <translation>Shramba gesel je sporočila, da je storila zahtevano, vendar je ponovni pregled pokazal, da ni.</translation>
    </message>
    <message>
        <source>Try again, or sign in for this session only.</source>
        <translation>Poskusite znova ali se prijavite samo za to sejo.</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>Shramba gesel je odpovedala.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Čakanje na shrambo gesel&#xa0;…</translation>
    </message>
    <message>
        <source>It may ask for its password in another window.</source>
        <translation>Morda v drugem oknu sprašuje po svojem geslu.</translation>
    </message>
</context>
<context>
    <name>ek::ListText</name>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln key(s), but sent %L1. What it did not send may exist.</source>
        <translation>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln ključ, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln ključa, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln ključe, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln ključev, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not send may exist.</source>
        <translation>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln podjetje, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln podjetji, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln podjetja, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
            <numerusform>Ta seznam ni popoln: strežnik navaja %Ln podjetij, poslal pa jih je %L1. Kar ni bilo poslano, morda obstaja.</numerusform>
        </translation>
    </message>
    <message>
        <source>This list may be incomplete: the server&apos;s answer does not say clearly whether there are more keys.</source>
        <translation>Ta seznam morda ni popoln: iz odgovora strežnika ni jasno razvidno, ali je ključev še več.</translation>
    </message>
    <message>
        <source>This list may be incomplete: the server&apos;s answer does not say clearly whether there are more entities.</source>
        <translation>Ta seznam morda ni popoln: iz odgovora strežnika ni jasno razvidno, ali je podjetij še več.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</source>
        <translation>
            <numerusform>V odgovoru na vprašanje o tem podjetju je bil %Ln ključ drugega podjetja, ki je izpuščen, zato ključi tega podjetja morda manjkajo.</numerusform>
            <numerusform>V odgovoru na vprašanje o tem podjetju sta bila %Ln ključa drugega podjetja, ki sta izpuščena, zato ključi tega podjetja morda manjkajo.</numerusform>
            <numerusform>V odgovoru na vprašanje o tem podjetju so bili %Ln ključi drugega podjetja, ki so izpuščeni, zato ključi tega podjetja morda manjkajo.</numerusform>
            <numerusform>V odgovoru na vprašanje o tem podjetju je bilo %Ln ključev drugega podjetja, ki so izpuščeni, zato ključi tega podjetja morda manjkajo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer could not be read and are not shown.</source>
        <translation>
            <numerusform>%Ln vnosa v odgovoru strežnika ni bilo mogoče prebrati in ni prikazan.</numerusform>
            <numerusform>%Ln vnosov v odgovoru strežnika ni bilo mogoče prebrati in nista prikazana.</numerusform>
            <numerusform>%Ln vnosov v odgovoru strežnika ni bilo mogoče prebrati in niso prikazani.</numerusform>
            <numerusform>%Ln vnosov v odgovoru strežnika ni bilo mogoče prebrati in niso prikazani.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer came more than once and are shown once.</source>
        <translation>
            <numerusform>%Ln vnos v odgovoru strežnika se je ponovil in je prikazan enkrat.</numerusform>
            <numerusform>%Ln vnosa v odgovoru strežnika sta se ponovila in sta prikazana po enkrat.</numerusform>
            <numerusform>%Ln vnosi v odgovoru strežnika so se ponovili in so prikazani po enkrat.</numerusform>
            <numerusform>%Ln vnosov v odgovoru strežnika se je ponovilo in so prikazani po enkrat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::LockCover</name>
    <message>
        <source>Locked</source>
        <translation>Zaklenjeno</translation>
    </message>
    <message>
        <source>Locked together with the screen</source>
        <translation>Zaklenjeno skupaj z zaslonom</translation>
    </message>
    <message>
        <source>Locked, because the computer went to sleep</source>
        <translation>Zaklenjeno, ker je šel računalnik v spanje</translation>
    </message>
    <message>
        <source>Locked, because another session had the screen</source>
        <translation>Zaklenjeno, ker je bila na zaslonu druga seja</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nihče ni prijavljen.</translation>
    </message>
    <message>
        <source>The credential was forgotten. Unlocking reads it from the keychain again.</source>
        <translation>Poverilnica je bila pozabljena. Ob odklepu se znova prebere iz shrambe gesel.</translation>
    </message>
    <message>
        <source>The credential was forgotten. It was kept for this session only, so after unlocking you have to paste it again.</source>
        <translation>Poverilnica je bila pozabljena. Hranila se je samo za to sejo, zato jo boste morali po odklepu znova prilepiti.</translation>
    </message>
    <message>
        <source>The credential was forgotten. It came from the environment, so after unlocking you have to paste it again.</source>
        <translation>Poverilnica je bila pozabljena. Prišla je iz spremenljivke okolja, zato jo boste morali po odklepu znova prilepiti.</translation>
    </message>
    <message>
        <source>Unlocking opens the demo workspace again.</source>
        <translation>Z odklepom se znova odpre predstavitveni prostor.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odkleni</translation>
    </message>
    <message>
        <source>Locked, because nobody used Entity Keys for a while</source>
        <translation>Zaklenjeno, ker nekaj časa nihče ni uporabljal programa Entity Keys</translation>
    </message>
</context>
<context>
    <name>ek::LookupText</name>
    <message>
        <source>No profile is open, so no keys are known.</source>
        <translation>Odprt ni noben profil, zato ni znan noben ključ.</translation>
    </message>
    <message>
        <source>Not found so far: what this computer keeps of the keys is still being read.</source>
        <translation>Doslej ni najden: podatki o ključih, shranjeni v tem računalniku, se še berejo.</translation>
    </message>
    <message numerus="yes">
        <source>Not found among the keys of the %Ln entities read.</source>
        <translation>
            <numerusform>Ni ga med ključi %Ln prebranega podjetja.</numerusform>
            <numerusform>Ni ga med ključi %Ln prebranih podjetij.</numerusform>
            <numerusform>Ni ga med ključi %Ln prebranih podjetij.</numerusform>
            <numerusform>Ni ga med ključi %Ln prebranih podjetij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key is known in %Ln place(s).</source>
        <translation>
            <numerusform>Ta ključ je znan na %Ln mestu.</numerusform>
            <numerusform>Ta ključ je znan na %Ln mestih.</numerusform>
            <numerusform>Ta ključ je znan na %Ln mestih.</numerusform>
            <numerusform>Ta ključ je znan na %Ln mestih.</numerusform>
        </translation>
    </message>
    <message>
        <source>This key is known, and active.</source>
        <translation>Ta ključ je znan in aktiven.</translation>
    </message>
    <message>
        <source>This key is known, and has expired.</source>
        <translation>Ta ključ je znan in je potekel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln najdeno mesto</numerusform>
            <numerusform>%Ln najdeni mesti</numerusform>
            <numerusform>%Ln najdena mesta</numerusform>
            <numerusform>%Ln najdenih mest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln datoteka</numerusform>
            <numerusform>%Ln datoteki</numerusform>
            <numerusform>%Ln datoteke</numerusform>
            <numerusform>%Ln datotek</numerusform>
        </translation>
    </message>
    <message>
        <source>This is an account key. It opens every entity of its account and belongs to none, so it is not looked for.</source>
        <translation>To je ključ uporabniškega računa. Odpira vsa podjetja svojega uporabniškega računa in ne pripada nobenemu, zato se ne išče.</translation>
    </message>
    <message>
        <source>This is an access token of a user. It belongs to no entity, so it is not looked for.</source>
        <translation>To je uporabniški dostopni žeton. Ne pripada nobenemu podjetju, zato se ne išče.</translation>
    </message>
    <message numerus="yes">
        <source>Give at least %Ln character(s) of the key after its prefix.</source>
        <translation>
            <numerusform>Za predpono navedite vsaj %Ln znak ključa.</numerusform>
            <numerusform>Za predpono navedite vsaj %Ln znaka ključa.</numerusform>
            <numerusform>Za predpono navedite vsaj %Ln znake ključa.</numerusform>
            <numerusform>Za predpono navedite vsaj %Ln znakov ključa.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are several keys. Look for one at a time.</source>
        <translation>To je več ključev. Poiščite jih posamič.</translation>
    </message>
    <message numerus="yes">
        <source>The masks of %Ln key(s) fit it. A mask shows a few characters only: it may be any of them, or none.</source>
        <translation>
            <numerusform>Ustreza mu zakrita oblika %Ln ključa. Ta kaže le nekaj znakov: morda gre zanj ali pa ne.</numerusform>
            <numerusform>Ustrezata mu zakriti obliki %Ln ključev. Ti kažeta le nekaj znakov: morda gre za katerega od njiju ali za nobenega.</numerusform>
            <numerusform>Ustrezajo mu zakrite oblike %Ln ključev. Te kažejo le nekaj znakov: morda gre za katerega od njih ali za nobenega.</numerusform>
            <numerusform>Ustrezajo mu zakrite oblike %Ln ključev. Te kažejo le nekaj znakov: morda gre za katerega od njih ali za nobenega.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The masks of %Ln key(s) fit. A mask shows a few characters only: it may be any of them, or none.</source>
        <translation>
            <numerusform>Ustreza zakrita oblika %Ln ključa. Ta kaže le nekaj znakov: morda gre zanj ali pa ne.</numerusform>
            <numerusform>Ustrezata zakriti obliki %Ln ključev. Ti kažeta le nekaj znakov: morda gre za katerega od njiju ali za nobenega.</numerusform>
            <numerusform>Ustrezajo zakrite oblike %Ln ključev. Te kažejo le nekaj znakov: morda gre za katerega od njih ali za nobenega.</numerusform>
            <numerusform>Ustrezajo zakrite oblike %Ln ključev. Te kažejo le nekaj znakov: morda gre za katerega od njih ali za nobenega.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>Prikazan je le prvi (%Ln).</numerusform>
            <numerusform>Prikazana sta prva %Ln.</numerusform>
            <numerusform>Prikazani so prvi %Ln.</numerusform>
            <numerusform>Prikazanih je prvih %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiven</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Potekel</translation>
    </message>
    <message>
        <source>Known, active</source>
        <translation>Znan, aktiven</translation>
    </message>
    <message>
        <source>Known, expired</source>
        <translation>Znan, potekel</translation>
    </message>
    <message>
        <source>May be known</source>
        <translation>Morda znan</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Neznan</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>Ključ uporabniškega računa</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Dostopni žeton</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <comment>3 places found · 12 files · 4 MiB</comment>
        <translation>Iskanje: %1</translation>
    </message>
    <message>
        <source>This folder cannot be searched.</source>
        <translation>Te mape ni mogoče preiskati.</translation>
    </message>
    <message>
        <source>Stopped: %1.</source>
        <comment>3 places found · 12 files · 4 MiB</comment>
        <translation>Ustavljeno: %1.</translation>
    </message>
    <message>
        <source>Searched: %1.</source>
        <comment>3 places found · 12 files · 4 MiB</comment>
        <translation>Preiskano: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be read.</source>
        <translation>
            <numerusform>%Ln datoteke ali mape ni bilo mogoče prebrati.</numerusform>
            <numerusform>%Ln datotek ali map ni bilo mogoče prebrati.</numerusform>
            <numerusform>%Ln datotek ali map ni bilo mogoče prebrati.</numerusform>
            <numerusform>%Ln datotek ali map ni bilo mogoče prebrati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) were not followed.</source>
        <translation>
            <numerusform>%Ln simbolna povezava je bila izpuščena.</numerusform>
            <numerusform>%Ln simbolni povezavi sta bili izpuščeni.</numerusform>
            <numerusform>%Ln simbolne povezave so bile izpuščene.</numerusform>
            <numerusform>%Ln simbolnih povezav je bilo izpuščenih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more place(s) are not shown.</source>
        <translation>
            <numerusform>Še %Ln mesto ni prikazano.</numerusform>
            <numerusform>Še %Ln mesti nista prikazani.</numerusform>
            <numerusform>Še %Ln mesta niso prikazana.</numerusform>
            <numerusform>Še %Ln mest ni prikazanih.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archives and compressed files were searched as they are, not unpacked.</source>
        <translation>Arhivi in stisnjene datoteke so bili preiskani taki, kot so, brez razširjanja.</translation>
    </message>
    <message>
        <source>It is a live key, and the open profile is a sandbox one: look for it in a live profile.</source>
        <translation>To je produkcijski ključ, odprti profil pa je preskusni: poiščite ga v produkcijskem profilu.</translation>
    </message>
    <message>
        <source>It is a sandbox key, and the open profile is a live one: look for it in a sandbox profile.</source>
        <translation>To je preskusni ključ, odprti profil pa je produkcijski: poiščite ga v preskusnem profilu.</translation>
    </message>
    <message numerus="yes">
        <source>Not found so far among the keys of the %Ln entities read.</source>
        <translation>
            <numerusform>Doslej ni najden med ključi %Ln prebranega podjetja.</numerusform>
            <numerusform>Doslej ni najden med ključi %Ln prebranih podjetij.</numerusform>
            <numerusform>Doslej ni najden med ključi %Ln prebranih podjetij.</numerusform>
            <numerusform>Doslej ni najden med ključi %Ln prebranih podjetij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities are not read yet: it may belong to one of them.</source>
        <translation>
            <numerusform>%Ln podjetje še ni prebrano: ključ je lahko njegov.</numerusform>
            <numerusform>%Ln podjetji še nista prebrani: ključ je lahko od enega od njiju.</numerusform>
            <numerusform>%Ln podjetja še niso prebrana: ključ je lahko od enega od njih.</numerusform>
            <numerusform>%Ln podjetij še ni prebranih: ključ je lahko od enega od njih.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this computer keeps of the keys is still being read.</source>
        <translation>Podatki o ključih, shranjeni v tem računalniku, se še berejo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities are not read yet: what is unknown so far may belong to one of them.</source>
        <translation>
            <numerusform>%Ln podjetje še ni prebrano: kar je doslej neznano, je lahko njegovo.</numerusform>
            <numerusform>%Ln podjetji še nista prebrani: kar je doslej neznano, je lahko od enega od njiju.</numerusform>
            <numerusform>%Ln podjetja še niso prebrana: kar je doslej neznano, je lahko od enega od njih.</numerusform>
            <numerusform>%Ln podjetij še ni prebranih: kar je doslej neznano, je lahko od enega od njih.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown so far: %Ln entities not read</source>
        <comment>of a key in a file</comment>
        <translation>
            <numerusform>Doslej neznano: %Ln podjetje ni prebrano</numerusform>
            <numerusform>Doslej neznano: %Ln podjetji nista prebrani</numerusform>
            <numerusform>Doslej neznano: %Ln podjetja niso prebrana</numerusform>
            <numerusform>Doslej neznano: %Ln podjetij ni prebranih</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown so far</source>
        <translation>Doslej neznano</translation>
    </message>
    <message numerus="yes">
        <source>%Ln special file(s) were not read: devices, pipes, sockets and the like.</source>
        <translation>
            <numerusform>%Ln posebna datoteka ni bila prebrana: naprava, cev, vtičnica ali podobno.</numerusform>
            <numerusform>%Ln posebni datoteki nista bili prebrani: naprave, cevi, vtičnice in podobno.</numerusform>
            <numerusform>%Ln posebne datoteke niso bile prebrane: naprave, cevi, vtičnice in podobno.</numerusform>
            <numerusform>%Ln posebnih datotek ni bilo prebranih: naprave, cevi, vtičnice in podobno.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key has no spaces in it, so nothing was searched. Paste the key alone, or only its first or last characters.</source>
        <translation>Ključ ne vsebuje presledkov, zato iskanja ni bilo. Prilepite samo ključ ali samo njegove prve ali zadnje znake.</translation>
    </message>
    <message>
        <source>This has characters that no key has, so nothing was searched. A key has letters without accents, digits, “_” and “-”.</source>
        <translation>To vsebuje znake, ki jih noben ključ nima, zato iskanja ni bilo. Ključ je iz črk brez naglasnih znamenj, števk ter znakov »_« in »-«.</translation>
    </message>
    <message>
        <source>This key is known, but has not been listed since %1.</source>
        <translation>Ta ključ je znan, vendar ga od %1 ni več na seznamu.</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Ni na seznamu</translation>
    </message>
    <message>
        <source>Known, not listed</source>
        <translation>Znan, ni na seznamu</translation>
    </message>
</context>
<context>
    <name>ek::MainMenus</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Ključi</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Po&amp;gled</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiraj</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Videz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Po&amp;moč</translation>
    </message>
</context>
<context>
    <name>ek::MainPages</name>
    <message>
        <source>The key is not among the keys of this entity any more.</source>
        <translation>Tega ključa ni več med ključi tega podjetja.</translation>
    </message>
    <message>
        <source>The entity is shown. Its list no longer has the key.</source>
        <translation>Prikazano je podjetje. Na njegovem seznamu tega ključa ni več.</translation>
    </message>
</context>
<context>
    <name>ek::MainToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Orodja</translation>
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
        <translation>Diagnostični podatki so kopirani. V njih ni nobenega ključa in nobene poverilnice.</translation>
    </message>
    <message>
        <source>The reading is paused, so only the list of entities was fetched again.</source>
        <translation>Branje je začasno ustavljeno, zato je bil znova pridobljen le seznam podjetij.</translation>
    </message>
    <message>
        <source>Resume reading</source>
        <translation>Nadaljuj branje</translation>
    </message>
</context>
<context>
    <name>ek::MatchModel</name>
    <message>
        <source>The credential&apos;s own entity</source>
        <translation>Podjetje te poverilnice</translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message>
        <source>Masked key</source>
        <translation>Zakriti ključ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stanje</translation>
    </message>
    <message>
        <source>Not listed since %1</source>
        <translation>Od %1 ni več na seznamu</translation>
    </message>
</context>
<context>
    <name>ek::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Skrij sporočilo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Skrij</translation>
    </message>
</context>
<context>
    <name>ek::MomentField</name>
    <message>
        <source>Calendar…</source>
        <translation>Koledar&#xa0;…</translation>
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
        <translation>Leto, mesec, dan in uro vnesite tako: 2028-02-29 12:00</translation>
    </message>
    <message>
        <source>Type the time as well, like this: 2028-02-29 12:00</source>
        <translation>Vnesite tudi uro, na primer: 2028-02-29 12:00</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>Tega dneva v koledarju ni.</translation>
    </message>
    <message>
        <source>The clock has no such time. It goes from 00:00 to 23:59.</source>
        <translation>Take ure ni. Ura teče od 00:00 do 23:59.</translation>
    </message>
    <message>
        <source>That time does not exist: the clocks are put forward over it. Choose another time.</source>
        <translation>Ta čas ne obstaja: ob premiku ure naprej se preskoči. Izberite drug čas.</translation>
    </message>
    <message>
        <source>That time comes twice, because the clocks are put back. Add %1 for the first, or %2 for the second.</source>
        <comment>offsets from UTC</comment>
        <translation>Ta čas nastopi dvakrat, ker se ura premakne nazaj. Za prvega dodajte %1, za drugega pa %2.</translation>
    </message>
</context>
<context>
    <name>ek::Moments</name>
    <message>
        <source>just now</source>
        <translation>pravkar</translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>čez manj kot minuto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>pred %Ln minuto</numerusform>
            <numerusform>pred %Ln minutama</numerusform>
            <numerusform>pred %Ln minutami</numerusform>
            <numerusform>pred %Ln minutami</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln minute(s)</source>
        <translation>
            <numerusform>čez %Ln minuto</numerusform>
            <numerusform>čez %Ln minuti</numerusform>
            <numerusform>čez %Ln minute</numerusform>
            <numerusform>čez %Ln minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>pred %Ln uro</numerusform>
            <numerusform>pred %Ln urama</numerusform>
            <numerusform>pred %Ln urami</numerusform>
            <numerusform>pred %Ln urami</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln hour(s)</source>
        <translation>
            <numerusform>čez %Ln uro</numerusform>
            <numerusform>čez %Ln uri</numerusform>
            <numerusform>čez %Ln ure</numerusform>
            <numerusform>čez %Ln ur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>pred %Ln dnevom</numerusform>
            <numerusform>pred %Ln dnevoma</numerusform>
            <numerusform>pred %Ln dnevi</numerusform>
            <numerusform>pred %Ln dnevi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>čez %Ln dan</numerusform>
            <numerusform>čez %Ln dneva</numerusform>
            <numerusform>čez %Ln dni</numerusform>
            <numerusform>čez %Ln dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) ago</source>
        <translation>
            <numerusform>pred %Ln mesecem</numerusform>
            <numerusform>pred %Ln mesecema</numerusform>
            <numerusform>pred %Ln meseci</numerusform>
            <numerusform>pred %Ln meseci</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln month(s)</source>
        <translation>
            <numerusform>čez %Ln mesec</numerusform>
            <numerusform>čez %Ln meseca</numerusform>
            <numerusform>čez %Ln mesece</numerusform>
            <numerusform>čez %Ln mesecev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) ago</source>
        <translation>
            <numerusform>pred %Ln letom</numerusform>
            <numerusform>pred %Ln letoma</numerusform>
            <numerusform>pred %Ln leti</numerusform>
            <numerusform>pred %Ln leti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln year(s)</source>
        <translation>
            <numerusform>čez %Ln leto</numerusform>
            <numerusform>čez %Ln leti</numerusform>
            <numerusform>čez %Ln leta</numerusform>
            <numerusform>čez %Ln let</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <comment>the same moment in local time and in UTC</comment>
        <translation>%1, to je %2</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>expires</comment>
        <translation>Nikoli</translation>
    </message>
    <message>
        <source>Unreadable date</source>
        <translation>Neberljiv datum</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>API key</comment>
        <translation>Aktiven</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <comment>API key</comment>
        <translation>Kmalu poteče</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>API key</comment>
        <translation>Potekel</translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>API key</comment>
        <translation>Nikoli ne poteče</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>status of an API key</comment>
        <translation>Neznano</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>environment</comment>
        <translation>Produkcija</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <comment>environment</comment>
        <translation>Preskusno okolje</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>environment</comment>
        <translation>Neznano okolje</translation>
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
            <numerusform>še %Ln minuta</numerusform>
            <numerusform>še %Ln minuti</numerusform>
            <numerusform>še %Ln minute</numerusform>
            <numerusform>še %Ln minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>še %Ln ura</numerusform>
            <numerusform>še %Ln uri</numerusform>
            <numerusform>še %Ln ure</numerusform>
            <numerusform>še %Ln ur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>še %Ln dan</numerusform>
            <numerusform>še %Ln dneva</numerusform>
            <numerusform>še %Ln dni</numerusform>
            <numerusform>še %Ln dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>še %Ln mesec</numerusform>
            <numerusform>še %Ln meseca</numerusform>
            <numerusform>še %Ln meseci</numerusform>
            <numerusform>še %Ln mesecev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>še %Ln leto</numerusform>
            <numerusform>še %Ln leti</numerusform>
            <numerusform>še %Ln leta</numerusform>
            <numerusform>še %Ln let</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <comment>until a key expires</comment>
        <translation>še manj kot minuta</translation>
    </message>
</context>
<context>
    <name>ek::NetworkText</name>
    <message>
        <source>The server does not speak TLS here, or only a version that is no longer safe.</source>
        <translation>Strežnik tukaj ne podpira TLS ali pa samo različico, ki ni več varna.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued by an authority that this computer does not trust.</source>
        <translation>Potrdilo strežnika je izdal overitelj, ki mu ta računalnik ne zaupa.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself, so anybody could have made it.</source>
        <translation>Potrdilo strežnika je samopodpisano, zato bi ga lahko izdelal kdor koli.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Potrdilo strežnika je poteklo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>Potrdilo strežnika še ni veljavno.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another server.</source>
        <translation>Potrdilo strežnika pripada drugemu strežniku.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been revoked, or is known to be fraudulent.</source>
        <translation>Potrdilo strežnika je preklicano ali pa je znano kot goljufivo.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified.</source>
        <translation>Identitete strežnika ni bilo mogoče preveriti.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, the server&apos;s operator has to act.</source>
        <translation>Preverite datum in uro tega računalnika. Če sta pravilna, mora ukrepati upravljavec strežnika.</translation>
    </message>
    <message>
        <source>If it is a server of your own, name its CA certificate in the profile. If it is not, somebody may be in between: do not sign in from this network.</source>
        <translation>Če je to vaš strežnik, v profilu navedite njegovo potrdilo CA. Če ni, povezavo morda kdo prestreza: iz tega omrežja se ne prijavljajte.</translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy or network log-in is in the way.</source>
        <translation>Preverite naslov API-ja in to, ali je vmes posredniški strežnik ali prijava v omrežje.</translation>
    </message>
    <message>
        <source>The API address is missing.</source>
        <translation>Manjka naslov API-ja.</translation>
    </message>
    <message>
        <source>The API address contains a user name and a password, which do not belong there.</source>
        <translation>Naslov API-ja vsebuje uporabniško ime in geslo, ki ne sodita tja.</translation>
    </message>
    <message>
        <source>The API address has a space or a line break in it.</source>
        <translation>V naslovu API-ja je presledek ali prelom vrstice.</translation>
    </message>
    <message>
        <source>The API address is not a web address: it does not begin with https://.</source>
        <translation>Naslov API-ja ni spletni naslov: ne začne se s https://.</translation>
    </message>
    <message>
        <source>The API address has an “@” in it. A user name does not belong there.</source>
        <translation>V naslovu API-ja je znak »@«. Uporabniško ime ne sodi tja.</translation>
    </message>
    <message>
        <source>The API address has “://” in it twice.</source>
        <translation>V naslovu API-ja je »://« dvakrat.</translation>
    </message>
    <message>
        <source>The API address does not name a server.</source>
        <translation>Naslov API-ja ne navaja strežnika.</translation>
    </message>
    <message>
        <source>The API address is one word only.</source>
        <translation>Naslov API-ja je ena sama beseda.</translation>
    </message>
    <message>
        <source>The API address has a port that is not a number from 1 to 65535.</source>
        <translation>Vrata v naslovu API-ja niso število od 1 do 65535.</translation>
    </message>
    <message>
        <source>The API address has a path that no server has.</source>
        <translation>Pot v naslovu API-ja je taka, da je nima noben strežnik.</translation>
    </message>
    <message>
        <source>The API address has a “?” or “#” in it.</source>
        <translation>V naslovu API-ja je »?« ali »#«.</translation>
    </message>
    <message>
        <source>The API address is not a web address.</source>
        <translation>Naslov API-ja ni spletni naslov.</translation>
    </message>
    <message>
        <source>If it is a server of yours, write https:// before it.</source>
        <translation>Če je to vaš strežnik, pred naslov zapišite https://.</translation>
    </message>
    <message>
        <source>Use an address such as https://eu.spaceinvoices.com.</source>
        <translation>Uporabite naslov, kot je https://eu.spaceinvoices.com.</translation>
    </message>
    <message>
        <source>Somebody may be in between: do not sign in from this network, and tell Space Invoices.</source>
        <translation>Povezavo morda kdo prestreza: iz tega omrežja se ne prijavljajte in obvestite Space Invoices.</translation>
    </message>
    <message>
        <source>The API address contains a credential. Addresses are saved and shown, and everybody could read it there.</source>
        <translation>Naslov API-ja vsebuje poverilnico. Naslovi se shranijo in prikažejo, zato bi jo tam lahko prebral vsakdo.</translation>
    </message>
</context>
<context>
    <name>ek::OutcomeBar</name>
    <message>
        <source>and more</source>
        <translation>in še več</translation>
    </message>
    <message>
        <source>Deleted %1 of %2</source>
        <comment>a time, an entity</comment>
        <translation>Izbrisano: %1, podjetje »%2«</translation>
    </message>
    <message>
        <source>Message about what was done</source>
        <translation>Sporočilo o opravljenem</translation>
    </message>
    <message>
        <source>Created a key without a name for %1</source>
        <comment>an entity</comment>
        <translation>Ustvarjen je ključ brez imena za podjetje »%1«</translation>
    </message>
    <message>
        <source>Created “%1” for %2</source>
        <comment>API key, entity</comment>
        <translation>Ustvarjen je »%1« za podjetje »%2«</translation>
    </message>
    <message>
        <source>Create the same for another entity</source>
        <translation>Ustvari enakega za drugo podjetje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other key(s) deleted</source>
        <translation>
            <numerusform>izbrisan še %Ln ključ</numerusform>
            <numerusform>izbrisana še %Ln ključa</numerusform>
            <numerusform>izbrisani še %Ln ključi</numerusform>
            <numerusform>izbrisanih še %Ln ključev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there</source>
        <translation>
            <numerusform>%Ln ključ morda še obstaja</numerusform>
            <numerusform>%Ln ključa morda še obstajata</numerusform>
            <numerusform>%Ln ključi morda še obstajajo</numerusform>
            <numerusform>%Ln ključev morda še obstaja</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <comment>API key</comment>
        <translation>Izbrisan je »%1«</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln key(s)</source>
        <translation>
            <numerusform>Izbrisan je %Ln ključ</numerusform>
            <numerusform>Izbrisana sta %Ln ključa</numerusform>
            <numerusform>Izbrisani so %Ln ključi</numerusform>
            <numerusform>Izbrisanih je %Ln ključev</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiraj podrobnosti</translation>
    </message>
    <message>
        <source>Copied. The details hold no key.</source>
        <translation>Kopirano. V podrobnostih ni nobenega ključa.</translation>
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
        <translation>Pokaži ključ brez imena</translation>
    </message>
    <message>
        <source>Show key %1</source>
        <translation>Pokaži ključ %1</translation>
    </message>
    <message>
        <source>Open profile %1</source>
        <translation>Odpri profil %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>an entity</comment>
        <translation>Odpri %1</translation>
    </message>
    <message>
        <source>Show view %1</source>
        <translation>Pokaži pogled %1</translation>
    </message>
</context>
<context>
    <name>ek::PaneSplitter</name>
    <message>
        <source>Border between the panes</source>
        <translation>Meja med deloma okna</translation>
    </message>
    <message>
        <source>The first pane is %L1 pixels wide.</source>
        <translation>Širina prvega dela: %L1 slikovnih pik.</translation>
    </message>
</context>
<context>
    <name>ek::PasteGuard</name>
    <message>
        <source>The program that was copied from does not answer. Copy it again.</source>
        <translation>Program, iz katerega ste kopirali, se ne odziva. Kopirajte znova.</translation>
    </message>
</context>
<context>
    <name>ek::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Izberi…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Izberi datoteko</translation>
    </message>
</context>
<context>
    <name>ek::PickEntityDialog</name>
    <message>
        <source>New key: for which entity?</source>
        <translation>Nov ključ: za katero podjetje?</translation>
    </message>
    <message>
        <source>Pick the entity that the new key is for. What the key is called and when it expires is asked next.</source>
        <translation>Izberite podjetje, za katero je novi ključ. Kako se ključ imenuje in kdaj poteče, boste določili nato.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Nadaljuj</translation>
    </message>
</context>
<context>
    <name>ek::PlaceModel</name>
    <message>
        <source>Could not be read</source>
        <translation>Ni bilo mogoče prebrati</translation>
    </message>
    <message>
        <source>binary</source>
        <comment>a file without lines</comment>
        <translation>binarno</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datoteka</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of a file</comment>
        <translation>Vrstica</translation>
    </message>
    <message>
        <source>Byte</source>
        <comment>where in a file, counted from 0</comment>
        <translation>Bajt</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Ime ključa</translation>
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
        <translation>Niste prijavljeni</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>profile name, environment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Prijava&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ek::ProfilesDialog</name>
    <message>
        <source>credential in the keychain</source>
        <translation>poverilnica v shrambi gesel</translation>
    </message>
    <message>
        <source>credential for this session only</source>
        <translation>poverilnica samo za to sejo</translation>
    </message>
    <message>
        <source>credential from the environment, not saved</source>
        <translation>poverilnica iz spremenljivke okolja, ni shranjena</translation>
    </message>
    <message>
        <source>demo, not saved</source>
        <translation>predstavitev, ni shranjena</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profili</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Odpri</translation>
    </message>
    <message>
        <source>New &amp;credential…</source>
        <translation>Nova &amp;poverilnica&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>P&amp;reimenuj&#xa0;…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Od&amp;strani&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nov&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation>Preimenovanje profila</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Novo ime</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Profil potrebuje ime.</translation>
    </message>
    <message>
        <source>There is a profile with this name already.</source>
        <translation>Profil s tem imenom že obstaja.</translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation>Odstranjevanje profila</translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation>Ali želite odstraniti profil »%1«?</translation>
    </message>
    <message>
        <source>Its credential is removed from the keychain. Keys on the server are not touched.</source>
        <translation>Njegova poverilnica bo odstranjena iz shrambe gesel. Ključi na strežniku ostanejo nedotaknjeni.</translation>
    </message>
    <message>
        <source>Its credential is not in the keychain. Keys on the server are not touched.</source>
        <translation>Njegove poverilnice ni v shrambi gesel. Ključi na strežniku ostanejo nedotaknjeni.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odstrani</translation>
    </message>
    <message>
        <source>The profile is still there. Its credential may yet go when the keychain answers.</source>
        <translation>Profil je še vedno tu. Njegova poverilnica bo morda vseeno odstranjena, ko se shramba gesel odzove.</translation>
    </message>
    <message>
        <source>The profile and its credential are still there.</source>
        <translation>Profil in njegova poverilnica sta še vedno tu.</translation>
    </message>
    <message>
        <source>%1 · open now</source>
        <comment>a profile&apos;s name</comment>
        <translation>%1 · zdaj odprt</translation>
    </message>
    <message>
        <source>No profile is saved. “New…” signs in and saves one.</source>
        <translation>Shranjen ni noben profil. Z gumbom »Nov&#xa0;…« se prijavite in ga shranite.</translation>
    </message>
    <message>
        <source>The profile “%1” and its credential were removed.</source>
        <translation>Profil »%1« in njegova poverilnica sta odstranjena.</translation>
    </message>
    <message>
        <source>The profile “%1” was removed.</source>
        <translation>Profil »%1« je odstranjen.</translation>
    </message>
</context>
<context>
    <name>ek::QuitGuard</name>
    <message>
        <source>A new key is not stored yet. Unlock first, then quit.</source>
        <translation>Novi ključ še ni shranjen. Najprej odklenite, nato končajte program.</translation>
    </message>
    <message>
        <source>A change is under way. Wait until it is finished, or stop waiting for it first.</source>
        <translation>Sprememba je v teku. Počakajte, da se konča, ali najprej prekinite čakanje nanjo.</translation>
    </message>
    <message>
        <source>A key may not have been seen</source>
        <translation>Ključa morda ni videl nihče</translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” was created.</source>
        <translation>Ni znano, ali je bil ključ »%1« ustvarjen.</translation>
    </message>
    <message>
        <source>If it was, nobody has seen it. “Keep open” lets you recover it now; otherwise you are asked again at the next start.</source>
        <translation>Če je bil, ga ni videl nihče. Z izbiro »Pusti odprto« ga lahko povrnete zdaj; sicer boste znova vprašani ob naslednjem zagonu.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Pusti odprto</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Vseeno končaj</translation>
    </message>
    <message>
        <source>Taking the key off the clipboard…</source>
        <translation>Odstranjevanje ključa iz odložišča&#xa0;…</translation>
    </message>
    <message>
        <source>The key may be left on the clipboard</source>
        <translation>Ključ bo morda ostal v odložišču</translation>
    </message>
    <message>
        <source>When the program has ended, it can no longer take the key off.</source>
        <translation>Ko se program konča, ključa ne more več odstraniti.</translation>
    </message>
</context>
<context>
    <name>ek::ReadingLine</name>
    <message>
        <source>Show which…</source>
        <translation>Pokaži, katera&#xa0;…</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>Stanje branja</translation>
    </message>
    <message>
        <source>Show which entities could not be read</source>
        <translation>Pokaži, katerih podjetij ni bilo mogoče prebrati</translation>
    </message>
    <message>
        <source>Resume reading</source>
        <translation>Nadaljuj branje</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Začasno ustavi branje</translation>
    </message>
</context>
<context>
    <name>ek::ReadingText</name>
    <message>
        <source>less than a minute left</source>
        <translation>še manj kot minuta</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>še približno %Ln minuta</numerusform>
            <numerusform>še približno %Ln minuti</numerusform>
            <numerusform>še približno %Ln minute</numerusform>
            <numerusform>še približno %Ln minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>še približno %Ln ura</numerusform>
            <numerusform>še približno %Ln uri</numerusform>
            <numerusform>še približno %Ln ure</numerusform>
            <numerusform>še približno %Ln ur</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete as of %1</source>
        <comment>a time</comment>
        <translation>Popolno (stanje: %1)</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities not read yet</source>
        <translation>
            <numerusform>Še neprebrana podjetja: %L1 od %Ln</numerusform>
            <numerusform>Še neprebrana podjetja: %L1 od %Ln</numerusform>
            <numerusform>Še neprebrana podjetja: %L1 od %Ln</numerusform>
            <numerusform>Še neprebrana podjetja: %L1 od %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; reading again, %L2 of %Ln entities</source>
        <translation>
            <numerusform>%1; ponovno branje, podjetja: %L2 od %Ln</numerusform>
            <numerusform>%1; ponovno branje, podjetja: %L2 od %Ln</numerusform>
            <numerusform>%1; ponovno branje, podjetja: %L2 od %Ln</numerusform>
            <numerusform>%1; ponovno branje, podjetja: %L2 od %Ln</numerusform>
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
        <translation>Nov poskus ob %1</translation>
    </message>
    <message>
        <source>Waiting for the rate limit until %1</source>
        <comment>a time</comment>
        <translation>Zaradi omejitve števila zahtev čakanje do %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities could not be read</source>
        <translation>
            <numerusform>%Ln podjetja ni bilo mogoče prebrati</numerusform>
            <numerusform>%Ln podjetij ni bilo mogoče prebrati</numerusform>
            <numerusform>%Ln podjetij ni bilo mogoče prebrati</numerusform>
            <numerusform>%Ln podjetij ni bilo mogoče prebrati</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>the reading of all entities</comment>
        <translation>Začasno ustavljeno</translation>
    </message>
    <message>
        <source>Reading the keys of all entities.</source>
        <translation>Branje ključev vseh podjetij poteka.</translation>
    </message>
    <message>
        <source>The reading is held up.</source>
        <translation>Branje je zastalo.</translation>
    </message>
    <message>
        <source>The reading is paused.</source>
        <translation>Branje je začasno ustavljeno.</translation>
    </message>
    <message>
        <source>as of %1, %2</source>
        <comment>a time, how long ago</comment>
        <translation>stanje: %1, %2</translation>
    </message>
</context>
<context>
    <name>ek::ReportText</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Nič ni bilo zapisano.</translation>
    </message>
    <message>
        <source>Name a file for the report.</source>
        <translation>Navedite datoteko za poročilo.</translation>
    </message>
    <message>
        <source>Name the file with its whole path, from the root on.</source>
        <translation>Navedite datoteko s celotno potjo, od korena naprej.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Nekaj s tem imenom že obstaja.</translation>
    </message>
    <message>
        <source>Choose another name, or choose the file with “Choose…” to replace it.</source>
        <translation>Izberite drugo ime ali pa datoteko izberite z gumbom »Izberi&#xa0;…«, da jo zamenjate.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Take mape ni.</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or create it first.</source>
        <translation>Izberite mapo, ki obstaja, ali jo najprej ustvarite.</translation>
    </message>
    <message>
        <source>You may not write this file there.</source>
        <translation>Te datoteke tja ne smete zapisati.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Izberite svojo mapo.</translation>
    </message>
    <message>
        <source>There was no room for the report on this disk.</source>
        <translation>Na tem disku ni bilo prostora za poročilo.</translation>
    </message>
    <message>
        <source>The file that was begun has been removed.</source>
        <translation>Začeta datoteka je odstranjena.</translation>
    </message>
    <message>
        <source>Make room and try again, or choose another disk.</source>
        <translation>Sprostite prostor in poskusite znova ali izberite drug disk.</translation>
    </message>
    <message>
        <source>The report could not be written whole, and the file that was begun could not be removed.</source>
        <translation>Poročila ni bilo mogoče zapisati v celoti in začete datoteke ni bilo mogoče odstraniti.</translation>
    </message>
    <message>
        <source>Remove the file yourself.</source>
        <translation>Datoteko odstranite sami.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Poročila ni bilo mogoče zapisati.</translation>
    </message>
    <message>
        <source>Try again, or choose another place.</source>
        <translation>Poskusite znova ali izberite drugo mesto.</translation>
    </message>
</context>
<context>
    <name>ek::RevealKeyDialog</name>
    <message>
        <source>Store this key now</source>
        <translation>Shranite ta ključ zdaj</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Pokaži ključ</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Kopiraj ključ</translation>
    </message>
    <message>
        <source>I have &amp;stored this key</source>
        <translation>Ta ključ imam &amp;shranjen</translation>
    </message>
    <message>
        <source>The key “%1” was created, and has been deleted since.</source>
        <translation>Ključ »%1« je bil ustvarjen in pozneje izbrisan.</translation>
    </message>
    <message>
        <source>The key “%1” was created.</source>
        <translation>Ključ »%1« je bil ustvarjen.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Novi ključ API</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Odložišče</translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared %Ln second(s) after copying.</source>
        <translation>
            <numerusform>Odložišče se počisti %Ln sekundo po kopiranju.</numerusform>
            <numerusform>Odložišče se počisti %Ln sekundi po kopiranju.</numerusform>
            <numerusform>Odložišče se počisti %Ln sekunde po kopiranju.</numerusform>
            <numerusform>Odložišče se počisti %Ln sekund po kopiranju.</numerusform>
        </translation>
    </message>
    <message>
        <source>I have stored this key</source>
        <translation>Ta ključ imam shranjen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Končano</translation>
    </message>
    <message>
        <source>The server does not list this key any more: it was deleted meanwhile. It will not work.</source>
        <translation>Strežnik tega ključa ne navaja več: medtem je bil izbrisan. Ne bo deloval.</translation>
    </message>
    <message>
        <source>Find out why before you use it.</source>
        <translation>Preden ključ uporabite, ugotovite, zakaj je tako.</translation>
    </message>
    <message>
        <source>The server did not set the expiry you asked for. Asked: %1. Set: %2.</source>
        <translation>Strežnik ni nastavil zahtevanega poteka veljavnosti. Zahtevano: %1. Nastavljeno: %2.</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>nikoli ne poteče</translation>
    </message>
    <message>
        <source>a date that cannot be read</source>
        <translation>datum, ki ga ni mogoče prebrati</translation>
    </message>
    <message>
        <source>The server&apos;s answer names a key that was listed before this one was asked for.</source>
        <translation>Odgovor strežnika navaja ključ, ki je bil na seznamu že pred zahtevo za ta ključ.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names another entity than the key was asked for: “%1”.</source>
        <translation>Odgovor strežnika ne navaja podjetja, za katero je bil ključ zahtevan, ampak drugo: »%1«.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names another environment than the key was asked for. It is handled as a live key.</source>
        <translation>Odgovor strežnika ne navaja okolja, za katero je bil ključ zahtevan, ampak drugo. Ključ se obravnava kot produkcijski.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds a second key or credential, which is not shown.</source>
        <translation>Odgovor strežnika vsebuje še en ključ ali poverilnico; to ni prikazano.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names the masked form of another key: “%1”.</source>
        <translation>Odgovor strežnika navaja zakrito obliko drugega ključa: »%1«.</translation>
    </message>
    <message>
        <source>The server sent this key, but its answer also says that something went wrong.</source>
        <translation>Strežnik je poslal ta ključ, vendar v odgovoru pravi tudi, da je šlo nekaj narobe.</translation>
    </message>
    <message>
        <source>The server sent this key, but its answer also speaks of an error: “%1”.</source>
        <translation>Strežnik je poslal ta ključ, vendar njegov odgovor govori tudi o napaki: »%1«.</translation>
    </message>
    <message>
        <source>The server gave the key no name.</source>
        <translation>Strežnik ključu ni dal imena.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names another key than you asked for: “%1”.</source>
        <translation>Odgovor strežnika ne navaja ključa, ki ste ga zahtevali, ampak drugega: »%1«.</translation>
    </message>
    <message>
        <source>The server shortened the name to “%1”.</source>
        <translation>Strežnik je ime skrajšal na »%1«.</translation>
    </message>
    <message>
        <source>The server lists the key without a name.</source>
        <translation>Strežnik ključ navaja brez imena.</translation>
    </message>
    <message>
        <source>The server lists the key under another name: “%1”.</source>
        <translation>Strežnik ključ navaja pod drugim imenom: »%1«.</translation>
    </message>
    <message>
        <source>The server lists the key with another expiry than it answered: %1.</source>
        <translation>Strežnik na seznamu navaja drugačen potek veljavnosti ključa kot v svojem odgovoru: %1.</translation>
    </message>
    <message>
        <source>The server says that the key was created at another time than you asked for it: %1.</source>
        <translation>Strežnik pravi, da ključ ni bil ustvarjen takrat, ko ste ga zahtevali, ampak ob drugem času: %1.</translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation>Nikoli ne poteče.</translation>
    </message>
    <message>
        <source>It expires %1.</source>
        <translation>Poteče %1.</translation>
    </message>
    <message>
        <source>The server&apos;s expiry date could not be read.</source>
        <translation>Datuma poteka, ki ga je poslal strežnik, ni bilo mogoče prebrati.</translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation>Skrij ključ</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekundo.</numerusform>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekundi.</numerusform>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekunde.</numerusform>
            <numerusform>Kopirano. Odložišče se počisti čez %Ln sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the key off the clipboard…</source>
        <translation>Odstranjevanje ključa iz odložišča&#xa0;…</translation>
    </message>
    <message>
        <source>%1 It can be copied again.</source>
        <translation>%1 Ključ lahko znova kopirate.</translation>
    </message>
    <message>
        <source>Close without the check mark?</source>
        <translation>Ali želite okno zapreti brez kljukice?</translation>
    </message>
    <message>
        <source>The key “%1” was handed over.</source>
        <translation>Ključ »%1« je bil predan.</translation>
    </message>
    <message>
        <source>If it is safe there, this window can be closed. The key will never be shown again.</source>
        <translation>Če je tam na varnem, lahko to okno zaprete. Ključ ne bo nikoli več prikazan.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Pusti odprto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Close without storing the key?</source>
        <translation>Ali želite okno zapreti, ne da bi shranili ključ?</translation>
    </message>
    <message>
        <source>The key “%1” will never be shown again.</source>
        <translation>Ključ »%1« ne bo nikoli več prikazan.</translation>
    </message>
    <message>
        <source>It stays valid for “%1”. If it was not stored anywhere, nobody will be able to use it; to replace it, delete it and create another.</source>
        <translation>Za podjetje »%1« ostane veljaven. Če ni bil nikjer shranjen, ga ne bo mogel uporabiti nihče; nadomestite ga tako, da ga izbrišete in ustvarite drugega.</translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation>Zapri brez shranjevanja</translation>
    </message>
    <message>
        <source>“Done” works once you have ticked this box.</source>
        <translation>»Končano« deluje, ko potrdite to polje.</translation>
    </message>
    <message>
        <source>It is shown only now, and nobody can look it up later. Copy it to where it will be used, or to a password manager.</source>
        <translation>Prikazan je samo zdaj in pozneje ga ne bo mogel pogledati nihče. Kopirajte ga tja, kjer se bo uporabljal, ali v upravitelj gesel.</translation>
    </message>
    <message>
        <source>Clipboard countdown</source>
        <translation>Odštevanje do čiščenja odložišča</translation>
    </message>
    <message>
        <source>Create the same for &amp;another entity</source>
        <translation>Ustvari enakega za drugo p&amp;odjetje</translation>
    </message>
    <message>
        <source>First copy this key, or send it to where it will be used.</source>
        <translation>Najprej kopirajte ta ključ ali ga pošljite tja, kjer se bo uporabljal.</translation>
    </message>
    <message>
        <source>Is this key stored? Then pick the next entity: a key of the same name and expiry is created for it at once.</source>
        <translation>Je ta ključ shranjen? Potem izberite naslednje podjetje: zanj se takoj ustvari ključ z istim imenom in rokom.</translation>
    </message>
    <message>
        <source>Pick an entity: a key of the same name and expiry is created for it at once.</source>
        <translation>Izberite podjetje: ključ z enakim imenom in potekom veljavnosti se zanj takoj ustvari.</translation>
    </message>
</context>
<context>
    <name>ek::SameKeyDialog</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation>(brez imena)</translation>
    </message>
    <message>
        <source>A key “%1” that expires %2 is created for the entity that you pick.</source>
        <comment>name, in 3 months</comment>
        <translation>Za izbrano podjetje se ustvari ključ »%1«, ki poteče %2.</translation>
    </message>
    <message>
        <source>A key “%1” that never expires is created for the entity that you pick.</source>
        <translation>Za izbrano podjetje se ustvari ključ »%1«, ki nikoli ne poteče.</translation>
    </message>
    <message>
        <source>Create the same key for another entity</source>
        <translation>Ustvarjanje enakega ključa za drugo podjetje</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Ustvari ključ</translation>
    </message>
</context>
<context>
    <name>ek::SaveKeyDialog</name>
    <message>
        <source>Save the key to a file</source>
        <translation>Shranjevanje ključa v datoteko</translation>
    </message>
    <message>
        <source>A variable with the key (.env file)</source>
        <translation>Spremenljivka s ključem (datoteka .env)</translation>
    </message>
    <message>
        <source>The key alone</source>
        <translation>Samo ključ</translation>
    </message>
    <message>
        <source>JSON, with the entity and the expiry</source>
        <translation>JSON s podjetjem in potekom veljavnosti</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Oblika</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Oblika datoteke</translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation>&amp;Spremenljivka</translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation>Ime spremenljivke</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datoteka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datoteka</translation>
    </message>
    <message>
        <source>Resulting file</source>
        <translation>Nastala datoteka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Shrani</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>Choose a file for the key</source>
        <translation>Izbira datoteke za ključ</translation>
    </message>
    <message>
        <source>Holds %1</source>
        <translation>Vsebina: %1</translation>
    </message>
    <message>
        <source>Holds the key&apos;s name, its entity, environment and expiry, and the key</source>
        <translation>Vsebina: ime ključa, njegovo podjetje, okolje in potek veljavnosti ter ključ</translation>
    </message>
    <message>
        <source>Only you can read the file. What exists already is never written over.</source>
        <translation>Datoteko lahko berete samo vi. Kar že obstaja, se nikoli ne prepiše.</translation>
    </message>
    <message>
        <source>The file is being written…</source>
        <translation>Zapisovanje datoteke&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ek::SecretField</name>
    <message>
        <source>Copy key</source>
        <translation>Kopiraj ključ</translation>
    </message>
</context>
<context>
    <name>ek::SendKeyDialog</name>
    <message>
        <source>Send the key to a command</source>
        <translation>Pošiljanje ključa ukazu</translation>
    </message>
    <message>
        <source>&amp;New command…</source>
        <translation>&amp;Nov ukaz&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit command…</source>
        <translation>&amp;Uredi ukaz&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove command…</source>
        <translation>&amp;Odstrani ukaz&#xa0;…</translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation>&amp;Izpis ukaza</translation>
    </message>
    <message>
        <source>No command is saved yet.

A command starts a program that puts the key where it will be used, such as the secrets of a build server. The program reads the key from its standard input.

Example: this one makes the key a secret of GitHub Actions.
%1

Begin with “New command…”. It offers this example and others.</source>
        <translation>Shranjen ni še noben ukaz.

Ukaz zažene program, ki ključ postavi tja, kjer se bo uporabljal, na primer med skrivnosti strežnika za gradnjo. Program prebere ključ s standardnega vhoda.

Primer: ta ukaz iz ključa naredi skrivnost GitHub Actions.
%1

Začnite z »Nov ukaz&#xa0;…«. Tam sta na voljo ta primer in še drugi.</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>U&amp;kaz</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Ukaz</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ukazna vrstica</translation>
    </message>
    <message>
        <source>New command…</source>
        <translation>Nov ukaz&#xa0;…</translation>
    </message>
    <message>
        <source>Edit command…</source>
        <translation>Uredi ukaz&#xa0;…</translation>
    </message>
    <message>
        <source>Remove command…</source>
        <translation>Odstrani ukaz&#xa0;…</translation>
    </message>
    <message>
        <source>Command output</source>
        <translation>Izpis ukaza</translation>
    </message>
    <message>
        <source>Send key</source>
        <translation>Pošlji ključ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Remove command</source>
        <translation>Odstranjevanje ukaza</translation>
    </message>
    <message>
        <source>Remove the command “%1”?</source>
        <translation>Ali želite odstraniti ukaz »%1«?</translation>
    </message>
    <message>
        <source>Only what is saved here is removed, not the program.</source>
        <translation>Odstrani se samo to, kar je shranjeno tukaj, ne pa program.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odstrani</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ustavi</translation>
    </message>
    <message>
        <source>The program “%1” was not found on this computer.</source>
        <translation>Programa »%1« ni bilo mogoče najti v tem računalniku.</translation>
    </message>
    <message>
        <source>… it printed more than is shown.</source>
        <translation>… izpisal je več, kot je prikazano.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nič.</translation>
    </message>
    <message>
        <source>The command is running…</source>
        <translation>Ukaz se izvaja&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ek::SessionPage</name>
    <message>
        <source>Your entities&apos; API keys</source>
        <translation>Ključi API vaših podjetij</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Prijava&#xa0;…</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Odpri predstavitveni prostor</translation>
    </message>
    <message>
        <source>Sign in for this session only…</source>
        <translation>Prijava samo za to sejo&#xa0;…</translation>
    </message>
    <message>
        <source>The credential of “%1” is not available</source>
        <translation>Poverilnica profila »%1« ni na voljo</translation>
    </message>
    <message>
        <source>Sign in to “%1” again</source>
        <translation>Znova se prijavite v profil »%1«</translation>
    </message>
    <message>
        <source>Its credential was kept for one session only.</source>
        <translation>Njegova poverilnica se je hranila samo za eno sejo.</translation>
    </message>
    <message>
        <source>Its credential was forgotten when the program was locked.</source>
        <translation>Njegova poverilnica je bila ob zaklepu programa pozabljena.</translation>
    </message>
    <message>
        <source>It is kept for one address alone, and the profile&apos;s address is now “%1”.</source>
        <translation>Poverilnica je shranjena samo za en naslov, naslov profila pa je zdaj »%1«.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message>
        <source>Is this the address of “%1”?</source>
        <translation>Ali je to naslov profila »%1«?</translation>
    </message>
    <message>
        <source>An earlier version of this program saved the credential for the host, but without the port. It would now be sent to “%1”. The settings file says so; go on only if that is the address you gave.</source>
        <translation>Starejša različica tega programa je poverilnico shranila za gostitelja, vendar brez vrat. Zdaj bi bila poslana na »%1«. Tako je zapisano v datoteki z nastavitvami; nadaljujte samo, če ste ta naslov navedli vi.</translation>
    </message>
    <message>
        <source>Send it to this address</source>
        <translation>Pošlji jo na ta naslov</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a profile</comment>
        <translation>Odpri %1</translation>
    </message>
    <message>
        <source>Create, find and delete them here. Sign in with an API credential of Space Invoices, or look around in a demo workspace first.</source>
        <translation>Tukaj jih lahko ustvarjate, iščete in brišete. Prijavite se s poverilnico za API storitve Space Invoices ali se najprej razglejte po predstavitvenem prostoru.</translation>
    </message>
    <message>
        <source>Create, find and delete them here. Sign in with an API credential of Space Invoices.</source>
        <translation>Tukaj jih lahko ustvarjate, iščete in brišete. Prijavite se s poverilnico za API storitve Space Invoices.</translation>
    </message>
    <message>
        <source>Open a profile, or sign in with another API credential of Space Invoices.</source>
        <translation>Odprite profil ali se prijavite z drugo poverilnico za API storitve Space Invoices.</translation>
    </message>
    <message>
        <source>More profiles…</source>
        <translation>Več profilov&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
    </message>
</context>
<context>
    <name>ek::SessionWatch</name>
    <message>
        <source>Forgets the credential before the computer sleeps</source>
        <translation>Pozabi poverilnico, preden gre računalnik v spanje</translation>
    </message>
</context>
<context>
    <name>ek::SessionWords</name>
    <message>
        <source>%1 — locked</source>
        <comment>program name</comment>
        <translation>%1 — zaklenjeno</translation>
    </message>
    <message>
        <source>Credential from the environment · nothing about this profile is saved</source>
        <translation>Poverilnica iz spremenljivke okolja · o tem profilu se nič ne shrani</translation>
    </message>
    <message>
        <source>Demo workspace · nothing here is real</source>
        <translation>Predstavitveni prostor · nič tukaj ni resnično</translation>
    </message>
    <message>
        <source>Credential kept for this session only</source>
        <translation>Poverilnica se hrani samo za to sejo</translation>
    </message>
</context>
<context>
    <name>ek::SettingsDialog</name>
    <message>
        <source>Never</source>
        <comment>lock after</comment>
        <translation>Nikoli</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>lock after</comment>
        <translation>
            <numerusform>%Ln minuta</numerusform>
            <numerusform>%Ln minuti</numerusform>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavitve</translation>
    </message>
    <message>
        <source>Clipboard is cleared after</source>
        <translation>Odložišče se počisti po</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Zaklep po neuporabi</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Videz</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Sledi sistemu</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Svetel</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Temen</translation>
    </message>
    <message>
        <source>&amp;Clipboard is cleared after</source>
        <translation>&amp;Odložišče se počisti po</translation>
    </message>
    <message>
        <source>A new key that was copied is taken off the clipboard again, also when the program locks or ends.</source>
        <translation>Novi ključ, ki ste ga kopirali, se iz odložišča spet odstrani, tudi ob zaklepu ali končanju programa.</translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation>&amp;Zaklep po neuporabi</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Videz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>&amp;Restart now</source>
        <translation>Zažen&amp;i znova zdaj</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Visok kontrast</translation>
    </message>
    <message>
        <source>After this time without use, and when the screen is locked, the window is covered and the credential is forgotten. If it is not in the keychain, it has to be pasted again.</source>
        <translation>Po tem času neuporabe in ob zaklepu zaslona se okno prekrije in poverilnica pozabi. Če je ni v shrambi gesel, jo je treba znova prilepiti.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jezik</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Jezik</translation>
    </message>
    <message>
        <source>Language from the next start</source>
        <translation>Jezik od naslednjega zagona</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Zaženi znova zdaj</translation>
    </message>
    <message>
        <source>Entity Keys speaks %1 from its next start.</source>
        <translation>Od naslednjega zagona bo jezik programa Entity Keys: %1.</translation>
    </message>
    <message>
        <source>Entity Keys speaks the system&apos;s language from its next start.</source>
        <translation>Od naslednjega zagona bo Entity Keys uporabljal jezik sistema.</translation>
    </message>
    <message>
        <source>English</source>
        <comment>a language</comment>
        <translation>angleščina</translation>
    </message>
    <message>
        <source>German</source>
        <comment>a language</comment>
        <translation>nemščina</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <comment>a language</comment>
        <translation>slovenščina</translation>
    </message>
    <message>
        <source>&amp;Keep lists on this computer</source>
        <translation>&amp;Hrani sezname v tem računalniku</translation>
    </message>
    <message>
        <source>Keep lists on this computer</source>
        <translation>Hrani sezname v tem računalniku</translation>
    </message>
    <message>
        <source>What is known of all keys, without the keys themselves, is there at once at the next start. If this is off, it lasts only until the program ends or locks.</source>
        <translation>Kar je znano o vseh ključih, brez samih ključev, je ob naslednjem zagonu takoj na voljo. Če je to izklopljeno, se ohrani samo do končanja ali zaklepa programa.</translation>
    </message>
    <message>
        <source>&amp;Forget lists…</source>
        <translation>&amp;Pozabi sezname&#xa0;…</translation>
    </message>
    <message>
        <source>Forget lists</source>
        <translation>Pozabi sezname</translation>
    </message>
    <message>
        <source>Forgetting lists</source>
        <translation>Pozabljanje seznamov</translation>
    </message>
    <message>
        <source>Forget what is known of all keys?</source>
        <translation>Ali želite pozabiti, kar je znano o vseh ključih?</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Obdrži</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Pozabi</translation>
    </message>
    <message>
        <source>There were no lists on this computer. What was read is forgotten.</source>
        <translation>V tem računalniku ni bilo seznamov. Kar je bilo prebrano, je pozabljeno.</translation>
    </message>
    <message numerus="yes">
        <source>The lists of %Ln account(s) were deleted.</source>
        <translation>
            <numerusform>Seznami %Ln uporabniškega računa so izbrisani.</numerusform>
            <numerusform>Seznami %Ln uporabniških računov so izbrisani.</numerusform>
            <numerusform>Seznami %Ln uporabniških računov so izbrisani.</numerusform>
            <numerusform>Seznami %Ln uporabniških računov so izbrisani.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be deleted. What is still there is in the folder “lists” of the program&apos;s cache.</source>
        <translation>Vsega ni bilo mogoče izbrisati. Kar je ostalo, je v mapi »lists« v predpomnilniku programa.</translation>
    </message>
    <message>
        <source>This deletes the lists of all profiles on this computer: entities and keys as they were last read, which keys were deleted, and what has changed. Nothing changes at the server. The keys of the open profile are read again.</source>
        <translation>S tem se izbrišejo seznami vseh profilov v tem računalniku: podjetja in ključi, kot so bili nazadnje prebrani, kateri ključi so bili izbrisani in kaj se je spremenilo. Na strežniku se ne spremeni nič. Ključi odprtega profila se preberejo znova.</translation>
    </message>
</context>
<context>
    <name>ek::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tipkovne bližnjice</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
</context>
<context>
    <name>ek::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Prijava</translation>
    </message>
    <message>
        <source>Remember the credential in this computer&apos;s &amp;keychain</source>
        <translation>Zapomni si poverilnico v shrambi &amp;gesel tega računalnika</translation>
    </message>
    <message>
        <source>Paste an API credential of Space Invoices. It is tested before anything is saved.</source>
        <translation>Prilepite poverilnico za API storitve Space Invoices. Preverjena bo, preden se kar koli shrani.</translation>
    </message>
    <message>
        <source>sk_live_…, sk_sandbox_…, ek_… or token_…</source>
        <translation>sk_live_…, sk_sandbox_…, ek_… ali token_…</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Poverilnica</translation>
    </message>
    <message>
        <source>Recognised credential</source>
        <translation>Prepoznana poverilnica</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Ime profila</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Naslov API-ja</translation>
    </message>
    <message>
        <source>Recognised address</source>
        <translation>Prepoznani naslov</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>ID uporabniškega računa</translation>
    </message>
    <message>
        <source>Optional, when your user has several accounts</source>
        <translation>Neobvezno, če ima vaš uporabnik več uporabniških računov</translation>
    </message>
    <message>
        <source>CA certificate file</source>
        <translation>Datoteka s potrdilom CA</translation>
    </message>
    <message>
        <source>Optional, a PEM file</source>
        <translation>Neobvezno, datoteka PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Izberi&#xa0;…</translation>
    </message>
    <message>
        <source>Choose CA certificate file</source>
        <translation>Izberi datoteko s potrdilom CA</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Poverilnica</translation>
    </message>
    <message>
        <source>Profile &amp;name</source>
        <translation>&amp;Ime profila</translation>
    </message>
    <message>
        <source>API &amp;address</source>
        <translation>&amp;Naslov API-ja</translation>
    </message>
    <message>
        <source>Acc&amp;ount id</source>
        <translation>ID &amp;uporabniškega računa</translation>
    </message>
    <message>
        <source>CA certificate &amp;file</source>
        <translation>&amp;Datoteka s potrdilom CA</translation>
    </message>
    <message>
        <source>Remember in keychain</source>
        <translation>Zapomni si v shrambi gesel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Prekliči</translation>
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
        <translation>Ključ uporabniškega računa (%1): ima dostop do vseh podjetij tega računa.</translation>
    </message>
    <message>
        <source>Entity key, %1: reaches its own entity.</source>
        <comment>credential kind, environment</comment>
        <translation>Ključ podjetja (%1): ima dostop do svojega podjetja.</translation>
    </message>
    <message>
        <source>User access token, %1: reaches what its user does.</source>
        <comment>credential kind, environment</comment>
        <translation>Uporabniški dostopni žeton (%1): ima dostop do vsega, do česar ga ima njegov uporabnik.</translation>
    </message>
    <message>
        <source>Not the form of a Space Invoices credential (sk_…, ek_… or token_…). The server will decide.</source>
        <translation>To nima oblike poverilnice Space Invoices (sk_…, ek_… ali token_…). Odločil bo strežnik.</translation>
    </message>
    <message>
        <source>The server is asked for as “%1”.</source>
        <translation>Zahteve gredo na strežnik z imenom »%1«.</translation>
    </message>
    <message>
        <source>Careful: this name has letters of other scripts that pass for Latin ones, so it can look like another server&apos;s. It is asked for as “%1”.</source>
        <translation>Previdno: to ime vsebuje črke drugih pisav, ki so podobne latiničnim, zato je lahko videti kot ime drugega strežnika. Zahteve gredo na strežnik z imenom »%1«.</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Profilu dajte ime.</translation>
    </message>
    <message>
        <source>There is a profile with this name already.</source>
        <translation>Profil s tem imenom že obstaja.</translation>
    </message>
    <message>
        <source>No account has such an id. Copy it once more, or leave the field empty.</source>
        <translation>Noben uporabniški račun nima takega ID-ja. Kopirajte ga še enkrat ali pustite polje prazno.</translation>
    </message>
    <message>
        <source>Saving in the keychain</source>
        <translation>Shranjevanje v shrambo gesel</translation>
    </message>
    <message>
        <source>Testing the credential</source>
        <translation>Preverjanje poverilnice</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Preverjanje&#xa0;…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Shranjevanje&#xa0;…</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>Znova poskusi s shrambo gesel</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Samo za to sejo</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Potrdila (*.pem *.crt *.cer);;Vse datoteke (*)</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Na&amp;predno</translation>
    </message>
    <message>
        <source>Paste the API credential for the profile “%1”. It is tested before anything is saved.</source>
        <translation>Prilepite poverilnico za API za profil »%1«. Preverjena bo, preden se kar koli shrani.</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Neobvezno</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Čakanje</translation>
    </message>
</context>
<context>
    <name>ek::SortedTableModel</name>
    <message>
        <source>%1, sorted ascending</source>
        <comment>a column</comment>
        <translation>%1, razvrščeno naraščajoče</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <comment>a column</comment>
        <translation>%1, razvrščeno padajoče</translation>
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
        <translation>Prekini</translation>
    </message>
</context>
<context>
    <name>ek::StillListedNotice</name>
    <message>
        <source>Message about deleted keys</source>
        <translation>Sporočilo o izbrisanih ključih</translation>
    </message>
    <message>
        <source>By the server&apos;s answer the key “%1” was deleted, but the server still lists it.</source>
        <translation>Po odgovoru strežnika je bil ključ »%1« izbrisan, vendar ga strežnik še vedno navaja.</translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s answers %Ln keys were deleted, but the server still lists them.</source>
        <translation>
            <numerusform>Po odgovorih strežnika je bil izbrisan %Ln ključ, vendar ga strežnik še vedno navaja.</numerusform>
            <numerusform>Po odgovorih strežnika sta bila izbrisana %Ln ključa, vendar ju strežnik še vedno navaja.</numerusform>
            <numerusform>Po odgovorih strežnika so bili izbrisani %Ln ključi, vendar jih strežnik še vedno navaja.</numerusform>
            <numerusform>Po odgovorih strežnika je bilo izbrisanih %Ln ključev, vendar jih strežnik še vedno navaja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Such a key may still work. Refresh, and delete it again if it stays.</source>
        <translation>Tak ključ morda še deluje. Osvežite in ga znova izbrišite, če ostane.</translation>
    </message>
</context>
<context>
    <name>ek::TableColumns</name>
    <message>
        <source>&amp;Fit to contents</source>
        <translation>&amp;Prilagodi vsebini</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Po&amp;nastavi stolpce</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>&amp;Razvrsti po</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <comment>a column</comment>
        <translation>Razvrsti po: %1</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Naraščajoče</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Padajoče</translation>
    </message>
    <message>
        <source>Sort in ascending order</source>
        <translation>Razvrsti naraščajoče</translation>
    </message>
    <message>
        <source>Sort in descending order</source>
        <translation>Razvrsti padajoče</translation>
    </message>
    <message>
        <source>Sorted by %1, ascending</source>
        <translation>Razvrščeno naraščajoče: %1</translation>
    </message>
    <message>
        <source>Sorted by %1, descending</source>
        <translation>Razvrščeno padajoče: %1</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Stolpci</translation>
    </message>
    <message>
        <source>&amp;Arrange columns…</source>
        <translation>&amp;Uredi stolpce…</translation>
    </message>
    <message>
        <source>Arrange columns</source>
        <translation>Uredi stolpce</translation>
    </message>
</context>
<context>
    <name>ek::TintedDialog</name>
    <message>
        <source>Message</source>
        <translation>Sporočilo</translation>
    </message>
</context>
<context>
    <name>ek::UnreadDialog</name>
    <message>
        <source>Entities that could not be read</source>
        <translation>Podjetja, ki jih ni bilo mogoče prebrati</translation>
    </message>
    <message>
        <source>Entities not read</source>
        <translation>Neprebrana podjetja</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Poskusi znova</translation>
    </message>
    <message>
        <source>Open entity</source>
        <translation>Odpri podjetje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zapri</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Podjetje</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Zakaj</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdaj</translation>
    </message>
    <message>
        <source>All entities could be read.</source>
        <translation>Vsa podjetja je bilo mogoče prebrati.</translation>
    </message>
    <message>
        <source>The reading is paused: resume it to try them again.</source>
        <translation>Branje je začasno ustavljeno: nadaljujte ga, da jih poskusite znova.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razlog</translation>
    </message>
    <message>
        <source>%1. What was known of their keys before is still shown. None of it counts as deleted.</source>
        <comment>3 entities could not be read</comment>
        <translation>%1. Kar je bilo o ključih znano prej, je še vedno prikazano. Nič od tega ne velja za izbrisano.</translation>
    </message>
</context>
<context>
    <name>ek::UnseenNote</name>
    <message>
        <source>About %1</source>
        <comment>a field</comment>
        <translation>O polju %1</translation>
    </message>
</context>
<context>
    <name>ek::ValueLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiraj</translation>
    </message>
</context>
<context>
    <name>ek::ViewList</name>
    <message>
        <source>Views</source>
        <translation>Pogledi</translation>
    </message>
</context>
<context>
    <name>ek::ViewListModel</name>
    <message>
        <source>Changes</source>
        <translation>Spremembe</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Vsi ključi</translation>
    </message>
    <message>
        <source>Expires within 30 days</source>
        <translation>Poteče v 30 dneh</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>keys</comment>
        <translation>Potekli</translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>keys</comment>
        <translation>Nikoli ne poteče</translation>
    </message>
    <message>
        <source>Older than 90 days</source>
        <translation>Starejši od 90 dni</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln ključ</numerusform>
            <numerusform>%Ln ključa</numerusform>
            <numerusform>%Ln ključi</numerusform>
            <numerusform>%Ln ključev</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not seen yet</source>
        <translation>
            <numerusform>%Ln še ne videna sprememba</numerusform>
            <numerusform>%Ln še ne videni spremembi</numerusform>
            <numerusform>%Ln še ne videne spremembe</numerusform>
            <numerusform>%Ln še ne videnih sprememb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys so far</source>
        <translation>
            <numerusform>%Ln ključ doslej</numerusform>
            <numerusform>%Ln ključa doslej</numerusform>
            <numerusform>%Ln ključi doslej</numerusform>
            <numerusform>%Ln ključev doslej</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::WindowLock</name>
    <message>
        <source>A new key that is not stored yet waits behind this page.</source>
        <translation>Za to stranjo čaka novi ključ, ki še ni shranjen.</translation>
    </message>
    <message>
        <source>A key is being created. What that takes is kept until it has ended; you are told after unlocking.</source>
        <translation>Ključ se ustvarja. Kar je za to potrebno, se hrani do konca; izid boste izvedeli po odklepu.</translation>
    </message>
    <message>
        <source>It is not known yet whether a key was created. What it takes to find out is kept.</source>
        <translation>Še ni znano, ali je bil ključ ustvarjen. Kar je potrebno, da se to ugotovi, se hrani.</translation>
    </message>
    <message>
        <source>Keys are being deleted. What that takes is kept until it has ended; you are told after unlocking.</source>
        <translation>Ključi se brišejo. Kar je za to potrebno, se hrani do konca; izid boste izvedeli po odklepu.</translation>
    </message>
    <message>
        <source>The key that was copied is being taken off the clipboard.</source>
        <translation>Kopirani ključ se odstranjuje iz odložišča.</translation>
    </message>
</context>
<context>
    <name>ek::WindowRules</name>
    <message>
        <source>Clear %1</source>
        <comment>a field</comment>
        <translation>Počisti: %1</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Več orodij</translation>
    </message>
    <message>
        <source>Border between the panes</source>
        <translation>Meja med deloma okna</translation>
    </message>
</context>
</TS>
