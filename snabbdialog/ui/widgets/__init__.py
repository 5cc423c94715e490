"""Widgets the pages are made of; none owns any state of the dialogue."""
