"""Files dropped on the window, wherever one stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.ui.acting import SHIFT, stand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.walk import Walk
    from snabbdialog.ui.window import Window

NO_BUTTON, NO_KEYS = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


def dragged(window: Window, kind: type[QDropEvent], *urls: QUrl) -> QDropEvent:
    """Let files hover over the window, or go."""
    data = QMimeData()
    data.setUrls(list(urls))
    at = QPoint(200, 200) if kind is QDragEnterEvent else QPointF(200, 200)
    event = kind(at, Qt.DropAction.CopyAction, data, NO_BUTTON, NO_KEYS)
    event.setDropAction(Qt.DropAction.IgnoreAction)
    QApplication.sendEvent(window.windowHandle(), event)
    return event


def test_files_dropped_anywhere_are_handed_on(empty: Walk, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    stand(window)
    files = [QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.docx", "å b.snabbdialog")]
    assert dragged(window, QDragEnterEvent, *files).isAccepted()
    with qtbot.waitSignal(window.files_dropped) as told:
        dragged(window, QDropEvent, *files)
    assert told.args == [[str(tmp_path / "a.docx"), str(tmp_path / "å b.snabbdialog")]]


@pytest.mark.parametrize("kind", [QDragEnterEvent, QDropEvent])
def test_a_dropped_file_is_copied_so_that_nobody_deletes_it(empty: Walk, window: Window, tmp_path: Path, kind: type[QDropEvent]) -> None:
    stand(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.docx"))])
    at = QPoint(200, 200) if kind is QDragEnterEvent else QPointF(200, 200)
    event = kind(at, Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, NO_BUTTON, SHIFT)
    assert event.proposedAction() == Qt.DropAction.MoveAction
    QApplication.sendEvent(window.windowHandle(), event)
    assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)


def test_what_is_dropped_and_is_no_file_is_not_the_windows(empty: Walk, window: Window, qtbot: QtBot) -> None:
    stand(window)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.docx")])
    event = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, NO_BUTTON, NO_KEYS)
    with qtbot.assertNotEmitted(window.files_dropped):
        assert not window._drops.eventFilter(window.windowHandle(), event)
