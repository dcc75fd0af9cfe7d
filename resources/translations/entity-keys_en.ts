<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ek::Actions</name>
    <message numerus="yes">
        <source>&amp;Delete %Ln key(s)…</source>
        <translation>
            <numerusform>&amp;Delete %Ln key…</numerusform>
            <numerusform>&amp;Delete %Ln keys…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::AllKeysPanel</name>
    <message numerus="yes">
        <source>%Ln entities were not read yet, so there may be keys all the same.</source>
        <translation>
            <numerusform>%Ln entity was not read yet, so there may be keys all the same.</numerusform>
            <numerusform>%Ln entities were not read yet, so there may be keys all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No key that was read so far matches the filter. %Ln entities were not read yet.</source>
        <translation>
            <numerusform>No key that was read so far matches the filter. %Ln entity was not read yet.</numerusform>
            <numerusform>No key that was read so far matches the filter. %Ln entities were not read yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation>
            <numerusform>%L1 of %Ln key</numerusform>
            <numerusform>%L1 of %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Announcements</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %Ln second.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ChangesPanel</name>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read yet.</source>
        <translation>
            <numerusform>%Ln entity was not read yet.</numerusform>
            <numerusform>%Ln entities were not read yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ClockBar</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln command(s). %1</source>
        <translation>
            <numerusform>%Ln command. %1</numerusform>
            <numerusform>%Ln commands. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::CreationBar</name>
    <message numerus="yes">
        <source>%Ln keys “%1” for %2 exist whose secrets nobody has seen.</source>
        <comment>API key, entity</comment>
        <translation>
            <numerusform>%Ln key “%1” for %2 exists whose secret nobody has seen.</numerusform>
            <numerusform>%Ln keys “%1” for %2 exist whose secrets nobody has seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::DeleteKeysDialog</name>
    <message numerus="yes">
        <source>Delete %Ln API key(s)</source>
        <translation>
            <numerusform>Delete %Ln API key</numerusform>
            <numerusform>Delete %Ln API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n key(s)</source>
        <comment>to be typed before several live keys are deleted</comment>
        <translation>
            <numerusform>delete %n key</numerusform>
            <numerusform>delete %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whatever uses these %Ln key(s) stops working at once. This cannot be undone.</source>
        <translation>
            <numerusform>Whatever uses this key stops working at once. This cannot be undone.</numerusform>
            <numerusform>Whatever uses these %Ln keys stops working at once. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there. Below is what happened.</source>
        <translation>
            <numerusform>%Ln key may still be there. Below is what happened.</numerusform>
            <numerusform>%Ln keys may still be there. Below is what happened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::DialogOpener</name>
    <message numerus="yes">
        <source>Select at most %Ln keys to delete at a time.</source>
        <translation>
            <numerusform>Select at most %Ln keys to delete at a time.</numerusform>
            <numerusform>Select at most %Ln keys to delete at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::EntityPanel</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation>
            <numerusform>%L1 of %Ln entity</numerusform>
            <numerusform>%L1 of %Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::EntityPicker</name>
    <message numerus="yes">
        <source>%L1 of %Ln entities</source>
        <translation>
            <numerusform>%L1 of %Ln entity</numerusform>
            <numerusform>%L1 of %Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ErrorText</name>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Try again in %Ln second.</numerusform>
            <numerusform>Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minute(s).</source>
        <translation>
            <numerusform>Try again in %Ln minute.</numerusform>
            <numerusform>Try again in %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ExportChoices</name>
    <message numerus="yes">
        <source>All known keys, %Ln</source>
        <translation>
            <numerusform>All known keys, %Ln</numerusform>
            <numerusform>All known keys, %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As shown: %1, %Ln key(s)</source>
        <comment>an entity&apos;s name, or a view&apos;s</comment>
        <translation>
            <numerusform>As shown: %1, %Ln key</numerusform>
            <numerusform>As shown: %1, %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln entities were not read yet, or could not be read. The report names them; keys of theirs may be missing.</source>
        <translation>
            <numerusform>%Ln entity was not read yet, or could not be read. The report names it; keys of it may be missing.</numerusform>
            <numerusform>%Ln entities were not read yet, or could not be read. The report names them; keys of theirs may be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::HtmlReport</name>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities were not read</source>
        <translation>
            <numerusform>%Ln entity was not read</numerusform>
            <numerusform>%Ln entities were not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::InputText</name>
    <message numerus="yes">
        <source>The name is longer than %Ln character(s).</source>
        <translation>
            <numerusform>The name is longer than %Ln character.</numerusform>
            <numerusform>The name is longer than %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, sent as they are. Entity Keys shows them as codes, other programs perhaps not at all.</source>
        <translation>
            <numerusform>The name has %Ln invisible character, %1, sent as it is. Entity Keys shows it as a code, other programs perhaps not at all.</numerusform>
            <numerusform>The name has %Ln invisible characters, %1, sent as they are. Entity Keys shows them as codes, other programs perhaps not at all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, and is saved without them.</source>
        <translation>
            <numerusform>The name has %Ln invisible character, %1, and is saved without it.</numerusform>
            <numerusform>The name has %Ln invisible characters, %1, and is saved without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The name has %Ln invisible character(s), %1, and whoever looks the key up has to give them too.</source>
        <translation>
            <numerusform>The name has %Ln invisible character, %1, and whoever looks the key up has to give it too.</numerusform>
            <numerusform>The name has %Ln invisible characters, %1, and whoever looks the key up has to give them too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyCopying</name>
    <message numerus="yes">
        <source>Copied the name of %Ln key(s).</source>
        <translation>
            <numerusform>Copied the name of %Ln key.</numerusform>
            <numerusform>Copied the names of %Ln keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the masked form of %Ln key(s).</source>
        <translation>
            <numerusform>Copied the masked form of %Ln key.</numerusform>
            <numerusform>Copied the masked form of %Ln keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>Copied %Ln row.</numerusform>
            <numerusform>Copied %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln row(s)…</source>
        <translation>
            <numerusform>Copying %Ln row…</numerusform>
            <numerusform>Copying %Ln rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyDetails</name>
    <message numerus="yes">
        <source>%Ln keys are selected.</source>
        <translation>
            <numerusform>%Ln key is selected.</numerusform>
            <numerusform>%Ln keys are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyPanel</name>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln keys</source>
        <translation>
            <numerusform>%L1 of %Ln key</numerusform>
            <numerusform>%L1 of %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ListText</name>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln key(s), but sent %L1. What it did not send may exist.</source>
        <translation>
            <numerusform>This list is incomplete: the server counts %Ln key, but sent %L1. What it did not send may exist.</numerusform>
            <numerusform>This list is incomplete: the server counts %Ln keys, but sent %L1. What it did not send may exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not send may exist.</source>
        <translation>
            <numerusform>This list is incomplete: the server counts %Ln entity, but sent %L1. What it did not send may exist.</numerusform>
            <numerusform>This list is incomplete: the server counts %Ln entities, but sent %L1. What it did not send may exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</source>
        <translation>
            <numerusform>%Ln key of another entity came in the answer to a question about this entity and was left out, so keys of this entity may be missing.</numerusform>
            <numerusform>%Ln keys of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer could not be read and are not shown.</source>
        <translation>
            <numerusform>%Ln entry of the server&apos;s answer could not be read and is not shown.</numerusform>
            <numerusform>%Ln entries of the server&apos;s answer could not be read and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the server&apos;s answer came more than once and are shown once.</source>
        <translation>
            <numerusform>%Ln entry of the server&apos;s answer came more than once and is shown once.</numerusform>
            <numerusform>%Ln entries of the server&apos;s answer came more than once and are shown once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::LookupText</name>
    <message numerus="yes">
        <source>Not found among the keys of the %Ln entities read.</source>
        <translation>
            <numerusform>Not found among the keys of the one entity read.</numerusform>
            <numerusform>Not found among the keys of the %Ln entities read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key is known in %Ln place(s).</source>
        <translation>
            <numerusform>This key is known in %Ln place.</numerusform>
            <numerusform>This key is known in %Ln places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln place found</numerusform>
            <numerusform>%Ln places found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give at least %Ln character(s) of the key after its prefix.</source>
        <translation>
            <numerusform>Give at least %Ln character of the key after its prefix.</numerusform>
            <numerusform>Give at least %Ln characters of the key after its prefix.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The masks of %Ln key(s) fit it. A mask shows a few characters only: it may be any of them, or none.</source>
        <translation>
            <numerusform>The mask of %Ln key fits it. A mask shows a few characters only: it may be this one, or none.</numerusform>
            <numerusform>The masks of %Ln keys fit it. A mask shows a few characters only: it may be any of them, or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The masks of %Ln key(s) fit. A mask shows a few characters only: it may be any of them, or none.</source>
        <translation>
            <numerusform>The mask of %Ln key fits. A mask shows a few characters only: it may be this one, or none.</numerusform>
            <numerusform>The masks of %Ln keys fit. A mask shows a few characters only: it may be any of them, or none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln are shown.</source>
        <translation>
            <numerusform>The first is shown.</numerusform>
            <numerusform>The first %Ln are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) or folder(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file or folder could not be read.</numerusform>
            <numerusform>%Ln files or folders could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) were not followed.</source>
        <translation>
            <numerusform>%Ln link was not followed.</numerusform>
            <numerusform>%Ln links were not followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more place(s) are not shown.</source>
        <translation>
            <numerusform>%Ln more place is not shown.</numerusform>
            <numerusform>%Ln more places are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not found so far among the keys of the %Ln entities read.</source>
        <translation>
            <numerusform>Not found so far among the keys of the %Ln entity read.</numerusform>
            <numerusform>Not found so far among the keys of the %Ln entities read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities are not read yet: it may belong to one of them.</source>
        <translation>
            <numerusform>%Ln entity is not read yet: it may belong to it.</numerusform>
            <numerusform>%Ln entities are not read yet: it may belong to one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities are not read yet: what is unknown so far may belong to one of them.</source>
        <translation>
            <numerusform>%Ln entity is not read yet: what is unknown so far may belong to it.</numerusform>
            <numerusform>%Ln entities are not read yet: what is unknown so far may belong to one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unknown so far: %Ln entities not read</source>
        <comment>of a key in a file</comment>
        <translation>
            <numerusform>Unknown so far: %Ln entity not read</numerusform>
            <numerusform>Unknown so far: %Ln entities not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln special file(s) were not read: devices, pipes, sockets and the like.</source>
        <translation>
            <numerusform>%Ln special file was not read: a device, a pipe, a socket or the like.</numerusform>
            <numerusform>%Ln special files were not read: devices, pipes, sockets and the like.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Moments</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln minute(s)</source>
        <translation>
            <numerusform>in %Ln minute</numerusform>
            <numerusform>in %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln hour(s)</source>
        <translation>
            <numerusform>in %Ln hour</numerusform>
            <numerusform>in %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln month(s)</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln year(s)</source>
        <translation>
            <numerusform>in %Ln year</numerusform>
            <numerusform>in %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>%Ln minute left</numerusform>
            <numerusform>%Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>%Ln hour left</numerusform>
            <numerusform>%Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>%Ln month left</numerusform>
            <numerusform>%Ln months left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s) left</source>
        <comment>until a key expires</comment>
        <translation>
            <numerusform>%Ln year left</numerusform>
            <numerusform>%Ln years left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::OutcomeBar</name>
    <message numerus="yes">
        <source>%Ln other key(s) deleted</source>
        <translation>
            <numerusform>%Ln other key deleted</numerusform>
            <numerusform>%Ln other keys deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) may still be there</source>
        <translation>
            <numerusform>%Ln key may still be there</numerusform>
            <numerusform>%Ln keys may still be there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln key(s)</source>
        <translation>
            <numerusform>Deleted %Ln key</numerusform>
            <numerusform>Deleted %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ReadingText</name>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln entities not read yet</source>
        <translation>
            <numerusform>%L1 of %Ln entity not read yet</numerusform>
            <numerusform>%L1 of %Ln entities not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; reading again, %L2 of %Ln entities</source>
        <translation>
            <numerusform>%1; reading again, %L2 of %Ln entity</numerusform>
            <numerusform>%1; reading again, %L2 of %Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities could not be read</source>
        <translation>
            <numerusform>%Ln entity could not be read</numerusform>
            <numerusform>%Ln entities could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::RevealKeyDialog</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %Ln second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %Ln second.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared %Ln second(s) after copying.</source>
        <translation>
            <numerusform>The clipboard is cleared %Ln second after copying.</numerusform>
            <numerusform>The clipboard is cleared %Ln seconds after copying.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::SettingsDialog</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <comment>lock after</comment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lists of %Ln account(s) were deleted.</source>
        <translation>
            <numerusform>The lists of %Ln account were deleted.</numerusform>
            <numerusform>The lists of %Ln accounts were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::StillListedNotice</name>
    <message numerus="yes">
        <source>By the server&apos;s answers %Ln keys were deleted, but the server still lists them.</source>
        <translation>
            <numerusform>By the server&apos;s answers %Ln key was deleted, but the server still lists it.</numerusform>
            <numerusform>By the server&apos;s answers %Ln keys were deleted, but the server still lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ViewListModel</name>
    <message numerus="yes">
        <source>%Ln keys</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not seen yet</source>
        <translation>
            <numerusform>%Ln change not seen yet</numerusform>
            <numerusform>%Ln changes not seen yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keys so far</source>
        <translation>
            <numerusform>%Ln key so far</numerusform>
            <numerusform>%Ln keys so far</numerusform>
        </translation>
    </message>
</context>
</TS>
