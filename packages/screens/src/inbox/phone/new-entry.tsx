import { phrase } from '@shouwang/phrases';
import { InboxRow, PhoneBlock, PhoneHeading, PhonePage } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';

/** ＋: the things that begin here and not in the list of today. */
export function NewEntryScreen() {
  const [, navigate] = useLocation();
  const entries = [
    { key: 'items', path: '/items' },
    { key: 'quality', path: '/quality' },
    { key: 'jointReview', path: '/joint-review' },
    { key: 'lookback', path: '/lookback' },
    { key: 'clue', path: '/clues/new' },
    { key: 'case', path: '/cases/new' },
    { key: 'population', path: '/cases/new?procedure=POPULATION_CHANGE' },
    { key: 'meeting', path: '/meetings/new' },
    { key: 'publicity', path: '/publicity/new' },
  ] as const;
  return (
    <PhonePage head={<PhoneHeading title={phrase('inbox.newTitle')} />}>
      <PhoneBlock>
        <ul>
          {entries.map(({ key, path }, index) => (
            <InboxRow
              key={key}
              mark="idle"
              title={phrase(`inbox.new.${key}`)}
              line={phrase(`inbox.newLine.${key}`)}
              first={index === 0}
              verb={{ label: phrase('inbox.begin'), onPress: () => navigate(path) }}
            />
          ))}
        </ul>
      </PhoneBlock>
    </PhonePage>
  );
}
