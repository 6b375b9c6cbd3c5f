<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Again</name>
    <message numerus="yes">
        <source>Queued %n render(s) again</source>
        <translation>
            <numerusform>Queued %n render again</numerusform>
            <numerusform>Queued %n renders again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enqueuer</name>
    <message numerus="yes">
        <source>Added %n render(s) to the queue</source>
        <translation>
            <numerusform>Added %n render to the queue</numerusform>
            <numerusform>Added %n renders to the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot add %n clip(s) to the queue</source>
        <translation>
            <numerusform>Cannot add %n clip to the queue</numerusform>
            <numerusform>Cannot add %n clips to the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>More (%n changed)</numerusform>
            <numerusform>More (%n changed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetVerbs</name>
    <message numerus="yes">
        <source>Exported %n preset(s)</source>
        <translation>
            <numerusform>Exported %n preset</numerusform>
            <numerusform>Exported %n presets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n preset(s)</source>
        <translation>
            <numerusform>Imported %n preset</numerusform>
            <numerusform>Imported %n presets</numerusform>
        </translation>
    </message>
</context>
</TS>
