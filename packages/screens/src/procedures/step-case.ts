import { ADULT_YEARS } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { EvidenceTilesCase } from './phone/evidence-tiles.tsx';

/** What the form of any step must know about the case and its household. */
export const StepCaseQuery = graphql(
  `
    query StepCase($id: ID!) {
      viewer {
        account {
          id
          name
        }
      }
      procedureCase(id: $id) {
        id
        procedure
        state
        stateLabel
        headName
        version
        isReturned
        lastReturnText
        facts
        income {
          periodStart
          periodEnd
          line
          lines {
            key
            before
          }
        }
        household {
          id
          monitoringLine
          members {
            id
            name
            age
            relationToHead
            healthStatus
            schoolOrWork
            isActiveMember
          }
          sections {
            key
            values {
              key
              text
              provenance {
                who
                at
                source
              }
            }
          }
        }
        requiredEvidence {
          kind
          step
          label
          min
          have
        }
        objections {
          id
          raisedOn
          raisedBy
          content
          result
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
        ...EvidenceTiles_ProcedureCase
      }
    }
  `,
  [EvidenceTilesCase],
);

/** The case as the forms of its steps see it. */
export type StepCase = NonNullable<ResultOf<typeof StepCaseQuery>['procedureCase']>;

export type StepMember = StepCase['household']['members'][number];

/** The members who live in the household today. */
export const activeMembers = ({ household }: StepCase): StepMember[] =>
  household.members.filter(({ isActiveMember }) => isActiveMember);

/** The members who sign for themselves. Somebody without a known age counts as an adult, so that nobody is skipped. */
export const adultMembers = (of: StepCase): StepMember[] =>
  activeMembers(of).filter(({ age }) => age === null || age >= ADULT_YEARS);
