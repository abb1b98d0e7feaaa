import { JobListScreen } from '@shouwang/screens/jobs/office/job-list';

/** 任务中心: what the server does for this person. */
export const Jobs = () => <JobListScreen />;
