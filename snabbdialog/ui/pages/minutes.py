"""Placeholder until the page is written."""

from collections.abc import Sequence

from snabbdialog.ui.widgets.fields import plain

from .page import Page, Section


class MinutesPage(Page):
    """The page of the step."""

    step = "minutes"

    def sections(self) -> Sequence[Section]:
        return [Section("all", "", lambda: plain(""))]
