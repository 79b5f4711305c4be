#!/bin/sh
# Shows one screen of the hub on a computer of its own: the whole display, with sound, and again whenever the browser ends.
#   sh start-screen.sh https://HUB:3000 kiosk|tablet|board|counter-N|live [name] [further options of the browser]
# The name keeps two screens on one computer apart, such as "hall" and "counter-3"; it is shown beside the pairing code.
# Debian 12 or newer with Chromium or Chrome. Nothing is downloaded.
set -eu

usage() {
  echo "Usage: sh start-screen.sh https://HUB:3000 kiosk|tablet|board|counter-N|live [name] [further options of the browser]" >&2
  exit 2
}

[ "$#" -ge 2 ] || usage
hub=${1%/}
screen=$2
shift 2
name=default
case "${1:-}" in
"" | --*) ;;
*)
  name=$1
  shift
  ;;
esac

case "$hub" in
http://?* | https://?*) ;;
*)
  echo "\"$hub\" is no address: it begins with https://" >&2
  exit 2
  ;;
esac
case "$screen" in
kiosk | tablet | board) address="$hub/$screen/?device=$name" ;;
counter-[1-9] | counter-[1-9][0-9] | counter-[1-9][0-9][0-9])
  # the small board above one counter
  address="$hub/board/?view=counter&counter=${screen#counter-}&device=$name"
  ;;
live) address="$hub/staff/#/live" ;;
*) usage ;;
esac
case "$name" in
*[!a-z0-9-]* | -*)
  echo "\"$name\" is no name: small letters, digits and hyphens only." >&2
  exit 2
  ;;
esac

browser=${BROWSER_PROGRAM:-}
if [ -z "$browser" ]; then
  for program in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
    if command -v "$program" >/dev/null 2>&1; then
      browser=$program
      break
    fi
  done
fi
if [ -z "$browser" ]; then
  echo "Neither Chromium nor Chrome is installed: apt install chromium" >&2
  exit 1
fi

# A profile of its own: what the screen keeps (its pairing, votes that wait) is not mixed with anybody's browsing.
profile=${XDG_DATA_HOME:-$HOME/.local/share}/motcua/$screen-$name
mkdir -p "$profile"

# The display stays lit; where there is no X server these do nothing.
if command -v xset >/dev/null 2>&1; then
  xset s off -dpms s noblank 2>/dev/null || true
fi

# Nobody sees the address line: two pages that draw its suggestions would take a weak computer two seconds and 150 MB.
unseen=Translate,TranslateUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup

# Started again after it ended, more slowly when it ends at once, so that a broken browser does not heat the computer.
pause=1
while :; do
  began=$(date +%s)
  "$browser" \
    --kiosk --user-data-dir="$profile" \
    --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble \
    --autoplay-policy=no-user-gesture-required \
    --disable-pinch --overscroll-history-navigation=0 --disable-features=$unseen \
    --password-store=basic --disable-component-update \
    "$@" "$address" || true
  [ -z "${ONCE:-}" ] || exit 0
  if [ "$(($(date +%s) - began))" -ge 60 ]; then pause=1; fi
  echo "The browser has ended and is started again in $pause s." >&2
  sleep "$pause"
  if [ "$pause" -lt 60 ]; then pause=$((pause * 2)); fi
done
