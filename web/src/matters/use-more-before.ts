import { useEffect, useEffectEvent } from 'react';

/** The next page is asked for while there is still this much to read. */
const SOON = 40;

/** Asks for more before the end of what is there comes into sight. */
export function useMoreBefore(last: number, count: number, hasMore: boolean, onMore: () => void): void {
  const near = hasMore && last >= count - SOON;
  const more = useEffectEvent(onMore);
  useEffect(() => {
    if (near) more();
  }, [near, count]);
}
