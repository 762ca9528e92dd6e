#!/usr/bin/env bash
# Runs Lucene over smartcn-texts.txt and writes smartcn-tokens.txt: raw tokens, offsets and analyzed terms of each line, separated by tabs.
# Needs Debian's liblucene8-java and ../shared/lucene beside the repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
lucene="$here/../../../../../shared/lucene/run.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/smartcn-texts.txt" "$work/fixture.passages.txt"
: > "$work/fixture.questions.txt"
SETS=fixture WORK="$work/build" bash "$lucene" "$work" segdump
paste "$work"/fixture.passages.smartcn{,.offsets,.analyzed}.txt > "$here/smartcn-tokens.txt"
