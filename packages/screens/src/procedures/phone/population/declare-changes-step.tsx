import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { FormHead, PhoneBlock } from '@shouwang/ui/phone';
import { Inset } from '../../../layout/phone/inset.tsx';
import { fieldErrors } from '../../../states/field-errors.ts';
import { SubmitBar } from '../../../sync/phone/submit-bar.tsx';
import {
  type ChangeKind,
  changesData,
  emptyChange,
  emptyChanges,
  leavingIn,
  missingInChanges,
} from '../../population/changes-draft.ts';
import { activeMembers, type StepCase } from '../../step-case.ts';
import { type StepAnswers, useStep } from '../../use-step.ts';
import { EvidenceTiles } from '../evidence-tiles.tsx';
import { StepGate, StepPage } from '../step-page.tsx';
import { ChangeFields } from './change-fields.tsx';
import { RelationFields } from './relation-fields.tsx';

const step = 'declareChanges';

const kinds: readonly ChangeKind[] = ['INCREASE', 'DECREASE', 'SPLIT', 'MERGE'];

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const today = shanghaiDateOf(new Date());
  const { draft, change, kept, state, submit, submitOn } = useStep(of, step, label, emptyChanges);
  const errorOf = fieldErrors(state);
  const answers: StepAnswers = { data: changesData(draft) };
  const leaving = leavingIn(draft);
  const staying = activeMembers(of).filter(({ id }) => !leaving.has(id));
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('population.submit')}
          refusal={missingInChanges(draft)}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
        />
      }
    >
      {draft.changes.map((one, index) => (
        <ChangeFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a change has no identity but its place in the list
          key={index}
          of={of}
          index={index}
          draft={one}
          onChange={(next) => change({ changes: draft.changes.map((other, at) => (at === index ? next : other)) })}
          onRemove={() => change({ changes: draft.changes.filter((_, at) => at !== index) })}
          today={today}
          errorOf={(field) => errorOf(`changes.${index}.${field}`)}
        />
      ))}
      <PhoneBlock>
        <FormHead title={phrase('population.addTitle')} />
        <Inset>
          {kinds.map((kind) => (
            <Button
              key={kind}
              look="tinted"
              onClick={() => change({ changes: [...draft.changes, emptyChange(kind, today)] })}
            >
              {phrase(`population.add.${kind}`)}
            </Button>
          ))}
        </Inset>
      </PhoneBlock>
      {staying.length > 0 && (
        <PhoneBlock>
          <FormHead title={phrase('population.headTitle')} />
          <Inset>
            <p className="sw-second">{phrase('population.headHint')}</p>
          </Inset>
          <RelationFields
            members={staying}
            relations={draft.relations}
            onChange={(relations) => change({ relations })}
            otherwise={({ relationToHead }) => phrase('population.unchanged', { relation: relationToHead ?? '' })}
          />
        </PhoneBlock>
      )}
      <PhoneBlock>
        <FormHead title={phrase('population.papers')} />
        <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
      </PhoneBlock>
    </StepPage>
  );
};

/** 家庭人口自然变更: everything that happened in the household since, with its papers. */
export function DeclareChangesStepScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} label={label} />}
    </StepGate>
  );
}
