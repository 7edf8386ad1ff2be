import { OnlyWhen } from '../../../_kit/conditional.js';
import { Count, Day, Id, ListOf, OneOf, Optional, Part, Words, YesNo } from '../../../_kit/payload.js';
import { KnownCitations } from '../../../_law/known-citations.js';

export class RenditionForm {
  @Id() readonly documentId!: string;
  @Count(1) readonly version!: number;
  @OneOf(['original', 'formatted', 'redacted']) readonly kind!: 'original' | 'formatted' | 'redacted';
  @Optional() @Words() readonly note?: string;
}

/** Why something is not disclosed, and when that is looked at again (Order 711 Art. 18). */
export class WithholdingForm {
  @KnownCitations(0, 20) readonly legalBasis!: string[];
  @Words() readonly reason!: string;
  @Day() readonly reevaluateOn!: string;
}

export class ProposeWithholding extends WithholdingForm {}

const redacts = ({ renditions }: { readonly renditions?: RenditionForm[] }): boolean =>
  Array.isArray(renditions) && renditions.some(rendition => rendition?.kind === 'redacted');

export class Publish {
  @ListOf(() => RenditionForm, 1, 50) readonly renditions!: RenditionForm[];
  /** That a redacted rendition needs it is the law's matter (withholdingGrounded), not the form's. */
  @OnlyWhen(redacts) @Part(() => WithholdingForm) readonly withheldParts?: WithholdingForm;
}

export class DecideWithholding {
  @YesNo() readonly approved!: boolean;
  @Optional() @Words() readonly reason?: string;
}

export class Archive {
  @OneOf(['permanent', 'thirtyYears', 'tenYears']) readonly retention!: string;
}
