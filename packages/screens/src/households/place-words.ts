/** Where a household lives, in words; the server's name of the area may end with its group already. */
export const placeOf = (areaName: string, groupName: string | null): string =>
  groupName === null || areaName.endsWith(groupName) ? areaName : `${areaName} ${groupName}`;

/** The village in the name of an area, which runs from the township down to the group. */
export const villageOf = (areaName: string): string => {
  const names = areaName.split(' ');
  return names.findLast((name) => !name.endsWith('组')) ?? areaName;
};
