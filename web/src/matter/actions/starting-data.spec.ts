import type { Action, Matter } from '../../api/matter.js';
import { startOf } from './starting-data.js';

const action = (properties: object) => ({ schema: { properties } }) as unknown as Action;
const matter = {
  title: 'T',
  data: { summary: 'S' },
  reviewOpinion: { items: [{ n: 1 }, { n: 2 }] },
} as unknown as Matter;
const ANSWERS = action({ answers: { items: { properties: { n: {}, adoptionStatus: {}, reason: {} } } } });

describe('what a form begins with', () => {
  it('is what it would replace', () => {
    const { initial, answers } = startOf(action({ title: {}, data: {} }), matter);
    expect(initial).toEqual({ title: 'T', data: { summary: 'S' } });
    expect(answers).toBe(false);
    expect(startOf(action({ reason: {} }), matter).initial).toEqual({});
  });

  it('is one row for every item that is to be answered, no more and no fewer', () => {
    const { initial, fixed, readOnly, answers } = startOf(ANSWERS, matter);
    expect(initial).toEqual({ answers: [{ n: 1 }, { n: 2 }] });
    expect([fixed, readOnly, answers]).toEqual([['answers'], ['answers.n'], true]);
  });

  it('leaves the rows to the person where there is no opinion', () => {
    const { initial, fixed } = startOf(ANSWERS, { ...matter, reviewOpinion: null });
    expect([initial, fixed]).toEqual([{}, []]);
  });
});
