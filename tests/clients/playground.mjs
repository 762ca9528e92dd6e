// Runs Microsoft's Agents Playground, a developer tool that looks and speaks like Teams. Its interface is undocumented: the version is pinned.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { eventually, freePort } from './host.mjs';

const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json').replace('package.json', 'cli.js');

export class Playground {
  /** What the bot sent, as the page gets it: { action, actionConversationId, message }. */
  frames = [];

  /** Starts it before the host at <endpoint>; options of its command line take the place of the channel's. */
  static async start(endpoint, ...options) {
    const playground = new Playground();
    const port = await freePort();
    playground.url = `http://127.0.0.1:${port}`;
    playground.folder = mkdtempSync(join(tmpdir(), 'bot-playground-'));
    playground.process = spawn(
      process.execPath, [program, 'start', '-e', endpoint, ...(options.length ? options : ['-c', 'msteams']), '-p', `${port}`, '--disable-telemetry'],
      { cwd: playground.folder, env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'pipe'] });
    playground.output = '';
    playground.process.stdout.on('data', text => { playground.output += text; });
    playground.process.stderr.on('data', text => { playground.output += text; });
    await playground.ready();
    return playground;
  }

  async ready() {
    await eventually(async () => {
      if (this.process.exitCode !== null) {
        throw new Error(`The Playground ended: ${this.output}`);
      }

      const reply = await fetch(`${this.url}/_internal/v1/config`).then(r => (r.ok ? r.json() : null), () => null);
      if (!reply?.config?.personalChat) {
        return false;
      }

      const { personalChat, groupChats, teams, currentUser, bot } = reply.config;
      this.chats = { personal: personalChat.id, group: groupChats[0].id, channel: teams[0].channels[0].id };
      [this.user, this.bot] = [currentUser.id, bot];
      this.socket = new WebSocket(`${this.url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
      this.socket.on('message', text => this.frames.push(JSON.parse(text)));
      await new Promise(done => this.socket.once('open', done));
      return true;
    }, () => `a Playground that is ready: ${this.output}`);
  }

  async stop() {
    this.socket?.close();
    if (this.process.exitCode === null) {
      const ended = new Promise(done => this.process.once('exit', done));
      this.process.kill();
      await ended;
    }

    rmSync(this.folder, { recursive: true, force: true });
  }

  async post(path, body) {
    const response = await fetch(this.url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, text };
  }

  install = chat => this.post(`/_debug/conversation/${chat}/installation`, {});

  /** Says something; where others read along, to the bot by name. */
  say(chat, text) {
    const name = `<at>${this.bot.name ?? 'Test Bot'}</at>`;
    const mention = chat === this.chats.personal ? {} : { mentions: [{ mentioned: { id: this.bot.id }, text: name }] };
    return this.post(`/_conversation/v1/conversations/${chat}/messages`, {
      type: 'text', text: mention.mentions ? `${name} ${text}` : text, textFormat: 'plain', from: { id: this.user }, ...mention,
    });
  }

  submit = (chat, replyToId, value) => this.post('/_conversation/v1/submit', { conversation: { id: chat }, from: { id: this.user }, replyToId, value });

  invoke = (chat, name, value, replyToId) => this.post('/_conversation/v1/invoke', { name, value, from: { id: this.user }, conversation: { id: chat }, replyToId });

  /** Sends an activity of any kind, made from the Playground's own template. */
  async custom(chat, activity) {
    const template = await (await fetch(`${this.url}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(chat)}`)).json();
    return this.post('/_internal/v1/customActivities', { ...template, ...activity });
  }

  /** Waits for a frame that fits. */
  async until(fits, what) {
    await eventually(() => this.frames.some(fits), () => `${what}. Frames: ${JSON.stringify(this.frames).slice(0, 4000)}`);
    return this.frames.find(fits);
  }
}
