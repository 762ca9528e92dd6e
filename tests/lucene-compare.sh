#!/usr/bin/env bash
# Apache Lucene and the bot's engine in turn on the same files, the ratios, and how the bot's cost grows.
# usage: tests/lucene-compare.sh [PASSAGES]     (1000000 unless given; needs ../shared beside the repository and liblucene8-java)
# Prints two tables for the README and leaves the raw output in $OUT (a temporary folder unless set). Only the second one, for which
# the bot alone indexes a hundredth, a tenth and all of the passages: GROWTH_ONLY=1.
set -euo pipefail
cd "$(dirname "$0")/.."
passages=${1:-1000000}
shared=$(cd ../shared && pwd)
out=${OUT:-$(mktemp -d)}
data=$out/data
mkdir -p "$out"
[ -s "$data/big.passages.txt" ] && [ "$(wc -l < "$data/big.passages.txt")" = "$passages" ] \
  || python3 "$shared/lucene/prepare.py" "$data" "$passages" "$shared/eval/cmrc2018-dev" >&2
[ -n "${BOT:-}" ] || dotnet build src/Bot.Cli -c Release -v quiet >&2
bot=${BOT:-dotnet src/Bot.Cli/bin/Release/net10.0/bot.dll}
export WORK=$out/lucene
mkdir -p "$WORK"

growth() {
  local sizes=($((passages / 100)) $((passages / 10)) "$passages")
  for size in "${sizes[@]}"; do
    [ -s "$out/growth-$size.json" ] && continue
    head -n "$size" "$data/big.passages.txt" > "$out/growth.passages.txt"
    $bot bench "$out/growth.passages.txt" "$data/big.queries.txt" --fields all --json > "$out/growth-$size.json"
  done
  rm -f "$out/growth.passages.txt"
  python3 - "$out" "${sizes[@]}" <<'PY'
import json, sys
print('\nThe three fields as the bot ranks, one thread:\n')
print('| passages | text | indexing | file | open, first answer | questions a second | p50 | p99 | managed heap |\n|---|---|---|---|---|---|---|---|---|')
for size in sys.argv[2:]:
    b = json.load(open(f'{sys.argv[1]}/growth-{size}.json', encoding='utf-8'))
    print(f"| {b['passages']:,} | {b['textBytes']/1e6:,.0f} MB | {b['indexSeconds']:,.1f} s, {b['indexMBps']:.1f} MB/s | {b['indexBytes']/1e6:,.0f} MB | {b['openMs']:.0f} ms "
          f"| {b['queriesPerSecond']:,.0f} | {b['p50us']/1e3:.2f} ms | {b['p99us']/1e3:.2f} ms | {b['managedHeapBytes']/1e6:.1f} MB |")
PY
}

if [ -n "${GROWTH_ONLY:-}" ]; then
  growth
  exit
fi

"$shared/lucene/run.sh" "$data" segspeed > "$out/lucene-segspeed.txt" 2>&1
"$shared/lucene/run.sh" "$data" big > "$out/lucene-big.txt" 2>&1
for fields in words bigrams all; do
  $bot bench "$data/big.passages.txt" "$data/big.queries.txt" --fields $fields --json > "$out/bot-$fields.json"
done

python3 - "$out" "$passages" <<'PY'
import json, re, sys
out, passages = sys.argv[1], int(sys.argv[2])
read = lambda name: open(f'{out}/{name}', encoding='utf-8').read()
bot = {f: json.loads(read(f'bot-{f}.json')) for f in ('words', 'bigrams', 'all')}
segment = max(float(x) for x in re.findall(r'^run\d\t.*?([\d.]+) MB/s', read('lucene-segspeed.txt').split('analyzer smartcn')[0], re.M))
lucene = {}
for analyzer, part in zip(('smartcn', 'cjk'), re.split(r'^(?=build cjk)', read('lucene-big.txt'), flags=re.M)):
    one = re.findall(r'^index .*?: (\d+) bytes, 1 segments', part, re.M)
    best = re.search(r'end-to-end.*?QPS ([\d.]+) .*?p50 ([\d.]+) us.*?p99 ([\d.]+) us', part)
    lucene[analyzer] = {
        'MBps': float(re.search(r'^build .*?([\d.]+) MB/s', part, re.M).group(1)), 'bytes': int(one[-1]),
        'qps': float(best.group(1)), 'p50': float(best.group(2)), 'p99': float(best.group(3))}
rows = []
def row(work, theirs, ours, unit, smaller=False):
    ratio = theirs / ours if smaller else ours / theirs
    rows.append(f'| {work} | {theirs:,.1f} {unit} | {ours:,.1f} {unit} | {ratio:.1f} |')
row('segmentation', segment, bot['words']['segmentMBps'], 'MB/s')
row('indexing words with positions', lucene['smartcn']['MBps'], bot['words']['indexMBps'], 'MB/s')
row('indexing words, bigrams and titles (Lucene: bigrams alone)', lucene['cjk']['MBps'], bot['all']['indexMBps'], 'MB/s')
for name, analyzer, fields in (('words', 'smartcn', 'words'), ('bigrams', 'cjk', 'bigrams')):
    theirs, ours = lucene[analyzer], bot[fields]
    row(f'top 10, {name}: questions a second', theirs['qps'], ours['queriesPerSecond'], '')
    row(f'top 10, {name}: p50', theirs['p50'] / 1e3, ours['p50us'] / 1e3, 'ms', smaller=True)
    row(f'top 10, {name}: p99', theirs['p99'] / 1e3, ours['p99us'] / 1e3, 'ms', smaller=True)
row('index size, words with positions', lucene['smartcn']['bytes'] / 1e6, bot['words']['indexBytes'] / 1e6, 'MB', smaller=True)
print(f'{passages:,} passages, one thread, Lucene 8.8.1 and the bot in turn on the same files\n')
print('| work | Lucene | bot | times better |\n|---|---|---|---|')
print('\n'.join(rows))
b = bot['all']
print(f"\nThe bot's three fields ranked as it ranks: {b['queriesPerSecond']:,.0f} questions a second, p50 {b['p50us']/1e3:.1f} ms, "
      f"p99 {b['p99us']/1e3:.1f} ms; {b['indexBytes']/1e6:,.0f} MB; opened and first question answered in {b['openMs']:.0f} ms; "
      f"managed heap {b['managedHeapBytes']/1e6:.0f} MB, peak {b['peakRssBytes']/1e6:,.0f} MB.")
PY
cp "$out/bot-all.json" "$out/growth-$passages.json"
growth
echo "Raw output: $out" >&2
