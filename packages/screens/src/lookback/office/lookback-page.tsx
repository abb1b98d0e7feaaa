import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, type Choice, ChoiceChips, formatDateFull, NotFound } from '@shouwang/ui';
import { useState } from 'react';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { CloseLookback } from '../lookback-writes.ts';
import { type CaseFilter, LookbackCases, type LookbackDesk } from './lookback-cases.tsx';
import { LookbackMatrix } from './lookback-matrix.tsx';
import { LookbackSamples, SamplesSample } from './lookback-samples.tsx';
import { VillageProgress, VillageProgressVillage } from './village-progress.tsx';

const LookbackQuery = graphql(
  `
    query LookbackPage($id: ID!) {
      lookback(id: $id) {
        id
        version
        title
        areaCode
        areaName
        state
        stateLabel
        openedOn
        caseCount
        closedCount
        leastPercent
        villages {
          areaCode
          areaName
          ...VillageProgress_LookbackVillage
        }
        samples {
          ...LookbackSamples_LookbackSample
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
      }
      areas(level: "TOWNSHIP") {
        code
        name
      }
    }
  `,
  [VillageProgressVillage, SamplesSample],
);

const PARTS = ['progress', 'matrix', 'cases', 'samples'] as const;
type Part = (typeof PARTS)[number];

const parts: readonly Choice<Part>[] = PARTS.map((value) => ({ value, label: phrase(`lookback.tab.${value}`) }));

const deskOf = (actions: readonly { readonly name: string }[]): LookbackDesk | undefined =>
  (['check', 'sample'] as const).find((desk) => actions.some(({ name }) => name === desk));

/** 回头看 of an area: how far the villages are, the matrix of papers, the cases, the county's sample. */
export function LookbackScreen({ id }: { readonly id: string }) {
  const [part, setPart] = useState<Part>('progress');
  const [filter, setFilter] = useState<CaseFilter>({});
  const [result, ask] = useQuery({ query: LookbackQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const { state, send } = useWrite(CloseLookback);
  const see = (next: CaseFilter): void => {
    setFilter(next);
    setPart('cases');
  };
  const lookback = result.data?.lookback;
  const close = findAction(lookback?.actions ?? [], 'close');
  const end = async (): Promise<void> => {
    if (lookback && (await send({ lookbackId: lookback.id, version: lookback.version }))) reload();
  };
  const note =
    lookback &&
    phrase('lookback.head', {
      area: lookback.areaName,
      on: formatDateFull(lookback.openedOn),
      closed: lookback.closedCount,
      n: lookback.caseCount,
      state: lookback.stateLabel,
    });
  return (
    <OfficePage
      title={lookback?.title ?? phrase('lookback.title')}
      {...(note && { note })}
      tools={
        close && (
          <Button busy={state.kind === 'busy'} refusal={refusalOf(close)} onClick={() => void end()}>
            {close.label}
          </Button>
        )
      }
    >
      <ChoiceChips
        label={phrase('lookback.title')}
        choices={parts}
        chosen={[part]}
        onChange={(next) => setPart(next)}
      />
      <WriteNotice state={state} onRetry={() => void end()} onReload={reload} />
      <QueryGate result={result} retry={reload} rows={10}>
        {({ lookback: shown, areas }) => {
          if (shown === null) return <NotFound />;
          if (part === 'matrix') return <LookbackMatrix lookbackId={id} />;
          if (part === 'cases') {
            return (
              <LookbackCases
                lookbackId={id}
                filter={filter}
                onFilter={setFilter}
                desk={deskOf(shown.actions)}
                onChanged={reload}
              />
            );
          }
          if (part === 'samples') {
            return (
              <LookbackSamples
                lookbackId={id}
                samples={shown.samples}
                areas={[
                  { code: shown.areaCode, name: shown.areaName },
                  ...areas.filter(({ code }) => code !== shown.areaCode),
                ]}
                leastPercent={shown.leastPercent}
                mayDraw={shown.actions.some(({ name }) => name === 'sample')}
                onSeeDrawn={() => see({ isDrawn: true })}
                onChanged={reload}
              />
            );
          }
          return <VillageProgress villages={shown.villages} onOpen={(areaCode, states) => see({ areaCode, states })} />;
        }}
      </QueryGate>
    </OfficePage>
  );
}
