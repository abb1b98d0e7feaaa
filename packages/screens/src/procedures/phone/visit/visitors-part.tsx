import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { FormHead, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../../fields/phone/choice-field.tsx';
import { DayField } from '../../../fields/phone/day-field.tsx';
import { Entry } from '../../../layout/phone/entry.tsx';
import type { VisitDraft, VisitorSide } from '../../visit/visit-draft.ts';
import type { VisitPartProps } from './visit-part-props.ts';

const sides = (['VILLAGE', 'TOWNSHIP', 'WORK_TEAM'] as const satisfies readonly VisitorSide[]).map((value) => ({
  value,
  label: phrase(`visit.side.${value}`),
}));

type Visitor = VisitDraft['visitors'][number];

/** 核查人和结论: at least two people, from the village and from above it, the day, and what they conclude. */
export function VisitorsPart({ draft, change, errorOf, today }: VisitPartProps) {
  const { visitors } = draft;
  const set = (at: number, next: Partial<Visitor>): void =>
    change({ visitors: visitors.map((visitor, index) => (index === at ? { ...visitor, ...next } : visitor)) });
  return (
    <>
      <PhoneBlock>
        <FormHead
          title={phrase('visit.visitors')}
          aside={
            <Button look="text" onClick={() => change({ visitors: [...visitors, { name: '', side: 'WORK_TEAM' }] })}>
              {phrase('fields.add')}
            </Button>
          }
        />
        {visitors.map((visitor, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a visitor has no identity but the place in the list
          <Entry key={index}>
            <TextField
              label={phrase('visit.visitor', { n: index + 1 })}
              required={index < 2}
              value={visitor.name}
              onChange={(name) => set(index, { name })}
              maxLength={60}
              error={index === 0 ? errorOf('visitors') : undefined}
            />
            <ChoiceField
              label={phrase('visit.sideOf')}
              choices={sides}
              chosen={[visitor.side]}
              onChange={(side) => set(index, { side })}
            />
          </Entry>
        ))}
      </PhoneBlock>
      <PhoneBlock>
        <DayField
          label={phrase('visit.visitedOn')}
          required
          value={draft.visitedOn}
          max={today}
          onChange={(visitedOn) => change({ visitedOn })}
          error={errorOf('occurredOn')}
        />
        <TextField
          label={phrase('visit.conclusion')}
          required
          long
          value={draft.conclusion}
          onChange={(conclusion) => change({ conclusion })}
          placeholder={phrase('visit.conclusionHint')}
          maxLength={2000}
          error={errorOf('conclusion')}
        />
      </PhoneBlock>
    </>
  );
}
