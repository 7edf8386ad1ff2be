import type { Environment } from '../../configuration/environment.js';
import { text, type Locale, type LocalizedText } from '../../kernel/localized-text.js';
import type { CaseFile } from './case-file.js';
import { Cast } from './cast.js';
import { demoPassword } from './demo-password.js';
import { LegalDays } from './legal-days.js';
import { NoService, Player } from './player.js';
import { bringInCatalogue, type Planned } from './scenes/catalogue.js';
import { showCoverage } from './scenes/coverage.js';
import { playLease } from './scenes/lease.js';
import { playPark } from './scenes/park.js';
import { showTrail, trailOf } from './scenes/proof.js';
import { playWaste } from './scenes/waste.js';
import { Screen } from './screen.js';
import { Stage } from './stage.js';
import { Terminal, type TerminalOptions } from './terminal.js';
import { Unexpected } from './unexpected.js';
import { verifyLocally } from './verification.js';

export interface DemoOptions {
  readonly url: string;
  readonly locale: Locale;
  readonly environment: Environment;
  readonly terminal: TerminalOptions;
}

const NO_PASSWORD = text(
  '找不到演示密码：请在服务的数据文件夹旁运行，或者设置 FASHEN_DATA、FASHEN_DEMO_PASSWORD',
  'No demo password: run this beside the service’s data folder, or set FASHEN_DATA or FASHEN_DEMO_PASSWORD',
);

const HEADINGS = {
  opening: [
    text('年度目录', 'The year’s catalogue'),
    text(
      '目录上的每一项都是一件待办的事项；没有人开始办，也在应审之列',
      'Every row is a matter; it counts although nobody has begun',
    ),
  ],
  park: [
    text('重大行政决策：从起草到归档', 'A decision, from draft to archive'),
    text(
      '少一天征求意见、少一份意见、早一步上会，都过不去',
      'A day of comment short, an opinion missing, a step too early: none passes',
    ),
  ],
  waste: [
    text('重大行政决策：不合法的，改了再来', 'A decision: unlawful, then rewritten'),
    text(
      '回避、独立审查、不合法不上会；与多数意见不一致的，须当场说明理由',
      'Recusal, independent review, no discussion of what is unlawful, reasons against a majority',
    ),
  ],
  lease: [
    text('合同：签的必须是审过的文本', 'A contract: what is signed is what was reviewed'),
    text('文本动一个字，审查意见即告失效', 'Change one word and the opinion lapses'),
  ],
  proof: [
    text('经过', 'The trail'),
    text(
      '每一步、每一次被拒绝都在；任何人可以重新核对',
      'Every step and every refusal is there; anyone can check it again',
    ),
  ],
  coverage: [text('应审尽审', 'Coverage'), text('数字背后逐件可查', 'Behind the figure, each matter')],
} satisfies Record<string, readonly [LocalizedText, LocalizedText]>;

/** The whole performance on one service. */
class Demo {
  private scenes = 0;
  private readonly matters: CaseFile[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly options: DemoOptions,
  ) {}

  async play(): Promise<void> {
    const { stage } = this;
    await this.heading('opening');
    const from = stage.days.today;
    const planned = await bringInCatalogue(stage);
    await stage.daysPassTo(await stage.days.workingDaysAfter(1), text('第二天上班', 'the next working day'));
    await stage.screen.curtain();
    await this.playMatters(planned);
    await this.prove(from);
  }

  private async playMatters({
    parkId,
    wasteId,
    leaseTitle,
    construction,
    agriculture,
  }: Planned): Promise<void> {
    const { stage } = this;
    await this.heading('park');
    this.matters.push(await playPark(stage, parkId, construction));
    await stage.screen.curtain();
    await this.heading('waste');
    this.matters.push(await playWaste(stage, wasteId, agriculture));
    await stage.screen.curtain();
    await this.heading('lease');
    this.matters.push(await playLease(stage, leaseTitle, construction));
    await stage.screen.curtain();
  }

  private async prove(from: string): Promise<void> {
    const { stage, options } = this;
    const last = this.matters.at(-1);
    await this.heading('proof');
    for (const matter of this.matters.slice(0, -1)) await trailOf(stage, matter);
    if (last) await showTrail(stage, last);
    await verifyLocally(stage, options.url, options.environment);
    await stage.screen.curtain();
    await this.heading('coverage');
    await showCoverage(stage, this.matters, from);
  }

  private async heading(name: keyof typeof HEADINGS): Promise<void> {
    const [title, subtitle] = HEADINGS[name];
    const { stage } = this;
    this.scenes += 1;
    const label = `${this.scenes} / ${Object.keys(HEADINGS).length}`;
    await stage.screen.scene(label, stage.say(title), stage.say(subtitle));
  }
}

async function prepare({ url, locale, environment, terminal }: DemoOptions): Promise<Stage> {
  const password = await demoPassword(environment);
  if (password === null) throw new NoService(NO_PASSWORD[locale]);
  const cast = new Cast(new Player(url, locale), password);
  return new Stage(cast, await LegalDays.read(cast), new Screen(new Terminal(terminal), locale), locale);
}

/** Plays the demonstration; true when everything came as the play says. @throws NoService */
export async function runDemo(options: DemoOptions): Promise<boolean> {
  const stage = await prepare(options);
  const { screen } = stage;
  try {
    await new Demo(stage, options).play();
    screen.row();
    screen.row(
      `  ${screen.colours.green(screen.colours.bold(stage.say(text('✓ 全部符合预期', '✓ Everything came as expected'))))}`,
    );
    return true;
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const { step, expected, found } = error;
    screen.wrong(
      stage.say(
        text(
          `与预期不符：${step}。应为 ${expected}，实为 ${found}`,
          `Not as expected: ${step}. Expected ${expected}, found ${found}`,
        ),
      ),
    );
    return false;
  }
}
