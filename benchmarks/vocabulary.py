"""Swedish that nobody has written: sentences about needs, strategies and actions, put together by chance from stems and patterns.

The same seed gives the same sentences. Compounds are made of two parts, so that there are tens of thousands of different words.
"""

from __future__ import annotations

import random

FIRST = [
    "arbets",
    "bas",
    "batteri",
    "besöks",
    "bio",
    "bostads",
    "bransch",
    "data",
    "digitaliserings",
    "elektrifierings",
    "energi",
    "export",
    "finansierings",
    "fiske",
    "fordons",
    "forsknings",
    "framtids",
    "företags",
    "försvars",
    "försörjnings",
    "glesbygds",
    "gräns",
    "gruv",
    "hav",
    "hälso",
    "industri",
    "infrastruktur",
    "innovations",
    "integrations",
    "investerings",
    "järnvägs",
    "kapital",
    "kemi",
    "klimat",
    "kompetens",
    "konkurrens",
    "kraft",
    "kultur",
    "kust",
    "kvalitets",
    "landsbygds",
    "ledar",
    "ledningssystem",
    "livsmedels",
    "logistik",
    "lär",
    "lärlings",
    "makt",
    "marknads",
    "material",
    "medicin",
    "miljö",
    "mineral",
    "mobilitets",
    "myndighets",
    "måltids",
    "natur",
    "närings",
    "omställnings",
    "organisations",
    "partner",
    "plattforms",
    "plan",
    "politik",
    "process",
    "produktions",
    "program",
    "projekt",
    "regel",
    "region",
    "rekryterings",
    "resurs",
    "rymd",
    "råvaru",
    "rättsväsende",
    "sam",
    "samhälls",
    "sjukvårds",
    "skogs",
    "skol",
    "skördar",
    "smart",
    "socialtjänst",
    "stads",
    "stål",
    "styr",
    "stöd",
    "system",
    "säkerhets",
    "teknik",
    "tele",
    "test",
    "tillgänglighets",
    "tillverknings",
    "tillväxt",
    "tjänste",
    "trafik",
    "transport",
    "turism",
    "underhålls",
    "upphandlings",
    "utbildnings",
    "utvecklings",
    "vatten",
    "vind",
    "vux",
    "välfärds",
    "värde",
    "väte",
    "verksamhets",
    "yrkes",
    "ytterskärgårds",
    "återvinnings",
]
SECOND = (
    ("behov", "et", "en"), ("satsning", "en", "ar"), ("utbildning", "en", "ar"), ("nätverk", "et", "en"), ("strategi", "n", "er"),
    ("område", "t", "n"), ("plan", "en", "er"), ("projekt", "et", "en"), ("system", "et", "en"), ("miljö", "n", "er"),
    ("modell", "en", "er"), ("stöd", "et", "en"), ("kedja", "n", "s"), ("kraft", "en", "er"), ("bolag", "et", "en"),
    ("forskning", "en", "s"), ("försörjning", "en", "s"), ("utveckling", "en", "s"), ("samverkan", "s", "s"), ("kompetens", "en", "er"),
    ("krav", "et", "en"), ("bädd", "en", "ar"), ("program", "met", "men"), ("insats", "en", "er"), ("analys", "en", "er"),
    ("resurs", "en", "er"), ("mål", "et", "en"), ("struktur", "en", "er"), ("kapacitet", "en", "er"), ("tillgång", "en", "ar"),
    ("centrum", "et", "s"), ("arena", "n", "s"), ("lösning", "en", "ar"), ("marknad", "en", "er"), ("prövning", "en", "ar"),
    ("tjänst", "en", "er"), ("råd", "et", "en"), ("uppdrag", "et", "en"), ("hinder", "s", "s"), ("aktör", "en", "er"),
)  # fmt: skip
VERBS = [
    "behöver",
    "saknar",
    "efterfrågar",
    "utvecklar",
    "föreslår",
    "prövar",
    "samordnar",
    "finansierar",
    "stärker",
    "förlänger",
    "bygger",
    "följer",
    "kartlägger",
    "delar",
]
ADJECTIVES = [
    "regional",
    "nationell",
    "gemensam",
    "långsiktig",
    "tidig",
    "samlad",
    "öppen",
    "hållbar",
    "gränsöverskridande",
    "digital",
    "småskalig",
    "ökad",
    "ny",
]
WHO = [
    "Regionen",
    "Länsstyrelsen",
    "Lärosätet",
    "Kommunen",
    "Näringslivet",
    "Myndigheten",
    "Klustret",
    "Inkubatorn",
    "Forskningsinstitutet",
    "Nätverket",
]
REGIONS = (
    (
        "Blekinge Dalarna Gotland Gävleborg Halland Jämtland_Härjedalen Jönköping Kalmar Kronoberg Norrbotten Skåne Stockholm "
        "Södermanland Uppsala Värmland Västerbotten Västernorrland Västmanland Västra_Götaland Örebro Östergötland"
    )
    .replace("_", "\N{NO-BREAK SPACE}")
    .split(" ")
)
REGIONS = [name.replace("\N{NO-BREAK SPACE}", " ") for name in REGIONS]


class Author:
    """Somebody who writes by chance, always the same from the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def pick(self, words: list[str] | tuple[str, ...]) -> str:
        """Return one of the words, the first ones more often than the last."""
        return words[int(len(words) * self.chance.random() ** 1.7)]

    def noun(self) -> str:
        """Return a compound or a single noun, in one of its forms."""
        second, *endings = SECOND[int(len(SECOND) * self.chance.random() ** 1.3)]
        ending = self.chance.choice(("", "", *endings))
        first = self.pick(FIRST) if self.chance.random() < 0.55 else ""
        return first + second + ending

    def sentence(self) -> str:
        """Return a sentence of eight to fourteen words."""
        who, verb, adjective = self.pick(WHO), self.pick(VERBS), self.pick(ADJECTIVES)
        rest = self.chance.choice((
            f"för att {self.noun()} och {self.noun()} ska hålla ihop",
            f"inom {self.noun()} så att {self.noun()} når fler",
            f"eftersom {self.noun()} inte räcker till {self.noun()}",
            f"tillsammans med {self.pick(WHO).lower()} och {self.noun()}",
        ))  # fmt: skip
        return f"{who} {verb} {adjective} {self.noun()} {rest}."

    def text(self, least: int, most: int) -> str:
        """Return so many sentences."""
        return " ".join(self.sentence() for _ in range(self.chance.randint(least, most)))

    def title(self) -> str:
        """Return a heading of three words."""
        return f"{self.pick(ADJECTIVES).capitalize()} {self.noun()} och {self.noun()}"
