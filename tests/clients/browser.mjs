// Headless Chromium that loads nothing but the host under test.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const missing = existsSync(executablePath) ? '' : 'Chromium is missing: apt-get install chromium fonts-noto-cjk, or set CHROMIUM';

export const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A fresh browser on the page; offHost and violations collect what must not happen. `origins` are those of the test besides the page's own. */
export async function openPage(url, { width = 1440, height = 900, colorScheme = 'light', locale = 'zh-CN', origins = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bot-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath, args, headless: true, viewport: { width, height }, colorScheme, locale, permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0];
  const seen = { offHost: [], violations: [], errors: [] };
  await context.route(address => ![new URL(url).origin, ...origins].includes(address.origin) && !/^(data|blob|about|ws):/.test(address.protocol), route => {
    seen.offHost.push(route.request().url());
    return route.abort();
  });
  page.on('websocket', socket => ![url, ...origins].some(o => new URL(o).host === new URL(socket.url()).host) && seen.offHost.push(socket.url()));
  page.on('pageerror', error => seen.errors.push(error.message));
  page.on('console', message => message.type() === 'error' && seen.errors.push(message.text()));
  await page.exposeFunction('reportViolation', text => seen.violations.push(text));
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', e => window.reportViolation(`${e.violatedDirective} ${e.blockedURI} ${e.sample} ${e.sourceFile}`)));
  await page.goto(url);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, context, seen, close };
}

export const box = page => page.locator('[data-testid="send box text area"], input.webchat__send-box-text-box__input, textarea.webchat__send-box-text-box__html-text-area').first();

/** Types a question and sends it. */
export async function ask(page, text) {
  await box(page).fill(text);
  await box(page).press('Enter');
}

/** Waits until as many answers are complete and stand still. */
export async function answers(page, count) {
  await page.locator('.tools').nth(count - 1).waitFor();
  await still(page);
}

/**
 * Waits until the transcript is at rest. A new answer scrolls it for a while, in steps further apart than a busy machine's frames, so
 * that what seems to stand still is elsewhere when the pointer arrives.
 */
export const still = page => page.waitForFunction(() => {
  const { height, top } = [...document.querySelectorAll('article.webchat__basic-transcript__activity')].at(-1).getBoundingClientRect();
  if (window.restPlace !== `${top} ${height}`) {
    Object.assign(window, { restPlace: `${top} ${height}`, restSince: performance.now() });
  }

  return performance.now() - window.restSince > 400;
});

/** The chips with which an answer points at its paragraphs. */
export const markers = page => page.locator('a.webchat__render-markdown__pure-identifier');
