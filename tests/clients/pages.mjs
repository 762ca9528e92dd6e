// Tests on the chat page: one host for a file, a fresh browser for each test.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { box, missing as noBrowser, openPage } from './browser.mjs';
import { Host, missing as noHost } from './host.mjs';

const screenshots = process.env.SCREENSHOTS;

/** A screenshot of that name, when the environment variable SCREENSHOTS names a folder. */
export const shoot = (page, name) => screenshots && page.screenshot({ path: `${screenshots}/${name}.png` });

/**
 * Describes tests on pages of one host. define gets onPage(name, test, options, expectedErrors) and the host as a function; prepare
 * may start what the host needs and returns {environment, knowledge, proxy, stop}; with a proxy, pages reach the host through it.
 */
export function describePages(name, define, prepare = async () => ({})) {
  describe(name, { skip: noHost || noBrowser || false, timeout: 1_800_000 }, () => {
    let host;
    let prepared;
    before(async () => {
      prepared = await prepare();
      host = await Host.start(prepared.environment, prepared.knowledge);
      host.proxy = await prepared.proxy?.(host.url);
      const page = await (await fetch(host.url)).text();
      assert.match(page, /\/chat\/chat-/, 'the build made no chat page: is Node on the PATH of dotnet build?');
      await host.offers();
    });
    after(async () => {
      await host?.proxy?.stop();
      await host?.stop();
      await prepared?.stop?.();
    });

    define((title, test, options, expectedErrors) => it(title, () => tryOnPage(host, title, test, options, expectedErrors)), () => host);
  });
}

/** Runs a test on a fresh page; whatever it does, nothing may leave the host, be blocked or fail in the console. */
async function tryOnPage(host, title, test, options, expectedErrors = /^$/) {
  const opened = await openPage(host.proxy?.url ?? host.url, options);
  opened.page.setDefaultTimeout(120_000);
  try {
    await box(opened.page).waitFor();
    await opened.page.locator('article.webchat__basic-transcript__activity').first().waitFor();
    await test(opened);
    assert.deepEqual(opened.seen.offHost, []);
    assert.deepEqual(opened.seen.violations, []);
    assert.deepEqual(opened.seen.errors.filter(e => !expectedErrors.test(e)), []);
  } catch (error) {
    await shoot(opened.page, `failed-${title.replace(/\W+/g, '-').slice(0, 40)}`);
    throw error;
  } finally {
    await opened.close();
  }
}
