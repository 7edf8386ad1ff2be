import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { Member, Members } from '../values/ValueView.js';

/** Who takes part, and who no longer may. */
export function People() {
  const t = useTexts(MATTER_CASE);
  const { participants } = useScope().matter;
  return (
    <Section title={t.people}>
      <Members>
        {participants.map(({ personId, name, part }) => (
          <Member key={`${personId} ${part}`} label={t.parts[part]}>
            {name}
          </Member>
        ))}
      </Members>
    </Section>
  );
}
