#!/usr/bin/env bash
# Sets up what the tests need and runs them all; closes with "N passed, N failed, N skipped" over all suites.
set -uo pipefail
cd "$(dirname "$0")/.."
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet build Bot.sln -c Release || exit 1
status=0
dotnet test Bot.sln -c Release --no-build --logger trx --results-directory "$results" || status=1
awk 'match($0, /<Counters [^>]*>/) {
  line = substr($0, RSTART, RLENGTH)
  passed += value(line, "passed"); failed += value(line, "failed") + value(line, "error"); total += value(line, "total")
}
function value(line, name) { return match(line, " " name "=\"[0-9]+\"") ? substr(line, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
END { printf "%d passed, %d failed, %d skipped\n", passed, failed, total - passed - failed }' "$results"/*.trx
exit $status
