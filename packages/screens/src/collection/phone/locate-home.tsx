import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { PhoneBlock } from '@shouwang/ui/phone';
import { useState } from 'react';
import { Inset } from '../../layout/phone/inset.tsx';
import type { Collection } from '../use-collection.ts';

type Locating = 'ready' | 'busy' | 'failed' | { readonly accuracy: number };

/** Where there is no HTTPS the browser gives no position; then it is typed. */
const canLocate = (): boolean => 'geolocation' in navigator && window.isSecureContext;

const PLACES = 6;

/** 取当前位置: standing at the house, one press fills in its position. Never a condition for going on. */
export function LocateHome({ of }: { readonly of: Collection }) {
  const [state, setState] = useState<Locating>('ready');
  const { id } = of.record.household;
  const locate = (): void => {
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        of.answer(id, 'longitude', coords.longitude.toFixed(PLACES));
        of.answer(id, 'latitude', coords.latitude.toFixed(PLACES));
        setState({ accuracy: Math.round(coords.accuracy) });
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  return (
    <PhoneBlock>
      <Inset>
        {canLocate() ? (
          <Button look="tinted" wide busy={state === 'busy'} onClick={locate}>
            {phrase(state === 'busy' ? 'collection.locating' : 'collection.here')}
          </Button>
        ) : (
          <p className="sw-note">{phrase('collection.notLocatable')}</p>
        )}
        {state === 'failed' && <p className="sw-note">{phrase('collection.notLocated')}</p>}
        {typeof state === 'object' && (
          <p className="sw-note">{phrase('collection.located', { metres: state.accuracy })}</p>
        )}
      </Inset>
    </PhoneBlock>
  );
}
