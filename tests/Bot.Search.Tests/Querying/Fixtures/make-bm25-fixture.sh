#!/usr/bin/env bash
# Runs Lucene's BM25 over SmartCn's words on the invented collections and their questions, and writes beside this script
# bm25-passages.txt and bm25-questions.txt (one a line) and bm25-top10.tsv (question, rank, passage, score; numbers from 0, ranks from 1).
# Needs Debian's liblucene8-java and ../shared/lucene beside the repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root="$here/../../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root/tests"
find collections -name '*.md' | LC_ALL=C sort | xargs cat \
  | sed -E 's/\r$//; s/^[#*> -]+//' | awk 'length($0) > 12 && !/^[a-z]+:/' > "$here/bm25-passages.txt"
cat questions/jichuan.jsonl questions/minghu.jsonl | sed -n 's/.*"question": *"\([^"]*\)".*/\1/p' | awk 'NR % 2 == 1' > "$here/bm25-questions.txt"
cp "$here/bm25-passages.txt" "$work/fixture.passages.txt"
cp "$here/bm25-questions.txt" "$work/fixture.questions.txt"
awk '{ print NR - 1 "\t" NR - 1 "\t0" }' "$here/bm25-questions.txt" > "$work/fixture.qrels.tsv"
SETS=fixture WORK="$work/build" bash "$root/../shared/lucene/run.sh" "$work" quality >&2
cp "$work/fixture.top10.smartcn.tsv" "$here/bm25-top10.tsv"
