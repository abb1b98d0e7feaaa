import type { ScreenProps } from '@shouwang/portal-kit';
import { ItemListScreen } from '@shouwang/screens/rectifications/office/item-list';

/** 疑点反馈: what this office has to answer, one open beside the list. */
export const Rectifications = ({ params: { id } }: ScreenProps) => <ItemListScreen audience="department" openId={id} />;
