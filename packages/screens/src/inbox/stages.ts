import { daysBetween, type IsoDate } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, type Stage } from '@shouwang/ui';

type DeclaredStage = {
  readonly key: string;
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isCurrent: boolean;
};

const noteOf = (stage: DeclaredStage, today: IsoDate): string => {
  const end = formatDateShort(stage.endsOn);
  if (stage.endsOn < today) return phrase('inbox.stageDone', { end });
  if (today < stage.startsOn) return phrase('inbox.stageAhead', { start: formatDateShort(stage.startsOn), end });
  const left = daysBetween(today, stage.endsOn);
  return left > 0 ? phrase('inbox.stageNote', { end, days: left }) : phrase('inbox.stageLastDay', { end });
};

/**
 * The stages of a round for the stage bar; undefined when no stage is the present one, because then there is no lamp.
 * @param today `YYYY-MM-DD`
 */
export const stagesOfRound = (
  declared: readonly DeclaredStage[],
  today: IsoDate,
): { readonly stages: Stage[]; readonly present: number; readonly progress: number } | undefined => {
  const present = declared.findIndex(({ isCurrent }) => isCurrent);
  const current = declared[present];
  if (!current) return undefined;
  const stages = declared.map((stage) => ({
    key: stage.key,
    label: stage.label,
    note: noteOf(stage, today),
    days: daysBetween(stage.startsOn, stage.endsOn) + 1,
  }));
  const run = daysBetween(current.startsOn, today) + 0.5;
  return { stages, present, progress: run / (daysBetween(current.startsOn, current.endsOn) + 1) };
};
