import { text, type LocalizedText } from '../../kernel/localized-text.js';
import { comparable } from './comparable.js';

/** The steps an annual catalogue announces for a decision (Order 713, chapters 2 and 3). */
export const PROCEDURES = [
  'publicParticipation',
  'expertArgumentation',
  'riskAssessment',
  'fairCompetitionReview',
  'legalityReview',
  'collectiveDiscussion',
] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Wordings in use, in comparable form (simplified, narrow, without spaces). */
const WORDINGS: Readonly<Record<Procedure, RegExp>> = {
  publicParticipation:
    /公众参与|群众参与|(公众|群众|居民|村民)意见|(征求|听取|征集)(社会|各界|各方)?意见|公开征(求|集)|听证|座谈|公示|民意调查|问卷/u,
  expertArgumentation: /专家(论证|咨询|评审|评估|评议)?|论证/u,
  riskAssessment: /风险(评估|评价|研判|分析)|风评|稳评/u,
  fairCompetitionReview: /公平竞争(性)?(审查)?/u,
  legalityReview: /合法(合规)?性?(和合规性)?(审查|审核)|合规性?(审查|审核)|法制审(查|核)|法律审(查|核)/u,
  collectiveDiscussion:
    /集体(讨论|审议|研究|决策|决定|议事)|(会议|常务会|联席会|办公会|党工委|党委|班子会)(集体)?(讨论|审议|研究|决定)/u,
};

const NOT_BEFORE =
  /(不(需要?|用|必|涉及|适用|进行|开展|组织|履行)|无需|无须|毋须|免于|免予|免除)[^,;]{0,4}$/u;
const NOT_AFTER =
  /^(情况)?[(:]?(不(需要?|涉及|适用|进行|开展)|无需|无须|无|否)(?!$|\p{L})|^(情况)?[(:](不(需要?|涉及|适用|进行|开展)|无需|无须|无|否)/u;
const SEPARATOR = /[,，、;；|｜/／+＋→。\r\n]+|[①-⑳]|[(（]?\d{1,2}[.．、)）]/u;
const FILLER = /^(等|各项|相关|程序|和|与|并|及|无|[-./()\d])*$/u;

/** The procedures a wording names. */
export function proceduresNamed(wording: string): Procedure[] {
  const folded = comparable(wording);
  return PROCEDURES.filter(procedure => WORDINGS[procedure].test(folded));
}

/** Whether a wording names a procedure only to say that it is not needed. */
function isRuledOut(folded: string, procedure: Procedure): boolean {
  const match = WORDINGS[procedure].exec(folded);
  if (!match) return false;
  return (
    NOT_BEFORE.test(folded.slice(0, match.index)) ||
    NOT_AFTER.test(folded.slice(match.index + match[0].length))
  );
}

const unknown = (wording: string): LocalizedText =>
  text(`未能识别的程序：“${wording}”`, `procedure not recognised: “${wording}”`);

const ruledOut = (wording: string): LocalizedText =>
  text(`按其表述未列入程序：“${wording}”`, `not counted as a procedure, going by its words: “${wording}”`);

/** Parts of a wording that name nothing. Where spaces only break up words, nothing is unknown. */
function unknownIn(part: string): string[] {
  const words = part.split(/\s+/u).filter(word => !FILLER.test(comparable(word)));
  const named = new Set(words.flatMap(proceduresNamed));
  const joined = proceduresNamed(part);
  if (joined.some(procedure => !named.has(procedure))) return [];
  return words.filter(word => proceduresNamed(word).length === 0);
}

export interface ReadProcedures {
  readonly procedures: readonly Procedure[];
  readonly warnings: readonly LocalizedText[];
}

/** Reads the free wording of a catalogue's procedures; what fits none becomes a warning that repeats it. */
export function readProcedures(wording: string): ReadProcedures {
  const found = new Set<Procedure>();
  const warnings: LocalizedText[] = [];
  for (const part of wording.split(SEPARATOR).map(piece => piece.trim())) {
    const folded = comparable(part);
    for (const procedure of proceduresNamed(part)) {
      if (isRuledOut(folded, procedure)) warnings.push(ruledOut(part));
      else found.add(procedure);
    }
    warnings.push(...unknownIn(part).map(unknown));
  }
  return { procedures: PROCEDURES.filter(procedure => found.has(procedure)), warnings };
}

const NO = /^([×x✗✘✕0\-/\\]+|无|否|不|n|no|false|不需要?|不涉及|无需|不适用|未列入)$/u;

/** A cell under the name of one procedure: a tick or words mean yes, nothing or a word for no means no. */
export const isPlanned = (mark: string): boolean => mark !== '' && !NO.test(comparable(mark));
