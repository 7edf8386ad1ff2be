import type { Locale } from '../../kernel/localized-text.js';
import type { Duty } from '../../../workflows/_kit/duty.js';
import type { Cast } from './cast.js';
import { citationWords } from './citation-words.js';
import type { ProblemView } from './matter-views.js';
import type { Reason } from './screen.js';

/** Why something was refused and what to do instead, as the service says it; for a missing duty, who has it. */
export async function reasonsOf(
  { detail, violations, duties = [] }: ProblemView,
  cast: Cast,
  locale: Locale,
): Promise<Reason[]> {
  const comma = locale === 'en' ? ', ' : '、';
  if (violations) {
    return violations.map(({ message, legalBasis, remedy }) => {
      const titles = legalBasis.map(({ title }) => title);
      return { message, basis: citationWords(titles, comma), remedy };
    });
  }
  const holders = await Promise.all(duties.map(duty => cast.holding(duty as Duty)));
  const names = holders.flat().map(({ name }) => name);
  return [{ message: detail, basis: '', remedy: names.join(comma) }];
}
