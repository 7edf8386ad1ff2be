import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { useDue } from './calendar.js';

export type Today = Schema<'Today'>;

const MINUTE = 60_000;
/** As many days as the service counts out at once. */
const COUNTED = 60;

/** The legal day: the service's, never this machine's. Nothing until it is known. */
export function useToday(): Today | undefined {
  const { data } = useQuery({
    queryKey: ['today'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/calendar/today', { signal })),
    staleTime: MINUTE,
  });
  return data;
}

/** Working days from today to the day something is due; `null` when none is, it is over, or it is far off. */
export function useWorkingDaysLeft(dueOn: string | null): number | null {
  const today = useToday()?.today ?? null;
  const { data } = useDue(dueOn === null ? null : today, COUNTED);
  if (dueOn === null || today === null || dueOn < today || !data?.counted) return null;
  const last = data.counted.at(-1);
  return last !== undefined && dueOn > last ? null : data.counted.filter(day => day <= dueOn).length;
}
