import { phrase } from '@shouwang/phrases';
import { UploadTile } from '@shouwang/ui';
import { useState } from 'react';
import { keepPhoto, type PhotoRef } from '../kept-photo.ts';
import './photo-tiles.css';

export type PhotoTilesProps = {
  /** Which paper or picture: 签到表. */
  label: string;
  photos: readonly PhotoRef[];
  onChange: (photos: PhotoRef[]) => void;
  /** How many are wanted at least; 0: welcome. */
  min?: number;
  /** What a refused try said about it. */
  error?: string | undefined;
};

/** Photos of a form that is not sent yet. They stay on the phone and go with the form. */
export function PhotoTiles({ label, photos, onChange, min = 0, error }: PhotoTilesProps) {
  const [failed, setFailed] = useState(false);
  const add = async (file: File, at: number): Promise<void> => {
    try {
      const photo = await keepPhoto(file);
      setFailed(false);
      onChange([...photos.slice(0, at), photo, ...photos.slice(at + 1)]);
    } catch {
      // The phone has no room for it, or the file is no picture: the tile says so, nothing else is lost.
      setFailed(true);
    }
  };
  const reason = failed ? phrase('sync.photoNotKept') : error;
  return (
    <div className="ss-photos">
      {photos.map((photo, index) => (
        <UploadTile
          key={photo.fileId}
          label={`${label} ${index + 1}`}
          state={{ is: 'stored' }}
          note={phrase('sync.photoReplace')}
          onPick={(file) => void add(file, index)}
        />
      ))}
      <UploadTile
        label={photos.length === 0 ? label : phrase('sync.photoOneMore')}
        state={reason ? { is: 'failed', reason } : { is: 'missing' }}
        note={photos.length < min ? phrase('sync.photoRequired') : phrase('fields.optional')}
        onPick={(file) => void add(file, photos.length)}
      />
    </div>
  );
}
