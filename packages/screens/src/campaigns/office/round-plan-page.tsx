import type { CampaignPlan } from '@shouwang/domain';
import { CAMPAIGN_STAGES } from '@shouwang/domain';
import { graphql, type ResultOf, useClient, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, FactList, Field, formatCount, NumberBox, Sheet, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DayInput } from '../../fields/day-input.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { DraftRound, TakeRoundStep } from '../round-writes.ts';
import '../../states/form-grid.css';

const RoundPlanQuery = graphql(`
  query RoundPlan {
    campaignPlan
    campaign {
      id
      state
      version
      plan
    }
  }
`);

const SimulationQuery = graphql(`
  query RoundSimulation($plan: JSON!) {
    campaignSimulation(plan: $plan) {
      itemCount
      householdCount
      villageCount
      villagesWithoutClerk
      villagesWithoutLead
      townshipsWithoutOfficer
      belowNewLine
      byKind {
        key
        label
        count
      }
    }
  }
`);

type Told = ResultOf<typeof SimulationQuery>['campaignSimulation'];

const LINE = 'monitoring.line';

/** Some of the names, and how many there are. */
const namesOf = (names: readonly string[]): string =>
  names.length === 0
    ? phrase('rounds.nobodyMissing')
    : phrase('rounds.missingPeople', { n: names.length, names: names.slice(0, 5).join('、') });

const SimulationTold = ({ told }: { readonly told: Told }) => (
  <Sheet large title={phrase('rounds.simulation')} note={phrase('rounds.simulationNote')}>
    <p>
      {phrase('rounds.simulated', {
        items: told.itemCount,
        villages: told.villageCount,
        households: told.householdCount,
      })}
    </p>
    <FactList
      facts={[
        ...told.byKind.map(({ label, count }) => ({ label, value: formatCount(count) })),
        { label: phrase('rounds.noClerk'), value: namesOf(told.villagesWithoutClerk) },
        { label: phrase('rounds.noLead'), value: namesOf(told.villagesWithoutLead) },
        { label: phrase('rounds.noOfficer'), value: namesOf(told.townshipsWithoutOfficer) },
        ...(told.belowNewLine === null
          ? []
          : [
              { label: phrase('rounds.lineImpact'), value: phrase('rounds.lineImpactValue', { n: told.belowNewLine }) },
            ]),
      ]}
    />
  </Sheet>
);

type FormProps = {
  readonly start: CampaignPlan;
  /** The draft that is changed; undefined for a new one. */
  readonly draft: { readonly id: string; readonly version: number } | undefined;
};

const PlanForm = ({ start, draft }: FormProps) => {
  const client = useClient();
  const [, navigate] = useLocation();
  const [plan, setPlan] = useState(start);
  const [told, setTold] = useState<Told | null>(null);
  const drafting = useWrite(DraftRound);
  const editing = useWrite(TakeRoundStep);
  const [failure, setFailure] = useState('');
  const { state } = draft ? editing : drafting;
  const set = (change: Partial<CampaignPlan>): void => {
    setPlan({ ...plan, ...change });
    setTold(null);
  };
  const setStage = (index: number, change: object): void =>
    set({ stages: plan.stages.map((stage, at) => (at === index ? { ...stage, ...change } : stage)) });
  const line = plan.parameters.find(({ key }) => key === LINE);
  const setLine = (change: { readonly value?: number | null; readonly document?: string }): void => {
    const next = { value: line?.value ?? null, document: line?.document ?? '', ...change };
    const others = plan.parameters.filter(({ key }) => key !== LINE);
    const set2 = next.value === null ? others : [...others, { key: LINE, validFrom: plan.incomeEnd, ...next }];
    set({ parameters: set2 as CampaignPlan['parameters'] });
  };
  const simulate = async (): Promise<void> => {
    const { data, error } = await client.query(SimulationQuery, { plan: plan as never }).toPromise();
    setTold(data?.campaignSimulation ?? null);
    setFailure(data ? '' : (error?.graphQLErrors[0]?.message ?? phrase('errors.fault')));
  };
  const save = async (): Promise<void> => {
    const sent = draft
      ? await editing.send({ campaignId: draft.id, version: draft.version, step: 'edit', plan: plan as never })
      : await drafting.send({ plan: plan as never });
    if (sent) navigate('/campaign', { replace: true });
  };
  return (
    <OfficePage
      title={phrase('rounds.planTitle')}
      note={phrase('rounds.planNote')}
      foot={
        <>
          <Button look="filled" busy={state.kind === 'busy'} onClick={() => void save()}>
            {phrase('rounds.savePlan')}
          </Button>
          <Button onClick={() => void simulate()}>{phrase('rounds.simulate')}</Button>
          <WriteNotice state={state} onRetry={() => void save()} />
          {failure && <span role="alert">{failure}</span>}
        </>
      }
    >
      <Sheet large title={phrase('rounds.whatSection')}>
        <div className="ss-grid">
          <div className="ss-wide">
            <Field label={phrase('rounds.name')} required>
              {(control) => (
                <TextBox {...control} maxLength={200} value={plan.title} onChange={(title) => set({ title })} />
              )}
            </Field>
          </div>
          <div className="ss-wide">
            <Field label={phrase('rounds.document')} required>
              {(control) => (
                <TextBox
                  {...control}
                  maxLength={200}
                  value={plan.document}
                  onChange={(document) => set({ document })}
                />
              )}
            </Field>
          </div>
          <Field label={phrase('rounds.cutoff')} required help={phrase('rounds.cutoffHelp')}>
            {(control) => <DayInput {...control} value={plan.cutoffOn} onChange={(cutoffOn) => set({ cutoffOn })} />}
          </Field>
          <Field label={phrase('rounds.incomeStart')} required>
            {(control) => (
              <DayInput {...control} value={plan.incomeStart} onChange={(incomeStart) => set({ incomeStart })} />
            )}
          </Field>
          <Field label={phrase('rounds.incomeEnd')} required>
            {(control) => <DayInput {...control} value={plan.incomeEnd} onChange={(incomeEnd) => set({ incomeEnd })} />}
          </Field>
        </div>
      </Sheet>
      <Sheet large title={phrase('rounds.stagesSection')} note={phrase('rounds.stagesNote')}>
        <div className="ss-grid">
          {plan.stages.flatMap(({ key, startsOn, endsOn }, index) => [
            <Field key={`${key} from`} label={phrase('rounds.stageFrom', { stage: CAMPAIGN_STAGES[key] })} required>
              {(control) => (
                <DayInput {...control} value={startsOn} onChange={(on) => setStage(index, { startsOn: on })} />
              )}
            </Field>,
            <Field key={`${key} to`} label={phrase('rounds.stageTo', { stage: CAMPAIGN_STAGES[key] })} required>
              {(control) => <DayInput {...control} value={endsOn} onChange={(on) => setStage(index, { endsOn: on })} />}
            </Field>,
          ])}
        </div>
      </Sheet>
      <Sheet large title={phrase('rounds.rulesSection')} note={phrase('rounds.rulesNote')}>
        <div className="ss-grid">
          <Field label={phrase('rounds.line')} help={phrase('rounds.lineHelp')}>
            {(control) => (
              <NumberBox
                {...control}
                unit={phrase('rounds.yuan')}
                value={typeof line?.value === 'number' ? line.value : null}
                onChange={(value) => setLine({ value })}
              />
            )}
          </Field>
          <div className="ss-wide">
            <Field label={phrase('rounds.lineDocument')}>
              {(control) => (
                <TextBox
                  {...control}
                  maxLength={200}
                  value={line?.document ?? ''}
                  onChange={(document) => setLine({ document })}
                />
              )}
            </Field>
          </div>
        </div>
      </Sheet>
      {told && <SimulationTold told={told} />}
    </OfficePage>
  );
};

/** 起草方案: the calendar of the notice to start with, every day to be changed; simulated before it is proposed. */
export function RoundPlanScreen() {
  const [result, ask] = useQuery({ query: RoundPlanQuery, requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={10}>
      {({ campaignPlan, campaign }) => {
        const draft = campaign?.state === 'DRAFT' ? campaign : undefined;
        return <PlanForm start={(draft?.plan ?? campaignPlan) as unknown as CampaignPlan} draft={draft} />;
      }}
    </QueryGate>
  );
}
