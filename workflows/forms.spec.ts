import { validatePayload } from '../src/workflow-engine/payload.js';
import { DEFINITIONS } from './index.js';

type Data = Record<string, unknown>;

const [decision, contract] = DEFINITIONS as [(typeof DEFINITIONS)[number], (typeof DEFINITIONS)[number]];

const errorsOf = (definition: typeof decision, type: string, data: Data): string[] => {
  const form = type === 'OPEN' ? definition.opening.form : definition.events[type]?.form;
  const judged = validatePayload(form as never, data);
  return judged.ok ? [] : judged.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};
const changed = (definition: typeof decision, type: string, more: Data): Data => ({
  ...(type === 'OPEN' ? definition.opening.example : definition.events[type]?.example),
  ...more,
});
const without = (data: Data, ...members: string[]): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !members.includes(name)));

describe.each(DEFINITIONS)('the forms of $id', definition => {
  it.each(Object.keys(definition.events))('%s accepts its example and nothing unknown', type => {
    const example = definition.events[type]?.example ?? {};
    expect(errorsOf(definition, type, example)).toEqual([]);
    expect(errorsOf(definition, type, { ...example, extra: 1 })).toEqual(['/data/extra unknown-member']);
  });

  it('give every event of a person an example that shows something, unless there is nothing to give', () => {
    const bare = Object.entries(definition.events).filter(
      ([, { example }]) => Object.keys(example).length === 0,
    );
    expect(bare.map(([type]) => type)).toEqual(['ACCEPT']);
  });

  it('know every citation, and no other', () => {
    const item = { text: '无依据', legalBasis: ['SC-713:25', 'SC-713:99'] };
    expect(
      errorsOf(
        definition,
        'ISSUE_ADVISER_OPINION',
        changed(definition, 'ISSUE_ADVISER_OPINION', { items: [item] }),
      ),
    ).toEqual(['/data/items/0/legalBasis/1 unknown-citation']);
  });

  it('ask for what an amendment is, with that outcome only', () => {
    const data = (more: Data) => changed(definition, 'RECORD_DECISION', more);
    const errors = (more: Data) => errorsOf(definition, 'RECORD_DECISION', data(more));
    expect(errors({ outcome: 'adoptWithAmendment' })).toEqual([
      '/data/amendment required',
      '/data/substantive required',
    ]);
    expect(errors({ outcome: 'adoptWithAmendment', amendment: '更正', substantive: false })).toEqual([]);
    expect(errors({ amendment: '更正' })).toEqual(['/data/amendment not-expected-here']);
  });

  it('take an explanation of what is withheld with a redacted rendition only', () => {
    const renditions = [{ documentId: 'draft', version: 1, kind: 'original' }];
    expect(errorsOf(definition, 'PUBLISH', changed(definition, 'PUBLISH', { renditions }))).toEqual([
      '/data/withheldParts not-expected-here',
    ]);
  });

  it('take as many documents seen as a large dossier has', () => {
    const seen = Array.from({ length: 2000 }, (_, n) => n.toString(16).padStart(64, '0'));
    const errors = (list: string[]) =>
      errorsOf(
        definition,
        'ISSUE_REVIEW_OPINION',
        changed(definition, 'ISSUE_REVIEW_OPINION', { seen: list }),
      );
    expect(errors(seen)).toEqual([]);
    expect(errors([...seen, 'f'.repeat(64)])).toHaveLength(1);
  });

  it('list a person once', () => {
    const line = { personId: 'person-1', role: 'member', present: true };
    expect(
      errorsOf(definition, 'RECORD_ATTENDANCE', { headId: 'person-1', attendance: [line, line] }),
    ).toEqual(['/data/attendance not-unique']);
  });

  it.each([
    ['RECUSE', ['reason']],
    ['RECORD_STATEMENT', ['words']],
    ['RECORD_ATTENDANCE', ['attendance[].absenceReason']],
  ])('keep of what %s says of a person only a digest', (type, paths) => {
    expect(definition.events[type]?.personalTexts).toEqual(paths);
  });
});

describe('a decision’s forms', () => {
  it('ask for both days of a hearing', () => {
    const data = changed(decision, 'RECORD_PUBLIC_PARTICIPATION', { method: 'hearing' });
    expect(errorsOf(decision, 'RECORD_PUBLIC_PARTICIPATION', data)).toEqual([
      '/data/materialsDeliveredOn required',
      '/data/heldOn required',
    ]);
  });

  it('take the days of a hearing with that method only', () => {
    const days = { materialsDeliveredOn: '2026-01-05', heldOn: '2026-01-15' };
    expect(
      errorsOf(
        decision,
        'RECORD_PUBLIC_PARTICIPATION',
        changed(decision, 'RECORD_PUBLIC_PARTICIPATION', days),
      ),
    ).toEqual(['/data/materialsDeliveredOn not-expected-here', '/data/heldOn not-expected-here']);
  });

  it('point at the member that is wrong, deep inside', () => {
    const data = { title: '题', data: { ...decision.opening.example, category: 'war' } };
    expect(errorsOf(decision, 'EDIT_DRAFT', data)).toEqual(['/data/data/category not-one-of']);
    expect(errorsOf(decision, 'EDIT_DRAFT', { data: decision.opening.example })).toEqual([
      '/data/title required',
    ]);
    expect(errorsOf(decision, 'START_DRAFTING', { data: decision.opening.example })).toEqual([]);
  });
});

describe('a contract’s forms', () => {
  it.each([
    ['lease', true],
    ['landUse', true],
    ['service', false],
  ])('ask for the term of a %s: %s', (contractKind, needed) => {
    const data = without(changed(contract, 'OPEN', { contractKind }), 'termMonths');
    expect(errorsOf(contract, 'OPEN', data)).toEqual(needed ? ['/data/termMonths required'] : []);
  });

  it('ask why a contract is amended', () => {
    expect(errorsOf(contract, 'OPEN', changed(contract, 'OPEN', { amends: 'm-1' }))).toEqual([
      '/data/amendmentReason required',
    ]);
  });
});
