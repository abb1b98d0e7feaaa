import { CASE_SECTIONS } from '@shouwang/domain';
import { findPhrase } from '@shouwang/phrases';

const sections: Readonly<Record<string, string>> = CASE_SECTIONS;

/** The words for a choice of a declared form: the phrase book's, or the name of a part of the case. */
export const choiceLabel = (field: string, value: string): string =>
  findPhrase(`desk.${field}.${value}`) ?? findPhrase(`procedures.${field}.${value}`) ?? sections[value] ?? value;
