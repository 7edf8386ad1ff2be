import { register } from 'node:module';

// `node --import ./test/support/typescript.mjs file.ts`: a process of a test runs the sources without a build.
register('./typescript-hooks.mjs', import.meta.url);
