// The chat page in a frame of another site: of one that the settings allow, and of one that they do not.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { answers, ask, missing as noBrowser, openPage } from './browser.mjs';
import { eventually, Host, missing as noHost } from './host.mjs';
import { shoot } from './pages.mjs';

describe('the chat page in another site', { skip: noHost || noBrowser || false, timeout: 1_200_000 }, () => {
  let host;
  let site;
  let allowed;
  let refused;

  before(async () => {
    site = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(`<!DOCTYPE html><title>别的网站</title><h1>别的网站</h1><iframe src="${host.url}/" title="知识库问答" allow="clipboard-write" style="width:100%;height:640px;border:0"></iframe>`);
    });
    await new Promise(done => site.listen(0, '127.0.0.1', done));
    const { port } = site.address();
    allowed = `http://127.0.0.1:${port}`;
    refused = `http://localhost:${port}`;
    host = await Host.start({ DirectLine__AllowedOrigins__0: allowed });
  });
  after(async () => {
    site.closeAllConnections();
    await new Promise(done => site.close(done));
    await host.stop();
  });

  it('answers there, with its source beside the answer', async () => {
    const { page, seen, close } = await openPage(allowed, { origins: [host.url] });
    page.setDefaultTimeout(120_000);
    try {
      const frame = page.frameLocator('iframe');
      await frame.locator('article.webchat__basic-transcript__activity').first().waitFor();
      await ask(frame, '博士购房补贴多少？');
      await answers(page.frames().find(f => f.url().startsWith(host.url)), 1);
      await frame.locator('.source').first().click();
      await frame.locator('.reader .cited mark').first().waitFor();
      await shoot(page, 'embedded');
      assert.deepEqual([seen.offHost, seen.violations, seen.errors.filter(e => !e.includes('favicon'))], [[], [], []]);
    } finally {
      await close();
    }
  });

  it('works where the browser keeps storage from frames', async () => {
    const { page, context, close } = await openPage(allowed, { origins: [host.url] });
    try {
      await context.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
        }
      });
      await page.reload();
      const frame = page.frameLocator('iframe');
      await frame.locator('article.webchat__basic-transcript__activity').first().waitFor();
      await ask(frame, '博士购房补贴多少？');
      await frame.locator('.tools').waitFor();
    } finally {
      await close();
    }
  });

  it('is refused to a site that the settings do not name', async () => {
    const { page, seen, close } = await openPage(refused, { origins: [host.url] });
    try {
      await page.waitForFunction(() => document.querySelector('iframe').contentDocument === null);
      assert.ok(page.frames().every(f => !f.url().startsWith(host.url)), page.frames().map(f => f.url()).join());
      await eventually(() => /frame-ancestors/.test(seen.errors.join()), () => `a refusal, and not ${seen.errors.join()}`);
    } finally {
      await close();
    }
  });
});
