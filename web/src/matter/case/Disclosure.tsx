import type { Schema } from '../../api/client.js';
import { useDocuments } from '../../api/matter.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
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

type Disclosed = NonNullable<Schema<'Matter'>['disclosure']>;

/** A file the public gets: which, in which version and form. */
function Rendition({ rendition: r }: { readonly rendition: Disclosed['renditions'][number] }) {
  const t = useTexts(MATTER_DOSSIER);
  const { matter, labels } = useScope();
  const { data: documents } = useDocuments(matter.id);
  const versions = documents?.find(({ id }) => id === r.documentId)?.versions;
  const facts = [t.version(r.version), labels.value('kind', r.kind), r.note].filter(fact => fact !== null);
  return (
    <li>
      {versions?.find(({ n }) => n === r.version)?.fileName}{' '}
      <span className={styles.faint}>{facts.join(' · ')}</span>
    </li>
  );
}

/** What the public sees of it, and what not and why. */
export function Disclosure() {
  const t = useTexts(MATTER_CASE);
  const { matter } = useScope();
  const { disclosure } = matter;
  const format = useFormat();
  if (!disclosure) return null;
  const { renditions, publishedAt, by, withheldParts, withholding } = disclosure;
  return (
    <Section
      title={t.disclosure}
      extra={publishedAt !== null && <a href={`/public/disclosures/${matter.id}`}>{t.publicPage}</a>}
    >
      <div className={styles.block}>
        {publishedAt !== null && <p>{t.by(by?.name ?? '', format.instant(publishedAt))}</p>}
        {renditions.length > 0 && (
          <ul className={styles.files}>
            {renditions.map(rendition => (
              <Rendition key={`${rendition.documentId} ${rendition.version}`} rendition={rendition} />
            ))}
          </ul>
        )}
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
