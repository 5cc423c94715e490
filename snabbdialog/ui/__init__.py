"""The window, in Qt. Pages and widgets reach the store through `document.py` alone: they ask it and tell it."""

import builtins

_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 — before anything of it is imported

# PySide puts an `import` of its own in place that reads the source of every module imported from then on, to find out whether its
# features could be switched there (PYSIDE-2029): a twentieth of the start. We switch none.
builtins.__import__ = _import
