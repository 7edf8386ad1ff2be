import type { ReactNode } from 'react';
import { useUnitName } from '../../api/people.js';
import { useUser } from '../../api/session.js';
import { useToday } from '../../api/today.js';
import { useDocuments } from '../../api/matter.js';
import { useScope } from '../../matter/scope.js';
import { useBasisTitles } from '../../matter/values/use-basis-titles.js';
import { useFormat } from '../../shared/use-format.js';
import { REVIEW } from '../../texts/review.js';
import { useTexts } from '../../texts/use-texts.js';
import type { OpinionValues } from './opinion-values.js';
import styles from './paper.module.css';

interface Props {
  readonly values: OpinionValues;
}

function Checked({ checklist }: { readonly checklist: NonNullable<OpinionValues['checklist']> }) {
  const { paper: t, checklist: words } = useTexts(REVIEW);
  const { labels } = useScope();
  return Object.entries(checklist).map(([name, line]) => {
    const holds = line?.holds;
    const said = holds === undefined ? t.open : holds ? words.holds : words.holdsNot;
    const note = line?.note?.trim() ?? '';
    return (
      <p key={name}>
        {labels.member(name, 'checklist')}
        {t.colon}
        {said}
        {t.stop}
        {note}
      </p>
    );
  });
}

function Items({ items }: { readonly items: NonNullable<OpinionValues['items']> }) {
  const { paper: t } = useTexts(REVIEW);
  const titleOf = useBasisTitles();
  if (items.length === 0) return <p>{t.noItems}</p>;
  return items.map((item, at) => (
    // Items have no name of their own; they are numbered by their place.
    <div key={at}>
      <p>
        {t.itemNumber(at + 1)}
        {item?.text?.trim() || t.open}
      </p>
      {item?.legalBasis && item.legalBasis.length > 0 && (
        <p className={styles.note}>
          {t.basis}
          {item.legalBasis.map(titleOf).join('；')}
        </p>
      )}
      {item?.suggestion?.trim() && (
        <p className={styles.note}>
          {t.suggestion}
          {item.suggestion}
        </p>
      )}
    </div>
  ));
}

/** The opinion as it will read: an official document with what is still missing said in its place. */
export function OpinionPreview({ values }: Props) {
  const { paper: t } = useTexts(REVIEW);
  const { matter, labels } = useScope();
  const user = useUser();
  const ownUnit = useUnitName(user.unitId);
  const unit = useUnitName(matter.unitId);
  const { data: documents } = useDocuments(matter.id);
  const today = useToday()?.today;
  const format = useFormat();
  const { checklist, items, conclusion } = values;
  const risk = values.riskStatement?.trim();
  const sections: [string, ReactNode][] = [
    ...(checklist ? [[t.checked, <Checked key="c" checklist={checklist} />] as [string, ReactNode]] : []),
    [t.items, <Items key="i" items={items ?? []} />],
    ...(risk ? [[t.risk, <p key="r">{risk}</p>] as [string, ReactNode]] : []),
    [
      t.conclusion,
      <p key="o">
        <strong>{conclusion === undefined ? t.open : labels.value('conclusion', conclusion)}</strong>
        {conclusion !== undefined && t.stop}
      </p>,
    ],
  ];
  return (
    <article className={styles.paper}>
      <header>
        <p className={styles.office}>{ownUnit}</p>
        <h3>{t.titles[values.type]}</h3>
      </header>
      <p className={styles.flush}>{t.to(unit)}</p>
      <p>
        {t.intro(
          matter.title,
          matter.number ?? t.noNumber,
          matter.text?.version ?? 0,
          documents?.length ?? 0,
        )}
      </p>
      {sections.map(([title, content], at) => (
        <section key={title}>
          <h4>{t.section(at, title)}</h4>
          {content}
        </section>
      ))}
      <footer>
        <p>{user.name}</p>
        <p>{today === undefined ? '' : format.day(today)}</p>
      </footer>
      {matter.text && (
        <p className={styles.digest}>
          {t.textDigest}
          {matter.text.sha256}
        </p>
      )}
    </article>
  );
}
