import { FORM_PART_KEYS, type FormPartKey, formPart, indicator, type Question, questionsOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, StepBar } from '@shouwang/ui';
import { ActionBar, FoldRow, FormHead, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { questionAt } from '../../quality/form-path.ts';
import { fieldErrors } from '../../states/field-errors.ts';
import { useBack } from '../../states/use-back.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { partAfter } from '../collection-draft.ts';
import { type CollectionForm, findValue } from '../collection-form.ts';
import { findingsAt } from '../draft-findings.ts';
import { type Collection, collectionPath, useCollection } from '../use-collection.ts';
import { CollectionGate } from './collection-gate.tsx';
import { CollectionResult } from './collection-result.tsx';
import { IncomePart } from './income-part.tsx';
import { LocateHome } from './locate-home.tsx';
import { QuestionRow } from './question-row.tsx';
import './collection.css';

const labels = FORM_PART_KEYS.map((key) => formPart(key).label);

type GroupProps = {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly of: Collection;
  /** A single group, or one with something missing, stands open. */
  readonly isOpen: boolean;
  /** Somebody has been through the part. */
  readonly isThrough: boolean;
  /** Beside the name while it is folded: how the person stands to the head. */
  readonly note: string;
  /** The question that somebody came for. */
  readonly at: string | undefined;
};

const Group = ({ title, questions, of, isOpen: opensAtOnce, isThrough, note, at }: GroupProps) => {
  const [isOpen, setOpen] = useState(opensAtOnce);
  const errorOf = fieldErrors(of.state);
  const missing = questions.filter(({ isRequired, text }) => isRequired && text === '').length;
  const found = questions.reduce(
    (sum, { row, key }) => sum + findingsAt(of.findings, { rowId: row.id, key, isFirst: false }).length,
    0,
  );
  if (!isOpen) {
    return (
      <FoldRow
        mark={missing + found > 0 ? 'todo' : isThrough ? 'done' : 'idle'}
        label={title}
        value={
          missing > 0
            ? phrase('collection.missing', { n: missing })
            : found > 0
              ? phrase('quality.foundHere', { n: found })
              : note
        }
        onOpen={() => setOpen(true)}
      />
    );
  }
  return (
    <>
      <FormHead title={title} aside={missing > 0 ? phrase('collection.missing', { n: missing }) : undefined} />
      {questions.map((question) => (
        <QuestionRow
          key={question.key}
          question={question}
          of={of}
          error={errorOf(`${question.row.id}.${question.key}`)}
          isCameFor={`${question.row.id}.${question.key}` === at}
        />
      ))}
    </>
  );
};

const Questions = ({ part, of }: { readonly part: FormPartKey; readonly of: Collection }) => {
  const questions = questionsOf(formPart(part), of.record, of.draft.answers);
  const { state } = of.standing(part);
  const at = questionAt(useSearch());
  const rows = of.form.rows.filter(({ id }) => questions.some(({ row }) => row.id === id));
  return (
    <>
      {rows.map(({ id, entity, name }) => {
        const own = questions.filter(({ row }) => row.id === id);
        return (
          <PhoneBlock key={id}>
            <Group
              title={entity === 'household' ? phrase('collection.whole') : name}
              questions={own}
              of={of}
              isThrough={state === 'DONE'}
              note={findValue(of.form, id, 'relationToHead')?.text ?? ''}
              at={at}
              isOpen={
                entity === 'household' ||
                own.some(({ row, key, isRequired, text }) => (isRequired && text === '') || `${row.id}.${key}` === at)
              }
            />
          </PhoneBlock>
        );
      })}
      {part === 'basics' && <LocateHome of={of} />}
      {part === 'work' && (
        <PhoneBlock padded>
          <Button wide href={`/households/${of.form.householdId}/work`}>
            {phrase('workSpells.title')}
          </Button>
        </PhoneBlock>
      )}
    </>
  );
};

const Page = ({ form, part }: { readonly form: CollectionForm; readonly part: FormPartKey }) => {
  const of = useCollection(form);
  const [, navigate] = useLocation();
  const { changed, missing } = of.standing(part);
  const next = partAfter(part, of.standing);
  const [firstMissing] = missing;
  const go = (): void => {
    of.goThrough(part);
    navigate(collectionPath(form.householdId, next), { replace: true });
  };
  return (
    <PhonePage
      title={`${form.headName}　${phrase('collection.title')}`}
      onBack={useBack(collectionPath(form.householdId))}
      right={<KeptSign kept={of.kept} />}
      foot={
        <ActionBar
          actions={
            <Button
              size="main"
              look="filled"
              wide
              onClick={go}
              refusal={firstMissing && phrase('collection.missingOf', { label: indicator(firstMissing.key).label })}
            >
              {phrase(changed > 0 ? 'collection.confirmPart' : 'collection.unchanged')}
            </Button>
          }
        >
          {part === 'income' && <CollectionResult of={of} />}
        </ActionBar>
      }
    >
      <div className="ss-collection-steps">
        <StepBar
          look="thin"
          steps={labels}
          current={FORM_PART_KEYS.indexOf(part)}
          note={
            part === 'income'
              ? phrase('collection.period', { start: form.periodStart, end: form.periodEnd })
              : phrase('collection.cutoff', { day: form.periodEnd })
          }
        />
      </div>
      {part === 'income' ? <IncomePart of={of} /> : <Questions part={part} of={of} />}
    </PhonePage>
  );
};

/** One part of the yearly form. */
export function CollectionPartScreen({
  householdId,
  part,
}: {
  readonly householdId: string;
  readonly part: FormPartKey;
}) {
  return (
    <CollectionGate householdId={householdId}>{(form) => <Page key={part} form={form} part={part} />}</CollectionGate>
  );
}
