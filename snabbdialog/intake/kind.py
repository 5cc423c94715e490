"""What kind of document it is, and what it is called: from its title, its first lines and how it is told.

Must not know what was proposed in it. The kinds are those of choices.source.kind.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .asking import theme_leads
from .blocks import HEADING, ITEM, PARAGRAPH, ROW
from .context import area_leads
from .folding import fold
from .inquiry import is_of_inquiry
from .prose import proposing_sentences
from .spoken import is_spoken
from .tables import read_tables
from .telling import told_share
from .verbs import begins_with_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .blocks import Block

_SAID_OUT = ("commission", "input")  # what says so is no news, though a web page says when it was published
_MAY_TELL = ("other", "strategy", "statistics")
_TOLD_SHARE = 0.2  # of the sentences, in the past tense
_ENOUGH = 6  # sentences to tell it by
_FEW = 4  # sentences, where the words say besides that people met
_OPENING = 150  # characters of a paragraph that opens the paper
_RUNNING = 300  # characters of a paragraph that is no longer the head of a paper
_PROMISING = 3  # paragraphs that say what will be done
_DEMANDING = 3  # headings, or themes in which something is asked for
_SLIDES, _SLIDE = 5, 60  # headings, characters of what stands on one
_OPENERS = 3  # lines that say to whom
_HEAD = 14  # blocks that say what the document is
TITLES = (
    ("statistics", re.compile(r"\b(?:nulagesbild|i siffror$|fakta och siffror\b|\bkvartal(?:et| [1-4],?) 20\d\d$|"
        r"statistik och nyckeltal)")),
    ("minutes", re.compile(
        r"\b(?:motes?(?:anteckning|rapport|referat)|minnesanteckning|(?:anteckningar|noteringar) (?:fran|vid|efter|kring)|(?:rapport|"
        r"referat|noteringar|sammanstallning|sammanfattning|dokumentation|intryck|lardomar) "
        r"(?:fran|av|efter|vid) (?:\w+ ){0,3}\w*(?:mote|dialog|workshop|seminari|hearing|samrad|forum|"
        r"konferens|rundabord|traff|besok|natverks|samling|lunch|dagen\b|dagarna\b|samtal)|"
        r"summary of (?:the )?(?:\w+ ){0,3}(?:meeting|workshop|seminar)\b|"
        r"notes from|(?:rapport|referat|anteckningar|noteringar)[,:]? (?:\w+ ){0,2}\w*(?:mote|dialog|traff|besok|workshop)\b|\w*(?:traff|"
        r"mote|sammantrade|besok)(?: den)? (?:\d{1,2} [a-z]{3,9} 20\d\d|20\d\d-\d\d)|(?:motes|styrelse|sammantrades)?protokoll\b|meeting "
        r"(?:minutes|report|notes)|"
        r"(?:dialog|natverks|styrgrupps|arbetsgrupps|referensgrupps)(?:mote|traff))")),
    ("report", re.compile(
        r"^(?:uppfoljning|(?:slut)?utvardering) av\b|\bkonsultrapport|^rapport fran [\w ,]+(?:ab|konsult\w*|byran|institutet)\b|"
        r"\bslututvardering av\b|^rapport\s*:|^(?:under)?rapport\W*$|"
        r"\b(?:sa gick det|aret som (?:gick|gatt)|tillbakablick|arsredovisning|verksamhetsberattelse|arsrapport|arsberattelse|"
        r"final report|interim report|expert report|^report on\b|riksrevisionen\b|granskningsrapport|revisionsrapport|"
        r"delarsrapport|^(?:utredning|analys|studie|forstudie|rapport)\b.{0,60} pa uppdrag av\b|^temarapport|^analysrapport|"
        r"\bpolicyrapport\b|reserapport|^rapport fran (?:en )?(?:studie)?resa\b|^forstudie\b|^forskning i korthet|^rapport 20\d\d:\d|"
        r"^slutpresentation\b|\bredovisning av (?:ett )?(?:regerings)?uppdrag|lagesrapport|slutrapport|delrapport|slutredovisning|bokslut|"
        r"utvarderingsrapport|uppfoljningsrapport|lagesbild|rapport (?:till|om|avseende|nr \d|20\d\d)|annual report)")),
    ("commission", re.compile(
        r"\b(?:regeringsbeslut|uppdrag (?:att|till|om|avseende|angaende)|(?:mer tid for|andring av) uppdraget|budgetaret 20\d\d|"
        r"regleringsbrev|regeringsuppdrag|^(?:\w+ )?assignment (?:to|for|on|concerning|regarding)\b|^government decision\b|"
        r"^(?:landshovding|lansstyrelse|myndighet)\w+s uppdrag|kommittedirektiv|dir\. 20\d\d:\d+)\b"
        )),
    ("input", re.compile(
        r"\b(?:brev till|samradssvar|^svar pa .{0,80}(?:enkat|fragor|samrad|konsultation)|svar pa (?:samrad|konsultation)|(?:underlag|"
        r"bidrag|kommentar(?:er)?) (?:\w+ ){0,5}till (?:den|det|regeringens|nationella|en|ett|nasta|myndigheten)|contribution to|"
        r"submission to|inspel|^input (?:till|to)\b|remissvar|remissyttrande|yttrande over|svar pa remiss|positionspapper|"
        r"standpunkt|debatt|synpunkter|policy (?:brief|paper|recommend\w+)|policy(?:underlag|inspel|rekommendation\w*|artikel)|"
        r"medskick|forslag fran|position paper|position of|^(?:\w+ )?position:|^our (?:priorities|position)|consultation response|"
        r"response to the|open letter|oppet brev|skrivelse till|"
        r"^skrivelse (?:till|om)\b|\binfor (?:[\w:-]+ ){0,5}[\w-]*(?:strategi|plan|proposition|budget)(?:e?n)?\b|"
        r"motion till riksdagen|^motion\b|motion 20\d\d/\d\d:\d+|insandare|\w*manifest(?:et)?\b|hemstallan|"
        r"vadjan|recommendations (?:to|for) the|upprop|kravlista|onskelista)"
        )),
    ("decision", re.compile(
        r"\b(?:forslag till beslut|tjansteskrivelse|beslut om|projektbeslut|finansieringsbeslut|beslutsunderlag|protokollsutdrag|beslut$)"
        )),
    ("strategy", re.compile(
        r"\b(?:\w*strategi(?:n|er)?\b|handlingsplan|atgardsplan|\w+program\b|program (?:for|mot|om|20)|fardplan|utvecklingsplan|"
        r"genomforandeplan|^(?:regional |kommunal |lokal )?plan (?:for|mot|om)\b|^smart specialisering\b|"
        r"^(?:regional |kommunal |lokal |\w*gemensam |\w+- och )?\w{4,}plan (?:for|"
        r"20)|verksamhetsplan|action plan|roadmap|\w* ?strateg(?:y|ies)\b|\w+plan 20\d\d|malbild)"
        )),
    ("statistics", re.compile(r"\b(?:statistiska meddelanden|statistik(?:blad|notis|rapport|nytt|bulletin)?|nyckeltal|tabellbilaga)\b")),
)  # fmt: skip
# How a meeting is told. Several of these together, not one alone.
_TOLD = re.compile(
    r"\b(?:mottes|traffades|samlades|pratade|tyckte|lovade|bestamdes|arrangorerna|samsyn|roster fran|deltagare|deltog|deltagarna|"
    r"narvarande|franvarande|inledde|inleddes|presenterade|berattade|diskuterades|valkomnade|avslutades|avslutade|konstaterade|"
    r"ordforanden|gruppen|dagordningen|oppnade|oppnades|samtalet|lyfte|lyftes|menade|redogjorde|informerade|tackade|enades|beslot|"
    r"justeras|antecknades|diskussion(?:en)?|reflektion|framholl|framfordes|undrade|paragraf)\b"
)
_GATHERING = re.compile(
    r"(?:\w+ )?(?:dialog|tema|framtids|inspirations|natverks|kontakt|samverkans|halv|hel|arbets|studie|lunch)(?:dag|dagar|mote|traff|"
    r"kvall|samtal|besok)\w*\b|"
    r"(?:rundabord|workshop|seminarium|webbinarium|hearing|konferens|frukostmote|sammantrade|mote|traff|samrad(?!ssvar)|round table|"
    r"meeting)\w*\b"
)
_MET = re.compile(
    r"\b(traffades|samlades|mottes|deltog|deltagare|deltagarna|medverkade|bjod in|pa lank|motet|workshopen|seminariet|dialogen|samtalen|"
    r"samtalet|panelen|grupperna|gruppen|borden|traffen|rundabordet|vid bordet)\b"
)
_RETOLD = re.compile(
    r"\b(?:vi|deltagarna|grupperna|gruppen|motet|panelen) (?:\w+ )?(?:pratade|talade|diskuterade|lyfte|tog upp|kom fram|sa)\b|"
    r"\b(?:ideer|synpunkter|fragor|forslag|tankar) (?:som )?(?:kom upp|lyftes|framfordes|togs upp|fran (?:grupp|deltag|diskussion))|"
    r"^(?:bord|grupp) \d|^(?:laget runt|runda|rundan|nasta (?:gang|mote|traff)|ovriga fragor|foregaende (?:protokoll|mote))\W*$|"
    r"\b(?:gruppdiskussion|gruppsamtal|gruppernas)"
)
_RECOMMENDATIONS = re.compile(r"(?:\w+ )?(?:rekommendationer(?:na)?|recommendations)(?: till .{3,40}| to .{3,40})?\W*$")
_ANSWER = dict(TITLES)["input"]
_TO_OTHERS = re.compile(r"(?:vara )?medskick\b|vara (?:inspel|fragor) till\b")
_PARAGRAPH_SIGN = re.compile(r"^§\s?\d+")
_SAID = re.compile(r"(?:,|[.!?]”?)\s(?:sager|sade|berattar|forklarar|konstaterar|tillagger)\s+\w+")
_WISH = re.compile(r"\b(?:bor|borde|maste|vill|inte) ")
_SENTENCE = re.compile(r"\w\.$")
_OF_ITSELF = re.compile(r"(?:denna|den har|detta|strategin|planen|programmet|fardplanen|this)\b")
_PUBLISHED = re.compile(
    r"(?:publicera[dt]|pressmeddelande|nyhet(?:er|sbrev)?\b|press release|news\b|newsletter|uppdatera[dt]\b|"
    r"inbjudan|valkommen till |utlysning|checklista|enkat\b|invitation|call for|anmalan)"
)
# What is on the table of a board, and what tables and groups said, each under its number.
_SUMMONS = re.compile(
    r"(?:forslag till )?(?:kallelse|foredragningslista|dagordning)\b|val av (?:protokolls)?justera|"
    r"(?:faststallande|godkannande) av (?:dagordning|foredragningslista)"
)
_AT_TABLES = re.compile(r"(?:bord|grupp|group|table|station|tavla|runda|round)\s+[\w-]+\W*(?:\(.*\)\W*)?$")
_CAME_TOGETHER = re.compile(
    r"\w*(?:verkstad|workshop|seminari|konferens|rundabord|hearing|dialogmote|dialogdag|natverkstraff|samradsmote|round table|conference)"
)
_WHO_CAME = re.compile(
    r"(?:deltagare|medverkande|narvarande|participants|present|attending|antal deltagare|arrang\w+)\b.{0,20}:|.{0,60}\bkl\.? ?\d"
)
_DECIDED = re.compile(r"[a-z]+s beslut\W*$")
_MINUTED = re.compile(r"(?:^|\| )(?:sammantrades)?protokoll(?:sutdrag)?(?:\W*$| \|)")
_EXTRACT = re.compile(r"(?:^|\| )(?:protokolls?)?utdrag(?: (?:ur|fran) (?:\w+)?protokoll\w*)?\W*$")
_STAND = re.compile(r"\b(?:tillstyrk|avstyrk)\w*|\bstallningstagande:|^(?:our )?position:|\b(?:har )?inget att invanda\b")
_GENRE = re.compile(
    r"(?:\w*debatt|replik|insandare|ledare (?:i|den)\b|"
    r"gastkronika|oppet brev|open letter|opinion|debattartikel|slutreplik)\b"
)
_WRITES = re.compile(r", skriver (?!regeringen|regionen i)[^.]{3,140}\.?$")
_WE_WANT = re.compile(r"\bvi (?:\w+ )?(?:vill|foreslar|kraver|uppmanar|begar) |\b(?:vill|foreslar|kraver|uppmanar) vi\b")
_SHOULD = re.compile(
    r"\b(?:bor|maste|behover) (?:regeringen|staten|riksdagen|kommunerna|regionerna)(?: nu| darfor)?\W*$|\b(?:darfor )?(?:vill|"
    r"foreslar|kraver) vi\b[^.]*:$"
)
_NOTES = re.compile(r"\b\w*(?:anteckning|protokoll|rapport|referat|sammanstallning|dokumentation|noteringar|minutes|notes)")
_ORDERED = re.compile(
    r"^regeringen (?:uppdrar at|ger .{3,120} i uppdrag)|^the (?:\w+ )?government (?:hereby )?(?:instructs|commissions|assigns|tasks)\b"
)
_INPUT_TALK = re.compile(
    r"\b(?:vi vill (?:\w+ )?att (?:regeringen|staten|riksdagen)|vi uppmanar|we call on|we urge|we recommend|we propose|vi hoppas att|"
    r"(?:foreslar|begar|kraver|uppmanar) vi|lagger vi fram|vi ber|inspel|remiss(?:en|svar)?|vi foreslar|hemstaller|"
    r"regionen foreslar|regionens forslag|vi anser|tillstyrker|avstyrker|yttrande)\b"
)
# How a paper begins that is somebody's own to others, whatever it speaks of: «Inspel till utredningen (dir. 2024:92)».
_OWN = re.compile(
    r"(?:gemensamt )?(?:inspel|underlag (?:infor|till|for samtal|for dialog) |"
    r"(?:svars)?formular\b|enkatsvar\b|(?:joint )?statement (?:on|by|of|from)\b|"
    r"(?:svars)?blankett\b|remissvar|remissyttrande|till utredningen\b|"
    r"synpunkter|standpunkt|positionspapper|skrivelse\W*$)"
)
_PROGRAMME = re.compile(r"\b\w*politisk[at]? program\b")
_GOVERNS = re.compile(r"\b(?:region(?:en|styrelsen|fullmaktige)?|kommun(?:en|styrelsen|fullmaktige)?|lansstyrelsen|stad)\b")
_FORM = re.compile(r"(?:svars|remiss)?(?:formular|blankett)\b|enkatsvar\b|response form\b")
_SENT = re.compile(r"inspel till \w|var inspel\b|underlag (?:infor|till) ")
_LETTER = re.compile(r"(?:Hej|Bästa|Kära)\b.{0,40}[!,]|Kopia(?: till)?:? |Till (?:[A-ZÅÄÖ]\w*styrelsen|[A-ZÅÄÖ]\w*nämnden)\b")
_RECIPIENT = re.compile(r"(?:till|mottagare|adressat)(?:\s*:|$)")
_GOVERNMENT = re.compile(r"(?:\S+ )?(?:\w*departementet|regeringen|\w*ministern?|regeringskansliet)\b")
_ANSWERS = re.compile(r"\b(?:remissvar|yttrar sig|yttrande over|svar pa remiss)")


@dataclass(frozen=True)
class Nature:
    """What a document is: `kind`, and whether it is speech, tells of what others want, answers proposals, or is an inquiry's own report."""

    kind: str
    spoken: bool = False
    told: bool = False
    answers: bool = False
    inquiry: bool = False


def tell_nature(blocks: Sequence[Block], *, title: str) -> Nature:
    """Return what kind of document the blocks are."""
    if _is_on_the_table(blocks):
        return Nature("minutes")
    if is_spoken(blocks):
        return Nature("other", spoken=True)
    heads = [fold(title), *_heads(blocks)]
    inquiry = is_of_inquiry(heads) and not any(map(_ANSWER.search, heads))
    named = "report" if inquiry else _named_kind(blocks, title)
    if named == "report" and (inquiry or _recommends(blocks)):
        return Nature(named, inquiry=inquiry)
    argues = _argues(blocks)
    if (
        _is_published(blocks)
        and not argues
        and (named not in _SAID_OUT or (named == "input" and _is_news(blocks) and not _is_debate(blocks)))
    ):
        return Nature("statistics" if named == "statistics" else "other", told=True)
    kind = _corrected(named, blocks) if named else "input" if argues else _told_kind(blocks)
    if kind == "other" and _is_news(blocks):
        return Nature(kind, told=True)
    return Nature(kind, told=kind in _MAY_TELL and _tells(blocks) and not _plans(blocks), answers=kind == "input" and _answers(blocks))


def _is_on_the_table(blocks: Sequence[Block]) -> bool:
    """Tell whether this is what a board is called to, or from a gathering: who came to it, or what each of its tables wrote."""
    summons = any(_SUMMONS.match(fold(block.text[:60]).lstrip("0123456789 ")) for block in blocks[:10])
    tables = {found[0] for block in blocks if len(block.text) < 60 and (found := _AT_TABLES.match(fold(block.text)))}
    heads = [fold(block.text) for block in blocks[:_HEAD] if len(block.text) < _RUNNING]
    met = any(_CAME_TOGETHER.search(head) for head in heads) and any(_WHO_CAME.match(head) for head in heads)
    return summons or met or len(tables) >= 2


def _recommends(blocks: Sequence[Block]) -> bool:
    """Tell whether a heading says that recommendations follow: a report, though a web page says when it was published."""
    return any(block.kind == HEADING and _RECOMMENDATIONS.match(fold(block.text)) for block in blocks)


def _answers(blocks: Sequence[Block]) -> bool:
    """Tell whether the text takes a stand on the proposals of another, one by one: «Tillstyrks», «Ställningstagande: …»."""
    return sum(_STAND.search(fold(block.text)) is not None for block in blocks) >= 2


def _is_debate(blocks: Sequence[Block]) -> bool:
    """Tell whether the text says at its beginning that it is debate, or an open letter."""
    signed = any(_WRITES.search(fold(block.text[-160:])) for block in blocks[:6])  # «…, skriver tre företrädare för skogsindustrin.»
    return any(_GENRE.match(fold(block.text[:30])) for block in blocks[:6]) or (signed and _wants(blocks))


def _argues(blocks: Sequence[Block]) -> bool:
    """Tell whether the text argues, whatever a site said about it: its headings are demands, or three themes or parts hold some."""
    if _demands(blocks) or len(theme_leads(blocks, area_leads(blocks))) >= _DEMANDING:
        return True
    if any(_announces_demands(before, block) for before, block in pairwise(blocks)) and not _is_news(blocks):
        return True
    parts = [block for before, block in pairwise(blocks) if before.kind == HEADING and block.kind == PARAGRAPH]
    told = sum(bool(proposing_sentences(block.text, kind="other")) for block in parts)
    return told >= _DEMANDING and not _is_news(blocks)


def _announces_demands(lead_in: Block, block: Block) -> bool:
    """Tell whether the writers announce a list of what is to be done: «Därför bör regeringen:», «inrätta en fond …»."""
    told = lead_in.kind == PARAGRAPH and block.kind == ITEM and _SHOULD.search(fold(lead_in.text[-120:])) is not None
    return told and begins_with_verb(block.text)


def _demands(blocks: Sequence[Block]) -> bool:
    """Tell whether the headings are demands, as an article's are: «Gör programmet sexårigt», three or more and most of them."""
    headings = [block.text for block in blocks if block.kind == HEADING and not block.text.endswith("?")][1:]
    demands = sum(begins_with_verb(text) for text in headings)
    return demands >= _DEMANDING and demands * 2 > len(headings) and not _is_news(blocks)


def _wants(blocks: Sequence[Block]) -> bool:
    """Tell whether the writers say «vi vill» or «vi föreslår» themselves."""
    return any(_WE_WANT.search(fold(block.text[:3000])) for block in blocks[:200])


def _named_kind(blocks: Sequence[Block], title: str) -> str:
    """Return the kind the title says, else the first lines; empty where they say none."""
    if _is_debate(blocks) or any(_FORM.match(head) for head in _heads(blocks)):
        return "input"  # a form is filled in, whatever it asks about
    letter = any(_LETTER.match(block.text) for block in blocks[:_HEAD])
    for text in [fold(title), *_heads(blocks)]:
        if _OWN.match(text):
            return "input"
        for kind, pattern in TITLES:
            told = text.startswith("presentation") or (letter and len(text) > _SLIDE) or (_is_shown(blocks) and not _NOTES.search(text))
            if (kind == "minutes" and told) or (kind == "commission" and letter and len(text) >= _OPENING):
                continue  # slides say where they were shown: «Kommunchefsmöte 3 februari 2026», «Presentation vid studiebesök»
            if pattern.search(text) and not (kind == "strategy" and (_speaks_of_strategy(text) or begins_with_verb(text))):
                return kind
        if text == fold(title) and _is_for_government(blocks):
            return "input"
    return ""


def _is_for_government(blocks: Sequence[Block]) -> bool:
    """Tell whether the first lines say that the paper is for the government or a ministry: «Mottagare: Utbildningsdepartementet»."""
    heads = [fold(block.text) for block in blocks[:_HEAD] if len(block.text) < _SLIDE]
    return any(
        (found := _RECIPIENT.match(head)) and _GOVERNMENT.match(head[found.end() :].strip() or following)
        for head, following in pairwise([*heads, ""])
    )


def _is_shown(blocks: Sequence[Block]) -> bool:
    """Tell whether the blocks are those of slides: several headings, most of what stands below is short and ends without a full stop."""
    said = [block.text for block in blocks if block.kind != ROW]
    headings = sum(block.kind == HEADING for block in blocks)
    whole = sum(text.endswith(".") and len(text) > _SLIDE for text in said)
    return headings >= _SLIDES and whole * 5 <= len(said) and statistics.median(map(len, said)) <= _SLIDE


def _speaks_of_strategy(text: str) -> bool:
    """Tell whether words about a strategy are said by another paper: «Regionen bör ta fram en strategi», «… enligt strategin.»."""
    return _WISH.search(text) is not None or (_SENTENCE.search(text) is not None and not _OF_ITSELF.match(text))


def _tells(blocks: Sequence[Block]) -> bool:
    """Tell whether the text tells of what was rather than asks for what should be."""
    share, count = told_share(blocks)
    return count >= _ENOUGH and share >= _TOLD_SHARE


def _plans(blocks: Sequence[Block]) -> bool:
    """Tell whether tables say who is to do what, or three paragraphs or items what will be done, whatever was before the plan."""
    said = sum(bool(proposing_sentences(block.text, kind="strategy")) for block in blocks if block.kind == PARAGRAPH)
    done = sum(begins_with_verb(block.text) for block in blocks if block.kind == ITEM)
    return max(said, done) >= _PROMISING or any(table.addressee for table in read_tables(blocks))


def _heads(blocks: Sequence[Block]) -> list[str]:
    """Return the lines the document begins with: headings and short paragraphs, and how its first long paragraph opens."""
    heads = [fold(block.text) for block in blocks[:6] if block.kind != ITEM and len(block.text) < _OPENING]
    opening = next((block for block in blocks[:_HEAD] if block.kind == PARAGRAPH and len(block.text) >= _OPENING), None)
    return [*heads, *([fold(opening.text[:160])] if opening else [])]


def _corrected(kind: str, blocks: Sequence[Block]) -> str:
    """Correct the kind: a strategy in the title of what is told as a meeting is the meeting's subject."""
    minuted = kind == "strategy" and any(_MINUTED.search(head) for head in _heads(blocks))  # what a board decided of a programme
    sent = kind == "input" and any(_SENT.match(head) for head in _heads(blocks)[:_OPENERS])  # whatever meeting it was made at
    if minuted or (kind in ("strategy", "input", "statistics") and not sent and _is_meeting(blocks)):
        kind = "minutes"
    if kind == "minutes" and (_decides_alone(blocks) or any(_EXTRACT.search(fold(block.text)) for block in blocks[:_HEAD])):
        return "decision"  # one paragraph of the minutes of a board: what it decided
    if kind == "decision" and any(_ANSWERS.search(fold(block.text[:600])) for block in blocks[:6]):
        return "input"  # what a board is to answer
    sends = any(block.kind == HEADING and _TO_OTHERS.match(fold(block.text)) for block in blocks)
    if kind == "strategy" and sends and _is_shown(blocks):
        return "input"  # slides on one's strategy that end in what others should do
    politics = kind == "strategy" and any(_PROGRAMME.search(head) for head in _heads(blocks))
    if politics and not any(_GOVERNS.search(head) for head in _heads(blocks)):
        return "input"  # what those who do not govern want of those who do: «Näringspolitiskt program», «Handelskammaren i Norr»
    return kind


def _decides_alone(blocks: Sequence[Block]) -> bool:
    """Tell whether the minutes of a board hold one paragraph only, and a heading over what was decided in it."""
    paragraphs = sum(_PARAGRAPH_SIGN.match(block.text) is not None for block in blocks)
    return paragraphs == 1 and any(block.kind == HEADING and _DECIDED.match(fold(block.text)) for block in blocks)


def _told_kind(blocks: Sequence[Block]) -> str:
    if _is_meeting(blocks) or _is_gathering(blocks):
        return "minutes"
    if any(_ORDERED.match(fold(block.text[:200])) for block in blocks if block.kind == PARAGRAPH):
        return "commission"
    text = " ".join(fold(block.text[:2000]) for block in blocks[:200])
    if len(_INPUT_TALK.findall(text)) >= 2:
        return "input"
    return "other"


def _is_meeting(blocks: Sequence[Block]) -> bool:
    """Tell whether the text tells of a meeting: four words of that kind or more, one in sixty words, or numbered paragraphs (§)."""
    if sum(_PARAGRAPH_SIGN.match(block.text) is not None for block in blocks) >= 2:
        return True
    told: list[str] = []
    words = 0
    for block in blocks[:400]:
        folded = fold(block.text[:3000])
        told += _TOLD.findall(folded)
        words += folded.count(" ") + 1
    gathered = any(_GATHERING.match(fold(block.text[:60])) for block in blocks[:3])
    retold = any(_RETOLD.search(fold(block.text)) for block in blocks if len(block.text) < 80)
    return len(set(told)) >= (1 if gathered else 2 if retold else 4) and len(told) * 60 >= words


def _is_gathering(blocks: Sequence[Block]) -> bool:
    """Tell whether a text that tells tells of people who met: two words of that or more."""
    share, count = told_share(blocks)
    met = {word for block in blocks[:200] for word in _MET.findall(fold(block.text[:2000]))}
    return count >= _FEW and share >= _TOLD_SHARE and len(met) >= 2


def _is_news(blocks: Sequence[Block]) -> bool:
    """Tell whether this is news: somebody is quoted as having said something."""
    return any(_SAID.search(fold(block.text[:2000])) for block in blocks[:200])


def _is_published(blocks: Sequence[Block]) -> bool:
    """Tell whether the document says that it is news, a summons, an invitation, a call or a list to tick off."""
    return any(_PUBLISHED.match(fold(block.text[:60]).lstrip("0123456789 ")) for block in blocks[:6])
