import { Injectable } from '@nestjs/common';

/** A part of what a demo shows beside its people, such as the catalogue samples. */
export interface DemoContent {
  /** Runs until it has once succeeded; what an interrupted start left behind must not be brought in twice. */
  bringIn(organisationId: string): Promise<void>;
}

/** Modules further down add their part here when they are made (`onModuleInit`); identity does not know them. */
@Injectable()
export class DemoContents {
  private readonly parts: DemoContent[] = [];

  add(part: DemoContent): void {
    this.parts.push(part);
  }

  async bringIn(organisationId: string): Promise<void> {
    for (const part of this.parts) await part.bringIn(organisationId);
  }
}
