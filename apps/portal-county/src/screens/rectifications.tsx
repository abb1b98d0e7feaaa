import type { ScreenProps } from '@shouwang/portal-kit';
import { ItemListScreen } from '@shouwang/screens/rectifications/office/item-list';

/** 整改事项: what has to be put right, one open beside the list. */
export const Rectifications = ({ params: { id } }: ScreenProps) => <ItemListScreen audience="area" openId={id} />;
