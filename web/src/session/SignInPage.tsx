import { useDocumentTitle } from '../shared/use-document-title.js';
import { LanguageSwitch } from '../app/Shell.js';
import { SESSION } from '../texts/session.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { AccountPicker } from './AccountPicker.js';
import { useDemoAccounts } from './demo-accounts.js';
import { SignInForm } from './SignInForm.js';
import styles from './sign-in.module.css';

/** The first page: a picker of persons in a demo, name and password otherwise. */
export function SignInPage() {
  const t = useTexts(SESSION);
  const shell = useTexts(SHELL);
  const { data: accounts, isPending } = useDemoAccounts();
  useDocumentTitle(t.title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.product}>{shell.product}</h1>
          <p className={styles.long}>{shell.productLong}</p>
        </div>
        <LanguageSwitch />
      </header>
      <main className={styles.sheet}>
        {!isPending && (accounts ? <AccountPicker accounts={accounts} /> : <SignInForm />)}
      </main>
      <footer className={styles.foot}>
        <a href="/public">{t.publicRegister}</a>
      </footer>
    </div>
  );
}
