import type { ScreenProps } from '@shouwang/portal-kit';
import { JointReviewListScreen } from '@shouwang/screens/campaigns/office/joint-review-list';

/** 数据信息会审: the batches of the villages, one open beside the list. */
export const JointReviews = ({ params: { id } }: ScreenProps) => <JointReviewListScreen openId={id} />;
