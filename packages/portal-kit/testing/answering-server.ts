import { vi } from 'vitest';

type Variables = Readonly<Record<string, unknown>>;

/** What the server answers, by operation name: data, or a function of the variables, or an error's code. */
export type Answers = Readonly<Record<string, unknown>>;

/** Stands in for the API behind `fetch`; answers can be exchanged while a page is open. */
export const answeringServer = (answers: Answers) => {
  let current = answers;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const { operationName, variables } = JSON.parse(String(init.body)) as {
      operationName: string;
      variables: Variables;
    };
    asked.push(operationName);
    const answer = current[operationName];
    const value: unknown = typeof answer === 'function' ? answer(variables) : answer;
    const body =
      typeof value === 'string'
        ? { errors: [{ message: value, extensions: { code: value, reference: '3F7A-21' } }] }
        : { data: value };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
  return {
    asked,
    answer: (next: Answers) => {
      current = { ...current, ...next };
    },
  };
};

const account = {
  __typename: 'Account',
  id: 'account-1',
  username: 'shiwenbin',
  name: '施文彬',
  role: 'TOWNSHIP_OFFICER',
  roleLabel: '乡镇信息员',
  portal: 'township',
  areaName: '诺邓镇',
  areaPath: '53/5329/532929/532929101/',
  department: null,
  departmentLabel: null,
};

const site = {
  __typename: 'Site',
  name: '守望',
  countyName: '云龙县',
  demo: false,
  now: '2021-11-10T10:32:00+08:00',
  version: '0.1.0',
};

/** The answer to `PortalSession` when nobody is signed in. */
export const nobody = { site, viewer: null };

/** The answer to `PortalSession` for a township officer, with what differs and what the officer may do. */
export const officer = (differs: Partial<typeof account> = {}, permissions: readonly object[] = []) => ({
  site,
  viewer: {
    __typename: 'Viewer',
    account: { ...account, ...differs },
    permissions,
    menuCounts: [{ __typename: 'Count', key: 'cases', count: 1284 }],
  },
});
