#!/bin/sh
# Reads the window's texts out of the code into resources/i18n/*.ts, and compiles these to the .qm that the program loads.
# The English file is there for plurals alone. Needs .venv/bin first in PATH.
set -eu
folder=resources/i18n
told=$(mktemp -d)
trap 'rm -rf "$told"' EXIT
python tools/texts.py snabbdialog/ui >"$told/texts.py"

for language in sv_SE en_GB; do
    name="$folder/snabbdialog_${language%_*}"
    plural=$([ "$language" = en_GB ] && echo -pluralonly || true)
    # shellcheck disable=SC2086 — no option, or one
    pyside6-lupdate -silent -locations none -no-obsolete -source-language en -target-language "$language" $plural "$told/texts.py" -ts "$name.ts"
    pyside6-lrelease -silent "$name.ts" -qm "$name.qm"
    echo "$name.ts: $(grep -c 'type="unfinished"' "$name.ts") unfinished"
done
