"""Text made fit for documents: what XML forbids removed, white space evened out, which addresses may become links.

Must not know any document; light enough to be loaded at start.
"""

from __future__ import annotations

import re

LINK_SCHEMES = ("http://", "https://", "mailto:")

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_ADDRESS = re.compile(rf"[\s\"<>\\]|{_FORBIDDEN.pattern}")
_WHITE = re.compile("[ \t\n]+")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text without what XML forbids; every kind of line break becomes a newline."""
    if text.isprintable():  # most texts are, and it takes no time to see
        return text
    return permitted(_BREAKS.sub("\n", text))


def permitted(text: str) -> str:
    """Return the text without what XML forbids; all else stays as it is, line breaks too."""
    return _FORBIDDEN.sub("", text)


def one_line(text: str) -> str:
    """Return the text clean and on one line, runs of white space but no-break spaces made one space."""
    return _WHITE.sub(" ", clean(text)).strip()


def is_link(target: str) -> bool:
    """Tell whether the address may become a link: http, https or mailto, somewhere to go to, no white space, nothing XML forbids."""
    return target.lower().startswith(LINK_SCHEMES) and not _NO_ADDRESS.search(target) and not target.endswith((":", "//"))
