import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useUnits, type Unit } from '../../api/people.js';
import { COVERAGE } from '../../texts/coverage.js';
import { useTexts } from '../../texts/use-texts.js';
import { coverageOptions, type Coverage, type CoverageFilter, type Standing } from './coverage-data.js';
import styles from './coverage.module.css';
import { StackedBar } from './StackedBar.js';
import { percentOf, STANDINGS, sumOf, without, type Counts } from './standings.js';

interface Props {
  readonly whole: Coverage;
  readonly filter: CoverageFilter;
  readonly addressOf: (standing: Standing | 'all', filter: CoverageFilter) => string;
}

interface Row {
  readonly unit: Unit | null;
  readonly counts: Counts;
  readonly rate: number | null;
}

/** The units right below the one that is looked at; the organisation's own where none is chosen. */
function unitsBelow(units: readonly Unit[], unitId: string | undefined): readonly Unit[] {
  const top = unitId ?? units.find(({ parentId }) => !units.some(({ id }) => id === parentId))?.id;
  return units.filter(({ parentId }) => parentId === top);
}

function useRows({ whole, filter }: Pick<Props, 'whole' | 'filter'>): readonly Row[] | null {
  const { data: units } = useUnits();
  const below = unitsBelow(units ?? [], filter.unitId);
  const parts = useQueries({
    queries: below.map(({ id }) => coverageOptions({ ...filter, unitId: id })),
    combine: results => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  if (parts.length < below.length || below.length === 0) return null;
  const own = without(
    whole.counts,
    parts.map(({ counts }) => counts),
  );
  const rows = below.map((unit, at) => {
    const { counts, rate } = parts[at] as Coverage;
    return { unit, counts, rate };
  });
  return sumOf(own, STANDINGS) === 0 ? rows : [...rows, { unit: null, counts: own, rate: null }];
}

interface RowProps extends Pick<Props, 'addressOf'> {
  readonly row: Row;
  readonly most: number;
  readonly used: readonly Standing[];
}

function UnitRow({ row: { unit, counts, rate }, most, used, addressOf }: RowProps) {
  const t = useTexts(COVERAGE);
  return (
    <tr>
      <th scope="row">{unit?.name ?? t.ownUnit}</th>
      <td className={styles.barColumn}>
        <StackedBar counts={counts} standings={STANDINGS} most={most} />
      </td>
      {used.map(standing => (
        <td key={standing} className={styles.number} data-none={counts[standing] === 0 || undefined}>
          {unit === null || counts[standing] === 0 ? (
            counts[standing]
          ) : (
            <Link
              to={addressOf(standing, { unitId: unit.id })}
              aria-label={`${unit.name} ${t.standings[standing]} ${counts[standing]}`}
            >
              {counts[standing]}
            </Link>
          )}
        </td>
      ))}
      <td className={styles.number}>{rate === null ? '—' : t.percent(percentOf(rate))}</td>
    </tr>
  );
}

/** Each unit with its make-up and its numbers; a number leads to its list. */
export function ByUnit(props: Props) {
  const t = useTexts(COVERAGE);
  const rows = useRows(props);
  if (!rows) return null;
  const most = Math.max(...rows.map(({ counts }) => sumOf(counts, STANDINGS)), 1);
  const used = STANDINGS.filter(standing => rows.some(({ counts }) => counts[standing] > 0));
  return (
    <section aria-label={t.byUnit}>
      <h2 className={styles.head}>{t.byUnit}</h2>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t.byUnit}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.columns.unit}</th>
              <th scope="col" className={styles.barColumn}>
                {t.columns.bar}
              </th>
              {used.map(standing => (
                <th key={standing} scope="col" className={styles.number} data-standing={standing}>
                  {t.standings[standing]}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {t.columns.rate}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <UnitRow
                key={row.unit?.id ?? 'own'}
                row={row}
                most={most}
                used={used}
                addressOf={props.addressOf}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
