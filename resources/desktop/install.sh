#!/bin/sh
# Puts the program into the menu and --remove takes it out again: for oneself, or with --all before it
# for everybody. The folder that this script lies in stays where it is and is used from there.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
programs=$HOME/.local/bin
shared=${XDG_DATA_HOME:-$HOME/.local/share}
if [ "${1-}" = --all ]; then
    programs=/usr/local/bin
    shared=/usr/local/share
    shift
fi
entry=applications/programme-planner.desktop

refresh() {
    if command -v update-mime-database >/dev/null; then update-mime-database "$shared/mime"; fi
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database "$shared/applications"
    fi
}

case ${1-} in
'')
    mkdir -p "$programs" "$shared"
    cp -R "$here/share/." "$shared/"
    for name in planner programme-planner; do
        ln -sf "$here/$name" "$programs/$name"
    done
    # A menu may be older than the folder is on its path, so it is told the whole way.
    {
        grep -v '^Exec=' "$here/share/$entry"
        printf 'Exec="%s" %%f\n' "$programs/programme-planner"
    } >"$shared/$entry"
    refresh
    echo "Programme Planner is in the menu."
    ;;
--remove)
    (cd "$here/share" && find . -type f) | while IFS= read -r file; do
        rm -f "$shared/$file"
    done
    rm -f "$programs/planner" "$programs/programme-planner"
    refresh
    echo "Programme Planner is out of the menu; its folder may now be deleted."
    ;;
*)
    echo "usage: install.sh [--all] [--remove]" >&2
    exit 2
    ;;
esac
