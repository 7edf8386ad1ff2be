import { Button, Dropdown } from 'antd';
import { useUnitName } from '../api/people.js';
import { useUser } from '../api/session.js';
import { useSignOut } from '../session/use-sign-out.js';
import { DUTIES } from '../texts/duties.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';

/** Who I am, in which duties, and the way out. */
export function MyAccount() {
  const t = useTexts(SHELL);
  const { names, alsoIs } = useTexts(DUTIES);
  const { name, duties, unitId } = useUser();
  const unit = useUnitName(unitId);
  const signOut = useSignOut();
  const held = [...new Set(duties.map(({ duty }) => names[duty]))].join(alsoIs);
  const items = [
    { key: 'held', type: 'group' as const, label: `${unit} ${held}` },
    { type: 'divider' as const },
    { key: 'out', label: t.signOut, onClick: () => signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" aria-label={`${t.me} ${name}`} aria-haspopup="menu">
        {name}
      </Button>
    </Dropdown>
  );
}
