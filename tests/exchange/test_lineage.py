"""Which file is the base of a comparison, when files go back and forth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from snabbdialog.exchange import (
    COLLEAGUE,
    FROM_REGION,
    TO_REGION,
    Preparer,
    SessionFile,
    changes,
    common_base,
    content_of,
    export,
    lineage_of,
    plan_import,
    read_bytes,
)
from snabbdialog.exchange.session_file import COUNT_LIMIT
from snabbdialog.model import Dialogue, Exchange, edited

from .dialogues import apply, records_of, small


class Laptop:
    """A dialogue and the files that went and came, with a clock that moves on."""

    hour = 0

    def __init__(self, dialogue: Dialogue | None = None) -> None:
        self.dialogue = dialogue
        self.archive: list[Exchange] = []

    def now(self) -> str:
        Laptop.hour += 1
        return f"2026-11-24T{Laptop.hour:05}"

    def edit(self, table: str, key: str, **columns: object) -> None:
        self.dialogue = apply(self.dialogue, [edited(records_of(self.dialogue)[table][key], **columns)])[0]

    def send(self, purpose: str = COLLEAGUE) -> bytes:
        data, made = export(self.dialogue, purpose, file_name="x.snabbdialog", exchanges=self.archive, at=self.now())
        self._apply(made)
        return data

    def plan(self, data: bytes):
        file = read_bytes(data, "x.snabbdialog")
        return plan_import(self.dialogue, file, base=common_base(file, self.archive))

    def take(self, data: bytes):
        plan = self.plan(data)
        self._apply(changes(plan, at=self.now()))
        return plan

    def _apply(self, made: list) -> None:
        self.dialogue, kept = apply(self.dialogue, made)
        self.archive += kept


def read(data: bytes) -> SessionFile:
    return read_bytes(data, "x")


def test_what_a_region_sends_back_is_compared_with_what_it_was_sent() -> None:
    facilitator, region = Laptop(small()), Laptop()
    region.take(facilitator.send(TO_REGION))
    region.edit("need", "n-2", title="Regionens ord")
    facilitator.edit("need", "n-2", text="Vår text")
    plan = facilitator.take(region.send(FROM_REGION))
    assert (plan.incoming.revision, plan.base.revision) == (2, 1)
    assert plan.counts() == {"new": 0, "changed": 1, "removed": 0, "conflict": 0, "unchanged": plan.unchanged}
    assert facilitator.dialogue.needs[0].title or facilitator.dialogue.session.revision == 2


def test_the_region_s_next_revision_is_compared_with_its_last() -> None:
    facilitator, region = Laptop(small()), Laptop()
    region.take(facilitator.send(TO_REGION))
    region.edit("need", "n-2", title="Första gången")
    facilitator.take(region.send(FROM_REGION))
    region.edit("need", "n-2", title="Andra gången")
    plan = facilitator.take(region.send(FROM_REGION))
    assert (plan.incoming.revision, plan.base.revision) == (3, 2)
    assert plan.counts()["conflict"] == 0
    assert records_of(facilitator.dialogue)["need"]["n-2"].title == "Andra gången"


def test_two_laptops_that_swap_files_all_day_end_with_the_same() -> None:
    one, other = Laptop(small()), Laptop()
    other.take(one.send())
    for turn in range(3):
        one.edit("need", "n-2", title=f"Rubrik {turn}")
        other.edit("need", "n-2", text=f"Text {turn}")
        mine, theirs = one.send(), other.send()
        assert one.take(theirs).counts()["conflict"] == 0
        assert other.take(mine).counts()["conflict"] == 0
    assert one.dialogue.needs == other.dialogue.needs


def test_two_opposite_choices_are_a_conflict_again_and_never_settled_in_silence() -> None:
    one, other = Laptop(small()), Laptop()
    other.take(one.send())
    one.edit("need", "n-2", title="Ena")
    other.edit("need", "n-2", title="Andra")
    mine, theirs = one.send(), other.send()
    one.take(theirs)
    other.take(mine)
    assert other.plan(one.send()).counts()["conflict"] == 1


def test_a_row_that_only_one_of_two_bases_holds_is_still_known() -> None:
    one, other = Laptop(small()), Laptop()
    other.take(one.send())
    mine, theirs = one.send(TO_REGION), other.send()
    one.take(theirs)
    other.take(mine)
    base = common_base(read(one.send()), other.archive)
    assert {"n-1", "n-2", "n-3"} == base.rows["need"].keys()
    assert "visibility" in base.rows["need"]["n-2"]


def test_a_file_from_strangers_has_no_base() -> None:
    assert common_base(read(Laptop(small()).send()), Laptop(small()).archive) is None


def test_a_file_that_was_taken_in_is_its_own_base() -> None:
    one, other = Laptop(small()), Laptop()
    data = one.send()
    other.take(data)
    assert other.plan(data).known
    assert changes(other.plan(data)) == []


def test_one_s_own_file_that_comes_back_changes_nothing() -> None:
    one = Laptop(small())
    data = one.send()
    one.edit("need", "n-2", title="Sedan dess")
    assert one.plan(data).items == ()


def test_an_archive_that_was_tampered_with_is_no_base() -> None:
    one, other = Laptop(small()), Laptop()
    other.take(one.send())
    data = other.send()
    for content in ("", "x", "bm90IGEgZmlsZQ=="):
        one.archive = [replace(one.archive[0], content=content)]
        assert common_base(read(data), one.archive) is None


def test_the_archive_gives_the_file_back_as_it_was() -> None:
    one = Laptop(small())
    data = one.send()
    assert content_of(one.archive[0]) == data
    with pytest.raises(ValueError, match="checksum"):
        content_of(replace(one.archive[0], checksum="0" * 64))


def test_what_leaves_is_signed_and_numbered() -> None:
    one = Laptop(small())
    data, made = export(one.dialogue, TO_REGION, file_name="x.snabbdialog", prepared_by=Preparer("sekreterare", "Vinnova"))
    after, kept = apply(one.dialogue, made)
    assert (kept[0].prepared_by, kept[0].direction, kept[0].revision, after.session.revision) == ("sekreterare, Vinnova", "out", 1, 1)
    assert kept[0].at
    assert read(data).exported_at == kept[0].at


def test_after_what_came_was_taken_back_no_number_is_given_twice() -> None:
    one, other = Laptop(small()), Laptop()
    other.take(one.send())
    other.send()
    came = changes(one.plan(other.send()), at=one.now())
    before = one.dialogue
    one._apply(came)
    sent = read(one.send()).revision
    one.edit("session", "s-1", revision=before.session.revision)
    assert read(one.send()).revision == sent + 1 == 5


def test_after_the_last_number_a_file_can_be_sent_and_read_all_the_same() -> None:
    one = Laptop(replace(small(), session=replace(small().session, revision=COUNT_LIMIT)))
    assert read(one.send()).revision == COUNT_LIMIT


def test_a_lineage_names_files_by_checksum_and_forms_by_id_newest_first() -> None:
    kept = [
        Exchange(id="form", direction="out", file_name="A.DOCX", checksum="c1", at="2026-01-01", revision=1),
        Exchange(id="svar", direction="in", file_name="svar.docx", checksum="c2", at="2026-01-03", revision=1),
        Exchange(id="fil", direction="out", file_name="x.snabbdialog", checksum="c3", at="2026-01-02", revision=2),
    ]
    assert [mark.mark for mark in lineage_of(kept)] == ["c2", "c3", "form"]
