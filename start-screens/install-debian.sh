#!/bin/sh
# Lets this computer show one screen whenever its user signs in. As that user, not as root:
#   sh install-debian.sh https://HUB:3000 kiosk|tablet|board|counter-N|live [name]
# Run again with another address or screen to change it; `rm ~/.config/autostart/motcua-SCREEN-NAME.desktop` takes it back.
set -eu

if [ "$#" -lt 2 ]; then
  echo "Usage: sh install-debian.sh https://HUB:3000 kiosk|tablet|board|counter-N|live [name]" >&2
  exit 2
fi
if [ "$(id -u)" -eq 0 ] && [ -z "${ALLOW_ROOT:-}" ]; then
  echo "Please run this as the user whose screen it is, not as root." >&2
  exit 1
fi
for word in "$@"; do
  case "$word" in
  *[!A-Za-z0-9:/.?=_-]*)
    echo "\"$word\" holds a sign that is not allowed here." >&2
    exit 2
    ;;
  esac
done

here=$(cd "$(dirname "$0")" && pwd)
program=$HOME/.local/share/motcua/start-screen.sh
entry=${XDG_CONFIG_HOME:-$HOME/.config}/autostart/motcua-$2-${3:-default}.desktop
mkdir -p "$(dirname "$program")" "$(dirname "$entry")"
cp "$here/start-screen.sh" "$program"
cat >"$entry" <<ENTRY
[Desktop Entry]
Type=Application
Name=Một Cửa: $2 ${3:-}
Exec=sh "$program" $*
X-GNOME-Autostart-enabled=true
ENTRY
echo "The screen is shown at the next sign-in. Now: sh \"$program\" $*"
echo "Let the computer sign its user in by itself (Settings, Users, Automatic Login) and never lock or suspend."
