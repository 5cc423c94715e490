"""Strategic quick dialogues by the Östergötland model, on the user's own disk."""

__version__ = "0.1.0"
