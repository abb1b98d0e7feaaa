import { FORM_PART_KEYS, type FormPartKey, formPart, indicator } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, formatDateShort, Mark, type MarkKind } from '@shouwang/ui';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { Inset } from '../../layout/phone/inset.tsx';
import { useBack } from '../../states/use-back.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import type { PartStanding } from '../collection-draft.ts';
import type { CollectionForm } from '../collection-form.ts';
import { type Collection, collectionPath, useCollection } from '../use-collection.ts';
import { CollectionGate } from './collection-gate.tsx';
import { CollectionResult } from './collection-result.tsx';
import './collection.css';

const MARKS = { DONE: 'done', PARTIAL: 'doing', NOT_STARTED: 'idle' } as const satisfies Record<string, MarkKind>;

const noteOf = ({ state, missing, changed }: PartStanding): string => {
  const words = [
    missing.length > 0
      ? phrase('collection.missing', { n: missing.length })
      : state === 'DONE' && changed === 0
        ? phrase('collection.partDone')
        : phrase(`collection.state.${state}`),
  ];
  if (changed > 0) words.push(phrase('collection.changed', { n: changed }));
  return words.join('，');
};

const missingWords = ({ missing }: PartStanding): string | undefined => {
  const [first] = missing;
  return first && indicator(first.key).label;
};

const PartRow = ({ part, of }: { readonly part: FormPartKey; readonly of: Collection }) => {
  const [, navigate] = useLocation();
  const standing = of.standing(part);
  const { label } = formPart(part);
  const isOneTap = standing.state !== 'DONE' && !standing.isThrough && standing.missing.length === 0;
  return (
    <div className="ss-part-row">
      <button
        type="button"
        className="ss-part-open"
        onClick={() => navigate(collectionPath(of.form.householdId, part))}
      >
        <Mark kind={MARKS[standing.state]} label={null} />
        <span>
          {label}
          <span className="sw-note ss-part-note">
            {noteOf(standing)}
            {missingWords(standing) && `：${missingWords(standing)}${standing.missing.length > 1 ? '…' : ''}`}
          </span>
        </span>
      </button>
      {isOneTap && (
        <Button
          look="tinted"
          aria-label={phrase('collection.unchangedOf', { part: label })}
          onClick={() => of.goThrough(part)}
        >
          <Mark kind="done" label={null} />
          {phrase('collection.unchanged')}
        </Button>
      )}
    </div>
  );
};

const Page = ({ form }: { readonly form: CollectionForm }) => {
  const of = useCollection(form);
  return (
    <PhonePage
      title={`${form.headName}　${phrase('collection.title')}`}
      onBack={useBack(`/households/${form.householdId}`)}
      right={<KeptSign kept={of.kept} />}
      foot={
        <SubmitBar
          state={of.state}
          label={phrase(form.savedBy === null ? 'collection.save' : 'collection.saveAgain')}
          refusal={of.draft.through.length === 0 ? phrase('collection.nothingToSave') : undefined}
          onSubmit={of.submit}
          onTakeMine={of.submitOn}
        >
          <CollectionResult of={of} />
        </SubmitBar>
      }
    >
      <PhoneBlock>
        <Inset>
          <span className="sw-note">
            {[
              form.areaName,
              phrase('collection.cutoff', { day: form.periodEnd }),
              form.savedBy !== null &&
                form.savedAt !== null &&
                phrase('collection.saved', { by: form.savedBy, at: formatDateShort(form.savedAt) }),
            ]
              .filter(Boolean)
              .join('，')}
          </span>
        </Inset>
        {FORM_PART_KEYS.map((part) => (
          <PartRow key={part} part={part} of={of} />
        ))}
      </PhoneBlock>
    </PhonePage>
  );
};

/** The yearly form of a household: its parts with 未开始, 部分, 完成, one press for 没有变化, and the button that hands it in. */
export function CollectionScreen({ householdId }: { readonly householdId: string }) {
  return <CollectionGate householdId={householdId}>{(form) => <Page form={form} />}</CollectionGate>;
}
