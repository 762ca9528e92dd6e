// DirectLineJS, the client inside Web Chat, under Node against the running host.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client, sockets } from './client.mjs';
import { Host, missing } from './host.mjs';

describe('DirectLineJS', { skip: missing || false, timeout: 1_200_000 }, () => {
  let host;
  const clients = [];
  const connect = async (options = {}, user) => {
    const { token, conversationId } = await host.token(user);
    const client = new Client(host.url, { token, conversationStartProperties: { locale: 'zh-CN' }, ...options });
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

  it('starts with 201 and all that a client needs, and answers 200 for what is there', async () => {
    const { token, conversationId } = await host.token();
    const first = await host.call('POST', '/v3/directline/conversations', token, { user: {}, locale: 'zh-CN' });
    assert.equal(first.status, 201);
    assert.equal(first.body.conversationId, conversationId);
    assert.equal(first.body.expires_in, 1800);
    assert.match(first.body.token, /^[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.match(first.body.streamUrl, new RegExp(`^ws://127.0.0.1:\\d+/v3/directline/conversations/${conversationId}/stream\\?watermark=0&t=`));
    assert.equal((await host.call('POST', '/v3/directline/conversations', token, {})).status, 200);
  });

  it('gives frames watermarks that never fall, and replays from any of them', async () => {
    const client = await connect();
    await client.ask('博士购房补贴多少？');
    await client.ask('硕士租房每月补贴多少？', 'c2');
    const watermarks = sockets.at(-1).frames.map(frame => Number(JSON.parse(frame).watermark));
    assert.deepEqual(watermarks, [...watermarks].sort((a, b) => a - b));
    assert.equal(watermarks.at(-1), 5);
    const ids = client.messages().map(a => a.id);
    for (const from of [0, 2, 5]) {
      const path = `/v3/directline/conversations/${client.conversationId}`;
      const { body } = await host.call('GET', `${path}/activities?watermark=${from}`, client.token);
      assert.deepEqual(body.activities.map(a => a.id), ids.slice(from));
      const again = await connect({ token: client.token, conversationId: client.conversationId, watermark: `${from}` });
      await again.until(() => again.messages().length === ids.length - from, `everything after ${from}`);
      assert.deepEqual(again.messages().map(a => a.id), ids.slice(from));
    }
  });

  it('pays no attention to the empty frames that clients send', async () => {
    const client = await connect();
    await client.ask('博士购房补贴多少？');
    const socket = sockets.at(-1);
    for (let i = 0; i < 20; i++) {
      socket.send('');
    }

    await client.ask('硕士租房每月补贴多少？', 'c2');
    assert.equal(socket.readyState, 1);
    assert.equal(sockets.at(-1), socket);
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
      await client.until(() => client.messages().length >= seen + 2, 'the missed question and answer');
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
