import { policyInForce } from '@shouwang/portal-kit/policy';
import { RoleMatrix } from '@shouwang/screens/accounts/office/role-matrix';

/** 角色能做什么: the policy that every door is made from. */
export const Roles = () => <RoleMatrix policy={policyInForce} />;
