// The chat page while a model writes: streaming, stopping, and what a model may not smuggle in.
import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { answers, ask, still } from './browser.mjs';
import { startModel } from './model.mjs';
import { describePages, shoot } from './pages.mjs';

let model;

describePages('the chat page with a model', onPage => {
  afterEach(() => Object.assign(model, { behind: '', holds: false }));

  const question = '硕士租房每月补贴多少？';
  const articles = page => page.locator('article.webchat__basic-transcript__activity');

  onPage('shows each sentence as it comes in one bubble, and announces start and end only', async ({ page }) => {
    const said = [];
    await page.exposeFunction('hear', text => said.push(text));
    await page.evaluate(() => {
      const status = document.querySelector('.steps [role="status"]');
      new MutationObserver(() => status.textContent && window.hear(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    model.holds = true;
    await ask(page, question);
    await page.getByText('每月补贴1200元').first().waitFor();
    await page.getByRole('button', { name: '停止作答' }).waitFor();
    await shoot(page, 'streaming');
    assert.equal(await page.locator('.tools').count(), 0);
    model.holds = false;
    await answers(page, 1);
    assert.equal(await articles(page).count(), 3);
    await page.locator('em', { hasText: '由模型根据所引段落写成' }).waitFor();
    assert.deepEqual(said, ['正在作答', '回答完毕']);
  });

  onPage('stops when told to, keeps what was there and answers the next question', async ({ page }) => {
    const cancelled = model.cancelled;
    model.holds = true;
    await ask(page, question);
    await page.getByText('每月补贴1200元').first().waitFor();
    await page.getByRole('button', { name: '停止作答' }).click();
    await page.locator('em', { hasText: '已停止' }).waitFor();
    await page.getByRole('button', { name: '停止作答' }).waitFor({ state: 'detached' });
    await page.getByText('每月补贴1200元').first().waitFor();
    model.holds = false;
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await shoot(page, 'stopped');
    assert.equal(model.cancelled, cancelled + 1, 'the model writes on for nobody');
  });

  for (const behind of [
    '<img src=x onerror="window.__pwned=1">[1]。', '详情见[这里](javascript:window.__pwned=2)[1]。', '![图](https://off-host.example/x.png)[1]。',
    '\n\n[1]: javascript:window.__pwned=3 "x"\n', '<script>window.__pwned=4</script>[1]。',
  ]) {
    onPage(`runs and loads nothing of ${JSON.stringify(behind)} in what a model writes`, async ({ page }) => {
      model.behind = behind;
      await ask(page, question);
      await answers(page, 1);
      await harmless(page);
    });
  }

  // A model that copies markup from a document passes the check of its sentences: they do stand there.
  onPage('runs and loads nothing of a document that a model copies', async ({ page }) => {
    await ask(page, '探针镇的暗号是什么？');
    await answers(page, 1);
    await harmless(page);
  });
}, async () => {
  model = await startModel();
  return { environment: model.settings, stop: model.stop };
});

async function harmless(page) {
  await still(page);
  assert.equal(await page.evaluate(() => window.__pwned), undefined);
  const links = await page.locator('#app a[href]').evaluateAll(all => all.map(a => new URL(a.href).origin));
  assert.deepEqual([...new Set(links)], [new URL(page.url()).origin]);
  assert.equal(await page.locator('#app script, #app iframe, #app object, .webchat img[src^="http"]').count(), 0);
}
