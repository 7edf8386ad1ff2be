import { useMemo } from 'react';
import { useToday } from '../api/today.js';
import { useLocale } from '../texts/locale.js';
import { formatDay, formatInstant, formatShortDay, formatTime } from './format-date.js';
import { formatFen } from './format-money.js';

const LEGAL_ZONE = 'Asia/Shanghai';

/** Days, instants and money as this reader writes them; instants in the organisation's legal zone. */
export function useFormat() {
  const locale = useLocale();
  const timeZone = useToday()?.timeZone ?? LEGAL_ZONE;
  return useMemo(
    () => ({
      day: (day: string) => formatDay(day, locale),
      shortDay: (day: string) => formatShortDay(day, locale),
      instant: (instant: string) => formatInstant(instant, locale, timeZone),
      time: (instant: string) => formatTime(instant, timeZone),
      fen: (amountFen: number) => formatFen(amountFen, locale),
    }),
    [locale, timeZone],
  );
}
