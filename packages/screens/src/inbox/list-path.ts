const lists: Readonly<Record<string, string>> = {
  newClue: '/clues',
  newClues: '/clues',
  openClues: '/clues',
  monitored: '/households?kind=monitored',
  publicity: '/publicity',
  openIssues: '/issues',
};

/**
 * The list behind a sum or a group of the inbox.
 * @param key of the sum or group, as the server names it
 */
export const listPath = (key: string): string => lists[key] ?? `/cases?list=${encodeURIComponent(key)}`;
