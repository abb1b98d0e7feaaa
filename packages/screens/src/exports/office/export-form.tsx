import { phrase } from '@shouwang/phrases';
import { Button, type Choice, ChoiceChips, Field, Sheet, TextBox } from '@shouwang/ui';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { StartExport } from '../start-export.ts';
import type { AreaChoice } from './use-own-areas.ts';

const KINDS = [
  'householdRegister',
  'monitoredHouseholds',
  'workSpells',
  'workPlans',
  'villages',
  'measures',
  'pairings',
  'workTeams',
] as const;
type Kind = (typeof KINDS)[number];

const Line = ({
  label,
  children,
  note,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly note: string;
}) => (
  <div className="sx-line">
    <span className="sx-line-label">{label}</span>
    <span className="sx-line-choice">
      {children}
      <span className="sw-note">{note}</span>
    </span>
  </div>
);

type PairProps = {
  readonly name: 'use' | 'numbers' | 'sheets';
  readonly isSecond: boolean;
  readonly onChange: (isSecond: boolean) => void;
};

/** One of two: the usual one first. */
const Pair = ({ name, isSecond, onChange }: PairProps) => {
  const choices: readonly Choice<'first' | 'second'>[] = [
    { value: 'first', label: phrase(`exports.${name}.first`) },
    { value: 'second', label: phrase(`exports.${name}.second`) },
  ];
  return (
    <Line
      label={phrase(`exports.${name}`)}
      note={phrase(isSecond ? `exports.${name}.secondNote` : `exports.${name}.firstNote`)}
    >
      <ChoiceChips
        label={phrase(`exports.${name}`)}
        choices={choices}
        chosen={[isSecond ? 'second' : 'first']}
        onChange={(chosen) => onChange(chosen === 'second')}
      />
    </Line>
  );
};

export type ExportFormProps = {
  readonly areas: readonly AreaChoice[];
  /** May take whole numbers away, with a purpose. */
  readonly mayUnmask: boolean;
  /** The area is a county: one sheet for each township makes sense. */
  readonly canSplit: boolean;
  readonly onOrdered: () => void;
};

/** What is to leave: which table of which area, in whose hands it goes, and what for. */
export function ExportForm({ areas, mayUnmask, canSplit, onOrdered }: ExportFormProps) {
  const [kind, setKind] = useState<Kind>('householdRegister');
  const [area, setArea] = useState<string>();
  const [isForNation, setForNation] = useState(false);
  const [isUnmasked, setUnmasked] = useState(false);
  const [isSplit, setSplit] = useState(false);
  const [purpose, setPurpose] = useState('');
  const { state, send } = useWrite(StartExport);
  const areaCode = area ?? areas[0]?.value ?? '';
  const isWhole = areaCode === areas[0]?.value;
  const order = async (isTemplate: boolean): Promise<void> => {
    const ordered = await send({
      kind,
      areaCode,
      isTemplate,
      isUnmasked: isUnmasked && !isTemplate,
      isSplit: isSplit && isWhole,
      isForEditing: !isForNation,
      purpose: purpose.trim(),
    });
    if (ordered) onOrdered();
  };
  const isBusy = state.kind === 'busy' || areas.length === 0;
  return (
    <Sheet title={phrase('exports.what')} note={phrase('exports.whatNote')}>
      <div className="sx-form">
        <Line label={phrase('exports.kind')} note={phrase(`exports.kindNote.${kind}`)}>
          <ChoiceChips
            label={phrase('exports.kind')}
            choices={KINDS.map((value) => ({ value, label: phrase(`imports.kind.${value}`) }))}
            chosen={[kind]}
            onChange={setKind}
          />
        </Line>
        <Line label={phrase('register.area')} note={phrase('exports.areaNote')}>
          <Select
            aria-label={phrase('register.area')}
            className="sx-area"
            value={areaCode}
            options={[...areas]}
            onChange={setArea}
          />
        </Line>
        <Pair name="use" isSecond={isForNation} onChange={setForNation} />
        {mayUnmask && <Pair name="numbers" isSecond={isUnmasked} onChange={setUnmasked} />}
        {canSplit && isWhole && <Pair name="sheets" isSecond={isSplit} onChange={setSplit} />}
        <Field label={phrase('exports.purpose')} help={phrase('exports.purposeHint')}>
          {(control) => <TextBox {...control} maxLength={200} value={purpose} onChange={setPurpose} />}
        </Field>
        <WriteNotice state={state} onRetry={() => void order(false)} />
        <div className="sx-foot">
          <Button look="filled" icon="download" busy={isBusy} onClick={() => void order(false)}>
            {phrase('exports.order')}
          </Button>
          <Button busy={isBusy} onClick={() => void order(true)}>
            {phrase('exports.orderTemplate')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
