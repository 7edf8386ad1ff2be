import { Optional, TextList, Words } from '../../../_kit/payload.js';

export class SubmitForReview {
  @Optional() @Words() readonly note?: string;
}

export class TakeBack {
  @Optional() @Words() readonly reason?: string;
}

export class Withdraw {
  @Words() readonly reason!: string;
}

export class Return {
  @Words() readonly reason!: string;
}

export class RequestSupplement {
  /** The full list: a supplement is asked for once (Order 713 Art. 26). */
  @TextList(1, 50) readonly items!: string[];
}

export class ProvideSupplement {
  @Optional() @Words() readonly note?: string;
}

export class Accept {}
