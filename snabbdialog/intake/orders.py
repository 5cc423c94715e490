"""What is given to somebody to do: by a government to its bodies in a commission, by a board to its officers in a decision.

Must not know where the sentence stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .addressee import find_addressee
from .folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a board gives somebody to do: «att uppdra åt direktören att teckna avtal», «Förvaltningschefen får i uppdrag att upphandla …».
_ASSIGNS = re.compile(
    r"^(?!.*\bforesla(?:r|s)\b)(?:.*\b(?:uppmanas (?:\w+ )?att|uppdrar? at .{3,90}? att|(?:far|ges) (?:\w+ )?i uppdrag att|alaggs att|"
    r"ger? .{3,70}? i uppdrag att)\b|"
    r"(?:att )?(?:hos .{3,60}? )?hemstalla\w* om\b|(?:att )?uppmana (?!alla\b).{3,90}? att\b|(?:forvaltningen|regiondirektoren|"
    r"kansliet) ska (?!inte\b|\w*redovisa))"
)
_REPORTS_BACK = re.compile(r"\b(?:ater)?rapport\w*|\b\w*redovisning\w*|\b(?:del|slut)rapport")
_ORDERED = re.compile(
    r"^.{2,100}?\b(?:ska|skall|shall|(?:far|ges) (?:\w+ )?i uppdrag att|(?:is|are) (?:hereby )?(?:commissioned|instructed|tasked|"
    r"assigned) to)\b,? (?!(?:aven )?(?:vid|i) (?:genomforandet|arbetet)\b)"
)
# What every commission says of accounts, consultation and care: no measure.
_ACCOUNT = re.compile(
    r"^i (?:\w*redovisning(?:en|arna)|rapport(?:en|erna)|redogorelsen) ska\b|"
    r"\b(?:ska|skall) (?:\w+ ){0,7}?(?:\w*redovis\w*|\w*rapporter\w*|samrada\w*|"
    r"samverka\b|samordna arbetet(?=\W*$)|hamta in (?:synpunkter|kunskap|"
    r"erfarenheter)|(?:fora|ha) (?:en )?dialog|inhamta|"
    r"hora|informera\w* (?:\w+ )?(?:regering\w*|departement\w*|varandra|om (?:arbetet|uppdraget))|beakta|ta hansyn|utga fran|"
    r"rekvirera|anmala|aterbetala|prognos\w*|folja forordningen|tillampa|halla\w*\b.{0,80}\binformera\w*|"
    r"galla|ge .{3,90} (?:mojlighet|tillfalle) att (?:lamna|yttra|ta del)|lamna (?:en |ett )?(?:\w+ )?\w*(?:rapport|redovisning)\w*|"
    r"ges (?:mojlighet|tillfalle)|lamna\w* (?:\w+ ){0,3}till regeringskansliet)\b|\b(?:del|"
    r"slut)redovis\w*|\bshall (?:\w+ )?(?:report|submit|consult|account|inform|take into account|be (?:charged|submitted|"
    r"reported|requested|paid))\b"
)
# Where what is known is itself the assignment: «… ska redovisa vilka hinder som finns», not how the money was used, nor by when.
_ASSIGNED = re.compile(
    r"\b(?:ska|skall) (?:\w+ )?redovisa (?:vilk(?:a|en|et)|var|varfor|hur .{3,80} (?:kan|bor|ska)|(?:kostnader(?:na)?|"
    r"erfarenheter(?:na)?|hinder|behov(?:et)?|effekter(?:na)?) (?:for|av|fran)|(?:en|ett) (?:\w+ )?(?:plan|"
    r"modell|metod|forslag|strategi|program|"
    r"kartlaggning|analys))\b(?!.*\b(?:senast|har \w+t|vidtagits|genomforts|uppdraget|medlen|arbetet|insatserna|"
    r"till regeringskansliet|i arsredovisningen)\b)"
)
# What is to become of what a body makes: «Materialet ska översättas till sex språk», not «Uppdraget ska redovisas».
_MADE = re.compile(
    r"[a-z]+(?:en|et|na) ska (?:\w+ )?(?:kunna )?"
    r"(?:oversattas|utvarderas|goras tillganglig\w*|jamforas|testas|provas|ovas|spridas|publiceras|dokumenteras|kvalitetssakras)\b"
)
# Besides: «I samband med detta ska en webbutbildning tas fram».
_IN_PASSING = re.compile(
    r"^(?:\w+ ){1,5}ska (?:aven |ocksa )?(?:(?:en|ett) .{3,90}? ?(?:tas fram|utvecklas|inrattas|upprattas|startas|utarbetas|anordnas)|"
    r"[\w ]{3,60}? inkluderas)\b|"
    r"^(?:en|ett) (?!\w*(?:redovisning|rapport|kopia|plan) )[\w-]+(?: (?:till|for|om|pa) .{3,80}?)? ska (?:\w+ )?(?:utarbetas|anlitas|"
    r"utses|inrattas|tas fram|utvecklas|genomforas)\b"
)
_OFFICE = re.compile(
    r"I (?:samarbete|samverkan|dialog) med .{3,80} ska myndigheten\b|"
    r"(?:Samordnaren|Utredaren|Delegationen|Kommittén|Kommissionen|Kansliet|Sekretariatet|Centrumet|Rådet|De|Dessa) ska\b"
)
_INCLUDED = re.compile(
    r"(?:i|inom) (?:uppdraget|detta|samordningen|rollen|arbetet) (?:ingar|ska) (?:\w+ )?att (?!(?:\w+ )?(?:redovisa|samrada|rapportera))"
)
_COMMISSIONS = re.compile(
    r"^regeringen (?:uppdrar (?:\w+ )?at .{3,160}? att|ger .{3,160}? i uppdrag att)\b|"
    r"^the (?:\w+ )?government (?:hereby )?(?:instructs|commissions|assigns|tasks) .{3,160}? to\b"
)


def is_ordered(sentence: str, folded: str, bodies: Sequence[str]) -> bool:
    """Tell whether a body is told what to do in a commission: not how to account for it, nor what to heed."""
    if _INCLUDED.match(folded) or _MADE.match(folded) or _IN_PASSING.match(folded):
        return True
    ordered = _ORDERED.match(folded)
    told = (
        bool(find_addressee(sentence)) or _OFFICE.match(sentence) is not None or sentence.startswith(tuple(f"{body} " for body in bodies))
    )
    return ordered is not None and told and (not _ACCOUNT.search(folded) or _ASSIGNED.search(folded) is not None)


def is_commissioning(sentence: str) -> bool:
    """Tell whether the sentence gives the commission itself: «Regeringen uppdrar åt verket att …»."""
    return _COMMISSIONS.match(fold(sentence)) is not None


def is_assigned(folded: str) -> bool:
    """Tell whether a board gives somebody to do something: «att uppdra åt direktören att teckna avtal», not to report on it."""
    return _ASSIGNS.match(folded) is not None and not _REPORTS_BACK.search(folded)
