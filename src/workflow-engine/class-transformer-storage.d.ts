/** Where `@Type(…)` keeps what it was given; the package ships this file without a declaration beside it. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
