#!/usr/bin/env bash
# Sets up what the tests need and runs them all; closes with "N passed, N failed, N skipped" over all suites.
# Needs the .NET SDK and Node. As root on Debian it installs the browser; elsewhere, browser tests without one are skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0

# install PACKAGES CONSEQUENCE: Debian packages by name, as root only; without them the rest still runs.
install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $1; } >"$results/apt.log" 2>&1 \
    || { tail -5 "$results/apt.log"; echo "$1 could not be installed: $2."; }
}
command -v chromium >/dev/null || install "chromium fonts-noto-cjk" "browser tests are skipped"
[ ! -d ../shared/lucene ] || [ -e /usr/share/java/lucene-core-8.7.0.jar ] || install liblucene8-java "comparisons with Lucene are skipped"

dotnet build Bot.sln -c Release || exit 1
# One suite after the other: the load tests measure nothing when suites share the cores.
dotnet test Bot.sln -c Release --no-build -m:1 --logger trx --results-directory "$results" || status=1

if [ -f tests/clients/package-lock.json ]; then
  if command -v npm >/dev/null; then
    npm ci --prefix tests/clients --no-audit --no-fund --loglevel=error \
      && (cd tests/clients && node --test --test-concurrency=1 --test-reporter=dot --test-reporter-destination=stdout \
        --test-reporter=tap --test-reporter-destination="$results/clients.tap" *.test.mjs) \
      || status=1
  else
    echo "Node is missing: the tests with real clients are skipped."
  fi
fi

count() { # The sum of an attribute of the counters of all .NET suites.
  grep -ho '<Counters [^>]*>' "$results"/*.trx | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'
}
tap() { # A closing figure of the client suite.
  sed -n "s/^# $1 //p" "$results/clients.tap" 2>/dev/null | awk '{ n += $1 } END { print n + 0 }'
}
failures() { # What failed in the .NET suites: name, message and first lines of the stack; and what went wrong outside a test.
  awk '
    /<UnitTestResult .*outcome="Failed"/ { sub(/.* testName="/, ""); sub(/" computerName=.*/, ""); print "FAILED " $0; left = 30; next }
    /<RunInfo .*outcome="Error"/ { left = 30; next } # a class that cannot be set up or taken down, a run that broke off
    /<\/UnitTestResult>|<\/RunInfo>/ { left = 0 }
    left > 0 && !/\[FAIL\]/ { gsub(/<[^>]*>/, ""); if ($0 ~ /[^ \r]/) { print "    " $0; left-- } }
  ' "$results"/*.trx | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#xD;//g; s/&amp;/\&/g'
}
client_failures() { # What failed in the client suite; a test that failed by its subtests only is told by them.
  [ -f "$results/clients.tap" ] && awk '
    /^ *not ok / { sub(/^ *not ok [0-9]* - /, ""); block = "FAILED clients: " $0; left = 30; parent = 0; next }
    left > 0 && /^ *\.\.\.$/ { if (!parent) print block; left = 0 }
    left > 0 && /failureType: .subtestsFailed/ { parent = 1 }
    left > 1 { block = block "\n    " $0; left-- }
  ' "$results/clients.tap"
}
echo
failures
client_failures

passed=$(count passed)
failed=$(($(count failed) + $(count error)))
skipped=$(($(count total) - passed - failed + $(tap skipped)))
[ $status = 0 ] || [ $((failed + $(tap fail))) != 0 ] || echo "No test failed, but a step did: see above."
echo "$((passed + $(tap pass))) passed, $((failed + $(tap fail))) failed, $skipped skipped"
exit $status
