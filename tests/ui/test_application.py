"""Language, text size and scheme: chosen once, kept, and put on everywhere. And one whole run of the program."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from snabbdialog.ui import application as program
from snabbdialog.ui import theme
from snabbdialog.ui.application import Look, application, run, settings
from snabbdialog.ui.window import Window
from tests.ui.travelling import begun, laptop, send

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_there_is_one_application_with_its_name_and_icon(qapp: QApplication, look: Look) -> None:
    assert application(["again"]) is qapp
    assert (qapp.applicationName(), qapp.applicationDisplayName()) == ("Snabbdialog", "")
    program._settle(qapp)  # what the window's first picture does not need
    assert not qapp.windowIcon().isNull()
    assert gc.isenabled()


def test_settings_lie_in_a_file_of_the_users(own_folders: Path, qtbot: QtBot) -> None:
    kept = settings()
    kept.setValue("zoom", 1.2)
    kept.sync()
    assert kept.fileName().startswith(str(own_folders))


@pytest.mark.parametrize(("asked", "given"), [("sv", "sv"), ("en", "en"), ("klingon", "sv")])
def test_the_language_is_kept_and_goes_for_dates_too(look: Look, kept: QSettings, asked: str, given: str) -> None:
    look.set_language(asked)
    assert (look.language, kept.value("language")) == (given, given)
    assert QLocale().name() == {"sv": "sv_SE", "en": "en_GB"}[given]


def test_the_text_size_is_kept_within_its_limits(look: Look, kept: QSettings, qapp: QApplication) -> None:
    small = qapp.font().pointSizeF()
    for _ in range(20):
        look.step_zoom(1)
    assert float(str(kept.value("zoom"))) == look.zoom == 2.0
    assert qapp.font().pointSizeF() == pytest.approx(2 * small)
    for _ in range(20):
        look.step_zoom(-1)
    assert look.zoom == theme.ZOOMS[0]
    look.set_zoom(1.0)
    assert qapp.font().pointSizeF() == pytest.approx(small)


@pytest.mark.parametrize("kept_size", ["1,25", "large", "", "nan", "inf", "-inf", "0", "99", "1e999"])
def test_a_text_size_that_is_none_is_the_systems(look: Look, qapp: QApplication, tmp_path: Path, kept_size: str) -> None:
    (tmp_path / "by-hand.ini").write_text(f"[General]\nscheme=light\nzoom={kept_size}\n", encoding="utf-8")
    assert Look(qapp, QSettings(str(tmp_path / "by-hand.ini"), QSettings.Format.IniFormat), "en").zoom == 1.0


def test_light_and_dark_change_places_and_are_kept(look: Look, kept: QSettings) -> None:
    look.set_scheme("light")
    assert not theme.is_dark()
    look.toggle_scheme()
    assert theme.is_dark()
    assert kept.value("scheme") == "dark"
    look.toggle_scheme()
    assert kept.value("scheme") == "light"


def test_what_was_chosen_is_there_at_the_next_start(look: Look, kept: QSettings, qapp: QApplication) -> None:
    look.set_language("en")
    look.set_zoom(1.5)
    look.set_scheme("dark")
    again = Look(qapp, kept)
    assert (again.language, again.zoom, theme.is_dark()) == ("en", 1.5, True)
    for translator in again._translators:
        qapp.removeTranslator(translator)


def test_a_language_asked_for_at_the_start_goes_for_that_run_alone(look: Look, kept: QSettings, qapp: QApplication) -> None:
    look.set_language("sv")
    assert Look(qapp, kept, "en").language == "en"
    assert Look(qapp, kept).language == "sv"


@pytest.fixture
def running(look: Look, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Window]]:
    """The windows that are open when the program would wait for its user."""
    seen: list[Window] = []

    def wait(_self: object = None) -> int:
        app = QApplication.instance()
        assert app is not None
        for _ in range(50):
            app.processEvents()
        seen.extend(window for window in QApplication.topLevelWidgets() if isinstance(window, Window) and window.isVisible())
        for window in seen:
            window.close()
        app.aboutToQuit.emit()
        return 7

    monkeypatch.setattr(QApplication, "exec", wait)
    yield seen
    for window in seen:
        window.deleteLater()
    for translator in qapp.findChildren(QTranslator):
        QApplication.removeTranslator(translator)
    QApplication.processEvents()


def test_a_run_opens_the_window_on_a_file_and_gives_back_its_exit_code(running: list[Window], tmp_path: Path) -> None:
    with laptop(tmp_path / "other.db") as other:
        begun(other)
        file = send(other, "s1", tmp_path / "sent.snabbdialog")
    assert run(tmp_path / "mine.db", "en", open=(file,)) == 7
    (window,) = running
    from snabbdialog.ui.arrival import ArrivalPage

    (page,) = window.findChildren(ArrivalPage)
    assert page.list.rows.rows[0].title == "sent.snabbdialog"
    assert (tmp_path / "mine.db").exists()
    assert window.pos() != QPoint(-1, -1)


def test_a_run_opens_a_dialogue_by_its_id(running: list[Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with laptop(tmp_path / "mine.db") as store:
        begun(store)
    titles = []
    monkeypatch.setattr(Window, "closeEvent", lambda self, event: (titles.append(self.windowTitle()), event.accept()))
    run(tmp_path / "mine.db", "sv", dialogue="s1")
    assert titles == ["Region North – Snabbdialog"]
    assert program.settings().value("language") is None
