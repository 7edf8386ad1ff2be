import { text, type LocalizedText } from '../../../_kit/text.js';

/** What a review may conclude, as forms and refusals name it. */
export const CONCLUSIONS: Readonly<
  Record<'lawful' | 'revise' | 'unlawful' | 'riskDisclosed', LocalizedText>
> = {
  lawful: text('合法', 'lawful'),
  revise: text('应当予以修改', 'should be revised'),
  unlawful: text('不合法', 'unlawful'),
  riskDisclosed: text('明示法律风险', 'legal risk disclosed'),
};
