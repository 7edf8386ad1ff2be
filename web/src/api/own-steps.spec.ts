import { afterOwnSteps, noteOwnStep } from './own-steps.js';

describe('steps of one’s own', () => {
  it('move a form on, up to the first that is somebody else’s', () => {
    expect(afterOwnSteps('m', 3)).toBe(3);
    noteOwnStep('m', 4);
    noteOwnStep('m', 5);
    noteOwnStep('m', 7);
    expect(afterOwnSteps('m', 3)).toBe(5);
    expect(afterOwnSteps('m', 6)).toBe(7);
    expect(afterOwnSteps('another', 3)).toBe(3);
  });
});
