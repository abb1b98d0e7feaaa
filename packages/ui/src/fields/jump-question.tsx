import './jump-question.css';
import { Button } from '../actions/button.tsx';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';

export interface JumpQuestionProps {
  /** `比去年少 16 800 元，是否属实？` */
  children: string;
  onConfirm: () => void;
}

/** Asks once whether a large change is true. It never blocks. */
export function JumpQuestion({ children, onConfirm }: JumpQuestionProps) {
  return (
    <div className="sw-jump" role="status">
      <Mark kind="todo" label={null} />
      <span className="sw-jump-words">{children}</span>
      <Button size="small" onClick={onConfirm}>
        {words.fields.confirmJump}
      </Button>
    </div>
  );
}
