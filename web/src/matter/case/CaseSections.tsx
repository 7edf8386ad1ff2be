import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { MembersView } from '../values/ValueView.js';
import { AdviserOpinion } from './AdviserOpinion.js';
import styles from './case.module.css';
import { Decision } from './Decision.js';
import { Disclosure } from './Disclosure.js';
import { Meeting } from './Meeting.js';
import { People } from './People.js';
import { Procedures } from './Procedures.js';
import { ReviewOpinion } from './ReviewOpinion.js';
import { Signature } from './Signature.js';
import { Supplement } from './Supplement.js';

/** The case file: what it is about, and what each step left behind; only what is there is shown. */
export function CaseSections() {
  const t = useTexts(MATTER_CASE);
  const { matter } = useScope();
  return (
    <div className={styles.case}>
      <Supplement />
      <ReviewOpinion />
      <AdviserOpinion />
      <Meeting />
      <Decision />
      <Signature />
      <Disclosure />
      <Section title={t.particulars}>
        <MembersView members={matter.data} without={['catalogueRow', 'amends']} />
      </Section>
      <Procedures />
      <People />
    </div>
  );
}
