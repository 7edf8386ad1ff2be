import { Button } from 'antd';
import { useState } from 'react';
import type { Action, Matter } from '../../api/matter.js';
import { Section } from '../../matter/Section.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { Violations } from '../../shared/Violations.js';
import { useLocale } from '../../texts/locale.js';
import { COMMITTEE } from '../../texts/committee.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import { RollCall } from './RollCall.js';
import { useRoster } from './use-roster.js';

type Meeting = NonNullable<Matter['meeting']>;

interface Props {
  readonly meeting: Meeting;
  readonly action: Action | undefined;
}

/** Who was there, as it was recorded. */
function Recorded({ meeting }: Pick<Props, 'meeting'>) {
  const { roll: t } = useTexts(COMMITTEE);
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  const members = meeting.attendance.filter(({ role }) => role === 'member');
  const there = members.filter(({ present }) => present);
  const absent = meeting.attendance.filter(({ present }) => !present);
  const beside = meeting.attendance.filter(({ role, present }) => role !== 'member' && present);
  const names = (people: Meeting['attendance']): string =>
    people
      .map(({ name, personId }) => (personId === meeting.headId ? t.headNamed(name ?? '') : (name ?? '')))
      .join(separator);
  return (
    <dl className={styles.recorded}>
      <dt>{t.present}</dt>
      <dd>{names(there)}</dd>
      {beside.length > 0 && (
        <>
          <dt>{t.beside}</dt>
          <dd>{names(beside)}</dd>
        </>
      )}
      {absent.length > 0 && (
        <>
          <dt>{t.absentList}</dt>
          <dd>
            {absent
              .map(({ name, absenceReason }) => t.absentWas(name ?? '', absenceReason ?? ''))
              .join(separator)}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The roll: to be called, or as it was called. */
export function RollSection({ meeting, action }: Props) {
  const { roll: t } = useTexts(COMMITTEE);
  const { statements: s } = useTexts(COMMITTEE);
  const roster = useRoster();
  const [again, setAgain] = useState(false);
  const isCalled = meeting.attendance.length > 0;
  const members = meeting.attendance.filter(({ role }) => role === 'member');
  const may = action?.allowed === true;
  const isCalling = may && (!isCalled || again);
  return (
    <Section
      title={t.title}
      extra={isCalled && t.count(members.length, members.filter(({ present }) => present).length)}
    >
      {isCalling && roster && (
        <RollCall
          action={action}
          roster={roster}
          onDone={() => setAgain(false)}
          onCancel={again ? () => setAgain(false) : undefined}
        />
      )}
      {isCalling && !roster && <LoadingState />}
      {!isCalling && isCalled && <Recorded meeting={meeting} />}
      {!isCalled && !may && (action ? <Violations violations={action.violations} /> : <p>{s.none}</p>)}
      {may && isCalled && !again && (
        <Button size="small" className={styles.again} onClick={() => setAgain(true)}>
          {t.again}
        </Button>
      )}
    </Section>
  );
}
