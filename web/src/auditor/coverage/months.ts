export interface Month {
  readonly from: string;
  readonly to: string;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number;
}

const TWO = 2;
const pad = (n: number): string => String(n).padStart(TWO, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last months of a period, cut to it, as many as fit beside each other. */
export function monthsOf(from: string, to: string, most = 12): readonly Month[] {
  const months: Month[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const first = `${year}-${pad(month)}-01`;
    if (first > to) break;
    const last = `${year}-${pad(month)}-${pad(lastDay(year, month))}`;
    months.push({ from: first < from ? from : first, to: last > to ? to : last, month, year });
    if (month === 12) {
      year += 1;
      month = 1;
    } else month += 1;
  }
  return months.slice(-most);
}
