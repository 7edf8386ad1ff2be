import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useShortcut } from '../shared/shortcuts.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';

const LEAST = 2;

/** Search over everything the person sees; `/` goes there from anywhere. */
export function SearchField() {
  const t = useTexts(SHELL);
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const searched = parameters.get('q') ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<InputRef>(null);
  useShortcut('/', t.keys.search, () => field.current?.focus({ cursor: 'all' }));
  const search = (): void => {
    const q = (typed ?? searched).trim();
    if ([...q].length < LEAST) return;
    setTyped(null);
    void navigate({ pathname: '/matters', search: new URLSearchParams({ q }).toString() });
  };
  return (
    <Input
      ref={field}
      role="searchbox"
      aria-label={t.search}
      title={t.searchHint}
      placeholder={t.search}
      prefix={<SearchOutlined aria-hidden />}
      suffix={<kbd aria-hidden>/</kbd>}
      value={typed ?? searched}
      maxLength={200}
      onChange={event => setTyped(event.target.value)}
      onPressEnter={search}
      onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}
