"""Where one sentence ends and the next begins.

Must not know what any of them says.
"""

from __future__ import annotations

import re

_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ”\"])")
_SHORT_FORMS = re.compile(
    r"\b(?:t\.ex|bl\.a|m\.fl|dvs|t\.o\.m|s\.k|ca|nr|kap|art|prop|dnr|m\.m|kl|st|resp|inkl|f\.d|jfr|skr|bet|dir)\.$", re.IGNORECASE
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; common short forms («t.ex.») end none."""
    parts: list[str] = []
    for part in _BREAK.split(text.replace("\n", " ")):
        if parts and _SHORT_FORMS.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return [part.strip() for part in parts if part.strip()]


def last_sentence(text: str) -> str:
    """Return the last sentence of a text, which is what announces."""
    return re.split(r"(?<=[.!?])\s+", text.strip())[-1]
