// The plain pages in headless Chromium: without JavaScript, by keyboard, at two widths, light and dark.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { executablePath, args, missing as noBrowser } from './browser.mjs';
import { Host, missing as noHost } from './host.mjs';

const skip = noHost || noBrowser || false;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const question = '云溪县对茶叶加工企业最高扶持多少？';
const ask = `/ask?q=${encodeURIComponent(question)}`;
const reader = '/documents/subsidies/yunxi';
const documents = mkdtempSync(join(tmpdir(), 'bot-pages-'));
let host;
let browser;

before(async () => {
  if (skip) {
    return;
  }

  const filler = Array.from({ length: 40 }, (_, i) => `第${i + 1}条 本条说明申报流程的第${i + 1}个步骤，由云溪县农业农村局负责解释。`).join('\n\n');
  mkdirSync(join(documents, 'subsidies'));
  writeFileSync(join(documents, 'subsidies/yunxi.md'), `---
title: 云溪县茶叶加工企业扶持办法
category: subsidy
date: 2021-03-05
---
# 云溪县茶叶加工企业扶持办法

## 流程

${filler}

## 扶持资金

云溪县对年产值超过3000万元的茶叶加工企业，一次性给予最高80万元的扶持资金。

| 标准级别 | 奖励金额 |
| --- | --- |
| 国家标准 | 30万元 |

- 营业执照复印件
- 上一年度审计报告
`);
  host = await Host.start({}, documents);
  browser = await chromium.launch({ executablePath, args, headless: true });
});

after(async () => {
  await browser?.close();
  await host?.stop();
  rmSync(documents, { recursive: true, force: true });
});

/** Opens a page in a context of its own and fails when it reaches for another host. */
async function open(path, options, use) {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const elsewhere = [];
  context.on('request', request => new URL(request.url()).origin !== host.url && elsewhere.push(request.url()));
  const page = await context.newPage();
  const errors = [];
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.goto(host.url + path);
    await use(page);
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

test('without JavaScript a question leads to its answer, the marker to the quoted paragraph in view, and back', { skip }, async () => {
  await open('/ask', { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } }, async page => {
    await page.getByRole('searchbox', { name: '您的问题' }).fill(question);
    await page.getByRole('button', { name: '提问' }).click();
    assert.match(await page.locator('.answer .text').innerText(), /80万元/);
    await page.locator('a.marker').first().click();
    const mark = page.locator(':target mark');
    assert.match(await mark.innerText(), /80万元/);
    const box = await mark.boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= 800, `the quotation is at ${box.y}`);
    await page.getByRole('link', { name: '返回答案' }).click();
    assert.match(await page.locator('.answer .text').innerText(), /80万元/);
  });
});

test('a range without its paragraph in the query shows in the addressed paragraph only', { skip }, async () => {
  await open(reader, {}, async page => {
    const id = await page.locator('p', { hasText: '80万元' }).getAttribute('id');
    await page.goto(`${host.url}${reader}?quote=0-3#${id}`);
    const colours = await page.locator('.body mark').evaluateAll(marks => marks.map(m => [m.closest('[id]').id, getComputedStyle(m).backgroundColor]));
    const shown = colours.filter(([, colour]) => colour !== 'rgba(0, 0, 0, 0)').map(([paragraph]) => paragraph);
    assert.deepEqual(shown, [id]);
  });
});

test('the keyboard reaches the main part first and the question box by itself', { skip }, async () => {
  await open('/ask', {}, async page => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), '跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ask\?q=/);
    assert.match(await page.locator('.answer .text').innerText(), /80万元/);
  });
});

test('markup in questions stays text', { skip }, async () => {
  await open(`/ask?q=${encodeURIComponent('<img src=x onerror="document.title=1"><script>document.title=2</script>')}`, {}, async page => {
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.match(await page.title(), /<img/);
  });
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1440]) {
    test(`pages are accessible and fit, ${colorScheme}, ${width} pixels wide`, { skip }, async () => {
      const stored = (await (await fetch(host.url + '/api/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ question }) })).json()).answerId;
      for (const path of ['/ask', ask, reader, `${reader}?quote=0-3&p=3#p3`, '/documents', `/answers/${stored}`, '/ask?q=' + encodeURIComponent('火星上的签证费')]) {
        await open(path, { colorScheme, viewport: { width, height: 800 } }, async page => {
          await page.locator('details').evaluateAll(all => all.forEach(one => { one.open = true; }));
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => globalThis.axe.run(document));
          assert.deepEqual(violations.map(v => `${path}: ${v.id}: ${v.nodes.map(n => n.html).slice(0, 3).join(' | ')}`), []);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} is wider than the screen`);
        });
      }
    });
  }
}
