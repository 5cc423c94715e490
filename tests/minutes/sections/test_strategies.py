from __future__ import annotations

from snabbdialog.minutes.blocks import Paragraph, Span
from snabbdialog.minutes.sections.strategies import strategies
from snabbdialog.model import Link, Need, Strategy
from tests.minutes.dialogues import case, lines


def test_the_three_layers_stand_apart_and_an_empty_one_says_so() -> None:
    said = lines(strategies(case(strategies=(Strategy(name="Livsmedel", layer="thematic"),))))
    assert said[:6] == [
        "## Vinnovas områden och nationella strategier",
        "Inga strategier är antecknade i det här lagret.",
        "## Tematiska strategier",
        "### Livsmedel",
        "## Regional innovationsstrategi och smart specialisering",
        "Inga strategier är antecknade i det här lagret.",
    ]


def test_a_strategy_says_all_that_is_known() -> None:
    strategy = Strategy(
        kind="strategy", name="Life science", reference="N2019/03157", owner="N", year="2019", status="Gäller", valid="till 2030",
        verified="Ej verifierad", checked="2026-01-29", region_role="leading", maturity="bubblare", areas="Hälsa\nData", passage="Främst.",
        actors="GMS", note="Egen rad.", web="https://regeringen.se",
    )  # fmt: skip
    said = lines(strategies(case(strategies=(strategy,))))
    assert said[1:9] == [
        "### Life science",
        "Strategi · N2019/03157 · N · 2019 · Gäller · Gäller: till 2030 · Regionens roll: Ledande · Mognad: bubblare",
        "Kontroll: Ej verifierad · Senast kontrollerad: 29\u00a0januari\u00a02026",
        "Områden: Hälsa, Data",
        "Främst.",
        "Aktörer: GMS",
        "Egen rad.",
        "Läs mer: Life science",
    ]


def test_a_commission_says_its_money_and_its_dates() -> None:
    strategy = Strategy(name="Uppdrag", money="25 mnkr", appropriation="1:2", interim_due="2024-06-01", requirement="kontrafaktisk ansats")
    assert lines(strategies(case(strategies=(strategy,))))[2:6] == [
        "- Pengar: 25 mnkr",
        "- Anslag: 1:2",
        "- Delredovisning: 1\u00a0juni\u00a02024",
        "- Krav: kontrafaktisk ansats",
    ]


def test_one_own_strategy_says_nothing_of_checking() -> None:
    assert not any("Kontroll" in line for line in lines(strategies(case(strategies=(Strategy(name="Egen", checked="2026-01-01"),)))))


def test_only_addresses_that_may_be_followed_become_links() -> None:
    rows = (Strategy(name="A", web="https://x.se"), Strategy(name="B", position=1, web="file:///etc"))
    spans = [span for block in strategies(case(strategies=rows)) if isinstance(block, Paragraph) for span in block.text]
    assert Span("Läs mer: A", target="https://x.se") in spans
    assert Span("Läs mer: B (file:///etc)") in spans


ROWS = {
    "needs": (Need(id="n1", title="Data"), Need(id="n2", position=1, title="Regler")),
    "strategies": (Strategy(id="t1", name="A"), Strategy(id="t2", name="B", layer="regional"), Strategy(id="t3", name="C")),
}


def test_links_say_kind_reason_and_where_it_stands() -> None:
    links = (
        Link(need="n1", strategy="t1", kind="gap", reason="Nämns inte.", passage="s. 9"),
        Link(need="n1", strategy="t2", kind="dismissed", reason="Nej"),
        Link(need="n1", strategy="borta"),
    )
    said = lines(strategies(case(links=links, **ROWS)))
    start = said.index("## Så möts behov och strategier")
    assert said[start + 1 : start + 3] == ["Behov | Strategi | Koppling | Skäl", "Data | A | Lucka | Nämns inte.\nStår i: s. 9"]
    assert not any("Nej" in line for line in said)


def test_each_need_says_what_it_has_in_each_layer_and_what_nothing_answers() -> None:
    links = (Link(need="n1", strategy="t1", kind="gap"), Link(need="n1", strategy="t2", kind="covered"))
    said = lines(strategies(case(links=links, **ROWS)))
    start = said.index("## Vad behoven har i varje lager")
    assert said[start + 1 :] == [
        "2 av 2 behov har inget i minst ett av lagren.",
        "Behov | Nationellt | Tematiskt | Regionalt",
        "Data | Lucka | Inget | Täcks",
        "Regler | Inget | Inget | Inget",
        "## Strategier som inget behov är kopplat till",
        "- C",
    ]


def test_without_strategies_the_section_is_empty() -> None:
    assert strategies(case(needs=ROWS["needs"])) == []
