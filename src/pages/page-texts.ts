import { text } from '../kernel/localized-text.js';

export const NOT_BUILT = text(
  '页面尚未构建，请先运行 npm run build；接口不受影响',
  'The pages have not been built: run npm run build first; the interface works all the same',
);
