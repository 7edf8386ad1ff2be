import { NavLink } from 'react-router';
import { useUser } from '../api/session.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { ADDRESS, placesFor } from './duty-places.js';
import styles from './shell.module.css';

/** At most five places, by duty. */
export function MainMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const t = useTexts(SHELL);
  const { duties } = useUser();
  return (
    <nav aria-label={t.menuLabel}>
      <ul className={styles.places}>
        {placesFor(duties.map(({ duty }) => duty)).map(place => (
          <li key={place}>
            <NavLink end to={ADDRESS[place]} onClick={onChosen}>
              {t.places[place]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
