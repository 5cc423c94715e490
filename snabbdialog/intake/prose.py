"""Sentences that propose outright: «Regionen föreslår att …», «Regeringen bör …». Only read where no list holds the proposals.

Must not know where the sentence stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .counting import NUMERALS
from .cues import announces_count, is_goal_for_a_year, speaks_of_table
from .folding import fold, fold_marked
from .orders import is_assigned, is_ordered
from .owners import OWNER
from .promises import is_intended, is_provided
from .sentences import sentences
from .telling import is_told
from .verbs import begins_with_verb, holds_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILLING = r"(?:(?!(?:om|som|vad|hur|att|nar|dar|och|men|for)\b)\w+ )"  # «därför», «också», «med kraft»: nothing that begins another clause
_ASKS = (
    r"(?:foreslar|rekommenderar|forordar|efterfragar|uppmanar|efterlyser|yrkar|begar|kraver|hemstaller|vill(?! (?:borja|inleda|tacka|"
    r"beskriva|peka|lyfta|betona|framhalla|understryka|visa|paminna|veta|beratta)\b)(?: \w+){0,2} se|"
    r"vill(?! (?:\w+ )?(?:borja|inleda|tacka|beskriva|peka|lyfta|betona|framhalla|understryka|visa|paminna|veta|"
    r"beratta)\b)(?: \w+){0,2} att|"
    r"onskar(?: \w+)? (?:att|se)|ser (?:\w+ )?garna|ber (?:\w+ ){0,2}(?:om )?att(?! (?:beskriva|svara|fylla|ange)\b))"
)
_SAYING = r"(?!(?:saga|framhalla|understryka|betona|paminna|tillagga)\b)"
_PROPOSES = re.compile(
    rf"(?<! i )(?<! av )(?<! med )\b{OWNER}\s+{_FILLING}{{0,2}}{_ASKS}\b|^(?:darfor |vidare |aven |ocksa |"
    rf"dessutom )?(?:foreslas|{_ASKS}) (?:att|{OWNER})\b|\b(?:foreslar|uppmanar|rekommenderar|begar|efterlyser|kraver|yrkar|"
    rf"onskar|ber) (?:vi|jag)\b|"
    rf"\b(?:foreslar|vill|begar|kraver|forordar|rekommenderar|onskar|yrkar|hemstaller) {OWNER} {_SAYING}(?:\w+ )?att\b|"
    rf"\bvill (?:vi|jag) {_SAYING}(?:\w+ )?(?:se|att)\b|\bdarfor (?:foreslar|foreslas|vill|uppmanar|begar|kraver)\b|"
    rf"\b(?:och|samt|men) (?:foreslar(?= (?:\w+ ){{0,2}}(?:att|en|ett)\b)|rekommenderar|forordar|efterfragar|uppmanar|efterlyser|begar|"
    rf"yrkar)\b|"
    r"\bser (?:\w+ )?(?:garna|helst) att\b|\b(?:rekommenderas|uppmanas) (?:\w+ )?att\b|\bforeslas (?:aven |ocksa )?(?!bli\b|fa\b|vara\b|"
    r"trada\b|ha\b|gora\b)[a-z]+era\b|(?<!som )\b(?:efterfragas|efterlyses)\b(?! (?:sallan|inte|ofta|redan|allt|mer)\b)|"
    r"\b(?:forordas|foreslas|begars) att\b(?!.{0,40}(?:namnden|"
    r"styrelsen|fullmaktige|utskottet)\b)|\bit would (?:\w+ )?be (?:useful|helpful|desirable|valuable) to\b|"
    r"\b(?:det vore|vore det) (?:\w+ ){0,2}(?:lampligt|bra|onskvart|rimligt|vardefullt)\b|"
    r"^riksdagen (?:staller sig bakom|avslar|godkanner|tillkannager|beslutar|bifaller)\b|^(?:[a-z-]+ ){0,2}?[a-z-]*(?:verket|radet|"
    r"foreningen|forbundet|institutet|akademien|foretagen|fondet|inspektionen|"
    r"revisionen|samverkan) (?:\w+ )?(?:foreslar|rekommenderar)(?: \w+){0,3} att\b|"
    r"\b(?:vart|regionens|var|vara) (?:\w+ )?(?:forslag|rekommendation|uppmaning|krav|medskick|onskan|onskemal) (?:till \w+ )?ar\b"
    r"(?! (?:darfor )?(?:fa|konkreta|enkla|tydliga|rimliga|kanda|inte|oforandrade)\b)|"
    r"\bett (?:\w+ ){1,3}steg (?:ar|vore|blir) att\b|"
    r"\bar (?:vart|regionens) (?:\w+ )?(?:forslag|krav|onskemal)\b|\b(?:vi|regionen|region [a-z]+|kommunen|lansstyrelsen|"
    r"forbundet) ser (?:\w+ )?behov av (?:en|ett|att|fler|mer|okad\w*|utokad\w*|starkt\w*)\b|"
    r"\b(?:we|the region|(?:the )?(?:\w+ ){0,3}regions|region \w+) (?:would )?(?:\w+ )?(?:propose|proposes|recommend|recommends|"
    r"call for|calls for|call on|calls on|"
    r"urge|urges|ask for|ask that|ask the (?:\w+ ){1,3}to|suggest that|suggests that)\b|\b(?:commission|government|member states|"
    r"union) could \w|\bwe (?:\w+ )?see a (?:\w+ )?need for\b|"
    r"\bwe would (?:also )?like to see\b|\bwe want (?:the |each |every |all )?(?:\w+ ){1,4}to \w"
)
_THINKS = re.compile(
    rf"\b{OWNER}\s+(?:\w+ ){{0,2}}(?:anser|menar|bedomer|tycker|framhaller|understryker|betonar|ser det som)\b.{{0,60}}\batt\b"
    r".*\b(?:bor|borde|behover|maste|ska|skall|far (?:i uppdrag|ratt|mojlighet|medel|ansvar|en|ett|del))\b|"
    r"\b(?:tillstyrker|valkomnar|stodjer)\b.{0,60} (?:men|och) (?:anser|menar|bedomer) att\b.*\b(?:bor|behover|maste|ska|skall)\b|"
    r"^enligt (?:var|regionens|regionernas|region \w+) (?:mening|uppfattning|bedomning|asikt)\b.*\b(?:bor|behover|maste|ska)\b|"
    rf"\b(?:ska|bor|maste|behover)\b.*, (?:anser|menar|tycker|foreslar) {OWNER}\b|"
    rf"(?<!hur )(?<!som )\b(?:anser|menar|bedomer) {OWNER} (?:\w+ )?att\b.*\b(?:bor|borde|behover|maste|ska|skall)\b|"
    r"^(?:we|(?:the )?\w+(?: \w+)?) (?:\w+ )?(?:believes?|considers?|thinks?|holds?) that\b.*\b(?:should|must|needs? to)\b|"
    r"^det ar (?:var|regionens|kommunens|forbundets) (?:uppfattning|mening|bedomning|asikt) att\b.*\b(?:bor|behover|maste|ska)\b|"
    rf"\b{OWNER}\s+(?:anser|menar|bedomer|tycker|ser)\b.{{0,20}}\b(?:angelaget|nodvandigt|viktigt|avgorande|rimligt)\b.{{0,20}}\batt\b"
)
_SHOULD = re.compile(
    r"^(?!.{0,120}\b(?:om|hur|vad|vem|vilka|vilken|varfor|nar|som|att|whether|how|what)(?: \w+){0,3} (?:bor|borde|should)\b)"
    r".{2,150}?\b(?:bor|borde|should|ought to)\b(?! in till)"
)
# «Målet om laddning bör kompletteras» is about the goal, «Frågan om staten bör betala» is no demand.
_WE_NEED = re.compile(r"(?:vi|regionen|lanet|branschen) (?:behover|vill se|onskar|foreslar|begar|kraver|efterfragar): \S.{10,}")
_ABOUT = re.compile(
    r"^((?:ett|en) (?:avsnitt|punkt|stycke|text|mening|mal)|(?!(?:fragan|fragorna|diskussionen|debatten)\b)\w+(?:en|et|na)) om "
    r"(?:\w+ ){1,3}?(?=(?:bor|borde)\b)"
)
_MUST = re.compile(r"^(?!(?:kommunen|regionen) (?:\w+ )?maste\b).{0,160}\b(?:bor|borde|maste|should|must)\b")
# An authority that answers calls itself by its short name: «Digg anser att staten bör …».
_NAMES_ITSELF = re.compile(
    r"(?!De\b|Man|Alla|Den|Det|Hen|Hon|Han|Några|Många)[A-ZÅÄÖ]\w{1,5} (?:föreslår|rekommenderar|förordar|"
    r"(anser|menar|bedömer) (?:\w+ ){0,2}att)\b"
)
_URGENT = re.compile(
    r"\bdet ar (?:\w+ ){0,2}viktigt att .{3,80}\b(?:byggs|starks|utvecklas|tas|ges|sakras|sakerstalls|beaktas|tydliggors|fortydligas|"
    r"prioriteras|forlangs)\b|\b(?:det ar|ar det|det blir) (?:(?!inte|knappast)\w+ ){0,4}(?:angelaget|nodvandigt|hog tid|rimligt) att\b|"
    r"\bdet behover (?:\w+ )?(?:framga|finnas)\b|"
    r"\bdet (?:ar|blir) (?:\w+ ){0,2}(?:viktigt|avgorande|centralt) att (?:staten|regeringen|riksdagen|[a-z]+verket|"
    r"[a-z]*region(?:en|erna)|[a-z]*myndighet(?:en|erna)|vinnova|lan\w+)\b"
)
_HIGH_TIME = re.compile(r"\bdet ar (?:\w+ )?hog tid att\b")
_WANTING = re.compile(
    r"\b(?:skulle vi|vi skulle) (?:\w+ )?(?:onska|vilja) (?:att|se)\b|\b(?:en|ett) \w+ (?:borjan|losning|vag|atgard) vore att\b|"
    r"\bkan med fordel \w|\bkan (?:slopas|avskaffas|tas bort|avvecklas|forenklas)\b|\bbehover (?:ett|en) (?:\w+ )?(?:uppdrag|mandat|"
    r"ansvar)\b|\bska (?:\w+ )?(?:grundas|baseras) pa\b|^(?!.*, vilket\b).*\b(?<!som )(?:behover|maste) (?:\w+ ){0,12}?(?:\w{3,}as|ges|"
    r"ses|tas)\b|\bmaste (?:\w+ ){0,2}(?:vara|bli|fa)\b|"
    r"\bbehover (?:\w+ ){0,3}?fa (?:(?:ett|en) )?(?:\w+ )?(?:(?:i )?uppdrag|mandat|ratt|medel|resurser|platser|ansvar)\b|"
    r"^staten ska (?!(?:inte|enligt|ha|vara)\b)(?:\w+ )?[a-z]{3,}a \w|"
    r"\b(?:\w+ behover \w+(?:systemet|reglerna|lagen|lagstiftningen|regelverket|modellen|stodet|planen)|\w+(?:systemet|reglerna|lagen|"
    r"lagstiftningen|regelverket|modellen|stodet|planen) behover) (?:\w+ )?(?:ta (?:hojd|hansyn)|omfatta|ge|bli|vara|spegla|utga)\b|"
    r"^(?:in addition, |also, )?(?:\w+ ){1,3}(?:rules|funds|programmes|instruments|regulations|frameworks?|budgets?) needs? to \w|"
    r"^(?:a|an|more|common|stronger|better) .{5,140} (?:is|are) needed\W*$|"
    r"\bska vara (?:norm|regel|huvudregel|utgangspunkt)\w*\b|\bska inte fa \w|\b(?:ska (?:vara|bli)|blir) skyldiga? att\b|"
    r"\b\w*(?:anslag|stod|ram|bidrag|finansiering|medl|resurs)\w*\b.{0,60} behover (?:\w+ ){0,2}(?:oka|hojas|starkas|"
    r"bli|forlangas|permanentas)\b|^(?!.*\b(?:mal\w*|enligt|sa att|for att|om|att)\b).{3,60}\bska (?:ater |ocksa |aven )?kunna \w|"
    r"^(?!.*\b(?:if|when|because)\b.{0,40}\bmust\b).*\b(?:must|needs? to) be \w|\b\w*(?:garanti|lan|stod|bidrag|"
    r"premie)\w* behover (?:\w+ )?kunna \w|"
    r"^(?!.*\b(?:enligt|lagen)\b).{0,100}\bska (?:\w+ )?(?:erbjudas|garanteras|ersattas for|undantas|befrias|kompenseras|(?:ges|"
    r"fa) (?:\w+ ){0,2}?(?:resurser|medel|uppdrag|"
    r"mandat|ansvar|stod|ersattning|befogenhet\w*)|(?:ha|fa|ges) (?:\w+ )?ratt till)\b|"
    r"\bska (?:\w+ )?\w{3,}as av (?:staten|regeringen|vinnova|[a-z]+verket|[a-z-]*myndighet(?:en|erna))\b"
)  # «Biblioteken behöver nämnas»: what is to be done, whoever does it
_LACKING = re.compile(
    r"^(?:the|our) .{3,70}? needs? (?:[\w-]+ ){0,3}?(?:funding|support|resources|capacity|guidance|staff|access)\b|"
    r"^.{0,80}\b(?:behovs|kravs) (?:ocksa|aven|dessutom|darfor|nu|dartill) (?:en|ett|fler|nya)\b|"
    r"^(?:dartill|dessutom|darutover|vidare) (?:behovs|kravs) (?:en|ett|fler|nya|tydligare)\b|"
    r"^(?:darfor |dessutom |dartill |darutover |vidare |ocksa |nu |har )?(?:det (?:kravs|behovs)|(?:kravs|behovs) det) "
    r"(?:\w+ ){0,2}?(?:en|ett|att|fler|nya|tydligare|langsiktig\w*|okad\w*)\b|"
    r"^for det (?:forsta|andra|tredje|fjarde|femte) (?:behover|kravs) (?:[\w-]+ ){0,4}?(?:en|ett|fler|mer|nya)\b|"
    r"^(?:sverige|landet|lanet|regionerna|kommunerna|lansstyrelserna|myndigheterna|larosatena) behover (?:\w+ )?(?:en|ett|fler|nya|"
    r"tydligare|langsiktig\w*)\b"
)
# Words that begin a demand and are adjectives or nouns as well: «Stark forskning finns.», «Korta kurser dominerar.», «Öppna data saknas.»
_NO_DEMAND = re.compile(
    r"(?:vag \d+|ta .{3,60} som exempel|stark|korta|krav(?! att\b)|fast|fasta|test|plan|stod|bygg(?= (?:och|ar|har|som)\b)|lagg|"
    r"arbeta|lika|oppna (?:data|granser|kallor|system|ytor|landskap)|"
    r"att|lat oss (?:borja|se|titta|tala|saga|vara)|tacka?|lasa?|tala|tanka?|tro|se (?:aven|ocksa|mer|vidare|bilaga)|ga (?:in|till)|"
    r"kontakta|hitta|folj oss|ta del|"
    r"ask|hear|look|listen|tell|take|think|go|see|read|meet)\b|[^.:]{0,45}:|"
    r"(?:(?:att|och|eller) )?\w+ (?:ar|har|finns|blir|kan|gar|var|saknas|behovs|kravs|innebar|handlar|tar)\b"
)
_GOES_ON = r"(?: \w+)? (?:bor|borde|ska|skall|maste|behover|kan|far|skulle)\b"
_SHORT_NAME = re.compile(r"(?:Därför )?[A-ZÅÄÖ]{2,6} (?:måste|bör|behöver|must|should)\b")  # «CSN måste …»
_POINTS_BACK = re.compile(rf"(?:den|de|denna|dessa|detta|sadana?|en sadan|ett sadant){_GOES_ON}")
_DETAILS = re.compile(
    rf"(?:den|de|denna|dessa|detta|sadana?|en sadan|ett sadant|stodet|uppdraget){_GOES_ON}"
)  # goes on about what was proposed
_BODY_SHALL = re.compile(
    r"(?:staten|regeringen|riksdagen|regionerna|kommunerna|myndigheterna|lansstyrelserna|larosatena) ska (?!inte\b|enligt\b)"
)  # where the sentence before it proposes: «Regionerna ska i gengäld ansluta sig inom tre år.»
_FURTHER = re.compile(r"(?:de|dessa) (?:ska|bor) (?:vidare|aven|ocksa|dessutom|darutover)\b")  # says more, not how
_ADDS = re.compile(
    r"(?:(?:daremot|dessutom|darutover|harutover|vidare|utover detta|for det (?:forsta|andra|tredje|fjarde|femte)) (?:bor|maste|"
    r"behover)|.{2,60}? (?:bor|maste) (?:darutover|dartill|dessutom|ocksa|aven))\b"
)
_SUPPORTS = re.compile(r"\b(?:vi|kommunen|regionen|region [a-z]+|forbundet|lansstyrelsen) tillstyrker att\b")
_NEEDS = re.compile(
    r"^.{0,100}?\b(?:behover (?:(?:aven|ocksa|darfor|nu|dessutom|dartill|darutover|vidare|snarast|gemensamt|aktivt|fortsatt|fullt ut) )?|"
    r"needs? to )(\S.*)"
)
_REMARK = re.compile(
    r"\bborde vara det\b|^det borde (?:inte )?vara\b|^enligt (?:den|en|var|vara) \w+ (?:som|vi)\b|\bborde (?:inte|ej) (?:heller )?behova\b|"
    r"^.{3,60} delar (?:\w+ )?(?:bedomningen|uppfattningen|bilden|synen)\b(?!.*\b(?:men|samtidigt|daremot|dock)\b)|"
    r"^(?:vi|regionen|forbundet) (?:ar|inser|forstar) (?:\w+ )?(?:medvetna?|val medvetna?)?\b.{0,20}\batt\b|"
    r"\bbehover (?:\w+ )?(?:rekrytera|anstalla) (?:over|drygt|omkring|cirka|minst|ytterligare|\d)|"
    r"\bkommer samma svar\b|\bvad som (?:behover|maste|bor|kravs)\b|\bbehover veta\b|"
    r"\b(?:uppskattningsvis|beraknas|bedoms) .{0,60}\bbehover\b|^(?:lasaren|man|alla(?! \w*(?:region|kommun|myndighet|lan|skol|"
    r"hogskol|universitet)\w*\b)|den som(?!.* ska (?:ha|fa|ges) (?:\w+ )?ratt\b)|ingen|ni|du) |"
    r"\b(?:bor|maste) (?:\w+ )?(?:noteras|namnas|forsta att|inse|papekas|framhallas|understrykas|betonas|sagas|lasas(?! som\b)|tillaggas|"
    r"kommas ihag|kunna(?! (?:\w+ ){0,2}(?:\w{3,}as|fa|omfatta|soka|anvanda|ge|ta|delta|utnyttja|lamna|erbjuda|bestamma|valja|hyra|kopa|"
    r"lana|ansluta|ansoka)\b)|vara klar[at]?\b|"
    r"ses som|i sammanhanget)|\b(?:bor|maste) (?:jag|man|ni) |\bborde (?:\w+ ){0,3}ha \w+t[st]?\b|\b(?:foljer|framgar) (?:det )?att\b|"
    r"^(?:var |vara |regionens )?(?:erfarenheten|erfarenheterna|erfarenhet|slutsatsen|lardomen)(?: \w+){0,2} (?:ar|visar|sager) att\b"
)
_REPORTED = re.compile(
    r"^(?:en|ett|flera|nagra|tva|tre|manga|de flesta)(?: \w+){0,4}? (?:anser|menar|tycker|vill|onskar|foreslar|hoppas)\b|"
    r"\b(?:de|dem|nagra|manga|flera|andra|vissa) som (?:\w+ )?(?:menar|anser|tycker|havdar|vill|foreslar)\b|"
    r"\b(?:kritiker\w*|andra|manga|nagra|vissa|somliga|motstandar\w*) (?:\w+ )?(?:menar|havdar|anser|undrar|tycker|sager)\b|"
    r"\b(?:utredningen|utredaren|promemorian|betankandet|kommitten|remissen|regeringen|kommissionen|departementet)(?:\s+\w+){0,2}\s+"
    r"(?:foreslar|rekommenderar|anser|menar|bedomer|vill|gor bedomningen)\b|\b(?:foreslar|rekommenderar|anser|menar) (?:utredningen|"
    r"utredaren|"
    r"promemorian|betankandet|kommitten|kommissionen)\b|\bhar (?:\w+ ){0,2}(?:patalat|papekat|betonat|framhallit|uppgett|framfort|"
    r"anfort|foreslagit|begart|"
    r"efterfragat) att\b|\bsarskilt yttrande\b|\b(?:reserverade|reserverar) sig\b|\bforeslogs?\b|\bforeslagit\b|\bhade\b|"
    r"^i (?:promemorian|utredningen|betankandet|forslaget|remissen|lagforslaget|rapporten) (?:foreslas|anges|bedoms)\b|"
    r"^enligt (?:utredningen|forslaget|betankandet|regeringen|promemorian)\b"
)
_QUOTED = re.compile(
    r"[,!?.”\"]\s(?:s[äa]ger|sa|sade|menar|ber[äa]ttar|f[öo]rklarar|konstaterar|till[äa]gger|undrar|tycker|anser)\s+"
    r"(?!(?:vi|regionen|region)\b)\S+"
)
_DONE = re.compile(
    r", skriver (?!vi\b)\w|\b(?:trots att|eftersom|darfor att) .{3,80}\b(?:efterfragas|efterlyses)\b|\bdet vi (?:efterlyser|foreslar|"
    r"begar|vill|kraver) (?:ar|kostar|innebar|handlar)\b|\btill forfogande\b|\b(?:foreslar|vill|begar|"
    r"kraver) (?:vi )?(?:ingen|inget|inga|inte)\b|"
    r"(?:namnden|styrelsen|fullmaktige|utskottet) (?:utser|godkanner|noterar|antecknar|lagger|faststaller|tackar)\b|"
    r"\b(?:har (?:\w+ )?(?:genomfort|inrattat|startat)|genomfordes|startades)\b"
)
_OF_SENDER = re.compile(
    r"\bvi (?:\w+ ){0,2}(?:foreslar|vill|begar|kraver|yrkar|forordar)\b.* att\b|\bvi (?:\w+ )?(?:forordar|efterlyser|efterfragar|"
    r"foreslar) (?:en|ett)\b|"
    r"\b(?:(?:anser|menar|foreslar) vi|vi (?:\w+ ){0,2}(?:anser|menar|bedomer)) (?:\w+ )?att\b.*\b(?:ska|bor|maste|behover)\b"
)
# A report's own recommendations, by what it calls those who wrote it: «Utvärderarna rekommenderar att …», «Myndigheten föreslår …».
_RECOMMENDS = re.compile(
    r"\b(?:myndigheten|utredningen|kommitten|delegationen|utvarderingen|utvarderarna|utredarna|granskarna|revisorerna|rapporten|studien|"
    r"konsulten|[a-z]+gruppen|[a-z]{3,}verket|[a-z]+styrelsen|[a-z]+institutet) (?:\w+ ){0,2}?(?:rekommenderar|foreslar|forordar)\b"
    r"|\b(?:utredningen|utredaren|kommitten) (?:\w+ )?(?:anser|bedomer) (?:\w+ )?att .{3,120} bor\b|\bbor enligt utredningen\b"
    r"|\b(?:rekommenderar|foreslar|forordar) (?:myndigheten|utredningen|kommitten|utvarderingen|utvarderarna|utredarna|granskarna|"
    r"revisorerna)\b"
)
_SAYS_TO = re.compile(r"\b(?:[Vv]i vill|vill vi|[Vv]i uppmanar)\b[^:]*: [a-zåäö]")  # «Till kommunerna vill vi säga: teckna avtal …»
_LIVES_AT = re.compile(
    r"\b[Bb]or(?= (?:drygt|sammanlagt|totalt|endast|bara|over|under|omkring|cirka|ungefar|nastan|mer|i|kvar|har|nara|\d+)\b)"
)
_ONLY_COUNTS = re.compile(
    rf"\b(?:{'|'.join(NUMERALS)}|\d{{1,2}}) (?:\w+ )?(?:saker|punkter|forslag|krav|areas|points)[.!]$|\b(?:foljande|detta)[.:]$|"
    rf"\b(?:ser|finns|star infor|see|face)\b.{{0,40}} (?:{'|'.join(NUMERALS)}) (?:\w+ )?(?:utmaningar|hinder|challenges)\b|"
    rf"^(?:men |dock )?(?:{'|'.join(NUMERALS)}) (?:\w+ )?(?:utmaningar|hinder|problem|challenges)\b|"
    r"^(?:atgarderna|insatserna|forslagen) nedan\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:papperet|papper|dokumentet|dokument|inspelet|inspel|brevet|brev) (?:sammanfattar|beskriver|samlar|redovisar) (?:vi |vad )|"
    r"^(?:nedan|har) (?:utvecklar|beskriver|redovisar|presenterar|sammanfattar) vi\b|"
    r"\bvad (?:vi|regionen|regionerna) (?:\w+ )?(?:forordar|foreslar|onskar|vill(?: se)?|begar|efterfragar|rekommenderar)\W*$|"
    r"\bwhat we (?:propose|ask for|recommend)\W*$|"
    r"\bvad (?:vi|regionen|regionerna) (?:anser|menar|tycker|vill) (?:behovs|behover|kravs|bor|att)\b"
)  # «För varje område anger vi läget och vad vi förordar.»
_PLANS = ("strategy", "planned")
_ARGUING = ("input", "other", "recommended")
_FIRST_PERSON = re.compile(r"\b(?:vi|var|vara|vart|we|our)\b")
_KEPT = 2048  # texts whose reading is kept
_LATE = 8  # words within which what a body needs to do is said
_SENTENCE = 25  # characters of the shortest sentence that proposes


def proposing_sentences(text: str, *, kind: str, bodies: Sequence[str] = ()) -> list[str]:
    """Return the sentences that propose.

    In texts that argue (`kind` input, other) a public body that «bör» or «måste» is told to; in an input whatever «bör» be done is asked
    for; in a strategy what its owner «ska» do is proposed. A sentence that goes into detail about the one before («Den bör …») is not.

    Besides the kinds of documents there are ways to read a part of one: `beside` a list («Däremot bör …»), in a `letter` without headings,
    as `support` of another's proposal, in a chapter where something is `recommended` or `planned`, and where somebody has `told` it.
    """
    return list(_read(text, kind, tuple(bodies)))


@lru_cache(maxsize=_KEPT)
def _read(text: str, kind: str, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Read a text once, though several rules ask what it proposes."""
    if text.startswith(("–", "—", "”")):
        return ()
    found: list[str] = []
    before = ""
    for sentence in sentences(text):
        details = bool(found) and found[-1] == before and _DETAILS.match(fold(sentence)) is not None and not _FURTHER.match(fold(sentence))
        further = found[-1:] == [before] and _goes_on_to_ask(fold(sentence), kind)
        if not details and (further or _proposes(sentence, kind, bodies)):
            found.append(sentence)
        before = before if details else sentence
    return tuple(found)


def _goes_on_to_ask(folded: str, kind: str) -> bool:
    """Tell whether a sentence asks for more, right after one that proposes: «Regionerna ska i gengäld …», «De bör dessutom …»."""
    return (kind == "input" and _BODY_SHALL.match(folded) is not None) or (kind in _ARGUING and _FURTHER.match(folded) is not None)


def _proposes(sentence: str, kind: str, bodies: Sequence[str]) -> bool:
    folded = fold_marked(_LIVES_AT.sub("lever", sentence))
    if (
        sentence.endswith(("?", ":", " att"))
        or (kind not in _PLANS and is_goal_for_a_year(sentence))
        or len(sentence) < _SENTENCE
        or speaks_of_table(sentence)
        or _DONE.search(folded)
        or _QUOTED.search(sentence.casefold())
    ):
        return False
    if (" att " not in folded and announces_count(sentence, measures=True)) or _ONLY_COUNTS.search(folded) or _ANNOUNCED.search(folded):
        return False  # «Därför föreslår vi fyra reformer.»
    if kind in ("told", "report") and folded.startswith("jag "):
        return False  # somebody speaks there
    if kind == "told" and not _FIRST_PERSON.search(folded):
        return False  # who tells says what others want
    own = kind != "decision" and _is_own(sentence, folded, bodies if kind == "input" else ())
    own = own or (kind in ("report", "recommended") and _RECOMMENDS.search(folded) is not None)
    if own or (kind == "input" and _URGENT.search(folded)):
        return True
    remarked = kind not in _PLANS and _REMARK.search(folded)  # «Alla patienter ska kontaktas» is no remark
    return not _REPORTED.search(folded) and not remarked and _is_asked_in(kind, sentence, folded, bodies)


def _is_asked_in(kind: str, sentence: str, folded: str, bodies: Sequence[str]) -> bool:
    """Tell whether the sentence asks for something in the way documents of its kind do."""
    match kind:
        case "input":
            return _is_wanted(sentence, folded)
        case "beside" | "letter":
            return (kind == "letter" or _ADDS.match(folded) is not None) and _is_told(sentence, folded)
        case "support":
            return _SUPPORTS.search(folded) is not None
        case "commission":
            return is_ordered(sentence, folded, bodies)
        case "other" | "recommended":
            outright = _HIGH_TIME.search(folded) if kind == "other" else _SHOULD.match(folded)
            return outright is not None or _is_told(sentence, folded)
        case "decision":
            return is_assigned(folded)
        case "strategy" | "planned":
            return is_intended(folded) or (kind == "planned" and is_provided(folded))
        case _:
            return False


def _is_wanted(sentence: str, folded: str) -> bool:
    """Tell whether an input says what should be done, whoever does it."""
    if _WE_NEED.match(folded):
        return True
    wanted = (_SHOULD.match(_ABOUT.sub(r"\1 ", folded)), _WANTING.search(folded), _LACKING.match(folded), _ADDS.match(folded))
    return not _POINTS_BACK.match(folded) and (any(wanted) or _is_told(sentence, folded) or _is_demand(sentence))


def _is_told(sentence: str, folded: str) -> bool:
    """Tell whether a public body should or must do something, or needs to: «Regeringen behöver ta fram …», not «… behöver tid»."""
    needs = _NEEDS.match(folded)
    return (_MUST.match(folded) is not None or (needs is not None and holds_verb(needs[1], among=_LATE))) and (
        bool(find_addressee(sentence)) or _SHORT_NAME.match(sentence) is not None
    )


def _is_demand(sentence: str) -> bool:
    """Tell whether a sentence is a demand in itself, or ends in one: «Låt regionerna ta över …», «Staten kan göra mer: låt verket …»."""
    last = sentence.rpartition(": ")[2]
    if last != sentence and (
        last.startswith(("låt ", "ge ", "inför ", "inrätta ")) or (_SAYS_TO.search(sentence) and begins_with_verb(last))
    ):
        return True
    return (
        sentence[:1].isupper()
        and begins_with_verb(sentence)
        and _NO_DEMAND.match(fold(sentence)) is None
        and not is_told(sentence.split(" som ")[0])
    )


def _is_own(sentence: str, folded: str, bodies: Sequence[str]) -> bool:
    """Tell whether the writers themselves propose, whatever others have said in the same sentence before."""
    own = _PROPOSES.search(folded) or _THINKS.search(folded)
    named = _NAMES_ITSELF.match(sentence)
    if any(f" {name} " in f" {sentence} " and _OF_SENDER.search(fold(sentence.replace(name, "vi"))) for name in bodies):
        return True
    own = own or (named if named and (not named[1] or _is_told(sentence, folded)) else None)
    return own is not None and not _REPORTED.search(folded[: own.end()].replace("regeringen", ""))
