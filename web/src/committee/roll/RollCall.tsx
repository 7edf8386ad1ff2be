import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { Action } from '../../api/matter.js';
import { usePeople } from '../../api/people.js';
import { Problem } from '../../api/problem.js';
import { useSendEvent } from '../../api/send-event.js';
import { PersonControl } from '../../forms/controls/PersonControl.js';
import { useScope } from '../../matter/scope.js';
import { SendError } from '../../shared/SendError.js';
import { COMMITTEE } from '../../texts/committee.js';
import { STATES } from '../../texts/states.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import { useKept } from '../use-kept.js';
import { freshRoll, linesOf, markOf, rollOf, withMark, type Roster } from './roll.js';
import { RollLine } from './RollLine.js';

interface Props {
  readonly action: Action;
  readonly roster: Roster;
  readonly onDone: () => void;
  readonly onCancel?: (() => void) | undefined;
}

/** `/data/attendance/3/absenceReason` → 3 */
const lineOfPointer = (pointer: string): number =>
  Number(/^\/data\/attendance\/(\d+)(?:\/|$)/.exec(pointer)?.[1] ?? -1);

function useRollCall({ action, roster, onDone }: Props) {
  const t = useTexts(STATES);
  const { message } = App.useApp();
  const { matter } = useScope();
  const recorded = matter.meeting && matter.meeting.attendance.length > 0 ? rollOf(matter.meeting) : null;
  const kept = useKept(`matter.${matter.id}.${action.type}`, recorded ?? freshRoll(roster));
  const send = useSendEvent(matter.id);
  const lines = linesOf(kept.value, roster);
  const errors = send.error instanceof Problem ? send.error.errors : [];
  const record = (): void =>
    send.mutate(
      {
        type: action.type,
        version: matter.version,
        data: { headId: kept.value.headId ?? undefined, attendance: lines },
      },
      {
        onSuccess: () => {
          kept.drop();
          void message.success(t.done(action.label));
          onDone();
        },
      },
    );
  return {
    ...kept,
    lines,
    record,
    busy: send.isPending,
    error: send.error,
    elsewhere: errors.filter(({ pointer }) => lineOfPointer(pointer) === -1),
    errorAt: (at: number) => errors.find(({ pointer }) => lineOfPointer(pointer) === at)?.message,
  };
}

/** The roll: every member there or absent with the reason, who is the head, and who attends beside them. */
export function RollCall(props: Props) {
  const { action, roster, onCancel } = props;
  const { roll: t } = useTexts(COMMITTEE);
  const { matter, workflow } = useScope();
  const { data: people } = usePeople();
  const { value: roll, change, lines, record, busy, error, elsewhere, errorAt } = useRollCall(props);
  const nameOf = (id: string): string => people?.find(person => person.id === id)?.name ?? '';
  const members = lines.filter(({ role }) => role === 'member');
  const line = (at: number) => {
    const { personId: id, role } = lines[at] ?? { personId: '', role: 'member' };
    return {
      name: nameOf(id),
      recused: roster.recused.has(id),
      mark: markOf(roll, roster, id),
      error: errorAt(at),
      onMark: (mark: { present: boolean; reason: string }) => change(withMark(roll, id, mark)),
      ...(role === 'member' && {
        isHead: roll.headId === id,
        onHead: () => change({ ...roll, headId: id }),
      }),
    };
  };
  const office = lines.findIndex(({ role }) => role === 'judicialOffice');
  return (
    <form
      className={styles.roll}
      onSubmit={event => {
        event.preventDefault();
        record();
      }}
    >
      {matter.meeting && matter.meeting.statements.length > 0 && (
        <p className={styles.warning}>{t.againHint}</p>
      )}
      <p className={styles.faint}>{t.hint}</p>
      <fieldset>
        <legend>
          {t.members}{' '}
          <span className={styles.faint}>
            {t.count(members.length, members.filter(({ present }) => present).length)}
          </span>
        </legend>
        {members.length === 0 && <p>{t.noRoster}</p>}
        {members.map(({ personId }, at) => (
          <RollLine key={personId} {...line(at)} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t.beside}</legend>
        {office !== -1 && <RollLine {...line(office)} note={t.office} />}
        {roll.others.map((id, at) => (
          <RollLine
            key={id}
            {...line(lines.length - roll.others.length + at)}
            end={
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.remove(nameOf(id))}
                onClick={() => change({ ...roll, others: roll.others.filter(other => other !== id) })}
              />
            }
          />
        ))}
        <label className={styles.addOther}>
          {t.addOther}
          <PersonControl
            key={roll.others.length}
            onChange={id => {
              if (id !== undefined && !lines.some(({ personId }) => personId === id))
                change({ ...roll, others: [...roll.others, id] });
            }}
          />
        </label>
      </fieldset>
      <SendError error={error} elsewhere={elsewhere} workflow={workflow} />
      <div className={styles.end}>
        <Button type="primary" htmlType="submit" loading={busy} disabled={roll.headId === null}>
          {action.label}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t.cancel}</Button>}
        {roll.headId === null && <span className={styles.warning}>{t.missing}</span>}
      </div>
    </form>
  );
}
