// A small run of the load driver: what it measures must also be right. Figures come from `npm run teams-load`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { missing } from './host.mjs';

test('every acknowledged activity is answered once, through a throttling connector and a stop', { skip: missing || false, timeout: 600_000 }, async () => {
  const { error, stdout } = await new Promise(done => execFile(
    process.execPath, [join(import.meta.dirname, 'teams-load.mjs'), '60', '3'], (error, stdout) => done({ error, stdout })));
  assert.equal(error, null, stdout);
  assert.match(stdout, /answered 180 of 180 acknowledged, 0 lost, 0 twice/);
  assert.match(stdout, /exit code 0\n/);
  assert.match(stdout, /the host logged no errors/);
});
