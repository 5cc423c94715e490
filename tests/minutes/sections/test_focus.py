from __future__ import annotations

import pytest

from snabbdialog.minutes.blocks import Heading
from snabbdialog.minutes.sections.focus import focus
from snabbdialog.model import FocusArea, FocusNeed, Need, Score, Strategy
from tests.minutes.dialogues import case, lines

CHOSEN = FocusArea(
    id="f1",
    title="Stöd",
    text="Ett stöd.",
    anchoring="Ja.",
    priority="Jurister.",
    chosen=1,
    reasons="Störst nytta.",
    s3_area="Smarta samhällen",
)
OTHER = FocusArea(id="f2", position=1, title="Data", text="Delad data.", support="Vägledning.", reasons="Ägs nationellt.")


def scores(area: str, *marks: int) -> tuple[Score, ...]:
    return tuple(Score(focus_area=area, criterion="Nytta", ballot=ballot, value=mark) for ballot, mark in enumerate(marks, 1))


def test_the_trace_of_the_decision_has_everything_behind_the_choice() -> None:
    rows = {
        "focus_areas": (CHOSEN, OTHER),
        "needs": (Need(id="n1", title="Rådgivare", place="s. 4"),),
        "strategies": (Strategy(id="t1", name="Life science", reference="N2019/03157", passage="Främst."),),
        "focus_needs": (
            FocusNeed(focus_area="f1", need="n1"),
            FocusNeed(focus_area="f1", strategy="t1"),
            FocusNeed(focus_area="f1", need="x"),
        ),
        "scores": scores("f1", 1, 5, 5, 4),
    }
    said = lines(focus(case(session={"agreed_how": "I samförstånd.", "backing": "Regionstyrelsen."}, **rows)))
    assert said[: said.index("## Kandidater som inte valdes")] == [
        "## Varför valde vi detta?",
        "Stöd",
        "Ett stöd.",
        "Område inom smart specialisering: Smarta samhällen",
        "### Skälen",
        "Störst nytta.",
        "### Svaren på de vägledande frågorna",
        "#### Finns det lokal förankring och regionalt ledarskap inom området?",
        "Ja.",
        "#### Vad är viktigast att satsa på regionalt utifrån strukturer, kapacitet och mognad i det regionala ekosystemet?",
        "Jurister.",
        "### Bedömningen",
        "Kriterium | 1 | 2 | 3 | 4 | 5 | Spridning",
        "Nytta | 1 | – | – | 1 | 2 | en avviker (1)",
        "### Enighet och skilda meningar",
        "Så enades vi: I samförstånd.",
        "Stöd från den politiska ledningen: Regionstyrelsen.",
        "Bedömningarna går isär om «Nytta»: en avviker (1).",
        "### Behov som valet vilar på",
        "- Rådgivare (behov, s. 4)",
        "### Strategier som valet vilar på",
        "- Life science (nationellt, N2019/03157): Främst.",
        "### De andra kandidaterna, och varför inte",
        "- Data: Ägs nationellt.",
    ]


def test_the_candidates_not_chosen_are_kept_with_why_not() -> None:
    rows = {"focus_areas": (CHOSEN, OTHER), "scores": scores("f2", 3, 4), "strategies": (Strategy(id="t1", name="S", layer="regional"),)}
    said = lines(focus(case(focus_needs=(FocusNeed(focus_area="f2", strategy="t1"),), **rows)))
    assert said[said.index("## Kandidater som inte valdes") :] == [
        "## Kandidater som inte valdes",
        "### Data",
        "Delad data.",
        "#### Hur kan området utvecklas med stöd eller vägledning från Vinnova?",
        "Vägledning.",
        "#### Bedömningen",
        "Kriterium | 1 | 2 | 3 | 4 | 5 | Spridning",
        "Nytta | – | – | 1 | 1 | – | 2 röstsedlar: 3, 4",
        "#### Vilar på",
        "- S (regionalt)",
        "#### Varför inte",
        "Ägs nationellt.",
    ]


def test_a_criterion_of_the_method_has_its_name() -> None:
    method = case().method
    criterion = method.criteria[0]
    row = Score(focus_area="f1", criterion=criterion.id, value=3)
    assert any(line.startswith(f"{criterion.name} | ") for line in lines(focus(case(focus_areas=(CHOSEN,), scores=(row,)))))


def test_agreement_between_ballots_is_told_once_there_are_four() -> None:
    rows = (*scores("f1", 5, 5, 5, 5), *scores("f2", 1, 1, 1, 1))
    assert any("Kendalls W 1,00" in line for line in lines(focus(case(focus_areas=(CHOSEN, OTHER), scores=rows))))
    assert not any("Kendall" in line for line in lines(focus(case(focus_areas=(CHOSEN, OTHER), scores=scores("f1", 5, 5, 5)))))


def test_of_ballots_that_are_not_shown_only_how_many_are_in_is_told() -> None:
    criteria = [criterion.id for criterion in case().method.criteria]
    marked = [(area, criterion, ballot) for area in ("f1", "f2") for criterion in criteria for ballot in range(1, 5)]
    rows = tuple(Score(focus_area=area, criterion=criterion, ballot=ballot, value=4) for area, criterion, ballot in marked)
    open_one = Score(focus_area="f1", criterion=criteria[0], ballot=5, value=1)
    areas = (CHOSEN, OTHER)
    hidden = lines(focus(case(focus_areas=areas, scores=(*rows, open_one), session={"ballots_awaited": 6})))
    assert "4 av 6 röstsedlar har kommit in. Poängen tas med när de har visats." in hidden
    assert not any("Kendall" in line or line.startswith(("Kriterium", "Bedömningarna går isär")) for line in hidden)
    shown = lines(focus(case(focus_areas=areas, scores=(*rows, open_one))))
    assert any("Kendall" in line for line in shown)
    assert not any("har kommit in" in line for line in shown)


@pytest.mark.parametrize(("awaited", "said"), [(2**63 - 1, True), (-5, False)])
def test_an_odd_number_of_awaited_ballots_from_a_file_is_borne(awaited: int, said: bool) -> None:
    found = lines(focus(case(focus_areas=(CHOSEN,), scores=scores("f1", 3), session={"ballots_awaited": awaited})))
    assert any("har kommit in" in line for line in found) is said


def test_awaited_ballots_of_which_none_is_begun_are_not_told() -> None:
    assert not any("har kommit in" in line for line in lines(focus(case(focus_areas=(CHOSEN,), session={"ballots_awaited": 5}))))


def test_when_none_is_chosen_the_candidates_stand_and_it_is_said() -> None:
    said = lines(focus(case(focus_areas=(OTHER,), session={"agreed_how": "Vi skjuter upp valet."})))
    assert said[:4] == ["Inget fokusområde är valt.", "Så enades vi: Vi skjuter upp valet.", "## Kandidater", "### Data"]


def test_a_candidate_turned_down_without_reason_says_so() -> None:
    said = lines(focus(case(focus_areas=(CHOSEN, FocusArea(id="f3", text="Bara text")))))
    assert "- Bara text: Inget skäl är antecknat." in said
    assert said[-1] == "### Bara text"


def test_a_chosen_area_with_nothing_but_a_title_is_enough() -> None:
    assert lines(focus(case(focus_areas=(FocusArea(text="Stöd", chosen=1),)))) == ["## Varför valde vi detta?", "Stöd"]


def test_no_candidates_is_nothing_and_levels_never_jump() -> None:
    assert focus(case()) == []
    levels = [block.level for block in focus(case(focus_areas=(OTHER, CHOSEN), scores=scores("f2", 1))) if isinstance(block, Heading)]
    assert all(after <= before + 1 for before, after in zip([1, *levels], levels, strict=False))
