import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { Member, Members } from '../values/ValueView.js';
import styles from './case.module.css';
import { OpinionHead } from './OpinionHead.js';
import { OpinionItems } from './OpinionItems.js';

interface Check {
  readonly holds?: boolean;
  readonly note?: string;
}

function Checklist({ checklist }: { readonly checklist: Readonly<Record<string, unknown>> }) {
  const t = useTexts(MATTER_CASE);
  const { labels } = useScope();
  return (
    <Members>
      {labels
        .inOrder(checklist as Readonly<Record<string, Check>>, 'checklist')
        .map(([name, { holds, note }]) => (
          <Member key={name} label={labels.member(name, 'checklist')}>
            <span className={holds === false ? styles.open : undefined}>
              {holds === false ? t.holdsNot : t.holds}
            </span>
            {note !== undefined && ` · ${note}`}
          </Member>
        ))}
    </Members>
  );
}

/** The opinion of the reviewing body, the items beside their answers. */
export function ReviewOpinion() {
  const t = useTexts(MATTER_CASE);
  const { reviewOpinion: opinion, text } = useScope().matter;
  if (!opinion) return null;
  const isCurrent = text?.sha256 === opinion.textSha256;
  const standing = opinion.effective ? t.effective : isCurrent ? t.notEffective : t.lapsed;
  return (
    <Section
      title={t.reviewOpinion}
      extra={<span className={opinion.effective ? styles.proved : styles.open}>{standing}</span>}
    >
      <div className={styles.block}>
        {opinion.number !== null && <p>{opinion.number}</p>}
        <OpinionHead opinion={opinion} />
        <Checklist checklist={opinion.checklist} />
        {opinion.riskStatement !== null && (
          <p className={styles.pre}>
            <span className={styles.faint}>{t.risk}</span> {opinion.riskStatement}
          </p>
        )}
        <OpinionItems items={opinion.items} answered />
      </div>
    </Section>
  );
}
