// Headless Chromium that loads nothing but the host under test.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const missing = existsSync(executablePath) ? '' : 'Chromium is missing: apt-get install chromium fonts-noto-cjk, or set CHROMIUM';

export const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A fresh browser on the chat page; offHost and violations collect what must not happen. */
export async function openPage(url, { width = 1440, height = 900, colorScheme = 'light', locale = 'zh-CN' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bot-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath, args, headless: true, viewport: { width, height }, colorScheme, locale, permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = context.pages()[0];
  const seen = { offHost: [], violations: [], errors: [] };
  await context.route(address => address.origin !== url && !/^(data|blob|about|ws):/.test(address.protocol), route => {
    seen.offHost.push(route.request().url());
    return route.abort();
  });
  page.on('websocket', socket => new URL(socket.url()).host !== new URL(url).host && seen.offHost.push(socket.url()));
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

/** Waits until as many answers are complete. */
export const answers = (page, count) => page.locator('.tools').nth(count - 1).waitFor({ timeout: 15_000 });
