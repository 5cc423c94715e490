"""The verbs a demand begins with: «Inrätta …», «Att stärka …», «Se över …», «Establish …».

Must not know where the words stand. Words that are another word without their marks («mät», «mat») are told by these.
"""

from __future__ import annotations

import re
from itertools import takewhile

from .folding import fold

_VERBS = frozenset(
    re.findall(
        r"\w+",
        "anlagg aterbruka aterkoppla avropa avsla avtala avverka avvisa bedom bedoma bekosta belys belysa bemot "
        "bemota berakna beratta bevattna binda bortforsla coacha designa dika foradla forordna forsakra forutse "
        "forverkliga framhav fullborda gallra grunda handled handleda hantera hastighetssakra hindra hushalla hyra "
        "inred inreda intervjua inviga knyt kompetensutveckla kontrastmarkera krava kvalitetsgranska lasta latta "
        "lindra lossa marka mildra mjuka neka nyanstalla paminn paminna ploga radgor radgora rangordna roja schakta "
        "skank skanka skarma skissa skorda skylta sopa sporra tillganglighetsanpassa trafiksakra trana tvatta "
        "underteckna undervisa upphav upphava upplys upplysa uppskatta utfor utfora utrota vaccinera vagled vagleda "
        "vattna "
        "abandon advance agree arrange assign assist begin collect compile conduct construct contribute convene convert decentralise "
        "dedicate demonstrate deploy digitalise disseminate elaborate enforce equip freeze gather generate halve inform innovate join "
        "leverage nominate obtain operate participate produce pursue realise rebuild respond set sponsor systematise teach translate "
        "unify update upskill utilise validate waive "
        "fora abolish accelerate adapt boost cancel combine deliver earmark ease eliminate exempt favour foster "
        "guarantee harmonise implement incorporate intensify maintain maximise minimise negotiate prepare prohibit raise recruit safeguard "
        "simplify standardise stimulate strengthen subsidise tighten transfer adopt agna akta aktivera align allocate allow anordna "
        "anpassa ansla anslut ansluta ansok anstall "
        "anstalla ansvara anta antag anvand anvanda appoint arbeta ask ateranvand ateranvanda aterfor aterfora aterinfor "
        "aterinfora aterskapa aterstall aterstalla aterta ateruppta atervinna atgarda attract attrahera avbryt avbryta avlasta "
        "avoid avreglera avsatt avsatta avskaffa avskilj avsluta avsta avveckla avyttra backa balansera begransa behall "
        "behalla behandla bejaka besoka bekampa belona bemanna bered bereda beskriv beskriva besluta bestall betala bevaka bevara bevilja "
        "bibehall bibehalla bidra bilda bista bjud bjuda bli boka borja bredda bridge bring broaden bromsa bryta build buy "
        "bygg bygga byt byta cap change clarify commit complete connect consider coordinate count create cut dampa "
        "decentralisera deepen define dela delegate delta develop digitalisera digitise double dra driva drop dubbla dubblera "
        "efterstrava elektrifiera enable encourage ensure erbjud erbjuda erkann erkanna ersatt establish etablera exempt "
        "adjust apply assess compensate consult continue designate embed empower engage enhance enlarge evaluate "
        "examine explore identify incentivise involve mobilise organise procure prolong reinforce renew tailor use "
        "expand extend facilitate fanga fasa faststall faststalla fatta fill finansiera flagga flytta folj folja folkbilda "
        "forankra forandra forbattra forbered forbereda forbjud forbjuda fordela fordjupa fordubbla forebygg forebygga forena forenkla "
        "foreskriv foresla forfina forhandla forhindra forkasta forklara forkorta forlang forlanga forlita formulera fornya "
        "forpliktiga forse forska forskjut forsok forstark forstarka forsvara fortbilda fortsatta fortydliga forvalta "
        "forvandla framhall framhava framja framstall framtidssakra frigor frigora frys frysa fullfolj fullfolja fund fyll "
        "fylla finna ga garantera ge genomfor genomfora genomlys genomlysa give godkann godkanna gora granska grant gynna halla "
        "halvera hamta handla harmonise harmonisera harmonize hejda help hire hitta hjalp hjalpa hoj hoja improve include "
        "increase infor infora inforliva informera infria inkludera inled inleda inratt inratta inrikta integrate integrera "
        "introduce invest investera invite involvera jamfor jamna jobba kapa kartlagg kartlagga keep klargor klassa klargora "
        "klimatanpassa knyta konkretisera kontakta kopa koppla korta kraftsamla krav kvalitetssakra ladda laga lagg lagga lagra "
        "lagstifta lamna landa lanka lasa lat lata launch leda levandegora lift likstall likstalla link listen lita locka look lova "
        "lower luckra lyft lyfta lyssna make mangdubbla map marknadsfora matcha measure meddela medverka merge minska "
        "mobilisera modernise modernize mojligfor mojliggor mojliggora monitor mota motverka move negotiate nyansla nyttja "
        "odla offer oka omfordela omprova omsatt omsatta omstall omvandla open oppna ordna oronmark oronmarka ova overbrygga "
        "overfor overfora overlat overlata overse overta overtag overvag overvaga paborja passa paverka pay peka permanenta "
        "pilota planlagg planlagga plantera plocka pool prata premiera preserve prioritera prioritise prioritize promote "
        "protect prova provide publish put radda raise ratta recognise recognize recruit redesign redovisa reduce reform "
        "regionalisera rekommendera rekrytera remove renodla rensa replace require reserve restore retain revidera review "
        "revise reward rikta riv riva rulla rusta sakerstall sakerstalla sakra salj salja samarbeta samla samlokalisera "
        "sammanfor sammanfora sammankalla sammanstall sammanstalla samordna samverka sanera sank sanka satsa satt satta scale "
        "scrap se secure share shorten simplify skaffa skala skapa skarp skarpa skicka skilja skjut skriv skriva skrota skydda "
        "skynda sla slipa slopa sluta slutfor slutfora snabba snabbutred sok soka speed sprid sprida stada stall stalla "
        "standardise standardize stang stanga stark starka starta stifta stod stodj stodja stop stoppa strama strava "
        "streamline strengthen stryk stryka styr styra support svara synkronisera synliggor synliggora ta tacka tackle take "
        "tala tanka teckna testa tidigarelagg tidigarelagga tillampa tillat tillata tilldela tillfor tillfora tillgangliggor "
        "tillgodose tillhandahall tillhandahalla tillkannage tillsatt tillsatta tilltrada tillvarata titta train trappa treat "
        "trygga turn tvinga tydliggor tydliggora undanroj undanroja undanta underhalla underlatta undersok undersoka undvik "
        "undvika upgrade uppdatera uppdra uppfora upphandla uppmana uppmarksamma uppmuntra uppratta uppratthall uppratthalla "
        "uppvakta utarbeta utbilda utforma utforska utga utkrav utlys utlysa utmana utnamn utnyttja utoka utova utred utreda "
        "utrusta utse utvardera utveckla utvidga valj valja valkomna vand vanda varda vardera varna varva vassa vaxla verka "
        "vidareutveckla vidga vidta vinn vinna visa widen work write ",
    )
)
# As they stand; without their marks they would be another word.
_MARKED = frozenset(
    "fortsätt lås låsa mät mäta gör lär lära håll följ väg väga låna fäst räkna lös lösa möt driv våga släpp släppa låt öka ändra".split()  # noqa: SIM905 - read as words
)
_CLAUSE, _SHORT_VERBS = ("att", "som", "for", "sa", "nar", "om"), ("ge", "ta", "se", "fa", "ga")
_NOT_ENDINGS = frozenset(("flera", "kamera", "vilja", "familja"))
_ENDING = re.compile(r"[a-z]{3,}(?:era|isera)|[a-z]{2,}(?:gora|stalla|lagga|fora)|[a-z]{2,}(?:stall|sakra|lagg)")
_PUTS = re.compile(r"[a-zåäö]{2,}sätt")  # «förutsätt»; «eftersatt» and «utsatt» say how something is
_ORDER = re.compile(
    r"(?:för det (?:första|andra|tredje|fjärde|femte|sjätte|sjunde)|till sist|slutligen|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally)"
    r"\s?[,:–-]?\s+"
)
_AHEAD_OF = re.compile(
    r"infor (?:(?!som\b|att\b)\w+ ){1,7}(?:vill|har|lamnar|tackar|ser|anser|delar|valkomnar|hoppas|behover|ar|blir) "
    r"(?:vi|region|det|man|[a-z]+(?:radet|en|et|na|aren))\b"
)  # «Inför översynen vill vi …» is no «inför»
_STATES = re.compile(r"(?:korta|oppna|fasta|lika|tata) \w+ (?:\w{2,}[ae]r|har|ar|kan)\b")  # «Korta projekt skapar trötthet»
_SOON = re.compile(r"^(?:skyndsamt|snarast|omgående|snabbt|successivt|gradvis) ")  # «Skyndsamt ta fram lagstiftning»
_PROMISE = re.compile(
    r"(?:Vi|Regionen|Kommunen|Länet|(?:Regionens|Kommunens|Länets) \w+|[A-ZÅÄÖ][\w-]*(?:nämnden|styrelsen|kontoret|bolaget|förvaltningen|"
    r"avdelningen|enheten|rådet|centrum|centret|lotsen|skolan|universitetet|museet|förbundet)) (\w+[rs])\b"
)
_NAMED = re.compile(r"[^.:!?\d]{3,45}:\s+")
_SECTION_TALK = re.compile(
    r"^(?:se (?!over\b|till\b)|ta del av|ge exempel|ge en bild|gor (?:sa|det har|detta|i stallet)\b|"
    r"anvand (?:detta|det har|formular)|ange (?:for|kort|har|garna|vilka)\b|"
    r"fyll i (?:en|ett|alla|de|den|har|\w+(?:en|et))\b|skicka (?:in\b|formular|svar|underlag|blankett|ifyll|er[at]?\b)|"
    r"motivera (?:ert|er|ditt|svar)|beskriv (?!\w+s\b)|kryssa (?:i|for)\b)"
)


def is_ordered(text: str) -> bool:
    """Tell whether the text is one of several by its first words: «För det andra …»."""
    return _ORDER.match(text[:40].casefold()) is not None


def begins_with_verb(text: str) -> bool:
    """Tell whether the text begins as a demand does, and is no question.

    «Att», «för det första:» or a name («Kluster: Satsa …») may stand before its verb.
    """
    opening = fold(text[:90])
    if text.rstrip(") ").endswith("?") or _AHEAD_OF.match(opening) or _STATES.match(opening):
        return False
    named = _NAMED.match(text)
    return _begins_with_verb(text) or (named is not None and text[named.end() :][:1].isupper() and _begins_with_verb(text[named.end() :]))


def holds_verb(text: str, *, among: int) -> bool:
    """Tell whether a demand's verb stands among so many first words, after those that say who, with whom or when.

    «de regionala myndigheterna ta fram …», «med polisen genomföra …»; not «tid att ta fram».
    """
    words = text.split()[:among]
    before = list(takewhile(lambda word: word not in _CLAUSE, words))
    return any(
        (word.endswith("a") or word in _SHORT_VERBS) and begins_with_verb(" ".join(text.split()[at : at + 4]))
        for at, word in enumerate(before)
    )


def speaks_to_reader(text: str) -> bool:
    """Tell whether the text tells its reader what to read or to fill in: «Se bilagan.», «Ange för varje område …»."""
    return _SECTION_TALK.match(fold(" ".join(text[:80].split()[:3]))) is not None


def is_promise(text: str) -> bool:
    """Tell whether an item says what its writers do or will do: «Vi bygger en central», «Regionen öppnar vårdrum»."""
    found = _PROMISE.match(text)
    return found is not None and any(_begins_with_verb(f"{stem} det") for stem in (found[1], found[1][:-1], found[1][:-2]))


def _begins_with_verb(text: str) -> bool:
    said = _SOON.sub("", _ORDER.sub("", text[:120].casefold().lstrip('”"»«“ '), count=1).removeprefix("att "), count=1)
    words = [word.strip(".,:;!") for word in said[:80].split()[:3]]
    if not words:
        return False
    folded = [fold(word) for word in words]
    if speaks_to_reader(said) or (words[0] == "väg" and words[1:2] and words[1].isdigit()):
        return False
    return (
        folded[0] in _VERBS
        or words[0] in _MARKED
        or _PUTS.fullmatch(words[0]) is not None
        or (_ENDING.fullmatch(folded[0]) is not None and folded[0] not in _NOT_ENDINGS)
    )
