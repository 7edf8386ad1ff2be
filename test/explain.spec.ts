import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runExplain } from '../src/cli/explain.js';
import { DEFINITIONS } from '../workflows/index.js';
import { ruleOf } from '../workflows/_kit/event.js';

function explained(
  workflow?: string,
  lang?: string,
): { exit: number; lines: string[]; complaints: string[] } {
  const lines: string[] = [];
  const complaints: string[] = [];
  const exit = runExplain(
    workflow,
    lang,
    line => lines.push(line),
    line => complaints.push(line),
  );
  return { exit, lines, complaints };
}

// eslint-disable-next-line no-control-regex -- colours are no part of the words
const plain = (line: string): string => line.replace(/\u001b\[\d+m/g, '');
/** A sentence without a thing at hand. */
const general = (sentence: string): string => sentence.replace(/\{\w+\}/g, '…');

/** East Asian characters take two columns. */
const width = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[⺀-￯\u3000]/u.test(character) ? 2 : 1), 0);

describe('fashen explain', () => {
  describe.each(['zh-CN', 'en'] as const)('in %s', lang => {
    it.each(DEFINITIONS)(
      'prints every rule of $id with its sentence and, on the next line, the way out',
      one => {
        const { exit, lines } = explained(one.id, lang);
        expect(exit).toBe(0);
        const rules = [one.opening, ...Object.values(one.events)].flatMap(event => event.rules.map(ruleOf));
        for (const { name, message, remedy } of rules) {
          const at = lines.map(plain).findIndex(line => line.trimStart().split(' ')[1] === name);
          expect([name, ...lines.slice(at + 1, at + 3).map(plain)]).toEqual([
            name,
            `    ${general(message[lang])}`,
            `    → ${general(remedy[lang])}`,
          ]);
        }
      },
    );

    it('prints no sentence that is wider than a wide terminal', () => {
      const sentences = explained(undefined, lang)
        .lines.map(plain)
        .filter(line => line.startsWith('    '));
      expect(Math.max(...sentences.map(width))).toBeLessThanOrEqual(160);
    });
  });

  it('prints one workflow, by name or by version', () => {
    expect(explained('contract', 'en').lines[0]).toContain('contract@1');
    expect(explained('contract@1', 'en').lines.join('\n')).not.toContain('major-decision@1');
  });

  it.each(['zh-CN', 'en'])('leaves no gap for a thing at hand unfilled in %s', lang => {
    const all = explained(undefined, lang).lines.join('\n');
    expect(all).not.toMatch(/\{\w+\}/);
    expect(all).toContain('…');
  });

  it('says a rule that stands at every event once for each workflow', () => {
    const { lines } = explained(undefined, 'en');
    expect(lines.filter(line => line.includes(' senderNotRecused '))).toHaveLength(DEFINITIONS.length);
    expect(lines.filter(line => line.includes('Every step'))).toHaveLength(DEFINITIONS.length);
  });

  it('calls the duties what the reader calls them', () => {
    expect(explained('contract', 'zh-CN').lines.join('\n')).toContain('承办人');
    expect(explained('contract', 'en').lines.join('\n')).not.toMatch(/judicialHead|legalAdviser/);
  });

  it('may be read no further than its first line', async () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const fashen = [
      '--no-warnings',
      '--import',
      './test/support/typescript.mjs',
      'src/cli/main.ts',
      'explain',
    ];
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = spawn(process.execPath, fashen, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
    const exit = await new Promise(resolve => child.on('close', resolve));
    expect([exit, complaints]).toEqual([0, '']);
  });

  it('says what can be explained when asked for something else', () => {
    expect(explained('nothing')).toMatchObject({
      exit: 2,
      lines: [],
      complaints: [
        '没有流程“nothing” / There is no workflow “nothing”',
        expect.stringContaining('major-decision@1'),
      ],
    });
    expect(explained(undefined, 'fr').exit).toBe(2);
  });
});
