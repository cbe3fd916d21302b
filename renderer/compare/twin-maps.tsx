/** The two maps on one grid: painted one above the other with one scroll and one zoom, or one over the other. */
import { Group, Text } from '@mantine/core';
import { IconArrowsHorizontal, IconMinus, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Compared } from '#core/document/compared';
import { mapOf } from '#core/document/select';
import { compare as text } from '#core/i18n/messages/compare';
import { shell } from '#core/i18n/messages/shell';
import { type AlignedLayouts, alignLayouts } from '#core/scene/align-layouts';
import { columnSigns } from '#core/scene/column-signs';
import { layoutMap } from '#core/scene/layout';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { MapPane } from './map-pane';
import { curvesOver } from './overlay';
import { sceneInView } from './scene-in-view';
import css from './twin.module.css';

export type MapsView = 'stacked' | 'overlaid';

interface TwinMapsProps {
  readonly compared: Compared;
  readonly view: MapsView;
  /** A step to bring into view; a new object each time it is asked for. */
  readonly shownStep: { readonly id: string } | null;
}

const zooms = { least: 0.12, most: 1.6, step: 1.25 } as const;

function useAligned({ before, after, comparison }: Compared): AlignedLayouts {
  const language = useLanguage();
  return useMemo(() => {
    const options = { language, measure: measureText };
    const idOf = (id: string) => comparison.stepIds.get(id) ?? id;
    return alignLayouts(layoutMap(before, options), layoutMap(after, options), {
      idOf,
      moved: comparison.movedSteps,
    });
  }, [before, after, comparison, language]);
}

/** Panes that scroll as one. */
function useSharedScroll() {
  const panes = useRef(new Set<HTMLElement>());
  const join = useCallback((pane: HTMLElement | null) => {
    if (!pane) return;
    const [other] = panes.current;
    if (other) pane.scrollTo(other.scrollLeft, other.scrollTop);
    panes.current.add(pane);
    const follow = () => {
      for (const other of panes.current) {
        if (other === pane) continue;
        if (other.scrollLeft !== pane.scrollLeft) other.scrollLeft = pane.scrollLeft;
        if (other.scrollTop !== pane.scrollTop) other.scrollTop = pane.scrollTop;
      }
    };
    pane.addEventListener('scroll', follow, { passive: true });
    return () => {
      pane.removeEventListener('scroll', follow);
      panes.current.delete(pane);
    };
  }, []);
  return { panes, join };
}

interface ZoomButtonsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  const t = useTranslate();
  return (
    <Group gap={4} wrap="nowrap">
      <IconAction
        label={t(text.zoomOut)}
        icon={<IconMinus size={18} aria-hidden />}
        onClick={() => onZoom(1 / zooms.step)}
      />
      <IconAction label={t(text.fit)} icon={<IconArrowsHorizontal size={18} aria-hidden />} onClick={onFit} />
      <IconAction
        label={t(text.zoomIn)}
        icon={<IconPlus size={18} aria-hidden />}
        onClick={() => onZoom(zooms.step)}
      />
    </Group>
  );
}

const CurveKey = () => {
  const t = useTranslate();
  return (
    <Group gap="md" wrap="nowrap" className={css.key}>
      <span className={css.lineAsIs} />
      <Text size="xs">{t(text.curveAsIs)}</Text>
      <span className={css.lineToBe} />
      <Text size="xs">{t(text.curveToBe)}</Text>
    </Group>
  );
};

const widthOf = (layouts: readonly MapLayout[]): number => Math.max(...layouts.map(({ width }) => width));

export function TwinMaps({ compared, view, shownStep }: TwinMapsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const aligned = useAligned(compared);
  const [zoom, setZoom] = useState(0.5);
  const { panes, join } = useSharedScroll();
  const scenes = useMemo(() => {
    return {
      before: sceneInView(compared.before, aligned.before, language),
      after: sceneInView(compared.after, aligned.after, language),
      overlay: curvesOver(aligned),
    };
  }, [compared, aligned, language]);
  const signs = useMemo(() => columnSigns(aligned, compared.comparison), [aligned, compared]);

  const change = (next: (zoom: number) => number) =>
    setZoom((current) => Math.min(zooms.most, Math.max(zooms.least, next(current))));
  const fit = () => {
    const [pane] = panes.current;
    if (pane) change(() => pane.clientWidth / widthOf([aligned.before, aligned.after]));
  };

  useEffect(() => {
    const column = aligned.columns.find(({ before, after }) => (after ?? before) === shownStep?.id);
    const [pane] = panes.current;
    if (!shownStep || !column || !pane) return;
    const middle = (column.x + column.width / 2) * zoom;
    pane.scrollTo({ left: middle - pane.clientWidth / 2 });
  }, [shownStep, aligned, zoom, panes]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the maps are laid over each other
  useEffect(() => {
    const [pane] = panes.current;
    const [curve] = aligned.before.curves;
    // Overlaid, the emotions are what it is about.
    if (view === 'overlaid' && pane && curve) pane.scrollTop = curve.zeroY * zoom - pane.clientHeight / 2;
  }, [view]);

  const size = {
    width: widthOf([aligned.before, aligned.after]),
    height: Math.max(aligned.before.height, aligned.after.height),
  };
  const shared = { zoom, size, join, onZoom: (factor: number) => change((current) => current * factor) };
  const nameOf = (side: 'before' | 'after'): string => {
    const { title, variant } = mapOf(compared[side]);
    const kind = t(variant === 'as-is' ? text.asIs : text.toBe);
    return t(text.paneOf, { kind, title: title || t(shell.untitled) });
  };
  return (
    <div className={css.maps}>
      {view === 'stacked' ? (
        <>
          <MapPane
            {...shared}
            name={nameOf('before')}
            sceneIn={scenes.before}
            columns={signs.before}
            overlay={null}
          >
            <ZoomButtons onZoom={shared.onZoom} onFit={fit} />
          </MapPane>
          <MapPane
            {...shared}
            name={nameOf('after')}
            sceneIn={scenes.after}
            columns={signs.after}
            overlay={null}
          />
        </>
      ) : (
        <MapPane
          {...shared}
          name={t(text.paneOverlaid)}
          sceneIn={scenes.before}
          columns={signs.before}
          overlay={scenes.overlay}
        >
          <CurveKey />
          <ZoomButtons onZoom={shared.onZoom} onFit={fit} />
        </MapPane>
      )}
    </div>
  );
}
