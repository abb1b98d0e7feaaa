import { KitActions } from './kit-actions.tsx';
import { KitMarks } from './kit-marks.tsx';
import { KitStates } from './kit-states.tsx';
import { KitValues } from './kit-values.tsx';

export function KitPage() {
  return (
    <main className="g-columns">
      <h1 className="sw-hidden-text">部件与状态</h1>
      <KitMarks />
      <KitActions />
      <KitValues />
      <KitStates />
    </main>
  );
}
