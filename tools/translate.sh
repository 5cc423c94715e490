#!/bin/sh
# Reads the window's texts out of the code into resources/i18n/*.ts, and compiles these to the .qm that the program loads.
# The English file is there for plurals alone. Needs .venv/bin first in PATH.
set -eu
folder=resources/i18n

for language in sv_SE en_GB; do
    name="$folder/snabbdialog_${language%_*}"
    plural=$([ "$language" = en_GB ] && echo -pluralonly || true)
    # shellcheck disable=SC2046,SC2086 — the names of our files have no spaces
    pyside6-lupdate -silent -locations none -no-obsolete -source-language en -target-language "$language" $plural \
        $(find snabbdialog/ui -name '*.py' | LC_ALL=C sort) -ts "$name.ts"
    pyside6-lrelease -silent "$name.ts" -qm "$name.qm"
    echo "$name.ts: $(grep -c 'type="unfinished"' "$name.ts") unfinished"
done
