import type { ScreenProps } from '@shouwang/portal-kit';
import { ReviewDesk } from '@shouwang/screens/procedures/office/review-desk';

/** 审核台: cases that wait for the township. */
export const Review = ({ params }: ScreenProps) => <ReviewDesk {...(params.id ? { id: params.id } : {})} />;
