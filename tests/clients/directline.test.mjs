// DirectLineJS, the client inside Web Chat, under Node against the running host.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import { Host, missing } from './host.mjs';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
const sockets = [];
globalThis.WebSocket = class extends WebSocket {
  constructor(address) {
    super(address);
    sockets.push(this);
  }
};
const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

/** A connected client and everything it saw. */
class Client {
  activities = [];
  states = [];
  #waiting = [];

  constructor(host, options) {
    this.line = new DirectLine({ domain: `${host.url}/v3/directline`, webSocket: true, ...options });
    this.line.connectionStatus$.subscribe(state => this.#saw(this.states, ConnectionStatus[state]));
    this.subscription = this.line.activity$.subscribe(activity => this.#saw(this.activities, activity), error => this.#saw(this.states, `error ${error}`));
  }

  #saw(list, item) {
    list.push(item);
    this.#waiting = this.#waiting.filter(check => !check());
  }

  /** Resolves when the condition holds; checked whenever something is seen. */
  until(condition, what, seconds = 30) {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`Not within ${seconds} s: ${what}; states ${this.states}; saw ${JSON.stringify(this.activities.map(a => a.text))}`)), seconds * 1000);
      const check = () => condition() && (clearTimeout(timer), done(), true);
      if (!check()) {
        this.#waiting.push(check);
      }
    });
  }

  post(activity) {
    return new Promise((done, fail) => this.line.postActivity({ from: { id: 'somebody' }, ...activity }).subscribe(done, fail));
  }

  async ask(text, clientActivityID = 'c1') {
    const id = await this.post({ type: 'message', text, channelData: { clientActivityID } });
    await this.until(() => this.answerTo(id), `an answer to ${text}`);
    return id;
  }

  find = id => this.activities.find(a => a.id === id);
  answerTo = id => this.activities.find(a => a.type === 'message' && a.replyToId === id);
  messages = () => this.activities.filter(a => a.type === 'message');

  end() {
    this.subscription.unsubscribe();
    this.line.end();
  }
}

describe('DirectLineJS', { skip: missing || false, timeout: 180_000 }, () => {
  let host;
  const clients = [];
  const connect = async (options = {}, user) => {
    const { token, conversationId } = await host.token(user);
    const client = new Client(host, { token, conversationStartProperties: { locale: 'zh-CN' }, ...options });
    client.conversationId = conversationId;
    client.token = token;
    clients.push(client);
    return client;
  };

  before(async () => { host = await Host.start(); });
  after(async () => {
    clients.forEach(client => client.end());
    await host.stop();
    setTimeout(() => process.exit(), 500).unref();
  });

  it('greets first, echoes with the client id and answers with a reply to it', async () => {
    const client = await connect({}, 'u1');
    await client.until(() => client.messages().length === 1, 'the greeting');
    assert.equal(client.activities[0].from.role, 'bot');
    const id = await client.ask('博士购房补贴多少？', 'abc');
    const echo = client.find(id);
    assert.equal(echo.channelData.clientActivityID, 'abc');
    assert.deepEqual([echo.from.id, echo.from.role], ['u1', 'user']);
    assert.match(client.answerTo(id).text, /30万元.*\[1\]/s);
    assert.ok(client.states.includes('Online'));
  });

  it('streams steps and answer under one stream id, the final message last', async () => {
    const client = await connect();
    const id = await client.ask('硕士租房每月补贴多少？');
    const answer = client.answerTo(id);
    const parts = client.activities.filter(a => a.channelData?.streamId === answer.channelData.streamId);
    assert.equal(parts.at(-1), answer);
    assert.equal(answer.channelData.streamType, 'final');
    assert.ok(parts.slice(0, -1).every(a => a.type === 'typing' && a.entities[0].streamId === answer.channelData.streamId));
  });

  for (const [what, lose] of [
    ['a killed socket', () => sockets.at(-1).terminate()],
    ['a crash and restart of the host', () => host.restart('SIGKILL')],
  ]) {
    it(`reconnects after ${what} and gets exactly what it missed, in order`, async () => {
      const client = await connect();
      await client.ask('博士购房补贴多少？');
      const seen = client.messages().length;
      await lose();
      await host.call('POST', `/v3/directline/conversations/${client.conversationId}/activities`, client.token, { type: 'message', text: '硕士租房每月补贴多少？' });
      await client.until(() => client.messages().length >= seen + 2, 'the missed question and answer', 45);
      const ids = client.messages().map(a => a.id);
      assert.deepEqual(ids, [...new Set(ids)].sort());
      assert.equal(ids.length, seen + 2);
      assert.equal(client.states.at(-1), 'Online');
    });
  }

  it('takes up an old conversation from the start', async () => {
    const first = await connect({}, 'u5');
    await first.ask('博士购房补贴多少？');
    const again = await connect({ token: first.token, conversationId: first.conversationId, watermark: '0' });
    await again.until(() => again.messages().length === first.messages().length, 'the whole history');
    assert.deepEqual(again.messages().map(a => a.id), first.messages().map(a => a.id));
  });

  it('polls without sockets and sees messages, no typing', async () => {
    const client = await connect({ webSocket: false, pollingInterval: 200 });
    await client.ask('硕士租房每月补贴多少？');
    assert.ok(client.activities.every(a => a.type === 'message'));
    assert.equal(client.messages().length, 3);
  });

  it('keeps two clients of one conversation in step, and other conversations out', async () => {
    const one = await connect();
    const two = await connect({ token: one.token });
    const other = await connect({}, 'u9');
    await two.until(() => two.messages().length === 1, 'the greeting');
    const id = await one.ask('博士购房补贴多少？');
    await two.until(() => two.answerTo(id), 'the answer on the second socket');
    assert.equal(other.answerTo(id), undefined);
    const foreign = await host.call('GET', `/v3/directline/conversations/${one.conversationId}/activities`, other.token);
    assert.equal(foreign.status, 404);
  });

  it('takes feedback, and the answer it speaks of is stored', async () => {
    const client = await connect();
    const id = await client.ask('硕士租房每月补贴多少？');
    const answer = client.answerTo(id);
    await client.post({ type: 'event', name: 'feedback', value: { messageId: answer.id, rating: 'down', reason: 'wrong_source' } });
    const stored = await host.call('GET', `/api/answers/${answer.channelData.answer.answerId}`);
    assert.equal(stored.body.answerId, answer.channelData.answer.answerId);
  });

  it('keeps quiet about a conversation that is not there', async () => {
    const { token } = await host.token();
    const missingId = '0'.repeat(32);
    const { status, body } = await host.call('GET', `/v3/directline/conversations/${missingId}?watermark=0`, token);
    assert.deepEqual([status, body.error.code], [404, 'ConversationNotFound']);
  });
});
