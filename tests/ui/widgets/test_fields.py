"""Fields: what is typed is in the file within a second, follows undo, and is never lost however odd it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from snabbdialog.ui.widgets.fields import CheckField, ChoiceField, LineField, TextField, labelled, leaves_to_the_window, mark, offer, plain
from tests.conftest import type_text
from tests.ui.acting import ALT, CTRL, SHIFT, file_rows, hand, named, press, settle, shown_texts, write

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

NOVEL = "En lång berättelse om regionen. " * 6_250  # 200 000 characters


def subject(walk: Walk) -> LineField:
    field = named(walk.page, "Subject, in a few words", LineField)
    field.setFocus()
    settle()
    return field


def session(walk: Walk) -> dict[str, object]:
    return file_rows(walk.document.store.path, "session")[0]


def test_typing_is_saved_within_a_second_and_undone_as_one(empty: Walk, qtbot: QtBot) -> None:
    field = subject(empty)
    write("Hälsa och åldrande")
    qtbot.waitUntil(lambda: session(empty)["title"] == "Hälsa och åldrande", timeout=1000)
    press(Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert session(empty)["title"] == ""
    press(Qt.Key.Key_Y, CTRL)
    assert field.text() == "Hälsa och åldrande"


def test_ctrl_z_in_a_field_with_unsaved_letters_takes_them_back(empty: Walk) -> None:
    field = subject(empty)
    write("ab")
    press(Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert hand() is field


def test_undo_names_the_field_in_the_menu(empty: Walk, window: Window) -> None:
    subject(empty)
    write("x")
    empty.document.save()
    assert "subject, in a few words" in window.actions_by_id["undo"].text()


def test_undo_keeps_the_cursor_where_the_hand_is_in_a_line(empty: Walk) -> None:
    field = subject(empty)
    write("Hälsa norr")
    empty.document.save()
    empty.document.undo_stack.clear()
    field.setCursorPosition(5)
    write(" i")
    empty.document.save()
    press(Qt.Key.Key_Z, CTRL)
    assert (field.text(), field.cursorPosition()) == ("Hälsa norr", 5)


def test_undo_keeps_the_cursor_where_the_hand_is_in_a_text(empty: Walk) -> None:
    field = named(empty.page, "Purpose", TextField)
    field.setFocus()
    write("Start 🙂 slut")
    empty.document.save()
    empty.document.undo_stack.clear()
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    write("!!")
    empty.document.save()
    press(Qt.Key.Key_Z, CTRL)
    assert (field.toPlainText(), field.textCursor().position()) == ("Start 🙂 slut", 5)


def test_undo_of_another_field_leaves_the_hand_where_it_is(empty: Walk) -> None:
    subject(empty)
    write("x")
    field = named(empty.page, "Purpose", TextField)
    field.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert hand() is field
    assert session(empty)["title"] == ""


def test_tab_leaves_a_text_and_writes_it(empty: Walk) -> None:
    field = named(empty.page, "Purpose", TextField)
    field.setFocus()
    write("rad ett\nrad två")
    press(Qt.Key.Key_Tab)
    assert hand() is not field
    assert session(empty)["purpose"] == "rad ett\nrad två"


def test_a_text_grows_with_what_is_written_up_to_twelve_lines(empty: Walk, qtbot: QtBot) -> None:
    field = named(empty.page, "Purpose", TextField)
    low = field.height()
    with qtbot.waitSignal(field.grew):
        type_text(field, "\n" * 6)
    assert field.height() > low
    type_text(field, "\n" * 30)
    assert field.height() < 16 * field.fontMetrics().lineSpacing()


@pytest.mark.parametrize(
    ("name", "kind", "column"), [("Subject, in a few words", QLineEdit, "title"), ("Purpose", QPlainTextEdit, "purpose")]
)
def test_a_pasted_novel_is_whole_after_leaving_and_coming_back(
    empty: Walk, window: Window, name: str, kind: type[QWidget], column: str
) -> None:
    field = named(empty.page, name, kind)
    field.setFocus()
    QGuiApplication.clipboard().setText(NOVEL)
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Tab)
    assert session(empty)[column] == NOVEL
    id = empty.document.id
    empty.go("needs")
    empty.go("prepare")
    assert window.close_dialogue()
    walk = window.open_dialogue(id)
    assert walk is not None
    assert named(walk.page, name, kind).typed() == NOVEL


def test_an_unknown_value_of_a_choice_stays(empty: Walk) -> None:
    empty.document.edit("edit", "session", empty.document.id, form="telepathy")
    field = named(empty.page, "Form of meeting", ChoiceField)
    assert field.currentText() == "telepathy"
    field.write()
    assert session(empty)["form"] == "telepathy"


def test_a_choice_is_made_with_arrows_and_undone(empty: Walk) -> None:
    field = named(empty.page, "Form of meeting", ChoiceField)
    field.setFocus()
    press(Qt.Key.Key_Down)
    assert session(empty)["form"] == "place"
    press(Qt.Key.Key_Z, CTRL)
    assert field.currentIndex() == 0


def test_scrolling_over_a_choice_changes_nothing(empty: Walk) -> None:
    field = named(empty.page, "Form of meeting", ChoiceField)
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turn)
    assert session(empty)["form"] == ""


def test_space_ticks_a_box_and_the_file_has_it(example: Walk, qtbot: QtBot) -> None:
    row = example.document.rows("participant")[0]
    box = CheckField(example.document, "participant", row.id, "present", text="Present")
    qtbot.addWidget(box)
    box.click()
    assert example.document.row("participant", row.id).present == 0
    example.document.undo()
    assert box.isChecked()


def test_a_row_that_is_gone_leaves_an_empty_field_that_writes_nothing(example: Walk, qtbot: QtBot) -> None:
    row = example.document.rows("actor")[0]
    field = LineField(example.document, "actor", row.id, "name")
    qtbot.addWidget(field)
    example.document.remove("remove", "actor", row.id)
    type_text(field, "x")
    field.write()
    assert example.document.row("actor", row.id) is None
    assert LineField(example.document, "actor", "gone", "name").text() == ""


def test_known_names_are_offered_while_one_types(example: Walk, qtbot: QtBot) -> None:
    row = example.document.rows("actor")[0]
    field = LineField(example.document, "actor", row.id, "name", known=["Luleå tekniska universitet", "", "Umeå universitet"])
    qtbot.addWidget(field)
    field.completer().setCompletionPrefix("UMEÅ")
    assert field.completer().currentCompletion() == "Umeå universitet"
    assert offer(QLineEdit(), ["", ""]) is None


def test_markup_in_data_is_shown_as_it_is_written(empty: Walk, window: Window) -> None:
    name = "<img src=x><b>Region</b>"
    empty.document.edit("edit", "session", empty.document.id, title=name, region=name)
    settle()
    labels = [label for label in window.findChildren(QLabel) if name in label.text().replace("\N{ZERO WIDTH SPACE}", "")]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert name in window.windowTitle()


def test_every_label_of_the_window_is_plain_text(example: Walk, window: Window) -> None:
    for step in ("prepare", "needs", "strategies", "focus", "dialogue", "minutes"):
        page = example.go(step)
        for id, _name in page.section_names:
            page.show_section(id)
    rich = [label.text() for label in window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText and label.text()]
    assert rich == []


def test_a_mark_says_what_is_wrong_in_words_and_goes_away(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    mark(line, "wrong")
    assert (line.property("marked"), line.accessibleDescription()) == (True, "wrong")
    mark(line, "")
    assert (line.property("marked"), line.accessibleDescription()) == (False, "")


def test_a_label_names_its_field_and_its_letter_leads_there(empty: Walk, window: Window) -> None:
    press(Qt.Key.Key_S, ALT)
    assert hand() is named(empty.page, "Subject, in a few words")


def test_help_stands_below_its_field(qtbot: QtBot, empty: Walk) -> None:
    assert any("the S3 network is for smart specialisation" in text for text in shown_texts(empty.page))
    combo = QComboBox()
    box = labelled(combo, "&Kind", help="what it is for")
    qtbot.addWidget(box)
    assert "what it is for" in [label.text() for label in box.findChildren(QLabel)]
    assert combo.accessibleName() == "Kind"
    assert plain("x", role="meta").property("role") == "meta"


def test_a_finalised_dialogue_can_be_read_and_copied_but_not_changed(empty: Walk) -> None:
    from snabbdialog.ui.pages.finalising import finalise, reopen

    field = named(empty.page, "Subject, in a few words", LineField)
    choice = named(empty.page, "Form of meeting", ChoiceField)
    finalise(empty.document)
    settle()
    assert field.isReadOnly()
    assert not choice.isEnabled()
    field.setFocus()
    write("x")
    assert session(empty)["title"] == field.text() == empty.document.session.title
    reopen(empty.document)
    settle()
    assert not field.isReadOnly()
    assert choice.isEnabled()


def test_shift_tab_goes_back(empty: Walk) -> None:
    field = subject(empty)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab, SHIFT)
    assert hand() is field


def test_pasted_control_characters_are_taken_away(empty: Walk) -> None:
    subject(empty)
    QGuiApplication.clipboard().setText("sida 1\x0csida 2\x07\ufffe")
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Tab)
    assert session(empty)["title"] == "sida 1\nsida 2"


def test_a_long_line_shows_its_beginning_until_somebody_writes_in_it(example: Walk, qtbot: QtBot) -> None:
    document = example.document
    document.edit("set", "session", document.id, place="Begins here " * 40)
    line = LineField(document, "session", document.id, "place")
    qtbot.addWidget(line)
    assert line.cursorPosition() == 0


@pytest.mark.parametrize(("key", "left"), [(Qt.Key.Key_Z, True), (Qt.Key.Key_A, False), (Qt.Key.Key_C, False)])
def test_a_field_leaves_the_window_its_keys_and_keeps_its_own(key: Qt.Key, left: bool) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
    assert leaves_to_the_window(event) is left
    assert not leaves_to_the_window(QKeyEvent(QEvent.Type.KeyPress, key, CTRL))
