"""The methods of the running program: read from their files when one is first needed, their names known from the last time.

A list of dialogues shows the names alone, so that a start need not wait for the files. Must not know the window.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from snabbdialog import paths

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from snabbdialog.method import Method, Methods


class KnownMethods(Mapping[str, "Method"]):
    """The methods in one language, by id: those that come with the program and the user's own."""

    def __init__(self, kept: QSettings, language: str) -> None:
        self._kept, self._language = kept, language

    def names(self) -> dict[str, str]:
        """Return the names by id as they were when the files were last read; reads them the first time."""
        known = self._kept.value(self._key)
        if isinstance(known, dict) and known:
            return dict(known)
        self.read()
        return self._names()

    def read(self) -> Methods:
        """Read the files, once, and remember the names."""
        methods = self._methods
        if self._kept.value(self._key) != self._names():
            self._kept.setValue(self._key, self._names())
        return methods

    @cached_property
    def _methods(self) -> Methods:
        from snabbdialog.method import load_methods

        return load_methods(self._language, own=paths.data_folder() / "methods")

    @property
    def _key(self) -> str:
        return f"methods/{self._language}"

    def _names(self) -> dict[str, str]:
        return {id: method.name for id, method in self._methods.by_id.items()}

    def __getitem__(self, id: str) -> Method:
        return self._methods.by_id[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._methods.by_id)

    def __len__(self) -> int:
        return len(self._methods.by_id)
