import { text } from '../kernel/localized-text.js';
import type { CheckedMember } from './checked-member.js';
import { readCalendarNotice, type CalendarNotice } from './calendar-notice.js';
import { Configuration, type Limits, type LocalBasis } from './configuration.js';
import { readEnvironment, type Variables } from './environment.js';
import { projectRoot } from './project-root.js';
import { ConfigurationReader, fileStem } from './read-json.js';
import { readSettings } from './settings.js';

const GIBIBYTE = 1024 ** 3;

function readTimeZone(member: CheckedMember): string {
  const timeZone = member.text();
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    member.fault(
      text('应为时区名称，如 Asia/Shanghai', 'must be the name of a time zone, such as Asia/Shanghai'),
    );
  }
  return timeZone;
}

function readLimits(file: CheckedMember): Limits {
  const members = file.object('maxFileBytes', 'maxJsonBytes');
  return {
    maxFileBytes: members.maxFileBytes.integer({ min: 1024, max: 4 * GIBIBYTE }),
    maxJsonBytes: members.maxJsonBytes.integer({ min: 64 * 1024, max: GIBIBYTE }),
  };
}

function readLocalBasis(name: string, member: CheckedMember): LocalBasis {
  if (!/^[A-Za-z0-9]+$/.test(name))
    member.fault(text('名称应由字母和数字组成', 'must be named in letters and digits'));
  const members = member.object('title', 'validFrom', 'validTo');
  return {
    title: members.title.localized(),
    validFrom: members.validFrom.date(),
    validTo: members.validTo.dateOrNull(),
  };
}

function readSeries(file: CheckedMember): Map<string, string> {
  const series = file
    .object('series')
    .series.entries()
    .map(([name, member]) => [name, member.text(), member] as const);
  const prefixes = series.map(([, prefix]) => prefix);
  for (const [, prefix, member] of series) {
    // Two series with one prefix would give two matters the same number.
    if (prefixes.indexOf(prefix) !== prefixes.lastIndexOf(prefix))
      member.fault(text('代字重复', 'is used by two series'));
  }
  return new Map(series.map(([name, prefix]) => [name, prefix]));
}

function readCalendarYears(files: readonly CheckedMember[]): CalendarNotice[] {
  return files.map(file => {
    const notice = readCalendarNotice(file);
    if (String(notice.year) !== fileStem(file.file))
      file.fault(text('年份应与文件名一致', 'must be named by its year'));
    return notice;
  });
}

/**
 * Loads and checks `config/` below the root and the environment.
 * @throws ConfigurationError naming file and member of everything that is wrong.
 */
export function loadConfiguration(
  root: string = projectRoot(),
  variables: Variables = process.env,
): Configuration {
  const reader = new ConfigurationReader(root);
  const organisation = reader.file('config/organisation.json').object('timeZone', 'calendar');
  const localBases = new Map(
    reader
      .file('config/local-bases.json')
      .entries()
      .map(([name, member]) => [name, readLocalBasis(name, member)]),
  );
  const bases = new Set(localBases.keys());
  const data = {
    environment: readEnvironment(variables, reader.faults),
    limits: readLimits(reader.file('config/limits.json')),
    timeZone: readTimeZone(organisation.timeZone),
    rollCalendarDays: organisation.calendar.object('rollCalendarDays').rollCalendarDays.flag(),
    series: readSeries(reader.file('config/numbers.json')),
    settings: new Map(reader.folder('config/settings').map(file => readSettings(file, bases))),
    localBases,
    calendarYears: readCalendarYears(reader.folder('config/calendar')),
  };
  reader.throwIfAnyFault();
  return new Configuration(data);
}
