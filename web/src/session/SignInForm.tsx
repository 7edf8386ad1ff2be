import { Alert, Button, Form, Input } from 'antd';
import { PasswordField } from '../shared/PasswordField.js';
import { SESSION } from '../texts/session.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './sign-in.module.css';
import { useSignIn } from './use-sign-in.js';

/** Name and password. */
export function SignInForm() {
  const t = useTexts(SESSION);
  const signIn = useSignIn(true);
  return (
    <Form
      className={styles.form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values: { username: string; password: string }) =>
        signIn.mutate({ ...values, username: values.username.trim().toLowerCase() })
      }
    >
      <h2>{t.title}</h2>
      {signIn.error && <Alert type="error" title={signIn.error.detail} />}
      <Form.Item
        name="username"
        label={t.username}
        rules={[{ required: true, whitespace: true, message: t.needUsername }]}
      >
        <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.needPassword }]}>
        <PasswordField autoComplete="current-password" maxLength={1000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
        {t.signIn}
      </Button>
    </Form>
  );
}
