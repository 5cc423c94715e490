"""Filling a form in and reading it back: answers to every question, and whether each came to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from snabbdialog.exchange import SessionFile, read_bytes
from snabbdialog.model import Dialogue, Need, Session, dialogue_of, new_id
from snabbdialog.ooxml import w

if TYPE_CHECKING:
    from .filling import Filled


def dialogue() -> Dialogue:
    s = str(new_id())
    area = Need(id="11111111-1111-4111-8111-111111111111", session=s, level="area", title="Testbäddar", position=1.0)
    need = Need(
        id="22222222-2222-4222-8222-222222222222",
        session=s,
        level="need",
        title="Kompetens",
        text="Fler platser",
        parent=area.id,
        position=2.0,
    )
    proposal = Need(id="33333333-3333-4333-8333-333333333333", session=s, level="proposal", title="Bygg", parent=area.id, position=3.0)
    return dialogue_of(Session(id=s, region="Region Norrbotten", title="Dialogen"), {"need": [area, need, proposal]})


def read(form: Filled | bytes) -> SessionFile:
    return read_bytes(form if isinstance(form, bytes) else form.bytes(), "svar.docx")


def said(file: SessionFile) -> set[str]:
    return {remark.kind for remark in file.remarks}


def fill(form: Filled) -> None:
    form.write("pr", "strateg")
    form.write("po", "Region Norrbotten")
    form.write("a1", "Vätgas först")
    form.write("st", "Två testbäddar\noch ett kluster")
    form.write("ac", "Delvis")
    form.write("nx", "Många fler platser", 1)
    form.write("nl", "Utmaning", 2)
    form.write("nt", "Elnät", 2)
    form.write("nk", "Regelverk", 2)
    form.write("ng", "grön omställning, eget", 2)
    form.write("nt", "Nät i norr", 3)
    form.write("pt", "Ändra lagen", 1)
    form.write("py", "Lagstiftning och regelverk", 1)
    form.write("pa", "Regeringen", 1)
    form.write("pp", "Testbäddar", 1)
    form.write("an", "Klustret")
    form.write("ak", "Kluster")
    form.write("mf", "Regionen")
    form.write("mk", "1:1-medel")
    form.write("ma", "1 245 497 kr")
    form.write("mg", "inte klart")
    form.write("ft", "Vätgas")
    form.write("fs", "Med vägledning")


def assert_filled(file: SessionFile) -> None:
    """Every answer that `fill` gave is in its place."""
    assert (file.prepared_by.role, file.prepared_by.organisation) == ("strateg", "Region Norrbotten")
    assert '"priorities": "Vätgas först"' in str(file.session["account"])
    assert file.session["structures"] == "Två testbäddar\noch ett kluster"
    assert file.session["anchoring"] == "partly"
    needs = {str(row["title"]): row for row in file.rows["need"].values()}
    assert needs["Kompetens"]["text"] == "Många fler platser"
    assert [needs["Elnät"][c] for c in ("level", "kind", "tags", "parent")] == ["challenge", "regulation", "grön omställning, eget", None]
    assert needs["Nät i norr"]["parent"] == needs["Elnät"]["id"]
    assert [needs["Ändra lagen"][c] for c in ("level", "proposal_type", "addressee")] == ["proposal", "legislation", "Regeringen"]
    assert needs["Ändra lagen"]["parent"] == needs["Bygg"]["parent"] == needs["Testbäddar"]["id"]
    assert next(iter(file.rows["actor"].values()))["kind"] == "cluster"
    funding = next(iter(file.rows["funding"].values()))
    assert [funding[c] for c in ("financier", "kind", "applied", "granted", "as_written")] == [
        "Regionen", "regional_1_1", 1245497, None, "granted: inte klart",
    ]  # fmt: skip
    assert next(iter(file.rows["focus_area"].values()))["support"] == "Med vägledning"


def plain_row(form: Filled, after: object, *texts: str) -> None:
    """A row as one gets it with Tab in the last cell: no controls, no bookmarks."""
    row = etree.Element(w("tr"))
    for text in texts:
        paragraph = etree.SubElement(etree.SubElement(row, w("tc")), w("p"))
        etree.SubElement(etree.SubElement(paragraph, w("r")), w("t")).text = text
    after.addnext(row)
