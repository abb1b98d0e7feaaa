import { phrase } from '@shouwang/phrases';
import { useDisplayMode } from '@shouwang/ui';
import { preferDisplay } from './display-preferences.ts';
import './display-switches.css';

/** 长辈模式 and 日光模式, each a button that stays pressed. */
export const DisplaySwitches = () => {
  const { elder, sun } = useDisplayMode();
  return (
    <div className="pk-switches">
      <button type="button" aria-pressed={elder} onClick={() => preferDisplay({ elder: !elder })}>
        {phrase('shell.elderMode')}
      </button>
      <button type="button" aria-pressed={sun} onClick={() => preferDisplay({ sun: !sun })}>
        {phrase('shell.sunMode')}
      </button>
    </div>
  );
};
