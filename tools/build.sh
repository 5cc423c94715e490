#!/bin/sh
# Freezes the program into dist/snabbdialog, lets it prove itself, and says how large it is beside the Qt libraries it needs.
# Needs .venv/bin first in PATH.
set -eu

python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/frozen build.spec
QT_QPA_PLATFORM=offscreen dist/snabbdialog/snabbdialog --selftest
echo "The frozen program ran its self-test."
python tools/bundle_size.py dist/snabbdialog
