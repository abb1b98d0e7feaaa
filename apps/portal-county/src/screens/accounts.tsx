import { type ScreenProps, useMay } from '@shouwang/portal-kit';
import { AccountListScreen } from '@shouwang/screens/accounts/office/account-list';

/** 用户与权限: the accounts of the county, one open beside the list. */
export const Accounts = ({ params: { id } }: ScreenProps) => {
  const may = useMay();
  return <AccountListScreen openId={id} mayCreate={may({ action: 'create', subject: 'Account' })} />;
};
