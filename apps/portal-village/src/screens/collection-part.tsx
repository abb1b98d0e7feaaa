import type { ScreenProps } from '@shouwang/portal-kit';
import { partOfPath } from '@shouwang/screens/collection/collection-form.ts';
import { CollectionScreen } from '@shouwang/screens/collection/phone/collection-screen';
import { CollectionPartScreen } from '@shouwang/screens/collection/phone/part-screen';

/** One part of the yearly form. */
export const CollectionPart = ({ params }: ScreenProps) => {
  const part = partOfPath(params.part);
  if (part === undefined) return <CollectionScreen householdId={params.id ?? ''} />;
  return <CollectionPartScreen householdId={params.id ?? ''} part={part} />;
};
