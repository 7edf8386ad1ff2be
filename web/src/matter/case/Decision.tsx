import { Digest } from '../../shared/Digest.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { Member, Members, MembersView } from '../values/ValueView.js';
import styles from './case.module.css';

/** What was decided, on which text. */
export function Decision() {
  const t = useTexts(MATTER_CASE);
  const { matter, labels } = useScope();
  const format = useFormat();
  const { decision } = matter;
  if (!decision) return null;
  const { outcome, decidedOn, textSha256, by, reasonsStatedAtMeeting, amendment, substantive, note } =
    decision;
  return (
    <Section title={t.decision}>
      <div className={styles.block}>
        <p>
          <strong>{labels.value('outcome', outcome)}</strong>{' '}
          <span className={styles.faint}>{t.by(by.name ?? '', format.day(decidedOn))}</span>
        </p>
        <Members>
          <Member label={t.onText}>
            <Digest value={textSha256} />
          </Member>
        </Members>
        <MembersView members={{ reasonsStatedAtMeeting, amendment, substantive, note }} />
      </div>
    </Section>
  );
}
