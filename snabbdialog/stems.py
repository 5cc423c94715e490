"""Words as search sees them: folded, cut to their stems, compounds taken apart. Must not know what is searched."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return the text in lower case without marks over letters: å and ä become a, ö becomes o."""
    plain = text.casefold()
    return plain if plain.isascii() else "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
