"""Colours, type and spacing: calm paper or ink, one accent. The only style sheet, made from these tokens.

Must not know pages. Text sizes are multiples of the system font's; spacing goes in steps of 4.
"""

from __future__ import annotations

from functools import cache
from string import Template
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from snabbdialog import paths

XS, S, M, L, XL = 4, 8, 16, 24, 40
TITLE, HEADING, GUIDANCE, META = 1.65, 1.1, 1.05, 0.88
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Tokens(NamedTuple):
    """The colours of one scheme. Every text colour is at least 4.5 : 1 on its ground; a test holds it."""

    ground: str
    rail: str
    ink: str
    muted: str
    hairline: str
    border: str
    accent: str
    on_accent: str
    soft: str
    warn: str


LIGHT = Tokens(
    ground="#ffffff", rail="#f4f6f8", ink="#1a2229", muted="#57636e", hairline="#dfe4e8", border="#8a959f",
    accent="#0b5e70", on_accent="#ffffff", soft="#e3f0f2", warn="#9a4a00",
)  # fmt: skip
DARK = Tokens(
    ground="#1c2127", rail="#14181c", ink="#e9edf0", muted="#a4adb5", hairline="#333b43", border="#75808a",
    accent="#62b5c6", on_accent="#0c1519", soft="#22333b", warn="#f0a860",
)  # fmt: skip


_chosen = Qt.ColorScheme.Unknown  # what the user asked for; some platforms cannot be told, so it is kept here


def choose(scheme: Qt.ColorScheme) -> None:
    """Choose light or dark for everything that is painted from now on; unknown follows the system."""
    global _chosen
    _chosen = scheme
    tokens.cache_clear()
    QGuiApplication.styleHints().setColorScheme(scheme)


def is_dark() -> bool:
    """Tell whether the scheme in force is dark."""
    scheme = _chosen if _chosen != Qt.ColorScheme.Unknown else QGuiApplication.styleHints().colorScheme()
    return scheme == Qt.ColorScheme.Dark


@cache
def tokens() -> Tokens:
    """Return the colours in force, as they were at the last `choose` or `apply`; with high contrast asked for, nothing is muted."""
    chosen = DARK if is_dark() else LIGHT
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    wants_contrast = accessibility is not None and accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
    return chosen._replace(muted=chosen.ink, hairline=chosen.ink, border=chosen.ink) if wants_contrast else chosen


def color(name: str) -> QColor:
    """Return a token as a colour to paint with."""
    return QColor(getattr(tokens(), name))


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return the font at another size of the scale."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * factor)
    if bold:
        other.setWeight(QFont.Weight.DemiBold)
    return other


def em(count: float = 1.0) -> int:
    """Return a length that follows the text size, in pixels: `count` times the line height."""
    return round(_line() * count)


@cache
def _line() -> int:
    return QFontMetrics(QApplication.font()).height()


def apply(app: QApplication, *, system_font: QFont, zoom: float) -> None:
    """Dress the application: font at the zoom, palette and style sheet of the scheme in force."""
    font = QFont(system_font)
    font.setPointSizeF(system_font.pointSizeF() * zoom)
    app.setFont(font)
    tokens.cache_clear()  # the system's scheme may be another by now
    _line.cache_clear()
    app.setPalette(_palette(tokens()))
    app.setStyleSheet(_sheet(tokens(), font))


def _palette(t: Tokens) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for name, value in {
        role.Window: t.ground, role.Base: t.ground, role.AlternateBase: t.rail, role.Button: t.ground, role.ToolTipBase: t.rail,
        role.WindowText: t.ink, role.Text: t.ink, role.ButtonText: t.ink, role.ToolTipText: t.ink, role.PlaceholderText: t.muted,
        role.Highlight: t.accent, role.HighlightedText: t.on_accent, role.Accent: t.accent, role.Link: t.accent, role.LinkVisited: t.accent,
        role.Mid: t.hairline, role.Dark: t.border, role.Midlight: t.soft, role.Light: t.ground,
    }.items():  # fmt: skip
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(t.muted))
    return palette


def _sheet(colours: Tokens, font: QFont) -> str:
    texts = {"title": TITLE, "heading": HEADING, "guidance": GUIDANCE, "meta": META}
    sizes = {name: f"{font.pointSizeF() * factor:.1f}pt" for name, factor in texts.items()}
    line = QFontMetrics(font).height()  # what is drawn follows the text
    sizes |= {"box": f"{round(line * 0.85)}px", "chevron": f"{round(line * 0.6)}px"}
    sheet = Template((paths.resources() / "window.qss").read_text(encoding="utf-8"))
    return sheet.substitute(colours._asdict(), suffix="-dark" if is_dark() else "", **sizes)
