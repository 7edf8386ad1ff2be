import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { keepPlace, placeOf } from './scroll-place.js';

/** Brings a list that one comes back to where it was left, and notes where it is left. */
export function useKeptPlace(ready: boolean): void {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const back = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    if (!ready || !back) return undefined;
    // After the frame has brought a new page to its top.
    const frame = requestAnimationFrame(() => scrollTo(0, placeOf(address)));
    return () => cancelAnimationFrame(frame);
  }, [ready, back, address]);
  useEffect(() => {
    const note = (): void => keepPlace(address, scrollY);
    addEventListener('scrollend', note);
    return () => removeEventListener('scrollend', note);
  }, [address]);
}
