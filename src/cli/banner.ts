import pc from 'picocolors';
import type { Environment } from '../configuration/environment.js';
import type { Demo } from '../identity/demo-organisation.js';
import type { PlannedPerson } from '../identity/organisation-plan.js';

const PER_LINE = 6;

/** `member1 … member7` as one word: a list to choose from, not to read through. */
function shortened(people: readonly PlannedPerson[]): string[] {
  const members = people.filter(({ username }) => /^member\d+$/.test(username));
  const names = people.filter(person => !members.includes(person)).map(({ username }) => username);
  const last = members.at(-1);
  return members.length > 1 && last ? [...names, `${members[0]?.username}…${last.username}`] : names;
}

function lines(words: readonly string[]): string[] {
  const rows = Math.ceil(words.length / PER_LINE);
  return Array.from({ length: rows }, (_row, index) =>
    words.slice(index * PER_LINE, (index + 1) * PER_LINE).join('  '),
  );
}

function demoLines({ plan, password }: Demo): string[] {
  const shown = password ?? '（在创建数据库的数据文件夹中 / in the data folder where the database was made）';
  const accounts = lines(shortened(plan.people));
  return [
    '',
    `${pc.dim('演示单位')}  ${plan.organisation}`,
    `${pc.dim('密    码')}  ${pc.bold(pc.yellow(shown))}`,
    ...accounts.map((line, index) => `${pc.dim(index === 0 ? '账    号' : '        ')}  ${line}`),
    '',
    pc.dim('演示模式：所有账号使用同一密码，日期只在拨动演示时钟时前进，不得用于办理真实事项。'),
    pc.dim('Demo mode: one password for all accounts; days pass only when told. Not for real matters.'),
  ];
}

/** What a person sees when the service is up. */
export function banner(url: string, environment: Environment, demo: Demo | null): string {
  return [
    '',
    `${pc.bold(pc.red('法审'))} ${pc.bold('Fashen')}  ${pc.green('已就绪 / ready')}`,
    '',
    `${pc.dim('办事页面')}  ${pc.cyan(url)}  ${pc.dim('pages')}`,
    `${pc.dim('公开目录')}  ${pc.cyan(`${url}/public`)}  ${pc.dim('public register')}`,
    `${pc.dim('接口说明')}  ${pc.cyan(`${url}/api/docs`)}  ${pc.dim('API')}`,
    `${pc.dim('数    据')}  ${environment.dataFolder}`,
    ...(demo ? demoLines(demo) : []),
    '',
  ].join('\n');
}
