import { impossible, type Choices } from './choices.js';
import { outcomesOf, runsOf } from './outcomes.js';

const SLOTS = ['one', 'other', 'third', 'fourth', 'fifth'];

/** Four values, of which only one combination in 625 does anything. */
const together = (choices: Choices) => {
  choices.judged();
  const last = ['a', 'b', 'c', 'd'].every(label => choices.value(label, () => SLOTS) === 'fifth');
  return { key: String(last), outcome: last };
};

describe('what can come out of a step', () => {
  it('is found also where several values make a difference only together', () => {
    expect([...outcomesOf(together)].map(({ outcome }) => outcome)).toEqual([false, true]);
  });

  it('comes from every combination of what is asked for, once', () => {
    const runs = [
      ...runsOf(choices => {
        const one = choices.value('one', () => [1, 2]);
        const other = one === 1 ? choices.value('other', () => [3, 4, 5]) : 0;
        return { key: `${one}${other}`, outcome: null };
      }),
    ];
    expect(runs.map(({ key }) => key)).toEqual(['13', '14', '15', '20']);
  });

  it('leaves out what cannot be', () => {
    const runs = [
      ...runsOf(choices => {
        const one = choices.value('one', () => [1, 2, 3]);
        if (one === 2) impossible();
        return { key: String(one), outcome: null };
      }),
    ];
    expect(runs.map(({ key }) => key)).toEqual(['1', '3']);
  });
});
