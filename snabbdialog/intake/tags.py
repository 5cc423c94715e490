"""The tags a lead-in names: «… som bidrar till excellens och innovation:», «#energi».

Must not know what the tags are put on.
"""

from __future__ import annotations

import re

_TAGS = re.compile(r"\b(?:bidrar till|taggar:|nyckelord:|kopplar till prioriteringarna|stodjer)\s+(.{3,160}?)\s*[:.]?$", re.IGNORECASE)
_HASH = re.compile(r"(?<!\w)#([A-Za-zÅÄÖåäö][\wåäöÅÄÖ-]{2,30})")
_PARTS = re.compile(r"\s*,\s*|\s+(?:och|samt|and)\s+", re.IGNORECASE)


def tags_of(lead_in: str) -> tuple[str, ...]:
    """Return the tags a lead-in names: «… som bidrar till excellens och innovation:»."""
    found = _TAGS.search(lead_in)
    parts = _PARTS.split(found[1]) if found else []
    named = [part.strip(" .:") for part in parts]
    if any(len(part.split()) > 3 for part in named):
        named = []
    return tuple(dict.fromkeys(part.casefold() for part in [*named, *_HASH.findall(lead_in)] if part))
