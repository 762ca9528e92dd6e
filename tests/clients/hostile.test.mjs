// Markup in questions, documents and a model's text: nothing of it runs, loads or leads anywhere.
import assert from 'node:assert/strict';
import { ask, still } from './browser.mjs';
import { describePages } from './pages.mjs';

describePages('the chat page among hostile texts', onPage => {
  for (const probe of [
    '<img src=x onerror="window.__pwned=9">', '<script>window.__pwned=9</script>', '[x](javascript:window.__pwned=9)',
    '探针镇的暗号是什么？', '探针镇的图和链接是什么？',
  ]) {
    onPage(`runs nothing of ${probe}`, async ({ page, seen }) => {
      await ask(page, probe);
      await page.locator('[role="status"]', { hasText: '回答完毕' }).waitFor();
      await still(page);
      for (const source of await page.locator('.source').all()) {
        await source.click();
        await page.locator('.reader.shown .document').waitFor();
      }

      await page.waitForTimeout(300);
      assert.equal(await page.evaluate(() => window.__pwned), undefined);
      const links = await page.locator('#app a[href]').evaluateAll(all => all.map(a => new URL(a.href).protocol));
      assert.deepEqual(links.filter(p => !['http:', 'https:'].includes(p)), []);
      assert.equal(await page.locator('#app script, #app iframe, #app object, #app form[action], .webchat img[src^="http"]').count(), 0);
      assert.deepEqual(seen.offHost, []);
    });
  }
});
