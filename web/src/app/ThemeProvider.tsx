import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useMedia } from '../shared/use-media.js';
import { useLocale } from '../texts/locale.js';
import { antTheme } from './ant-theme.js';
import { styleNonce } from './style-nonce.js';
import { paletteOf } from './theme.js';
import { useScheme } from './use-scheme.js';

const csp = styleNonce === '' ? {} : { nonce: styleNonce };

const NARROW = 'screen and (max-width: 767px)';

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** Colours and language for everything below, Ant Design's parts and our own style sheets alike. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const scheme = useScheme();
  const locale = useLocale();
  const reach = useMedia(NARROW) ? 'finger' : 'pointer';
  const config = useMemo(() => antTheme(scheme, reach), [scheme, reach]);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(paletteOf(scheme)))
      style.setProperty(`--${kebab(name)}`, value);
    style.colorScheme = scheme;
  }, [scheme]);
  useLayoutEffect(() => {
    dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
  }, [locale]);
  return (
    <ConfigProvider
      theme={config}
      csp={csp}
      locale={locale === 'zh-CN' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>{children}</AntApp>
    </ConfigProvider>
  );
}
