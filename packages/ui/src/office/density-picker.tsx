import { ChoiceChips } from '../actions/choice-chips.tsx';
import { words } from '../words.ts';
import { type Density, setDensity, useDensity } from './density.ts';

const CHOICES: ReadonlyArray<{ value: Density; label: string }> = [
  { value: 'wide', label: words.table.wide },
  { value: 'standard', label: words.table.standard },
  { value: 'tight', label: words.table.tight },
];

/** Chooses the row height of all tables. */
export function DensityPicker() {
  const density = useDensity();
  return <ChoiceChips label={words.table.density} choices={CHOICES} chosen={[density]} onChange={setDensity} />;
}
