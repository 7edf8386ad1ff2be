import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Tag, Tooltip } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useUnitName } from '../api/people.js';
import { useUser } from '../api/session.js';
import { useDemo } from '../session/demo-accounts.js';
import { switchLocale, useLocale } from '../texts/locale.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { KeyboardHelp } from './KeyboardHelp.js';
import { MainMenu } from './MainMenu.js';
import { MyAccount } from './MyAccount.js';
import { SearchField } from './SearchField.js';
import styles from './shell.module.css';

/** The language the reader does not have now, in its own words. */
export function LanguageSwitch() {
  const t = useTexts(SHELL);
  const locale = useLocale();
  const other = locale === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <Button type="text" lang={other} title={t.languageLabel} onClick={() => switchLocale(other)}>
      {t.language}
    </Button>
  );
}

/** A new page begins at its content for the keyboard and for who listens to it. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return main;
}

function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const t = useTexts(SHELL);
  const unit = useUnitName(useUser().unitId);
  const demo = useDemo();
  return (
    <header className={styles.top}>
      <Button
        className={styles.menuButton}
        type="text"
        icon={<MenuOutlined />}
        aria-label={t.menu}
        onClick={onMenu}
      />
      <Link to="/" className={styles.product}>
        {t.product}
      </Link>
      <div className={styles.search}>
        <SearchField />
      </div>
      <div className={styles.topEnd}>
        {demo && (
          <Tooltip title={t.demoHint}>
            <Tag className={styles.demo} tabIndex={0}>
              {t.demo}
            </Tag>
          </Tooltip>
        )}
        <span className={styles.unit}>{unit}</span>
        <span className={styles.language}>
          <LanguageSwitch />
        </span>
        <MyAccount />
      </div>
    </header>
  );
}

/** The frame around every page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useTexts(SHELL);
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useFocusOnNewPage();
  return (
    <div className={styles.shell}>
      <a href="#main" className={`visually-hidden ${styles.skip}`}>
        {t.skip}
      </a>
      <TopBar onMenu={() => setMenuOpen(true)} />
      <aside className={styles.side}>
        <MainMenu />
      </aside>
      <Drawer
        open={menuOpen}
        placement="left"
        size={240}
        title={t.product}
        onClose={() => setMenuOpen(false)}
      >
        <MainMenu onChosen={() => setMenuOpen(false)} />
        <div className={styles.drawerEnd}>
          <LanguageSwitch />
        </div>
      </Drawer>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <KeyboardHelp />
    </div>
  );
}
