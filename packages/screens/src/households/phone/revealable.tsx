import { MaskedValue } from '@shouwang/ui';
import { REVEAL_PURPOSES, useReveal } from '../use-reveal.ts';

export type RevealableProps = {
  readonly objectType: 'Household' | 'Person';
  readonly objectId: string;
  /** idNumber, mobile or phone. */
  readonly field: string;
  readonly label: string;
  /** As the server masked it. */
  readonly masked: string;
  /** Without the right to look there is no eye. */
  readonly mayReveal: boolean;
};

/** A masked value with its eye: what is looked at is recorded with its purpose. */
export function Revealable({ objectType, objectId, field, label, masked, mayReveal }: RevealableProps) {
  const reveal = useReveal(objectType, objectId, field);
  return (
    <MaskedValue
      label={label}
      masked={masked}
      purposes={REVEAL_PURPOSES}
      {...(mayReveal ? { onReveal: reveal } : {})}
    />
  );
}
