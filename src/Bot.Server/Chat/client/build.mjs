// Bundles the page into one script and one style sheet with content hashes in their names, compressed once here instead of at
// every request. Usage: node build.mjs OUTPUT_FOLDER
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const output = resolve(process.argv[2] ?? join(here, 'dist'));

// Speech is not offered here; its libraries are a fifth of the bundle and talk to services of others.
const speech = /^(microsoft-cognitiveservices-speech-sdk|web-speech-cognitive-services|botframework-directlinespeech-sdk)/;
const withoutSpeech = {
  name: 'without-speech',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: speech }, args => ({ path: args.path, namespace: 'without-speech' }));
    onLoad({ filter: /.*/, namespace: 'without-speech' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

// These packages compile themselves for old browsers in an install script. npm runs no scripts here; their sources do as well.
const selfCompiled = {
  name: 'self-compiled',
  setup({ onResolve }) {
    onResolve({ filter: /^(abort-controller|markdown-it-attrs|p-defer)-es5$/ }, args => ({ path: join(here, 'node_modules', args.path, 'src/index.mjs') }));
  },
};

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const { metafile } = await build({
  entryPoints: { chat: join(here, 'src/main.jsx') },
  outdir: output,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'external',
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16'],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  alias: { punycode: join(here, 'node_modules/punycode/punycode.js') },
  plugins: [withoutSpeech, selfCompiled],
  logLevel: 'warning',
});

const names = Object.keys(metafile.outputs).map(path => basename(path));
writeFileSync(join(output, 'manifest.json'), JSON.stringify({ script: names.find(n => n.endsWith('.js')), style: names.find(n => n.endsWith('.css')) }));
for (const name of readdirSync(output).filter(n => n !== 'manifest.json')) {
  const bytes = readFileSync(join(output, name));
  writeFileSync(join(output, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(join(output, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
