// DirectLineJS, the client inside Web Chat, under Node: what it saw, and what passed on its sockets.
import { createRequire } from 'node:module';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');

/** Every socket that a client opened, with the frames that came. */
export const sockets = [];
globalThis.WebSocket = class extends WebSocket {
  frames = [];

  constructor(address) {
    super(address);
    sockets.push(this);
    this.on('message', data => this.frames.push(data.toString()));
  }
};
export const { ConnectionStatus, DirectLine } = require('botframework-directlinejs');

/** A connected client and everything it saw. */
export class Client {
  activities = [];
  states = [];
  #waiting = [];

  constructor(url, options) {
    this.line = new DirectLine({ domain: `${url}/v3/directline`, webSocket: true, ...options });
    this.line.connectionStatus$.subscribe(state => this.#saw(this.states, ConnectionStatus[state]));
    this.subscription = this.line.activity$.subscribe(activity => this.#saw(this.activities, activity), error => this.#saw(this.states, `error ${error}`));
  }

  #saw(list, item) {
    list.push(item);
    this.#waiting = this.#waiting.filter(check => !check());
  }

  /** Resolves when the condition holds; checked whenever something is seen. */
  until(condition, what, seconds = 120) {
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
