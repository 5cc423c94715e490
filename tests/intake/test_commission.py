# ruff: noqa: E501 - documents in miniature stay on their lines
"""Commissions, motions and other papers of state, each in miniature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .test_structure import found_in, proposals

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Uppdrag till Vattenverket om grundvatten\n\n"


def test_what_each_part_of_a_commission_orders_first_is_its_measure(tmp_path: Path) -> None:
    text = HEAD + (
        "2 Uppdrag\n\n2.1 Råd till kommuner\n\nVattenverket ska erbjuda kommunerna råd om brunnar. Råden ska vara fria.\n\n"
        "2.2 Metod för mätning\n\nMyndigheten ska i samråd med länsstyrelserna pröva nya mätare. Uppdraget ska redovisas senast den 1 maj 2027.\n\n"
        "3 Styrning\n\nVattenverket ska redovisa sina prognoser. Vattenverket ska samråda med regionerna.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Råd till kommuner", "Vattenverket ska erbjuda kommunerna råd om brunnar."),
        ("Metod för mätning", "Myndigheten ska i samråd med länsstyrelserna pröva nya mätare."),
    ]


def test_a_commission_in_one_sentence_is_that_sentence(tmp_path: Path) -> None:
    text = (
        HEAD
        + "Regeringen ger Vattenverket i uppdrag att skydda grundvattnet i tre län. Verket ska höra regionerna.\n\nSkälen\n\nDet är torrt.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [("", "Regeringen ger Vattenverket i uppdrag att skydda grundvattnet i tre län.")]


def test_a_commission_that_only_wants_accounts_holds_no_measures(tmp_path: Path) -> None:
    assert (
        proposals(
            found_in(tmp_path, HEAD + "Krav\n\nVattenverket ska redovisa:\n\n1.1 Vad som har gjorts.\n\n1.2 Hur medlen har använts.\n")
        )
        == []
    )


def test_letters_below_a_lead_in_without_colon_are_measures(tmp_path: Path) -> None:
    text = HEAD + "Myndigheten ska särskilt\n\na) peka ut sex brunnar,\n\nb) pröva en modell, och\n\nc) sprida den.\n"
    assert len(proposals(found_in(tmp_path, text))) == 3


def test_an_inquiry_is_told_what_to_do(tmp_path: Path) -> None:
    text = "Kommittédirektiv\n\nVatten\n\nSammanfattning\nEn utredare ska se över reglerna.\n\nUtredaren ska bl.a.\n\n− undersöka hur vatten mäts,\n− lämna förslag till en avgift.\n"
    found = found_in(tmp_path, text)
    assert (found["source"]["kind"], len(proposals(found))) == ("commission", 2)


def test_a_motion_asks_for_what_its_list_says_and_for_nothing_more(tmp_path: Path) -> None:
    text = (
        "Motion till riksdagen\n2026/27:101\nav Provia Provsson m.fl. (XP)\n\nVatten i hela landet\n\nFörslag till riksdagsbeslut\n\n"
        "1. Riksdagen ställer sig bakom det som anförs i motionen om brunnar och tillkännager detta för regeringen.\n"
        "2. Riksdagen anvisar anslaget 1:6 enligt motionen.\n\nBrunnar\n\nBrunnarna är gamla. Regeringen bör tillsätta en utredning.\n"
    )
    found = found_in(tmp_path, text)
    assert [title for title, _ in proposals(found)] == ["Förslag till riksdagsbeslut"] * 2
    assert found["source"]["kind"] == "input"
    assert found["source"]["title"] == "Vatten i hela landet"


def test_a_motion_may_have_one_point_and_no_number(tmp_path: Path) -> None:
    text = "Vatten i hela landet\n\nMotion 2026/27:102\n\nFörslag till riksdagsbeslut\n\nRiksdagen ställer sig bakom det som anförs i motionen om brunnar.\n"
    assert len(proposals(found_in(tmp_path, text))) == 1


def test_a_petition_asks_in_clauses(tmp_path: Path) -> None:
    text = "Skrivelse om banan\n\nBanan är sliten och har varit det länge, i norr\nliksom i söder och i väster.\nDet går inte längre.\n\nMot denna bakgrund hemställer vi\n\natt banan rustas i hela sin längd,\nfrån norr till söder,\n\natt staten betalar.\n\nVi står till förfogande och föreslår att ni kommer hit.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "att banan rustas i hela sin längd, från norr till söder,",
        "att staten betalar.",
    ]


def test_a_summons_proposes_nothing(tmp_path: Path) -> None:
    text = "Utvecklingsnämnden\n\n1 Kallelse Utvecklingsnämnden\n\nFöreslås att utvecklingsnämnden utser en justerare.\n"
    assert proposals(found_in(tmp_path, text)) == []


def test_recommendations_of_an_evaluation_stand_under_whom_they_are_for(tmp_path: Path) -> None:
    text = (
        "Slututvärdering av lyftet\n\n4 Slutsatser\n\nLyftet har nått få företag.\n\n5 Rekommendationer\n\n5.1 Rekommendationer till regionen\n\n"
        "Rekommendation 1. Rikta stödet till små företag. De har mest nytta av det.\n\n5.2 Rekommendationer till verket\n\nRekommendation 2. Tillåt längre tid.\n"
    )
    assert [title for title, _ in proposals(found_in(tmp_path, text))] == ["Rekommendationer till regionen", "Rekommendationer till verket"]


def test_a_table_of_challenges_areas_and_proposals_is_read_as_such(tmp_path: Path) -> None:
    text = (
        "# Inspel om gods\n\n| Utmaning | Område | Förslag |\n|--|--|--|\n| Banan är sliten | Underhåll | Inför fleråriga avtal |\n"
        "| Banan är sliten | Signaler | Byt ställverken |\n| Sjön står still | Avgifter | Slopa lotsavgiften |\n"
    )
    found = found_in(tmp_path, text, "i.md")
    assert [c["title"] for c in found["challenges"]] == ["Banan är sliten", "Sjön står still"]
    assert [title for title, _ in proposals(found)] == ["Underhåll", "Signaler", "Avgifter"]


def test_a_row_in_the_middle_of_a_table_is_no_head(tmp_path: Path) -> None:
    text = "# Läget\n\n| Nu | Sedan |\n|--|--|\n| Många forum | En arena |\n| Projekt | Uppdrag |\n| Gissningar | Data |\n"
    assert proposals(found_in(tmp_path, text, "l.md")) == []


def test_goals_for_a_year_are_no_measures(tmp_path: Path) -> None:
    text = "Handlingsplan för gäster\n\nMål\n\nÅr 2030 ska\n- gästnätterna ha ökat\n- alla företag vara märkta\n\nInsatsområde 1: Leder\n\nInsatser:\n- Märk lederna\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["Märk lederna"]


def test_words_a_site_puts_around_a_text_are_left_out(tmp_path: Path) -> None:
    found = found_in(
        tmp_path, "Hoppa till innehåll\n\nStorlek: px\n\nOm vatten\n\nVattnet är klart.\n\nLadda ner\n\nHade du nytta av informationen?\n"
    )
    assert found["source"]["title"] == "Om vatten"
    assert [words["text"] for words in found["unplaced"]] == ["Vattnet är klart."]


def test_what_a_board_is_to_answer_is_an_input(tmp_path: Path) -> None:
    text = "TJÄNSTESKRIVELSE\n\nPromemorian om vatten\n\nKommunen yttrar sig så här över promemorian. Remissvar ska lämnas i maj.\n"
    assert found_in(tmp_path, text)["source"]["kind"] == "input"


def test_the_sum_of_a_table_is_no_measure_and_words_on_a_measure_belong_to_it(tmp_path: Path) -> None:
    text = HEAD + (
        "| Åtgärd | Ansvarig | 2027 |\n| A. Rena tre åar | Norra länet | 10 |\n| B. Ge bidrag till brunnar | Södra länet | 20 |\n"
        "| Summa | | 30 |\n\nNärmare om åtgärderna\n\nÅtgärd B. Bidrag lämnas med högst hälften av kostnaden.\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "A. Rena tre åar",
        "B. Ge bidrag till brunnar\nÅtgärd B. Bidrag lämnas med högst hälften av kostnaden.",
    ]


def test_reports_to_be_handed_in_are_no_measures(tmp_path: Path) -> None:
    text = HEAD + (
        "Uppdraget\n\nVattenverket ska\n\n• mäta sjöarna\n• rena åarna\n\nRedovisning\n\n"
        "Vattenverket ska lämna\n\n• en lägesrapport senast den 1 mars 2027\n• en slutrapport senast den 1 mars 2028\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))] == ["mäta sjöarna", "rena åarna"]


def test_all_that_a_body_is_told_to_do_is_measures_below_a_list_too(tmp_path: Path) -> None:
    text = HEAD + (
        "Regeringens beslut\n\nVattenverket och Skogsverket ges i uppdrag att skydda grundvattnet.\n\n"
        "Del A. Brunnar\n\nVattenverket ska inrätta ett register över alla brunnar i hela landet och i alla öar som har någon. I uppdraget ingår att\n\n"
        "– räkna brunnarna,\n– ge råd om dem.\n\nDel B. Skogar\n\nSkogsverket ska i dialog med länen peka ut skogar. Skogsverket ska därefter ge dem stöd.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Regeringens beslut", "Vattenverket och Skogsverket ges i uppdrag att skydda grundvattnet."),
        ("Del A. Brunnar", "Vattenverket ska inrätta ett register över alla brunnar i hela landet och i alla öar som har någon."),
        ("Del A. Brunnar", "räkna brunnarna,"),
        ("Del A. Brunnar", "ge råd om dem."),
        ("Del B. Skogar", "Skogsverket ska i dialog med länen peka ut skogar."),
        ("Del B. Skogar", "Skogsverket ska därefter ge dem stöd."),
    ]


def test_orders_may_stand_in_the_decision_itself(tmp_path: Path) -> None:
    text = HEAD + (
        "Regeringens beslut\n\nVattenverket ska, utöver sitt tidigare uppdrag, mäta alla sjöar. Uppdraget ska redovisas i maj.\n\n"
        "Skälen för beslutet\n\nVattenverket bör ha god tid.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Regeringens beslut", "Vattenverket ska, utöver sitt tidigare uppdrag, mäta alla sjöar.")
    ]


def test_clauses_whose_bullets_were_lost_are_measures(tmp_path: Path) -> None:
    """A directive saved from a page: each clause begins small below a line that had room for more."""
    text = (
        "Kommittédirektiv\n\nEn särskild utredare ska se över hur kommunernas vatten kan skyddas.\nUtredaren ska bl.a.\n"
        "kartlägga hur ansvaret för vattnet i landets alla\nkommuner och län är fördelat i dag,\nbedöma om stödet räcker till,\noch\n"
        "föreslå en modell för kostnader.\nUppdraget ska redovisas senast den 1 maj 2028.\n"
    )
    assert [text for _, text in proposals(found_in(tmp_path, text))] == [
        "kartlägga hur ansvaret för vattnet i landets alla kommuner och län är fördelat i dag,",
        "bedöma om stödet räcker till,",
        "föreslå en modell för kostnader.",
    ]
    apart = "Kommittédirektiv\n\nSamordnaren ska\n\n. informera om arbetet i alla län\n\nSamordnaren ska lämna en delredovisning i maj.\n"
    assert [text for _, text in proposals(found_in(tmp_path, apart))] == ["informera om arbetet i alla län"]


def test_what_a_commission_includes_is_a_measure_and_its_number_no_area(tmp_path: Path) -> None:
    text = (
        "Uppdrag om kompetens\nRegeringsbeslut A2027/00456\n\nRegeringen uppdrar åt Myndigheten för yrkeshögskolan att\n– kartlägga behovet,\n"
        "– utveckla kurser.\n\nI uppdraget ingår även att föreslå hur validering kan användas.\n"
    )
    found = found_in(tmp_path, text)
    assert [text for _, text in proposals(found)] == [
        "kartlägga behovet,",
        "utveckla kurser.",
        "I uppdraget ingår även att föreslå hur validering kan användas.",
    ]
    area = found["challenges"][0]["areas"][0]
    assert (area["title"], area["proposals"][0]["addressee"]) == ("", "Myndigheten för yrkeshögskolan")


def test_a_commission_in_english_is_read_as_one_in_swedish(tmp_path: Path) -> None:
    text = (
        "Ministry of Water\n\nAssignment to protect ground water\n\nThe Government's decision\n\n"
        "The Government instructs the Swedish Water Agency to protect ground water. Within the assignment the agency shall:\n\n"
        "(a) name six wells,\n\n(b) try new meters, and\n\n(c) teach the municipalities.\n\n"
        "The agency shall submit a report to the Government Offices by 1 May 2027.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "commission"
    assert [said for _, said in proposals(found)][1:] == ["name six wells,", "try new meters, and", "teach the municipalities."]


def test_a_commission_in_english_orders_in_sentences(tmp_path: Path) -> None:
    text = (
        "Assignment to protect ground water\n\nThe assignment\n\nThe Swedish Water Agency shall offer advice on wells. "
        "The agency is commissioned to try new meters. The agency shall report on its work.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "The Swedish Water Agency shall offer advice on wells.",
        "The agency is commissioned to try new meters.",
    ]


def test_a_commission_in_english_that_is_one_sentence(tmp_path: Path) -> None:
    text = (
        "Assignment to protect ground water\n\nThe Government commissions the Swedish Water Agency to protect all wells. Wells are few.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "The Government commissions the Swedish Water Agency to protect all wells."
    ]


def test_an_account_of_what_is_so_is_the_assignment_and_one_of_the_work_is_not(tmp_path: Path) -> None:
    text = HEAD + (
        "Uppdraget\n\nStatens vattenmyndighet ska analysera behovet av brunnar. Vattenverket ska redovisa vilka brunnar som är djupast. "
        "Vattenverket ska redovisa hur medlen har använts. Vattenverket ska redovisa vilka insatser som gjorts senast den 1 maj 2027.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))] == [
        "Statens vattenmyndighet ska analysera behovet av brunnar.",
        "Vattenverket ska redovisa vilka brunnar som är djupast.",
    ]


def test_a_part_that_holds_a_list_is_the_area_of_what_the_list_asks_for(tmp_path: Path) -> None:
    text = (
        "Regeringsbeslut\n\nUppdrag om service i skärgården\n\nRegeringens beslut\nRegeringen uppdrar åt Tillväxtverket att genomföra följande deluppdrag.\n\n"
        "Deluppdrag 1 – Båtlinjer\n– Kartlägga vilka öar som saknar reguljär trafik.\n– Låta oberoende experter granska kartläggningen.\n\n"
        "Deluppdrag 2 – Butiker\n– Pröva varuleveranser med drönare.\n– Ta fram en vägledning för kommunerna.\n"
    )
    assert proposals(found_in(tmp_path, text)) == [
        ("Deluppdrag 1 – Båtlinjer", "Kartlägga vilka öar som saknar reguljär trafik."),
        ("Deluppdrag 1 – Båtlinjer", "Låta oberoende experter granska kartläggningen."),
        ("Deluppdrag 2 – Butiker", "Pröva varuleveranser med drönare."),
        ("Deluppdrag 2 – Butiker", "Ta fram en vägledning för kommunerna."),
    ]


def test_a_letter_of_appropriation_gives_what_it_says_to_the_agency_it_is_for(tmp_path: Path) -> None:
    text = (
        "Regleringsbrev för budgetåret 2026 avseende Nordiska arkivet\n\nRegeringen beslutar att följande ska gälla.\n\n3 Uppdrag\n\n1. Kyrkböcker\n\n"
        "Nordiska arkivet ska påskynda digitaliseringen av böckerna. Arbetet ska bedrivas skyndsamt.\n\n2. E-arkiv\n\nNordiska arkivet ska ta fram gemensamma specifikationer.\n"
    )
    assert [area for area, _ in proposals(found_in(tmp_path, text))] == ["Kyrkböcker", "E-arkiv"]


def test_governors_are_told_and_views_are_only_heard(tmp_path: Path) -> None:
    text = (
        "Landshövdingarnas uppdrag för en enklare vardag\n\nUppdragen\n\nUnder 2025 ska ni\n\n1. samla länets företagare till dialoger\n2. utse en ansvarig i ledningen\n\n"
        "Särskilda uppdrag\n\nLandshövdingen i Kalmar län ska samordna ett arbete om avgifter. Landshövdingen ska ge kommunerna möjlighet att lämna synpunkter.\n"
    )
    found = found_in(tmp_path, text)
    assert found["source"]["kind"] == "commission"
    assert [said for _, said in proposals(found)][-1] == "Landshövdingen i Kalmar län ska samordna ett arbete om avgifter."


def test_what_is_ordered_beside_the_decisions_own_list_counts(tmp_path: Path) -> None:
    text = (
        "Uppdrag att inrätta ett kansli\n\nRegeringens beslut\n\nRegeringen uppdrar åt Vinnova att inrätta ett kansli.\n\nKansliet ska\n\n1. ta fram en målbild,\n2. samordna deltagandet.\n\n"
        "Vinnova ska utse en rådgivande grupp. Vinnova ska informera mindre företag om möjligheten. Vinnova ska informera Regeringskansliet.\n"
    )
    assert [said for _, said in proposals(found_in(tmp_path, text))][-2:] == [
        "Vinnova ska utse en rådgivande grupp.",
        "Vinnova ska informera mindre företag om möjligheten.",
    ]


def test_one_of_several_boards_is_told_to_coordinate_the_others(tmp_path: Path) -> None:
    said = "Länsstyrelsen i Östergötlands län ska samordna länsstyrelsernas arbete."
    text = f"Uppdrag till länsstyrelserna\n\nRegeringens beslut\n\nRegeringen uppdrar åt länsstyrelserna att stödja kommunerna.\n\nLänsstyrelserna ska\n– kartlägga behoven,\n– sprida stödet.\n\n{said} Länsstyrelsen ska samordna arbetet.\n"
    assert [text for _, text in proposals(found_in(tmp_path, text))][-1] == said


def test_numbered_parts_of_a_commission_are_areas_where_one_is_named_by_its_theme(tmp_path: Path) -> None:
    found = found_in(
        tmp_path,
        "Regeringsbeslut\n\nUppdrag att stärka lagringen\n\nRegeringens beslut\n\nRegeringen uppdrar åt Statens jordbruksverk att genomföra "
        "åtgärderna nedan.\n\nÅtgärder\n\n1. Upphandla lager\nJordbruksverket ska upphandla lager i fyra län.\n\n2. Lägesbild över lagren\n"
        "Jordbruksverket ska utveckla en modell för lagren.\n\nGenomförande\n\nI redovisningarna ska Jordbruksverket beskriva vilka insatser "
        "som har genomförts.\n",
    )
    assert proposals(found) == [
        ("Upphandla lager", "Jordbruksverket ska upphandla lager i fyra län."),
        ("Lägesbild över lagren", "Jordbruksverket ska utveckla en modell för lagren."),
    ]
