import { useMemo } from 'react';
import { usePeople } from '../../api/people.js';
import { useScope } from '../../matter/scope.js';
import { COMMITTEE } from '../../texts/committee.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Roster } from './roll.js';

/** Who sits on the body that decides, the head first, and who comes from the judicial office. */
export function useRoster(): Roster | undefined {
  const { roll: t } = useTexts(COMMITTEE);
  const { matter } = useScope();
  const { data: chairs } = usePeople('chair', matter.unitId);
  const { data: members } = usePeople('member', matter.unitId);
  const { data: office } = usePeople('judicialHead', matter.unitId);
  return useMemo(() => {
    if (!chairs || !members || !office) return undefined;
    const all = new Map([...chairs, ...members].map(person => [person.id, person]));
    const recused = matter.participants.filter(({ part }) => part === 'recused');
    return {
      members: [...all.values()],
      head: chairs[0],
      office: office[0],
      recused: new Set(recused.map(({ personId }) => personId)),
      recusedReason: t.recusedReason,
    };
  }, [chairs, members, office, matter.participants, t.recusedReason]);
}
