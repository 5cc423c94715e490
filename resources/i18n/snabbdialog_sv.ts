<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>%n point(s) still empty</source>
        <translation>
            <numerusform>%n punkt är tom</numerusform>
            <numerusform>%n punkter är tomma</numerusform>
        </translation>
    </message>
    <message>
        <source>Every point is answered.</source>
        <translation>Alla punkter har svar.</translation>
    </message>
</context>
<context>
    <name>Actors</name>
    <message>
        <source>actor</source>
        <translation>aktör</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Aktörer</translation>
    </message>
    <message>
        <source>Write an organisation or a network and press Enter</source>
        <translation>Skriv en organisation eller ett nätverk och tryck Enter</translation>
    </message>
    <message>
        <source>Who matters to this dialogue beside those in the room: universities, clusters, networks, companies.</source>
        <translation>Vilka har betydelse för dialogen utöver dem som är i rummet? Lärosäten, kluster, nätverk, företag.</translation>
    </message>
    <message>
        <source>works in between</source>
        <translation>arbetar mellan aktörerna</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>S&amp;lag</translation>
    </message>
    <message>
        <source>&amp;Role in the dialogue&apos;s subject</source>
        <translation>R&amp;oll i det dialogen handlar om</translation>
    </message>
    <message>
        <source>Re&amp;gions</source>
        <translation>Re&amp;gioner</translation>
    </message>
    <message>
        <source>&amp;Country or place, if abroad</source>
        <translation>Land eller &amp;plats, om det är utomlands</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Webbadress</translation>
    </message>
    <message>
        <source>Works in &amp;between others</source>
        <translation>Arbetar &amp;mellan aktörerna</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Anmärkning</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>point on the agenda</source>
        <translation>punkt på dagordningen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Write a point, such as «Coffee 15», and press Enter</source>
        <translation>Skriv en punkt, till exempel «Kaffe 15», och tryck Enter</translation>
    </message>
    <message>
        <source>What happens when? Write a point and its minutes.</source>
        <translation>Vad händer när? Skriv en punkt och hur många minuter den tar.</translation>
    </message>
    <message>
        <source>used: %1 min</source>
        <translation>använt: %1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>&amp;Point</source>
        <translation>&amp;Punkt</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minuter</translation>
    </message>
    <message>
        <source>&amp;Step of the walk</source>
        <translation>&amp;Steg i dialogen</translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message>
        <source>What the files change</source>
        <translation>Vad filerna ändrar</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Inget skiljer sig.</translation>
    </message>
    <message>
        <source>Keep &amp;ours everywhere</source>
        <translation>&amp;Behåll vårt överallt</translation>
    </message>
    <message>
        <source>Look before anything is taken in. Enter shows both texts; 1 keeps ours, 2 takes theirs. What loses stays in the row&apos;s history.</source>
        <translation>Titta igenom innan något tas in. Enter visar båda texterna, 1 behåller vårt, 2 tar deras. Det som väljs bort finns kvar i radens historik.</translation>
    </message>
    <message>
        <source>Take &amp;theirs everywhere</source>
        <translation>Ta d&amp;eras överallt</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Lämna det</translation>
    </message>
    <message numerus="yes">
        <source>Take it in, %n conflict(s) as chosen</source>
        <translation>
            <numerusform>Ta in, %n konflikt enligt valet</numerusform>
            <numerusform>Ta in, %n konflikter enligt valen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ta&amp;ke it in</source>
        <translation>Ta &amp;in</translation>
    </message>
    <message>
        <source>Ours (key 1)</source>
        <translation>Vårt (tangent 1)</translation>
    </message>
    <message>
        <source>Theirs (key 2)</source>
        <translation>Deras (tangent 2)</translation>
    </message>
    <message>
        <source>Files that have come</source>
        <translation>Filer som har kommit</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Write the candidates first. Then everybody marks each of them from 1 to 5.</source>
        <translation>Skriv kandidaterna först. Sedan ger var och en dem poäng från 1 till 5.</translation>
    </message>
</context>
<context>
    <name>BallotEntry</name>
    <message>
        <source>&amp;Close the ballots</source>
        <translation>&amp;Stäng röstsedlarna</translation>
    </message>
    <message>
        <source>T&amp;ype ballots</source>
        <translation>Fyll &amp;i röstsedlar</translation>
    </message>
    <message>
        <source>&amp;Hide the marks</source>
        <translation>Dö&amp;lj poängen</translation>
    </message>
    <message>
        <source>&amp;Show what is in</source>
        <translation>Visa det som har ko&amp;mmit in</translation>
    </message>
    <message>
        <source>&amp;Show all together</source>
        <translation>Visa alla sam&amp;tidigt</translation>
    </message>
    <message>
        <source>No mark is given yet. The marks stay hidden until all are in.</source>
        <translation>Inga poäng är satta än. Poängen är dolda tills alla har kommit in.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) missing</source>
        <translation>
            <numerusform>%n poäng saknas</numerusform>
            <numerusform>%n poäng saknas</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of &amp;ballots</source>
        <translation>&amp;Antal röstsedlar</translation>
    </message>
    <message>
        <source>Number of ballots</source>
        <translation>Antal röstsedlar</translation>
    </message>
</context>
<context>
    <name>BallotGrid</name>
    <message>
        <source>Ballots</source>
        <translation>Röstsedlar</translation>
    </message>
</context>
<context>
    <name>BallotModel</name>
    <message>
        <source>ballot %1</source>
        <translation>röstsedel %1</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>ingen poäng</translation>
    </message>
    <message>
        <source>given, hidden</source>
        <translation>satt, dold</translation>
    </message>
</context>
<context>
    <name>Ballots</name>
    <message>
        <source>give mark</source>
        <translation>sätt poäng</translation>
    </message>
    <message>
        <source>hide marks</source>
        <translation>dölj poängen</translation>
    </message>
    <message>
        <source>show marks</source>
        <translation>visa poängen</translation>
    </message>
    <message>
        <source>take mark away</source>
        <translation>ta bort poäng</translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s)</source>
        <translation>
            <numerusform>%n röstsedel</numerusform>
            <numerusform>%n röstsedlar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all in, not shown yet</source>
        <translation>%1, alla har kommit in, ännu inte visade</translation>
    </message>
    <message>
        <source>%1, hidden until all are in</source>
        <translation>%1, poängen är dolda tills alla har kommit in</translation>
    </message>
    <message>
        <source>%1, shown together</source>
        <translation>%1, visas tillsammans</translation>
    </message>
    <message>
        <source>change number of ballots</source>
        <translation>ändra antal röstsedlar</translation>
    </message>
</context>
<context>
    <name>Candidate</name>
    <message>
        <source>Why did we choose this?</source>
        <translation>Varför valde vi detta?</translation>
    </message>
    <message>
        <source>Why not %1?</source>
        <translation>Varför inte %1?</translation>
    </message>
</context>
<context>
    <name>CandidateForm</name>
    <message>
        <source>&amp;Name of the area</source>
        <translation>&amp;Namn på området</translation>
    </message>
    <message>
        <source>What it is abou&amp;t</source>
        <translation>Vad de&amp;t handlar om</translation>
    </message>
    <message>
        <source>&amp;Rests on these needs</source>
        <translation>Vilar på dessa &amp;behov</translation>
    </message>
    <message>
        <source>&amp;Supported by these strategies</source>
        <translation>&amp;Stöds av dessa strategier</translation>
    </message>
    <message>
        <source>Area of the smart spe&amp;cialisation (S3)</source>
        <translation>Område inom smart spe&amp;cialisering (S3)</translation>
    </message>
    <message>
        <source>Ta&amp;gs, separated by commas</source>
        <translation>Ta&amp;ggar, med komma emellan</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>candidate</source>
        <translation>kandidat</translation>
    </message>
    <message>
        <source>Candidates for the focus area</source>
        <translation>Kandidater till fokusområde</translation>
    </message>
    <message>
        <source>Write a candidate for the focus area and press Enter</source>
        <translation>Skriv en kandidat till fokusområde och tryck Enter</translation>
    </message>
    <message>
        <source>Write two to five areas the dialogue could be about. Enter on a row opens it for the model&apos;s questions.</source>
        <translation>Skriv två till fem områden som dialogen kan handla om. Enter på en rad öppnar den för modellens frågor.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>valt</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) unanswered</source>
        <translation>
            <numerusform>%n fråga utan svar</numerusform>
            <numerusform>%n frågor utan svar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all three layers</source>
        <translation>%1 i alla tre lagren</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n behov</numerusform>
            <numerusform>%n behov</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strategy(ies)</source>
        <translation>
            <numerusform>%n strategi</numerusform>
            <numerusform>%n strategier</numerusform>
        </translation>
    </message>
    <message>
        <source>no strategy</source>
        <translation>ingen strategi</translation>
    </message>
    <message>
        <source>rests on no need</source>
        <translation>vilar inte på något behov</translation>
    </message>
</context>
<context>
    <name>CatalogueChoice</name>
    <message>
        <source>Strategies in the catalogue</source>
        <translation>Strategier i katalogen</translation>
    </message>
    <message>
        <source>cite strategy</source>
        <translation>ta med strategi</translation>
    </message>
    <message>
        <source>cited already</source>
        <translation>finns redan med</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>The catalogue</source>
        <translation>Katalogen</translation>
    </message>
    <message>
        <source>Name, number, subject</source>
        <translation>Namn, nummer, ämne</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategier</translation>
    </message>
    <message>
        <source>Nothing in the catalogue matches.</source>
        <translation>Inget i katalogen stämmer med sökningen.</translation>
    </message>
    <message>
        <source>&amp;Cite in the dialogue</source>
        <translation>&amp;Ta med i dialogen</translation>
    </message>
    <message>
        <source>&amp;Use this list</source>
        <translation>&amp;Använd den här listan</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>Cited: %1</source>
        <translation>Finns nu i dialogen: %1</translation>
    </message>
    <message>
        <source>A list of one&apos;s own</source>
        <translation>Egen lista</translation>
    </message>
    <message>
        <source>Lists (*.toml *.csv)</source>
        <translation>Listor (*.toml *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the list in use</source>
        <translation>
            <numerusform>%n skillnad mot listan som används</numerusform>
            <numerusform>%n skillnader mot listan som används</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Cited already: %1</source>
        <translation>Finns redan i dialogen: %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>cited already</source>
        <translation>finns redan med</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Strategies, commissions, programmes and statutes, each with its source. Enter shows what is known.</source>
        <translation>Strategier, regeringsuppdrag, program och författningar, alla med källa. Enter visar det som är känt.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Sök</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Lager</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Till&amp;baka</translation>
    </message>
    <message>
        <source>Read a list of one&apos;s &amp;own …</source>
        <translation>Läs in en &amp;egen lista …</translation>
    </message>
    <message>
        <source>Only the program&apos;s ow&amp;n list</source>
        <translation>Bara &amp;programmets egen lista</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>&amp;Take the choice back</source>
        <translation>&amp;Ta tillbaka valet</translation>
    </message>
    <message>
        <source>&amp;How the priority was agreed</source>
        <translation>Så &amp;enades vi om prioriteringen</translation>
    </message>
    <message>
        <source>The political leadership&apos;s &amp;backing</source>
        <translation>Stöd från den &amp;politiska ledningen</translation>
    </message>
    <message>
        <source>Write the candidates first, then choose one of them here.</source>
        <translation>Skriv kandidaterna först. Välj sedan en av dem här.</translation>
    </message>
    <message>
        <source>choose focus area</source>
        <translation>välj fokusområde</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Type to narrow the list</source>
        <translation>Skriv för att korta listan</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Inga träffar.</translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message>
        <source>&amp;Clear the names for good</source>
        <translation>Rensa &amp;namnen för gott</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Ta bort för gott</translation>
    </message>
    <message>
        <source>Clear personal data</source>
        <translation>Rensa personuppgifter</translation>
    </message>
    <message>
        <source>Delete for good: %1</source>
        <translation>Ta bort för gott: %1</translation>
    </message>
    <message>
        <source>Delete from the bin for good</source>
        <translation>Ta bort för gott ur papperskorgen</translation>
    </message>
    <message>
        <source>Delete it &amp;although no file holds all of it</source>
        <translation>Ta bort den &amp;även om ingen fil innehåller allt</translation>
    </message>
    <message>
        <source>Extract: what is said of a participant</source>
        <translation>Utdrag: vad som står om en deltagare</translation>
    </message>
    <message>
        <source>No participant is listed by name.</source>
        <translation>Ingen deltagare är antecknad med namn.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Papperskorgen är tom.</translation>
    </message>
    <message>
        <source>The dialogue is deleted for good.</source>
        <translation>Dialogen är borttagen för gott.</translation>
    </message>
    <message>
        <source>The names are cleared. Read through the dialogue: names that nobody listed may be left.</source>
        <translation>Namnen är rensade. Läs igenom dialogen: namn som inte stod bland deltagarna kan vara kvar.</translation>
    </message>
    <message>
        <source>Untitled dialogue</source>
        <translation>Dialog utan rubrik</translation>
    </message>
    <message>
        <source>What is said of %1</source>
        <translation>Vad som står om %1</translation>
    </message>
    <message>
        <source>clear personal data</source>
        <translation>rensa personuppgifter</translation>
    </message>
    <message>
        <source>delete for good</source>
        <translation>ta bort för gott</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About Snabbdialog</source>
        <translation>&amp;Om Snabbdialog</translation>
    </message>
    <message>
        <source>&amp;All dialogues</source>
        <translation>&amp;Alla dialoger</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Kommandon</translation>
    </message>
    <message>
        <source>&amp;Find here</source>
        <translation>&amp;Sök här</translation>
    </message>
    <message>
        <source>&amp;History of the text</source>
        <translation>Textens &amp;historik</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>&amp;Tangenter på sidan</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Större text</translation>
    </message>
    <message>
        <source>&amp;New dialogue</source>
        <translation>&amp;Ny dialog</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nästa steg</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>&amp;Föregående steg</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Avs&amp;luta</translation>
    </message>
    <message>
        <source>&amp;Receive a file …</source>
        <translation>&amp;Ta emot en fil …</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>&amp;Send …</source>
        <translation>&amp;Skicka …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Delete from the bin for good …</source>
        <translation>Ta &amp;bort för gott ur papperskorgen …</translation>
    </message>
    <message>
        <source>As when I &amp;opened it</source>
        <translation>S&amp;om när jag öppnade</translation>
    </message>
    <message>
        <source>Clear &amp;personal data …</source>
        <translation>Rensa personupp&amp;gifter …</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Find in a&amp;ll dialogues</source>
        <translation>Sök i a&amp;lla dialoger</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>L&amp;just eller mörkt</translation>
    </message>
    <message>
        <source>Make a &amp;backup now</source>
        <translation>Säkerhetsko&amp;piera nu</translation>
    </message>
    <message>
        <source>Next &amp;section of the page</source>
        <translation>Nästa &amp;del av sidan</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>N&amp;ormal textstorlek</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Öppna &amp;exemplet</translation>
    </message>
    <message>
        <source>Rece&amp;ipt for what came …</source>
        <translation>&amp;Kvitto på det som kommit …</translation>
    </message>
    <message>
        <source>Recommendations of the commission …</source>
        <translation>&amp;Uppdragets rekommendationer …</translation>
    </message>
    <message>
        <source>Restore a backup …</source>
        <translation>&amp;Återställ en säkerhetskopia …</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Mindre text</translation>
    </message>
    <message>
        <source>S&amp;venska / English</source>
        <translation>S&amp;venska / English</translation>
    </message>
    <message>
        <source>Show where the &amp;data lies</source>
        <translation>Visa var &amp;filen ligger</translation>
    </message>
    <message>
        <source>Start or stop the step&apos;s &amp;clock</source>
        <translation>Starta eller stoppa stegets &amp;klocka</translation>
    </message>
    <message>
        <source>The &amp;method&apos;s process map</source>
        <translation>&amp;Metodens processkarta</translation>
    </message>
    <message>
        <source>The ca&amp;talogue of strategies</source>
        <translation>Strategika&amp;talogen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>What is said of a participant (e&amp;xtract) …</source>
        <translation>Utd&amp;rag: vad som står om en deltagare …</translation>
    </message>
</context>
<context>
    <name>Complements</name>
    <message>
        <source>Other regions&apos; strengths</source>
        <translation>Andra regioners styrkor</translation>
    </message>
    <message>
        <source>Choose the region under Prepare. Then other regions with areas like its own stand here.</source>
        <translation>Välj regionen under Förbered. Då visas andra regioner med liknande områden här.</translation>
    </message>
    <message>
        <source>In smart specialisation (S3) each region chooses its areas. Where two resemble each other there is something to ask.</source>
        <translation>I smart specialisering (S3) väljer varje region sina områden. Där två liknar varandra finns något att fråga om.</translation>
    </message>
    <message>
        <source>words in common: %1</source>
        <translation>gemensamma ord: %1</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>«Minnesanteckningar» has a narrow meaning in Swedish law; «Mötesanteckningar» is nearly always right.</source>
        <translation>«Minnesanteckningar» har en snäv betydelse i lagen. «Mötesanteckningar» är nästan alltid rätt.</translation>
    </message>
    <message>
        <source>&amp;Title of the document</source>
        <translation>Do&amp;kumentets rubrik</translation>
    </message>
    <message>
        <source>Registry &amp;number (diarienummer)</source>
        <translation>Diarie&amp;nummer</translation>
    </message>
    <message>
        <source>&amp;Recipients, one a line</source>
        <translation>&amp;Sändlista, en mottagare per rad</translation>
    </message>
    <message>
        <source>&amp;Attachments, one a line</source>
        <translation>&amp;Bilagor, en per rad</translation>
    </message>
    <message>
        <source>Ad&amp;justed by</source>
        <translation>&amp;Justerat av</translation>
    </message>
    <message>
        <source>Adjusted &amp;on</source>
        <translation>Just&amp;erat den</translation>
    </message>
</context>
<context>
    <name>Deadlines</name>
    <message>
        <source>Deadlines</source>
        <translation>Viktiga datum</translation>
    </message>
    <message>
        <source>No dates yet: actions, homework and commissions with a date come here.</source>
        <translation>Inga datum än. Åtgärder, hemarbete och regeringsuppdrag med datum visas här.</translation>
    </message>
    <message>
        <source>Interim report</source>
        <translation>Delredovisning</translation>
    </message>
    <message>
        <source>Final report</source>
        <translation>Slutredovisning</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nästa möte</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>datum saknas</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>försenad</translation>
    </message>
</context>
<context>
    <name>DialoguePage</name>
    <message>
        <source>What is said</source>
        <translation>Det som sägs</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Results and sustainability</source>
        <translation>Resultat och hållbarhet</translation>
    </message>
    <message>
        <source>Homework and next meeting</source>
        <translation>Hemarbete och nästa möte</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Viktiga datum</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) with nobody responsible</source>
        <translation>
            <numerusform>%n åtgärd utan ansvarig</numerusform>
            <numerusform>%n åtgärder utan ansvarig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) without a date</source>
        <translation>
            <numerusform>%n åtgärd utan datum</numerusform>
            <numerusform>%n åtgärder utan datum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ecosystem</name>
    <message>
        <source>&amp;Structures: who is there, and how they work together</source>
        <translation>&amp;Strukturer: vilka som finns och hur de samarbetar</translation>
    </message>
    <message>
        <source>&amp;Capacity: people, competence, money and facilities</source>
        <translation>&amp;Kapacitet: människor, kompetens, pengar och lokaler</translation>
    </message>
    <message>
        <source>&amp;Maturity: how far the area has come</source>
        <translation>&amp;Mognad: hur långt området har kommit</translation>
    </message>
    <message>
        <source>Local &amp;anchoring</source>
        <translation>&amp;Lokal förankring</translation>
    </message>
    <message>
        <source>What shows the anch&amp;oring</source>
        <translation>Vad som v&amp;isar förankringen</translation>
    </message>
    <message>
        <source>Regional &amp;leadership</source>
        <translation>Re&amp;gionalt ledarskap</translation>
    </message>
    <message>
        <source>What shows the lea&amp;dership</source>
        <translation>Vad som visar l&amp;edarskapet</translation>
    </message>
    <message>
        <source>Success factors</source>
        <translation>Framgångsfaktorer</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>T&amp;he question one is at</source>
        <translation>Fråga &amp;just nu</translation>
    </message>
    <message>
        <source>Grou&amp;p, if the room is divided</source>
        <translation>Gru&amp;pp, om ni är delade i grupper</translation>
    </message>
    <message>
        <source>Focus area: %1</source>
        <translation>Fokusområde: %1</translation>
    </message>
    <message>
        <source>No focus area is chosen yet.</source>
        <translation>Inget fokusområde är valt än.</translation>
    </message>
    <message>
        <source>nobody responsible</source>
        <translation>ansvarig saknas</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>datum saknas</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>försenad</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>S&amp;lag</translation>
    </message>
    <message>
        <source>What &amp;came out of it</source>
        <translation>Ut&amp;fall</translation>
    </message>
    <message>
        <source>&amp;Visibility</source>
        <translation>S&amp;ynlighet</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>Fr&amp;åga</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>Gr&amp;upp</translation>
    </message>
    <message>
        <source>T&amp;ags, separated by commas</source>
        <translation>Taggar, med &amp;komma emellan</translation>
    </message>
    <message>
        <source>R&amp;each</source>
        <translation>R&amp;äckvidd</translation>
    </message>
    <message>
        <source>Who is &amp;responsible</source>
        <translation>An&amp;svarig</translation>
    </message>
    <message>
        <source>&amp;Done by</source>
        <translation>Klart s&amp;enast</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>St&amp;atus</translation>
    </message>
    <message>
        <source>&amp;Funding path</source>
        <translation>Väg till f&amp;inansiering</translation>
    </message>
    <message>
        <source>What will sho&amp;w it is done</source>
        <translation>Vad so&amp;m visar att det är gjort</translation>
    </message>
    <message>
        <source>Decided &amp;by, only if it is a decision</source>
        <translation>&amp;Beslutat av, bara om det är ett beslut</translation>
    </message>
    <message>
        <source>Decided &amp;on</source>
        <translation>Beslutat de&amp;n</translation>
    </message>
    <message>
        <source>Read back and confirmed in the room</source>
        <translation>Uppläst och bekräftat i rummet</translation>
    </message>
    <message>
        <source>State a&amp;id</source>
        <translation>Statsst&amp;öd</translation>
    </message>
    <message>
        <source>Rule, a&amp;nd who checks it</source>
        <translation>Vilken regel, &amp;och vem som kontrollerar</translation>
    </message>
</context>
<context>
    <name>EntryRows</name>
    <message>
        <source>note</source>
        <translation>anteckning</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Det som sägs</translation>
    </message>
    <message>
        <source>Write what is said and press Enter</source>
        <translation>Skriv det som sägs och tryck Enter</translation>
    </message>
    <message>
        <source>Choose a kind with Alt and its number, write, press Enter. In the list a number makes a row another kind.</source>
        <translation>Välj slag med Alt och siffran, skriv och tryck Enter. I listan gör en siffra om raden till ett annat slag.</translation>
    </message>
</context>
<context>
    <name>FactorField</name>
    <message>
        <source>answer success factor</source>
        <translation>bedöm framgångsfaktor</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>edit %1</source>
        <translation>ändra %1</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 2026-05-12 or 12 May 2026.</source>
        <translation>Det här är inget datum. Skriv 2026-05-12 eller 12 maj 2026.</translation>
    </message>
    <message>
        <source>This is not a time. Write it as 13.00.</source>
        <translation>Det här är inget klockslag. Skriv till exempel 13.00.</translation>
    </message>
    <message>
        <source>This is not a sum in kronor. It is kept as written and not counted.</source>
        <translation>Det här är inget belopp i kronor. Texten står kvar men räknas inte med.</translation>
    </message>
    <message>
        <source>This is not a whole number. It is kept as written and not counted.</source>
        <translation>Det här är inget heltal. Texten står kvar men räknas inte med.</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>år-månad-dag</translation>
    </message>
</context>
<context>
    <name>FinalPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It was not finished: something went wrong in the program.</source>
        <translation>Det blev inte klart: något gick fel i programmet.</translation>
    </message>
    <message>
        <source>Looking through the store and its backups …</source>
        <translation>Går igenom dialogerna och säkerhetskopiorna …</translation>
    </message>
</context>
<context>
    <name>Finalising</name>
    <message>
        <source>Finalised minutes say so instead of UTKAST, and their text is locked and kept. A later change makes a new version; the one before stays.</source>
        <translation>Fastställda mötesanteckningar är märkta med det i stället för UTKAST. Texten låses och sparas. En senare ändring blir en ny version, och den förra finns kvar.</translation>
    </message>
    <message>
        <source>&amp;Finalised by (role or name)</source>
        <translation>Fa&amp;stställt av (roll eller namn)</translation>
    </message>
    <message>
        <source>Finali&amp;se</source>
        <translation>&amp;Fastställ</translation>
    </message>
    <message>
        <source>Make a &amp;new version</source>
        <translation>&amp;Gör en ny version</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Att komplettera: %1</translation>
    </message>
    <message>
        <source>To publish or archive, save the Word file as PDF/A in Word or LibreOffice: it keeps headings and tables.</source>
        <translation>Ska anteckningarna publiceras eller arkiveras: spara Word-filen som PDF/A i Word eller LibreOffice. Då följer rubriker och tabeller med.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>who finalises</source>
        <translation>vem som fastställer</translation>
    </message>
    <message>
        <source>No version is finalised yet.</source>
        <translation>Ingen version är fastställd än.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>begin a new version</source>
        <translation>börja en ny version</translation>
    </message>
    <message>
        <source>finalise the minutes</source>
        <translation>fastställ mötesanteckningarna</translation>
    </message>
</context>
<context>
    <name>FocusPage</name>
    <message>
        <source>Candidates</source>
        <translation>Kandidater</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>no focus area chosen</source>
        <translation>inget fokusområde är valt</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>No region of Sweden has this name. It is kept as written.</source>
        <translation>Ingen region i Sverige heter så. Namnet står kvar som det är skrivet.</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>&amp;Type of session</source>
        <translation>&amp;Typ av dialog</translation>
    </message>
    <message>
        <source>&amp;Subject, in a few words</source>
        <translation>&amp;Ämne, i några få ord</translation>
    </message>
    <message>
        <source>&amp;Other regions that take part, one a line</source>
        <translation>&amp;Andra regioner som deltar, en per rad</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>Dat&amp;um</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Börjar</translation>
    </message>
    <message>
        <source>&amp;Form of meeting</source>
        <translation>Mötes&amp;form</translation>
    </message>
    <message>
        <source>&amp;Place or link</source>
        <translation>&amp;Plats eller länk</translation>
    </message>
    <message>
        <source>Registry &amp;number (diarienummer)</source>
        <translation>Diarie&amp;nummer</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>S&amp;kede</translation>
    </message>
    <message>
        <source>&amp;Invited</source>
        <translation>&amp;Inbjudan skickad</translation>
    </message>
    <message>
        <source>Planned dat&amp;e</source>
        <translation>P&amp;lanerat datum</translation>
    </message>
    <message>
        <source>&amp;Language of the minutes</source>
        <translation>&amp;Språk i mötesanteckningarna</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>S&amp;yfte</translation>
    </message>
    <message>
        <source>Called through which net&amp;work</source>
        <translation>Kallad gen&amp;om nätverket</translation>
    </message>
    <message>
        <source>In the RnD network regions and national agencies meet; the S3 network is for smart specialisation.</source>
        <translation>I RnD-nätverket möts regioner och nationella myndigheter. S3-nätverket gäller smart specialisering.</translation>
    </message>
</context>
<context>
    <name>Funding</name>
    <message>
        <source>Stated &amp;total, to check the sum against</source>
        <translation>Angiven &amp;total, att jämföra summan med</translation>
    </message>
    <message>
        <source>Applied for: %1</source>
        <translation>Sökt: %1</translation>
    </message>
    <message>
        <source>granted: %1</source>
        <translation>beviljat: %1</translation>
    </message>
    <message>
        <source>agrees with the stated total</source>
        <translation>stämmer med den angivna totalen</translation>
    </message>
    <message>
        <source>differs from the stated total by %1</source>
        <translation>skiljer %1 från den angivna totalen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not counted</source>
        <translation>
            <numerusform>%n rad räknas inte med</numerusform>
            <numerusform>%n rader räknas inte med</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FundingRows</name>
    <message>
        <source>funding</source>
        <translation>finansiering</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Financier and sum, such as «Region Norrbotten 1 245 497», and press Enter</source>
        <translation>Skriv finansiär och belopp, till exempel «Region Norrbotten 1 245 497», och tryck Enter</translation>
    </message>
    <message>
        <source>Who pays, with what kind of money? A pasted table becomes rows.</source>
        <translation>Vem betalar, och med vilka medel? En inklistrad tabell blir rader.</translation>
    </message>
    <message>
        <source>granted: %1</source>
        <translation>beviljat: %1</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>räknas inte med: %1</translation>
    </message>
    <message>
        <source>&amp;Financier</source>
        <translation>&amp;Finansiär</translation>
    </message>
    <message>
        <source>&amp;Kind of money</source>
        <translation>S&amp;lags medel</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>R&amp;oll</translation>
    </message>
    <message>
        <source>&amp;Applied for, kronor</source>
        <translation>&amp;Sökt belopp, kronor</translation>
    </message>
    <message>
        <source>&amp;Granted, kronor</source>
        <translation>&amp;Beviljat belopp, kronor</translation>
    </message>
    <message>
        <source>&amp;Year or years</source>
        <translation>&amp;År</translation>
    </message>
    <message>
        <source>A&amp;ppropriation</source>
        <translation>&amp;Anslag</translation>
    </message>
    <message>
        <source>&amp;Conditions</source>
        <translation>Vill&amp;kor</translation>
    </message>
    <message>
        <source>&amp;State aid</source>
        <translation>Statsst&amp;öd</translation>
    </message>
    <message>
        <source>R&amp;ule, and who checks it</source>
        <translation>Vilken r&amp;egel, och vem som kontrollerar</translation>
    </message>
    <message>
        <source>Re&amp;mark on the source</source>
        <translation>An&amp;märkning om källan</translation>
    </message>
</context>
<context>
    <name>Homework</name>
    <message>
        <source>&amp;Next meeting</source>
        <translation>&amp;Nästa möte</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Plats</translation>
    </message>
</context>
<context>
    <name>HomeworkRows</name>
    <message>
        <source>homework</source>
        <translation>hemarbete</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>Hemarbete</translation>
    </message>
    <message>
        <source>Write what is to be done before the next meeting and press Enter</source>
        <translation>Skriv vad som ska göras före nästa möte och tryck Enter</translation>
    </message>
    <message>
        <source>What does everyone bring to the next meeting?</source>
        <translation>Vad tar var och en med sig till nästa möte?</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>%1 was not read: something went wrong in the program.</source>
        <translation>%1 lästes inte: något gick fel i programmet.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>%n rad togs in</numerusform>
            <numerusform>%n rader togs in</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken in, since the dialogue is no longer open: %1</source>
        <translation>Togs inte in, eftersom dialogen inte längre är öppen: %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Läser %1</translation>
    </message>
    <message>
        <source>Reading cancelled: %1</source>
        <translation>Läsningen avbröts: %1</translation>
    </message>
    <message>
        <source>take in %1</source>
        <translation>ta in %1</translation>
    </message>
</context>
<context>
    <name>KeptVersion</name>
    <message>
        <source>E&amp;xport this version to Word …</source>
        <translation>E&amp;xportera den här versionen till Word …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exporterat: %1</translation>
    </message>
    <message>
        <source>This version came with a file and holds no minutes that can be read.</source>
        <translation>Versionen kom med en fil och innehåller inga anteckningar som går att läsa.</translation>
    </message>
    <message>
        <source>Version %1 as it was finalised</source>
        <translation>Version %1 som den fastställdes</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-dokument (*.docx)</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Left out</source>
        <translation>Tas inte med</translation>
    </message>
    <message>
        <source>Nothing is left out: everything written is shared.</source>
        <translation>Allt tas med. Allt som är skrivet delas.</translation>
    </message>
    <message>
        <source>This is left out (%1)</source>
        <translation>Detta tas inte med (%1)</translation>
    </message>
    <message>
        <source>stands under one that is left out</source>
        <translation>står under en rad som inte tas med</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Needs and the strategies tied to them</source>
        <translation>Behov och de strategier de är kopplade till</translation>
    </message>
    <message>
        <source>There are no needs yet. Write them in the step before this one; then tie each to the strategies that concern it.</source>
        <translation>Det finns inga behov än. Skriv dem i steget före. Koppla sedan varje behov till de strategier som rör det.</translation>
    </message>
    <message>
        <source>Enter on a need ties a strategy to it. On a link, 1 says covered, 2 gap, 3 pulls apart; Delete takes it away.</source>
        <translation>Enter på ett behov kopplar en strategi till det. På en koppling betyder 1 täcks, 2 lucka och 3 drar åt olika håll. Delete tar bort den.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>skäl saknas</translation>
    </message>
    <message>
        <source>remove link</source>
        <translation>ta bort koppling</translation>
    </message>
    <message>
        <source>Removed: link</source>
        <translation>Borttaget: koppling</translation>
    </message>
    <message>
        <source>change link</source>
        <translation>ändra koppling</translation>
    </message>
    <message>
        <source>tie strategy to need</source>
        <translation>koppla strategi till behov</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>not tied</source>
        <translation>inte kopplat</translation>
    </message>
</context>
<context>
    <name>MatrixSection</name>
    <message>
        <source>Enter: next kind · 1 covered · 2 gap · 3 pulls apart · 0 nothing</source>
        <translation>Enter: nästa slag · 1 täcks · 2 lucka · 3 drar åt olika håll · 0 inget</translation>
    </message>
    <message>
        <source>The matrix shows needs against strategies. Write both first.</source>
        <translation>Matrisen ställer behov mot strategier. Skriv båda först.</translation>
    </message>
    <message>
        <source>No strategy covers %1: %2</source>
        <translation>Behov som ingen strategi täcker %1: %2</translation>
    </message>
    <message>
        <source>Every need is covered by some strategy.</source>
        <translation>Varje behov täcks av någon strategi.</translation>
    </message>
    <message>
        <source>Tied to no need %1: %2</source>
        <translation>Strategier utan koppling till behov %1: %2</translation>
    </message>
    <message>
        <source>Every strategy is tied to a need.</source>
        <translation>Varje strategi är kopplad till något behov.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> och %n till</numerusform>
            <numerusform> och %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Needs against strategies</source>
        <translation>Behov mot strategier</translation>
    </message>
    <message>
        <source>remove link</source>
        <translation>ta bort koppling</translation>
    </message>
    <message>
        <source>Removed: link</source>
        <translation>Borttaget: koppling</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Contents and recipients</source>
        <translation>Innehåll och mottagare</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Tas inte med</translation>
    </message>
    <message>
        <source>Finalise</source>
        <translation>Fastställ</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n rad tas inte med</numerusform>
            <numerusform>%n rader tas inte med</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to Word …</source>
        <translation>Exportera till Word …</translation>
    </message>
</context>
<context>
    <name>NeedOutline</name>
    <message>
        <source>need</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Write a need and press Enter</source>
        <translation>Skriv ett behov och tryck Enter</translation>
    </message>
    <message>
        <source>Begin with a challenge: write it above and press Enter. Then the areas under it, and the needs and proposals of each.</source>
        <translation>Börja med en utmaning: skriv den här ovanför och tryck Enter. Skriv sedan områdena under den, och behov och förslag under varje område.</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>lägg till %1</translation>
    </message>
    <message>
        <source>change level of %1</source>
        <translation>ändra nivå på %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Till %1</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Förutsättningar</translation>
    </message>
    <message>
        <source>Account of priorities</source>
        <translation>Redovisning av prioriteringar</translation>
    </message>
    <message>
        <source>Ecosystem, anchoring and leadership</source>
        <translation>Ekosystem, förankring och ledarskap</translation>
    </message>
    <message>
        <source>Fetch input …</source>
        <translation>Hämta underlag …</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) without a source</source>
        <translation>
            <numerusform>%n behov utan källa</numerusform>
            <numerusform>%n behov utan källa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>Add; on a row: open or close its details</source>
        <translation>Lägg till. På en rad: öppna eller stäng detaljerna</translation>
    </message>
    <message>
        <source>Choose the kind of what you write</source>
        <translation>Välj slag för det du skriver</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Stäng detaljerna</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Sök här</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>Historik: %1</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tangenter på sidan</translation>
    </message>
    <message>
        <source>Make the row the kind with that number</source>
        <translation>Gör om raden till slaget med den siffran</translation>
    </message>
    <message>
        <source>Move the row</source>
        <translation>Flytta raden</translation>
    </message>
    <message>
        <source>Move the row out or in, in the outline</source>
        <translation>Flytta raden ut eller in bland nivåerna</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>På den här sidan</translation>
    </message>
    <message>
        <source>On to the next field, out of a list</source>
        <translation>Till nästa fält, ut ur listan</translation>
    </message>
    <message>
        <source>Process map: %1</source>
        <translation>Processkarta: %1</translation>
    </message>
    <message>
        <source>Put the cursor in a text to see what stood there before.</source>
        <translation>Placera markören i en text för att se vad som stod där förut.</translation>
    </message>
    <message>
        <source>Remove the row (can be undone)</source>
        <translation>Ta bort raden (går att ångra)</translation>
    </message>
    <message>
        <source>Restore a backup: what is here now is kept as a backup too</source>
        <translation>Återställ en säkerhetskopia. Det som finns nu sparas också som kopia</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>take back an earlier text</source>
        <translation>ta tillbaka en tidigare text</translation>
    </message>
</context>
<context>
    <name>Participants</name>
    <message>
        <source>participant</source>
        <translation>deltagare</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Name or role, organisation – and press Enter</source>
        <translation>Skriv «namn eller roll, organisation» och tryck Enter</translation>
    </message>
    <message>
        <source>Show the name in the minutes and to the region</source>
        <translation>Visa namnet i mötesanteckningarna och för regionen</translation>
    </message>
    <message>
        <source>Who takes part? Write a name or a role, a comma and the organisation. A pasted list becomes rows.</source>
        <translation>Vilka deltar? Skriv namn eller roll, ett komma och organisationen. En inklistrad lista blir rader.</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>frånvarande</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>R&amp;oll</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>Or&amp;ganisation</translation>
    </message>
    <message>
        <source>S&amp;ide</source>
        <translation>&amp;Part</translation>
    </message>
    <message>
        <source>&amp;Task in the dialogue</source>
        <translation>&amp;Uppgift i dialogen</translation>
    </message>
    <message>
        <source>E-&amp;mail, if it is needed</source>
        <translation>&amp;E-post, om det behövs</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>N&amp;ärvarande</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>The dialogue</source>
        <translation>Dialogen</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>The region&apos;s documents</source>
        <translation>Regionens dokument</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Aktörer</translation>
    </message>
    <message>
        <source>no region chosen</source>
        <translation>ingen region är vald</translation>
    </message>
    <message>
        <source>no participants yet</source>
        <translation>inga deltagare än</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the minutes</source>
        <translation>Förhandsvisning av mötesanteckningarna</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Att komplettera: %1</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Word-dokument (*.docx)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>&amp;Without personal data: roles instead of names</source>
        <translation>&amp;Utan personuppgifter: roller i stället för namn</translation>
    </message>
    <message>
        <source>Use the agency&apos;s own te&amp;mplate …</source>
        <translation>Använd myndighetens egen &amp;mall …</translation>
    </message>
    <message>
        <source>Snabbdialog&apos;s own template</source>
        <translation>Snabbdialogs egen mall</translation>
    </message>
    <message>
        <source>Save as &amp;PDF …</source>
        <translation>Spara som &amp;PDF …</translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation>&amp;Skriv ut …</translation>
    </message>
    <message>
        <source>Open the e&amp;xported document</source>
        <translation>&amp;Öppna det exporterade dokumentet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exporterat: %1</translation>
    </message>
    <message>
        <source>The agency&apos;s template</source>
        <translation>Myndighetens mall</translation>
    </message>
    <message>
        <source>Use Snabbdialog&apos;s o&amp;wn template</source>
        <translation>Använd Snabbdialogs e&amp;gen mall</translation>
    </message>
    <message>
        <source>Word document (*.docx *.dotx)</source>
        <translation>Word-dokument (*.docx *.dotx)</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Backup made: %1</source>
        <translation>Säkerhetskopia gjord: %1</translation>
    </message>
    <message>
        <source>The language has changed. Undo begins anew here; what was done before stays.</source>
        <translation>Språket är bytt. Ångra börjar om här; det som gjordes innan står kvar.</translation>
    </message>
    <message>
        <source>What Snabbdialog reads (*.snabbdialog *.docx *.pdf *.odt *.txt *.md);;All files (*)</source>
        <translation>Det Snabbdialog läser (*.snabbdialog *.docx *.pdf *.odt *.txt *.md);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Receive files</source>
        <translation>Ta emot filer</translation>
    </message>
    <message>
        <source>Nothing else is opened until what is being done here is finished. Then open it again.</source>
        <translation>Inget annat öppnas förrän det som pågår här är klart. Öppna det igen då.</translation>
    </message>
    <message>
        <source>Restored. What was here before is kept: %1</source>
        <translation>Återställt. Det som fanns här förut är sparat: %1</translation>
    </message>
    <message>
        <source>Snabbdialog %1
Licence: MIT. Qt for Python under the LGPL.
Data: %2
The program makes no network connection.</source>
        <translation>Snabbdialog %1
Licens: MIT. Qt for Python enligt LGPL.
Data: %2
Programmet ansluter inte till något nätverk.</translation>
    </message>
    <message>
        <source>About Snabbdialog</source>
        <translation>Om Snabbdialog</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What you have written is kept.</source>
        <translation>Något gick fel i programmet. Det du har skrivit finns kvar.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Getting ready …</source>
        <translation>Förbereder …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sida %1 av %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Sida %1</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 av %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Begins %1 · ends %2</source>
        <translation>Börjar %1 · slutar %2</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind the plan</source>
        <translation>
            <numerusform>%n minut efter tidsplanen</numerusform>
            <numerusform>%n minuter efter tidsplanen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message>
        <source>%1 is a document. Open or begin its dialogue first, then receive it there.</source>
        <translation>%1 är ett dokument. Öppna dialogen som det hör till, eller börja en ny, och ta emot det där.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not taken in.</source>
        <translation>
            <numerusform>%n fil togs inte in.</numerusform>
            <numerusform>%n filer togs inte in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n fil togs in. Ctrl+Z ångrar det.</numerusform>
            <numerusform>%n filer togs in. Ctrl+Z ångrar det.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was written after the files were taken in. Put the dialogue into the bin, or restore the backup made before.</source>
        <translation>Något har skrivits sedan filerna togs in. Lägg dialogen i papperskorgen, eller återställ säkerhetskopian som gjordes innan.</translation>
    </message>
    <message>
        <source>The dialogue has changed since the files were compared with it. Look once more, then take it in.</source>
        <translation>Dialogen har ändrats sedan filerna jämfördes med den. Titta en gång till och ta sedan in.</translation>
    </message>
    <message>
        <source>The files are taken back.</source>
        <translation>Filerna är inte längre inlästa.</translation>
    </message>
    <message>
        <source>take in %1</source>
        <translation>ta in %1</translation>
    </message>
    <message numerus="yes">
        <source>take in %n file(s)</source>
        <translation>
            <numerusform>ta in %n fil</numerusform>
            <numerusform>ta in %n filer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message>
        <source>Recommendations of the commission</source>
        <translation>Uppdragets rekommendationer</translation>
    </message>
    <message>
        <source>add recommendation</source>
        <translation>lägg till rekommendation</translation>
    </message>
</context>
<context>
    <name>Resting</name>
    <message>
        <source>rest candidate on it</source>
        <translation>lägg till grund för kandidat</translation>
    </message>
    <message>
        <source>rest candidate on it no more</source>
        <translation>ta bort grund för kandidat</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Expected results</source>
        <translation>Förväntade resultat</translation>
    </message>
    <message>
        <source>In the &amp;short run</source>
        <translation>På &amp;kort sikt</translation>
    </message>
    <message>
        <source>In the &amp;long run</source>
        <translation>På &amp;lång sikt</translation>
    </message>
    <message>
        <source>Sustainability</source>
        <translation>Hållbarhet</translation>
    </message>
    <message>
        <source>S&amp;ocial</source>
        <translation>S&amp;ocialt</translation>
    </message>
    <message>
        <source>&amp;Economic</source>
        <translation>&amp;Ekonomiskt</translation>
    </message>
    <message>
        <source>E&amp;nvironmental</source>
        <translation>&amp;Miljömässigt</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>The document</source>
        <translation>Dokumentet</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Det som hittades</translation>
    </message>
    <message>
        <source>Nothing new was found in this document.</source>
        <translation>Inget nytt hittades i dokumentet.</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n row(s)</source>
        <translation>
            <numerusform>Ta in %n rad</numerusform>
            <numerusform>Ta in %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Type of &amp;organisation</source>
        <translation>Typ av &amp;organisation</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>tas in</translation>
    </message>
    <message>
        <source>left</source>
        <translation>lämnas</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finansiering</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Hänvisning</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Aktör</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Förutsättning</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>R&amp;ubrik</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>&amp;Blir</translation>
    </message>
    <message>
        <source>&amp;Addressee</source>
        <translation>R&amp;iktas till</translation>
    </message>
    <message>
        <source>Ta&amp;gs, separated by commas</source>
        <translation>Ta&amp;ggar, med komma emellan</translation>
    </message>
    <message>
        <source>1 takes a row, 2 leaves it, Enter edits it, Alt+arrows move it. What stands under a heading follows it.</source>
        <translation>1 tar in en rad, 2 lämnar den, Enter öppnar den, Alt+pilar flyttar den. Det som står under en rubrik följer med.</translation>
    </message>
    <message>
        <source>&amp;Leave it all</source>
        <translation>&amp;Lämna allt</translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation>Slå ihop med &amp;nästa</translation>
    </message>
    <message>
        <source>Take &amp;everything</source>
        <translation>Välj &amp;allt</translation>
    </message>
    <message>
        <source>Take &amp;nothing</source>
        <translation>Välj inge&amp;t</translation>
    </message>
</context>
<context>
    <name>RowSection</name>
    <message>
        <source>Removed: %1</source>
        <translation>Borttaget: %1</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>lägg till %1</translation>
    </message>
    <message>
        <source>change kind of %1</source>
        <translation>ändra slag på %1</translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>flytta %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>ta bort %1</translation>
    </message>
</context>
<context>
    <name>Send</name>
    <message>
        <source>Everything, internal notes too: for the secretary or another facilitator</source>
        <translation>Allt, även interna anteckningar: för sekreteraren eller en annan som leder dialogen</translation>
    </message>
    <message>
        <source>From the region</source>
        <translation>Från regionen</translation>
    </message>
    <message>
        <source>Nothing has come since the program was started. A receipt is made for what has been taken in.</source>
        <translation>Inget har kommit sedan programmet startades. Ett kvitto gäller det som har tagits in.</translation>
    </message>
    <message>
        <source>Receipt as a small file</source>
        <translation>Kvitto som en liten fil</translation>
    </message>
    <message>
        <source>Receipt in Word, one page</source>
        <translation>Kvitto i Word, en sida</translation>
    </message>
    <message>
        <source>Receipt to send back</source>
        <translation>Kvitto att skicka tillbaka</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Spara som</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Skicka</translation>
    </message>
    <message>
        <source>The region fills it in with nothing but Word, and sends it back</source>
        <translation>Regionen behöver bara Word för att fylla i det och skickar sedan tillbaka det</translation>
    </message>
    <message>
        <source>The region&apos;s input, to the facilitator</source>
        <translation>Regionens underlag, till den som leder dialogen</translation>
    </message>
    <message>
        <source>To a colleague</source>
        <translation>Till en kollega</translation>
    </message>
    <message>
        <source>To the region</source>
        <translation>Till regionen</translation>
    </message>
    <message>
        <source>What is shared, for a region that has Snabbdialog</source>
        <translation>Det som delas, för en region som har Snabbdialog</translation>
    </message>
    <message>
        <source>Word form for the region</source>
        <translation>Word-formulär till regionen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Skrivet: %1</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>skicka %1</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Write a document&apos;s title and press Enter</source>
        <translation>Skriv ett dokuments titel och tryck Enter</translation>
    </message>
    <message>
        <source>The documents the dialogue rests on. A need can point at the page it comes from.</source>
        <translation>De dokument som dialogen bygger på. Ett behov kan hänvisa till sidan det kommer från.</translation>
    </message>
    <message>
        <source>rev. %1</source>
        <translation>rev. %1</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>S&amp;lag</translation>
    </message>
    <message>
        <source>Re&amp;ference number</source>
        <translation>Diarie&amp;nummer</translation>
    </message>
    <message>
        <source>&amp;Prepared by</source>
        <translation>&amp;Upprättad av</translation>
    </message>
    <message>
        <source>&amp;Received</source>
        <translation>&amp;Mottagen</translation>
    </message>
    <message>
        <source>Re&amp;vision</source>
        <translation>R&amp;evision</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Sidor</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Webbadress</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Anmärkning</translation>
    </message>
</context>
<context>
    <name>Spreads</name>
    <message>
        <source>hidden until all are in</source>
        <translation>dolt tills alla har kommit in</translation>
    </message>
    <message>
        <source>not shown yet</source>
        <translation>ännu inte visat</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Search in all dialogues</source>
        <translation>Sök i alla dialoger</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>No dialogues yet. Begin a new one, or open the example to look around.</source>
        <translation>Inga dialoger än. Börja en ny, eller öppna exemplet och se dig om.</translation>
    </message>
    <message>
        <source>Show the &amp;bin</source>
        <translation>Visa &amp;papperskorgen</translation>
    </message>
    <message>
        <source>&amp;New dialogue</source>
        <translation>&amp;Ny dialog</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>Papperskorgen</translation>
    </message>
    <message>
        <source>Recent dialogues</source>
        <translation>Senaste dialoger</translation>
    </message>
    <message>
        <source>Back to the dialo&amp;gues</source>
        <translation>Till&amp;baka till dialogerna</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Finalised</source>
        <translation>Fastställd</translation>
    </message>
    <message>
        <source>Nothing is found. Try fewer words, or the beginning of one.</source>
        <translation>Inget hittades. Prova färre ord, eller början av ett.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Papperskorgen är tom.</translation>
    </message>
    <message>
        <source>Untitled dialogue</source>
        <translation>Dialog utan rubrik</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n hit(s)</source>
        <translation>
            <numerusform>De första %n träffarna</numerusform>
            <numerusform>De första %n träffarna</numerusform>
        </translation>
    </message>
    <message>
        <source>From regional needs to finished minutes, all on your own disk.</source>
        <translation>Från regionala behov till färdiga mötesanteckningar, allt på din egen disk.</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Öppna &amp;exemplet</translation>
    </message>
    <message>
        <source>&amp;Receive a file …</source>
        <translation>&amp;Ta emot en fil …</translation>
    </message>
    <message>
        <source>&amp;Prepare a region&apos;s input</source>
        <translation>&amp;Förbered en regions underlag</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>överhoppat</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
</context>
<context>
    <name>Strategies</name>
    <message>
        <source>From the catalo&amp;gue …</source>
        <translation>&amp;Från katalogen …</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>strategi</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategier</translation>
    </message>
    <message>
        <source>Write the name of a strategy and press Enter</source>
        <translation>Skriv namnet på en strategi och tryck Enter</translation>
    </message>
    <message>
        <source>Choose strategies from the catalogue, or write the name of one above. Keep the three layers apart: national, thematic and regional. A strategy that is missing is a row too.</source>
        <translation>Välj strategier i katalogen, eller skriv namnet på en här ovanför. Håll de tre lagren isär: nationellt, tematiskt och regionalt. En strategi som saknas är också en rad.</translation>
    </message>
    <message numerus="yes">
        <source>answers %n need(s)</source>
        <translation>
            <numerusform>svarar mot %n behov</numerusform>
            <numerusform>svarar mot %n behov</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrategiesPage</name>
    <message>
        <source>Strategies</source>
        <translation>Strategier</translation>
    </message>
    <message>
        <source>Links to needs</source>
        <translation>Kopplingar till behov</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matris</translation>
    </message>
    <message>
        <source>Other regions</source>
        <translation>Andra regioner</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) that no strategy covers</source>
        <translation>
            <numerusform>%n behov som ingen strategi täcker</numerusform>
            <numerusform>%n behov som ingen strategi täcker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strategy(ies) tied to no need</source>
        <translation>
            <numerusform>%n strategi utan koppling till behov</numerusform>
            <numerusform>%n strategier utan koppling till behov</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrategyForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Lager</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Slag</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Anmär&amp;kning</translation>
    </message>
    <message>
        <source>&amp;Reference number</source>
        <translation>&amp;Beteckning</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>&amp;Ägare</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>Besluts&amp;år</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>&amp;Valid period</source>
        <translation>&amp;Gäller</translation>
    </message>
    <message>
        <source>Last &amp;checked</source>
        <translation>S&amp;enast kontrollerad</translation>
    </message>
    <message>
        <source>Web &amp;address</source>
        <translation>&amp;Webbadress</translation>
    </message>
    <message>
        <source>The reg&amp;ion&apos;s role</source>
        <translation>Regionens &amp;roll</translation>
    </message>
    <message>
        <source>Mat&amp;urity</source>
        <translation>&amp;Mognad</translation>
    </message>
    <message>
        <source>Ac&amp;tors</source>
        <translation>Akt&amp;örer</translation>
    </message>
    <message>
        <source>Areas of &amp;effort or focus, one a line</source>
        <translation>Områ&amp;den att satsa på, ett per rad</translation>
    </message>
    <message>
        <source>&amp;Money, per year</source>
        <translation>&amp;Pengar per år</translation>
    </message>
    <message>
        <source>Appropr&amp;iation</source>
        <translation>&amp;Anslag</translation>
    </message>
    <message>
        <source>Reporte&amp;d to</source>
        <translation>Redov&amp;isas till</translation>
    </message>
    <message>
        <source>Interim report &amp;by</source>
        <translation>Delred&amp;ovisas senast</translation>
    </message>
    <message>
        <source>&amp;Final report by</source>
        <translation>Sl&amp;utredovisas senast</translation>
    </message>
    <message>
        <source>Partners to consult, and &amp;how</source>
        <translation>Samråd med, o&amp;ch hur</translation>
    </message>
    <message>
        <source>Re&amp;quirement on method</source>
        <translation>Kra&amp;v på metod</translation>
    </message>
    <message>
        <source>The words that matter, with &amp;page</source>
        <translation>Ordal&amp;ydelse, med sida</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Words that matched: %1</source>
        <translation>Ord som stämmer: %1</translation>
    </message>
    <message>
        <source>Tie to the need</source>
        <translation>Koppla till behovet</translation>
    </message>
    <message>
        <source>Tie %1 to the need</source>
        <translation>Koppla %1 till behovet</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Avfärda</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>Avfärda %1</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>May concern the need (found by words; you decide):</source>
        <translation>Kan röra behovet (funnet genom ordsökning, du avgör):</translation>
    </message>
    <message>
        <source>dismiss suggestion</source>
        <translation>avfärda kopplingsförslag</translation>
    </message>
    <message>
        <source>tie suggested strategy to need</source>
        <translation>koppla föreslagen strategi till behov</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>Tying</name>
    <message>
        <source>Strategy to tie to the need</source>
        <translation>Strategi att koppla till behovet</translation>
    </message>
    <message>
        <source>Name of a strategy, then Enter</source>
        <translation>Skriv namnet på en strategi och tryck Enter</translation>
    </message>
    <message>
        <source>No single strategy here has this in its name: %1</source>
        <translation>Ingen strategi, eller fler än en, har detta i namnet: %1</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Next: %1</source>
        <translation>Nästa: %1</translation>
    </message>
    <message>
        <source>Send the input …</source>
        <translation>Skicka underlaget …</translation>
    </message>
    <message>
        <source>The clock runs</source>
        <translation>Klockan går</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>Klockan står stilla</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Ångrat: %1</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 av %2 min</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Gjort om: %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Sparat %1</translation>
    </message>
    <message>
        <source>Read only: %1 has the file</source>
        <translation>Går bara att läsa: %1 använder filen</translation>
    </message>
    <message>
        <source>Finalised, version %1</source>
        <translation>Fastställd, version %1</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>new dialogue</source>
        <translation>ny dialog</translation>
    </message>
    <message>
        <source>add the example</source>
        <translation>lägg till exemplet</translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) put into the bin. Ctrl+Z takes them out.</source>
        <translation>
            <numerusform>%n dialog lagd i papperskorgen. Ctrl+Z tar upp den igen.</numerusform>
            <numerusform>%n dialoger lagda i papperskorgen. Ctrl+Z tar upp dem igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>lägg i papperskorgen</translation>
    </message>
    <message>
        <source>take out of the bin</source>
        <translation>ta upp ur papperskorgen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
</context>
<context>
    <name>_Conditions</name>
    <message>
        <source>condition</source>
        <translation>förutsättning</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Förutsättningar</translation>
    </message>
    <message>
        <source>Write a fact about the region, such as «five universities», and press Enter</source>
        <translation>Skriv en uppgift om regionen, till exempel «fem lärosäten», och tryck Enter</translation>
    </message>
    <message>
        <source>Facts about the region that the dialogue rests on, each with its figure, year and source.</source>
        <translation>Fakta om regionen som dialogen bygger på, var och en med uppgift, år och källa.</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>källa saknas</translation>
    </message>
    <message>
        <source>&amp;Condition</source>
        <translation>&amp;Förutsättning</translation>
    </message>
    <message>
        <source>&amp;Figure or answer</source>
        <translation>&amp;Uppgift eller svar</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;År</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Slag</translation>
    </message>
    <message>
        <source>S&amp;ource, in words</source>
        <translation>Källa, med &amp;ord</translation>
    </message>
    <message>
        <source>Source &amp;document</source>
        <translation>&amp;Källdokument</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Anmärkning</translation>
    </message>
</context>
<context>
    <name>_LinkForm</name>
    <message>
        <source>&amp;How the strategy meets the need</source>
        <translation>Hur strategin &amp;möter behovet</translation>
    </message>
    <message>
        <source>&amp;Where it says so</source>
        <translation>Var det &amp;står</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Sk&amp;äl</translation>
    </message>
</context>
<context>
    <name>_NeedForm</name>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Background and description</source>
        <translation>Bakgrund &amp;och beskrivning</translation>
    </message>
    <message>
        <source>&amp;What is needed</source>
        <translation>Vad som &amp;behövs</translation>
    </message>
    <message>
        <source>Type of &amp;proposal</source>
        <translation>Typ av &amp;förslag</translation>
    </message>
    <message>
        <source>&amp;Addressee</source>
        <translation>R&amp;iktas till</translation>
    </message>
    <message>
        <source>Ta&amp;gs, separated by commas</source>
        <translation>Ta&amp;ggar, med komma emellan</translation>
    </message>
    <message>
        <source>Reac&amp;h</source>
        <translation>R&amp;äckvidd</translation>
    </message>
    <message>
        <source>&amp;Raised by</source>
        <translation>&amp;Lyft av</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>B&amp;elägg</translation>
    </message>
    <message>
        <source>S&amp;ource document</source>
        <translation>&amp;Källdokument</translation>
    </message>
    <message>
        <source>Page or pla&amp;ce in it</source>
        <translation>Sida eller &amp;plats i det</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>Vis&amp;ibility</source>
        <translation>S&amp;ynlighet</translation>
    </message>
</context>
</TS>
