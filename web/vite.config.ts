import { defineConfig } from 'vite';

/** Stands in the built page where each answer puts its own nonce. */
export const NONCE_PLACE = '__FASHEN_NONCE__';

const SERVICE = process.env.FASHEN_SERVICE ?? 'http://127.0.0.1:3000';
const PROXIED = ['/api', '/public', '/problems', '/healthz', '/readyz'];

export default defineConfig({
  root: import.meta.dirname,
  // Nothing is inlined: the policy allows scripts, styles and fonts from our own address only.
  html: { cspNonce: NONCE_PLACE },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        // Every file of Ant Design says 'use client', which means nothing where there is no server rendering.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(PROXIED.map(path => [path, { target: SERVICE, changeOrigin: false }])),
  },
});
