import { Link } from 'react-router';
import type { Schema } from '../../api/client.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useLocale } from '../../texts/locale.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { Member, Members } from '../values/ValueView.js';
import styles from './case.module.css';

type MeetingRecord = Schema<'Meeting'>;

function Attendance({ meeting }: { readonly meeting: MeetingRecord }) {
  const t = useTexts(MATTER_CASE);
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  const members = meeting.attendance.filter(({ role }) => role === 'member');
  const absent = meeting.attendance.filter(({ present }) => !present);
  const beside = meeting.attendance.filter(({ role, present }) => role !== 'member' && present);
  const named = (people: MeetingRecord['attendance']): string =>
    people
      .map(({ name, absenceReason }) =>
        absenceReason === null ? (name ?? '') : t.absentFor(name ?? '', absenceReason),
      )
      .join(separator);
  if (members.length === 0) return <p className={styles.faint}>{t.notRecorded}</p>;
  return (
    <>
      <p>{t.present(members.filter(({ present }) => present).length, members.length)}</p>
      <Members>
        {beside.length > 0 && <Member label={t.beside}>{named(beside)}</Member>}
        {absent.length > 0 && <Member label={t.absent}>{named(absent)}</Member>}
      </Members>
    </>
  );
}

function Statements({ meeting }: { readonly meeting: MeetingRecord }) {
  const t = useTexts(MATTER_CASE);
  const { labels } = useScope();
  if (meeting.statements.length === 0) return null;
  return (
    <ol className={styles.statements} aria-label={t.statements}>
      {meeting.statements.map(({ personId, name, stance, words }, index) => (
        <li key={`${personId} ${index}`}>
          <span>
            {name}
            {personId === meeting.headId && <span className={styles.faint}> {t.head}</span>}
          </span>
          <span data-stance={stance}>{stance === null ? '' : labels.value('stance', stance)}</span>
          {words !== null && <p className={styles.pre}>{words}</p>}
        </li>
      ))}
    </ol>
  );
}

/** The collective discussion: who was there, who said what, in the order of the record. */
export function Meeting() {
  const t = useTexts(MATTER_CASE);
  const { matter, labels } = useScope();
  const format = useFormat();
  const { meeting } = matter;
  if (!meeting) return null;
  return (
    <Section title={t.meeting} extra={<Link to={`/matters/${matter.id}/meeting`}>{t.openMeeting}</Link>}>
      <div className={styles.block}>
        <p>
          <strong>{meeting.title}</strong>{' '}
          <span className={styles.faint}>
            {labels.value('forum', meeting.forum)} · {format.day(meeting.heldOn)}
          </span>
        </p>
        <Attendance meeting={meeting} />
        <Statements meeting={meeting} />
      </div>
    </Section>
  );
}
