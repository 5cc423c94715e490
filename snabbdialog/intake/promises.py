"""What the owner of a strategy or plan says will be done: «Vi ska inrätta …», «En pott ska införas …», «Regionen startar …».

Must not know where the sentence stands. Sentences are folded.
"""

from __future__ import annotations

import re

from .owners import OWNER
from .verbs import begins_with_verb, holds_verb

# Who will do something: the owner of a strategy, one of its bodies, or anybody but the plan itself and those whom it is for.
_INTENDS = (
    re.compile(
        rf"^{OWNER[:-1]}|lanet|lanets aktorer|aktorerna)(?: och \w+)?\s+(?:\w+ ){{0,2}}"
        r"(?:ska|skall|vill|behover|bor|maste|tanker|(?:kommer|avser|planerar)(?: \w+)? att)\s+(\S.*)"
    ),
    re.compile(
        r"^(?:tillsammans med|i samverkan med|i samarbete med|under|senast|fran och med|innan|fore|vidare|dessutom|darefter|darutover|"
        r"darfor|i|vid|inom|dartill|utover|sedan|for|genom|nar) ?.{0,80}? ?(?:ska|kommer|avser|planerar|vill) "
        r"(?:vi|regionen|kommunen|kommunerna|lanet|parterna|[\w-]+s medlemmar|(?:varje|samtliga) [\w-]+|[\w-]+(?:[aeo]n|et|"
        r"na))(?: och [\w-]+)? (?:att )?(\S.*)"
    ),
    re.compile(
        r"^(?!(?:det|den|de) ska\b)(?!(?:[\w-]+ )?(?:strategin|planen|programmet|malet|malen|arbetet|resultate[nt]|uppdraget|ansokan|"
        r"anmalan|rapporten|beslutet|"
        r"underlaget|visionen|insatserna|atgarderna|andelen|antalet|detta|dessa|alla|ingen|man|samhallet|invanarna|barnen|fler|"
        r"halften|ar|20\d\d|senast|till|fran|under|vid|i|pa|inom|for|nar|om)\b)(?:[\w,-]+ ){1,6}?(?:ska|kommer att) "
        r"(?!(?:\w+ )?(?:oka|minska|vaxa|sjunka|stiga|halveras|fordubblas)\b)(\S.*)"
    ),
)
# What somebody can do: any infinitive but those of how things are, or become.
_DOES = re.compile(
    r"(?!(?:vara|ha|fa|bli|kunna|behova|veta|na|oka|minska|vaxa|utgora|uppga|leva|ma|kanna|uppleva|vilja|vanta|lona|halla|"
    r"komma|galla|omfatta|innehalla|kosta|uppge|sakna|paga|praglas|bidra|svara|ligga|forbli|borja|folja|ansvara|gora|sta|se|"
    r"alla|unga|egna|inga|andra|dessa|nya|regionala|nationella|gemensamma|samtliga|\w+(?:erna|arna|orna))\b)[a-z]+a (?!(?:att|om|som)\b)\w"
)
# What there is to be where a plan says besides what it will do: «Handledning ska finnas på alla filialer», «Skolorna ska få ett material».
_PROVIDED = re.compile(
    r"^(?!.*\b(?:(?:ar|till) 20\d\d|folj\w* upp|utvarder|redovis|revider|uppdater|andelen|antalet|halften|mal\w*)\b)"
    r"(?!(?:strategin|planen|programmet|arbetet|uppdraget|resultate[nt]|alla|ingen|inga|den|det|detta|fler|service)\b)"
    r"(?:.{3,90}? ska |(?:dessutom|dartill|vidare|senast|fran och med|vid|i|pa|inom) .{0,60}?ska .{3,60}? )"
    r"(?:(?:\w+ ){0,2}finnas (?:aven )?(?:pa|i|hos|vid|for|tillganglig\w*) \w|(?:kunna )?fa (?:en|ett|tillgang|mer|egna?|ga|besoka|"
    r"prova|lana|mojlighet|stod) |"
    r"ga (?:en|ett) |(?:\w+ )?(?!minsk|ok|halver|fordubbl|pragl|kann|upplev|foljas|sank|hoj|goras)[a-z]{3,}as\b|goras (?:om|gemensamt|"
    r"tillganglig\w*|av)\b|ha (?:oppet|tillgang till|en namngiven|"
    r"minst en)|vara obligatorisk\w*|redovisas (?:oppet|pa)\b|bedomas\b)|"
    r"(?:infor|innan|efter|vid|i|for) .{3,60}? ska (?:en|ett) .{3,90}? \w{3,}as\b|"
    r"(?:en|ett|nya|fler) .{3,80}? (?:infors|inrattas|startas|byggs|oppnas|anlaggs|permanentas) (?:fran|under|senast|i|pa|vid|for) "
)
# What the owner of a strategy will have: «En medfinansieringspott ska införas», no goal («… ska rötas år 2030») nor how it is followed up.
_TO_BE_MADE = re.compile(
    r"^(?!.*\b(?:(?:ar|senast|till) 20\d\d|folj\w* upp|utvarder|redovis|revider|uppdater|andelen|antalet|halften))"
    r"(?!(?:ansokan|anmalan|rapporten|fragan|motet|strategin|planen|programmet|beslutet|underlaget|arbetet|uppdraget|resultate[nt])\b)"
    r"(?:(?:dartill|dessutom|darutover|vidare|aven) ska (?:en|ett) .{3,90}? |(?:i|inom|vid) .{3,80}? ska (?:[\w-]+ ){1,9}?|"
    r".{3,110}? ska )(?:(?!kunna|inte)\w+ )?(?:(?!goras|lasas|ses|visas|"
    r"markas|noteras)([a-z]{3,}a)s|tas fram|ges ett?)\b"
)
# A plan may say in the present what will be: «Regionen startar under 2026 ett program», «… inrättar regionen en fond».
_MAKES = re.compile(
    r"^(?:(?:regionen|vi|kommunen|lanet|regionens \w+) (?:\w+ )?(?:startar|infor|inrattar|bygger|oppnar|skapar|utlyser|anstaller|"
    r"staller om|delar upp|tar fram|tar (?:\w+ )?initiativ)|"
    r"tillsammans med .{3,60}? (?:startar|infor|inrattar|bygger|oppnar|skapar) (?:regionen|vi|kommunen))\b"
)
_ASKING = re.compile(r"\bvet (?:inte|ej) (?:var|hur|vad|nar|om|vem|vilk\w+)\b")  # «Många vet inte var de ska börja»
# Stands before the verb: «Regionen ska tillsammans med kommunerna ta fram …».
_HOW = re.compile(
    r"^(?:(?:(?:fram )?till 20\d\d|aktivt|darfor|dartill|dessutom|ocksa|aven|fortsatt|arligen|lopande|varje ar|(?:under|senast) 20\d\d|"
    r"gemensamt|vidare|under (?:strategi|plan|program|mandat)?perioden|som arbetsgivare|tillsammans(?: med [\w-]+(?: och [\w-]+)?)?) )+"
)
_WITH = re.compile(r"(?:tillsammans|i samarbete|i samverkan|i samrad|i dialog) med ")
_COMPANY = 14  # words that may say with whom


def is_intended(folded: str) -> bool:
    """Tell whether the owner of a strategy says what it will do, or have made: «Vi ska inrätta …», «En pott ska införas …»."""
    if _ASKING.search(folded):
        return False
    made = _TO_BE_MADE.match(folded) or _MAKES.match(folded)
    intended = [found[1] for pattern in _INTENDS if (found := pattern.match(folded))]
    does = any(
        begins_with_verb(did) or _DOES.match(did) or (_WITH.match(did) and holds_verb(did, among=_COMPANY))
        for did in [*intended, *(_HOW.sub("", said) for said in intended)]
    )
    return does or (made is not None and (made.lastindex is None or begins_with_verb(made[1])))


def is_provided(folded: str) -> bool:
    """Tell whether something is to be there: a measure where the same part of a plan says what its owner does, a goal elsewhere."""
    return _PROVIDED.match(folded) is not None
