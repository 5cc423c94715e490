# ruff: noqa: E501 - documents in miniature stay on their lines
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from snabbdialog.intake.addressee import addressee_of_lead_in, find_addressee
from snabbdialog.intake.prose import proposing_sentences

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["input", "report"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Regionen föreslår att stödet höjs.",
        "Region Vidmark saknar en beräkning och föreslår att en sådan tas fram.",
        "Vi vill dessutom att ett testår införs.",
        "Därför uppmanar vi regeringen att höja anslaget.",
        "Vi ber också om att modellen får räknas upp.",
        "Regionen anser att ersättningen ska vara lika i hela landet.",
        "Enligt vår mening ska gränstjänsterna få ett stöd.",
        "Vårt förslag är att staten inrättar en garanti.",
        "Nordön ser gärna att stödet förlängs.",
        "Vidare efterfrågas en tydligare definition av landsbygd.",
        "Det vore lämpligt att staten tar ett större ansvar.",
        "Regionerna ska ha en tydlig roll, anser vi.",
        "We recommend that the fund be doubled.",
    ],
)
def test_what_the_writers_propose_is_taken_whatever_the_document(sentence: str, kind: str) -> None:
    assert proposing_sentences(sentence, kind=kind) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uppgiften bör i stället läggas på regionerna.",
        "Regionerna borde få del av medlen för forskning.",
        "Det är dock angeläget att staten ersätter kostnaderna.",
        "Dessutom behöver folkbiblioteken nämnas som resurs.",
        "National authorities should be given time to adapt.",
    ],
)
def test_in_an_input_what_should_be_done_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]
    assert proposing_sentences(sentence, kind="report") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Svenska kraftnät måste få pröva flexibla anslutningar.",
        "Regeringen behöver ta fram ett stöd till hamnarna.",
        "Därför bör regeringen ta fram en nationell strategi.",
    ],
)
def test_in_an_article_a_public_body_is_told_to_act(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="other") == [sentence]


def test_in_a_strategy_what_its_owner_shall_do_is_proposed() -> None:
    text = "Vi ska verka för fler utbildningar. Vi ska också stärka samarbetet. Vi ska vara stolta över länet. Strategin ska följas upp."
    assert proposing_sentences(text, kind="strategy") == ["Vi ska verka för fler utbildningar.", "Vi ska också stärka samarbetet."]
    assert proposing_sentences(text, kind="decision") == []


def test_common_short_forms_end_no_sentence() -> None:
    text = "Vi föreslår att t.ex. Vinnova får ett uppdrag. Det är allt."
    assert proposing_sentences(text, kind="input") == ["Vi föreslår att t.ex. Vinnova får ett uppdrag."]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Svenska kraftnät måste få pröva", "Svenska kraftnät"),
        ("Nordiska ministerrådet bör få ansvar", "Nordiska ministerrådet"),
        ("The Commission should raise the ceiling", "The Commission"),
        ("Därför bör regeringen ta fram en strategi", "Regeringen"),
        ("Region Jönköpings län bör samordna", "Region Jönköpings län"),
        ("region nord bör samordna", ""),
        ("Lärosätena behöver stärkas", ""),
        ("Regeringen bör ﬁnansiera", ""),  # a ligature moves the letters, so nothing is said
    ],
)
def test_a_sentence_says_who_should_act(text: str, addressee: str) -> None:
    assert find_addressee(text) == addressee


def test_a_lead_in_speaks_to_another_than_its_own_subject() -> None:
    assert addressee_of_lead_in("Region Lövhult föreslår därför:") == ""
    assert addressee_of_lead_in("The region calls on the Commission to:") == "The Commission"
    assert addressee_of_lead_in("Region Vindkant vill att myndigheten:") == "Myndigheten"


@pytest.mark.parametrize(
    "sentence",
    [
        "Det krävs en nationell samordnare för vätgas.",
        "Sverige behöver en nationell strategi för rymden.",
        "Låt regionerna ta över ansvaret för kompetensen.",
        "Regionen ser behov av en långsiktig finansiering av parkerna.",
        "Därför är vårt förslag att staten inför en garanti.",
        "De program som regeringen satte i gång bör fullföljas.",
        "Samtidigt uppmanar vi kommunerna att dela upp inköpen.",
        "Det behöver även framgå att regionerna har rätt till statistik.",
        "Som alternativ förordas att värdet följs under fem år.",
        "Dessutom är det rimligt att dammar befrias från avgift.",
        "Det är hög tid att låta regionerna planera banorna själva.",
    ],
)
def test_an_input_asks_in_many_ways(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_a_motion_moves_and_a_council_supports() -> None:
    assert proposing_sentences("Riksdagen avslår ändringen av lagen om vatten.", kind="report")
    assert proposing_sentences("I den föreslår vi att villkoren för länen ses över.", kind="report")


def test_an_answer_that_only_agrees_wants_what_it_agrees_to(tmp_path: Path) -> None:
    agrees = "Remissvar om vård\n\nKommunen tillstyrker att landstinget tar över ansvaret.\n"
    assert len(proposals(found_in(tmp_path, agrees))) == 1
    asks = agrees + "\nKommunen föreslår att ansvaret delas med staten.\n"
    assert [text for _, text in proposals(found_in(tmp_path, asks))] == ["Kommunen föreslår att ansvaret delas med staten."]


def test_a_text_that_tells_bodies_what_to_do_twice_argues_all_through(tmp_path: Path) -> None:
    text = "Vatten\n\nRegeringen bör höja stödet till brunnar.\n\nTrafikverket bör laga vägen till sjön.\n\nAnslaget till vatten bör räknas upp med fem miljoner.\n"
    assert len(proposals(found_in(tmp_path, text))) == 3
    once = "Vatten\n\nRegeringen bör höja stödet till brunnar.\n\nAnslaget till vatten bör räknas upp med fem miljoner.\n"
    assert len(proposals(found_in(tmp_path, once))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "För det andra ber vi er att låta regionerna få en del.",
        "Digg anser därför att regeringen behöver ta hand om förslagen.",
        "Branschföreningen vill att fler inkubatorer tas med.",
        "Ett rimligt första steg är att upphäva skatten på värme.",
        "Nätet bör byggas ut, så att fler kan ansluta sig.",
    ],
)
def test_a_demand_may_stand_in_many_words(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_so_that_is_not_said() -> None:
    """«Så» without its marks would be «sa»."""
    order = "Myndigheten ska inventera brunnarna, så att analysen blir god."
    assert proposing_sentences(order, kind="commission") == [order]


def test_a_pronoun_points_back_and_a_noun_only_after_its_own_proposal() -> None:
    assert proposing_sentences("Vi delar inte bedömningen. Stödet bör räknas upp med tio procent.", kind="input") == [
        "Stödet bör räknas upp med tio procent."
    ]
    assert proposing_sentences("Det är svårt. Den avvägningen behöver göras öppet.", kind="input") == []
    assert proposing_sentences("Här pekar vi ut vad som behöver göras av alla.", kind="input") == []


@pytest.mark.parametrize(
    "sentence",
    ["CSN måste få resurser för att korta dem.", "Lump sums should be the default option.", "The process must be shortened to six months."],
)
def test_short_names_and_english_passives_ask_too(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_who_petitions_is_not_whom_the_petition_is_for() -> None:
    assert addressee_of_lead_in("Kommunen och länsstyrelsen hemställer om att regeringen") == "Regeringen"


@pytest.mark.parametrize("sentence", ["Perioden bör dock kunna förlängas i gles bygd.", "Fonden måste vara öppen för små företag."])
def test_what_should_be_possible_or_must_be_so_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_who_is_to_bear_a_cost_is_asked_for() -> None:
    said = "Kostnaden för hamnarnas anslutning ska bäras av staten."
    assert proposing_sentences(said, kind="input") == [said]
    assert proposing_sentences("All bedömning ska göras av paneler i andra länder.", kind="input") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Alla regioner bör införa minst ett vårdlag senast 2028.",
        "Nyutexaminerade barnmorskor ska erbjudas ett år med handledning.",
        "Varje familjehem ska ha rätt till en namngiven kontakt.",
        "Staten kan göra mer: låt verket samordna arbetet mot hat.",
    ],
)
def test_who_is_to_be_given_something_and_what_all_regions_should_do_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Havs- och vattenmyndigheten bör få i uppdrag att se över reglerna.", "Havs- och vattenmyndigheten"),
        ("Myndigheten för vård- och omsorgsanalys ska utvärdera insatserna.", "Myndigheten för vård- och omsorgsanalys"),
    ],
)
def test_an_authority_keeps_both_halves_of_its_name(text: str, addressee: str) -> None:
    assert find_addressee(text) == addressee


@pytest.mark.parametrize(
    "sentence",
    [
        "Dessutom bör skogsägarföreningarna kunna få ersättning för rådgivning.",
        "Statliga garantier behöver kunna omfatta även mindre projekt.",
        "Samarbetsrådet anser att plikten ska utgå ur förslaget.",
        "Regionen tillstyrker förslaget men anser att ersättningen ska räknas upp.",
        "Länsstyrelserna ska ges resurser för tillsynen.",
    ],
)
def test_what_should_be_possible_and_what_a_council_thinks_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Utreda nattågstrafik till fjällen. Ansvar: Region Norr. Tid: 2026", "Region Norr"),
        ("Samordna flygbussar. Ansvarig: Länstrafiken; klart 2027", "Länstrafiken"),
        ("Samordna flygbussar. Ansvarig: Prov Provsson, planerare", ""),
    ],
)
def test_who_is_responsible_should_do_it_and_nobody_by_name(text: str, addressee: str) -> None:
    assert find_addressee(text) == addressee


def test_the_third_of_three_wishes_may_be_what_somebody_needs() -> None:
    said = "För det tredje behöver kommunerna ett statligt bidrag för cykelgarage."
    assert proposing_sentences(said, kind="input") == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "Länsstyrelserna behöver dessutom ett ramanslag för viltförvaltning.",
        "Fakulteten föreslår därför att Vetenskapsrådet får medel för det.",
        "Till kommunerna vill vi säga: teckna avtal med er närradio.",
    ],
)
def test_what_bodies_need_what_a_faculty_proposes_and_what_we_say_to_somebody_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_the_third_beside_a_list_is_asked_for_too() -> None:
    said = "För det tredje bör regeringen avsätta medel till en utbildning."
    assert proposing_sentences(said, kind="beside") == [said]


def test_a_goal_about_something_should_be_changed_and_a_question_about_it_is_none() -> None:
    said = "Målet om laddinfrastruktur bör kompletteras med ett mål för tung trafik."
    assert proposing_sentences(said, kind="input") == [said]
    assert proposing_sentences("Frågan om kommunerna bör betala är gammal i länet.", kind="input") == []


def test_what_we_need_may_be_told_after_a_colon() -> None:
    said = "Vi behöver: en nationell funktion som samlar in data från hamnarna."
    assert proposing_sentences(said, kind="input") == [said]
    assert proposing_sentences(said, kind="report") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Slutligen behöver statsbidragssystemet ta hänsyn till snabb inflyttning.",
        "Det är vår uppfattning att en konsekvensanalys måste tas fram innan flytten.",
        "För att klara de närmaste åren behövs också ett system för ersättning.",
        "We also see a need for model contracts in all languages.",
        "Det lokala bidraget behöver bli flerårigt eftersom arbetet tar tid.",
        "Det är dessutom viktigt att innovationskontoren byggs ut i hela landet.",
        "Kravet på egen lokal för ombud kan tas bort.",
        "Tullverket och Kemikalieinspektionen behöver ett gemensamt uppdrag om import.",
        "Dessutom skulle vi önska att stödet går att kombinera med arbete.",
        "En rimlig början vore att avsätta 20 miljoner kronor.",
        "Ett avsnitt om bäver bör tas in i vägledningen.",
        "Region Norr believes that cohesion policy should reach all regions.",
        "Dessutom vore det bra om kommunen kunde lägga ut lägenheterna till salu.",
        "Utredningen föreslås även analysera hur patienterna nås.",
        "Fördelningen ska grundas på invånartäthet och avstånd.",
        "Skyddet av uppgifter kan med fördel regleras i lag.",
        "We would like to see a stronger link to skills.",
        "Där behöver de regionala kollektivtrafikmyndigheterna ta fram en plan.",
        "Kommunen behöver i det fortsatta arbetet redovisa hur cyklister leds.",
        "Med hänsyn till att programmen ska revideras menar länsstyrelsen att dagen bör skjutas fram.",
        "Det är enligt vår mening nödvändigt att myndigheten ger råd i tid.",
        "Kommunerna rekommenderas att ta fram planer för värme.",
        "Trafikverket behöver få ett samlat ansvar för planeringen av spår.",
        "Staten ska ersätta hamnarna fullt ut för beredskapen.",
        "Universitet och högskolor ska ersättas för kurser som ställs in.",
        "Regionen och kommunerna uppmanas att tillsammans skapa praktikplatser.",
    ],
)
def test_what_a_system_needs_and_what_is_ones_view_is_asked_for(sentence: str) -> None:
    assert proposing_sentences(sentence, kind="input") == [sentence]


def test_those_who_write_are_known_by_the_first_word_of_their_name(tmp_path: Path) -> None:
    text = (
        "Inspel till en ny strategi\n\nHandelskammaren Norrvik företräder 1 350 företag i länet.\n\nForskning\n\n"
        "Få söker avdraget. Handelskammaren förordar ett enklare avdrag med fast schablon.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [("Forskning", "Handelskammaren förordar ett enklare avdrag med fast schablon.")]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("commission", "Samordnaren ska även samla leverantörerna till ett forum."),
        ("decision", "att hos regionstyrelsen hemställa om att regionen erbjuder platser"),
    ],
)
def test_what_an_office_shall_do_and_a_board_asks_another_for_counts(kind: str, sentence: str) -> None:
    assert proposing_sentences(sentence, kind=kind) == [sentence]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("decision", "Nämnden ger direktören i uppdrag att teckna avtal med bolaget."),
        ("decision", "Regiondirektören får även i uppdrag att pröva om masterna kan upplåtas."),
        ("decision", "Lokaler AB uppmanas att senast i mars lämna en plan."),
        ("recommended", "Museerna bör kunna delta utan egen kostnad."),
        ("commission", "Riksarkivet får i uppdrag att utveckla sökingångar till arkiven."),
        ("input", "Finally, the Commission could facilitate acceptance by issuing guidance."),
        ("strategy", "Lindbybostäder ska till 2030 bygga minst 90 bostäder på tre orter."),
        ("input", "The North Baltic Regions therefore call on the Commission to define widening."),
    ],
)
def test_whom_words_urge_and_what_one_should_be_able_to_do(kind: str, sentence: str) -> None:
    assert proposing_sentences(sentence, kind=kind) == [sentence]


def test_a_municipality_that_answers_is_known_by_its_name(tmp_path: Path) -> None:
    text = (
        "Yttrande över betänkandet om skolan\n\nSammanfattning\n\nEkdala kommun har beretts tillfälle att yttra sig.\n\nHuvudmannaskap\n\n"
        "Frågan är svår. Ekdala kommun förordar i stället att staten tar ansvar för lönerna.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Huvudmannaskap", "Ekdala kommun förordar i stället att staten tar ansvar för lönerna.")
    ]


def test_what_a_local_association_wishes_is_a_letter_though_its_board_was_told_to_write(tmp_path: Path) -> None:
    text = (
        "Skärhamra bygdeförening\n\nTill kommunstyrelsen i Brohamns kommun\n\nÖnskemål inför budgetarbetet 2026\n\nHej!\n\n"
        "På årsmötet den 23 mars 2025 fick styrelsen i uppdrag att skriva till kommunen och berätta vad vi som bor i Skärhamra tycker är viktigast att få ordning på i år.\n\n"
        "Vi hade ett öppet möte. Vi har kommit fram till följande önskelista:\n\n* att det byggs en cykelväg till färjeläget\n* att hastigheten sänks genom samhället\n\nVi är många.\n"
    )
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], [said for _, said in proposals(found)]) == (
        "input",
        ["att det byggs en cykelväg till färjeläget", "att hastigheten sänks genom samhället"],
    )


def test_what_is_wanted_beyond_anothers_proposals_and_asked_in_turn_is_a_list(tmp_path: Path) -> None:
    beyond = "Remissvar om skogen\n\nRådgivning\n\nDen har minskat. Utöver utredningens förslag vill vi se följande:\n\n- Ett kostnadsfritt första besök.\n- Rådgivare anställs på fler orter.\n"
    assert len(proposals(found_in(tmp_path, beyond))) == 2
    turned = "Brev till ministern\n\nBanan behöver ett beslut\n\nBussarna är långsamma. Därför ber vi regeringen att:\n\n1. Föra in banan i planen.\n2. Redan i år anvisa medel för slipers.\n"
    assert len(proposals(found_in(tmp_path, turned))) == 2


def test_what_bodies_shall_further_do_is_no_detail() -> None:
    said = "Myndigheterna ska ta fram en plan. De ska vidare bygga upp en gemensam kunskap."
    assert len(proposing_sentences(said, kind="commission")) == 2
    assert proposing_sentences("Grupperna träffas tre gånger per år och föreslår utlysningar.", kind="strategy") == []


def test_what_one_answers_in_a_form_is_its_own(tmp_path: Path) -> None:
    text = (
        "SVARSBLANKETT\n\nFyll i blanketten och skicka den i tid.\n\n1. Vad fungerar bra?\n\nSamarbetet är gott.\n\n2. Finns det regler som behöver ändras?\n\n"
        "Taket för stöd bör höjas för butiker. Kravet på egen lokal kan tas bort.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Finns det regler som behöver ändras?"] * 2
