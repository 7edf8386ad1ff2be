import { useLocale } from '../texts/locale.js';
import { useScope } from './scope.js';
import { useDutyNames } from './use-duty-names.js';

/** Which part in the matter a duty plays: a person who already takes part has it, not everybody of the duty. */
const PART: Readonly<Record<string, string>> = { drafter: 'drafter', legalAdviser: 'adviser' };

/** Whose step the matter waits for: duties, and persons where it is one of theirs; empty when it is nobody's. */
export function useHolders(): string {
  const { matter } = useScope();
  const nameOf = useDutyNames();
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  const recused = new Set(
    matter.participants.filter(({ part }) => part === 'recused').map(({ personId }) => personId),
  );
  return matter.awaits
    .map(duty => {
      const persons = matter.participants
        .filter(({ part, personId }) => part === PART[duty] && !recused.has(personId))
        .map(({ name }) => name)
        .filter(name => name !== null);
      return persons.length === 0 ? nameOf([duty]) : `${nameOf([duty])} ${persons.join(separator)}`;
    })
    .join(separator);
}
