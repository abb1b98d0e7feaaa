import { addDays, DEPARTMENT, ISSUE_CATEGORY, ISSUE_LEVELS, ISSUE_SOURCE, shanghaiDateOf } from '@shouwang/domain';
import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, Field, Sheet, TextBox, useHotkeys } from '@shouwang/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { DayInput } from '../../fields/day-input.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { emptyIssueDraft, type IssueDraft, issueInput, lackingOfIssue, type ResponsibleKind } from '../issue-draft.ts';
import { RaiseIssue } from '../raise-issue.ts';
import { ObjectPicker } from './object-picker.tsx';
import { PaperUploads, usePapers } from './paper-uploads.tsx';
import './issue-list.css';

const NewIssueQuery = graphql(`
  query NewIssue {
    site {
      now
    }
    missions {
      id
      title
      state
    }
  }
`);

// A county gives two weeks unless its finder says otherwise.
const USUAL_DAYS = 14;

const KIND = 'issueEvidence';

const levels = Object.entries(ISSUE_LEVELS).map(([value, label]) => ({ value, label }));
const units: readonly ResponsibleKind[] = ['area', 'department', 'county'];
const optionsOf = (list: { readonly items: readonly { readonly en: string; readonly zh: string }[] }) =>
  list.items.map(({ en, zh }) => ({ value: en, label: zh }));

type FormProps = {
  readonly countyCode: string;
  readonly today: string;
  readonly missions: readonly { readonly id: string; readonly title: string; readonly state: string }[];
};

const NewIssueForm = ({ countyCode, today, missions }: FormProps) => {
  const [, navigate] = useLocation();
  const search = useSearch();
  const [draft, setDraft] = useState(() =>
    emptyIssueDraft(addDays(today, USUAL_DAYS), new URLSearchParams(search).get('missionId') ?? ''),
  );
  const { papers, put, isSending, evidence } = usePapers();
  const { state, send } = useWrite(RaiseIssue);
  const [isIssuing, setIsIssuing] = useState(true);
  const set = (part: Partial<IssueDraft>): void => setDraft({ ...draft, ...part });
  const refusals = state.kind === 'refused' ? state.refusals : [];
  const errorOf = (field: string): string | undefined => refusals.find((line) => line.field === field)?.sentence;
  const withError = (field: string) => {
    const error = errorOf(field);
    return error === undefined ? {} : { error };
  };
  const lacking = lackingOfIssue(draft);
  const missing = isSending
    ? phrase('issues.stillSending')
    : lacking.length > 0
      ? phrase('issues.missing', { names: lacking.join('、') })
      : undefined;
  const save = async (issueNow: boolean): Promise<void> => {
    if (missing !== undefined || state.kind === 'busy') return;
    setIsIssuing(issueNow);
    const raised = await send({ ...issueInput(draft, countyCode), evidence, issueNow });
    if (raised) navigate(`/issues/${raised.id}${issueNow ? '' : '?state=DRAFT'}`, { replace: true });
  };
  useHotkeys([{ keys: 'Ctrl+S', label: phrase('issues.keepDraft'), whileTyping: true, run: () => void save(false) }]);
  return (
    <OfficePage
      title={phrase('issues.newTitle')}
      foot={
        <>
          <Button
            look="filled"
            busy={state.kind === 'busy' && isIssuing}
            refusal={missing ?? (evidence.length === 0 ? phrase('issues.evidenceMissing') : undefined)}
            onClick={() => void save(true)}
          >
            {phrase('issues.issueNow')}
          </Button>
          <Button
            hotkey="Ctrl+S"
            busy={state.kind === 'busy' && !isIssuing}
            refusal={missing === undefined ? undefined : ''}
            onClick={() => void save(false)}
          >
            {phrase('issues.keepDraft')}
          </Button>
          <WriteNotice state={state} onRetry={() => void save(isIssuing)} />
          <span className="ss-desk-end">
            <Button look="text" href="/issues">
              {phrase('issues.backWithout')}
            </Button>
          </span>
        </>
      }
    >
      <Sheet title={phrase('issues.whatSection')}>
        <div className="si-grid">
          <div className="si-grid-wide">
            <Field label={phrase('issues.fieldTitle')} required {...withError('title')}>
              {(control) => (
                <TextBox {...control} maxLength={200} value={draft.title} onChange={(title) => set({ title })} />
              )}
            </Field>
          </div>
          <Field label={phrase('issues.fieldSource')} required>
            {({ id, ...control }) => (
              <Select
                id={id}
                {...control}
                value={draft.source}
                options={optionsOf(ISSUE_SOURCE)}
                onChange={(source: string) => set({ source })}
              />
            )}
          </Field>
          <Field label={phrase('issues.fieldCategory')} required {...withError('category')}>
            {({ id, ...control }) => (
              <Select
                id={id}
                {...control}
                value={draft.category || null}
                options={optionsOf(ISSUE_CATEGORY)}
                onChange={(category: string) => set({ category })}
              />
            )}
          </Field>
          <Field label={phrase('issues.fieldMission')} {...withError('missionId')}>
            {({ id, ...control }) => (
              <Select
                id={id}
                {...control}
                value={draft.missionId}
                options={[
                  { value: '', label: phrase('issues.noMission') },
                  ...missions.map((mission) => ({ value: mission.id, label: mission.title })),
                ]}
                onChange={(missionId: string) => set({ missionId })}
              />
            )}
          </Field>
          <Field label={phrase('issues.fieldLevel')} required>
            {() => (
              <ChoiceChips
                label={phrase('issues.fieldLevel')}
                choices={levels}
                chosen={[draft.level]}
                onChange={(level) => set({ level })}
              />
            )}
          </Field>
          <div className="si-grid-wide">
            <Field
              label={phrase('issues.fieldDescription')}
              required
              help={phrase('issues.fieldDescriptionHint')}
              {...withError('description')}
            >
              {(control) => (
                <TextBox
                  {...control}
                  long
                  maxLength={4000}
                  value={draft.description}
                  onChange={(description) => set({ description })}
                />
              )}
            </Field>
          </div>
          <div className="si-grid-wide">
            <Field
              label={phrase('issues.fieldRequirement')}
              required
              help={phrase('issues.fieldRequirementHint')}
              {...withError('requirement')}
            >
              {(control) => (
                <TextBox
                  {...control}
                  long
                  maxLength={4000}
                  value={draft.requirement}
                  onChange={(requirement) => set({ requirement })}
                />
              )}
            </Field>
          </div>
        </div>
      </Sheet>
      <Sheet title={phrase('issues.whereSection')}>
        <div className="si-grid">
          <ObjectPicker countyCode={countyCode} value={draft} onChange={(place) => set(place)} errorOf={errorOf} />
        </div>
      </Sheet>
      <Sheet title={phrase('issues.whoSection')}>
        <div className="si-grid">
          <Field label={phrase('issues.unit')} required {...withError('responsibleAreaPath')}>
            {() => (
              <ChoiceChips
                label={phrase('issues.unit')}
                choices={units.map((value) => ({ value, label: phrase(`issues.unit.${value}`) }))}
                chosen={[draft.responsible]}
                onChange={(responsible) => set({ responsible })}
              />
            )}
          </Field>
          {draft.responsible === 'department' && (
            <Field label={phrase('issues.department')} required {...withError('responsibleDepartment')}>
              {({ id, ...control }) => (
                <Select
                  id={id}
                  {...control}
                  value={draft.department || null}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={optionsOf(DEPARTMENT)}
                  onChange={(department: string) => set({ department })}
                />
              )}
            </Field>
          )}
          <Field label={phrase('issues.responsiblePerson')} {...withError('responsiblePerson')}>
            {(control) => (
              <TextBox
                {...control}
                maxLength={200}
                value={draft.responsiblePerson}
                onChange={(responsiblePerson) => set({ responsiblePerson })}
              />
            )}
          </Field>
          <Field label={phrase('issues.fieldDueOn')} required {...withError('dueOn')}>
            {(control) => <DayInput {...control} value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />}
          </Field>
          <label className="si-check si-grid-wide">
            <input
              type="checkbox"
              checked={draft.countsInAssessment}
              onChange={({ target }) => set({ countsInAssessment: target.checked })}
            />
            {phrase('issues.countsInAssessment')}
          </label>
        </div>
      </Sheet>
      <Sheet title={phrase('issues.evidenceSection')} note={phrase('issues.evidenceHint')}>
        <PaperUploads
          kind={KIND}
          label={phrase('issues.evidenceSection')}
          papers={papers}
          onPut={(kind, file, replaces) => void put(kind, file, replaces)}
        />
      </Sheet>
    </OfficePage>
  );
};

export type NewIssueScreenProps = {
  /** The viewer's area. */
  readonly areaPath: string;
};

const COUNTY_DIGITS = 6;

/** 登记问题: what is wrong, with whom, who has to put it right until when, and the evidence. */
export function NewIssueScreen({ areaPath }: NewIssueScreenProps) {
  const [result, ask] = useQuery({ query: NewIssueQuery });
  const countyCode = areaPath.split('/').find((code) => code.length === COUNTY_DIGITS) ?? '';
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={10}>
      {({ site, missions }) => (
        <NewIssueForm
          countyCode={countyCode}
          today={shanghaiDateOf(new Date(site.now))}
          missions={missions.filter(({ state }) => state !== 'REPORTED')}
        />
      )}
    </QueryGate>
  );
}
