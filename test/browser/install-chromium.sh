#!/usr/bin/env bash
# Installs Debian's Chromium and fonts for the browser test, where they are missing. Needs apt and root.
set -euo pipefail

if command -v chromium >/dev/null; then
  echo "Chromium is already there: $(chromium --version 2>/dev/null)"
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "There is no apt-get here: install Chromium by hand, with the name chromium on the PATH." >&2
  exit 1
fi
echo "Installing Chromium and fonts with apt-get."
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium fonts-noto-core fonts-noto-mono fonts-noto-color-emoji >/dev/null
chromium --version
