/** VOC reviews: a month with its candidates and pages, or the register of all months with what was promised. */
import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconFileExport, IconPresentation, IconUsersGroup } from '@tabler/icons-react';
import type { Review } from '#core/document/records/review';
import type { Snapshot } from '#core/document/snapshot';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { reviewRegister } from '#core/voc/register';
import { problemsOfReview, reviewOfMonth, reviewsInOrder } from '#core/voc/reviews';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import {
  askForFiles,
  closeFiles,
  openReviewSession,
  reviewViews,
  showReviewView,
  startReview,
  useReview,
} from '#renderer/state/review';
import { today } from '#renderer/state/today';
import { useTranslate } from '#renderer/ui/language';
import { ExportDialog } from './export-dialog';
import { MonthView } from './month-view';
import { Months } from './months';
import { NoReviews } from './no-reviews';
import { Presentation } from './presentation';
import { RegisterView } from './register-view';
import styles from './review.module.css';

export function ReviewTab() {
  const snapshot = useSnapshot((each) => each);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const view = useReview((screen) => screen.view);
  const asked = useReview((screen) => screen.month);
  const isPresenting = useReview((screen) => screen.isPresenting);
  const latest = reviewsInOrder(snapshot).at(-1);
  const review = (asked === null ? null : reviewOfMonth(snapshot, asked)) ?? latest;
  if (!review) return <NoReviews canEdit={canEdit} />;
  const register = reviewRegister(snapshot, today());
  return (
    <div className={styles.screen}>
      <Head snapshot={snapshot} review={review} canEdit={canEdit} />
      {view === 'register' ? (
        <RegisterView snapshot={snapshot} register={register} canEdit={canEdit} />
      ) : (
        <div className={styles.split}>
          <Months register={register} shown={review.month} canEdit={canEdit} />
          <MonthView key={review.id} snapshot={snapshot} review={review} canEdit={canEdit} />
        </div>
      )}
      {isPresenting && <Presentation snapshot={snapshot} review={review} canEdit={canEdit} />}
    </div>
  );
}

interface HeadProps {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly canEdit: boolean;
}

function Head({ snapshot, review, canEdit }: HeadProps) {
  const t = useTranslate();
  const view = useReview((screen) => screen.view);
  const isExporting = useReview((screen) => screen.isExporting);
  const hasPages = problemsOfReview(snapshot, review.id).length > 0;
  const canHold = canEdit || review.sessionId !== null;
  return (
    <Group justify="space-between" gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t(text.views)}
        data={[
          { value: 'review', label: t(text.reviewView) },
          { value: 'register', label: t(text.registerView) },
        ]}
        value={view}
        onChange={(value) => showReviewView(reviewViews.find((each) => each === value) ?? 'review')}
      />
      <Group gap="xs">
        {view === 'review' && canHold && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUsersGroup size={16} aria-hidden />}
            onClick={() => openReviewSession(review)}
          >
            {t(text.session)}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={askForFiles}
        >
          {t(text.exportPack)}
        </Button>
        {view === 'review' && (
          <Button
            size="xs"
            disabled={!hasPages}
            leftSection={<IconPresentation size={16} aria-hidden />}
            onClick={startReview}
          >
            {t(text.present)}
          </Button>
        )}
      </Group>
      {isExporting && <ExportDialog snapshot={snapshot} review={review} view={view} onClose={closeFiles} />}
    </Group>
  );
}
