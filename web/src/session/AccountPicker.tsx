import { Alert, Button } from 'antd';
import { useState } from 'react';
import { PasswordField } from '../shared/PasswordField.js';
import { DUTIES } from '../texts/duties.js';
import { SESSION } from '../texts/session.js';
import { useTexts } from '../texts/use-texts.js';
import { groupedByDuties, type AccountGroup } from './account-groups.js';
import type { DemoAccount } from './demo-accounts.js';
import { rememberDemoPassword, rememberedDemoPassword } from './demo-password.js';
import { SignInForm } from './SignInForm.js';
import styles from './sign-in.module.css';
import { useSignIn } from './use-sign-in.js';

interface GroupProps {
  readonly group: AccountGroup;
  /** Whoever is signing in now. */
  readonly chosen: string | null;
  readonly onChosen: (username: string) => void;
}

function Group({ group, chosen, onChosen }: GroupProps) {
  const { names, does, and, alsoIs } = useTexts(DUTIES);
  const severalUnits = new Set(group.accounts.map(({ unit }) => unit)).size > 1;
  return (
    <li className={styles.group}>
      <h3>{group.duties.map(duty => names[duty]).join(alsoIs)}</h3>
      <p>{group.duties.map(duty => does[duty]).join(and)}</p>
      <div className={styles.people}>
        {group.accounts.map(({ username, name, unit }) => (
          <Button
            key={username}
            loading={chosen === username}
            disabled={chosen !== null && chosen !== username}
            onClick={() => onChosen(username)}
          >
            {severalUnits ? `${name} ${unit}` : name}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** One password for all, asked for once in this window. */
function useDemoSignIn() {
  const t = useTexts(SESSION);
  const [password, setPassword] = useState(rememberedDemoPassword);
  const [missing, setMissing] = useState(false);
  const signIn = useSignIn(true);
  const choose = (username: string): void => {
    setMissing(password === '');
    if (password === '') return;
    signIn.mutate({ username, password }, { onSuccess: () => rememberDemoPassword(password) });
  };
  return {
    password,
    setPassword,
    choose,
    chosen: signIn.isPending ? signIn.variables.username : null,
    wrong: missing ? t.needDemoPassword : signIn.error?.detail,
  };
}

/** Everyone of the demo, with what they do. */
export function AccountPicker({ accounts }: { readonly accounts: readonly DemoAccount[] }) {
  const t = useTexts(SESSION);
  const { password, setPassword, choose, chosen, wrong } = useDemoSignIn();
  const [other, setOther] = useState(false);
  return (
    <>
      <h2>{t.demoTitle}</h2>
      <p className={styles.hint}>{t.demoHint}</p>
      <label className={styles.password}>
        {t.demoPassword}
        <PasswordField
          autoFocus
          value={password}
          autoComplete="off"
          status={wrong === undefined ? '' : 'error'}
          onChange={event => setPassword(event.target.value)}
        />
      </label>
      {wrong !== undefined && <Alert type="error" title={wrong} />}
      <ul className={styles.groups}>
        {groupedByDuties(accounts).map(group => (
          <Group key={group.duties.join()} group={group} chosen={chosen} onChosen={choose} />
        ))}
      </ul>
      {other ? (
        <SignInForm />
      ) : (
        <Button className={styles.other} type="link" onClick={() => setOther(true)}>
          {t.otherAccount}
        </Button>
      )}
    </>
  );
}
