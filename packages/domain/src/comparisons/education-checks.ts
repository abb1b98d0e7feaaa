import { shown, wordOf } from './cell-words.ts';
import type { ComparisonCheck, PersonMeasure } from './check.ts';
import { schoolStatusOf } from './school-roll.ts';

const ATTENDING: PersonMeasure = {
  id: 'attending',
  weigh: (row) => (['在读', '送教上门'].includes(wordOf(row, 'attendance')) ? 1 : 0),
};

/** Whole years of age on a day, both `YYYY-MM-DD`; who was born on 29 February has the birthday on 1 March. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Checks of the school roll of 教育体育局 (X-EDU). */
export const EDUCATION_CHECKS: readonly ComparisonCheck[] = [
  {
    id: 'X-EDU-01',
    datasets: ['students'],
    title: '适龄儿童少年没有学籍',
    clueType: 'DROPOUT_SUSPECTED',
    riskType: 'EDUCATION',
    isUrgent: true,
    owner: 'EDUCATION',
    doubts: ['schoolStatus', 'dropoutReason'],
    needs: ['schoolStatus', 'dropoutReason'],
    parameters: ['school.ageFrom', 'school.ageTo'],
    ofAbsence: {
      measure: ATTENDING,
      find(person, { parameters, schoolReferenceOn }) {
        if (person.birthDate === undefined) return undefined;
        const age = ageOn(person.birthDate, schoolReferenceOn);
        if (age < parameters['school.ageFrom'] || age > parameters['school.ageTo']) return undefined;
        const status = person.fact('schoolStatus');
        if (status === '' && person.fact('dropoutReason') !== '') return undefined;
        return { detail: `${age} 岁，没有在读或送教上门的学籍，登记册在校生状况为“${shown(status)}”` };
      },
    },
  },
  {
    id: 'X-EDU-02',
    datasets: ['students'],
    title: '在校生状况不符',
    clueType: 'BOOKS_DIFFER',
    isUrgent: false,
    owner: 'EDUCATION',
    doubts: ['schoolStatus'],
    needs: ['schoolStatus'],
    parameters: [],
    ofRow(row, person) {
      if (wordOf(row, 'attendance') !== '在读') return undefined;
      const inFile = schoolStatusOf(row);
      const registered = person.fact('schoolStatus');
      if (inFile === registered) return undefined;
      return { detail: `学籍是“${inFile}”，登记册在校生状况为“${shown(registered)}”` };
    },
  },
];
