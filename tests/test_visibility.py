from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from snabbdialog.example import build_example
from snabbdialog.model import CONTENTS, Dialogue, Entry, FocusNeed, Link, Need, Score, Session, all_records
from snabbdialog.visibility import Shared, share, withheld

visibilities = st.sampled_from(["shared", "internal", "off_record", "", "något annat"])


@st.composite
def dialogues(draw: st.DrawFn) -> Dialogue:
    """A dialogue whose needs stand under one another anyhow, rings included, with links, choices and entries upon them."""
    ids = [f"need{n}" for n in range(draw(st.integers(0, 7)))]
    any_need = st.sampled_from([*ids, None]) if ids else st.none()
    needs = tuple(Need(id=id, parent=draw(any_need), visibility=draw(visibilities), title=f"secret of {id}") for id in ids)
    entries = tuple(Entry(id=f"e{n}", need=draw(any_need), visibility=draw(visibilities)) for n in range(draw(st.integers(0, 5))))
    links = tuple(Link(id=f"l{n}", need=draw(any_need) or "", strategy="s") for n in range(draw(st.integers(0, 4))))
    chosen = tuple(FocusNeed(id=f"f{n}", focus_area="a", need=draw(any_need)) for n in range(draw(st.integers(0, 4))))
    return Dialogue(session=Session(), needs=needs, entries=entries, links=links, focus_needs=chosen)


@given(dialogues())
def test_nothing_hidden_is_shared(dialogue: Dialogue) -> None:
    shared = share(dialogue)
    assert all(row.visibility == "shared" for row in (*shared.needs, *shared.entries))


@given(dialogues())
def test_nothing_that_hangs_on_what_is_hidden_is_shared(dialogue: Dialogue) -> None:
    shared = share(dialogue)
    open_ids = {need.id for need in shared.needs}
    assert all(need.parent is None or need.parent in open_ids for need in shared.needs)
    assert all(row.need is None or row.need in open_ids for row in (*shared.entries, *shared.focus_needs))
    assert all(link.need == "" or link.need in open_ids for link in shared.links)


@given(dialogues())
def test_what_is_not_shared_and_what_is_withheld_are_the_same(dialogue: Dialogue) -> None:
    shared = share(dialogue)
    left_out = {*dialogue.needs, *dialogue.entries} - {*shared.needs, *shared.entries}
    assert left_out == set(withheld(dialogue))


@given(dialogues())
def test_what_is_shared_stands_as_it_stood_and_sharing_again_changes_nothing(dialogue: Dialogue) -> None:
    shared = share(dialogue)
    assert set(all_records(shared)) <= set(all_records(dialogue))
    assert share(shared) == shared
    assert withheld(shared) == ()


@given(dialogues())
def test_no_id_of_what_is_hidden_is_left_anywhere(dialogue: Dialogue) -> None:
    hidden = {record.id for record in withheld(dialogue)}
    assert not hidden & {value for record in all_records(share(dialogue)) for value in vars(record).values()}


def test_a_need_under_a_hidden_one_is_hidden_however_deep() -> None:
    top = Need(visibility="internal")
    middle = Need(parent=top.id)
    leaf = Need(parent=middle.id)
    dialogue = Dialogue(session=Session(), needs=(leaf, middle, top))
    assert share(dialogue).needs == ()
    assert len(withheld(dialogue)) == 3


def test_an_entry_about_a_hidden_need_is_hidden_though_it_is_shared_itself() -> None:
    need = Need(visibility="off_record")
    entry = Entry(need=need.id, text="om det hemliga")
    dialogue = Dialogue(session=Session(), needs=(need,), entries=(entry,))
    assert share(dialogue).entries == ()
    assert withheld(dialogue) == (need, entry)


def test_a_strategy_stays_when_the_need_tied_to_it_is_hidden() -> None:
    example = build_example()
    linked = example.links[0].need
    dialogue = replace(example, needs=tuple(replace(n, visibility="internal") if n.id == linked else n for n in example.needs))
    shared = share(dialogue)
    assert shared.strategies == example.strategies
    assert linked not in {link.need for link in shared.links}


def test_where_nothing_is_hidden_everything_is_shared() -> None:
    dialogue = Dialogue(session=Session(), needs=(Need(),), entries=(Entry(),))
    shared = share(dialogue)
    assert isinstance(shared, Shared)
    assert all(getattr(shared, name) == getattr(dialogue, name) for name in CONTENTS)


def test_ballots_that_are_not_shown_are_there_without_their_marks() -> None:
    marks = (Score(focus_area="f1", criterion="a", ballot=1, value=5), Score(focus_area="f1", criterion="a", ballot=2, value=1))
    hidden = share(Dialogue(session=Session(ballots_awaited=5), scores=marks)).scores
    assert [(mark.ballot, mark.value) for mark in hidden] == [(1, 0), (2, 0)]
    assert share(Dialogue(session=Session(), scores=marks)).scores == marks
