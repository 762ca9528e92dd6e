// Many conversations on WebSockets against the running host, with so many questions a second.
// Usage: node load.mjs [conversations=2000] [questionsPerSecond=200] [seconds=60] [warmUp=4000]
// Before it measures it asks warmUp questions one after the other, so that the host's code is compiled.
// Prints one JSON line: what was lost, out of order or delivered to the wrong one, latencies from POST to the answer's frame in
// milliseconds, the host's processor time for each question, and the host's resident memory in megabytes at start, after connecting and then every tenth of the run.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import WebSocket from 'ws';
import { Host } from './host.mjs';

const [conversations = 2000, rate = 200, seconds = 60, warmUp = 4000] = process.argv.slice(2).map(Number);
const questions = ['博士购房补贴多少？', '硕士租房每月补贴多少？', '青岚县锅炉节能改造最高奖励多少？', '申请在几个工作日内审核完毕？'];
const host = await Host.start({ DirectLine__ActivitiesPerMinute: '0', Limits__ConcurrentQuestions: '64' });
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const memory = () => Math.round(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${host.process.pid}/status`, 'utf8'))[1] / 1024);
// User and system time of the host, in milliseconds: what a question costs, whatever else the machine is doing.
const cpu = () => readFileSync(`/proc/${host.process.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + ticks * 10, 0);
const figures = { conversations, rate, seconds, rssStart: memory(), asked: 0, answered: 0, refused: 0, disorder: 0, foreign: 0, unexpected: 0, closed: 0, latencies: [], rss: [] };

function post(path, token, body) {
  return new Promise((done, fail) => {
    const request = http.request(host.url + path, { agent, method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` } }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => (response.statusCode < 300 ? done(JSON.parse(Buffer.concat(parts))) : fail(new Error(`${path}: ${response.statusCode} ${Buffer.concat(parts)}`))));
    });
    request.on('error', fail);
    request.end(JSON.stringify(body ?? {}));
  });
}

class Conversation {
  waiting = new Map();
  last = '';

  async open(i) {
    const { token } = await host.token(`u${i}`);
    this.token = token;
    const { conversationId, streamUrl } = await post('/v3/directline/conversations', token);
    this.id = conversationId;
    this.socket = new WebSocket(streamUrl);
    this.socket.on('message', data => this.take(data.toString()));
    this.socket.on('close', () => { figures.closed++; });
    await new Promise((done, fail) => this.socket.once('message', done).once('error', fail));
  }

  take(frame) {
    for (const activity of JSON.parse(frame).activities) {
      figures.foreign += activity.conversation.id !== this.id;
      if (activity.type !== 'message') {
        continue;
      }

      figures.disorder += activity.id <= this.last;
      this.last = activity.id;
      const question = activity.replyToId && (this.waiting.get(activity.replyToId) ?? this.early?.(activity.replyToId));
      if (question) {
        this.waiting.delete(activity.replyToId);
        figures.latencies.push(performance.now() - question.at);
        figures.answered++;
        figures.unexpected += !activity.channelData?.answer || !activity.channelData.answer.understanding.standalone.includes(question.text.slice(0, 4));
      }
    }
  }

  async ask(text) {
    const question = { at: performance.now(), text };
    figures.asked++;
    // The answer may come before the reply to the POST says which id it answers.
    this.early = id => { const mine = question; this.early = null; mine.id = id; return mine; };
    try {
      const { id } = await post(`/v3/directline/conversations/${this.id}/activities`, this.token, { type: 'message', text });
      if (question.id === undefined) {
        this.early = null;
        this.waiting.set(id, question);
      }
    } catch {
      figures.refused++;
    }
  }
}

const all = Array.from({ length: conversations }, () => new Conversation());
let next = 0;
const connecting = performance.now();
await Promise.all(Array.from({ length: 32 }, async () => {
  while (next < all.length) {
    await all[next].open(next++);
  }
}));
figures.connectSeconds = Math.round((performance.now() - connecting) / 100) / 10;
figures.rssConnected = memory();

for (let i = 0; i < warmUp; i++) {
  const conversation = all[i % all.length];
  await conversation.ask(questions[i % questions.length]);
}

while (figures.answered + figures.refused < figures.asked) {
  await new Promise(done => setTimeout(done, 50));
}

Object.assign(figures, { asked: 0, answered: 0, refused: 0, latencies: [], rssWarm: memory() });
const cpuBefore = cpu();
const started = performance.now();
let asked = 0;
await new Promise(done => {
  const timer = setInterval(() => {
    const elapsed = (performance.now() - started) / 1000;
    for (; asked < Math.min(elapsed, seconds) * rate; asked++) {
      all[asked % all.length].ask(questions[asked % questions.length]);
    }

    if (figures.rss.length < Math.floor(elapsed / seconds * 10)) {
      figures.rss.push(memory());
    }

    if (elapsed >= seconds) {
      clearInterval(timer);
      done();
    }
  }, 5);
});

const deadline = performance.now() + 15_000;
while (figures.answered + figures.refused < figures.asked && performance.now() < deadline) {
  await new Promise(done => setTimeout(done, 50));
}

const sorted = figures.latencies.sort((a, b) => a - b);
const at = share => Math.round((sorted[Math.floor(sorted.length * share)] ?? NaN) * 10) / 10;
console.log(JSON.stringify({ ...figures, lost: figures.asked - figures.answered - figures.refused, cpuMsPerQuestion: Math.round((cpu() - cpuBefore) / figures.answered * 100) / 100, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(0.9999), latencies: undefined }));
figures.closed = 0;
await host.stop();
process.exit();
