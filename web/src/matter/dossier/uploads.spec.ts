import { guessSlot, nextUpload, uploadsAfter, type Upload } from './uploads.js';

const upload = (id: number, more: Partial<Upload> = {}): Upload => ({
  id,
  file: { name: `${id}` } as File,
  slot: 'draft',
  status: 'waiting',
  progress: 0,
  reason: null,
  ...more,
});

describe('files on their way', () => {
  it('go out one at a time, in their order, once each knows its slot', () => {
    expect(nextUpload([upload(1, { slot: null }), upload(2), upload(3)])?.id).toBe(2);
    expect(nextUpload([upload(1, { status: 'sending' }), upload(2)])).toBeNull();
  });

  it('do not wait for one that failed', () => {
    const uploads = uploadsAfter([upload(1), upload(2)], {
      type: 'changed',
      id: 1,
      change: { status: 'failed' },
    });
    expect(nextUpload(uploads)?.id).toBe(2);
  });

  it('leave the list when they are stored and cleared, not when they failed', () => {
    const uploads = [upload(1, { status: 'stored' }), upload(2, { status: 'failed' })];
    expect(uploadsAfter(uploads, { type: 'cleared' }).map(({ id }) => id)).toEqual([2]);
  });

  it('go where their name says, and only where it says so plainly', () => {
    const slots = [
      { id: 'draft', label: '决策草案' },
      { id: 'riskAssessment', label: '风险评估报告' },
    ];
    expect(guessSlot('水库 风险评估报告.pdf', slots)).toBe('riskAssessment');
    expect(guessSlot('扫描件.pdf', slots)).toBeNull();
    expect(guessSlot('决策草案和风险评估报告.pdf', slots)).toBeNull();
  });
});
