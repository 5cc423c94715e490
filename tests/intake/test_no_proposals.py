"""Sentences that look like proposals and are none: what others say, how things are, what leads in."""

# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.prose import proposing_sentences

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["input", "other"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Utredningen föreslår att kraven höjs.",
        "Utredningen anser att det bör ske under 2027.",
        "Det bör noteras att länet är litet till ytan.",
        "Bör staten ta ett större ansvar för det här?",
        "Staten bör visa vägen, säger näringslivschefen.",
        "– Staten bör visa vägen nu.",
        "Därför föreslår vi fyra reformer.",
        "Region Kiselbygd skriver om vad halvledarna kräver.",
        "Regionen har redan inrättat ett råd som bör nämnas.",
        "Vi vill.",
        "Företagen behöver mer tid på sig.",
        "Det är viktigt att komma ihåg historien här.",
    ],
)
def test_what_others_say_and_remarks_are_no_proposals(sentence: str, kind: str) -> None:
    assert proposing_sentences(sentence, kind=kind) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Det finns de som menar att staten bör backa i frågan.",
        "Många undrar om regeringen bör göra mer för kusten.",
        "Vi vill börja med att beskriva läget i länet.",
        "Läsaren bör ha detta i minnet hela vägen.",
        "Vi står till förfogande och föreslår att ni kommer hit.",
        "Föreslås att utvecklingsnämnden utser en justerare.",
    ],
)
def test_courtesies_and_what_others_think_are_none(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


def test_a_sentence_that_goes_into_detail_is_no_proposal_of_its_own() -> None:
    text = "Regionen föreslår att ett råd inrättas. Det bör ledas av staten. Regeringen bör också höja stödet till råden."
    assert proposing_sentences(text, kind="input") == [
        "Regionen föreslår att ett råd inrättas.",
        "Regeringen bör också höja stödet till råden.",
    ]


def test_what_somebody_in_an_inquiry_thinks_is_not_proposed() -> None:
    assert proposing_sentences("En hamn anser att staten bör äga strömmen.", kind="input") == []
    assert proposing_sentences("Flera av företagen föreslår att checken delas upp.", kind="input") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Tillsammans bor där tusentals människor.",
        "Kommunen måste bygga innan skatten kommer.",
        "Skolverket har påtalat att programmet behöver förnyas.",
        "Men sedan föreslår utredningen just en sådan lösning.",
        "Därför vill vi, med all respekt, be er om fyra saker.",
        "Skapa en framtid var ett projekt som lade grunden till dagens system.",
    ],
)
def test_how_things_are_and_what_others_say_is_no_demand(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


def test_a_numbered_proposal_that_is_answered_is_anothers(tmp_path: Path) -> None:
    text = (
        "Yttrande över en promemoria\n\nFörslag 1. En samordnare\n\nPromemorian föreslår att en samordnare utses.\n\nStällningstagande: Tillstyrks.\n\n"
        "Regionens förslag till ändring: Sänk gränsen till fem miljoner.\n\nFörslag 2. Ett register\n\nStällningstagande: Avstyrks.\n\n"
        "Regionens förslag till ändring: Inget.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Förslag 1. En samordnare", "Regionens förslag till ändring: Sänk gränsen till fem miljoner.")
    ]


def test_what_others_wished_for_is_not_the_reports(tmp_path: Path) -> None:
    text = (
        "Utvärderingsrapport\n\nVad regionerna sade\n\nUnder intervjuerna kom önskemål fram. De ska inte läsas som våra förslag:\n\n"
        "* Fördubbla anslaget\n* Flytta besluten till länen\n\nRekommendationer\n\n* Inför ett grundstöd\n* Öppna ett snabbspår\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["Inför ett grundstöd", "Öppna ett snabbspår"]


def test_keeping_a_ministry_informed_is_no_measure() -> None:
    assert proposing_sentences("Myndigheterna ska hålla Regeringskansliet (departementet) löpande informerat.", kind="commission") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "För varje område anger vi läget, behovet och vad vi förordar.",
        "Inför en kommande översyn vill vi dela med oss av det vi vet.",
        "Erfarenheten från hamnarna är att lotsar måste få vila mellan passen.",
        "Farledens djup är en gammal fråga och borde ha behandlats i underlaget.",
        "Ett parti lämnade ett särskilt yttrande där det föreslås att staten ska köpa hamnen.",
    ],
)
def test_what_leads_in_looks_back_or_is_anothers_is_no_demand(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Enligt skollagen ska alla elever erbjudas vägledning.",
        "Alla vet att hjälpen bör komma tidigt.",
        "Vi beskriver här varför, och vad vi tycker att utredningen ska lägga fram.",
    ],
)
def test_what_the_law_gives_and_all_know_is_not(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


def test_to_work_together_with_another_body_is_how_a_measure_is_done() -> None:
    said = "Socialstyrelsen ska i samverkan med E-hälsomyndigheten ta fram en informationsmängd."
    assert proposing_sentences(said, kind="commission") == [said]
    assert proposing_sentences("Socialstyrelsen ska samverka med E-hälsomyndigheten.", kind="commission") == []


@pytest.mark.parametrize("sentence", ["Låt oss börja i det som alla är överens om.", "Här sammanfattar vi vad vi vill att staten gör."])
def test_what_invites_or_leads_in_is_no_demand(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


@pytest.mark.parametrize(
    "sentence", ["Omställningen innebär att uppskattningsvis 400 fartyg behöver byggas om.", "Av dessa skäl föreslår Region Vik att"]
)
def test_estimates_and_what_breaks_off_are_none(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Nedan utvecklar vi vad som enligt vår mening behöver göras.",
        "Samiska företrädare har betonat att lågflygning måste undvikas.",
    ],
)
def test_what_comes_below_and_what_others_stressed_is_no_demand(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I Bergsdalen bor drygt 287 000 personer i femton kommuner.",
        "Väg 198 är i dag den enda förbindelsen mellan orten och stationen.",
        "Återvunnet innehåll efterfrågas sällan.",
        "Ta underhållstekniker som exempel.",
        "Lövhyttans kommun föreslår att gränsen dras om.",
        "Ett nytt hus måste skrivas ned redan första dagen, vilket äter upp bolagets kapital.",
        "Region Östan bedömer att förslagen får små kostnader men att arbetet ökar.",
        "I Bergslund bor 287 000 personer.",
        "I promemorian föreslås att stöd ska kunna lämnas till butiker.",
        "Nu behöver regeringen ta sitt ansvar, skriver företrädare för fyra regioner.",
        "Regionen behöver tid att ta fram ett underlag.",
        "När projekten tar slut saknas pengar, trots att anläggningarna efterfrågas av många.",
        "I dessa orter bor sammanlagt 1 900 personer.",
        "Kommunen vill dock framhålla att investeringen sker långt innan intäkterna kommer in.",
        "Men det vi efterlyser kostar mindre än en halv procent av anslaget.",
        "Vi välkomnar att strategin från 2018 ska ersättas.",
        "Varje gång kommer samma svar från politiken: ungdomar måste informeras bättre.",
        "Universitetet delar bedömningen att ansvaret behöver bli tydligare.",
        "Vi är medvetna om att prioriteringar måste göras.",
        "Till regeringen vill vi säga att målet inte nås genom strid.",
        "Payments may help, but not if every milestone must be verified at three levels.",
        "Region Vidmark ber länets aktörer att beskriva sina behov.",
    ],
)
def test_what_only_looks_like_a_demand_is_none(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == []


def test_a_sentence_that_goes_on_in_a_list_is_not_proposed_itself(tmp_path: Path) -> None:
    text = (
        "Skrivelse om banan\n\nDet här behöver göras\nNyttan uppstår när åtgärder kombineras. Vi uppmanar därför regeringen att i den nya planen\n\n"
        "– avsätta medel för nya stationer\n– tidigarelägga utbytet av signaler\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "avsätta medel för nya stationer",
        "tidigarelägga utbytet av signaler",
    ]


def test_a_call_for_evidence_calls_for_nothing(tmp_path: Path) -> None:
    text = (
        "Response to the call for evidence on an act\n\n1. Introduction\n\nEurope has good research. Little reaches the market.\n\n"
        "2. Testing\n\nSandboxes exist in few sectors.\n\nWe recommend that the Commission:\n\no introduces a common definition\no aligns the rules for testing\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Testing", "introduces a common definition"),
        ("Testing", "aligns the rules for testing"),
    ]


def test_what_somebody_says_of_himself_in_news_is_not_proposed() -> None:
    assert proposing_sentences("Jag önskar att verket kunde skjuta till mer pengar.", kind="told") == []
    assert proposing_sentences("Regionen anser att flygplatsen bör ha beredskap dygnet runt.", kind="told") == []
    assert proposing_sentences("Arbetsgivare i kommunen efterfrågar personal inom vård och bygg.", kind="input") == []
    assert proposing_sentences("We would further urge the government to set a date.", kind="input") != []
