import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workflowDigests, workflowSources } from './workflow-digests.js';

const files = {
  'workflows/_kit/rule.ts': 'export const rule = 1;\n',
  'workflows/_kit/unused.ts': 'export const unused = 1;\n',
  'workflows/_law/index.ts': 'export const CITATIONS = {};\n',
  'workflows/_stages/v1/review.ts':
    "import { rule } from '../../_kit/rule.js';\nexport const review = rule;\n",
  'workflows/lease/v1/index.ts':
    "import {\n  review,\n} from '../../_stages/v1/review.js';\nimport type { X } from 'xstate';\nimport { CITATIONS } from '../../_law/index.js';\nexport * from './rules.js';\n",
  'workflows/lease/v1/rules.ts': 'export const rules = [];\n',
  'workflows/lease/v1/machine.spec.ts': 'it();\n',
  'workflows/lease/v2/index.ts': 'export {};\n',
  'workflows/lease/drafts/index.ts': 'export {};\n',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workflows-'));
  write(files);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(texts: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
const digest = (id = 'lease@1') => workflowDigests(root).get(id);

describe('the digest of a workflow version', () => {
  it('covers its folder and what it imports, without specs and texts of law', () => {
    expect([...workflowSources(root).keys()]).toEqual(['lease@1', 'lease@2']);
    expect(
      workflowSources(root)
        .get('lease@1')
        ?.map(({ path }) => path),
    ).toEqual([
      'workflows/_kit/rule.ts',
      'workflows/_stages/v1/review.ts',
      'workflows/lease/v1/index.ts',
      'workflows/lease/v1/rules.ts',
    ]);
  });

  it.each(['workflows/_kit/rule.ts', 'workflows/_stages/v1/review.ts', 'workflows/lease/v1/rules.ts'])(
    'changes with %s',
    path => {
      const before = digest();
      write({ [path]: `${files[path as keyof typeof files]}// more\n` });
      expect(digest()).not.toBe(before);
    },
  );

  it.each([
    'workflows/_kit/unused.ts',
    'workflows/_law/index.ts',
    'workflows/lease/v1/machine.spec.ts',
    'workflows/lease/v2/index.ts',
  ])('does not change with %s', path => {
    const before = digest();
    write({ [path]: 'export const other = 2;\n' });
    expect(digest()).toBe(before);
  });

  it('is the same with the line endings of any system', () => {
    const before = digest();
    write(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')])),
    );
    expect(digest()).toBe(before);
  });
});
