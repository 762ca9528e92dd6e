// The chat page in headless Chromium against the running host.
import assert from 'node:assert/strict';
import { answers, ask, box, markers } from './browser.mjs';
import { describePages } from './pages.mjs';

describePages('the chat page', (onPage, host) => {
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
    await markers(page).first().hover();
    assert.match(await page.locator('.popover').textContent(), /1200元.*临川市人才安居办法/s);
    await box(page).hover();
    await page.locator('.popover').waitFor({ state: 'detached' });
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

  onPage('shows an answer in a table, with a marker in each row', async ({ page }) => {
    await ask(page, '锅炉和电机的最高奖励各是多少？');
    await answers(page, 1);
    const rows = page.locator('article table tbody tr');
    assert.deepEqual(await rows.evaluateAll(all => all.map(row => [/锅炉/, /电机/].map(p => p.test(row.textContent)))), [[true, false], [false, true]]);
    for (const row of await rows.all()) {
      await row.locator('a').last().click();
      await page.locator('.reader .cited').waitFor();
    }
  });

  onPage('shows a long answer from its beginning', async ({ page }) => {
    await ask(page, '锅炉和电机的最高奖励各是多少？');
    await answers(page, 1);
    const answer = await page.locator('article.webchat__basic-transcript__activity').last().boundingBox();
    const above = await page.locator('.filters').boundingBox();
    assert.ok(answer.height > 300, `the answer is ${answer.height} pixels high and would fit`);
    assert.ok(answer.y >= above.y + above.height - 2, `the answer begins at ${answer.y}`);
  }, { width: 360, height: 560 });

  onPage('stores a like, and a dislike with its reason', async ({ page }) => {
    await ask(page, '硕士租房每月补贴多少？');
    await answers(page, 1);
    await page.getByRole('button', { name: '喜欢', exact: true }).first().click();
    await host().hasFeedback({ rating: 'up' });
    await page.getByRole('button', { name: '不喜欢' }).first().click();
    await page.getByText('出处不对').click();
    await page.getByLabel('还想说点什么（可不填）').fill('应当是另一份文件');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('谢谢，已记下。').waitFor();
    await host().hasFeedback({ rating: 'down', reason: 'wrong_source', comment: '应当是另一份文件' });
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

  onPage('narrows what may answer', async ({ page }) => {
    const offered = name => page.getByLabel(name).locator('option').allTextContents();
    assert.deepEqual(await offered('地区'), ['地区：不限', '临川市（1）', '探针镇（1）', '青岚县（1）']);
    assert.deepEqual(await offered('年份'), ['年份：不限', '2023（1）', '2022（1）', '2021（1）']);
    assert.deepEqual(await offered('类别'), ['类别：不限', '补贴与扶持（2）', '政策（1）']);
    await page.getByLabel('地区').selectOption('青岚县');
    const posted = page.waitForRequest(r => r.method() === 'POST' && r.url().endsWith('/activities'));
    await ask(page, '最高奖励多少？');
    assert.deepEqual((await posted).postDataJSON().channelData.filter, { region: ['青岚县'] });
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
    assert.ok((await page.getByLabel('Category').locator('option').allTextContents()).includes('Subsidies (2)'));
  });

  onPage('asks again when told to', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.getByRole('button', { name: '重新回答' }).click();
    await answers(page, 2);
    assert.equal(await page.locator('article.webchat__basic-transcript__activity').count(), 5);
  });

  onPage('copies where the browser offers no clipboard, as over plain http', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').first().waitFor();
    await box(page).fill('');
    await box(page).press('Control+V');
    assert.match(await box(page).inputValue(), /30万元.*\[1\]/s);
  });

  onPage('asks a question of the greeting that is chosen', async ({ page }) => {
    await page.locator('.webchat__suggested-action').first().click();
    await answers(page, 1);
    await markers(page).first().waitFor();
  });
});
