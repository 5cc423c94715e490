"""Placeholder until the page is written."""

from collections.abc import Sequence

from snabbdialog.ui.widgets.fields import plain

from .page import Page, Section


class StrategiesPage(Page):
    """The page of the step."""

    step = "strategies"

    def sections(self) -> Sequence[Section]:
        return [Section("all", "", lambda: plain(""))]
