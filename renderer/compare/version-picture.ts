/**
 * The small picture of a version, painted when it comes into view, one after another. It is kept in memory alone:
 * on the disk it would keep a screenshot that was blurred for good later.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { paintThumbnail } from '#renderer/state/thumbnail';
import { snapshotOfVersion, type Version } from '#renderer/state/versions';

let painting: Promise<unknown> = Promise.resolve();

const idle = (): Promise<void> =>
  new Promise((done) => window.requestIdleCallback(() => done(), { timeout: 500 }));

async function paint(version: Version): Promise<string | null> {
  await idle();
  const snapshot = await snapshotOfVersion(version);
  return snapshot.ok ? (paintThumbnail(snapshot.value)?.address ?? null) : null;
}

export function useVersionPicture(version: Version): [string | null, RefObject<HTMLButtonElement | null>] {
  const frame = useRef<HTMLButtonElement>(null);
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let isGone = false;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      painting = painting.then(async () => {
        if (isGone) return;
        const painted = await paint(version);
        if (!isGone) setPicture(painted);
      });
    });
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [version]);
  return [picture, frame];
}
