import type { Schema } from '../../api/client.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { Bases } from '../values/Bases.js';
import { Member, Members, MembersView } from '../values/ValueView.js';
import styles from './case.module.css';

function Withholding({ withholding: w }: { readonly withholding: Schema<'Withholding'> }) {
  const t = useTexts(MATTER_CASE);
  const format = useFormat();
  const outcome = w.approved === null ? t.waiting : w.approved ? t.approved : t.refused;
  return (
    <>
      <h3>{t.withholding}</h3>
      <Members>
        <Member label={t.proposed}>{t.by(w.proposedBy.name ?? '', format.instant(w.proposedAt))}</Member>
        <Member label={t.reason}>{w.reason}</Member>
        <Member label={t.legalBasis}>
          <Bases keys={w.legalBasis} />
        </Member>
        <Member label={t.reevaluate}>{format.day(w.reevaluateOn)}</Member>
        <Member label={t.approvedBy}>
          {w.approvedBy && w.decidedAt !== null
            ? `${t.by(w.approvedBy.name ?? '', format.instant(w.decidedAt))} · `
            : ''}
          <strong>{outcome}</strong>
          {w.decisionReason !== null && ` · ${w.decisionReason}`}
        </Member>
      </Members>
    </>
  );
}

/** What the public sees of it, and what not and why. */
export function Disclosure() {
  const t = useTexts(MATTER_CASE);
  const { disclosure } = useScope().matter;
  const format = useFormat();
  if (!disclosure) return null;
  const { renditions, publishedAt, by, withheldParts, withholding } = disclosure;
  return (
    <Section title={t.disclosure} extra={publishedAt !== null && <a href="/public">{t.publicPage}</a>}>
      <div className={styles.block}>
        {publishedAt !== null && <p>{t.by(by?.name ?? '', format.instant(publishedAt))}</p>}
        {renditions.map((rendition, index) => (
          <MembersView key={index} members={rendition} />
        ))}
        {withheldParts && (
          <>
            <h3>{t.withheldParts}</h3>
            <MembersView members={withheldParts} />
          </>
        )}
        {withholding && <Withholding withholding={withholding} />}
      </div>
    </Section>
  );
}
