#!/bin/sh
# Freezes the program into dist/snabbdialog and lets it prove itself; build.spec says how large it is beside what Qt alone needs.
# Needs .venv/bin first in PATH.
set -eu

python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/frozen build.spec
QT_QPA_PLATFORM=offscreen dist/snabbdialog/snabbdialog --selftest
echo "The frozen program ran its self-test."
