<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ek::Actions</name>
    <message numerus="yes">
        <source>&amp;Delete %n key(s)…</source>
        <translation>
            <numerusform>&amp;Delete %n key…</numerusform>
            <numerusform>&amp;Delete %n keys…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ClockBar</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how far a clock is off</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::CreationBar</name>
    <message numerus="yes">
        <source>%n keys “%1” for %2 exist whose secrets nobody has seen.</source>
        <comment>API key, entity</comment>
        <translation>
            <numerusform>%n key “%1” for %2 exists whose secret nobody has seen.</numerusform>
            <numerusform>%n keys “%1” for %2 exist whose secrets nobody has seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::DeleteKeysDialog</name>
    <message numerus="yes">
        <source>Delete %n API key(s)</source>
        <translation>
            <numerusform>Delete %n API key</numerusform>
            <numerusform>Delete %n API keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n keys?</source>
        <translation>
            <numerusform>Delete this key?</numerusform>
            <numerusform>Delete these %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) may still be there. Below is what happened.</source>
        <translation>
            <numerusform>%n key may still be there. Below is what happened.</numerusform>
            <numerusform>%n keys may still be there. Below is what happened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::DialogOpener</name>
    <message numerus="yes">
        <source>Select at most %n keys to delete at a time.</source>
        <translation>
            <numerusform>Select at most %n keys to delete at a time.</numerusform>
            <numerusform>Select at most %n keys to delete at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::EntityPanel</name>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entities</source>
        <translation>
            <numerusform>%1 of %n entity</numerusform>
            <numerusform>%1 of %n entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::ErrorText</name>
    <message numerus="yes">
        <source>The name is longer than %n character(s).</source>
        <translation>
            <numerusform>The name is longer than %n character.</numerusform>
            <numerusform>The name is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n minute(s).</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %n key(s), but sent %1. What it did not send may exist.</source>
        <translation>
            <numerusform>This list is incomplete: the server counts %n key, but sent %1. What it did not send may exist.</numerusform>
            <numerusform>This list is incomplete: the server counts %n keys, but sent %1. What it did not send may exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This list is incomplete: the server counts %n entities, but sent %1. What it did not send may exist.</source>
        <translation>
            <numerusform>This list is incomplete: the server counts %n entity, but sent %1. What it did not send may exist.</numerusform>
            <numerusform>This list is incomplete: the server counts %n entities, but sent %1. What it did not send may exist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</source>
        <translation>
            <numerusform>%n key of another entity came in the answer to a question about this entity and was left out, so keys of this entity may be missing.</numerusform>
            <numerusform>%n keys of another entity came in the answer to a question about this entity and were left out, so keys of this entity may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the server&apos;s answer could not be read and are not shown.</source>
        <translation>
            <numerusform>%n entry of the server&apos;s answer could not be read and is not shown.</numerusform>
            <numerusform>%n entries of the server&apos;s answer could not be read and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the server&apos;s answer came more than once and are shown once.</source>
        <translation>
            <numerusform>%n entry of the server&apos;s answer came more than once and is shown once.</numerusform>
            <numerusform>%n entries of the server&apos;s answer came more than once and are shown once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyDetails</name>
    <message numerus="yes">
        <source>%n keys are selected.</source>
        <translation>
            <numerusform>%n key is selected.</numerusform>
            <numerusform>%n keys are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::KeyPanel</name>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n keys</source>
        <translation>
            <numerusform>%1 of %n key</numerusform>
            <numerusform>%1 of %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::MainWindow</name>
    <message numerus="yes">
        <source>Copied the masked form of %n key(s).</source>
        <translation>
            <numerusform>Copied the masked form of %n key.</numerusform>
            <numerusform>Copied the masked form of %n keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::Moments</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::RevealKeyDialog</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared %n second(s) after copying.</source>
        <translation>
            <numerusform>The clipboard is cleared %n second after copying.</numerusform>
            <numerusform>The clipboard is cleared %n seconds after copying.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::SettingsDialog</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>lock after</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ek::StillListedNotice</name>
    <message numerus="yes">
        <source>By the server&apos;s answers %n keys were deleted, but the server still lists them.</source>
        <translation>
            <numerusform>By the server&apos;s answers %n key was deleted, but the server still lists it.</numerusform>
            <numerusform>By the server&apos;s answers %n keys were deleted, but the server still lists them.</numerusform>
        </translation>
    </message>
</context>
</TS>
