"""Whether what somebody wrote of a participant is a role («Handläggare», «strateg för hälsa») or a person's name.

No list knows every name, so the words of roles are known instead, in Swedish and English, with what roles are about and where they are
held. In doubt it is a name: a name taken for a role would stay when names are cleared. So every word counts, and every word that is not
known is a name's, but for those in small letters behind «för» and the like. Must not know where names are looked for.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PHRASE = re.compile(r"[^\w\s.'’-]|\s[-–—]\s")  # what ends «strateg för hälsa»: a comma, a colon, a bracket …
_INFLECTED = "(?:[aens]|en|er|or|ar|na|rna|ens|ers|nas|erna|orna|arna)?"
_ROLE = re.compile(
    r"[\w-]*(?:(?:lägg|led|giv|ordn|lär|läk|forsk|gransk|utveckl|arbet|valt|plan|er|red|tag|läs|träd|vård|äg|handl|döm|ställ|medl|bygg|odl|"
    r"verk|köp|vak|mäst)ar(?:e|na)|chef|strateg|direktör|ansvarig|ordförande|föredragande|ledamot|ledamöter|ingenjör|arkitekt|jurist|ekonom|"
    r"analytiker|politiker|tekniker|vetare|koordinator|rektor|lektor|professor|docent|doktor|doktorand|student|konsult|expert|specialist|"
    r"controller|moderator|registrator|assistent|representant|praktikant|inspektör|kommunikatör|entreprenör|revisor|sakkunnig|minister|ombud|"
    r"administratör|redaktör|observatör|finansiär|(?:bio|geo|psyko|socio|eko)log|agronom|sjuksköterska|sjuksköterskor|arkivarie|vikarie|coach|"
    r"(?:kommunal|region|landstings|oppositions|departements|ämnes|kansli|stats|läns)råd|landshövding)"
    rf"{_INFLECTED}|(?:kontakt|tal|tals|tales|tjänst|tjänste)(?:man|män|person|personer){_INFLECTED}|"
    r"tf|vd|gd|ceo|c[fit]o|(?:officer|manager|director|leader|adviser|advisor|strategist|coordinator|analyst|consultant|researcher|developer|"
    r"administrator|facilitator|representative|participant|lecturer|economist|lawyer|engineer|politician|expert|specialist|student)s?|"
    r"secretary|secretaries|chair(?:man|person|woman)?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\w*(?:utveckl|bild|forsk|försörj|plan(?:er|lägg)|iser|valt|avdel|led|omställ|gransk|utred|finansier|uppfölj|byggn?|när|prövn?|styrn?|"
    r"rådgiv|lagstift|upphand|behand|beredn?)(?:n|l)?ing(?:en|ar|s)?|"
    r"\w*(?:ig|lig|sam|bar|ker|en|ld|fri)het(?:en|er|s)?|\w{3,}(?:skap|[ts]ion)(?:en|er|s)?|\w*(?:politik|teknik|istik|turism|logi)(?:en|s)?|"
    r"\w*(?:strateg|tekn|ekonom|polit|medicin|klin|jurid|akadem|geograf|olog|analyt)isk[at]?|(?:\w*region|(?:inter|multi)?nation|kommun|"
    r"glob|soc|spec|centr|lok)al[at]?|(?:\w*nation|industri|kultur|struktur|funktion)ell[at]?|(?:\w*digital|smart|hållbar|grön|cirkulär)[at]?|"
    r"näringsliv(?:et|s)?|näringslivsfrågor|\w*(?:hälsa|vård|omsorg|miljö|energi|klimat|kultur|industri|transport|trafik|arbete|stöd|fond)(?:en|et|s)?|"
    r"samhälle[ts]?|samhälls|\w*byggnad|strategi(?:er)?|dialog(?:ue)?|data|skola|tillväxt|landsbygd|bredband|infrastruktur|jämställdhet|kansli(?:et)?|\w*enhet(?:en)?|projekt|program|"
    r"(?:it|ai|hr|eu|fou|foi|pr)(?:-\w+)?|life|science|sciences|development|healthcare|health|care|social|research|policy|strategy|education|"
    r"business|industry|unit|department|division|office|area|affairs|planning|regional|economic|public|digital|energy|climate|environment|"
    r"culture|transport|growth|programmes?|programs?|projects?|fund|funding|specialisation",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\w*regionen|region(?:s|ens)?|kommun(?:en|ens|s)?|län(?:et|ets|s)?|landstinget|universitet|högskola|county|agency|university|municipality|"
    r"\w+(?:verket|myndigheten|universitetet|högskolan|styrelsen|nämnden|departementet|förbundet|föreningen|rådet|sektorn|institutet|"
    r"kammaren|stiftelsen|bolaget)s?|regeringskansliet|vinnova|formas|almi|sweden|sverige|västra|östra|norra|södra|(?:blekinge|dalarna|gotland|gävleborg|halland|"
    r"härjedalen|jämtland|jönköping|kalmar|kronoberg|norrbotten|skåne|stockholm|sörmland|södermanland|uppsala|värmland|västerbotten|"
    r"västernorrland|västmanland|götaland|örebro|östergötland)s?",
    re.IGNORECASE,
)
_AGENCY = re.compile("SGU|SGI|SCB|SKR|PTS|MSB|FOI|MYH|UKÄ|UHR|LTU|KTH|SLU|ESF|ERUF|VTI|RISE|SMHI|FMV|EU|AF|AB")
_PLAIN = re.compile(
    r"och|and|et|samt|eller|or|en|ett|an?|the|två|tre|fyra|fem|flera|några|den|det|de|two|three|several|som|"
    r"ny|nya|vice|senior|junior|biträdande|ställföreträdande|tillförordnad|tidigare|nuvarande|kommande|extern|intern|gemensam|case|"
    r"deputy|assistant|acting|former",
    re.IGNORECASE,
)
_LEADS_ON = re.compile("för|på|i|vid|inom|från|hos|till|med|of|for|at|in|from|with")
_BEHIND = re.compile(rf"\s(?:{_LEADS_ON.pattern})\s")
_PLACED_BY = re.compile("på|i|vid|från|at|in|from")  # a place or a body follows, seldom a person
_BODY = re.compile(r"kommuns?|läns?|stads?|universitet|högskola|tekniska|university", re.IGNORECASE)  # stands behind its own name
_HEAD = re.compile(r"\bhead(?=\s+of\b)", re.IGNORECASE)  # a surname when it stands last


def is_role(text: str) -> bool:
    """Tell whether the text is a role, or what somebody works with, and names nobody."""
    whole = _normal(text)
    words = _WORD.findall(whole)
    if not words:
        return bool(whole.strip())
    telling = (_ROLE, _SUBJECT) if len(words) > 1 else (_ROLE, _SUBJECT, _ORGANISATION, _AGENCY)
    return not _unknown(whole) and any(_is_among(telling, word) for word in words)


def personal(text: str) -> str:
    """Return the part of a participant's name that is the person's: «Anna Åkesson» of «Strateg Anna Åkesson på Vinnova»."""
    whole = _normal(text)
    before = _BEHIND.split(whole, maxsplit=1)[0]
    if _unknown(before):
        return _WORD.sub(lambda match: "" if _ROLE.fullmatch(match[0]) else match[0], before).strip()
    return " ".join(_unknown(whole)) or before


def _normal(text: str) -> str:
    return _HEAD.sub("chef", unicodedata.normalize("NFC", text))


def _unknown(text: str) -> list[str]:
    """Return the words that may be a name's."""
    return [word for phrase in _PHRASE.split(text) for word in _unknown_in(_WORD.findall(phrase))]


def _unknown_in(words: list[str]) -> list[str]:
    leads_on = next((place for place, word in enumerate(words) if _LEADS_ON.fullmatch(word)), len(words))
    return [
        word
        for place, word in enumerate(words)
        if not (_is_known(words, place) or _is_body(words, place) or (place > leads_on and word.islower()))
    ]


def _is_known(words: list[str], place: int) -> bool:
    word = words[place]
    if len(word) == 1:
        return word.lower() != word.upper()  # «Deltagare A»; in other scripts one sign may be a name
    if _PLAIN.fullmatch(word):
        return word.islower() or place == 0
    return _is_among((_ROLE, _SUBJECT, _ORGANISATION, _AGENCY, _LEADS_ON), word)


def _is_body(words: list[str], place: int) -> bool:
    """Tell whether what a word is called follows it («Umeå kommun»), or it alone ends the phrase that says where («på Vinnova»)."""
    if words[place + 1 :]:
        return _BODY.fullmatch(words[place + 1]) is not None
    return place > 0 and _PLACED_BY.fullmatch(words[place - 1]) is not None


def _is_among(kinds: tuple[re.Pattern[str], ...], word: str) -> bool:
    return any(kind.fullmatch(word) for kind in kinds)
