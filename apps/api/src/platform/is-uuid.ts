const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** Can this id be of a row at all? The database would break off a query with anything else. */
export const isUuid = (id: string): boolean => pattern.test(id);
