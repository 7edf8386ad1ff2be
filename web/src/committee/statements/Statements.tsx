import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Action, Matter } from '../../api/matter.js';
import { useScope } from '../../matter/scope.js';
import { COMMITTEE } from '../../texts/committee.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import { speakersOf, type Attendee } from './order.js';
import { SpeakerForm } from './SpeakerForm.js';

interface Props {
  readonly meeting: NonNullable<Matter['meeting']>;
  /** Recording a statement, where the reader may. */
  readonly action: Action | undefined;
}

function Said({ meeting }: Pick<Props, 'meeting'>) {
  const { statements: t } = useTexts(COMMITTEE);
  const { labels } = useScope();
  if (meeting.statements.length === 0) return null;
  return (
    <ol className={styles.said} aria-label={t.said}>
      {meeting.statements.map(({ personId, name, stance, words }, at) => (
        <li key={`${personId} ${at}`}>
          <span className={styles.number}>{at + 1}</span>
          <span>
            {name} {personId === meeting.headId && <span className={styles.faint}>{t.head}</span>}
          </span>
          <span data-stance={stance ?? undefined}>
            {stance === null ? '' : labels.value('stance', stance)}
          </span>
          {words !== null && <p>{words}</p>}
        </li>
      ))}
    </ol>
  );
}

interface WaitingProps {
  readonly person: Attendee;
  readonly open: boolean;
  readonly isNext: boolean;
  readonly action: Action | undefined;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

function Waiting({ person, open, isNext, action, onOpen, onDone }: WaitingProps) {
  const { statements: t } = useTexts(COMMITTEE);
  const name = person.name ?? '';
  const beside = person.role !== 'member';
  const call = isNext ? t.next : t.speak;
  return (
    <li data-open={open || undefined}>
      <div className={styles.waitingHead}>
        <span>
          {name} {beside && <span className={styles.faint}>{t.beside}</span>}
        </span>
        {action && !open && (
          <Button size="small" aria-label={`${call} ${name}`} onClick={onOpen}>
            {call}
          </Button>
        )}
      </div>
      {action && open && <SpeakerForm person={person} action={action} onDone={onDone} />}
    </li>
  );
}

/** Who said what, in order, and who is still to speak; the head's place opens when the others have spoken. */
export function Statements({ meeting, action }: Props) {
  const { statements: t } = useTexts(COMMITTEE);
  const { open, locked, beside } = speakersOf(meeting);
  const [chosen, setChosen] = useState<string | null>(null);
  if (meeting.attendance.length === 0) return <p className={styles.faint}>{t.none}</p>;
  const waiting = [...open, ...beside];
  // Whoever was called before stays called; else the next member of the roll.
  const speaking = waiting.find(({ personId }) => personId === chosen) ?? (action ? open[0] : undefined);
  return (
    <>
      <p className={styles.faint}>{t.order}</p>
      <Said meeting={meeting} />
      {open.length === 0 && locked === null && <p className={styles.over}>{t.allHeard}</p>}
      {(waiting.length > 0 || locked) && (
        <ul className={styles.waiting} aria-label={t.waiting}>
          {waiting.map(person => (
            <Waiting
              key={person.personId}
              person={person}
              action={action}
              open={person.personId === speaking?.personId}
              isNext={person.personId === open[0]?.personId}
              onOpen={() => setChosen(person.personId)}
              onDone={() => setChosen(null)}
            />
          ))}
          {locked && (
            <li className={styles.locked}>
              <span>
                {locked.name} <span className={styles.faint}>{t.head}</span>
              </span>
              <span className={styles.faint}>
                <LockOutlined aria-hidden /> {t.locked}
              </span>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
