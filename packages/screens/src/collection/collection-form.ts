import {
  type FormAnswers,
  type FormPartKey,
  type FormRecord,
  type FormRow,
  isFormPart,
  type PartState,
} from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';

/** The yearly form of a household, with what the register knows and where it is from. */
export const CollectionFormFields = graphql(`
  fragment CollectionForm_Form on CollectionForm @_unmask {
    __typename
    id
    householdId
    headName
    householdNo
    areaName
    villageCode
    year
    version
    isMonitored
    periodStart
    periodEnd
    line
    jumpShare
    confirmed
    savedBy
    savedAt
    mayCollect
    parts {
      key
      label
      state
      unchanged
      by
      at
    }
    rows {
      id
      entity
      name
      values {
        key
        text
        isMasked
        lockedBy
        statement {
          department
          text
          effectiveOn
          fileName
          isOther
          collected
        }
        provenance {
          who
          at
          source
        }
      }
      lastYear {
        key
        text
      }
    }
  }
`);

export const CollectionFormQuery = graphql(
  `
    query CollectionForm($householdId: ID!) {
      collectionForm(householdId: $householdId) {
        ...CollectionForm_Form
        quality
      }
    }
  `,
  [CollectionFormFields],
);

/** The form as it is filled in; a form that is only printed brings nothing to check it with. */
export type CollectionForm = ResultOf<typeof CollectionFormFields> & { readonly quality?: unknown };
export type CollectionRow = CollectionForm['rows'][number];
export type CollectedValue = CollectionRow['values'][number];

const textsOf = (
  values: readonly { readonly key: string; readonly text: string }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(values.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]])));

const formRow = ({ id, entity, values }: CollectionRow): FormRow => ({
  id,
  entity: entity === 'household' ? 'household' : 'person',
  facts: textsOf(values),
  locked: values.flatMap(({ key, lockedBy }) => (lockedBy === null ? [] : [key])),
});

/** What the domain judges a form by. Masked numbers stand for themselves: they are there, whatever they are. */
export const recordOf = ({ rows, isMonitored, periodEnd }: CollectionForm): FormRecord => {
  const [household, ...members] = rows.map(formRow);
  if (!household) throw new Error('A form is about a household');
  return { household, members, isMonitored, referenceDate: periodEnd };
};

/** Last year's values of a row. */
export const lastYearOf = (form: CollectionForm, rowId: string): Readonly<Record<string, string>> =>
  textsOf(form.rows.find(({ id }) => id === rowId)?.lastYear ?? []);

/** A value with its source; undefined when nothing is registered. */
export const findValue = (form: CollectionForm, rowId: string, key: string): CollectedValue | undefined =>
  form.rows.find(({ id }) => id === rowId)?.values.find((value) => value.key === key);

/** How far a part was when it was saved last. */
export const savedState = (form: CollectionForm, key: FormPartKey): PartState =>
  (form.parts.find((part) => part.key === key)?.state ?? 'NOT_STARTED') as PartState;

/** Answers that say something else than the register. */
export const changedAnswers = (form: CollectionForm, answers: FormAnswers) =>
  Object.entries(answers).flatMap(([rowId, values]) =>
    Object.entries(values).flatMap(([key, text]) =>
      text.trim() === (findValue(form, rowId, key)?.text ?? '') ? [] : [{ rowId, key, text: text.trim() }],
    ),
  );

/** The part that an address names; undefined for the page of the whole form. */
export const partOfPath = (text: string | undefined): FormPartKey | undefined =>
  text !== undefined && isFormPart(text) ? text : undefined;
