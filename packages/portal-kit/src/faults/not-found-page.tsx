import { phrase } from '@shouwang/phrases';
import { Button, NotFound } from '@shouwang/ui';

/** The same words for a page that does not exist and for one that is not this person's to see. */
export const NotFoundPage = () => (
  <div className="pk-state-page">
    <NotFound
      title={phrase('errors.notFound')}
      action={
        <Button href="/" size="small">
          {phrase('errors.backToday')}
        </Button>
      }
    >
      {phrase('errors.notFoundHint')}
    </NotFound>
  </div>
);
