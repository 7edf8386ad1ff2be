import { Button, Radio } from 'antd';
import { useEffect, useRef } from 'react';
import type { Action } from '../../api/matter.js';
import { useSendEvent } from '../../api/send-event.js';
import type { FormSchema } from '../../forms/form-schema.js';
import { useScope } from '../../matter/scope.js';
import { capital } from '../../shared/capital.js';
import { LongText } from '../../shared/LongText.js';
import { SendError } from '../../shared/SendError.js';
import { useShortcut } from '../../shared/shortcuts.js';
import { COMMITTEE } from '../../texts/committee.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import { useKept } from '../use-kept.js';
import type { Attendee, Stance } from './order.js';

interface Draft {
  readonly stance?: Stance;
  readonly words?: string;
}

interface Props {
  readonly person: Attendee;
  readonly action: Action;
  readonly onDone: () => void;
}

/** Only after a statement was recorded: the page itself must not take the keyboard when it opens. */
let callsNext = false;

/** What is said, kept until it is sent. */
function useStatement({ person, action, onDone }: Props) {
  const { matter } = useScope();
  const send = useSendEvent(matter.id);
  const kept = useKept<Draft>(`matter.${matter.id}.${action.type}.${person.personId}`, {});
  const { stance, words = '' } = kept.value;
  const isMember = person.role === 'member';
  const isReady = isMember ? stance !== undefined : words.trim() !== '';
  const done = (): void => {
    kept.drop();
    callsNext = true;
    onDone();
  };
  const record = (): void => {
    if (!isReady || send.isPending) return;
    const data = {
      personId: person.personId,
      ...(isMember && { stance }),
      ...(words.trim() !== '' && { words: words.trim() }),
    };
    send.mutate({ type: action.type, version: matter.version, data }, { onSuccess: done });
  };
  return {
    stance,
    words,
    isMember,
    isReady,
    record,
    send,
    change: (next: Draft) => kept.change({ ...kept.value, ...next }),
  };
}

/** What one person says: a stance for members, words for everybody. Sent at once, so that the order is the order of speaking. */
export function SpeakerForm(props: Props) {
  const { person, action } = props;
  const { statements: t } = useTexts(COMMITTEE);
  const { workflow } = useScope();
  const box = useRef<HTMLFormElement>(null);
  const { stance, words, isMember, isReady, record, send, change } = useStatement(props);
  const stances = (action.schema as FormSchema).properties?.stance?.oneOf ?? [];
  useShortcut('Ctrl+Enter', t.record, record);
  useEffect(() => {
    if (callsNext) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    callsNext = false;
  }, []);
  return (
    <form
      ref={box}
      className={styles.speaker}
      onSubmit={event => {
        event.preventDefault();
        record();
      }}
    >
      {isMember && (
        <Radio.Group
          aria-label={`${person.name ?? ''} ${t.stance}`}
          optionType="button"
          value={stance}
          options={stances.map(({ const: value, title }) => ({
            value: value as Stance,
            label: capital(title),
          }))}
          onChange={event => change({ stance: event.target.value as Stance })}
        />
      )}
      <LongText
        aria-label={`${person.name ?? ''} ${t.words}`}
        placeholder={stance === undefined || stance === 'agree' ? t.wordsOptional : t.wordsDissent}
        value={words}
        onChange={event => change({ words: event.target.value })}
      />
      <SendError error={send.error} workflow={workflow} />
      <div className={styles.end}>
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!isReady}>
          {t.record}
        </Button>
        <span className={styles.keys}>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t.finishHint}
        </span>
      </div>
    </form>
  );
}
