"""The verbs a demand begins with: «Inrätta …», «Att stärka …», «Se över …», «Establish …».

Must not know where the words stand. Words that are another word without their marks («mät», «mat») are told by these.
"""

from __future__ import annotations

import re

from .folding import fold

_VERBS = frozenset(
    re.findall(
        r"\w+",
        "inratta inratt starka stark forstark forstarka sakerstall sakerstalla ge skapa utveckla oka forenkla utred utreda "
        "avsatt avsatta bygg bygga infor infora forlang forlanga bibehall bibehalla behall behalla etablera framja mojliggor "
        "mojliggora tillsatt tillsatta se satsa investera finansiera samordna prioritera inkludera anpassa avskaffa ta "
        "lat lata verka stod stodja underlatta oppna integrera ersatt forbattra hoj hoja sank sanka minska bredda fordjupa samla "
        "formulera uppdatera revidera harmonisera stifta lagg lagga overfor overfora uppratta permanenta utvidga utoka paborja "
        "starta ansla oronmark oronmarka rikta skynda sakra prova forankra kartlagg kartlagga digitalisera tillgangliggor "
        "genomfor genomfora slopa tydliggor tydliggora forbered forbereda krav koppla fordela garantera skriv skriva ansvara "
        "upphandla bjud bjuda involvera synliggor synliggora attrahera behandla fortsatt fortsatta ateruppta dubblera undanta "
        "jamna mobilisera stall stalla satt satta sok soka sprid sprida sluta flytta hitta locka valj valja betala lyfta "
        "lyssna folj folja visa anvand anvanda aterstall aterstalla aterinfor aterinfora bevara skydda erbjud erbjuda utbilda "
        "anstall anstalla kopa byta rusta utlys utlysa driva delta medverka bidra paverka arbeta gora informera marknadsfora "
        "beskriva bevaka undersok undersoka testa granska klargor klargora faststall faststalla besluta antag anta tillat "
        "tillata uppmana uppdra vidareutveckla korta forkorta halvera dubbla fordubbla gynna belona motverka bekampa bryta riv "
        "riva stoppa forbjud forbjuda atervinna lagra odla plantera knyta teckna halla anordna ordna inled inleda fullfolj "
        "fullfolja slutfor slutfora trygga varna varda uppratthall uppratthalla underhalla likstall likstalla nyttja utnyttja "
        "tillvarata tillampa tillhandahall tillhandahalla tilldela tillfor tillfora planlagg planlagga elektrifiera utforma "
        "omvandla omstall omfordela rekrytera utga peka avlasta avveckla nyansla mangdubbla bemanna sammanfora sammankalla "
        "synkronisera forena fornya aktivera forhandla snabba aterfor aterfora forhindra forebygg forebygga framtidssakra "
        "overvag overvaga pilota utvardera skala klimatanpassa levandegora tilltrada utse utnamn forse folkbilda mota mojligfor "
        "bilda uppfora utrusta vaxla vassa vanda frigor frigora lagstifta regionalisera decentralisera sanera sammanstall "
        "sammanstalla framstall "
        "establish create strengthen develop increase simplify ensure give invest introduce provide support build expand reduce "
        "fund allow make launch adopt appoint allocate extend enable promote improve negotiate shorten open remove review "
        "coordinate invite offer double keep raise lower align protect secure prioritise prioritize facilitate encourage require "
        "publish recognise recognize include integrate accelerate scale monitor avoid replace revise cut abolish grant "
        "commit map train move treat put",
    )
)
# As they stand; without their marks they would be another word.
_MARKED = frozenset("mät mäta gör lär lära håll följ väg väga låna fäst räkna lös lösa möt driv våga släpp släppa låt öka ändra".split())  # noqa: SIM905 - read as words
_NOT_ENDINGS = frozenset(("flera", "kamera", "vilja", "familja"))
_ENDING = re.compile(r"[a-z]{3,}(?:era|isera|gora|stalla|lagga|fora)")
_SECTION_TALK = re.compile(r"^(?:se (?!over\b|till\b)|ta del av|ge exempel|ge en bild|gor (?:sa|det har|detta|i stallet)\b)")


def begins_with_verb(text: str) -> bool:
    """Tell whether the text begins as a demand does; «att» may stand before its verb."""
    said = text.casefold().lstrip('”"»«“ ').removeprefix("att ")
    words = [word.strip(".,:;!") for word in said[:80].split()[:3]]
    if not words:
        return False
    folded = [fold(word) for word in words]
    if _SECTION_TALK.match(" ".join(folded)):
        return False
    return folded[0] in _VERBS or words[0] in _MARKED or (_ENDING.fullmatch(folded[0]) is not None and folded[0] not in _NOT_ENDINGS)
