import type { SecurityHeadersOptions } from '@nestjs/common';

/**
 * For an interface that answers JSON and files: nothing may be run, framed or guessed. A page brings a policy of its
 * own. No HSTS: whether there is TLS is the proxy's knowledge, not ours.
 */
export const SECURITY_HEADERS: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
};
