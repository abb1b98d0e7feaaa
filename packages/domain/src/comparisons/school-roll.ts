import { SCHOOL_STATUS } from '../codelists/education.ts';
import { readCode } from '../codelists/read-code.ts';
import { wordOf } from './cell-words.ts';
import type { ComparedRow } from './check.ts';

/** 在校生状况 as it follows from 学段 and 年级 of a school roll. */
export function schoolStatusOf(row: ComparedRow): string {
  const text = stageAndGrade(wordOf(row, 'stage'), wordOf(row, 'grade'));
  const code = readCode(SCHOOL_STATUS, text);
  return code.ok ? code.value : text;
}

function stageAndGrade(stage: string, grade: string): string {
  switch (stage) {
    case '学前':
      return '学前教育';
    case '小学':
      return '小学';
    case '初中':
      return grade;
    case '高中':
      return `普通高中${grade}`;
    default:
      return `${stage}${grade}`;
  }
}
