import { MATTER_CASE } from '../../texts/matter-case.js';
import { MATTER_PRINT } from '../../texts/matter-print.js';
import { useTexts } from '../../texts/use-texts.js';
import { useProcedureName } from '../case/Procedures.js';
import { useScope } from '../scope.js';
import { ValueView } from '../values/ValueView.js';
import styles from './print.module.css';

/** What is hashed or linked means nothing on paper. */
const NOT_PRINTED = ['catalogueRow', 'amends', 'title'];

/** The particulars, one row each, in the definition's words. */
export function Particulars() {
  const { matter, labels } = useScope();
  return Object.entries(matter.data)
    .filter(([name, value]) => value !== null && !NOT_PRINTED.includes(name))
    .map(([name, value]) => (
      <tr key={name}>
        <th scope="row">{labels.member(name)}</th>
        <td>
          <ValueView name={name} value={value} />
        </td>
      </tr>
    ));
}

/** How each procedure was settled, with the reason where it was not required. */
export function ProcedureRows() {
  const t = useTexts(MATTER_PRINT);
  const { settled: words } = useTexts(MATTER_CASE);
  const { procedures } = useScope().matter;
  const nameOf = useProcedureName();
  if (!procedures) return null;
  return (
    <tr>
      <th scope="row">{t.procedures}</th>
      <td>
        <ul className={styles.procedures}>
          {Object.entries(procedures).map(([name, { settled, reason }]) => (
            <li key={name}>
              {nameOf(name)}：{words[settled]}
              {typeof reason === 'string' && `（${reason}）`}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
