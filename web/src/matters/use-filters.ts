import { useSearchParams } from 'react-router';
import { filtersOf, withFilter, withoutFilters, type FilterName, type Filters } from './filters.js';

interface AddressFilters {
  readonly filters: Filters;
  readonly change: (name: FilterName, value: string | undefined) => void;
  readonly clear: () => void;
}

/** The filters live in the address, so that a list can be sent to somebody and Back undoes a choice. */
export function useFilters(): AddressFilters {
  const [address, setAddress] = useSearchParams();
  return {
    filters: filtersOf(address),
    // Typing is not a place one goes back to.
    change: (name, value) => setAddress(before => withFilter(before, name, value), { replace: name === 'q' }),
    clear: () => setAddress(withoutFilters),
  };
}
