// DirectLineJS against the running host through a proxy that injects faults: what the client makes of each answer, and that the
// conversation goes on afterwards with nothing lost and nothing twice.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { Client } from './client.mjs';
import { startProxy } from './faults.mjs';
import { Host, missing } from './host.mjs';

const ACTIVITIES = /\/activities$/;
const question = { type: 'message', text: '硕士租房每月补贴多少？' };

describe('DirectLineJS under faults', { skip: missing || false, timeout: 1_200_000 }, () => {
  let host;
  let proxy;
  const clients = [];
  const connect = async (options = {}) => {
    const { token, conversationId } = await host.token();
    const client = new Client(proxy.url, { token, ...options });
    Object.assign(client, { conversationId, token });
    clients.push(client);
    return client;
  };
  const greeted = async options => {
    const client = await connect(options);
    await client.until(() => client.messages().length === 1, 'the greeting');
    return client;
  };
  /** What the host keeps of the conversation. */
  const kept = async client => (await host.call('GET', `/v3/directline/conversations/${client.conversationId}/activities?watermark=`, client.token)).body.activities;

  before(async () => {
    host = await Host.start();
    proxy = await startProxy(host.url);
  });
  afterEach(() => {
    clients.splice(0).forEach(client => client.end());
    proxy.take();
  });
  after(async () => {
    await proxy.stop();
    await host.stop();
    setTimeout(() => process.exit(), 500).unref();
  });

  for (const status of [400, 401, 404]) {
    it(`fails a post at once on ${status}, and the next one is answered`, async () => {
      const client = await greeted();
      proxy.fail('POST', ACTIVITIES, status);
      await assert.rejects(client.post({ ...question }), error => error.status === status);
      await client.ask(question.text);
      assert.equal((await kept(client)).length, 3);
      assert.equal(client.states.at(-1), 'Online');
    });
  }

  for (const status of [429, 500, 502, 503]) {
    it(`leaves a post hanging on ${status}, and posting it again is answered once`, async () => {
      const client = await greeted();
      proxy.fail('POST', ACTIVITIES, status);
      assert.equal(await client.post({ ...question }), 'retry');
      await client.ask(question.text);
      assert.deepEqual((await kept(client)).map(a => a.from.role), ['bot', 'user', 'bot']);
      assert.equal(client.states.at(-1), 'Online');
    });
  }

  it('takes 403 for an expired token: it says so, and a client with a new token goes on with nothing lost', async () => {
    const client = await greeted();
    proxy.fail('POST', ACTIVITIES, 403, { code: 'TokenExpired' });
    assert.equal(await client.post({ ...question }), 'retry');
    await client.until(() => client.states.includes('ExpiredToken'), 'the expired token');
    client.end();
    const { body } = await host.call('POST', '/v3/directline/tokens/refresh', client.token);
    const again = new Client(proxy.url, { token: body.token, conversationId: body.conversationId, watermark: '0' });
    clients.push(again);
    await again.ask(question.text);
    assert.deepEqual(again.messages().map(a => a.from.role), ['bot', 'user', 'bot']);
  });

  for (const status of [400, 401, 403, 404, 500, 503]) {
    it(`cannot start on ${status}, and a second client with the same token can`, async () => {
      proxy.fail('POST', /\/conversations$/, status);
      const client = await connect();
      await client.until(() => client.states.includes('FailedToConnect'), 'the failure');
      const second = await connect({ token: client.token });
      await second.until(() => second.messages().length === 1, 'the greeting');
    });
  }

  it('waits when it may not start on 429, and then starts by itself', async () => {
    proxy.fail('POST', /\/conversations$/, 429);
    const client = await connect();
    await client.until(() => client.messages().length === 1, 'the greeting');
    assert.deepEqual(proxy.take().filter(r => r.method === 'POST').map(r => r.fault), [429, null]);
  });

  it('goes on polling after 403', async () => {
    const client = await greeted({ webSocket: false, pollingInterval: 200 });
    proxy.fail('GET', /\/activities\?/, 403, { code: 'TokenExpired' });
    await client.until(() => client.states.includes('ExpiredToken'), 'the expired token');
    const { body } = await host.call('POST', '/v3/directline/tokens/refresh', client.token);
    client.line.reconnect({ token: body.token });
    await client.ask(question.text);
  });

  it('ends polling on 404, and the conversation can be taken up again', async () => {
    const client = await greeted({ webSocket: false, pollingInterval: 200 });
    proxy.fail('GET', /\/activities\?/, 404);
    await client.until(() => client.states.includes('Ended'), 'the end');
    const again = await connect({ token: client.token, conversationId: client.conversationId, watermark: '0' });
    await again.ask(question.text);
    assert.equal(again.messages().length, 3);
  });

  it('comes back over a new stream from its watermark when its socket is cut', async () => {
    const client = await greeted();
    await client.ask(question.text);
    proxy.take();
    proxy.cut();
    await host.call('POST', `/v3/directline/conversations/${client.conversationId}/activities`, client.token, { type: 'message', text: '博士购房补贴多少？' });
    await client.until(() => client.messages().length === 5, 'the missed question and answer');
    const requests = proxy.take();
    assert.deepEqual(requests.filter(r => r.path.includes(client.conversationId)).map(r => `${r.method} ${r.path.replace(/&t=.*/, '')}`), [
      `GET /v3/directline/conversations/${client.conversationId}?watermark=3`,
      `WS /v3/directline/conversations/${client.conversationId}/stream?watermark=3`,
    ]);
    assert.deepEqual(client.messages().map(a => a.id), (await kept(client)).map(a => a.id));
  });

  it('ends when the conversation is gone at the reconnect', async () => {
    const client = await greeted();
    proxy.fail('GET', /\?watermark=/, 404, { code: 'ConversationNotFound' });
    proxy.cut();
    await client.until(() => client.states.some(s => s === 'Ended' || s.startsWith('error')), 'the end');
  });

  it('asks for the session id of signed-in users and does without', async () => {
    const client = await greeted();
    assert.equal(await new Promise((done, fail) => client.line.getSessionId().subscribe(done, fail)), '');
    const { status, body } = await host.call('GET', '/v3/directline/session/getsessionid', client.token);
    assert.deepEqual([status, body.error.code], [404, 'NoSession']);
    await client.ask(question.text);
  });
});
