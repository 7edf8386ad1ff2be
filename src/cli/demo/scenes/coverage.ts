import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { Stage } from '../stage.js';
import { cut, padded } from '../text-width.js';
import { describeAnswer, expectThat, Unexpected } from '../unexpected.js';

interface ItemView {
  readonly matterId: string;
  readonly number: string | null;
  readonly title: string;
  readonly standing: string;
}

const STANDINGS = {
  reviewedBefore: text('决定前已审查', 'reviewed before'),
  notYetDecided: text('尚未决定', 'not yet decided'),
  reviewedAfter: text('事后补审（不算）', 'reviewed after (does not count)'),
  otherText: text('审的是别的文本', 'another text was reviewed'),
  outsideWithReason: text('依法不在范围内', 'outside, with a reason'),
  notReviewed: text('未经审查', 'not reviewed'),
  endedBefore: text('决定前已终止', 'ended before'),
} as const;

type Standing = keyof typeof STANDINGS;

const SHOWN = 12;

function bar(stage: Stage, rate: number | null): string {
  const { colours, width } = stage.screen;
  const length = Math.min(50, width - 40);
  const filled = Math.round((rate ?? 0) * length);
  return colours.green('█'.repeat(filled)) + colours.dim('░'.repeat(length - filled));
}

function showCounts(stage: Stage, rate: number | null, counts: Record<Standing, number>): void {
  const { screen } = stage;
  const percent = rate === null ? '—' : `${(rate * 100).toFixed(1)}%`;
  screen.row(
    `  ${stage.say(text('应审尽审率', 'Coverage'))}  ${screen.colours.bold(percent)}  ${bar(stage, rate)}`,
  );
  screen.row();
  for (const standing of Object.keys(STANDINGS) as Standing[]) {
    const paint = counts[standing] === 0 ? screen.colours.dim : (words: string): string => words;
    screen.row(
      paint(`  ${padded(stage.say(STANDINGS[standing]), 34)}${String(counts[standing]).padStart(4)}`),
    );
  }
}

function showItems(stage: Stage, items: readonly ItemView[], mine: ReadonlySet<string>): void {
  const { screen } = stage;
  const { colours } = screen;
  const sorted = [...items].sort(
    (one, other) => Number(mine.has(other.matterId)) - Number(mine.has(one.matterId)),
  );
  for (const { matterId, number, title, standing } of sorted.slice(0, SHOWN)) {
    const words = STANDINGS[standing as Standing];
    const mark = standing === 'reviewedBefore' ? colours.green('✓') : colours.dim('○');
    const paint = mine.has(matterId) ? (line: string): string => line : colours.dim;
    screen.row(
      paint(
        `  ${mark} ${padded(number ?? '—', 20)}${padded(cut(title, screen.width - 48), screen.width - 46)}${words ? stage.say(words) : standing}`,
      ),
    );
  }
  if (items.length > SHOWN) screen.row(colours.dim(`    … ${items.length - SHOWN}`));
}

/** The figure and what is behind it, one by one. */
export async function showCoverage(stage: Stage, matters: readonly CaseFile[], from: string): Promise<void> {
  const { player } = await stage.cast.as('auditor');
  const period = `from=${from}&to=${stage.days.today}`;
  const answer = await player.get(`/reports/coverage?${period}`);
  if (answer.status !== 200) throw new Unexpected('the coverage figure', '200', describeAnswer(answer));
  const { rate, counts } = answer.body as { rate: number | null; counts: Record<Standing, number> };
  const items = await player.all<ItemView>(`/reports/coverage/items?${period}`);
  showCounts(stage, rate, counts);
  stage.screen.rule();
  const ids = new Set(matters.map(({ matter }) => matter.id));
  showItems(stage, items, ids);
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  expectThat('the figure and its list', sum, items.length);
  const mine = items.filter(({ matterId }) => ids.has(matterId)).map(({ standing }) => standing);
  expectThat(
    'what was played',
    matters.map(() => 'reviewedBefore'),
    mine,
  );
}
