/** A persona's face: their own picture, or the drawn portrait. Decorative: the name always stands beside it. */
import { useComputedColorScheme } from '@mantine/core';
import type { Persona } from '#core/document/records/persona';
import { portraitItems } from '#core/scene/portrait';
import { sceneThemes } from '#core/scene/scene-theme';
import { usePicture } from '#renderer/state/pictures';
import css from './personas.module.css';

interface FaceProps {
  /** Px on the screen. */
  readonly size: number;
}

export function Face({ persona, size }: FaceProps & { persona: Pick<Persona, 'picture' | 'portrait'> }) {
  return persona.picture === null ? (
    <DrawnPortrait index={persona.portrait ?? 0} size={size} />
  ) : (
    <OwnPicture hash={persona.picture} size={size} />
  );
}

function OwnPicture({ hash, size }: FaceProps & { hash: string }) {
  const address = usePicture(hash);
  return (
    <span className={css.face} style={{ width: size, height: size }}>
      {address && <img src={address} alt="" />}
    </span>
  );
}

export function DrawnPortrait({ index, size }: FaceProps & { index: number }) {
  const theme = sceneThemes[useComputedColorScheme('light')];
  const colorOf = (name: keyof typeof theme | null) => (name === null ? 'none' : theme[name]);
  return (
    <svg className={css.face} width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      {portraitItems(index, { x: 0, y: 0, width: 100, height: 100 }, 'portrait').map((item, place) =>
        item.type === 'circle' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has no other keys than the order of its strokes
          <circle key={place} cx={item.cx} cy={item.cy} r={item.r} fill={colorOf(item.fill)} />
        ) : (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={place}
            d={item.d}
            fill={colorOf(item.fill)}
            stroke={colorOf(item.stroke)}
            strokeWidth={item.strokeWidth}
          />
        ),
      )}
    </svg>
  );
}
