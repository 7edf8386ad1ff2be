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
  const { data: heads } = usePeople('judicialHead', matter.unitId);
  const { data: reviewers } = usePeople('reviewer', matter.unitId);
  return useMemo(() => {
    if (!chairs || !members || !heads || !reviewers) return undefined;
    const all = new Map([...chairs, ...members].map(person => [person.id, person]));
    const recused = new Set(
      matter.participants.filter(({ part }) => part === 'recused').map(({ personId }) => personId),
    );
    const office = [...heads, ...reviewers];
    return {
      members: [...all.values()],
      head: chairs[0],
      office: office.find(({ id }) => !recused.has(id)) ?? office[0],
      recused,
      recusedReason: t.recusedReason,
    };
  }, [chairs, members, heads, reviewers, matter.participants, t.recusedReason]);
}
