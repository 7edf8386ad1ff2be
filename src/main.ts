import { serve } from './cli/serve.js';

// For `nest start`; everything else goes through `fashen` (src/cli/main.ts).
await serve();
