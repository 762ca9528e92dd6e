// Activities of many conversations at a steady rate, answered through a connector that throttles and fails: how many are answered, how
// often, how fast, and whether a stop in the middle lets the queue run empty. `npm run teams-load -- 500 60` is the rate in activities a
// second and the time in seconds. Everything runs on this machine: the figures are those of host, connector and driver together.
import { existsSync, readFileSync } from 'node:fs';
import { Agent, createServer, request as send } from 'node:http';
import { performance } from 'node:perf_hooks';
import { Host, missing } from './host.mjs';
import { CONNECTOR_TOKEN, Identity } from './identity.mjs';

const rate = Number(process.argv[2] ?? 500);
const seconds = Number(process.argv[3] ?? 60);
const conversations = 2000;
const total = rate * seconds;
const questions = ['博士购房补贴多少？', '硕士租房每月补贴多少？', '青岚县锅炉节能改造最高奖励多少？', '申请在几个工作日内审核完毕？'];

/** Throttles one request in ten, and fails one in fifty, until it has taken that many messages. */
class Connector {
  messages = new Map();
  calls = 0;
  throttled = 0;
  failed = 0;
  unauthorized = 0;

  static async start() {
    const connector = new Connector();
    connector.server = createServer((request, response) => connector.answer(request, response));
    await new Promise(done => connector.server.listen(0, '127.0.0.1', done));
    connector.url = `http://127.0.0.1:${connector.server.address().port}/amer/`;
    return connector;
  }

  answer(request, response) {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
      this.calls++;
      if (request.headers.authorization !== `Bearer ${CONNECTOR_TOKEN}`) {
        this.unauthorized++;
        return this.reply(response, 401, {});
      }

      if (this.calls % 10 === 0) {
        this.throttled++;
        response.setHeader('Retry-After', '1');
        return this.reply(response, 429, { error: { code: 'Throttled', message: 'later' } });
      }

      if (this.calls % 50 === 1) {
        this.failed++;
        return this.reply(response, 502, { error: { code: 'BadGateway', message: 'later' } });
      }

      const activity = JSON.parse(Buffer.concat(parts));
      if (activity.type === 'message' && activity.text) {
        const times = this.messages.get(activity.replyToId) ?? [];
        this.messages.set(activity.replyToId, [...times, performance.now()]);
      }

      this.reply(response, 201, { id: `${this.calls}` });
    });
  }

  reply(response, status, body) {
    response.statusCode = status;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  }
}

/** Seconds of processor time that the host has used; NaN where the system does not tell. */
function processorSeconds() {
  const path = `/proc/${host.process.pid}/stat`;
  if (!existsSync(path)) {
    return NaN;
  }

  const fields = readFileSync(path, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const percentile = (sorted, p) => sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];
const figures = times => {
  const sorted = times.toSorted((a, b) => a - b);
  return `p50 ${percentile(sorted, 0.5).toFixed(0)} ms, p99 ${percentile(sorted, 0.99).toFixed(0)} ms, longest ${percentile(sorted, 1).toFixed(0)} ms`;
};

if (missing) {
  console.log(missing);
  process.exit(2);
}

const identity = await Identity.start();
const connector = await Connector.start();
const host = await Host.start({ ...identity.environment, Server__ShutdownSeconds: '300' });
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const authorization = `Bearer ${identity.token(connector.url)}`;
const sentAt = new Map();
const statuses = new Map();
const acknowledged = [];
let inFlight = 0;

function post(n) {
  const activity = {
    type: 'message', id: `${n}`, channelId: 'msteams', serviceUrl: connector.url, timestamp: new Date().toISOString(), locale: 'zh-CN',
    from: { id: `29:${n % conversations}`, name: '张三' }, recipient: { id: '28:bot', name: '助手' },
    conversation: { id: `19:${n % conversations}@thread.v2`, conversationType: 'groupChat', isGroup: true },
    text: `<at>助手</at> ${questions[n % questions.length]}`,
    entities: [{ type: 'mention', text: '<at>助手</at>', mentioned: { id: '28:bot', name: '助手' } }],
  };
  const body = JSON.stringify(activity);
  const started = performance.now();
  inFlight++;
  const request = send(`${host.url}/api/messages`, {
    agent, method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), Authorization: authorization },
  }, response => {
    response.resume();
    response.on('end', () => {
      inFlight--;
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      acknowledged.push(performance.now() - started);
      if (response.statusCode === 202) {
        sentAt.set(`${n}`, sentAt.get(`${n}`) ?? started);
      }
    });
  });
  request.on('error', error => {
    inFlight--;
    statuses.set(error.code, (statuses.get(error.code) ?? 0) + 1);
  });
  request.end(body);
}

console.log(`${rate} activities a second for ${seconds} s in ${conversations} conversations; every 20th comes twice`);
const before = processorSeconds();
const start = performance.now();
for (let sent = 0; sent < total;) {
  const due = Math.min(total, Math.ceil((performance.now() - start) * rate / 1000));
  for (; sent < due; sent++) {
    post(sent);
    if (sent % 20 === 0) {
      post(sent);
    }
  }

  await new Promise(done => setTimeout(done, 2));
}

while (inFlight > 0) {
  await new Promise(done => setTimeout(done, 10));
}

const used = processorSeconds() - before;
const answered = connector.messages.size;
const sendingSeconds = (performance.now() - start) / 1000;
const waiting = sentAt.size - connector.messages.size;
await host.end('SIGTERM');
const drainSeconds = (performance.now() - start) / 1000 - sendingSeconds;
const answers = [...connector.messages.entries()];
const lost = [...sentAt.keys()].filter(id => !connector.messages.has(id)).length;
const twice = answers.filter(([, times]) => times.length > 1).length;
console.log(`sent in ${sendingSeconds.toFixed(1)} s; statuses ${JSON.stringify(Object.fromEntries(statuses))}; acknowledged ${figures(acknowledged)}`);
console.log(`connector: ${connector.calls} calls, ${connector.throttled} throttled, ${connector.failed} failed, ${connector.unauthorized} without token; ${identity.tokens} token requests`);
console.log(`answered ${connector.messages.size} of ${sentAt.size} acknowledged, ${lost} lost, ${twice} twice; answer after ${figures(answers.filter(([id]) => sentAt.has(id)).map(([id, [at]]) => at - sentAt.get(id)))}`);
console.log(`a stop with ${waiting} unanswered took ${drainSeconds.toFixed(1)} s; exit code ${host.process.exitCode}`);
console.log(`the host used ${used.toFixed(1)} s of processor time until the stop, ${(used * 1000 / answered).toFixed(2)} ms for each of ${answered} answers`);
const complaints = host.output.split('\n').filter(line => /fail:|crit:/.test(line));
console.log(complaints.length === 0 ? 'the host logged no errors' : complaints.slice(0, 5).join('\n'));
await host.stop();
identity.stop();
connector.server.closeAllConnections();
connector.server.close();
process.exit(lost === 0 && twice === 0 && sentAt.size === total ? 0 : 1);
