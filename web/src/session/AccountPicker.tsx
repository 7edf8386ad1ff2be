import { Alert, Button } from 'antd';
import { useState } from 'react';
import { PasswordField } from '../shared/PasswordField.js';
import { DUTIES } from '../texts/duties.js';
import { SESSION } from '../texts/session.js';
import { useTexts } from '../texts/use-texts.js';
import { grouped } from './account-groups.js';
import type { DemoAccount } from './demo-accounts.js';
import { rememberDemoPassword, rememberedDemoPassword } from './demo-password.js';
import { SignInForm } from './SignInForm.js';
import styles from './sign-in.module.css';
import { useSignIn } from './use-sign-in.js';

interface AccountProps {
  readonly account: DemoAccount;
  readonly busy: boolean;
  readonly onChosen: () => void;
}

function Account({ account, busy, onChosen }: AccountProps) {
  const duties = useTexts(DUTIES);
  return (
    <li>
      <button
        type="button"
        className={styles.account}
        disabled={busy}
        onClick={onChosen}
      >
        <span className={styles.name}>{account.name}</span>
        <span className={styles.unit}>{account.unit}</span>
        <span className={styles.does}>{account.duties.map(duty => duties.does[duty]).join('；')}</span>
      </button>
    </li>
  );
}

/** Everyone of the demo with what they do; one password for all, asked for once in this window. */
export function AccountPicker({ accounts }: { readonly accounts: readonly DemoAccount[] }) {
  const t = useTexts(SESSION);
  const [password, setPassword] = useState(rememberedDemoPassword);
  const [missing, setMissing] = useState(false);
  const [other, setOther] = useState(false);
  const signIn = useSignIn(true);
  const choose = (username: string): void => {
    setMissing(password === '');
    if (password === '') return;
    signIn.mutate({ username, password }, { onSuccess: () => rememberDemoPassword(password) });
  };
  const wrong = missing ? t.needDemoPassword : signIn.error?.detail;
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
      {grouped(accounts).map(([group, members]) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`}>{t.groups[group]}</h3>
          <ul className={styles.accounts}>
            {members.map(account => (
              <Account
                key={account.username}
                account={account}
                busy={signIn.isPending}
                onChosen={() => choose(account.username)}
              />
            ))}
          </ul>
        </section>
      ))}
      {other ? (
        <SignInForm />
      ) : (
        <Button type="link" onClick={() => setOther(true)}>
          {t.otherAccount}
        </Button>
      )}
    </>
  );
}
