#!/bin/sh
# Makes .venv with the locked versions: picks the best Python here and leaves the rest to environment.py.
# Takes a Python that can make environments before one that cannot, then the newest.
cd "$(dirname "$0")/.." || exit 1

for needs in "import ensurepip, venv" ""; do
    for python in python3.13 python3.12 python3.11 python3; do
        if "$python" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null &&
            "$python" -c "$needs" 2>/dev/null; then
            exec "$python" tools/environment.py "$@"
        fi
    done
done
echo "Snabbdialog needs Python 3.11 or later, and none was found. Install one and run make again." >&2
exit 1
