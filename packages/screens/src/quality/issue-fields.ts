import { graphql, type ResultOf } from '@shouwang/graphql-client';

/** What is read of a quality issue wherever one stands in full. */
export const QualityIssueFields = graphql(`
  fragment QualityIssue_Issue on QualityIssue @_unmask {
    id
    ruleId
    title
    fix
    said
    severity
    severityLabel
    personName
    department
    ownerLabel
    state
    stateLabel
    dueOn
    isOverdue
    firstSeenAt
    lastSeenAt
    closedAt
    reopenedCount
    waivedUntil
    reportedBy
    version
    actions {
      name
      label
      allowed
      refusals {
        sentence
      }
    }
    waiver {
      id
      version
      state
      stateLabel
      reason
      document
      until
      requestedBy
      events {
        label
        at
        actorName
        text
      }
      actions {
        name
        label
        allowed
        refusals {
          sentence
        }
      }
    }
    place {
      part
      rowId
      key
    }
  }
`);

export type QualityIssue = ResultOf<typeof QualityIssueFields>;
