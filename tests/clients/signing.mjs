// Stands between the Playground, which knows no tokens, and the host: signs what is posted as Azure Bot Service does, or badly on demand.
import { randomUUID } from 'node:crypto';
import { createServer, request as forward } from 'node:http';
import { eventually } from './host.mjs';

export class SigningProxy {
  /** What is wrong with the tokens: aud, iss, exp, nbf, serviceurl, key, endorse, none; empty for nothing. */
  fault = '';

  /** Type and status of every activity that was forwarded. */
  verdicts = [];

  static async start(identity, host) {
    const proxy = new SigningProxy();
    [proxy.identity, proxy.host] = [identity, host];
    proxy.server = createServer((request, response) => proxy.pass(request, response));
    await new Promise(done => proxy.server.listen(0, '127.0.0.1', done));
    proxy.endpoint = `http://127.0.0.1:${proxy.server.address().port}/api/messages`;
    return proxy;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Waits for what the host says to the next activity of a type: the Playground answers its page before it posts. */
  async verdict(type) {
    const fits = v => v.type === type;
    await eventually(() => this.verdicts.some(fits), () => `a post of a ${type} by the Playground`);
    return this.verdicts.find(fits);
  }

  token({ serviceUrl }) {
    const { keys, unpublished } = this.identity;
    const now = Math.floor(Date.now() / 1000);
    const wrong = {
      aud: { claims: { aud: randomUUID() } },
      iss: { claims: { iss: 'https://issuer.example' } },
      exp: { claims: { exp: now - 900 } },
      nbf: { claims: { nbf: now + 900 } },
      serviceurl: { claims: { serviceurl: 'https://elsewhere.example/' } },

      // A known name on a signature of an unknown key.
      key: { key: { ...unpublished, id: keys.endorsed.id } },
      endorse: { key: keys.other },
    }[this.fault];
    return this.identity.token(serviceUrl, wrong);
  }

  async pass(request, response) {
    const parts = [];
    for await (const part of request) {
      parts.push(part);
    }

    const body = Buffer.concat(parts);
    const activity = body.length ? JSON.parse(body) : {};
    const { hostname, port, host } = new URL(this.host);
    const headers = { ...request.headers, host };
    if (request.method === 'POST' && this.fault !== 'none') {
      headers.authorization = `Bearer ${this.token(activity)}`;
    }

    const call = forward({ hostname, port, path: request.url, method: request.method, headers }, reply => {
      this.verdicts.push({ type: activity.type, status: reply.statusCode });
      response.writeHead(reply.statusCode, reply.headers);
      reply.pipe(response);
    });
    call.on('error', () => response.writeHead(502).end());
    call.end(body);
  }
}
