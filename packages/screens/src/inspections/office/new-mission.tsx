import { addDays, shanghaiDateOf } from '@shouwang/domain';
import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Field, Sheet, TextBox } from '@shouwang/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DayInput } from '../../fields/day-input.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { SendMission } from '../mission-writes.ts';
import './issue-list.css';

const NewMissionQuery = graphql(`
  query NewMission($parentCode: ID!) {
    site {
      now
    }
    areas(parentCode: $parentCode) {
      code
      name
    }
    accounts(role: "INSPECTOR", first: 100) {
      edges {
        node {
          id
          name
          username
          disabledAt
        }
      }
    }
  }
`);

type Option = { readonly value: string; readonly label: string };

type FormProps = {
  readonly today: string;
  readonly areas: readonly Option[];
  readonly inspectors: readonly Option[];
};

const WEEK = 6;

const NewMissionForm = ({ today, areas, inspectors }: FormProps) => {
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [purpose, setPurpose] = useState('');
  const [areaCodes, setAreaCodes] = useState<readonly string[]>([]);
  const [memberIds, setMemberIds] = useState<readonly string[]>([]);
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState(addDays(today, WEEK));
  const { state, send } = useWrite(SendMission);
  const withError = (field: string) => {
    const error = state.kind === 'refused' ? state.refusals.find((line) => line.field === field)?.sentence : undefined;
    return error === undefined ? {} : { error };
  };
  const lacking = [
    [title.trim() === '', phrase('issues.missionTitle')],
    [areaCodes.length === 0, phrase('issues.missionAreas')],
    [memberIds.length === 0, phrase('issues.missionMembers')],
  ] as const;
  const names = lacking.filter(([isMissing]) => isMissing).map(([, name]) => name);
  const submit = async (): Promise<void> => {
    const sent = await send({
      title: title.trim(),
      purpose: purpose.trim(),
      areaCodes: [...areaCodes],
      memberIds: [...memberIds],
      startsOn,
      endsOn,
    });
    if (sent) navigate(`/missions/${sent.id}`, { replace: true });
  };
  return (
    <OfficePage
      title={phrase('issues.newMission')}
      foot={
        <>
          <Button
            look="filled"
            busy={state.kind === 'busy'}
            refusal={names.length > 0 ? phrase('issues.missing', { names: names.join('、') }) : undefined}
            onClick={() => void submit()}
          >
            {phrase('issues.sendTeam')}
          </Button>
          <WriteNotice state={state} onRetry={() => void submit()} />
        </>
      }
    >
      <Sheet>
        <div className="si-grid">
          <div className="si-grid-wide">
            <Field label={phrase('issues.missionTitle')} required {...withError('title')}>
              {(control) => <TextBox {...control} maxLength={200} value={title} onChange={setTitle} />}
            </Field>
          </div>
          <div className="si-grid-wide">
            <Field
              label={phrase('issues.missionAreas')}
              required
              help={phrase('issues.missionAreasHint')}
              {...withError('areaCodes')}
            >
              {({ id, ...control }) => (
                <Select
                  id={id}
                  {...control}
                  mode="multiple"
                  value={[...areaCodes]}
                  options={[...areas]}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(picked: string[]) => setAreaCodes(picked)}
                />
              )}
            </Field>
          </div>
          <div className="si-grid-wide">
            <Field
              label={phrase('issues.missionMembers')}
              required
              help={phrase('issues.missionMembersHint')}
              {...withError('memberIds')}
            >
              {({ id, ...control }) => (
                <Select
                  id={id}
                  {...control}
                  mode="multiple"
                  value={[...memberIds]}
                  options={[...inspectors]}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(picked: string[]) => setMemberIds(picked)}
                />
              )}
            </Field>
          </div>
          <Field label={phrase('issues.missionStarts')} required {...withError('startsOn')}>
            {(control) => <DayInput {...control} value={startsOn} onChange={setStartsOn} />}
          </Field>
          <Field label={phrase('issues.missionEnds')} required {...withError('endsOn')}>
            {(control) => <DayInput {...control} value={endsOn} onChange={setEndsOn} />}
          </Field>
          <div className="si-grid-wide">
            <Field label={phrase('issues.missionPurpose')} {...withError('purpose')}>
              {(control) => <TextBox {...control} long maxLength={2000} value={purpose} onChange={setPurpose} />}
            </Field>
          </div>
        </div>
      </Sheet>
    </OfficePage>
  );
};

export type NewMissionScreenProps = {
  /** The county that sends the team. */
  readonly areaPath: string;
};

/** 派督导组: who goes where, from when to when. */
export function NewMissionScreen({ areaPath }: NewMissionScreenProps) {
  const [result, ask] = useQuery({
    query: NewMissionQuery,
    variables: { parentCode: areaPath.split('/').filter(Boolean).at(-1) ?? '' },
  });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ site, areas, accounts }) => (
        <NewMissionForm
          today={shanghaiDateOf(new Date(site.now))}
          areas={areas.map(({ code, name }) => ({ value: code, label: name }))}
          inspectors={accounts.edges
            .filter(({ node }) => node.disabledAt === null)
            .map(({ node }) => ({ value: node.id, label: `${node.name}　${node.username}` }))}
        />
      )}
    </QueryGate>
  );
}
