import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atTheEnd } from './support/cleanup.js';
import { Fashen, type Ended } from './support/fashen-command.js';

const SUPPORT = new URL('./support/', import.meta.url);
const TOY = `import { TOY } from '${new URL('toy-workflow.ts', SUPPORT).href}';`;
const FAULTY = `import { faulty } from '${new URL('faulty-workflow.ts', SUPPORT).href}';`;

/** A draft that is stored without a word of an opinion on another text, and no gate that would notice. */
const KEEPS_OPINION = `{
  changes: {
    storeDraft: ({ data }) => ({
      control: { text: data.sha256, reviewedText: data.sha256, reviewLapsed: false },
    }),
  },
  chart: states => {
    states.judicialOffice.states.reviewed.on.ATTACH_DOCUMENT = { actions: ['storeDraft'] };
  },
}`;

async function folderWith(index?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fashen-workflows-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  if (index !== undefined) await writeFile(join(folder, 'index.mjs'), index);
  return folder;
}

const check = (folder: string, ...options: readonly string[]): Promise<Ended> =>
  new Fashen(folder, ['check-workflows', folder, ...options]).ended;

describe('fashen check-workflows <folder>', () => {
  it('ends with 0 for a sound workflow, a line for each thing that was proved', async () => {
    const folder = await folderWith(`${TOY}\nexport const DEFINITIONS = [TOY];`);
    const { exit, out, err } = await check(folder, '--lang', 'en');
    expect([exit, err]).toEqual([0, '']);
    const [title, ...lines] = out.trimEnd().split('\n');
    expect(title).toBe('toy@1  Toy');
    expect(lines.at(-1)).toMatch(/^Proved under the conditions/);
    const found = lines.slice(0, -1);
    expect(found.filter(line => !line.startsWith('  ✓ '))).toEqual([]);
    expect(found.slice(0, 2)).toEqual(['  ✓ definition checks', '  ✓ every state can come to an end']);
    expect(found[2]).toMatch(/^ {2}✓ induction: .+ \(\d+ steps, [\d.]+ s\)$/);
    expect(found[3]).toMatch(
      /^ {2}✓ nothing is decided, signed or disclosed without an effective opinion on exactly that text: proved/,
    );
  });

  it('ends with 1 for a faulty one, and shows the shortest path to what is wrong', async () => {
    const folder = await folderWith(
      `${TOY}\n${FAULTY}\nexport const DEFINITIONS = [faulty(TOY, ${KEEPS_OPINION})];`,
    );
    const { exit, out } = await check(folder);
    expect(exit).toBe(1);
    const lines = out.split('\n').map(line => line.trim());
    const at = lines.findIndex(line =>
      line.startsWith('✗ 决定、签订、公开前对该文本有有效的审查意见：不成立'),
    );
    expect(lines[at + 1]).toBe('最短经过：');
    expect(lines.slice(at + 2, at + 9).map(line => line.split(' ')[0])).toEqual([
      'OPEN',
      'ATTACH_DOCUMENT',
      'SUBMIT',
      'ISSUE_REVIEW_OPINION',
      'ATTACH_DOCUMENT',
      'PLACE_ON_AGENDA',
      'RECORD_DECISION',
    ]);
    expect(lines[at + 9]).toBe('结果：意见作出后文本已变更，或者出具意见的人已回避');
  });

  it('ends with 1 for one that the definition checks refuse, and says why', async () => {
    const folder = await folderWith(`${TOY}\nexport const DEFINITIONS = [{ ...TOY, id: 'toy@2' }];`);
    const { exit, out } = await check(folder, '--lang', 'en');
    expect(exit).toBe(1);
    expect(out).toContain('✗ definition checks');
    expect(out).toContain('      toy@2: its id must be its name and version, such as toy@1');
    expect(out).not.toContain('induction');
  });

  it.each([
    ['holds no index.js', undefined, 'there is neither index.js nor index.mjs, so no workflow to check'],
    [
      'exports none',
      'export const OTHER = [];',
      'it exports no workflow; it must say export const DEFINITIONS',
    ],
    ['exports an empty list', 'export const DEFINITIONS = [];', 'it exports no workflow'],
  ])('ends with 2 for a folder that %s, and says so', async (_what, index, sentence) => {
    const folder = await folderWith(index);
    const { exit, out, err } = await check(folder, '--lang', 'en');
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(folder);
    expect(err).toContain(sentence);
  });
});
