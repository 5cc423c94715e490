"""A few hundred of the fuzzer's runs; the rest is run by hand (see `fuzz_exchange.py`)."""

from __future__ import annotations

import pytest

from .fuzz_exchange import main


@pytest.mark.parametrize("first", [0, 100, 200])
def test_broken_files_are_read_or_refused_and_change_nothing_unseen(first: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(100, first) == 0, capsys.readouterr().out
