#!/bin/sh
# Installs the hardware agent as a service that starts with the computer. Debian 12 or newer, as root:
#   sh hardware/install/install-debian.sh https://HUB:3000 [further options of the agent]
# Run again with another address to change it. Nothing is downloaded.
set -eu

if [ "$#" -lt 1 ]; then
  echo "Usage: sh hardware/install/install-debian.sh https://HUB:3000 [--authority /path/motcua-ca.crt] [--name NAME]" >&2
  exit 2
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "Please run this as root: it makes a user and a service." >&2
  exit 1
fi

folder=$(cd "$(dirname "$0")/../.." && pwd)
node="$folder/node_modules/node/bin/node"
if [ ! -x "$node" ]; then
  echo "There is no $node. Run \"npm ci\" in $folder first." >&2
  exit 1
fi
case "$folder" in
/home/* | /root/*)
  echo "The service does not read home folders. Please move $folder to /opt/motcua and run this again." >&2
  exit 1
  ;;
esac

hub=$1
shift
for option in "$hub" "$@"; do
  case "$option" in
  *[\"\'\\\$]*)
    echo "An option must not contain quotes, backslashes or dollar signs: $option" >&2
    exit 2
    ;;
  esac
done
# An address that is none, or a word that the agent does not know, stops here and not in a service that ends again and again.
"$node" "$folder/hardware/install/check-arguments.ts" --hub "$hub" "$@"

id motcua-agent >/dev/null 2>&1 || adduser --system --group --no-create-home --home /var/lib/motcua-agent motcua-agent
# systemd takes the options apart again at their double quotes.
options=""
for option in "$@"; do
  options="$options \"$option\""
done
umask 022
{
  echo "HUB=$hub"
  echo "OPTIONS='${options# }'"
} >/etc/motcua-agent.conf
sed -e "s|@FOLDER@|$folder|g" -e "s|@NODE@|$node|g" "$folder/hardware/install/motcua-agent.service" \
  >/etc/systemd/system/motcua-agent.service
systemctl daemon-reload
systemctl enable motcua-agent.service
systemctl restart motcua-agent.service

echo
echo "The agent runs and starts with the computer. Its pairing code, at the first start:"
echo "    journalctl -u motcua-agent -n 20"
echo "Type it in the console: Quản trị / Administration → Thiết bị / Devices."
