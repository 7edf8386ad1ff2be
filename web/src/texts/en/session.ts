import type { session as zh } from '../zh-CN/session.js';

export const session: typeof zh = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  signIn: 'Sign in',
  needUsername: 'Enter your user name',
  needPassword: 'Enter your password',
  demoTitle: 'Demo accounts',
  demoHint:
    'Choose a person and try their work. All demo accounts share one password: it is printed where the service was started and kept in the file demo-password of the data folder.',
  demoPassword: 'Demo password',
  needDemoPassword: 'Enter the demo password first, then choose a person',
  otherAccount: 'Sign in with another account',
  expiredTitle: 'The session is over',
  expiredHint: (name: string) => `${name}, please sign in again. Everything you typed is still here.`,
  goOn: 'Sign in and go on',
  other: 'Somebody else',
  publicRegister: 'Public register (no sign-in)',
};
