"""The words by which documents announce what they say: headings, lead-ins, verbs. All patterns are for folded text.

Must not know how a document is built; every rule here is a word list that can be read aloud.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .counting import NUMERALS
from .folding import fold, fold_marked
from .sections import names_accounts
from .sentences import last_sentence
from .verbs import begins_with_verb, speaks_to_reader

CHALLENGE, GOAL, AREA, PROPOSAL, CUE, ASIDE, PLAIN = "challenge", "goal", "area", "proposal", "cue", "aside", "plain"

_SCRAP = 3  # characters
SEVERAL = re.compile(r"^\w+ \d{1,2}\s?(?:–|-|och|till|and)\s?\d")
_LOW_LETTER = re.compile(r"\s[a-zåäö]\s*[:.)–—-]?$")  # «Förslag i korthet» counts nothing
_NUMBER = (
    r"(?:\s+(?:nr\.?\s*)?(?:(?:ett|tva|tre|fyra|fem|one|two|three|four|five)(?=[\s:.–—-])"
    r"|\d{1,2}(?:\.\d{1,2})*|[a-z](?=[\s:.–—-]))\s*[:.)–—-]?|\s*[:–—])"
)
ORDINAL = re.compile(
    r"(?:(?:(?:den|var) )?(?:forsta|andra|tredje|fjarde|femte) (?:\w+ )?utmaningen(?: (?:ar|galler|handlar om)(?: att)?|(?=:))|"
    r"(?:(?:the|our) )?(?:first|second|third|fourth|fifth) (?:\w+ )?challenge(?: (?:is|concerns)(?: that)?|(?=:))):? "
)
_LABELS = (
    (CHALLENGE, ORDINAL),
    (CHALLENGE, re.compile(rf"(?:(?:samhalls|huvud|regional )?utmaning|challenge){_NUMBER}(?!\s*i siffror)")),
    (GOAL, re.compile(rf"(?:(?:langsiktigt |overgripande |strategiskt |inriktnings|effekt)?mal(?:omrade)?|goal){_NUMBER}")),
    (
        AREA,
        re.compile(
            rf"(?:(?:prioriterat |strategiskt )?(?:insats|fokus|del|utvecklings|atgards|styrke|prioriterings|kraft|spets)?omrade|"
            rf"delmal|pelare|(?:prioriterat |regionalt )?behov|budskap|mission|insatsspar|utvecklingsspar|focus area|objective|"
            rf"strand|pillar|(?:strategisk )?prioritering|tema|spar|area|theme|priority){_NUMBER}"
        ),
    ),
    (
        PROPOSAL,
        re.compile(
            rf"(?:(?:(?:regionens|vart|vara) )?(?:del)?forslag(?: till (?:atgard|andring)(?:er|ar)?)?|"
            rf"(?:foreslagen|rekommenderad|onskad) atgard|"
            rf"(?:atgards)?forslag|atgard|aktivitet|insats|rek(?:ommendation)?\.?|deluppdrag|proposal|measure|"
            rf"action|recommendation|krav|medskick|standpunkt|yrkande){_NUMBER}|"
            r"(?:rekommendation(?:er)?|forslag|uppmaning|medskick|krav) till (?!beslut)[^:.]{3,60}:(?=\s+\S)"
        ),
    ),
)
_OUTRIGHT_LABEL = re.compile(r"(?:(?:regionens|vart|vara) )?(?:(?:del)?forslag|rek(?:ommendation)?|proposal|recommendation)\b")
_ANOTHERS_LABEL = re.compile(r"(?:forslag|rekommendation|atgard|proposal|recommendation) \d")
_OF_LABEL = re.compile(r"[A-ZÅÄÖ]\w+ \d{1,2} (?:ska|skall|bör|får|är|har|omfattar|redovisas|genomförs|innebär) ")
_NOTHING = re.compile(r":\s*(?:inget|ingen|inga|nej|saknas|none|[–—-])\W*$")
# These say that no proposal follows, whatever else the words say.
_NEVER = re.compile(
    r"\bforslag till (?:beslut|dagordning|yttrande|justerare)|\bbeslutsforslag|\bgenomfor(?:da|des|ts)\b|\bvidtag(?:na|its|its|"
    r"ande)|\bunder aret\b|"
    r"\b(?:utredningens|promemorians|remissens|betankandets|lamnade|avslagna|inkomna) (?:\w+ )?forslag|\blagforslag|\b(?:regeringens|"
    r"kommissionens|departementets|statens|utredarens|kommitt\w+|riksdagens) (?:\w+ )?forslag|"
    r"\b(?:inte|ej) foreslar\b|"
    r"\btidigare (?:\w+ )?(?:forslag|rekommendationer)|\bforslag som (?:\w+ )?(?:diskuterades|lamnades|framfordes|kom upp|lyftes)|"
    r"\b(?:forslag|ideer|onskemal) fran (?:forra|foregaende|deltag|grupp|workshop|bord|invanar)|"
    r"\b(?:utredningen|utredaren|promemorian|betankandet|kommissionen|remissen) (?:har )?(?:foreslar|foreslagit|rekommenderar)|"
    r"\b(?:ansokan|anmalan|\w*redovisning(?:en)?|rapporten|underlaget|protokollet)\b[^.]{0,40}\b(?:ska|bor) (?:innehalla|omfatta)\b|"
    r"\bska bifogas\b|\b(?:not|inte|ej) (?:\w+ ){0,3}(?:our|vara|regionens|utredningens|rapportens|egna) (?:recommendations|proposals|"
    r"rekommendationer|forslag)\b|\bredan (?:gjort|gor|genomfort)|\bhar (?:vi )?gjort|\bgjorde vi|\bvi gjorde|"
    r"(?<!tar vi )\bnasta steg\b|\bnext steps\b|\bcompleted\b|\bnarvarande\b|\bdagordning"
)
# These head other things, when they are what the heading is about.
_ASIDE = re.compile(
    r"^(?:\w+ )?effekt(?:er|en)?\b|\b(?:bakgrund|inledning|sammanfattning|innehall\b|innehallsf|agenda\b(?! 2030)|deltagare|bilag|"
    r"sandlista|protokoll|beslut\b|pagaende|tidigare|(?<!kunskap om )resultat|"
    r"kriteri|villkor|(?<!kunskap och )(?<!larande och )(?<!statistik och )uppfoljning(?! av (?!uppdrag|arbet|insats|medl|projekt|"
    r"strateg|plan|program|atgard))|indikator|delmal|exempel|redovis|rapporter|beakta|aktivitet(?!er\W*$)|arbetar (?:for|med)\b|"
    r"\bsjalva bidrar|bidrar vi\b|om oss\b|"
    r"^att gora\W*$|to do\b|vi erbjuder|soka for|kallor|referenser|fotnot|kontakt|avslut|mal\b|budget(?:en)?\b|"
    r"organisation|styrning|^metod\w*(?: och \w+)?\W*$|^debatt$|^replik$|^pm$|^kommentar$|fragor$|^tack\b|diskussion|syfte\b|skalen for|"
    r"^arendet|^vad (?:sager|sa|tycker|tyckte|svarade|onskar|vill|horde?) (?!vi\b|ni\b|regionen|region |lanet)|"
    r"lagesbild|laget\b|forord|om regionen|omfattar inte|nulage|styrkor|svagheter|hot\b|moten|larde|lardom|previous|background|"
    r"summary|contents|decision)"
)
# «Företagande på konstens villkor» is about companies.
_OF_THEME = re.compile(
    r"\b(?:lika|battre|goda|langsiktiga|stabila|rimliga|likvardiga|rattvisa|schyssta) villkor\b|\b(?:tva|tre|fyra|fem|sex) beslut\b|"
    r"\bbeslut som (?:skulle|kravs|behovs|maste)\b|"
    r"\b(?:konstnar|kulturutovar|foretag|anstallda|barn|ung|lantbruk|bond|forskar|larar|studenter)\w* villkor\b|"
    r"(?<=\w )(?:pa|med|for|utan|mellan|genom|till|i) (?:(?:\w+s|lika|goda|battre) )?(?:villkor|styrning|budget|moten|organisation)\b"
)
_IN_VIEW = re.compile(r"\bmot (?:den|denna)(?: har)? bakgrund(?:en)?\b|\bmot bakgrund av\b")
_NAMED_MEASURES = re.compile(
    r"(?:vara |prioriterade )?(?:atgarder|insatser|forslag|rekommendationer|medskick|krav|prioriteringar|measures|proposals)\s*[:–—]\s+\w"
)
# What is so already, and what only says what comes.
_PRIORITIES = re.compile(
    r"\b(?:prioriterade|foreslagna|onskade|efterfragade|planerade|kommande) (?:\w+ )?(?:insatser|atgarder|satsningar|reformer)\W*$"
)
_BY_LAW = re.compile(
    r"^(?:av|enligt) \S.{0,60}\b(?:foljer|framgar|ska|galler)\b|^i tabellen\b|"
    r"\b(?:nedan|har|hari) (?:sammanfattar|presenterar|redovisar|listar|beskriver) vi\b"
)
_STRONG = re.compile(
    r"\b(?:atgarder|insatser) som ska genomforas\b|\bska genomfora foljande (?:atgarder|insatser)\b|\bforslag (?:pa|till|om|for)\b|"
    r"\b(?:vara|vart|regionens|egna|samlade|nya|konkreta|foreslagna|sammanfattade|foljande|prioriterade)\s+(?:\w+\s+)?forslag(?:en)?\b|"
    r"^forslag(?:en)?(?: i korthet| i sammandrag| och rekommendationer|)\W*$|\batgardsforslag|\bforesla(?:r|s)\b|\w*rekommendation(?:er|"
    r"en|erna)?\b|"
    r"\brekommendera(?:r|s)\b|\b(?:vara|vart|regionens|regionernas|lanets) (?:\w+ )?(?:krav|prioriteringar|inspel|medskick|budskap|"
    r"onskelista|"
    r"uppmaning(?:ar)?|stallningstaganden|standpunkter|svar|recept)(?: till \w+)?\W*$|^(?:\w+ ){1,3}forslag\W*$|^forslag\b(?! till beslut)|"
    r"\bwe (?:\w+ )?(?:ask|call|urge|want|need)\b|\b(?:key|policy) asks\b|\b(?:government|commission|state|member states|eu) "
    r"(?:should|must)\b|\bvill (?:vi|regionen) (?:\w+ )?(?:se|att)\b|\buppmanas\b|\befterlyser\b|\b(?:i|inom) uppdraget (?:ingar|ska)\b|"
    r"\buppdraget (?:\w+ )?(?:bestar|omfattar|innefattar)\b|\buppdragets delar\b|^stallningstaganden\W*$|"
    r"^(?:we|(?:the )?(?:\w+ )?region \w+|our region|the regions?) wants? [\w ]{3,50} to:?$|\bcalls? (?:on|for)\b(?! (?:evidence|"
    r"proposals|input|papers|applications|tenders|views)\b)|\bour (?:asks|proposals|recommendations|demands)\b|\buppmaningar?\b|"
    r"\b(?:kraver|begar|foreslar|yrkar|vill|onskar|anser|rekommenderar|forordar)(?: \w+){0,2} att:?$|"
    r"\buppmanar\b|\bhemstaller\b|\byrkar\b|\bvi (?:\w+ )?be(?:r)? (?:\w+ ){1,4}att\b|\bber vi (?:\w+ ){1,5}att\b|\befterfragar\b|"
    r"\bforordar\b|\bmedskick\b|\bonskemal\b|\bfoljande (?:onskelista|onskningar|lista)\b|\bvi (?:\w+ )?(?:vill|onskar|efterlyser)\b|"
    r"\bregion(?:en|erna| \w+(?: \w+)?) (?:vill|onskar|ser garna|ser (?:\w+ )?att|begar|kraver)\b|\b(?:menar|bedomer) att\b.{0,60}\bbor\b|"
    r"\bvi (?:ser garna|begar|kraver|hoppas)\b|\banser (?:\w+ )?att\b|"
    r"\b(?:uppdrar at|i uppdrag att|far i uppdrag)\b|\bwe (?:propose|recommend)\b|\bproposals\b|\brecommendations\b|"
    r"\b(?:regeringen|staten|riksdagen|sverige|eu|myndigheterna|vinnova) (?:\w+ ){0,3}(?:bor|behover|maste)\b"
)
_MEASURE = re.compile(
    r"\b(?:staten|regeringen|eu|myndigheterna|vinnova) kan (?:\w+ ){0,2}(?:bidra|hjalpa|gora|stotta|underlatta)\b|"
    r"^vad (?:behover|maste|bor) (?:\w+ )?goras\b|^vad kan (?:staten|regeringen|eu|vinnova) (?:\w+ )?(?:gora|bidra)|"
    r"^vad (?:vill|foreslar|onskar) ni\b|^vilka (?:forandringar|atgarder|insatser|reformer|satsningar|andringar)\b.*\b(?:vill|foreslar|"
    r"onskar|bor|behovs)\b|^vad bor (?:\w+ )?prioriteras\b|"
    r"^sa kan (?:staten|regeringen|vinnova|eu)\b|\bbehov av (?:\w+ ){0,2}(?:insatser|atgarder|reformer|satsningar)\W*$|"
    r"^(?:vara |vart |regionens )?(?:inspel|bidrag)(?: till [\w ]{3,40})?(?: ar| bestar av)?(?: foljande punkter)?\W*$|^detta (?:kravs|"
    r"behovs)\b|\batgarderna ar (?:foljande|dessa)\b|\b(?:verkar|verka) for att\b|^(?:tva|tre|fyra|fem|sex|sju) steg\b|^budskap(?:en)?\W*$|"
    r"\b(?:foljande|prioriterade|foreslagna|onskade|efterfragade|nya|nationella|konkreta|viktiga|planerade|kommande|strategiska|"
    r"gemensamma)\s+(?:\w+\s+)?(?:atgarder|insatser|satsningar|reformer|steg|initiativ|deluppdrag|delar)\b|"
    r"^(?:vara |regionala |nationella |konkreta )?(?:atgarder|insatser|satsningar|reformer|prioriteringar|handlingsvagar|"
    r"atgardslista|vagar framat|vagval)(?: (?:for |(?:fram )?till )?20\d\d(?:\W20\d\d)?| for .{0,60}| inom .{0,60}| till .{0,40}|)\W*$|"
    r"^(?:det har |detta |darfor )?(?:vi |regionen |lanet )?(?:tillsammans )?(?:ska|vill|bor|maste|behover)(?: vi)?(?: gora)?\W*$|"
    r"^(?:sa|hur) (?:har )?(?:nar|gor|ska|arbetar|kan|tar|vi) (?:vi|gor|ska|nar|vill)\b(?! (?:redan|sjalva|idag|i dag))|"
    r"^(?:det har|detta|har) (?:behover|bor|maste) \w+ (?:nu )?gora\W*$|^gor (?:sa har|i stallet|detta)\b|^(?:det|"
    r"vad) (?:har )?(?:som )?(?:maste|behover|bor|"
    r"ska) (?:\w+ )?(?:goras|handa|till|andras)\W*$|"
    r"^(?:vad|det som) (?:som )?(?:kravs|behovs)\b|^vagen framat\W*$|^(?:vad )?(?:vi|regionen|regionerna) (?:vill|onskar)\b|"
    r"^priorities and actions\W*$|"
    r"^(?:detta|det har) (?:vill|ska|gor|behover|onskar|begar|kraver|foreslar) (?:vi|regionen|regionerna|lanet)\b"
    r"(?! (?:redan|sjalva|idag|i dag)\b)|"
    r"^(?:vi|regionen|regionerna|lanet) (?:behover|kraver|begar|onskar|saknar)(?: \w+){0,4}\W*$|"
    r"^(?:vara|regionens|lanets) (?:\w+ )?behov\b|"
    r"\b(?:kravs|behovs)(?: \w+){0,3}:$|\b(?:bor|ska|skall|maste|behover|"
    r"vill|shall)\b[^.!?]{0,90}:$|\bassignment (?:\w+ )?(?:includes|comprises|consists of)\b|\b(?:ska|skall|bor|maste)(?: vi|"
    r" regionen| lanet| staten| regeringen)?(?: gemensamt| tillsammans| sarskilt| ocksa| aven| vidare| for egen del)?$|"
    r"^det har (?:vill|kravs|behovs)\b|"
    r"^(?:vara |regionens )?(?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|\d{1,2}) (?:\w+ ){0,2}(?:krav|forslag|onskemal|prioriteringar|"
    r"atgarder|reformer|rekommendationer|insatser|satsningar|medskick|uppmaningar)\W*$|^(?:vara )?krav\W*$|^vad (?:vi|regionen|"
    r"regionerna) (?:tycker|anser|begar|ber om)\b|"
    r"\b(?:measures|actions|activities)\W*$|^(?:\w+ )?(?:aktiviteter|strategier|delstrategier|ataganden)\W*$|\bfoljande behov\b"
)
_OF_TABLE = re.compile(
    r"(?:tabell(?:en)?(?: \d+)?|the table|table \d+) (?:nedan |below )?(?:visar|sammanfattar|redovisar|shows|summarises)\b"
)
_ASKED = re.compile(r"^(?:fraga|question) \d{1,2}\s?[.:)–-] ?")  # «Fråga 4. Vad vill ni att staten gör?»
_FOR_THEME = re.compile(
    r"(?:vara |vart )?(?:forslag|insatser|atgarder|krav|proposals|measures|actions) (?:for|inom|om|kring|on) (?:(?:en|ett) )?\w{3,}(?! \d)"
)
_BEYOND = re.compile(
    r"^utover .{3,60}? (?=(?:vill|foreslar|onskar|begar) (?:vi|\w+(?:en|et)|region \w+)\b)"
)  # another's proposals, then ours
_SHORT_FORM = re.compile(r"\b(?:bl\. ?a\.|t\. ?ex\.)")
_COUNTED = re.compile(
    r"\b(?:foljande|nedanstaende|following)\b|\bnedan\b|"
    rf"\b(?:dessa|these|{'|'.join(NUMERALS)}|[2-9]|1\d)\s+(?:\w+\s+){{0,2}}(?:forslag|atgarder|reformer|insatser|"
    r"satsningar|steg|krav|punkter|"
    r"rekommendationer|omraden|prioriteringar|saker|losningar|delar|deluppdrag|initiativ|medskick|onskemal|forandringar|points|"
    r"proposals|measures|areas)\b"
)
_BREAKS_OFF = re.compile(r"\b(?:foreslar|rekommenderar|yrkar|begar|hemstaller|vill|onskar|uppmanar \w+)(?: darfor)?(?: att)?$")
_COUNT = re.compile(r"\s(\d{1,2}|[A-Za-zÅÄÖ])\s*[:.)–—-]?\s*$")
_COUNT_FIRST = re.compile(r"(\d{1,2}|[A-ZÅÄÖ])[.)]\s")
_BY_YEAR = re.compile(r"(?:(?:fram )?till|ar|senast|by) (?:ar )?20\d\d\b")
_IN_YEAR = re.compile(r"\b20\d\d (?:ar|har|finns)\b")

_DEMANDING = re.compile(r"(?!.{0,40}\b(?:hur|vad|varfor|vilka|nar|som)\b)\w.{3,70}?\b(?:ska|bor|maste|must|should) \w")
_MODAL = re.compile(
    r"\b(?:bor|behover|maste|kravs|behovs|foreslas?|foreslar|ska|skall|ska fa|ges i uppdrag|far i uppdrag|rekommenderas|"
    r"efterfragas|should|must)\b"
)


_DATED = re.compile(
    r"(?:(?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag)\w* )?(?:den )?(?:\d{1,2}(?::\w+)? (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|"
    r"okt|nov|dec)|\d{4}-\d\d-\d\d|(?:kl\.? ?)?\d{1,2}[.:]\d\d\b)"
)


@lru_cache(maxsize=4096)
def label(heading: str) -> str:
    """Return what a heading says it is: CHALLENGE, GOAL, AREA, PROPOSAL, CUE (what follows is proposals), ASIDE or PLAIN."""
    folded = fold_marked(heading.strip())
    for name, pattern in _LABELS:
        found = pattern.match(folded)
        if (
            found
            and (found.end() < len(folded) or any(map(str.isdigit, folded)))
            and not _LOW_LETTER.search(heading.strip()[: found.end()])
            and (":" in heading or not SEVERAL.search(heading.strip()))  # «Medskick 1 och 3 ryms i budgeten» speaks of them
        ):
            return name
    if is_aside(heading) and not (begins_with_verb(heading) and not names_accounts(heading)):
        return ASIDE
    if _NAMED_MEASURES.match(folded):
        return CUE
    folded = _ASKED.sub("", folded) if "?" in folded else folded
    cued = (
        len(folded) < 130
        and (not folded.endswith("?") or folded.startswith(("vad ", "vilka ")))
        and (_STRONG.search(folded) or _MEASURE.search(folded))
    )
    return CUE if cued else PLAIN


def without_label(heading: str) -> str:
    """Return what a challenge or an area is called, without what it says it is: «Vattenförsörjning» of «Utmaning 1: Vattenförsörjning»."""
    said = heading.strip()
    found = next((found for name, pattern in _LABELS if name in (CHALLENGE, GOAL, AREA) and (found := pattern.match(fold(said)))), None)
    called = said[found.end() :].strip() if found and len(fold(said)) == len(said) else ""
    if found and found.re is ORDINAL:
        return (called[:1].upper() + called[1:]).rstrip(".")
    parted = found is not None and said[: found.end()].rstrip().endswith((":", ".", "–", "—", "-")) and not called[:1].isdigit()
    return called[:1].upper() + called[1:] if called and parted else said


def may_title(heading: str, name: str) -> bool:
    """Tell whether a heading of that label may be the paper's own title: «Ståndpunkt: EU:s ramprogram», not «Åtgärd 1: …»."""
    return name in (PLAIN, CUE, ASIDE) or (name == PROPOSAL and not count_of(heading))


def is_outright_label(heading: str) -> bool:
    """Tell whether a PROPOSAL label says «rekommendation» or «förslag», and so is one in a report too: «åtgärd» there may be done."""
    return _OUTRIGHT_LABEL.match(fold(heading.strip())) is not None


def is_numbered_label(heading: str) -> bool:
    """Tell whether a PROPOSAL label counts and does not say whose it is: «Förslag 3. …», not «Regionens förslag 3»."""
    return _ANOTHERS_LABEL.match(fold(heading.strip())) is not None


def speaks_of_label(text: str) -> bool:
    """Tell whether a sentence is about a part that has a label: «Deluppdrag 1 ska redovisas senast i april»."""
    return _OF_LABEL.match(text.strip()) is not None


def proposes_nothing(text: str) -> bool:
    """Tell whether what a label stands before is no proposal: «Förslag till ändring: Inget.»."""
    return _NOTHING.search(fold(text)) is not None


def announces(lead_in: str, *, measures: bool) -> bool:
    """Tell whether a lead-in says that proposals follow; `measures` lets «åtgärder», «ska:» and «krävs:» do so too."""
    folded = _BEYOND.sub("", _SHORT_FORM.sub("bland annat", fold(last_sentence(lead_in))))
    if _NEVER.search(folded):
        return False
    if _STRONG.search(folded):
        return True
    return measures and _MEASURE.search(folded) is not None and not _ASIDE.search(_IN_VIEW.sub("", folded))


def announces_count(text: str, *, measures: bool) -> bool:
    """Tell whether a paragraph that ends as a sentence announces what follows: «vi föreslår fyra reformer»."""
    last = last_sentence(text)
    return len(last) < 160 and _COUNTED.search(fold(last)) is not None and announces(last, measures=measures)


def count_of(text: str) -> str:
    """Return what a measure counts itself by: «C» of «Åtgärd C: …» and of «C. Ge bidrag»; empty where it does not."""
    said = text.strip()
    found = next((found for name, pattern in _LABELS if name == PROPOSAL and (found := pattern.match(fold(said)))), None)
    counted = _COUNT.search(said[: found.end()]) if found else _COUNT_FIRST.match(said)
    return counted[1].upper() if counted else ""


def is_bare_label(heading: str) -> bool:
    """Tell whether a heading is a label and a number and no more: «Budskap 1», «Område 2:»."""
    folded = fold(heading.strip())
    return any((found := pattern.match(folded)) is not None and found.end() == len(folded) for _, pattern in _LABELS)


def is_goal_for_a_year(lead_in: str) -> bool:
    """Tell whether a lead-in says what is to be so by a year: «Till 2032 vill vi att», «Vi vill att länet 2040 är»."""
    last = fold(last_sentence(lead_in))
    return _BY_YEAR.match(last) is not None or _IN_YEAR.search(last) is not None


def is_aside(text: str) -> bool:
    """Tell whether a heading or lead-in says that what follows is no proposal."""
    folded = fold(last_sentence(text))
    aside = _ASIDE.search(_OF_THEME.sub("", _IN_VIEW.sub("", folded)))
    return _NEVER.search(folded) is not None or (aside is not None and not _STRONG.search(folded))


def names_priorities(text: str) -> bool:
    """Tell whether a lead-in announces what is to come first, which holds no facts: «Prioriterade insatser»."""
    return _PRIORITIES.search(fold(last_sentence(text))) is not None


def is_never(heading: str) -> bool:
    """Tell whether no proposal follows, whatever stands above: «Nästa steg», «Genomförda insatser»."""
    return _NEVER.search(fold(heading)) is not None


def is_talk(item: str) -> bool:
    """Tell whether an item proposes nothing whatever announced it: a scrap, a question, a day."""
    return len(item) < _SCRAP or item.rstrip(") ").endswith("?") or is_dated(item)


def names_theme(heading: str) -> bool:
    """Tell whether a heading announces proposals for a theme it names: «Förslag för ett bättre kapitalutbud», «Insatser inom vården»."""
    return _FOR_THEME.match(fold(heading)) is not None


def is_dated(item: str) -> bool:
    """Tell whether an item begins with a day or a time: it says when something happens, not that it should."""
    return _DATED.match(fold(item)) is not None


def speaks_of_table(text: str) -> bool:
    """Tell whether a text says what a table shows: «Tabellen visar vad vi föreslår»."""
    return _OF_TABLE.match(fold(text)) is not None


def is_strong(text: str) -> bool:
    """Tell whether a heading or lead-in speaks of proposals outright, not only of measures."""
    folded = _BEYOND.sub("", fold(last_sentence(text)))
    return _STRONG.search(folded) is not None and not _NEVER.search(folded)


def leads_in(text: str) -> bool:
    """Tell whether words break off where what somebody proposes begins: «Region X föreslår», «Vi vill att»."""
    return _BREAKS_OFF.search(fold(text)) is not None


def urges(text: str) -> bool:
    """Tell whether an item asks for something to be done: by its verb («bör», «krävs») or by beginning with one («Inrätta …»)."""
    if begins_with_verb(text):
        return True
    folded = fold(text)
    return (
        not text.rstrip(") ").endswith("?")
        and not speaks_to_reader(text)
        and _MODAL.search(folded) is not None
        and _BY_LAW.search(folded) is None
    )


def is_demanding_sentence(heading: str) -> bool:
    """Tell whether a heading is a sentence that says how something must be: «Reglerna måste bli enklare»; no question, nor «hur»."""
    return _DEMANDING.match(fold(heading)) is not None and not heading.rstrip().endswith("?")
