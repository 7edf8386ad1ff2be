import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import styles from './case.module.css';
import { OpinionHead } from './OpinionHead.js';
import { OpinionItems } from './OpinionItems.js';

/** What the legal adviser said. */
export function AdviserOpinion() {
  const t = useTexts(MATTER_CASE);
  const { adviserOpinion: opinion } = useScope().matter;
  if (!opinion) return null;
  return (
    <Section title={t.adviserOpinion}>
      <div className={styles.block}>
        <OpinionHead opinion={opinion} />
        <OpinionItems
          items={opinion.items}
          answered={opinion.items.some(({ adoptionStatus }) => adoptionStatus !== null)}
        />
      </div>
    </Section>
  );
}
