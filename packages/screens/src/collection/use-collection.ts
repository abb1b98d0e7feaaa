import type { FormPartKey } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useDraftStore } from '../sync/draft-owner.tsx';
import { type DraftAddress, useDraft } from '../sync/use-draft.ts';
import { useSubmission } from '../sync/use-submission.ts';
import {
  type CollectionDraft,
  collectionDraftKey,
  collectionInput,
  EMPTY_COLLECTION,
  standingOf,
  withAnswer,
} from './collection-draft.ts';
import { type CollectionForm, recordOf } from './collection-form.ts';
import { draftFindings } from './draft-findings.ts';

/** Where a part of a household's form is; without a part the whole form. */
export const collectionPath = (householdId: string, part?: FormPartKey): string =>
  part === undefined ? `/collection/${householdId}` : `/collection/${householdId}/${part}`;

/**
 * The yearly form on a phone: its draft, kept with every key, and the button that hands it in. All pages of the form
 * share one draft.
 */
export const useCollection = (form: CollectionForm) => {
  const { householdId, headName, year, version } = form;
  const [, navigate] = useLocation();
  const store = useDraftStore();
  const address = useMemo<DraftAddress>(
    () => ({
      key: collectionDraftKey(householdId, year),
      title: headName,
      task: phrase('collection.title'),
      path: collectionPath(householdId),
      baseVersion: version,
    }),
    [householdId, headName, year, version],
  );
  const { data: draft, change, kept } = useDraft<CollectionDraft>(address, EMPTY_COLLECTION);
  const done = useCallback(() => navigate(`/households/${householdId}`, { replace: true }), [navigate, householdId]);
  const { state, send } = useSubmission(address, done);
  const record = useMemo(() => recordOf(form), [form]);
  const findings = useMemo(() => draftFindings(form, draft), [form, draft]);

  const submitOn = (base: number): void =>
    void send('SaveCollection', {
      householdId,
      year,
      version: base,
      effectiveOn: form.periodEnd,
      ...collectionInput(form, draft),
    });

  return {
    form,
    record,
    draft,
    kept,
    state,
    /** What the rules find in the form as it stands now. */
    findings,
    standing: (key: FormPartKey) => standingOf(form, record, draft, key),
    answer: (rowId: string, key: string, text: string) => change((before) => withAnswer(before, rowId, key, text)),
    goThrough: (key: FormPartKey) =>
      change(({ through }) => ({ through: [...through.filter((other) => other !== key), key] })),
    confirm: (key: string) => change(({ confirmed }) => ({ confirmed: [...confirmed, key] })),
    submit: () => submitOn(store.find(address.key)?.baseVersion ?? version),
    /** The person has seen what changed meanwhile and hands in what stands here, on the newest version. */
    submitOn: (currentVersion: number) => {
      const saved = store.find(address.key);
      if (saved) store.save({ ...saved, baseVersion: currentVersion });
      submitOn(currentVersion);
    },
  };
};

export type Collection = ReturnType<typeof useCollection>;
