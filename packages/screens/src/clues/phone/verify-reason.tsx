import { DEPARTMENT, RISK_TYPE, type RiskType, VERIFICATIONS } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, NotFound } from '@shouwang/ui';
import { FormHead, PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { PhotoTiles } from '../../sync/phone/photo-tiles.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { type DraftAddress, useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { FINDINGS, missingInVerification, type VerificationDraft, verificationData } from '../verification-draft.ts';
import { IndicatorPicker } from './indicator-picker.tsx';
import { IndicatorValueField } from './indicator-value-field.tsx';

const VerifyReasonQuery = graphql(`
  query VerifyReason($id: ID!) {
    clue(id: $id) {
      id
      householdId
      headName
      version
      reasons {
        id
        ruleLabel
        detail
        personName
        department
        departmentLabel
        riskType
        verification
        verificationLabel
      }
    }
  }
`);

type Clue = NonNullable<ResultOf<typeof VerifyReasonQuery>['clue']>;
type Reason = Clue['reasons'][number];

const isRisk = (name: string | null): name is RiskType => RISK_TYPE.items.some(({ en }) => en === name);

const emptyVerification = ({ riskType, department }: Reason): VerificationDraft => ({
  found: null,
  text: '',
  risk: isRisk(riskType) ? riskType : null,
  wrong: null,
  after: '',
  department,
  expected: '',
  policy: '',
  photos: [],
});

const findings = FINDINGS.map((value) => ({ value, label: VERIFICATIONS[value] }));
const risks = RISK_TYPE.items.map(({ en, zh }) => ({ value: en, label: zh }));
const departments = DEPARTMENT.items.map(({ en, zh }) => ({ value: en as string, label: zh }));

const Form = ({ clue, reason }: { readonly clue: Clue; readonly reason: Reason }) => {
  const [, navigate] = useLocation();
  const up = `/clues/${clue.id}`;
  const back = useBack(up);
  const address: DraftAddress = {
    key: `clue:${clue.id}:reason:${reason.id}`,
    title: clue.headName,
    task: phrase('clues.verifyTask'),
    path: `${up}/reasons/${reason.id}`,
  };
  const { data: draft, change, kept } = useDraft<VerificationDraft>(address, emptyVerification(reason));
  const done = useCallback(() => navigate(up, { replace: true }), [navigate, up]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const { found } = draft;
  const submitAt = (clueVersion: number): void => {
    if (found === null) return;
    void send('VerifyClueReason', {
      reasonId: reason.id,
      clueVersion,
      verification: found,
      text: draft.text.trim(),
      data: verificationData(draft),
      ...(draft.photos.length > 0 && {
        evidence: draft.photos.map(({ fileId, takenAt }) => ({ kind: 'verification', fileId, takenAt })),
      }),
    });
  };

  return (
    <PhonePage
      title={phrase('clues.verifyOf', { name: reason.personName ?? clue.headName })}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        <SubmitBar
          state={state}
          label={phrase('clues.submitFinding')}
          refusal={missingInVerification(draft)}
          onSubmit={() => submitAt(clue.version)}
          onTakeMine={submitAt}
        />
      }
    >
      <PhoneBlock padded>
        <b>{reason.ruleLabel ?? phrase('clues.reported')}</b>
        <p>{reason.detail}</p>
        {reason.departmentLabel && <p className="sw-note">{reason.departmentLabel}</p>}
      </PhoneBlock>
      <PhoneBlock>
        <ChoiceField
          label={phrase('clues.finding')}
          required
          choices={findings}
          chosen={found === null ? [] : [found]}
          onChange={(chosen) => change({ found: chosen })}
          help={found === null ? undefined : phrase(`clues.findingHelp.${found}`)}
          error={errorOf('verification')}
        />
      </PhoneBlock>
      {found === 'CONFIRMED_RISK' && (
        <PhoneBlock>
          <ChoiceField
            label={phrase('clues.risk')}
            required
            choices={risks}
            chosen={draft.risk === null ? [] : [draft.risk]}
            onChange={(risk) => change({ risk })}
            error={errorOf('riskType')}
          />
        </PhoneBlock>
      )}
      {found === 'DATA_ERROR_OURS' && clue.householdId && (
        <>
          <IndicatorPicker
            householdId={clue.householdId}
            personName={reason.personName}
            picked={draft.wrong}
            onPick={(wrong) => change({ wrong, after: '' })}
          />
          {draft.wrong && (
            <PhoneBlock>
              <IndicatorValueField
                indicatorKey={draft.wrong.key}
                value={draft.after}
                onChange={(after) => change({ after })}
                error={errorOf('after')}
              />
            </PhoneBlock>
          )}
        </>
      )}
      {(found === 'DATA_ERROR_DEPT' || found === 'POLICY_GAP') && (
        <PhoneBlock>
          <ChoiceField
            label={phrase('clues.department')}
            required
            choices={departments}
            chosen={draft.department === null ? [] : [draft.department]}
            onChange={(department) => change({ department })}
            error={errorOf('department')}
          />
          {found === 'DATA_ERROR_DEPT' ? (
            <TextField
              label={phrase('clues.expected')}
              required
              long
              value={draft.expected}
              onChange={(expected) => change({ expected })}
              maxLength={500}
              error={errorOf('expected')}
            />
          ) : (
            <TextField
              label={phrase('clues.policy')}
              required
              long
              value={draft.policy}
              onChange={(policy) => change({ policy })}
              maxLength={500}
              error={errorOf('policy')}
            />
          )}
        </PhoneBlock>
      )}
      {found !== null && (
        <PhoneBlock>
          <TextField
            label={phrase('clues.whatSeen')}
            required
            long
            value={draft.text}
            onChange={(text) => change({ text })}
            placeholder={phrase('clues.whatSeenHint')}
            maxLength={2000}
            error={errorOf('text')}
          />
          <FormHead title={phrase('clues.photos')} />
          <PhotoTiles label={phrase('clues.photo')} photos={draft.photos} onChange={(photos) => change({ photos })} />
        </PhoneBlock>
      )}
    </PhonePage>
  );
};

/** Says what one reason of a clue card turned out to be, with what each finding needs. */
export function VerifyReasonScreen({ clueId, reasonId }: { readonly clueId: string; readonly reasonId: string }) {
  const [result, ask] = useKeptQuery({ query: VerifyReasonQuery, variables: { id: clueId } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ clue }) => {
        const reason = clue?.reasons.find(({ id }) => id === reasonId);
        if (!clue || !reason) return <NotFound title={phrase('errors.recordNotFound')} />;
        if (reason.verification !== null) {
          return (
            <NotFound
              title={phrase('clues.alreadyVerified', { finding: reason.verificationLabel ?? '' })}
              action={<Button href={`/clues/${clueId}`}>{phrase('clues.backToCard')}</Button>}
            />
          );
        }
        return <Form clue={clue} reason={reason} />;
      }}
    </QueryGate>
  );
}
