// The identity side of Azure Bot Service on a free port: OpenID metadata, keys with endorsements, tokens for both directions.
import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const CONNECTOR_TOKEN = 'a-token-for-the-connector';
const encode = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

function key(endorsements) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { id: randomUUID(), endorsements, jwk: publicKey.export({ format: 'jwk' }), privateKey };
}

export class Identity {
  keys = {
    endorsed: key(['msteams', 'directline', 'webchat']),
    other: key(['telegram']),
    noEndorsements: key(undefined),
  };

  unpublished = key(['msteams']);

  /** Tokens that were asked for. */
  tokens = 0;

  static async start() {
    const identity = new Identity();
    identity.server = createServer((request, response) => identity.answer(request, response));
    await new Promise(done => identity.server.listen(0, '127.0.0.1', done));
    identity.url = `http://127.0.0.1:${identity.server.address().port}`;
    identity.metadata = `${identity.url}/v1/.well-known/openidconfiguration`;
    return identity;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** What makes the host believe this identity; non-https only in development. */
  get environment() {
    return {
      ASPNETCORE_ENVIRONMENT: 'Development',
      Teams__AppId: APP_ID,
      Teams__TenantId: 'aaaaaaaa-0000-0000-0000-000000000001',
      Teams__ClientSecret: 'a-secret-of-the-application',
      Teams__OpenIdMetadata: this.metadata,
      Teams__LoginUrl: this.url,
    };
  }

  /** A token of the channel service. */
  token(serviceUrl, { claims = {}, key = this.keys.endorsed, algorithm = 'RS256' } = {}) {
    const now = Math.floor(Date.now() / 1000);
    const payload = { serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600, iss: 'https://api.botframework.com', aud: APP_ID, ...claims };
    const text = `${encode({ alg: algorithm, kid: key.id, x5t: key.id, typ: 'JWT' })}.${encode(payload)}`;
    const signature = {
      none: () => Buffer.alloc(0),
      HS256: () => createHmac('sha256', 'x'.repeat(32)).update(text).digest(),
      RS512: () => sign('RSA-SHA512', Buffer.from(text), key.privateKey),
      RS256: () => sign('RSA-SHA256', Buffer.from(text), key.privateKey),
    }[algorithm]();
    return `${text}.${signature.toString('base64url')}`;
  }

  answer(request, response) {
    request.resume();
    response.setHeader('Content-Type', 'application/json');
    if (request.url.startsWith('/v1/.well-known/openidconfiguration')) {
      response.end(JSON.stringify({
        issuer: 'https://api.botframework.com',
        authorization_endpoint: 'https://invalid.botframework.com',
        jwks_uri: `${this.url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
      }));
    } else if (request.url === '/keys') {
      response.end(JSON.stringify({
        keys: Object.values(this.keys).map(k => ({ ...k.jwk, kid: k.id, x5t: k.id, use: 'sig', endorsements: k.endorsements })),
      }));
    } else if (request.url.endsWith('/oauth2/v2.0/token')) {
      this.tokens++;
      response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: CONNECTOR_TOKEN }));
    } else {
      response.statusCode = 404;
      response.end('{}');
    }
  }
}
