import type { Place } from '@shouwang/database/testing';
import { nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { aPhoto } from './a-photo.ts';
import type { TestApi } from './an-api.ts';
import { type ApiClient, Asked } from './api-client.ts';

const ISSUE = `... on Issue { id issueNo version state dueOn chaseCount returnCount actions { name allowed refusals { code } } }
  ... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion changedBy }`;

let keys = 0;
const newKey = (): string => {
  keys += 1;
  return `test-${keys}`;
};

/** Raises an issue as a person does; the fields of 公示缺期满照片 in 诺邓村 unless the test says otherwise. */
export const raiseIssue = (client: ApiClient, changes: Readonly<Record<string, unknown>> = {}): Asked => {
  const raise = async () =>
    client.ask(`mutation Raise($input: NewIssueInput!) { createIssue(input: $input) { ${ISSUE} } }`, {
      input: {
        source: 'COUNTY_TEAM',
        category: 'PROCEDURE',
        level: 'GENERAL',
        title: '公示缺期满照片',
        description: '抽查三户，均无公示期满照片。',
        requirement: '补充期满照片并说明。',
        areaCode: nuodeng.code,
        responsibleAreaCode: nuodengTownship.code,
        dueOn: '2021-10-25',
        evidence: changes.evidence ?? [await aPhoto(client, 'issueEvidence')],
        issueNow: true,
        idempotencyKey: newKey(),
        ...changes,
      },
    });
  return new Asked(raise());
};

/** Takes a step of an issue at the version it has now. */
export const takeIssueStep = (
  api: TestApi,
  client: ApiClient,
  issueId: string,
  step: string,
  input: Readonly<Record<string, unknown>> = {},
): Asked => {
  const take = async () => {
    const { version } = await api.prisma.issue.findUniqueOrThrow({ where: { id: issueId } });
    return client.ask(`mutation Step($input: IssueStepInput!) { takeIssueStep(input: $input) { ${ISSUE} } }`, {
      input: { issueId, version, step, idempotencyKey: newKey(), ...input },
    });
  };
  return new Asked(take());
};

/** Puts the last day of an issue into the past, as time would. */
export const letIssueBeLate = async ({ prisma }: TestApi, id: string, dueOn: string): Promise<void> => {
  const { records } = await prisma.issue.findUniqueOrThrow({ where: { id } });
  const { raise, ...others } = records as { readonly raise: object };
  const past = { raise: { ...raise, dueOn }, ...others };
  await prisma.issue.update({ where: { id }, data: { dueOn: new Date(`${dueOn}T00:00:00Z`), records: past } });
};

/** A mission that is under way in some areas, with a leader who can sign in. */
export const aMission = async (api: TestApi, areas: readonly Place[] = [nuodengTownship]) => {
  const officer = await api.signedInAs('COUNTY_OFFICER');
  const [leader, colleague] = [await api.anAccount('INSPECTOR'), await api.anAccount('INSPECTOR')];
  const { createMission } = await officer
    .ask(
      `mutation Plan($input: NewMissionInput!) {
        createMission(input: $input) { ... on InspectionMission { id version } ... on Refused { refusals { code } } }
      }`,
      {
        input: {
          title: '动态调整督导',
          areaCodes: areas.map(({ code }) => code),
          startsOn: '2021-10-20',
          endsOn: '2021-10-27',
          purpose: '进度和质量',
          memberIds: [leader.id, colleague.id],
          idempotencyKey: newKey(),
        },
      },
    )
    .data();
  return {
    id: createMission.id as string,
    officer,
    inspector: await api.signedInTo(leader),
    colleague: await api.signedInTo(colleague),
  };
};
