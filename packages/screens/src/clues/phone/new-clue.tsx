import { CLUE_SOURCE, type ClueSource, isRole, mayRecordSource, RISK_TYPE, type RiskType } from '@shouwang/domain';
import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, type Choice } from '@shouwang/ui';
import { FormHead, NumberField, PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { YesNoField } from '../../fields/phone/yes-no-field.tsx';
import { householdOfSearch } from '../../households/household-of-search.ts';
import { HouseholdPicker, type PickedHousehold } from '../../households/phone/household-picker.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import type { Accepted } from '../../sync/send-attempt.ts';
import { type DraftAddress, useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';

const PlacesQuery = graphql(`
  query NewCluePlaces($parentCode: ID!) {
    areas(parentCode: $parentCode) {
      code
      name
    }
  }
`);

const ViewerQuery = graphql(`
  query NewClueViewer {
    viewer {
      account {
        id
        areaCode
        role
      }
    }
  }
`);

/** The sources that somebody of this role puts on record; the others arrive by file. */
const sourcesOf = (role: string): readonly Choice<ClueSource>[] =>
  CLUE_SOURCE.items
    .filter(({ en }) => isRole(role) && mayRecordSource(role, en))
    .map(({ en, zh }) => ({ value: en, label: zh }));

const risks: readonly Choice<RiskType>[] = RISK_TYPE.items.map(({ en, zh }) => ({ value: en, label: zh }));

type NewClueDraft = {
  source: ClueSource;
  household: { id: string; headName: string } | null;
  /** The person is not in the register, or nobody knows the household. */
  isUnregistered: boolean;
  reportedName: string;
  reportedPhone: string;
  /** Village group of an unregistered person; empty: the village. */
  groupCode: string;
  risk: RiskType | null;
  detail: string;
  amount: number | null;
  isUrgent: boolean | null;
};

const emptyClue = (household: PickedHousehold | undefined): NewClueDraft => ({
  source: 'GRASSROOTS',
  household: household ? { ...household } : null,
  isUnregistered: false,
  reportedName: '',
  reportedPhone: '',
  groupCode: '',
  risk: null,
  detail: '',
  amount: null,
  isUrgent: null,
});

const missingIn = (draft: NewClueDraft): string | undefined => {
  const isNamed = draft.household !== null || (draft.isUnregistered && draft.reportedName.trim() !== '');
  if (!isNamed) return phrase('clues.missing.household');
  if (draft.risk === null) return phrase('clues.missing.risk');
  return draft.detail.trim() === '' ? phrase('clues.missing.detail') : undefined;
};

const Groups = ({
  village,
  chosen,
  onChange,
}: {
  readonly village: string;
  readonly chosen: string;
  readonly onChange: (code: string) => void;
}) => {
  const [{ data }] = useKeptQuery({ query: PlacesQuery, variables: { parentCode: village } });
  const groups = data?.areas ?? [];
  if (groups.length === 0) return null;
  return (
    <ChoiceField
      label={phrase('clues.group')}
      choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
      chosen={[chosen]}
      onChange={(code) => onChange(code === chosen ? '' : code)}
    />
  );
};

const Form = ({
  areaCode,
  role,
  household,
  name,
}: {
  readonly areaCode: string;
  readonly role: string;
  readonly household: PickedHousehold | undefined;
  readonly name: string;
}) => {
  const [, navigate] = useLocation();
  const back = useBack('/');
  const address: DraftAddress = {
    key: household ? `clue:new:${household.id}` : 'clue:new',
    title: household?.headName ?? phrase('clues.newTitle'),
    task: phrase('clues.register'),
    path: household
      ? `/clues/new?householdId=${household.id}&name=${encodeURIComponent(household.headName)}`
      : '/clues/new',
  };
  const { data: draft, change, kept } = useDraft<NewClueDraft>(address, emptyClue(household));
  const open = useCallback(({ id }: Accepted) => navigate(id ? `/clues/${id}` : '/', { replace: true }), [navigate]);
  const whose = draft.household?.headName ?? draft.reportedName.trim();
  const { state, send } = useSubmission(whose ? { ...address, title: whose } : address, open);
  const errorOf = fieldErrors(state);
  const submit = (): void => {
    if (draft.risk === null) return;
    const about = draft.household
      ? { householdId: draft.household.id }
      : {
          reportedName: draft.reportedName.trim(),
          ...(draft.reportedPhone.trim() && { reportedPhone: draft.reportedPhone.trim() }),
        };
    void send('ReportClue', {
      ...about,
      areaCode: draft.household ? areaCode : draft.groupCode || areaCode,
      source: draft.source,
      riskType: draft.risk,
      detail: draft.detail.trim(),
      ...(draft.amount !== null && { amount: draft.amount.toFixed(2) }),
      isUrgent: draft.isUrgent ?? false,
    });
  };

  return (
    <PhonePage
      title={phrase('clues.register')}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={<SubmitBar state={state} label={phrase('clues.submitNew')} onSubmit={submit} refusal={missingIn(draft)} />}
    >
      {draft.isUnregistered ? (
        <PhoneBlock>
          <FormHead
            title={phrase('clues.who')}
            aside={
              <Button look="text" onClick={() => change({ isUnregistered: false })}>
                {phrase('clues.searchRegister')}
              </Button>
            }
          />
          <TextField
            label={phrase('clues.reportedName')}
            required
            value={draft.reportedName}
            onChange={(reportedName) => change({ reportedName })}
            maxLength={60}
            error={errorOf('reportedName')}
          />
          <TextField
            label={phrase('clues.reportedPhone')}
            inputMode="tel"
            value={draft.reportedPhone}
            onChange={(reportedPhone) => change({ reportedPhone })}
            maxLength={20}
            error={errorOf('reportedPhone')}
          />
          <Groups village={areaCode} chosen={draft.groupCode} onChange={(groupCode) => change({ groupCode })} />
        </PhoneBlock>
      ) : (
        <HouseholdPicker
          title={phrase('clues.who')}
          picked={draft.household}
          onPick={(picked) => change({ household: picked ? { ...picked } : null })}
          startsWith={name}
          otherwise={
            <Button onClick={() => change({ isUnregistered: true, reportedName: draft.reportedName || name })}>
              {phrase('clues.notInRegister')}
            </Button>
          }
        />
      )}
      <PhoneBlock>
        <ChoiceField
          label={phrase('clues.source')}
          required
          choices={sourcesOf(role)}
          chosen={[draft.source]}
          onChange={(source) => change({ source })}
          error={errorOf('source')}
        />
        <ChoiceField
          label={phrase('clues.risk')}
          required
          choices={risks}
          chosen={draft.risk === null ? [] : [draft.risk]}
          onChange={(risk) => change({ risk })}
          error={errorOf('riskType')}
        />
        <TextField
          label={phrase('clues.detail')}
          required
          long
          value={draft.detail}
          onChange={(detail) => change({ detail })}
          placeholder={phrase('clues.detailHint')}
          maxLength={2000}
          error={errorOf('detail')}
        />
        <NumberField
          label={phrase('clues.amount')}
          unit="元"
          decimals={2}
          value={draft.amount}
          onChange={(amount) => change({ amount })}
          error={errorOf('amount')}
        />
        <YesNoField
          label={phrase('clues.isUrgent')}
          value={draft.isUrgent}
          onChange={(isUrgent) => change({ isUrgent })}
          help={phrase('clues.urgentHint')}
        />
      </PhoneBlock>
    </PhonePage>
  );
};

/** 登记线索: who, from where it was heard, which risk, what happened. Opened from a household, it is about that one. */
export function NewClueScreen() {
  const search = new URLSearchParams(useSearch());
  const [result, ask] = useKeptQuery({ query: ViewerQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ viewer }) =>
        viewer && (
          <Form
            areaCode={viewer.account.areaCode}
            role={viewer.account.role}
            household={householdOfSearch(search)}
            name={search.get('name') ?? ''}
          />
        )
      }
    </QueryGate>
  );
}
