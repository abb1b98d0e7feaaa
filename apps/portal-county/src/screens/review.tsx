import type { ScreenProps } from '@shouwang/portal-kit';
import { ReviewDesk } from '@shouwang/screens/procedures/office/review-desk';

/** 审批台: cases that wait for the county. */
export const Review = ({ params }: ScreenProps) => <ReviewDesk {...(params.id ? { id: params.id } : {})} />;
