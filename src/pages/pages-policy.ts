/**
 * What a page may do: run and load its own files, talk to its own service, show documents from memory. Ant Design
 * writes styles as it goes, so these carry the nonce of this one answer; nothing inline, nothing evaluated.
 */
export const pagesPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
