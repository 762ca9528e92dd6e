// How the chat page looks: accessible at two widths, light and dark, and small to load. SCREENSHOTS=folder keeps a picture of each state.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { it } from 'node:test';
import { answers, ask, still } from './browser.mjs';
import { describePages, shoot } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describePages('the looks of the chat page', (onPage, host) => {
  for (const width of [360, 1440]) {
    for (const colorScheme of ['light', 'dark']) {
      onPage(`has no accessibility violation in ${colorScheme} at ${width} pixels`, async ({ page, context }) => {
        await check(page, context, `${width}-${colorScheme}-1-start`);
        await ask(page, '青岚县锅炉节能改造最高奖励多少？');
        await answers(page, 1);
        await page.getByRole('button', { name: '为什么是这一段' }).click();
        await page.locator('.why td.score').first().waitFor();
        await check(page, context, `${width}-${colorScheme}-2-why`);
        await page.locator('.source').first().click();
        await page.locator('.reader .cited').waitFor();
        await check(page, context, `${width}-${colorScheme}-3-source`);
        await page.getByRole('button', { name: '不喜欢' }).first().click();
        await page.getByRole('heading', { name: '哪里不好？' }).waitFor();
        await check(page, context, `${width}-${colorScheme}-4-feedback`);
      }, { width, height: width < 500 ? 740 : 900, colorScheme });
    }
  }

  it('loads in less than 1.2 MB, compressed and for good', async () => {
    const page = await (await fetch(host().url)).text();
    let bytes = Buffer.byteLength(page);
    for (const [, name] of page.matchAll(/"(\/chat\/[^"]+)"/g)) {
      for (const encoding of ['br', 'gzip']) {
        const response = await fetch(host().url + name, { headers: { 'Accept-Encoding': encoding } });
        assert.equal(response.headers.get('content-encoding'), encoding);
        assert.match(response.headers.get('cache-control'), /immutable/);
        if (encoding === 'gzip') {
          bytes += Number(response.headers.get('content-length'));
        }
      }
    }

    assert.ok(bytes < 1_200_000, `${bytes} bytes with gzip`);
  });
});

async function check(page, context, name) {
  // Answers slide in, the found sentence lights up; contrast is measured when they are there.
  await still(page);
  await page.waitForFunction(() => document.getAnimations().every(a => a.playState === 'finished' || a.effect.getComputedTiming().iterations === Infinity));
  await shoot(page, name);

  // Run by the debugger, which the page's policy does not bind.
  const session = await context.newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${axe}; undefined` });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document).then(r => JSON.stringify(r.passes.length < 10 ? ['too little was checked'] : r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join('; '))))`,
    awaitPromise: true,
  });
  assert.deepEqual(JSON.parse(result.value), [], name);
}
