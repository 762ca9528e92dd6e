// Microsoft's own bots for JavaScript and the host get the same activities: replies go to the same places in the same shape.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { eventually, Host, missing } from './host.mjs';

const load = createRequire(import.meta.url);
const bots = {};
let connector;
let host;

async function listen(handle) {
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) {
      parts.push(part);
    }

    const text = Buffer.concat(parts).toString();
    request.body = text ? JSON.parse(text) : undefined;

    // What their adapters use of express.
    response.status = code => Object.assign(response, { statusCode: code });
    response.header = (name, value) => response.setHeader(name, value);
    response.send = body => response.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
    response.json = response.send;
    await handle(request, response);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}

/** Says something to each kind of activity, as the host does. */
async function turn(context) {
  const { type } = context.activity;
  if (type === 'message') {
    await context.sendActivity('答');
  } else if (type === 'invoke') {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
  } else if (type === 'conversationUpdate') {
    await context.sendActivity('您好');
  }
}

before(async () => {
  if (missing) {
    return;
  }

  const calls = [];
  connector = await listen((request, response) => {
    calls.push({ method: request.method, path: decodeURIComponent(request.url), type: request.headers['content-type'], body: request.body });
    response.statusCode = 201;
    response.end(JSON.stringify({ id: `c${calls.length}` }));
  });
  connector.calls = calls;

  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = load('botbuilder');
  const builder = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  bots.botbuilder = await listen((request, response) => builder.process(request, response, turn));
  const hosting = new (load('@microsoft/agents-hosting').CloudAdapter)({});
  bots['agents-hosting'] = await listen((request, response) => hosting.process(request, response, turn));
  host = await Host.start({ ASPNETCORE_ENVIRONMENT: 'Development' });
  bots.host = { url: host.url };
});

after(async () => {
  await host?.stop();
  for (const { server } of [connector, ...Object.values(bots)].filter(b => b?.server)) {
    server.closeAllConnections();
    server.close();
  }
});

const activity = changes => ({
  type: 'message', id: 'act-1', timestamp: '2026-11-20T08:00:00Z', serviceUrl: `${connector.url}/amer/`, channelId: 'msteams',
  from: { id: '29:user', name: '张三', aadObjectId: 'aad' }, recipient: { id: '28:bot', name: 'bot' },
  conversation: { id: '19:conv@thread.v2;messageid=1', conversationType: 'groupChat', isGroup: true, tenantId: 't' },
  locale: 'zh-CN', text: '博士购房补贴多少？', ...changes,
});

/** The response, and the message that came to the connector if one is awaited. */
async function ask(bot, posted, isAwaited = true) {
  connector.calls.length = 0;
  const response = await fetch(`${bots[bot].url}/api/messages`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(posted),
  });
  const text = await response.text();
  const message = () => connector.calls.find(c => c.body.type === 'message');
  if (isAwaited) {
    await eventually(message, () => `a message of ${bot}`);
  }

  return { status: response.status, body: text ? JSON.parse(text) : null, call: message() };
}

const defined = members => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

// The library for agents leaves the channel out of expected replies, where nobody needs it.
const addressing = ({ from, recipient, conversation, serviceUrl, channelId, replyToId, locale, type }) =>
  ({ from, recipient, conversation, serviceUrl, channelId, replyToId, locale, type });

describe('Microsoft\'s bots and the host', { skip: missing || false, timeout: 1_200_000 }, () => {
  for (const reference of ['botbuilder', 'agents-hosting']) {
    test(`${reference}: a message is acknowledged, and its reply goes below it with the same addressing`, async () => {
      const theirs = await ask(reference, activity());
      const ours = await ask('host', activity({ id: `act-1-${reference}` }));
      assert.ok([200, 202].includes(theirs.status));
      assert.deepEqual([ours.status, ours.body], [202, null]);
      assert.equal(theirs.call.path, '/amer/v3/conversations/19:conv@thread.v2;messageid=1/activities/act-1');
      assert.equal(ours.call.path, `${theirs.call.path}-${reference}`);
      assert.equal(ours.call.method, theirs.call.method);
      assert.match(ours.call.type, /^application\/json/);
      assert.deepEqual({ ...addressing(ours.call.body), replyToId: 'act-1' }, addressing(theirs.call.body));
      assert.match(ours.call.body.text, /30万元/);
    });

    test(`${reference}: expected replies come in the response and none to the connector`, async () => {
      const posted = { deliveryMode: 'expectReplies', conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' } };
      const theirs = await ask(reference, activity(posted), false);
      const ours = await ask('host', activity({ ...posted, id: `act-2-${reference}` }), false);
      assert.deepEqual([ours.status, Object.keys(ours.body)], [theirs.status, Object.keys(theirs.body)]);
      assert.deepEqual({ ...addressing(ours.body.activities[0]), replyToId: 'act-1' }, { channelId: 'msteams', ...defined(addressing(theirs.body.activities[0])) });
      assert.equal(connector.calls.length, 0);
    });

    test(`${reference}: an invoke is answered with its body and status`, async () => {
      const posted = {
        type: 'invoke', name: 'message/submitAction', text: undefined,
        value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"x"}' } },
      };
      const theirs = await ask(reference, activity(posted), false);
      const ours = await ask('host', activity({ ...posted, id: `act-3-${reference}` }), false);
      assert.deepEqual([ours.status, ours.body], [theirs.status, theirs.body]);
    });

    test(`${reference}: a greeting goes to the conversation with the same addressing`, async () => {
      const conversation = { id: `19:${reference}@thread.v2`, conversationType: 'groupChat', isGroup: true, tenantId: 't' };
      const posted = { type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '28:bot' }], conversation };
      const theirs = await ask(reference, activity(posted));
      const ours = await ask('host', activity({ ...posted, id: `act-4-${reference}` }));
      assert.ok(ours.call.path.startsWith(`/amer/v3/conversations/${conversation.id}/activities`));

      // They reply to the update; the host does not, for nobody asked.
      assert.deepEqual({ ...addressing(ours.call.body), replyToId: 'act-1' }, addressing(theirs.call.body));
    });
  }

  test('a malformed body gets 400 where botbuilder breaks', async () => {
    const response = await fetch(`${bots.host.url}/api/messages`, { method: 'POST', body: '{"type":' });
    assert.equal(response.status, 400);
  });
});
