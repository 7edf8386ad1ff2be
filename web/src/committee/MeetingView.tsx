import { Link } from 'react-router';
import type { Action, Matter } from '../api/matter.js';
import { Decision } from '../matter/case/Decision.js';
import { useScope } from '../matter/scope.js';
import { Section } from '../matter/Section.js';
import { PageTitle } from '../shared/PageTitle.js';
import { StateTag } from '../shared/StateTag.js';
import { useFormat } from '../shared/use-format.js';
import { COMMITTEE } from '../texts/committee.js';
import { useTexts } from '../texts/use-texts.js';
import { Agenda } from './Agenda.js';
import { sittingKey } from './agenda.js';
import styles from './committee.module.css';
import { NextItem, Outcome } from './Outcome.js';
import { PlaceOnAgenda } from './PlaceOnAgenda.js';
import { RollSection } from './roll/RollSection.js';
import { Statements } from './statements/Statements.js';
import { TallyBar } from './statements/TallyBar.js';
import { useSittings } from './use-sittings.js';

type Meeting = NonNullable<Matter['meeting']>;

interface Props {
  readonly actions: readonly Action[];
}

function Item({ meeting, actions }: Props & { readonly meeting: Meeting }) {
  const t = useTexts(COMMITTEE);
  const { matter } = useScope();
  const of = (type: string): Action | undefined => actions.find(action => action.type === type);
  const speak = of('RECORD_STATEMENT');
  const decide = of('RECORD_DECISION');
  const isCalled = meeting.attendance.length > 0;
  return (
    <div className={styles.item}>
      <RollSection meeting={meeting} action={of('RECORD_ATTENDANCE')} />
      <Section title={t.statements.title}>
        <TallyBar meeting={meeting} />
        <Statements meeting={meeting} action={speak?.allowed ? speak : undefined} />
      </Section>
      {matter.decision && <Decision />}
      {!matter.decision && decide && isCalled && (
        <Section title={t.outcome.title}>
          <Outcome meeting={meeting} action={decide} />
        </Section>
      )}
    </div>
  );
}

function Header() {
  const t = useTexts(COMMITTEE);
  const { matter, labels } = useScope();
  const format = useFormat();
  const { meeting } = matter;
  return (
    <PageTitle
      title={meeting ? meeting.title : matter.title}
      below={
        <span className={styles.below}>
          {meeting && (
            <>
              <span>{labels.value('forum', meeting.forum)}</span>
              <span>{format.day(meeting.heldOn)}</span>
            </>
          )}
          {!meeting && <StateTag workflow={matter.workflow} state={matter.state} />}
        </span>
      }
      actions={meeting ? undefined : <Link to={`/matters/${matter.id}`}>{t.openMatter}</Link>}
    />
  );
}

/** One calm page: the agenda, who is there, who said what, and what was decided. */
export function MeetingView({ actions }: Props) {
  const t = useTexts(COMMITTEE);
  const { matter } = useScope();
  const { sittings } = useSittings();
  const { meeting } = matter;
  if (!meeting)
    return (
      <>
        <Header />
        <PlaceOnAgenda action={actions.find(({ type }) => type === 'PLACE_ON_AGENDA')} />
      </>
    );
  const items = sittings.find(({ key }) => key === sittingKey(meeting))?.items ?? [matter];
  const next = items.find(({ id, decision }) => id !== matter.id && !decision);
  return (
    <>
      <Header />
      <div className={styles.room}>
        <Agenda items={items} current={matter.id} />
        <article className={styles.item}>
          <header>
            <h2>{matter.title}</h2>
            <p className={styles.below}>
              <span>{matter.number}</span>
              <StateTag workflow={matter.workflow} state={matter.state} />
              <Link to={`/matters/${matter.id}`}>{t.openMatter}</Link>
            </p>
          </header>
          <Item meeting={meeting} actions={actions} />
          {matter.decision && <NextItem id={next?.id} />}
        </article>
      </div>
    </>
  );
}
