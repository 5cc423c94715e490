"""Colours that everybody can read: text 4.5 : 1 on every ground it stands on, what shows focus 3 : 1, in every scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QStyle

from snabbdialog.ui import theme
from snabbdialog.ui.theme import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from snabbdialog.ui.application import Look

CONTRAST = [t._replace(muted=t.ink, hairline=t.ink, border=t.ink) for t in (LIGHT, DARK)]
SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK, *CONTRAST], ids=["light", "dark", "light, high contrast", "dark, high contrast"])


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    low, high = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: QColor) -> float:
    parts = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (color.redF(), color.greenF(), color.blueF()))
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def test_black_on_white_is_21_to_1() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)


@SCHEMES
@pytest.mark.parametrize("text", ["ink", "muted", "accent", "warn"])
@pytest.mark.parametrize("ground", ["ground", "rail", "soft"])
def test_every_text_is_read_on_every_ground(scheme: Tokens, text: str, ground: str) -> None:
    assert ratio(getattr(scheme, text), getattr(scheme, ground)) >= 4.5


@SCHEMES
def test_text_on_the_accent_is_read(scheme: Tokens) -> None:
    assert ratio(scheme.on_accent, scheme.accent) >= 4.5


@SCHEMES
@pytest.mark.parametrize("ground", ["ground", "rail", "soft"])
def test_where_the_keyboard_is_stands_out(scheme: Tokens, ground: str) -> None:
    assert ratio(scheme.accent, getattr(scheme, ground)) >= 3


@SCHEMES
def test_the_edges_of_fields_stand_out(scheme: Tokens) -> None:
    assert ratio(scheme.border, scheme.ground) >= 3


def test_a_disabled_primary_button_is_read(qtbot: QtBot) -> None:
    assert all(ratio(scheme.muted, scheme.hairline) >= 4.5 for scheme in (LIGHT, DARK))


def test_the_scheme_that_was_chosen_is_in_force(look: Look) -> None:
    look.set_scheme("dark")
    assert theme.is_dark()
    assert theme.tokens() == DARK
    look.toggle_scheme()
    assert (theme.tokens(), theme.color("ink")) == (LIGHT, QColor(LIGHT.ink))


def test_high_contrast_mutes_nothing(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    class Wants:
        def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 — Qt's own name
            return Qt.ContrastPreference.HighContrast

    class Hints:
        def accessibility(self) -> Wants:
            return Wants()

    with monkeypatch.context() as patched:
        patched.setattr(QGuiApplication, "styleHints", staticmethod(Hints))
        theme.tokens.cache_clear()
        wanted = theme.tokens()
    theme.tokens.cache_clear()
    assert wanted.muted == wanted.border == LIGHT.ink


def test_text_follows_the_zoom_and_lengths_follow_the_text(look: Look, qapp: QApplication) -> None:
    look.set_zoom(1.0)
    small, low = qapp.font().pointSizeF(), theme.em()
    look.set_zoom(2.0)
    assert qapp.font().pointSizeF() == pytest.approx(2 * small)
    assert theme.em() > 1.7 * low
    look.set_zoom(9)
    assert look.zoom == theme.ZOOMS[-1]
    look.step_zoom(-1)
    assert look.zoom == theme.ZOOMS[-2]


def test_boxes_to_tick_follow_the_text(look: Look, qtbot: QtBot) -> None:
    box = QCheckBox("Advice")
    qtbot.addWidget(box)
    sizes = []
    for zoom in (1.0, 2.0):
        look.set_zoom(zoom)
        box.ensurePolished()
        sizes.append(box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box))
    assert sizes[1] > 1.7 * sizes[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_box_stands_out_whether_it_is_ticked_or_not(look: Look, qtbot: QtBot, scheme: str) -> None:
    look.set_scheme(scheme)
    box = QCheckBox("Advice")
    qtbot.addWidget(box)
    box.resize(160, 40)
    for ticked, edge in ((False, "border"), (True, "accent")):
        box.setChecked(ticked)
        picture, wanted = box.grab().toImage(), theme.color(edge).rgb()
        assert sum(picture.pixel(x, y) == wanted for x in range(24) for y in range(40)) > 20


def test_a_heading_is_larger_and_bolder_than_the_text(qtbot: QtBot) -> None:
    font = QFont("Sans", 10)
    larger = theme.scaled(font, theme.HEADING, bold=True)
    assert (larger.pointSizeF() > font.pointSizeF(), larger.weight()) == (True, QFont.Weight.DemiBold)
