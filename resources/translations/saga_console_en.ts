<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>saga::ui::FaultChip</name>
    <message numerus="yes">
        <source>%n fault(s) active</source>
        <translation>
            <numerusform>%n fault active</numerusform>
            <numerusform>%n faults active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultPanel</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultWords</name>
    <message numerus="yes">
        <source>at most %n time(s)</source>
        <translation>
            <numerusform>at most %n time</numerusform>
            <numerusform>at most %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::FaultsPage</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::HitList</name>
    <message numerus="yes">
        <source>the newest %n saga(s)</source>
        <translation>
            <numerusform>the newest saga</numerusform>
            <numerusform>the newest %n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saga(s)</source>
        <translation>
            <numerusform>%n saga</numerusform>
            <numerusform>%n sagas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n rule(s) ended, new ones are blocked</source>
        <translation>
            <numerusform>%n rule ended, new ones are blocked</numerusform>
            <numerusform>%n rules ended, new ones are blocked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::SagasPage</name>
    <message numerus="yes">
        <source>Show %n new saga(s)</source>
        <translation>
            <numerusform>Show %n new saga</numerusform>
            <numerusform>Show %n new sagas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n saga(s)</source>
        <translation>
            <numerusform>%n saga</numerusform>
            <numerusform>%n sagas</numerusform>
        </translation>
    </message>
</context>
</TS>
