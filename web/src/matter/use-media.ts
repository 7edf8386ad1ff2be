// Its old address, for pages that still look for it here.
export { useMedia } from '../shared/use-media.js';
