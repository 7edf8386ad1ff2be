import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { Action } from '../../api/matter.js';
import { usePeople } from '../../api/people.js';
import { Problem } from '../../api/problem.js';
import type { Duty } from '../../api/session.js';
import { useSendEvent } from '../../api/send-event.js';
import { PersonControl } from '../../forms/controls/PersonControl.js';
import { useScope } from '../../matter/scope.js';
import { SendError } from '../../shared/SendError.js';
import { COMMITTEE } from '../../texts/committee.js';
import { STATES } from '../../texts/states.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import { useKept } from '../use-kept.js';
import { freshRoll, linesOf, markOf, rollOf, withMark, type Mark, type Roster } from './roll.js';
import { RollLine } from './RollLine.js';

interface Props {
  readonly action: Action;
  readonly roster: Roster;
  readonly onDone: () => void;
  readonly onCancel?: (() => void) | undefined;
}

const JUDICIAL_OFFICE: readonly Duty[] = ['judicialHead', 'reviewer'];

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

type Calling = ReturnType<typeof useRollCall>;

/** What a line of the page needs to know of the line that is sent. */
function useLineOf({ value: roll, change, lines, errorAt }: Calling, roster: Roster) {
  const { data: people } = usePeople();
  return (at: number) => {
    const { personId: id, role } = lines[at] ?? { personId: '', role: 'member' as const };
    return {
      name: people?.find(person => person.id === id)?.name ?? '',
      recused: roster.recused.has(id),
      mark: markOf(roll, roster, id),
      error: errorAt(at),
      onMark: (mark: Mark) => change(withMark(roll, id, mark)),
      ...(role === 'member' && {
        isHead: roll.headId === id,
        onHead: () => change({ ...roll, headId: id }),
      }),
    };
  };
}

/** Who attends without a vote: the judicial office, and whoever is added. */
function Beside({ calling, roster }: { readonly calling: Calling; readonly roster: Roster }) {
  const { roll: t } = useTexts(COMMITTEE);
  const { value: roll, change, lines } = calling;
  const lineOf = useLineOf(calling, roster);
  const office = lines.findIndex(({ role }) => role === 'judicialOffice');
  return (
    <fieldset>
      <legend>{t.beside}</legend>
      {office !== -1 && <RollLine {...lineOf(office)} note={t.office} />}
      <label className={styles.addOther}>
        {t.officeInstead}
        <PersonControl
          key={roll.officeId}
          duties={JUDICIAL_OFFICE}
          onChange={id => {
            if (id !== undefined) change({ ...roll, officeId: id });
          }}
        />
      </label>
      {roll.others.map((id, at) => {
        const line = lineOf(lines.length - roll.others.length + at);
        const remove = (): void => change({ ...roll, others: roll.others.filter(other => other !== id) });
        const end = (
          <Button type="text" icon={<DeleteOutlined />} aria-label={t.remove(line.name)} onClick={remove} />
        );
        return <RollLine key={id} {...line} end={end} />;
      })}
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
  );
}

/** The roll: every member there or absent with the reason, who is the head, and who attends beside them. */
export function RollCall(props: Props) {
  const { action, roster, onCancel } = props;
  const { roll: t } = useTexts(COMMITTEE);
  const { matter, workflow } = useScope();
  const calling = useRollCall(props);
  const { value: roll, lines, record, busy, error, elsewhere } = calling;
  const lineOf = useLineOf(calling, roster);
  const members = lines.filter(({ role }) => role === 'member');
  const there = members.filter(({ present }) => present).length;
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
          {t.members} <span className={styles.faint}>{t.count(members.length, there)}</span>
        </legend>
        {members.length === 0 && <p>{t.noRoster}</p>}
        {members.map(({ personId }, at) => (
          <RollLine key={personId} {...lineOf(at)} />
        ))}
      </fieldset>
      <Beside calling={calling} roster={roster} />
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
