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
  return labels
    .inOrder(matter.data)
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
  const {
    matter: { procedures },
    workflow,
  } = useScope();
  const nameOf = useProcedureName();
  if (!procedures || Object.keys(procedures).length === 0) return null;
  const place = (name: string): number => workflow.slots.findIndex(({ id }) => id === name);
  return (
    <tr>
      <th scope="row">{t.procedures}</th>
      <td>
        <ul className={styles.procedures}>
          {Object.entries(procedures)
            .sort(([a], [b]) => place(a) - place(b))
            .map(([name, { settled, reason }]) => (
              <li key={name}>
                {t.settledAs(nameOf(name), words[settled])}
                {typeof reason === 'string' && t.because(reason)}
              </li>
            ))}
        </ul>
      </td>
    </tr>
  );
}
