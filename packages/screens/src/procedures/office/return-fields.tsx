import { CASE_SECTIONS, type CaseSection, RETURN_REASON, type ReturnReason } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { ChoiceChips, TextBox } from '@shouwang/ui';
import { type ReturnDraft, toggleReason, toggleSection, writeAsk } from './return-draft.ts';

const reasons = RETURN_REASON.items.map(({ en, zh }) => ({ value: en as ReturnReason, label: zh }));
const sections = Object.entries(CASE_SECTIONS).map(([value, label]) => ({ value: value as CaseSection, label }));

export type ReturnFieldsProps = { readonly draft: ReturnDraft; readonly onChange: (draft: ReturnDraft) => void };

/** Why a case goes back and what is to be put right: one press for the plain case, a line per part for the others. */
export function ReturnFields({ draft, onChange }: ReturnFieldsProps) {
  return (
    <div className="so-return">
      <div className="so-return-line">
        <span className="so-return-label">{phrase('desk.returnReason')}</span>
        <ChoiceChips
          label={phrase('desk.returnReason')}
          choices={reasons}
          chosen={draft.reasons}
          onChange={(reason) => onChange(toggleReason(draft, reason))}
        />
      </div>
      {draft.reasons.length > 0 && (
        <div className="so-return-line">
          <span className="so-return-label">{phrase('desk.toMend')}</span>
          <ChoiceChips
            label={phrase('desk.toMend')}
            choices={sections}
            chosen={draft.asks.map(({ section }) => section)}
            onChange={(section) => onChange(toggleSection(draft, section))}
          />
        </div>
      )}
      {draft.asks.map(({ section, text }) => (
        <div key={section} className="so-return-line">
          <span className="so-return-label">{CASE_SECTIONS[section]}</span>
          <TextBox
            value={text}
            maxLength={2000}
            aria-label={phrase('desk.askOf', { section: CASE_SECTIONS[section] })}
            placeholder={phrase('desk.askHint')}
            onChange={(written) => onChange(writeAsk(draft, section, written))}
          />
        </div>
      ))}
    </div>
  );
}
