import { phrase } from '@shouwang/phrases';
import { Button, ErrorState, LockedNotice } from '@shouwang/ui';
import { Component, type ReactNode } from 'react';
import { referenceOf } from './reference-of.ts';

type Props = {
  readonly children: ReactNode;
  /** A change of this value, such as the address, gives the page another try. */
  readonly resetKey: string;
};

type State = { readonly error: unknown; readonly resetKey: string };

// The file of a screen can no longer be fetched after the server was updated under an open page.
const isMissingFile = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message);

/** Stands in for a screen that broke, with a reference number and two ways on. The frame round it stays usable. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    return resetKey === state.resetKey ? null : { error: undefined, resetKey };
  }

  override componentDidCatch(error: unknown): void {
    console.error(referenceOf(error), error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const reload = (
      <Button look="filled" size="small" onClick={() => location.reload()}>
        {phrase('errors.reload')}
      </Button>
    );
    return (
      <main className="pk-state-page">
        {isMissingFile(error) ? (
          <LockedNotice title={phrase('errors.updated')}>
            {phrase('errors.updatedHint')} {reload}
          </LockedNotice>
        ) : (
          <ErrorState title={phrase('errors.pageBroken')} reference={referenceOf(error)} actions={reload}>
            {phrase('errors.pageBrokenHint')}
          </ErrorState>
        )}
      </main>
    );
  }
}
