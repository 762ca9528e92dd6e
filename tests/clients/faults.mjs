// A proxy on loopback before the host that records what passes and fails requests when told to.
import http from 'node:http';
import net from 'node:net';

/** Starts it before the host at that address; requests to its own address go through to the host, WebSockets too. */
export async function startProxy(target) {
  const { hostname, port } = new URL(target);
  const proxy = { seen: [], sockets: new Set(), fault: null };
  const server = http.createServer((request, response) => {
    const { fault } = proxy;
    proxy.seen.push({ method: request.method, path: request.url, fault: fault?.matches(request) ? fault.status : null });
    if (fault?.matches(request)) {
      fault.left--;
      proxy.fault = fault.left > 0 ? fault : null;
      response.writeHead(fault.status, { 'Content-Type': 'application/json' });
      request.resume();
      response.end(JSON.stringify({ error: { code: fault.code, message: 'injected' } }));
      return;
    }

    const forwarded = http.request({ hostname, port, path: request.url, method: request.method, headers: request.headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  server.on('upgrade', (request, client, head) => {
    proxy.seen.push({ method: 'WS', path: request.url, fault: null });
    const host = net.connect(port, hostname, () => {
      host.write(`GET ${request.url} HTTP/1.1\r\n${Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
      host.write(head);
      client.pipe(host).pipe(client);
    });
    proxy.sockets.add(client);
    client.on('close', () => proxy.sockets.delete(client) && host.destroy());
    client.on('error', () => host.destroy());
    host.on('close', () => client.destroy());
    host.on('error', () => client.destroy());
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));

  proxy.url = `http://127.0.0.1:${server.address().port}`;

  /** Fails the next `times` requests of that method whose path matches. */
  proxy.fail = (method, path, status, { code = 'Injected', times = 1 } = {}) => {
    proxy.fault = { status, code, left: times, matches: request => request.method === method && path.test(request.url) };
  };

  /** What passed since the last call. */
  proxy.take = () => proxy.seen.splice(0);

  /** Cuts every open WebSocket. */
  proxy.cut = () => proxy.sockets.forEach(socket => socket.destroy());

  proxy.stop = () => {
    proxy.cut();
    server.closeAllConnections();
    return new Promise(done => server.close(done));
  };
  return proxy;
}
