import { labelOf, NATURAL_DISASTER_SUBTYPE, RISK_TYPE, type RiskType } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { GlyphChip } from '@shouwang/ui';
import { FormHead, NumberField, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../../fields/phone/choice-field.tsx';
import { YesNoField } from '../../../fields/phone/yes-no-field.tsx';
import { riskGlyph } from '../../../households/household-glyphs.ts';
import { activeMembers } from '../../step-case.ts';
import type { RiskDraft } from '../../visit/visit-draft.ts';
import type { VisitPartProps } from './visit-part-props.ts';
import './visit-form.css';

// B.7: a case has at most five risks.
const mostRisks = 5;

const risks = RISK_TYPE.items.map(({ en, zh }) => ({
  value: en,
  label: (
    <span className="ss-risk">
      <GlyphChip {...riskGlyph(en, true)} />
      {zh}
    </span>
  ),
}));

const subtypes = NATURAL_DISASTER_SUBTYPE.items.map(({ en, zh }) => ({ value: en as string, label: zh }));

const newRisk = (type: RiskType): RiskDraft => ({ type, subtype: '', remark: '', personIds: [], amount: null });

const RiskDetails = ({
  risk,
  index,
  set,
  of,
  errorOf,
}: {
  readonly risk: RiskDraft;
  readonly index: number;
  readonly set: (change: Partial<RiskDraft>) => void;
} & Pick<VisitPartProps, 'of' | 'errorOf'>) => (
  <PhoneBlock>
    <FormHead title={labelOf(RISK_TYPE, risk.type)} aside={<GlyphChip {...riskGlyph(risk.type, true)} />} />
    {risk.type === 'NATURAL_DISASTER' && (
      <ChoiceField
        label={phrase('visit.disasterKind')}
        required
        choices={subtypes}
        chosen={[risk.subtype]}
        onChange={(subtype) => set({ subtype })}
        error={errorOf(`risks.${index}.subtype`)}
      />
    )}
    <ChoiceField
      label={phrase('fields.person')}
      choices={activeMembers(of).map(({ id, name }) => ({ value: id, label: name }))}
      chosen={risk.personIds}
      onChange={(id) =>
        set({
          personIds: risk.personIds.includes(id)
            ? risk.personIds.filter((chosen) => chosen !== id)
            : [...risk.personIds, id],
        })
      }
      error={errorOf(`risks.${index}.personIds`)}
    />
    <NumberField
      label={phrase('fields.amount')}
      unit="元"
      decimals={2}
      value={risk.amount}
      onChange={(amount) => set({ amount })}
      error={errorOf(`risks.${index}.amount`)}
    />
    <TextField
      label={phrase('fields.note')}
      required={risk.type === 'OTHER'}
      value={risk.remark}
      onChange={(remark) => set({ remark })}
      maxLength={200}
      error={errorOf(`risks.${index}.remark`)}
    />
  </PhoneBlock>
);

/** 风险: which ones, whom they hit, and whether the household is in sudden hardship. */
export function RisksPart({ of, draft, change, errorOf }: VisitPartProps) {
  const chosen = draft.risks.map(({ type }) => type);
  const press = (type: RiskType): void => {
    if (chosen.includes(type)) change({ risks: draft.risks.filter((risk) => risk.type !== type) });
    else if (draft.risks.length < mostRisks) change({ risks: [...draft.risks, newRisk(type)] });
  };
  return (
    <>
      <PhoneBlock>
        <ChoiceField
          label={phrase('visit.whichRisks')}
          required
          help={phrase('visit.mostRisks', { n: mostRisks })}
          choices={risks}
          chosen={chosen}
          onChange={press}
          error={errorOf('risks')}
        />
      </PhoneBlock>
      {draft.risks.map((risk, index) => (
        <RiskDetails
          key={risk.type}
          risk={risk}
          index={index}
          of={of}
          errorOf={errorOf}
          set={(next) =>
            change({ risks: draft.risks.map((other) => (other.type === risk.type ? { ...other, ...next } : other)) })
          }
        />
      ))}
      <PhoneBlock>
        <YesNoField
          label={phrase('visit.suddenHardship')}
          required
          help={phrase('visit.suddenHardshipHelp')}
          value={draft.suddenHardship}
          onChange={(suddenHardship) => change({ suddenHardship })}
          error={errorOf('suddenHardship')}
        />
        {draft.suddenHardship && (
          <TextField
            label={phrase('visit.suddenHardshipReason')}
            required
            long
            value={draft.suddenHardshipReason}
            onChange={(suddenHardshipReason) => change({ suddenHardshipReason })}
            maxLength={2000}
            error={errorOf('suddenHardshipReason')}
          />
        )}
      </PhoneBlock>
    </>
  );
}
