// An OpenAI-compatible model for tests: it copies sentences of the passages that it is given, as slowly or as badly as a question asks.
import { createServer } from 'node:http';

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** The passages of the prompt: [{number, text}]. */
function passagesIn(user) {
  const material = user.slice(0, user.lastIndexOf('问题：'));
  return material.split(/^(?=\[\d+\] 《)/m).slice(1).map(part => {
    const [head, ...lines] = part.split('\n');
    return { number: /^\[(\d+)\]/.exec(head)[1], text: lines.join('\n').trim() };
  });
}

/** The two sentences of the passages with most of the question's characters, with their markers. */
function best(user) {
  const question = user.slice(user.lastIndexOf('问题：') + 3);
  const shared = text => [...new Set(question)].filter(c => /\p{L}|\d/u.test(c) && text.includes(c)).length;
  return passagesIn(user)
    .flatMap(({ number, text }) => text.split('。').filter(Boolean).map(sentence => ({ number, sentence: sentence.trim() })))
    .sort((a, b) => shared(b.sentence) - shared(a.sentence))
    .slice(0, 2)
    .map(({ number, sentence }) => `${sentence}[${number}]。`);
}

/** Starts it. While `holds` is set it stops in its second sentence; `behind` is what it writes in place of that. */
export async function startModel() {
  const model = { behind: '', holds: false, asked: 0, cancelled: 0 };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const { messages } = JSON.parse(Buffer.concat(parts));
    const content = messages.at(-1).content;
    const user = typeof content === 'string' ? content : content.map(c => c.text).join('');
    const [first, second] = best(user);
    const rest = model.behind || second || '';
    model.asked++;
    response.on('close', () => { model.cancelled += !response.writableFinished; });
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const write = (text, finish = null) => response.write(`data: ${JSON.stringify({ id: 'm', object: 'chat.completion.chunk', created: 0, model: 'test', choices: [{ index: 0, delta: { content: text }, finish_reason: finish }] })}\n\n`);
    if (!first) {
      // Asked for anything but an answer, such as a follow-up made whole, it has nothing to say.
      write('', 'stop');
      response.end('data: [DONE]\n\n');
      return;
    }

    for (const character of first + rest.slice(0, 1)) {
      write(character);
    }

    while (model.holds && !response.destroyed) {
      await pause(20);
    }

    write(rest.slice(1));
    write('', 'stop');
    response.end('data: [DONE]\n\n');
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  model.settings = { Model__Endpoint: `http://127.0.0.1:${server.address().port}/v1`, Model__Name: 'test', Model__TimeoutSeconds: '300', Model__FirstTokenTimeoutSeconds: '120' };
  model.stop = () => {
    server.closeAllConnections();
    return new Promise(done => server.close(done));
  };
  return model;
}
