<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CallerHead</name>
        <message numerus="yes">
            <source>%n candidate(s)</source>
            <translation>
                <numerusform>%n candidate</numerusform>
                <numerusform>%n candidates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier call(s) from this number</source>
            <translation>
                <numerusform>%n earlier call from this number</numerusform>
                <numerusform>%n earlier calls from this number</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConferenceCard</name>
        <message numerus="yes">
            <source>Conference · %n people</source>
            <translation>
                <numerusform>Conference · %n people</numerusform>
                <numerusform>Conference · %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactCards</name>
        <message numerus="yes">
            <source>%n contact(s) in the last 30 days</source>
            <translation>
                <numerusform>%n contact in the last 30 days</numerusform>
                <numerusform>%n contacts in the last 30 days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>IdlePage</name>
        <message numerus="yes">
            <source>%n call(s) not coded</source>
            <translation>
                <numerusform>%n call not coded</numerusform>
                <numerusform>%n calls not coded</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message numerus="yes">
            <source>%n missed call(s)</source>
            <translation>
                <numerusform>%n missed call</numerusform>
                <numerusform>%n missed calls</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message numerus="yes">
            <source>%n missed call(s)</source>
            <translation>
                <numerusform>%n missed call</numerusform>
                <numerusform>%n missed calls</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VoicemailButton</name>
        <message numerus="yes">
            <source>%n new</source>
            <comment>voicemail</comment>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new message(s)</source>
            <translation>
                <numerusform>%n new message</numerusform>
                <numerusform>%n new messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WrapUpHead</name>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Facts</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Plurals</name>
        <message numerus="yes">
            <source>%n message(s)</source>
            <translation>
                <numerusform>%n message</numerusform>
                <numerusform>%n messages</numerusform>
            </translation>
        </message>
    </context>
</TS>
