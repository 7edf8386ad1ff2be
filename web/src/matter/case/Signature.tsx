import { Digest } from '../../shared/Digest.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { Member, Members, ValueView } from '../values/ValueView.js';

/** When the contract was signed, on which text, and where the signed paper is. */
export function Signature() {
  const t = useTexts(MATTER_CASE);
  const { signature } = useScope().matter;
  const format = useFormat();
  if (!signature) return null;
  return (
    <Section title={t.signature}>
      <p>{t.by(signature.by.name ?? '', format.day(signature.signedOn))}</p>
      <Members>
        <Member label={t.onText}>
          <Digest value={signature.textSha256} />
        </Member>
        <Member label={t.signedCopy}>
          <ValueView name="signedCopyId" value={signature.signedCopyId} />
        </Member>
      </Members>
    </Section>
  );
}
