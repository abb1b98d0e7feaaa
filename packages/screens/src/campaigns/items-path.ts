/** Which items a figure counts. */
export type ItemsShown = {
  readonly areaCode?: string;
  readonly states?: readonly string[];
  readonly kind?: string;
  readonly reviewId?: string;
};

/** The list behind a figure of the round. */
export const itemsPath = ({ areaCode, states, kind, reviewId }: ItemsShown): string => {
  const query = new URLSearchParams({
    ...(areaCode && { area: areaCode }),
    ...(states && { states: states.join(',') }),
    ...(kind && { kind }),
    ...(reviewId && { review: reviewId }),
  });
  const asked = query.toString();
  return asked ? `/items?${asked}` : '/items';
};

/** The items that an address asks for. */
export const itemsOfPath = (search: string): ItemsShown => {
  const query = new URLSearchParams(search);
  const [areaCode, states, kind, reviewId] = ['area', 'states', 'kind', 'review'].map((key) => query.get(key));
  return {
    ...(areaCode && { areaCode }),
    ...(states && { states: states.split(',') }),
    ...(kind && { kind }),
    ...(reviewId && { reviewId }),
  };
};
