// The chat page in headless Chromium against the running host.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { createRequire } from 'node:module';
import { answers, ask, box, missing as noBrowser, openPage } from './browser.mjs';
import { Host, missing as noHost } from './host.mjs';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = process.env.SCREENSHOTS;

describe('the chat page', { skip: noHost || noBrowser || false, timeout: 600_000 }, () => {
  let host;
  before(async () => {
    host = await Host.start();
    const page = await (await fetch(host.url)).text();
    assert.match(page, /\/chat\/chat-/, 'the build made no chat page: is Node on the PATH of dotnet build?');
  });
  after(() => host.stop());

  /** Runs a test on a fresh page; whatever it does, nothing may leave the host, be blocked or fail in the console. */
  const tryOnPage = async (test, options, expectedErrors) => {
    const opened = await openPage(host.url, options);
    opened.page.setDefaultTimeout(20_000);
    try {
      await box(opened.page).waitFor();
      await opened.page.locator('article.webchat__basic-transcript__activity').first().waitFor();
      await test(opened);
      assert.deepEqual(opened.seen.offHost, []);
      assert.deepEqual(opened.seen.violations, []);
      assert.deepEqual(opened.seen.errors.filter(e => !expectedErrors.test(e)), []);
    } catch (error) {
      if (screenshots) {
        await opened.page.screenshot({ path: `${screenshots}/failed.png` });
      }

      throw error;
    } finally {
      await opened.close();
    }
  };

  // A browser on two cores that others use too now and then loses a race that no reader would notice: a page gets a second try, and the
  // first failure is told. What is really broken fails twice.
  const onPage = (name, test, options, expectedErrors = /^$/) => it(name, async context => {
    try {
      await tryOnPage(test, options, expectedErrors);
    } catch (error) {
      context.diagnostic(`failed once: ${error.message}`);
      await tryOnPage(test, options, expectedErrors);
    }
  });

  const markers = page => page.locator('a.webchat__render-markdown__pure-identifier');

  onPage('answers, and a marker opens the paragraph with its sentence marked and in view', async ({ page, context }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.getByText('一次性给予30万元购房补贴').first().waitFor();
    await markers(page).first().click();
    const mark = page.locator('.reader .cited mark');
    await mark.first().waitFor();
    assert.match(await mark.first().textContent(), /30万元/);
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('.reader .cited mark').getBoundingClientRect();
      const body = document.querySelector('.reader-body').getBoundingClientRect();
      return top >= body.top && bottom <= body.bottom;
    });
    assert.equal(context.pages().length, 1, 'the marker opened no window');
    await page.keyboard.press('Escape');
    await page.getByText('原文会显示在这里').waitFor();
  });

  onPage('shows the quotation when a marker is pointed at', async ({ page }) => {
    await ask(page, '硕士租房每月补贴多少？');
    await answers(page, 1);
    // The transcript may still scroll under the pointer, which closes the quotation as it should: look and point in one loop.
    const quotation = await eventually(async () => {
      await markers(page).first().hover();
      return page.evaluate(() => document.querySelector('.popover:has(.quote)')?.textContent);
    });
    assert.match(quotation, /1200元.*临川市人才安居办法/s);
  });

  onPage('works by keyboard alone', async ({ page }) => {
    await box(page).focus();
    await page.keyboard.type('博士购房补贴多少？');
    await page.keyboard.press('Enter');
    await answers(page, 1);
    await page.locator('.source').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.reader .cited').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.classList.contains('source'));
  });

  onPage('shows tables of a source as tables', async ({ page }) => {
    await ask(page, '青岚县锅炉节能改造最高奖励多少？');
    await answers(page, 1);
    await page.locator('.source').first().click();
    await page.locator('.reader-body table td').first().waitFor();
    assert.ok(await page.locator('.reader-body table tr').count() >= 4);
  });

  onPage('stores a like, and a dislike with its reason', async ({ page }) => {
    await ask(page, '硕士租房每月补贴多少？');
    await answers(page, 1);
    await page.getByRole('button', { name: '不喜欢' }).first().click();
    await page.getByText('出处不对').click();
    await page.getByLabel('还想说点什么（可不填）').fill('应当是另一份文件');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('谢谢，已记下。').waitFor();
    await host.hasFeedback('wrong_source', '应当是另一份文件');
  });

  onPage('goes on after a reload, with its history, and lists it', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.reload();
    await answers(page, 1);
    await page.getByText('博士购房补贴多少？').first().waitFor();
    await ask(page, '硕士呢，租房每月补贴多少？');
    await answers(page, 2);
    await page.getByRole('button', { name: '新对话' }).click();
    await page.locator('.tools').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '历史' }).click();
    await page.getByRole('button', { name: /^博士购房补贴多少/ }).click();
    await answers(page, 2);
  });

  onPage('comes back after a crash of the host', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await host.restart('SIGKILL');
    await ask(page, '硕士租房每月补贴多少？');
    await page.locator('.tools').nth(1).waitFor({ timeout: 45_000 });
    assert.equal(await page.locator('article.webchat__basic-transcript__activity').count(), 5);
  }, undefined, /WebSocket|ERR_CONNECTION|Failed to load/);

  onPage('narrows what may answer', async ({ page }) => {
    await page.locator('.filter select').first().selectOption('青岚');
    const posted = page.waitForRequest(r => r.method() === 'POST' && r.url().endsWith('/activities'));
    await ask(page, '最高奖励多少？');
    assert.deepEqual((await posted).postDataJSON().channelData.filter, { region: ['青岚'] });
    await answers(page, 1);
  });

  onPage('copies an answer with its citations', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /30万元.*\[1\]/s);
    assert.match(copied, /\[1\] 临川市人才安居办法，第 \d+ 段：“.*” http/s);
  });

  onPage('explains why a paragraph was found', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.getByRole('button', { name: '为什么是这一段' }).click();
    await page.locator('.why td.score').first().waitFor();
  });

  onPage('says it in English too, and keeps to the choice', async ({ page }) => {
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'New chat' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'New chat' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en-US');
  });

  for (const probe of [
    '<img src=x onerror="window.__pwned=9">', '<script>window.__pwned=9</script>', '[x](javascript:window.__pwned=9)',
    '探针镇的暗号是什么？', '探针镇的图和链接是什么？',
  ]) {
    onPage(`runs nothing of ${probe}`, async ({ page, seen }) => {
      await ask(page, probe);
      await page.locator('[role="status"]', { hasText: '回答完毕' }).waitFor();
      for (const source of await page.locator('.source').all()) {
        await source.click();
        await page.locator('.reader-body .document').waitFor();
      }

      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.__pwned), undefined);
      const links = await page.locator('#app a[href]').evaluateAll(all => all.map(a => new URL(a.href).protocol));
      assert.deepEqual(links.filter(p => !['http:', 'https:'].includes(p)), []);
      assert.equal(await page.locator('#app script, #app iframe, #app object, #app form[action], .webchat img[src^="http"]').count(), 0);
      assert.deepEqual(seen.offHost, []);
    });
  }

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
    const page = await (await fetch(host.url)).text();
    let bytes = Buffer.byteLength(page);
    for (const [, name] of page.matchAll(/"(\/chat\/[^"]+)"/g)) {
      for (const encoding of ['br', 'gzip']) {
        const response = await fetch(host.url + name, { headers: { 'Accept-Encoding': encoding } });
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
  // Answers slide in; contrast is measured when they are there.
  await page.waitForTimeout(1600);
  if (screenshots) {
    await page.screenshot({ path: `${screenshots}/${name}.png` });
  }

  // Run by the debugger, which the page's policy does not bind.
  const session = await context.newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${axe}; undefined` });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document).then(r => JSON.stringify(r.passes.length < 10 ? ['too little was checked'] : r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join('; '))))`,
    awaitPromise: true,
  });
  assert.deepEqual(JSON.parse(result.value), [], name);
}

/** Asks again until there is a result, for at most ten seconds. */
async function eventually(look) {
  for (let tries = 0; tries < 50; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail('Nothing appeared within ten seconds.');
}
