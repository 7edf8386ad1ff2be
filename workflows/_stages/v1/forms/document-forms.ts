import { Count, Id, Sha256, Words } from '../../../_kit/payload.js';

/** What the service says of a file it has stored. */
export class AttachDocument {
  @Id() readonly documentId!: string;
  @Id() readonly slot!: string;
  @Count(1) readonly n!: number;
  @Sha256() readonly sha256!: string;
  @Sha256() readonly sm3!: string;
  @Words(1000) readonly fileName!: string;
  @Words(200) readonly mediaType!: string;
  @Count(0) readonly sizeBytes!: number;
}
