// Microsoft's JavaScript validator and the host, token for token: the same verdicts, but where the host is stricter on purpose.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { Host, missing } from './host.mjs';
import { APP_ID, Identity } from './identity.mjs';

const SERVICE = 'https://smba.trafficmanager.net/amer/';
const now = () => Math.floor(Date.now() / 1000);
const stricterHere = ['no exp', 'key w/o endorsements array', 'RS512'];
let identity;
let host;
let reference;

before(async () => {
  if (missing) {
    return;
  }

  identity = await Identity.start();
  host = await Host.start(identity.environment);
  const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = createRequire(import.meta.url)('botframework-connector');
  reference = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', 'https://api.botframework.com',
    'https://api.botframework.com', identity.metadata, `${identity.metadata}?e`, '',
    new PasswordServiceClientCredentialFactory(APP_ID, 'secret'), { requiredEndorsements: [] });
});

after(async () => {
  await host?.stop();
  identity?.stop();
});

function activity(changes = {}) {
  // What happens after the verdict is not the subject: nothing is done about typing.
  return {
    type: 'typing', id: '1', channelId: 'msteams', serviceUrl: SERVICE,
    conversation: { id: 'c' }, from: { id: 'u' }, recipient: { id: 'b' }, ...changes,
  };
}

const token = (claims, options) => `Bearer ${identity.token(SERVICE, { claims, ...options })}`;

function tampered() {
  const [header, , signature] = identity.token(SERVICE).split('.');
  const [, payload] = identity.token(SERVICE, { claims: { x: 1 } }).split('.');
  return `Bearer ${header}.${payload}.${signature}`;
}

const cases = {
  'valid': () => [token()],
  'no header': () => [''],
  'lowercase scheme': () => [token().replace('Bearer', 'bearer')],
  'garbage': () => ['Bearer abc'],
  'wrong aud': () => [token({ aud: 'other' })],
  'missing aud': () => [token({ aud: undefined })],
  'wrong iss': () => [token({ iss: 'https://evil' })],
  'iss trailing slash': () => [token({ iss: 'https://api.botframework.com/' })],
  'expired 4 min (within skew)': () => [token({ exp: now() - 240 })],
  'expired 6 min': () => [token({ exp: now() - 360 })],
  'nbf +4 min': () => [token({ nbf: now() + 240 })],
  'nbf +6 min': () => [token({ nbf: now() + 360 })],
  'no exp': () => [token({ exp: undefined })],
  'serviceurl mismatch': () => [token({ serviceurl: 'https://evil.example/' })],
  'serviceurl claim missing': () => [token({ serviceurl: undefined })],
  'serviceurl case differs': () => [token({ serviceurl: SERVICE.toUpperCase() })],
  'serviceurl trailing slash differs': () => [token({ serviceurl: SERVICE.slice(0, -1) })],
  'key endorsed for other channel': () => [token({}, { key: identity.keys.other })],
  'key w/o endorsements array': () => [token({}, { key: identity.keys.noEndorsements })],
  'unpublished key': () => [token({}, { key: identity.unpublished })],
  'signed by another key than it names': () => [token({}, { key: { ...identity.unpublished, id: identity.keys.endorsed.id } })],
  'channel webchat': () => [token(), activity({ channelId: 'webchat' })],
  'channel emulator w/ channel token': () => [token(), activity({ channelId: 'emulator' })],
  'no channelId': () => [token(), activity({ channelId: undefined })],
  'HS256': () => [token({}, { algorithm: 'HS256' })],
  'RS512': () => [token({}, { algorithm: 'RS512' })],
  'tampered payload': () => [tampered()],
  'alg none': () => [token({}, { algorithm: 'none' })],
};

/** What the reference says; it writes a page for each token that it refuses, which nobody wants to read here. */
async function referenceAccepts(posted, authorization) {
  const { error } = console;
  console.error = () => {};
  try {
    return await reference.authenticateRequest(posted, authorization).then(() => true, () => false);
  } finally {
    console.error = error;
  }
}

for (const [name, make] of Object.entries(cases)) {
  test(`botframework-connector and the host agree: ${name}`, { skip: missing || false }, async () => {
    const [authorization, posted = activity()] = make();
    const accepts = await referenceAccepts(posted, authorization);
    const response = await fetch(`${host.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
      body: JSON.stringify(posted),
    });
    assert.ok([202, 400, 401, 403].includes(response.status), `${response.status}`);
    assert.equal(response.status === 202, accepts && !stricterHere.includes(name), `${response.status}`);
    assert.equal(accepts, ['valid', 'expired 4 min (within skew)', 'nbf +4 min', 'channel webchat', ...stricterHere].includes(name));
  });
}
