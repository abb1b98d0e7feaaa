/** The kind under which screenings stand among the jobs. */
export const SCREENING_JOB = 'screening.run';
