import { ReviewMeetingScreen } from '@shouwang/screens/procedures/phone/review-meeting';

/** 民主评议. */
export const ReviewMeeting = () => <ReviewMeetingScreen />;
