// The chat page when sockets, host and tokens fail.
import assert from 'node:assert/strict';
import { answers, ask, box } from './browser.mjs';
import { startProxy } from './faults.mjs';
import { describePages } from './pages.mjs';

const FAILURES = /WebSocket|ERR_|Failed to load|Failed to post activity/;

describePages('the chat page after a failure', (onPage, host) => {
  const articles = page => page.locator('article.webchat__basic-transcript__activity');
  const question = '硕士租房每月补贴多少？';

  onPage('comes back after a crash of the host', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await host().restart('SIGKILL');
    await ask(page, question);
    await page.locator('.tools').nth(1).waitFor({ timeout: 120_000 });
    assert.equal(await articles(page).count(), 5);
  }, undefined, FAILURES);

  onPage('comes back when its socket is cut', async ({ page }) => {
    host().proxy.cut();
    await ask(page, question);
    await page.locator('.tools').waitFor({ timeout: 120_000 });
    assert.equal(await articles(page).count(), 3);
    assert.equal(await page.getByText('发送失败').count(), 0);
  }, undefined, FAILURES);

  onPage('renews an expired token by itself and asks what it held back', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    host().proxy.fail('POST', /\/activities$/, 403, { code: 'TokenExpired' });
    await ask(page, question);
    await answers(page, 2);
    assert.equal(await articles(page).count(), 5);
    assert.equal(await page.getByText('发送失败').count(), 0);
    assert.equal(await page.getByText('无法连接').count(), 0);
  }, undefined, FAILURES);

  onPage('renews a token that expired while it slept, with the source still open', async ({ page }) => {
    await ask(page, '博士购房补贴多少？');
    await answers(page, 1);
    await page.locator('.source').first().click();
    await page.locator('.reader .cited').waitFor();
    const renewed = page.waitForRequest(r => r.url().endsWith('/chat/token'), { timeout: 120_000 });
    host().proxy.fail('GET', /\?watermark=/, 403, { code: 'TokenExpired' });
    host().proxy.cut();
    await renewed;
    await answers(page, 1);
    assert.ok(await page.locator('.reader .cited').isVisible());
    await ask(page, question);
    await answers(page, 2);
    assert.equal(await articles(page).count(), 5);
  }, undefined, FAILURES);

  onPage('begins anew when its conversation is gone', async ({ page }) => {
    const taken = page.waitForRequest(r => r.method() === 'POST' && r.url().endsWith('/activities'));
    await ask(page, question);
    const request = await taken;
    await answers(page, 1);
    const { status } = await host().call('DELETE', new URL(request.url()).pathname.replace('/activities', ''), (await request.allHeaders()).authorization.slice(7));
    assert.equal(status, 204);
    const started = page.waitForResponse(r => r.request().method() === 'POST' && r.url().endsWith('/conversations'));
    await ask(page, '博士购房补贴多少？');
    assert.equal((await started).status(), 201);
    await page.getByText('30万元购房补贴').first().waitFor();
    await answers(page, 1);
    assert.equal(await articles(page).count(), 3);
  }, undefined, FAILURES);

  onPage('sends what was asked before it was connected, once it is', async ({ page }) => {
    host().proxy.fail('POST', /\/conversations$/, 429, { times: 1000 });
    await page.getByRole('button', { name: '新对话' }).click();
    await page.locator('article.webchat__basic-transcript__activity').first().waitFor({ state: 'detached' });
    await ask(page, question);
    await page.getByText('连上后就发送。').waitFor();
    host().proxy.fault = null;
    await answers(page, 1);
    assert.equal(await articles(page).count(), 3);
    assert.equal(await box(page).inputValue(), '');
    assert.equal(await page.getByText('连上后就发送。').count(), 0);
  }, undefined, FAILURES);

  onPage('tells when it cannot connect, and connects when asked to', async ({ page }) => {
    host().proxy.fail('POST', /\/conversations$/, 503, { times: 1 });
    await page.getByRole('button', { name: '新对话' }).click();
    await page.getByText('连接断了。').waitFor();
    await page.getByRole('button', { name: '重新连接' }).click();
    await articles(page).first().waitFor();
    await ask(page, question);
    await answers(page, 1);
  }, undefined, /WebSocket|ERR_|Failed to load|^e$/);
}, async () => ({ proxy: startProxy }));
