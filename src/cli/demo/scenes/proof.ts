import { sha256 } from '../../../kernel/digest.js';
import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { TrailEntryView } from '../matter-views.js';
import { legalDay } from '../legal-days.js';
import { cut, padded } from '../text-width.js';
import type { Stage } from '../stage.js';
import { expectThat } from '../unexpected.js';

interface Compact {
  readonly seq: number;
  readonly body: string;
  readonly previous: string | null;
}

/** Re-derives the trail from its own texts: every digest, the chain, the numbers (what `fashen verify` does, and more). */
function judge(trail: readonly TrailEntryView[], matter: CaseFile): void {
  let previous: string | null = null;
  for (const [index, entry] of trail.entries()) {
    const compact = JSON.parse(entry.entry) as Compact;
    const step = `entry ${entry.seq} of ${matter.matter.title}`;
    expectThat(`${step}: its number`, [index + 1, index + 1], [entry.seq, compact.seq]);
    expectThat(`${step}: its digest`, sha256(entry.entry), entry.hash);
    expectThat(`${step}: the digest of its body`, sha256(entry.body), compact.body);
    expectThat(`${step}: the entry before it`, previous, compact.previous);
    previous = entry.hash;
  }
  const versions = trail.filter(({ kind }) => kind === 'event').map(({ version }) => version);
  expectThat(
    'versions of the events',
    versions.map((_version, index) => index + 1),
    versions,
  );
  expectThat('version of the matter', versions.length, matter.matter.version);
  expectThat('refusals in the trail', matter.refusals, trail.filter(({ kind }) => kind === 'refusal').length);
}

const NAMES: Readonly<Record<string, ReturnType<typeof text>>> = {
  OPEN: text('登记事项', 'opens the matter'),
  ATTACH_DOCUMENT: text('存入材料', 'stores a file'),
  REMINDER: text('催办：期限将至', 'reminder: nearly due'),
  OVERDUE: text('逾期', 'overdue'),
};

function line(stage: Stage, matter: CaseFile, entry: TrailEntryView): string {
  const { screen } = stage;
  const { colours } = screen;
  const marks = { event: colours.green('✓'), refusal: colours.red('✗'), notice: colours.yellow('!') };
  const named = NAMES[entry.action];
  const label = named ? stage.say(named) : matter.labelOf(entry.action);
  const why = entry.violations[0]?.message ?? '';
  const room = screen.width - 44;
  const what = cut(why === '' ? label : `${label}${stage.locale === 'en' ? ': ' : '：'}${why}`, room);
  const who = entry.actor.personId === null ? stage.say(text('系统', 'system')) : entry.actor.name;
  return `  ${padded(String(entry.seq), 3)} ${marks[entry.kind]} ${colours.dim(legalDay(entry.at))} ${padded(cut(who, 12), 13)}${padded(what, room)} ${colours.dim(entry.hash.slice(0, 10))}`;
}

/** Reads the trail of a matter as the auditor, and judges it. */
export async function trailOf(stage: Stage, matter: CaseFile): Promise<TrailEntryView[]> {
  const { player } = await stage.cast.as('auditor');
  const trail = await player.all<TrailEntryView>(`/matters/${matter.matter.id}/trail`);
  judge(trail, matter);
  return trail;
}

/** Shows a whole trail, one line an entry. */
export async function showTrail(stage: Stage, matter: CaseFile): Promise<void> {
  const trail = await trailOf(stage, matter);
  for (const entry of trail) stage.screen.row(line(stage, matter, entry));
  const count = (kind: TrailEntryView['kind']): number => trail.filter(entry => entry.kind === kind).length;
  const [events, refusals, notices] = [count('event'), count('refusal'), count('notice')];
  const words = text(
    `${events} 步、${refusals} 次被拒绝、${notices} 次提醒，首尾相连，摘要逐条相符`,
    `${events} steps, ${refusals} refusals, ${notices} notices: one chain, every digest agrees`,
  );
  stage.screen.rule();
  stage.screen.row(`  ${stage.screen.colours.green('✓')} ${stage.say(words)}`);
}
