<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>saga::ui::CommandWords</name>
    <message numerus="yes">
        <source>Retry %n saga(s)</source>
        <translation>
            <numerusform>Retry %n saga</numerusform>
            <numerusform>Retry %n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compensate %n saga(s)</source>
        <translation>
            <numerusform>Compensate %n saga</numerusform>
            <numerusform>Compensate %n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n saga(s)</source>
        <translation>
            <numerusform>Pause %n saga</numerusform>
            <numerusform>Pause %n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n saga(s)</source>
        <translation>
            <numerusform>Resume %n saga</numerusform>
            <numerusform>Resume %n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n saga(s)</source>
        <translation>
            <numerusform>Cancel %n saga</numerusform>
            <numerusform>Cancel %n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Force-end %n saga(s)</source>
        <translation>
            <numerusform>Force-end %n saga</numerusform>
            <numerusform>Force-end %n sagas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::DeadLetterRun</name>
    <message numerus="yes">
        <source>Re-drive %n dead letter(s)</source>
        <translation>
            <numerusform>Re-drive %n dead letter</numerusform>
            <numerusform>Re-drive %n dead letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n dead letter(s)</source>
        <translation>
            <numerusform>Discard %n dead letter</numerusform>
            <numerusform>Discard %n dead letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::DeadLettersPage</name>
    <message numerus="yes">
        <source>Re-drive %n selected…</source>
        <translation>
            <numerusform>Re-drive %n selected…</numerusform>
            <numerusform>Re-drive %n selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n selected…</source>
        <translation>
            <numerusform>Discard %n selected…</numerusform>
            <numerusform>Discard %n selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-drive %n dead letter(s)?</source>
        <translation>
            <numerusform>Re-drive %n dead letter?</numerusform>
            <numerusform>Re-drive %n dead letters?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n dead letter(s)?</source>
        <translation>
            <numerusform>Discard %n dead letter?</numerusform>
            <numerusform>Discard %n dead letters?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::DefinitionEditor</name>
    <message numerus="yes">
        <source>%n problem(s); a click goes there. The graph shows the last text that was right.</source>
        <translation>
            <numerusform>%n problem; a click goes there. The graph shows the last text that was right.</numerusform>
            <numerusform>%n problems; a click goes there. The graph shows the last text that was right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %1 version %2, %n step(s), runs in both modes</source>
        <translation>
            <numerusform>✓ %1 version %2, %n step, runs in both modes</numerusform>
            <numerusform>✓ %1 version %2, %n steps, runs in both modes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %1 version %2, %n step(s), needs a conductor: %3</source>
        <translation>
            <numerusform>✓ %1 version %2, %n step, needs a conductor: %3</numerusform>
            <numerusform>✓ %1 version %2, %n steps, needs a conductor: %3</numerusform>
        </translation>
    </message>
</context>
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
        <source>%n saga(s)</source>
        <translation>
            <numerusform>%n saga</numerusform>
            <numerusform>%n sagas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::LedgerView</name>
    <message numerus="yes">
        <source>the newest %n line(s)</source>
        <translation>
            <numerusform>the newest line</numerusform>
            <numerusform>the newest %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), the sum is the balance</source>
        <translation>
            <numerusform>%n line, the sum is the balance</numerusform>
            <numerusform>%n lines, the sum is the balance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), the sum is not the balance</source>
        <translation>
            <numerusform>%n line, the sum is not the balance</numerusform>
            <numerusform>%n lines, the sum is not the balance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::LetterDetail</name>
    <message numerus="yes">
        <source>%1, after %n deliveries</source>
        <translation>
            <numerusform>%1, after %n delivery</numerusform>
            <numerusform>%1, after %n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::LogView</name>
    <message numerus="yes">
        <source>%n line(s) copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
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
    <message numerus="yes">
        <source>%n operation(s) stop after the current step: what has been sent is finished, the rest is not begun. The window closes then.</source>
        <translation>
            <numerusform>%n operation stops after its current step: what has been sent is finished, the rest is not begun. The window closes then.</numerusform>
            <numerusform>%n operations stop after their current step: what has been sent is finished, the rest is not begun. The window closes then.</numerusform>
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
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>%n operation running</numerusform>
            <numerusform>%n operations running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saga::ui::TracePage</name>
    <message numerus="yes">
        <source>%n saga(s)</source>
        <translation>
            <numerusform>%n saga</numerusform>
            <numerusform>%n sagas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not complete</source>
        <translation>
            <numerusform>%n did not complete</numerusform>
            <numerusform>%n did not complete</numerusform>
        </translation>
    </message>
</context>
</TS>
