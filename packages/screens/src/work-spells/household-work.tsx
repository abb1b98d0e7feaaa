import type { WorkSpellKind } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatYuan, NotFound, Sheet } from '@shouwang/ui';
import { type ComponentType, useState } from 'react';
import { findAction, refusalOf } from '../states/find-action.ts';
import { QueryGate } from '../states/query-gate.tsx';
import { useKeptQuery } from '../states/use-kept-query.ts';
import type { SpellToWrite } from './spell-draft.ts';
import { WithdrawSpell } from './withdraw-spell.tsx';
import './household-work.css';

const HouseholdWorkQuery = graphql(`
  query HouseholdWork($id: ID!) {
    household(id: $id) {
      id
      members {
        id
        name
        isActiveMember
      }
      workSpells {
        id
        version
        kind
        kindLabel
        personId
        personName
        values {
          key
          label
          text
          unit
        }
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
  }
`);

type Household = NonNullable<ResultOf<typeof HouseholdWorkQuery>['household']>;
type Spell = Household['workSpells'][number];

/** A form for one spell; the phone keeps what is typed, the desk does not need to. */
export type SpellEditor = ComponentType<{ readonly of: SpellToWrite; readonly onDone: () => void }>;

const spanOf = (values: Readonly<Record<string, string>>): string => {
  const { startMonth = '', endMonth = '', plannedMonth = '' } = values;
  if (endMonth !== '') return phrase('workSpells.span', { start: startMonth, end: endMonth });
  return startMonth === '' ? plannedMonth : phrase('workSpells.since', { start: startMonth });
};

const textsOf = ({ values }: Spell): Record<string, string> =>
  Object.fromEntries(values.map(({ key, text }) => [key, text]));

const LINE = ['workProvince', 'workPrefecture', 'workCounty', 'workEnterprise', 'industry'];
const PLAN_LINE = ['plannedProvince', 'plannedPrefecture', 'plannedCounty', 'serviceNeeds'];

const SpellLine = ({ spell }: { readonly spell: Spell }) => {
  const values = textsOf(spell);
  const where = (spell.kind === 'OUT' ? LINE : PLAN_LINE).flatMap((key) => values[key] ?? []);
  const { monthlyIncome } = values;
  return (
    <div className="sw-spell-line">
      <b>{spell.personName}</b> <span className="sw-second">{spell.kindLabel}</span> <span>{spanOf(values)}</span>
      <p className="sw-second">
        {[
          ...where,
          ...(monthlyIncome ? [phrase('workSpells.perMonth', { amount: formatYuan(Number(monthlyIncome)) })] : []),
        ].join('，')}
      </p>
    </div>
  );
};

const startOf = (kind: WorkSpellKind, spell?: Spell): SpellToWrite['start'] => ({
  kind,
  personId: spell?.personId ?? '',
  values: spell ? textsOf(spell) : kind === 'OUT' ? { currentlyWorking: '是' } : { isPlanned: '是' },
});

type Open = { readonly kind: WorkSpellKind; readonly spell?: Spell };

const Work = ({
  household,
  Editor,
  again,
}: {
  readonly household: Household;
  readonly Editor: SpellEditor;
  readonly again: () => void;
}) => {
  const [open, setOpen] = useState<Open | null>(null);
  const collecting = findAction(household.actions, 'collect');
  const done = (): void => {
    setOpen(null);
    again();
  };
  const editor = ({ kind, spell }: Open) => (
    <Editor
      key={`${spell?.id ?? 'new'}:${kind}:${spell?.version ?? 0}`}
      of={{
        householdId: household.id,
        members: household.members.filter(({ isActiveMember }) => isActiveMember),
        spell: spell ? { id: spell.id, version: spell.version } : null,
        start: startOf(kind, spell),
      }}
      onDone={done}
    />
  );
  return (
    <Sheet title={phrase('workSpells.title')}>
      {household.workSpells.length === 0 && !open && (
        <EmptyState title={phrase('workSpells.none')}>{phrase('workSpells.noneNote')}</EmptyState>
      )}
      <ul className="sw-spells">
        {household.workSpells.map((spell) => (
          <li key={spell.id}>
            <div className="sw-spell-row">
              <SpellLine spell={spell} />
              {collecting?.allowed && (
                <Button
                  size="small"
                  aria-label={`${phrase('workSpells.change')} ${spell.personName} ${spanOf(textsOf(spell))}`}
                  onClick={() =>
                    setOpen(open?.spell?.id === spell.id ? null : { kind: spell.kind as WorkSpellKind, spell })
                  }
                >
                  {phrase(open?.spell?.id === spell.id ? 'rounds.cancel' : 'workSpells.change')}
                </Button>
              )}
            </div>
            {open?.spell?.id === spell.id && (
              <>
                {editor(open)}
                <WithdrawSpell householdId={household.id} spell={spell} onWithdrawn={done} />
              </>
            )}
          </li>
        ))}
      </ul>
      {open && !open.spell && editor(open)}
      {collecting && (
        <div className="ss-steps">
          {open && !open.spell ? (
            <Button size="small" onClick={() => setOpen(null)}>
              {phrase('rounds.cancel')}
            </Button>
          ) : (
            (['OUT', 'PLANNED'] as const).map((kind) => (
              <Button
                key={kind}
                size="small"
                look="tinted"
                refusal={refusalOf(collecting)}
                onClick={() => setOpen({ kind })}
              >
                {phrase(kind === 'OUT' ? 'workSpells.add' : 'workSpells.addPlan')}
              </Button>
            ))
          )}
        </div>
      )}
    </Sheet>
  );
};

/** 外出务工 of a household: each spell on a line, changed in place by whoever collects the household's form. */
export function HouseholdWork({ householdId, Editor }: { readonly householdId: string; readonly Editor: SpellEditor }) {
  const [result, ask] = useKeptQuery({ query: HouseholdWorkQuery, variables: { id: householdId } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={again} rows={3}>
      {({ household }) =>
        household ? (
          <Work household={household} Editor={Editor} again={again} />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
