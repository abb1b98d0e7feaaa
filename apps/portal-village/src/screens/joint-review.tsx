import { JointReviewScreen } from '@shouwang/screens/campaigns/phone/joint-review';

/** 数据信息会审: held, signed, sent to the township. */
export const JointReview = () => <JointReviewScreen />;
