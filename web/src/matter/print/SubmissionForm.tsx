import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useUnitName } from '../../api/people.js';
import { useToday } from '../../api/today.js';
import { useDocumentTitle } from '../../shared/use-document-title.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_PRINT } from '../../texts/matter-print.js';
import { useLocale } from '../../texts/locale.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Particulars, ProcedureRows } from './FormRows.js';
import { PrintedDossier } from './PrintedDossier.js';
import styles from './print.module.css';

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

function Head() {
  const t = useTexts(MATTER_PRINT);
  const { matter, workflow } = useScope();
  const format = useFormat();
  const unit = useUnitName(matter.unitId);
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  const drafters = matter.participants.filter(({ part }) => part === 'drafter').map(({ name }) => name);
  const { submittedAt } = matter.milestones;
  return (
    <>
      <Row label={t.matter}>
        <strong>{matter.title}</strong>
      </Row>
      <Row label={t.number}>
        {matter.number} {t.version(matter.version)}
      </Row>
      <Row label={t.kind}>{workflow.title}</Row>
      <Row label={t.unit}>{unit}</Row>
      <Row label={t.drafter}>{drafters.join(separator)}</Row>
      <Row label={t.submittedOn}>{submittedAt === null ? t.notSubmitted : format.instant(submittedAt)}</Row>
    </>
  );
}

function Signatures() {
  const t = useTexts(MATTER_PRINT);
  return (
    <div className={styles.signatures}>
      {[t.signDrafter, t.signUnit, t.signReceived].map(label => (
        <div key={label}>
          <p>{label}</p>
          <p className={styles.date}>{t.date}</p>
        </div>
      ))}
    </div>
  );
}

/** One sheet of A4: what is submitted, how it was prepared, which files by their digests, and room to sign. */
export function SubmissionForm() {
  const t = useTexts(MATTER_PRINT);
  const { matter } = useScope();
  const format = useFormat();
  const today = useToday();
  useDocumentTitle(`${t.title} ${matter.number ?? ''}`);
  return (
    <>
      <p className={`no-print ${styles.bar}`}>
        <Button type="primary" onClick={() => print()}>
          {t.print}
        </Button>
        <Link to={`/matters/${matter.id}`}>{t.back}</Link>
      </p>
      <article className={styles.sheet}>
        <p className={styles.margin} aria-hidden>
          {matter.number}
        </p>
        <h1>{t.title}</h1>
        <table className={styles.form}>
          <tbody>
            <Head />
            <Particulars />
            <ProcedureRows />
          </tbody>
        </table>
        <PrintedDossier />
        <Signatures />
        <p className={styles.foot}>
          <span>{t.digestNote}</span>
          {today && <span>{t.printedAt(format.day(today.today))}</span>}
        </p>
      </article>
    </>
  );
}
