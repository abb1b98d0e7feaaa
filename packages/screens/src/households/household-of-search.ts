import type { PickedHousehold } from './phone/household-picker.tsx';

/** The household that a form is opened for, from its address: `?householdId=…&name=…`. */
export const householdOfSearch = (search: URLSearchParams): PickedHousehold | undefined => {
  const id = search.get('householdId');
  return id === null ? undefined : { id, headName: search.get('name') ?? '' };
};
