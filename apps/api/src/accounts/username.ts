/** A username as it is stored and compared: without surrounding blanks, in small letters, full-width signs made narrow. */
export const normalUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Letters, digits, dot, hyphen, underline or Chinese characters; 2 to 40 of them. */
export const isUsername = (text: string): boolean => /^[\p{Script=Han}a-z0-9._-]{2,40}$/u.test(text);
