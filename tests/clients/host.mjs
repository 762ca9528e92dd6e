// Starts and stops the real host for tests: a fresh data folder, a small collection, a free port.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'src/Bot.Server/bin/Release/net10.0/Bot.Server.dll');
export const SECRET = 'a-secret-for-tests-of-thirty-two-characters';

/** Why these tests cannot run here; empty when they can. */
export const missing = existsSync(program) ? '' : `build first: ${program} is missing`;

/**
 * A port that is free and stays so until it is taken: below those from which systems take the ports of outgoing connections, one of
 * which could otherwise have it, also while a host that restarts is away.
 */
export async function freePort() {
  while (true) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const isFree = await new Promise(done => server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)));
    if (isFree) {
      await new Promise(done => server.close(done));
      return port;
    }
  }
}

/** Waits until the condition holds. The limit is for what never happens. */
export async function eventually(condition, what) {
  for (const started = Date.now(); !await condition(); await new Promise(done => setTimeout(done, 20))) {
    if (Date.now() - started > 120_000) {
      throw new Error(`Not within 120 s: ${what()}`);
    }
  }
}

/** A running host; restart() keeps its port and data. */
export class Host {
  static async start(environment = {}, knowledge = join(import.meta.dirname, 'documents')) {
    const host = new Host();
    host.port = await freePort();
    host.url = `http://127.0.0.1:${host.port}`;
    host.data = mkdtempSync(join(tmpdir(), 'bot-clients-'));
    host.environment = {
      ...process.env,
      ASPNETCORE_URLS: host.url,
      Knowledge__Path: knowledge,
      Knowledge__Watch: 'false',
      Data__Path: host.data,
      Index__Path: join(host.data, 'index.bot'),
      DirectLine__Secret: SECRET,
      DirectLine__ConversationsPerMinute: '0',
      ...environment,
    };
    await host.run();
    return host;
  }

  async run() {
    this.output = '';
    this.process = spawn('dotnet', [program], { cwd: root, env: this.environment });
    this.process.stdout.on('data', text => { this.output += text; });
    this.process.stderr.on('data', text => { this.output += text; });
    await eventually(() => {
      if (this.process.exitCode !== null) {
        throw new Error(`The host ended: ${this.output}`);
      }

      return fetch(`${this.url}/health/ready`).then(r => r.ok, () => false);
    }, () => `a host that is ready: ${this.output}`);
  }

  async end(signal = 'SIGTERM') {
    if (this.process.exitCode === null) {
      const ended = new Promise(done => this.process.once('exit', done));
      this.process.kill(signal);
      await ended;
    }
  }

  async restart(signal) {
    await this.end(signal);
    await this.run();
  }

  async stop() {
    await this.end();
    rmSync(this.data, { recursive: true, force: true });
  }

  async call(method, path, credential, body) {
    const response = await fetch(this.url + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...(credential && { Authorization: `Bearer ${credential}` }) },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  /** Waits until some answer has feedback with these members. */
  async hasFeedback(expected) {
    await eventually(() => {
      const lines = readdirSync(join(this.data, 'answers'), { recursive: true, withFileTypes: true })
        .filter(f => f.name.endsWith('.feedback.jsonl'))
        .flatMap(f => readFileSync(join(f.parentPath, f.name), 'utf8').split('\n').slice(0, -1).map(line => JSON.parse(line)));
      return lines.some(f => Object.entries(expected).every(([name, value]) => f[name] === value));
    }, () => `feedback ${JSON.stringify(expected)} in the store`);
  }

  /** Waits until greetings have examples and the page has values to filter by: the host works them out once it is ready. */
  async offers() {
    await eventually(async () => {
      const { token, conversationId } = await this.token('offers');
      await this.call('POST', '/v3/directline/conversations', token, { locale: 'zh-CN' });
      const { body } = await this.call('GET', `/v3/directline/conversations/${conversationId}/activities?watermark=`, token);
      const page = await (await fetch(this.url)).text();
      return body.activities[0].suggestedActions?.actions.length > 0 && !page.includes('&quot;region&quot;:[]');
    }, () => 'examples in the greeting and values in the filter bar');
  }

  /** A token of a user, as a server with the secret gets it. */
  token = async (user = 'u1') => (await this.call('POST', '/v3/directline/tokens/generate', SECRET, { user: { id: user } })).body;
}
