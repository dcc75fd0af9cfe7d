<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sl" sourcelanguage="en">
<context>
    <name>ek::AccountNotice</name>
    <message>
        <source>Message about the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of “%1” reaches the account %2. The profile belonged to the account %3 before. Check that it is the right credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the right one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::Actions</name>
    <message>
        <source>&amp;Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect with another credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, rename or remove connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the credential until it is needed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover the window, and forget the credential until it is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard, lock, appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an API key for the chosen entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy masked key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the masked form of the selected keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch entities and keys again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what a report of a problem needs: versions and the last log lines, no secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Entity Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln key(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Application</name>
    <message>
        <source>From the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo workspace could not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo workspace, live side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ClockBar</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>how far a clock is off</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>how far a clock is off</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>how far a clock is off</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Message about the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that it is %1, which cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses and expiry dates go by this computer&apos;s clock instead; the server&apos;s own may differ. Tell the server&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses and expiry dates go by the server&apos;s clock. Set the date and time of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::CommandLine</name>
    <message>
        <source>There is a credential among the arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a credential in what is given for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not used. Other programs can read a command line, so replace that credential; give the new one in the environment variable %1 or in the sign-in dialog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo workspace; nothing in it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an unsaved profile at this address, with the credential in the environment variable %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --api-url: the account id to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --api-url: a PEM file with further authorities to trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append what happens to this file, in detail and without credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administers the entity-scoped API keys of the Space Invoices API. Qt&apos;s own options, such as -platform, -style and -reverse, are taken as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing value after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give only one of --demo, --profile and --api-url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--account and --ca-file go with --api-url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo workspace was left out when this program was built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account has the id that is given for --account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --log the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the environment variable %1 to the credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log file “%1” cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no home folder to keep the settings in. Set the environment variable HOME to one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ConcealedClipboard</name>
    <message>
        <source>The clipboard no longer holds the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard still holds the key: it could not be cleared, or a clipboard manager puts the key back. Copy something else, and remove the key there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds another text with the key in it. Copy something else to remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be found out whether the clipboard still holds the key. Copy something else to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::CreateKeyDialog</name>
    <message>
        <source>Create an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will use it, for example “Shopify production”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 90 days (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a date and time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <comment>expires</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resulting expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was made: the server lists none that was not there before. “Create key” sends a new request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires %1</source>
        <comment>in 3 months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key that never expires stays dangerous if it ever leaks, even years from now. The vendor advises to replace keys at least every quarter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <comment>characters used of characters allowed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entity cannot be reached any more. Close this dialog and look at the list of entities.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::CreationBar</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message about a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” for %2 does not exist: the server lists no key that was not there before the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the key “%1” (%2)…</source>
        <comment>key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the key “%1” (%2)…</source>
        <comment>key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 was created. The server lists no key that can be it, but that proves nothing: the list is not whole, or it is not known what was there before.</source>
        <comment>key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be found out whether the key “%1” for %2 exists. %3</source>
        <comment>key, entity, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 was created. %3</source>
        <comment>key, entity, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before the key “%1” for %2 was stored. It may exist; “Recover key” asks for it again.</source>
        <comment>key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for %1.</source>
        <comment>a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile “%1”</source>
        <comment>a profile&apos;s name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain whether the key “%1” for %2 was created. The server lists no new key of this name, but what it lists here may be it.</source>
        <comment>API key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” for %2 was on the screen when the program ended. It cannot be shown again; keep it if you stored it.</source>
        <comment>API key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” for %2 exists, and nobody has seen its secret.</source>
        <comment>API key, entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys “%1” for %2 exist whose secrets nobody has seen.</source>
        <comment>API key, entity</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, created %2</source>
        <comment>masked key, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>an API key&apos;s name, what is known of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may have made them: delete one only if you know that nobody uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody else makes keys of this name as well, compare the times before you delete one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” for %2 exists. Sign in to “%3”, or to another profile that reaches this entity, to find out.</source>
        <comment>key, entity, profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for %1, at %2.</source>
        <comment>a time, an API address</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up on this key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the key “%1” for %2 was created, nobody has seen it, and nobody ever will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” for %2 was on the screen before the program ended. If you did not store it, nobody will ever see it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are listed again, so that you can delete it where it exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of keys does not tell. Look for it yourself: it would be among the keys of this entity, created about %1, perhaps under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys could not be listed. Look for it yourself when they can be: it would be among the keys of this entity, created about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up without looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be looked for without the profile “%1”. It would be among the keys of this entity, created about %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::CredentialField</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::CredentialGuard</name>
    <message>
        <source>That is a credential. It was not taken: the field “%1” shows its text in clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That holds a user name and a password. It was not taken: the field “%1” shows its text in clear.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::DeleteKeysDialog</name>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the key&apos;s name to confirm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the key&apos;s last characters to confirm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this word to confirm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <comment>to be typed where a key shows nothing else that can be</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln API key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the key “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete these %Ln keys?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Entity: %1
Whatever uses a deleted key stops working at once. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys to delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm key name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full key, ek_…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entity cannot be reached any more. Close this dialog and look at the list of entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there. Below is what happened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::DialogOpener</name>
    <message numerus="yes">
        <source>Select at most %Ln keys to delete at a time.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About Entity Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity Keys %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administers the entity-scoped API keys of the Space Invoices API.

Qt %1 · MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::EditCommandDialog</name>
    <message>
        <source>New command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End the key with a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One argument a line, without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the key with a line break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program gets the key on its standard input, never among the arguments. No shell is involved: every line is one argument as it stands. Commands are saved in clear, so they must hold no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub Actions secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HashiCorp Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass, the password store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an example to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a command of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::EntityListModel</name>
    <message>
        <source>The entity of this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an entity</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::EntityPanel</name>
    <message>
        <source>Message about entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name, id, tax number, country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list is incomplete</source>
        <comment>a number of entities</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading entities…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list may be out of date. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entities in the server&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is incomplete, so this account may have entities all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no entities in this environment. Create one in Space Invoices, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entity matches the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entity that the server sent matches the search. Others may exist: the list is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentBanner</name>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE SIDE OF THE DEMO · nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE · changes affect real businesses at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX SIDE OF THE DEMO · nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX · a separate world for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO · nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENVIRONMENT UNKNOWN · treated with the care of live</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::EnvironmentNotice</name>
    <message>
        <source>Message about the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the profile again if this is not what you expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential that was read is not for the environment that this profile was saved for. Everything here is handled as live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential that was read does not show which environment it is for, and the profile was saved for another. Everything here is handled with the care of live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answers are about live, or about an environment that this program does not know, and the credential does not show it. Everything here is handled as live.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ErrorText</name>
    <message>
        <source>The API address begins with http://, which would send your credential unencrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation of Qt cannot make encrypted connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate could be read from the CA certificate file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request breaks a rule of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new key&apos;s request could not be noted on this computer&apos;s disk, so it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <comment>what is wrong with the server&apos;s certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy between this computer and the API failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the answer was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server pointed to another address, which is never followed with a credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was larger than any real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not come from the API; perhaps a proxy or a log-in page answered instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not what the API is documented to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API answered with an error, and it still lists the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API&apos;s answer has the status of a success, but it speaks of an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API did not send all keys, and this one is not among those that it sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API did not send all keys, so a key that is missing from the list may exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API could not make sense of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API does not accept this credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API does not accept your credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your credential is not allowed to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API does not know this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API did not find what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request conflicts with something that exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API found the values not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests in a short time; the API asked for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something failed inside the API (status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API is not available at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API answered with the unexpected status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API says that it created the key, but what it sent as the new key cannot be it: it is your credential, another kind of credential, or a key that was listed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was created, but the API did not send the key itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server lists keys by their masked form only and cannot delete by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API says that it does not know this key, but it still lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key you entered is not this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists this key as a key of another entity, so it was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server now lists this key as a live key, so it was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the key was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has seen the new key, so nobody can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the key was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minute(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“Recover key” asks for the same key again, not for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https://. Plain http:// is allowed for this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Qt&apos;s TLS plugin and OpenSSL, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PEM file, or leave the field empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the values and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address and your network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your network connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your system&apos;s proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy or network log-in is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the vendor&apos;s support what the server says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or enter the full key to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it was copied whole, has not been revoked, and belongs to this API address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been revoked, or belong to another API address. Sign in with another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a credential with the right to list entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a credential with the right to manage this entity&apos;s keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see the keys as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address and refresh the entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the vendor&apos;s support when it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, tell the vendor&apos;s support the request id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is what a key is recovered by when its answer gets lost. Make room, or see to it that the folder can be written, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists no new key. Tell the vendor&apos;s support what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the newest keys of this entity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it and create another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the full key to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the full key whose masked form is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy changes requests. Then refresh the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this dialog, select the key again, and confirm it as a live key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Trying again at %2.</source>
        <comment>an error, a time of the day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::FileText</name>
    <message>
        <source>If a key was being made when the program last ended, it may exist without anybody having seen it: look through the newest keys of your entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old file was kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that remembers keys being created could not be read; a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that remembers keys being created was written by a newer version of this program; a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the newer version to recover what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that remembers keys being created cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it can be, no key is created: a lost answer could not be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to it that its folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk for the file that remembers keys being created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until there is, no key is created: a lost answer could not be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another instance of this program holds the file that remembers keys being created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or close the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of what the program remembers of keys being created could not be read. It was set aside in the same file; the rest is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that remembers keys being created failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it works, no key is created: a lost answer could not be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles may be missing; sign in again to add them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file is damaged, or was cut short. A copy of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was written by a newer version of this program. A copy of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is no settings file was in its place. It was moved away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::FilesNotice</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be read or written. Profiles, and with them the way to their credentials, last only until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file held a credential in clear, in a field that is not made for one. It has been taken out. Replace that credential: whoever could read the file may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file holds a credential in clear, in a field that is not made for one, and cannot be written. Take it out yourself, and replace that credential: whoever could read the file may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy may still hold the credential; delete it when you no longer need it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved command, removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::HandOverDialog</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing the key over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::HandOverPanel</name>
    <message>
        <source>&amp;Test key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message about handing over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to &amp;keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to &amp;command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the API, with this key alone, whether it accepts it. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the API at %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::HandOverText</name>
    <message>
        <source>It had read the key and may have kept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had not read the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the keychain as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file for the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file with its whole path, from the root on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable&apos;s name has letters from A to Z, digits and “_”, and does not begin with a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is never written over anything: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that exists, or make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no room for the key on this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that was begun has been removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and try again, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key could not be written whole, and the file that was begun could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the key may be in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the file yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the key was left in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot have an entry of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has an entry of that service and account already, with another secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another account, or replace what is there; it is then gone for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps an entry for that service and account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: a look-up could find either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another account, or remove that entry with the program that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not added, and the entry it was to replace is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may still be added once the keychain goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps its prompt is open behind another window. Answer it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the keychain&apos;s prompt and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or hand the key over in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is longer than a keychain holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or hand the key over in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command read the key and reported success.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command must not be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command&apos;s program was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or edit the command and name its whole path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command reported success, but it did not read the key to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command reported success, but it did not read the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So it cannot have kept the whole key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many programs read standard input only when an argument says so, often “-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command failed with the exit status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it printed stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was ended from outside, or crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command did not end in time and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it waits for an answer that nobody can give it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command did not stop printing and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is where this program keeps its own credentials. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names must be of one line, without control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names must not have more than 255 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name looks like a credential, and everybody who uses the keychain can read names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the program alone, or with its whole path from the root on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch file is run by a shell, which would interpret the arguments. Name a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a control character in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There seems to be a credential in it. Commands are saved in clear, and every process of this computer can read their arguments: let the program find its credential in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API accepts the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API does not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server may need a moment to know a new key: test it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API did not let the key read its entity&apos;s keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be good for what it is meant for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the API accepts the key is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::InputText</name>
    <message>
        <source>Paste the credential: an account key (sk_…), an entity key (ek_…) or a user access token (token_…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a space or a line break inside. Was more than one key pasted, or one in pieces?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are characters in it that no credential has, such as accents or letters of another script. Copy it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only the beginning of a credential. Paste all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the masked form of a key, which cannot sign in. Paste the full key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long to be a credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The name is longer than %Ln character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The name contains an API key. Names are not secret; give it another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name contains control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key must be valid for at least a minute. Choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than a hundred years away. Choose an earlier time, or “Never”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::KeyColumns</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::KeyDetails</name>
    <message>
        <source>Unknown</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>local time, relative time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>entity id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a key to see all of its attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys are selected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyPanel</name>
    <message>
        <source>Message about keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen entity&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen entity&apos;s environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, last characters, status; or paste a full key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an entity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account %1</source>
        <comment>an account&apos;s id</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick an entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a business on the left to see its API keys. Type to find it by name, id, tax number or country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the list is incomplete</source>
        <comment>a number of keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys are as of %1. %2</source>
        <comment>a time, an error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keys in the server&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is incomplete, so this entity may have keys all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API keys yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the first key for this entity. It will be shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key of this entity matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key that the server sent matches the filter. Others may exist: the list is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::KeychainKeyDialog</name>
    <message>
        <source>Add the key to the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look up by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-up command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs of yours find the key by these names, and they can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of the service “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::KeychainText</name>
    <message>
        <source>The keychain did not give the saved credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either the keychain is locked and its prompt was closed, or the entry was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to be asked for the keychain&apos;s password, or sign in with the credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or sign in for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is available on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a secret service (GNOME Keyring, KWallet, KeePassXC) and try again, or sign in for this session only: the credential is then kept in memory and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps its prompt is still open behind another window. Answer it and try again, or sign in for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps its prompt is open behind another window. Answer it, or sign in for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential is longer than a keychain holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that only the credential was pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain said it did as asked, but looking again showed that it did not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or sign in for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ListText</name>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln key(s), but sent %L1. What it did not send may exist.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not send may exist.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This list may be incomplete: the server&apos;s answer does not say clearly whether there are more keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list may be incomplete: the server&apos;s answer does not say clearly whether there are more entities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer could not be read and are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer came more than once and are shown once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::LockCover</name>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked, because it was not used for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked together with the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked, because the computer went to sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked, because another session had the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential was forgotten. Unlocking reads it from the keychain again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential was forgotten. It was kept for this session only, so after unlocking you have to paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential was forgotten. It came from the environment, so after unlocking you have to paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking opens the demo workspace again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::MainWindow</name>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the diagnostics. They hold no key and no credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First recover or discard the key in doubt: see the bar above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied the masked form of %Ln key(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::MomentField</name>
    <message>
        <source>Calendar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2028-02-29 12:00</source>
        <comment>the form of a date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::MomentProblems</name>
    <message>
        <source>Type year, month, day and time like this: 2028-02-29 12:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the time as well, like this: 2028-02-29 12:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock has no such time. It goes from 00:00 to 23:59.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time does not exist: the clocks are put forward over it. Choose another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time comes twice, because the clocks are put back. Add %1 for the first, or %2 for the second.</source>
        <comment>offsets from UTC</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::Moments</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln month(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <comment>the same moment in local time and in UTC</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <comment>expires</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires soon</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never expires</source>
        <comment>API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>status of an API key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <comment>environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <comment>environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>environment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::NetworkText</name>
    <message>
        <source>The server does not speak TLS here, or only a version that is no longer safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued by an authority that this computer does not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself, so anybody could have made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been revoked, or is known to be fraudulent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time. If they are right, the server&apos;s operator has to act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a server of your own, name its CA certificate in the profile. If it is not, somebody may be in between: do not sign in from this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be in between: do not sign in from this network, and tell the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address, and whether a proxy or network log-in is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address contains a credential, which would be kept and shown in clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address contains a user name and a password, which do not belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address has a space or a line break in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address is not a web address: it does not begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address has an “@” in it. A user name does not belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address has “://” in it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address does not name a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address is one word only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address has a port that is not a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address has a path that no server has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address has a “?” or “#” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API address is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a server of yours, write https:// before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an address such as https://eu.spaceinvoices.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::PasteGuard</name>
    <message>
        <source>The program that was copied from does not answer. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ProfileSwitcher</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>profile name, environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ProfilesDialog</name>
    <message>
        <source>credential in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credential for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credential from the environment, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;credential…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its credential is removed from the keychain. Keys on the server are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its credential is not in the keychain. Keys on the server are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” and its credential are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile “%1” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is still there. Its credential may yet go when the keychain answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile and its credential are still there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::QuitGuard</name>
    <message>
        <source>A new key is not stored yet. Unlock first, then quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change is under way. Wait until it is finished, or stop waiting for it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key may not have been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the key “%1” was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was, nobody has seen it. “Keep open” lets you recover it now; otherwise you are asked again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the key off the clipboard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may be left on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the program has ended, it can no longer take the key off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::RevealKeyDialog</name>
    <message>
        <source>Store this key now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have &amp;stored this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” was created, and has been deleted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown only now, for %1: hand it over to where it will be used, or to a password manager. Nobody can look it up later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared %Ln second(s) after copying.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>I have stored this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first that you have stored the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not list this key any more: it was deleted meanwhile. It will not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out why before you use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not set the expiry you asked for. Asked: %1. Set: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer names a key that was listed before this one was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer names another entity than the key was asked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer names another environment than the key was asked for. It is handled as a live key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer holds a second key or credential, which is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer names the masked form of another key: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent this key, but its answer also says that something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent this key, but its answer also speaks of an error: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave the key no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer names another key than you asked for: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server shortened the name to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists the key without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists the key under another name: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists the key with another expiry than it answered: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that the key was created at another time than you asked for it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expires %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s expiry date could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the key off the clipboard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It can be copied again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without the check mark?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” was handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is safe there, this window can be closed. The key will never be shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without storing the key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “%1” will never be shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays valid for %1. If it was not stored anywhere, nobody will be able to use it; to replace it, delete it and create another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without storing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SaveKeyDialog</name>
    <message>
        <source>Save the key to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for a .env file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, with the entity and the expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resulting file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file for the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds the key&apos;s name, its entity, environment and expiry, and the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you can read the file. What exists already is never written over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SecretField</name>
    <message>
        <source>Copy key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SendKeyDialog</name>
    <message>
        <source>Send the key to a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it &amp;printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is saved yet.

A command starts a program that puts the key where it will be used, such as the secrets of a build server. The program reads the key from its standard input.

Example: this one makes the key a secret of GitHub Actions.
%1

Begin with “New command…”. It offers this example and others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the command “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is saved here is removed, not the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program “%1” was not found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… it printed more than is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SessionPage</name>
    <message>
        <source>Your entities&apos; API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, make and remove them here. Sign in with an API credential of Space Invoices, or look around in a demo workspace first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, make and remove them here. Sign in with an API credential of Space Invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is locked, its own prompt asks for the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in for this session only…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential of “%1” is not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to “%1” again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its credential was kept for one session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its credential was forgotten when the program was locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept for one address alone, and the profile&apos;s address is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the address of “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier version of this program saved the credential for the host, but without the port. It would now be sent to %1. The settings file says so; go on only if that is the address you gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it to this address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SessionWatch</name>
    <message>
        <source>Forgets the credential before the computer sleeps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SessionWords</name>
    <message>
        <source>%1 — locked</source>
        <comment>program name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential from the environment · nothing about this profile is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo workspace · nothing here is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential kept for this session only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SettingsDialog</name>
    <message>
        <source>Never</source>
        <comment>lock after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>lock after</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard is cleared after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clipboard is cleared after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key that was copied is taken off the clipboard again, also when the program locks or ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without use for so long, and when the screen is locked, the window is covered and the credential forgotten. One that is not in the keychain has to be pasted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search or filter that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember the credential in this computer&apos;s &amp;keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an API credential of Space Invoices. It is tested before anything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sk_live_…, sk_sandbox_…, ek_… or token_…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, when your user has several accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional, for a server of your own (PEM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose CA certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acc&amp;ount id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA certificate &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember in keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space Invoices (%1)</source>
        <comment>profile name with environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account key, %1: reaches every entity of the account.</source>
        <comment>credential kind, environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entity key, %1: reaches its own entity.</source>
        <comment>credential kind, environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User access token, %1: reaches what its user does.</source>
        <comment>credential kind, environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the form of a Space Invoices credential (sk_…, ek_… or token_…). The server will decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is asked for as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Careful: this name has letters of other scripts that pass for Latin ones, so it can look like another server&apos;s. It is asked for as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account has such an id. Copy it once more, or leave the field empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::StillListedNotice</name>
    <message>
        <source>Message about deleted keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the server&apos;s answer the key “%1” was deleted, but the server still lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>By the server&apos;s answers %Ln keys were deleted, but the server still lists them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Such a key may still work. Refresh, and delete it again if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::TableColumns</name>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::TintedDialog</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ek::WindowLock</name>
    <message>
        <source>A new key that is not stored yet waits behind this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is being created. What that takes is kept until it has ended; you are told after unlocking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet whether a key was created. What it takes to find out is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are being deleted. What that takes is kept until it has ended; you are told after unlocking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that was copied is being taken off the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
