import type { ScreenProps } from '@shouwang/portal-kit';
import { QualityListScreen } from '@shouwang/screens/quality/office/quality-list';

/** 数据质量问题: which values are wrong, one household's card open beside the list. */
export const Quality = ({ params: { id } }: ScreenProps) => <QualityListScreen audience="department" openId={id} />;
