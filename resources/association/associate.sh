#!/bin/sh
# Opens .snabbdialog files by double click with the program beside this script, for whoever runs it. `associate.sh --remove` takes that back.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/snabbdialog.desktop
kind=$data/mime/packages/snabbdialog.xml

tell_the_desktop() {
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
}

if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$kind"
    tell_the_desktop
    exit 0
fi

mkdir -p "$data/applications" "$data/mime/packages"
cat >"$entry" <<ENTRY
[Desktop Entry]
Type=Application
Name=Snabbdialog
Comment=Strategiska snabbdialoger enligt Östergötlandsmodellen
Comment[en]=Strategic quick dialogues by the Östergötland model
Exec="$here/snabbdialog" %F
Terminal=false
Categories=Office;
MimeType=application/x-snabbdialog;
ENTRY
cat >"$kind" <<KIND
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-snabbdialog">
    <comment>Snabbdialog</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.snabbdialog"/>
  </mime-type>
</mime-info>
KIND
tell_the_desktop
