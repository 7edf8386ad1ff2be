import { useLocale } from '../texts/locale.js';
import { DUTIES } from '../texts/duties.js';
import { useTexts } from '../texts/use-texts.js';

/** Duties in a row as the reader names them. */
export function useDutyNames(): (duties: readonly string[]) => string {
  const { names } = useTexts(DUTIES);
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  return duties =>
    duties.map(duty => (names as Readonly<Record<string, string>>)[duty] ?? duty).join(separator);
}
