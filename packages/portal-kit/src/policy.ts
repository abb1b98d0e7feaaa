import { POLICY, type PolicyRow } from '@shouwang/permissions';

/** The policy in force, for the page that shows it; what somebody may do is asked of `useMay`. */
export const policyInForce: readonly PolicyRow[] = POLICY;
