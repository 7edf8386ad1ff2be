import type { CaseFile } from '../case-file.js';
import { paperDate } from '../day-words.js';
import type { Stage } from '../stage.js';

/** One matter on the stage, with the unit that signs its papers. */
export interface Scene {
  readonly stage: Stage;
  readonly matter: CaseFile;
  readonly unit: string;
}

/** Who signs the papers, and when. */
export interface Signed {
  readonly unit: string;
  readonly on: string;
}

export const signedToday = ({ stage, unit }: Scene): Signed => ({ unit, on: paperDate(stage.days.today) });
