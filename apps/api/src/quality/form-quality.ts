import type { Household } from '@shouwang/database';
import { type EpisodeToCheck, type Facts, type FormQuality, isIndicatorKey, UNSETTLED_STATES } from '@shouwang/domain';
import { countyPathOf } from '../campaigns/find-round.ts';
import { shownValue } from '../households/indicator-sections.ts';
import { readRegisterHouseholds } from '../households/read-households.ts';
import { type Context, nowOf } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { qualityRoundOf } from './quality-round.ts';
import { readQualitySettings } from './read-quality-settings.ts';

/** What rules ask of a village when they look at one of its households. */
const villageFacts = ({ officeLongitude, officeLatitude }: Facts): Facts => ({
  ...(officeLongitude !== undefined && { officeLongitude }),
  ...(officeLatitude !== undefined && { officeLatitude }),
});

/** The episode as the viewer may see it, and which of its indicators are masked. */
const shownEpisode = (context: Context, episode: EpisodeToCheck, record: object) => {
  const masked: string[] = [];
  const facts: Record<string, string> = {};
  for (const [key, text] of Object.entries(episode.facts)) {
    if (!isIndicatorKey(key)) continue;
    const shown = shownValue(context, { subject: 'MonitoringCase', record }, key, text);
    if (!shown || shown.isMasked) masked.push(key);
    if (shown) facts[key] = shown.text;
  }
  return { episode: { ...episode, facts: facts as Facts }, masked };
};

/**
 * What the rules look at of a household beside its yearly form, for the one who fills it in: kept with the form, so that
 * it is checked while typing, also without a network (QUA-11).
 * @param household one that the viewer may read
 */
export const formQualityOf = async (
  context: Context,
  household: Pick<Household, 'id' | 'areaPath'>,
): Promise<FormQuality | null> => {
  const { prisma, services } = context;
  const [registered] = await readRegisterHouseholds({ db: prisma, crypto: services.crypto }, [household.id]);
  if (!registered) return null;
  const { divisionCode } = registered.facts;
  const { villages, ...settings } = await readQualitySettings(prisma, {
    areaPath: countyPathOf(household.areaPath),
    ...(await qualityRoundOf(prisma, household.areaPath, await nowOf(context))),
    villageCodes: divisionCode === undefined ? [] : [divisionCode],
  });
  const shown = registered.episode && shownEpisode(context, registered.episode, { areaPath: household.areaPath });
  const standing = await prisma.qualityIssue.findMany({
    where: {
      AND: [visible(context, 'QualityIssue'), { householdId: household.id, state: { in: [...UNSETTLED_STATES] } }],
    },
    select: { ruleId: true, personId: true },
  });
  return {
    settings: {
      ...settings,
      villages: Object.fromEntries([...villages].map(([code, facts]) => [code, villageFacts(facts)])),
    },
    householdNo: registered.householdNo,
    people: Object.fromEntries(
      registered.members.map(({ id, personNo, workSpells, workPlans }) => [id, { personNo, workSpells, workPlans }]),
    ),
    episode: shown?.episode ?? null,
    maskedOfEpisode: shown?.masked ?? [],
    standing: standing.map(({ ruleId, personId }) => ({ ruleId, rowId: personId ?? household.id })),
  };
};
