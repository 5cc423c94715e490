#!/bin/sh
# Opens the window on the example dialogue, in a store of its own so that nobody's data is touched. Without a screen it walks the
# example headless: the Word minutes and a picture of every page land in build/demo. Needs .venv/bin first in PATH.
set -eu
demo=build/demo
store=$demo/example.db
mkdir -p "$demo"

if [ -f "$store" ] && [ "$(snabbdialog --store "$store" list)" ]; then
    id=$(snabbdialog --store "$store" list | tail -n 1 | cut -f 1)
else
    id=$(snabbdialog --store "$store" example)
fi

if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no screen here, so the example is walked without a window."
    snabbdialog --store "$store" minutes "$id" -o "$demo/"
    QT_QPA_PLATFORM=offscreen python -m snabbdialog.ui.pictures "$demo"
    echo "The Word minutes and a picture of every page are in $demo"
else
    exec snabbdialog --store "$store" --dialogue "$id"
fi
