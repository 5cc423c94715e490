"""The region's account of its priorities, which the record keeps as one text: JSON, the id of the method's point to what is said there.

Must not know which points a method has, nor who writes them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def points_of(account: str) -> dict[str, str]:
    """Return the account, point by point; nothing when it is empty or cannot be read, which a file from outside may bring about."""
    try:
        found = json.loads(account or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and all(isinstance(text, str) for text in found.values()) else {}


def account_of(points: Mapping[str, str]) -> str:
    """Return the points as the record keeps them; nothing when there are none."""
    return json.dumps(points, ensure_ascii=False, sort_keys=True) if points else ""
