import fc from 'fast-check';
import type { CaseRun } from '../test/support/case-run.js';
import { movesOn, type Move } from '../test/support/case-moves.js';
import { discuss } from '../test/support/case-steps.js';
import { STATES } from '../test/support/case-states.js';
import { isOffered } from '../src/workflow-engine/decide.js';
import { DEFINITIONS } from './index.js';

/** What an onlooker writes down, who knows the law and nothing of the cells. */
interface Notes {
  text: string;
  /** The last review opinion, while nothing has happened to make it lapse. */
  opinion: { on: string; by: string; conclusion: string; open: boolean; kept: boolean } | null;
  advice: { by: string; conclusion: string } | null;
}

function note(notes: Notes, { type, data, otherwise }: Move): void {
  const { by = 'someone' } = otherwise ?? {};
  if (type === 'ISSUE_REVIEW_OPINION') {
    const open = (data.items as unknown[]).length > 0;
    notes.opinion = {
      on: String(data.textSha256),
      by,
      conclusion: String(data.conclusion),
      open,
      kept: false,
    };
  }
  if (type === 'ANSWER_OPINION' && notes.opinion) {
    const kept = (data.answers as { adoptionStatus: string }[]).every(a => a.adoptionStatus === 'notAdopted');
    Object.assign(notes.opinion, { open: false, kept });
  }
  if (type === 'ISSUE_ADVISER_OPINION') notes.advice = { by, conclusion: String(data.conclusion) };
  if (type === 'RECUSE' && notes.opinion?.by === data.personId) notes.opinion = null;
  if (type === 'RECUSE' && notes.advice?.by === data.personId) notes.opinion = notes.advice = null;
}

/** What Order 713 asks for before anything is decided, from the notes alone. */
function mayStand({ text, opinion, advice }: Notes): boolean {
  if (opinion === null || advice?.conclusion !== 'approve' || opinion.on !== text || opinion.open)
    return false;
  return opinion.conclusion === 'lawful' || (opinion.conclusion === 'revise' && opinion.kept);
}

/** What stands in the file of a matter that is already on its way. */
function notesOf({ text, record }: CaseRun): Notes {
  const { reviewOpinion, adviserOpinion } = record;
  const opinion = reviewOpinion && {
    on: reviewOpinion.textSha256,
    by: reviewOpinion.by,
    conclusion: reviewOpinion.conclusion,
    open: reviewOpinion.items.some(({ adoptionStatus }) => adoptionStatus === null),
    kept: false,
  };
  return {
    text,
    opinion,
    advice: adviserOpinion && { by: adviserOpinion.by, conclusion: adviserOpinion.conclusion },
  };
}

function storeDraft(run: CaseRun, notes: Notes, name: string): void {
  if (!TEXT_OPEN.includes(run.key) && !run.key.startsWith('drafting.')) return;
  if (run.key === 'committeeDecision.decided' && run.definition.name !== 'contract') return;
  const before = run.text;
  run.store('draft', name);
  if (run.text !== before) Object.assign(notes, { text: run.text, opinion: null });
}

const TEXT_OPEN = [
  'legalAdviserReview.awaitingSupplement',
  'judicialOffice.adoptionFeedback',
  'judicialOffice.reviewed',
  'committeeDecision.onAgenda',
  'committeeDecision.inSession',
  'committeeDecision.decided',
];

/** A new text now and then, else one of the moves the state offers: first which, then with what. */
function step(run: CaseRun, notes: Notes, [which, what]: readonly [number, number], at: number): void {
  if (which % 15 === 0) return storeDraft(run, notes, `text-${at}`);
  const control = run.state.context.control;
  const offered = movesOn(run).filter(({ type }) => isOffered(run.definition, run.key, type, control));
  const types = [...new Set(offered.map(({ type }) => type))].filter(
    type => type !== 'RECUSE' || what % 3 === 0,
  );
  const moves = offered.filter(({ type }) => type === types[which % types.length]);
  const move = moves[what % moves.length];
  if (!move || run.ask(move.type, move.data, move.otherwise).kind !== 'accepted') return;
  run.do(move.type, move.data, move.otherwise);
  note(notes, move);
}

const TAGGED = ['decided', 'signed', 'disclosed'];

const STARTS = [
  'drafting.revising',
  'legalAdviserReview.adviserOpinion',
  'judicialOffice.underReview',
  'judicialOffice.adoptionFeedback',
  'judicialOffice.reviewed',
  'committeeDecision.inSession',
  'committeeDecision.decided',
] as const;

describe.each(DEFINITIONS)('whatever people try with $id', definition => {
  const signedCopy = 'signedCopy' in definition.slots;
  const start = (key: string): CaseRun => {
    const run = STATES[key]?.(definition) as CaseRun;
    if (signedCopy) run.store('signedCopy');
    return key === 'committeeDecision.inSession' ? discuss(run) : run;
  };
  const starts = new Map(STARTS.map(key => [key, start(key)]));
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 })), {
    minLength: 30,
    maxLength: 90,
  });

  it('nothing is decided, signed or disclosed without an effective opinion on exactly that text', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...STARTS), steps, (from, choices) => {
        const run = (starts.get(from) as CaseRun).copy();
        const notes = notesOf(run);
        for (const [at, choice] of choices.entries()) {
          const before = run.key;
          step(run, notes, choice, at);
          if (run.key !== before) reached.set(run.key, (reached.get(run.key) ?? 0) + 1);
          const tags = definition.states[run.key]?.tags ?? [];
          if (tags.some(tag => TAGGED.includes(tag)))
            expect([run.key, mayStand(notes)]).toEqual([run.key, true]);
        }
      }),
      { numRuns: Number(process.env.WALKS ?? 80), seed: Number(process.env.SEED ?? 99) },
    );
    expect([...reached.keys()]).toContain('committeeDecision.decided');
  });
});
