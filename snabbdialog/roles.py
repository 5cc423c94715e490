"""Whether what somebody wrote of a participant is a role («Handläggare», «strateg för hälsa») or a person's name.

No list knows every name, so the words of roles are known instead, in Swedish and English. In doubt it is a name: a name taken for a role
would stay when names are cleared. Must not know where names are looked for.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INFLECTED = "(?:[aens]|en|er|or|ar|na|rna|ens|ers|nas|erna|orna|arna)?"
_ROLE = re.compile(
    r"[\w-]*(?:(?:lägg|led|giv|ordn|lär|läk|forsk|gransk|utveckl|arbet|valt|plan|er|red|tag|läs|träd|vård|äg|handl|döm|ställ|medl|bygg|odl|"
    r"verk|köp|vak)ar(?:e|na)|chef|strateg|direktör|ansvarig|ordförande|föredragande|ledamot|ledamöter|ingenjör|arkitekt|jurist|ekonom|analytiker|"
    r"politiker|tekniker|vetare|koordinator|rektor|lektor|professor|docent|doktor|doktorand|student|konsult|expert|specialist|controller|"
    r"moderator|registrator|assistent|representant|inspektör|kommunikatör|entreprenör|revisor|sakkunnig|minister|ombud|(?:kontakt|tal|tals|tjänst|"
    r"tjänste)(?:man|män|person|personer)|(?:kommunal|region|landstings|oppositions|departements|ämnes|kansli|stats)råd|landshövding)"
    rf"{_INFLECTED}|tf|vd|gd|ceo|officer|manager|director|leader|adviser|advisor|strategist|coordinator|secretary|analyst|"
    r"chair(?:man|person|woman)?|consultant|researcher|developer|administrator|facilitator|representative|participant|lecturer|economist|"
    r"lawyer|engineer|politician",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\w{4,}(?:ning|ling|ring)(?:en|ar|s)?|\w{3,}(?:het|skap|tion|sion|itik|knik|stik|isk|iska|ism)(?:en|er|s)?|"
    r"\w*(?:onal|munal|cial|gital|global|onell|riell|ciell|uell)[at]?|smarta?|näringsliv(?:et)?|hälsa|vård(?:en)?|omsorg|miljö|energi|klimat|"
    r"kultur|industri|data|skola|transport|trafik|region(?:en)?|kommun(?:en)?|län(?:et)?|avdelning|enhet|kansli|"
    r"\w+(?:verket|myndigheten|universitet|universitetet|högskola|högskolan|styrelsen|nämnden|departementet|förbundet|föreningen|rådet|sektorn)|"
    r"development|health|research|policy|strategy|county|agency|university|office|business|industry|municipality",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:professor|docent|doktor|rektor|minister|\w*minister|\w*råd|landshövding)", re.IGNORECASE)  # stands before a name
_LEADS_ON = re.compile(r"\s(?:för|på|i|vid|inom|från|hos|till|med|of|for|at|in|from|with)\s", re.IGNORECASE)
_HEAD = re.compile(r"head of ", re.IGNORECASE)  # a surname when it stands last
_INITIALS = 3  # letters of a word in capitals that is more likely an agency


def is_role(text: str) -> bool:
    """Tell whether the text is a role, or what somebody works with, and names nobody."""
    whole = unicodedata.normalize("NFC", text)
    words = _WORD.findall(_before(whole))
    if not words or _HEAD.match(whole):
        return bool(whole.strip())
    named = [word[0].isupper() and not _is_of_role(word) for word in words]
    if any(map(_ROLE.fullmatch, words)):
        is_titled = bool(_TITLE.fullmatch(words[0])) and named[1:2] == [True]
        return not is_titled and sum(named) < 2
    if len(words) == 1:
        return not named[0] or (words[0].isupper() and len(words[0]) <= _INITIALS)
    return not any(named) and any(map(_SUBJECT.fullmatch, words))


def personal(text: str) -> str:
    """Return the part of a participant's name that is the person's: «Anna Åkesson» of «Strateg Anna Åkesson på Vinnova»."""
    before = _before(text)
    return _WORD.sub(lambda match: "" if _ROLE.fullmatch(match[0]) else match[0], before).strip() or before


def _is_of_role(word: str) -> bool:
    return bool(_ROLE.fullmatch(word) or _SUBJECT.fullmatch(word))


def _before(text: str) -> str:
    """Return what stands before «för», «på» and the like, which lead on to what one works with or where."""
    return _LEADS_ON.split(text, maxsplit=1)[0]
