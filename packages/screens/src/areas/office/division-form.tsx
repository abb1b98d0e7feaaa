import type { DivisionChangeKind } from '@shouwang/domain';
import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { DayInput } from '../../fields/day-input.tsx';
import { fieldErrors, withoutFieldErrors } from '../../states/field-errors.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { SendRow } from '../../states/send-row.tsx';
import { useWrite } from '../../states/use-write.ts';
import {
  type DivisionDraft,
  divisionChangeOf,
  emptyDivisionDraft,
  type PartDraft,
  withChangedPart,
  withPart,
} from '../division-draft.ts';
import { ProposeDivisionChange } from '../division-writes.ts';
import { DivisionPreview } from './division-preview.tsx';
import '../../states/form-grid.css';
import './divisions.css';

const DivisionChoicesQuery = graphql(`
  query DivisionChoices($parentCode: ID) {
    villages: areas(level: "VILLAGE") {
      code
      fullName
    }
    groups: areas(parentCode: $parentCode, level: "VILLAGE_GROUP") {
      code
      name
    }
  }
`);

type Option = { readonly value: string; readonly label: string };

type ChoiceProps = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly error: string | undefined;
};

const Choice = ({
  label,
  value,
  options,
  error,
  onPick,
}: ChoiceProps & { readonly value: string; readonly onPick: (picked: string) => void }) => (
  <Field label={label} required {...(error ? { error } : {})}>
    {({ id, ...control }) => (
      <Select
        id={id}
        {...control}
        value={value || null}
        options={[...options]}
        placeholder={phrase('divisions.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(picked: string) => onPick(picked)}
      />
    )}
  </Field>
);

const Choices = ({
  label,
  values,
  options,
  error,
  onPick,
}: ChoiceProps & { readonly values: readonly string[]; readonly onPick: (picked: readonly string[]) => void }) => (
  <Field label={label} required {...(error ? { error } : {})}>
    {({ id, ...control }) => (
      <Select
        id={id}
        {...control}
        mode="multiple"
        value={[...values]}
        options={[...options]}
        placeholder={phrase('divisions.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(picked: string[]) => onPick(picked)}
      />
    )}
  </Field>
);

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly help?: string;
  readonly isCode?: boolean;
  readonly onChange: (text: string) => void;
};

const Text = ({ label, value, error, help, isCode, onChange }: TextProps) => (
  <Field label={label} required {...(error ? { error } : {})} {...(help ? { help } : {})}>
    {(control) => (
      <TextBox
        {...control}
        {...(isCode ? { inputMode: 'numeric' as const } : {})}
        maxLength={isCode ? 12 : 100}
        value={value}
        onChange={onChange}
      />
    )}
  </Field>
);

type FieldsProps = {
  readonly draft: DivisionDraft;
  readonly villages: readonly Option[];
  readonly groups: readonly Option[];
  readonly errorOf: (field: string) => string | undefined;
  readonly change: (draft: DivisionDraft) => void;
};

const Parts = ({ draft, groups, errorOf, change }: Omit<FieldsProps, 'villages'>) => {
  const { parts } = draft;
  const set = (at: number, part: Partial<PartDraft>): void => change(withChangedPart(draft, at, part));
  return (
    <div className="ss-wide sv-parts">
      {parts.map(({ code, name, groupCodes }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own and are only added at the end
        <fieldset key={at} className="sv-part">
          <legend>{phrase('divisions.part', { n: at + 1 })}</legend>
          <Text
            label={phrase('divisions.successorCode')}
            isCode
            value={code}
            error={errorOf(`parts.${at}.code`)}
            onChange={(text) => set(at, { code: text })}
          />
          <Text
            label={phrase('divisions.successorName')}
            value={name}
            error={errorOf(`parts.${at}.name`)}
            onChange={(text) => set(at, { name: text })}
          />
          <Choices
            label={phrase('divisions.partGroups')}
            values={groupCodes}
            options={groups}
            error={errorOf(`parts.${at}.groupCodes`)}
            onPick={(picked) => set(at, { groupCodes: picked })}
          />
        </fieldset>
      ))}
      <Button size="small" onClick={() => change(withPart(draft))}>
        {phrase('divisions.addPart')}
      </Button>
      <Choice
        label={phrase('divisions.rest')}
        value={draft.restCode}
        options={parts
          .filter(({ code }) => code !== '')
          .map(({ code, name }) => ({ value: code, label: name || code }))}
        error={errorOf('restCode') ?? errorOf('parts')}
        onPick={(restCode) => change({ ...draft, restCode })}
      />
    </div>
  );
};

const KindFields = ({ draft, villages, groups, errorOf, change }: FieldsProps): ReactNode => {
  const { kind } = draft;
  const hasNewCode = kind === 'VILLAGES_MERGED' || kind === 'VILLAGE_MOVED';
  return (
    <>
      {kind === 'VILLAGES_MERGED' ? (
        <Choices
          label={phrase('divisions.villages')}
          values={draft.villageCodes}
          options={villages}
          error={errorOf('villageCodes')}
          onPick={(villageCodes) => change({ ...draft, villageCodes })}
        />
      ) : (
        <Choice
          label={phrase('divisions.village')}
          value={draft.villageCode}
          options={villages}
          error={errorOf('villageCode')}
          onPick={(villageCode) => change({ ...draft, villageCode, groupCode: '' })}
        />
      )}
      {kind === 'GROUP_RENAMED' && (
        <Choice
          label={phrase('divisions.group')}
          value={draft.groupCode}
          options={groups}
          error={errorOf('groupCode')}
          onPick={(groupCode) => change({ ...draft, groupCode })}
        />
      )}
      {hasNewCode && (
        <Text
          label={phrase('divisions.successorCode')}
          isCode
          value={draft.successorCode}
          error={errorOf('successorCode')}
          onChange={(successorCode) => change({ ...draft, successorCode })}
        />
      )}
      {kind === 'VILLAGE_SPLIT' ? (
        <Parts draft={draft} groups={groups} errorOf={errorOf} change={change} />
      ) : (
        <Text
          label={phrase(hasNewCode ? 'divisions.successorName' : 'divisions.newName')}
          value={draft.name}
          error={errorOf('name')}
          onChange={(name) => change({ ...draft, name })}
        />
      )}
    </>
  );
};

export type DivisionFormProps = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What the viewer may propose. */
  readonly kinds: readonly Option[];
  readonly onSent: () => void;
};

/** 提出调整: the fields of a kind of change, what it would do, and sending it to the approver. */
export function DivisionForm({ today, kinds, onSent }: DivisionFormProps) {
  const [draft, setDraft] = useState(() => emptyDivisionDraft(today));
  const [shown, setShown] = useState<DivisionDraft>();
  const [choices, ask] = useQuery({
    query: DivisionChoicesQuery,
    variables: { parentCode: draft.villageCode || null },
  });
  const { state, send, clear } = useWrite(ProposeDivisionChange);
  const change = (next: DivisionDraft): void => {
    setDraft(next);
    clear();
  };
  const errorOf = fieldErrors(state);
  const wrongDay = errorOf('effectiveOn');
  const submit = async (): Promise<void> => {
    if (await send({ change: divisionChangeOf(draft) })) onSent();
  };
  return (
    <QueryGate result={choices} retry={() => ask({ requestPolicy: 'network-only' })} rows={4}>
      {({ villages, groups }) => (
        <div className="ss-grid sv-form">
          <Choice
            label={phrase('divisions.kind')}
            value={draft.kind}
            options={kinds}
            error={errorOf('kind')}
            onPick={(kind) => change({ ...draft, kind: kind as DivisionChangeKind })}
          />
          <KindFields
            draft={draft}
            villages={villages.map(({ code, fullName }) => ({ value: String(code), label: fullName }))}
            groups={
              draft.villageCode === '' ? [] : groups.map(({ code, name }) => ({ value: String(code), label: name }))
            }
            errorOf={errorOf}
            change={change}
          />
          <Field label={phrase('divisions.effectiveOn')} required {...(wrongDay ? { error: wrongDay } : {})}>
            {(control) => (
              <DayInput
                {...control}
                value={draft.effectiveOn}
                onChange={(effectiveOn) => change({ ...draft, effectiveOn })}
              />
            )}
          </Field>
          <Text
            label={phrase('divisions.document')}
            help={phrase('divisions.documentHint')}
            value={draft.document}
            error={errorOf('document')}
            onChange={(document) => change({ ...draft, document })}
          />
          <SendRow
            label={phrase('divisions.send')}
            // What names a field stands at that field.
            state={withoutFieldErrors(state, () => true)}
            onSend={() => void submit()}
          >
            <Button onClick={() => setShown(draft)}>{phrase('divisions.preview')}</Button>
          </SendRow>
          {shown && <DivisionPreview change={divisionChangeOf(shown)} />}
        </div>
      )}
    </QueryGate>
  );
}
