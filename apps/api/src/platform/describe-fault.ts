/** What the log keeps of something that broke. */
export type FaultRecord = {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
};

// Numbers of people, telephones and accounts appear in driver messages ('Key (idKey)=(…) already exists').
const longDigits = /\d[\dXx]{6,}/gu;
const quotedValues = /=\([^)]*\)/gu;

/**
 * Prepares an error for the log. Driver and Prisma messages quote the values they failed on, so that only the last line
 * is kept, without anything that may be a person's number.
 */
export const describeFault = (error: unknown): FaultRecord => {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: '' };
  const lines = error.message.trim().split('\n');
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: error.name,
    ...('code' in error && { code: String(error.code) }),
    message: (lines.at(-1) ?? '').replace(quotedValues, '=(…)').replace(longDigits, '…'),
    stack: frames.slice(0, 12).join('\n'),
  };
};
