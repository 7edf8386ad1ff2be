import { useToday } from '../../api/today.js';
import { dayOfInstant } from '../../shared/format-date.js';
import { useFormat } from '../../shared/use-format.js';

const LEGAL_ZONE = 'Asia/Shanghai';

/** 3月5日 14:02, for lines in which the year is plain. */
export function useShortInstant(): (instant: string) => string {
  const format = useFormat();
  const zone = useToday()?.timeZone ?? LEGAL_ZONE;
  return instant => `${format.shortDay(dayOfInstant(instant, zone))} ${format.time(instant)}`;
}
