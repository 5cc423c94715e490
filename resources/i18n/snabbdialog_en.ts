<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>%n point(s) still empty</source>
        <translation>
            <numerusform>%n point still empty</numerusform>
            <numerusform>%n points still empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message numerus="yes">
        <source>Take it in, %n conflict(s) as chosen</source>
        <translation>
            <numerusform>Take it in, %n conflict as chosen</numerusform>
            <numerusform>Take it in, %n conflicts as chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BallotEntry</name>
    <message numerus="yes">
        <source>%n mark(s) missing</source>
        <translation>
            <numerusform>%n mark missing</numerusform>
            <numerusform>%n marks missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ballots</name>
    <message numerus="yes">
        <source>%n ballot(s)</source>
        <translation>
            <numerusform>%n ballot</numerusform>
            <numerusform>%n ballots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message numerus="yes">
        <source>%n question(s) unanswered</source>
        <translation>
            <numerusform>%n question unanswered</numerusform>
            <numerusform>%n questions unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strategy(ies)</source>
        <translation>
            <numerusform>%n strategy</numerusform>
            <numerusform>%n strategies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the list in use</source>
        <translation>
            <numerusform>%n difference from the list in use</numerusform>
            <numerusform>%n differences from the list in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialoguePage</name>
    <message numerus="yes">
        <source>%n action(s) with nobody responsible</source>
        <translation>
            <numerusform>%n action with nobody responsible</numerusform>
            <numerusform>%n actions with nobody responsible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) without a date</source>
        <translation>
            <numerusform>%n action without a date</numerusform>
            <numerusform>%n actions without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Funding</name>
    <message numerus="yes">
        <source>%n row(s) not counted</source>
        <translation>
            <numerusform>%n row not counted</numerusform>
            <numerusform>%n rows not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>%n row taken in</numerusform>
            <numerusform>%n rows taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixSection</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message numerus="yes">
        <source>%n need(s) without a source</source>
        <translation>
            <numerusform>%n need without a source</numerusform>
            <numerusform>%n needs without a source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n minute(s) behind the plan</source>
        <translation>
            <numerusform>%n minute behind the plan</numerusform>
            <numerusform>%n minutes behind the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message numerus="yes">
        <source>%n file(s) not taken in.</source>
        <translation>
            <numerusform>%n file was not taken in.</numerusform>
            <numerusform>%n files were not taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n file taken in. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n files taken in. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take in %n file(s)</source>
        <translation>
            <numerusform>take in %n file</numerusform>
            <numerusform>take in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>Take in %n row(s)</source>
        <translation>
            <numerusform>Take in %n row</numerusform>
            <numerusform>Take in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n hit(s)</source>
        <translation>
            <numerusform>The first %n hit</numerusform>
            <numerusform>The first %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strategies</name>
    <message numerus="yes">
        <source>answers %n need(s)</source>
        <translation>
            <numerusform>answers %n need</numerusform>
            <numerusform>answers %n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrategiesPage</name>
    <message numerus="yes">
        <source>%n need(s) that no strategy covers</source>
        <translation>
            <numerusform>%n need that no strategy covers</numerusform>
            <numerusform>%n needs that no strategy covers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strategy(ies) tied to no need</source>
        <translation>
            <numerusform>%n strategy tied to no need</numerusform>
            <numerusform>%n strategies tied to no need</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n dialogue(s) put into the bin. Ctrl+Z takes them out.</source>
        <translation>
            <numerusform>%n dialogue put into the bin. Ctrl+Z takes it out.</numerusform>
            <numerusform>%n dialogues put into the bin. Ctrl+Z takes them out.</numerusform>
        </translation>
    </message>
</context>
</TS>
