import { Alert, Button, Form, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { whenSessionEnds } from '../api/session-expiry.js';
import type { User } from '../api/session.js';
import { PasswordField } from '../shared/PasswordField.js';
import { SESSION } from '../texts/session.js';
import { useTexts } from '../texts/use-texts.js';
import { rememberedDemoPassword } from './demo-password.js';
import { useSignIn } from './use-sign-in.js';
import { useSignOut } from './use-sign-out.js';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** The request that found the session over waits here until the same person has signed in again. */
function useWaiting() {
  const [open, setOpen] = useState(false);
  const waiting = useRef<Waiting | null>(null);
  useEffect(
    () =>
      whenSessionEnds(
        () =>
          new Promise<void>((resolve, reject) => {
            waiting.current = { resolve, reject };
            setOpen(true);
          }),
      ),
    [],
  );
  const settle = (how: 'resolve' | 'reject'): void => {
    if (how === 'resolve') waiting.current?.resolve();
    else waiting.current?.reject(new Error('given up'));
    waiting.current = null;
    setOpen(false);
  };
  return { open, settle };
}

/** Signs in again over the page: nothing on it is lost. */
export function ExpiredSession({ user }: { readonly user: User }) {
  const t = useTexts(SESSION);
  const { open, settle } = useWaiting();
  const signIn = useSignIn(false);
  const signOut = useSignOut();
  const submit = ({ password }: { password: string }): void =>
    signIn.mutate({ username: user.username, password }, { onSuccess: () => settle('resolve') });
  const other = (): void => {
    settle('reject');
    signOut();
  };
  return (
    <Modal
      open={open}
      title={t.expiredTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      <Form
        layout="vertical"
        onFinish={submit}
        initialValues={{ password: rememberedDemoPassword() }}
        requiredMark={false}
      >
        <p>{t.expiredHint(user.name)}</p>
        {signIn.error && <Alert type="error" title={signIn.error.detail} />}
        <input type="text" autoComplete="username" value={user.username} readOnly hidden />
        <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.needPassword }]}>
          <PasswordField autoFocus autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={signIn.isPending}>
          {t.goOn}
        </Button>{' '}
        <Button type="text" onClick={other}>
          {t.other}
        </Button>
      </Form>
    </Modal>
  );
}
