"""Colours, type and spacing: calm paper or ink, one accent. The only style sheet, made from these tokens.

Must not know pages. Text sizes are multiples of the system font's; spacing goes in steps of 4.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

XS, S, M, L, XL = 4, 8, 16, 24, 40
TITLE, GUIDANCE, CONTENT, META = 1.65, 1.05, 1.0, 0.88
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True)
class Tokens:
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


def is_dark() -> bool:
    """Tell whether the scheme in force is dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def tokens() -> Tokens:
    """Return the colours in force; with high contrast asked for, nothing is muted."""
    chosen = DARK if is_dark() else LIGHT
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    wants_contrast = accessibility is not None and accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
    return replace(chosen, muted=chosen.ink, hairline=chosen.ink, border=chosen.ink) if wants_contrast else chosen


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
    return round(QFontMetrics(QApplication.font()).height() * count)


def apply(app: QApplication, *, system_font: QFont, zoom: float) -> None:
    """Dress the application: font at the zoom, palette and style sheet of the scheme in force."""
    font = QFont(system_font)
    font.setPointSizeF(system_font.pointSizeF() * zoom)
    app.setFont(font)
    app.setPalette(_palette(tokens()))
    app.setStyleSheet(_sheet(tokens(), font.pointSizeF()))


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


def _sheet(t: Tokens, points: float) -> str:
    def pt(factor: float) -> str:
        return f"{points * factor:.1f}pt"

    return f"""
    QLabel[role="title"] {{ font-size: {pt(TITLE)}; font-weight: 600; }}
    QLabel[role="guidance"] {{ font-size: {pt(GUIDANCE)}; color: {t.muted}; }}
    QLabel[role="heading"] {{ font-size: {pt(1.1)}; font-weight: 600; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QLabel[role="meta"], QLabel[role="label"] {{ font-size: {pt(META)}; color: {t.muted}; }}
    QLabel[role="mark"] {{ font-size: {pt(META)}; color: {t.warn}; }}
    QWidget#rail {{ background: {t.rail}; }} QWidget#rail QLabel {{ background: transparent; }}
    QWidget#footer {{ border-top: 1px solid {t.hairline}; }}
    QMenuBar {{ background: {t.rail}; }} QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
    QMenuBar::item:selected {{ background: {t.soft}; color: {t.ink}; }}
    QMenu {{ background: {t.ground}; border: 1px solid {t.border}; padding: 4px; }}
    QMenu::item {{ padding: 4px 24px 4px 16px; }} QMenu::item:selected {{ background: {t.soft}; color: {t.ink}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QLineEdit, QPlainTextEdit, QComboBox {{ background: {t.ground}; color: {t.ink}; border: 1px solid {t.border}; border-radius: 6px; padding: 5px 8px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {t.accent}; padding: 4px 7px; }}
    QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {t.rail}; border-color: {t.hairline}; color: {t.ink}; }}
    QLineEdit[marked="true"], QPlainTextEdit[marked="true"] {{ border-color: {t.warn}; }}
    QComboBox::drop-down {{ border: none; width: 20px; }}
    QComboBox::down-arrow {{ image: url("icon:chevron{"-dark" if t is DARK or t.ground == DARK.ground else ""}.svg"); width: 10px; height: 10px; }}
    QComboBox QAbstractItemView {{ background: {t.ground}; border: 1px solid {t.border}; selection-background-color: {t.soft}; selection-color: {t.ink}; }}
    QPushButton {{ background: {t.ground}; color: {t.ink}; border: 1px solid {t.border}; border-radius: 6px; padding: 6px 14px; }}
    QPushButton:hover {{ background: {t.soft}; }}
    QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
    QPushButton:disabled {{ color: {t.muted}; border-color: {t.hairline}; }}
    QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border: 2px solid {t.accent}; font-weight: 600; padding: 7px 18px; }}
    QPushButton[role="primary"]:focus {{ border-color: {t.ink}; }}
    QPushButton[role="primary"]:disabled {{ background: {t.hairline}; border-color: {t.hairline}; color: {t.muted}; }}
    QPushButton[role="quiet"] {{ border: 2px solid transparent; color: {t.accent}; padding: 4px 8px; text-align: left; }}
    QPushButton[role="quiet"]:hover {{ text-decoration: underline; }}
    QPushButton[role="quiet"]:focus {{ border-color: {t.accent}; }}
    QPushButton[role="section"] {{ border: none; border-bottom: 3px solid transparent; border-radius: 0; color: {t.muted}; padding: 6px 2px; margin-right: 18px; }}
    QPushButton[role="section"]:checked {{ color: {t.ink}; border-bottom-color: {t.accent}; font-weight: 600; }}
    QPushButton[role="section"]:hover {{ background: transparent; color: {t.ink}; }}
    QPushButton[role="section"]:focus {{ color: {t.ink}; background: {t.soft}; }}
    QPushButton[role="kind"] {{ border: 1px solid {t.hairline}; color: {t.muted}; border-radius: 10px; padding: 2px 9px; font-size: {pt(META)}; }}
    QPushButton[role="kind"]:checked {{ border-color: {t.accent}; color: {t.ink}; background: {t.soft}; font-weight: 600; }}
    QPushButton[role="kind"]:focus {{ border: 2px solid {t.accent}; padding: 1px 8px; }}
    QPushButton[role="step"] {{ border: 2px solid transparent; border-radius: 6px; background: transparent; text-align: left; padding: 0; }}
    QPushButton[role="step"]:focus {{ border-color: {t.accent}; }}
    QListView, QTableView, QTextBrowser, QScrollArea {{ background: {t.ground}; border: 1px solid transparent; outline: none; }}
    QListView:focus, QTableView:focus, QTextBrowser:focus {{ border: 1px solid {t.accent}; border-radius: 4px; }}
    QScrollArea > QWidget > QWidget#body {{ background: {t.ground}; }}
    QTableView {{ gridline-color: {t.hairline}; selection-background-color: {t.soft}; selection-color: {t.ink}; }}
    QHeaderView {{ background: {t.ground}; }}
    QHeaderView::section {{ background: {t.ground}; color: {t.muted}; border: none; border-bottom: 1px solid {t.border}; padding: 4px 6px; font-size: {pt(META)}; }}
    QTableCornerButton::section {{ background: {t.ground}; border: none; }}
    QFrame#panel {{ background: {t.ground}; border: 1px solid {t.border}; border-radius: 8px; }}
    QFrame#detail {{ background: {t.rail}; border-bottom: 1px solid {t.hairline}; border-left: 3px solid {t.accent}; }}
    QFrame#detail QLabel {{ background: transparent; }}
    QFrame[role="hairline"] {{ color: {t.hairline}; background: {t.hairline}; max-height: 1px; border: none; }}
    QCheckBox, QRadioButton {{ spacing: 8px; }} QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; text-decoration: underline; }}
    QToolTip {{ background: {t.rail}; color: {t.ink}; border: 1px solid {t.border}; padding: 4px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; }} QScrollBar:horizontal {{ background: transparent; height: 12px; }}
    QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none; width: 0; height: 0; }}
    """
