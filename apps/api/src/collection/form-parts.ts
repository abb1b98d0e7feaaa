import { type FormPartKey, isFormPart, type PartState } from '@shouwang/domain';

/** What is kept of a part of the form: how far it is, and who said so. */
export type SavedPart = {
  readonly state: PartState;
  /** 没有变化 was said, and nothing was changed. */
  readonly unchanged: boolean;
  readonly by: string;
  readonly at: string;
};

export type SavedParts = Readonly<Partial<Record<FormPartKey, SavedPart>>>;

/** The parts as stored, without what an older release may have called otherwise. */
export const savedParts = (stored: unknown): SavedParts =>
  Object.fromEntries(Object.entries((stored ?? {}) as Record<string, SavedPart>).filter(([key]) => isFormPart(key)));
