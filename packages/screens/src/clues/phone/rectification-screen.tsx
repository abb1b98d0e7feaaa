import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, CaseHeader, formatDateShort, NotFound, StatusWord } from '@shouwang/ui';
import { PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { LabelledLine } from '../../layout/phone/labelled-line.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { type DraftAddress, useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { IndicatorValueField } from './indicator-value-field.tsx';

const RectificationQuery = graphql(`
  query PhoneRectification($id: ID!) {
    rectificationItem(id: $id) {
      id
      itemNo
      kind
      kindLabel
      subjectName
      areaName
      householdId
      indicatorKey
      indicatorLabel
      before
      after
      description
      state
      stateLabel
      dueOn
      isOverdue
      response
      fixedBy
      version
      actions {
        name
        label
        allowed
        refusals {
          sentence
        }
      }
    }
  }
`);

type Item = NonNullable<ResultOf<typeof RectificationQuery>['rectificationItem']>;

const About = ({ item }: { readonly item: Item }) => {
  const local = useLocalPlace();
  return (
    <>
      <PhoneBlock>
        <CaseHeader
          name={item.subjectName}
          statusAtEnd
          status={<StatusWord kind={item.isOverdue ? 'overdue' : 'todo'}>{item.stateLabel}</StatusWord>}
          facts={[
            { key: 'no', value: item.itemNo },
            { key: 'kind', value: item.kindLabel },
            { key: 'area', value: local(item.areaName) },
            ...(item.dueOn
              ? [{ key: 'due', value: phrase('procedures.until', { date: formatDateShort(item.dueOn) }) }]
              : []),
            ...(item.householdId
              ? [
                  {
                    key: 'household',
                    value: <AppLink href={`/households/${item.householdId}`}>{phrase('clues.seeHousehold')}</AppLink>,
                  },
                ]
              : []),
          ]}
        />
      </PhoneBlock>
      <PhoneBlock padded>
        <p>{item.description}</p>
        {item.indicatorLabel && (
          <LabelledLine label={item.indicatorLabel}>
            <del>{item.before}</del> <ins>{item.after}</ins>
          </LabelledLine>
        )}
        {item.response && <p className="sw-second">{[item.fixedBy, item.response].filter(Boolean).join('：')}</p>}
      </PhoneBlock>
    </>
  );
};

const Form = ({ item, onChanged }: { readonly item: Item; readonly onChanged: () => void }) => {
  const back = useBack('/');
  const address: DraftAddress = {
    key: `rectification:${item.id}`,
    title: item.subjectName,
    task: item.kindLabel,
    path: `/rectifications/${item.id}`,
  };
  const {
    data: draft,
    change,
    kept,
  } = useDraft<{ after: string; response: string }>(address, {
    after: item.after ?? '',
    response: '',
  });
  const { state, send } = useSubmission(address, onChanged);
  const errorOf = fieldErrors(state);
  const isCorrection = item.kind === 'REGISTER_CORRECTION';
  const fix = findAction(item.actions, 'fix');
  const missing =
    isCorrection && draft.after.trim() === ''
      ? phrase('clues.missing.rightValue')
      : draft.response.trim() === ''
        ? phrase('clues.missing.response')
        : undefined;
  const submitOn = (version: number): void =>
    void send('FixRectificationItem', {
      id: item.id,
      version,
      response: draft.response.trim(),
      ...(isCorrection && { after: draft.after.trim() }),
    });
  return (
    <PhonePage
      title={item.kindLabel}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        fix && (
          <SubmitBar
            state={state}
            label={fix.label}
            refusal={refusalOf(fix) ?? missing}
            onSubmit={() => submitOn(item.version)}
            onTakeMine={submitOn}
          />
        )
      }
    >
      <About item={item} />
      {fix?.allowed && (
        <PhoneBlock>
          {isCorrection && (
            <IndicatorValueField
              indicatorKey={item.indicatorKey ?? ''}
              value={draft.after}
              onChange={(after) => change({ after })}
              error={errorOf('after')}
            />
          )}
          <TextField
            label={phrase('clues.response')}
            required
            long
            value={draft.response}
            onChange={(response) => change({ response })}
            placeholder={phrase('clues.responseHint')}
            maxLength={2000}
            error={errorOf('text')}
          />
        </PhoneBlock>
      )}
    </PhonePage>
  );
};

/** Something that a verified clue left to be put right: a wrong entry of the register, corrected here. */
export function RectificationScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({ query: RectificationQuery, variables: { id } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={refresh}>
      {({ rectificationItem }) =>
        rectificationItem ? (
          <Form key={rectificationItem.id} item={rectificationItem} onChanged={refresh} />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
