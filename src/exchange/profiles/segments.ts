import { ANSWER_COLUMNS, ANSWERS_HEAD, BATCH_HEAD, RECORD_COLUMNS } from '../columns.ts';
import type { Profile } from '../profile.ts';
import { type Segment, type SegmentField, segments } from '../renderings/segments.ts';

/**
 * A form of fixed segments in the manner of the guides by which repositories take reports electronically: a head, and for
 * each record a segment of identification, one of the court and one of the order. The widths are ours; a repository that
 * asks for others gets a profile of its own.
 */
const field = (of: string, width: number): SegmentField => ({ of, width });

const head: Segment = {
  tag: 'EH ',
  fields: [
    field('format', 20),
    field('batch', 16),
    field('sequence', 8),
    field('mode', 4),
    field('profile', 20),
    field('day', 10),
    field('sender', 20),
    field('receiver', 40),
  ],
};

const identification: Segment = {
  tag: 'EHN',
  fields: [
    field('record_id', 32),
    field('attempt', 3),
    field('action', 12),
    field('subject_id', 20),
    field('cii_number', 20),
    field('name', 60),
    field('birth_date', 10),
    field('sex', 10),
  ],
};

const court: Segment = {
  tag: 'ER4',
  fields: [
    field('court_code', 12),
    field('court_name', 60),
    field('court_of_transfer', 60),
    field('case_number', 60),
    field('count_order', 40),
    field('section', 60),
    field('offense', 120),
    field('conviction_date', 10),
    field('level_before', 20),
  ],
};

const order: Segment = {
  tag: 'ER5',
  fields: [
    field('order_id', 16),
    field('order_line', 8),
    field('order_number', 40),
    field('order_date', 10),
    field('relief', 60),
    field('level_after', 20),
    field('statute', 60),
    field('supersedes', 32),
  ],
};

const answersHead: Segment = {
  tag: 'RH ',
  fields: [
    field('format', 20),
    field('batch', 16),
    field('sender', 40),
    field('receiver', 20),
    field('day', 10),
    field('status', 10),
    field('received_records', 9),
    field('received_ids', 64),
  ],
};

const answer: Segment = {
  tag: 'RR ',
  fields: [field('record_id', 32), field('attempt', 3), field('code', 4), field('note', 80)],
};

const layout = { id: 'record_id' } as const;

export const segmentUpdate: Profile = {
  id: 'segment-update/1',
  title: 'Fixed segments, in the manner of a repository that takes reports electronically',
  batch: {
    ...layout,
    format: 'SEGMENT-UPDATE-1',
    head: BATCH_HEAD,
    columns: RECORD_COLUMNS,
    counted: 'action',
    renderings: [segments({ head, record: [identification, court, order], trailerTag: 'ET ' })],
  },
  answers: {
    ...layout,
    format: 'SEGMENT-RETURN-1',
    head: ANSWERS_HEAD,
    columns: ANSWER_COLUMNS,
    counted: 'code',
    renderings: [segments({ head: answersHead, record: [answer], trailerTag: 'RT ' })],
  },
  codes: {
    '0': 'A00',
    '1': 'A01',
    '2': 'A02',
    '100': 'R10',
    '110': 'R11',
    '200': 'R20',
    '210': 'R21',
    '220': 'R22',
    '300': 'R30',
    '310': 'R31',
    '320': 'R32',
    '400': 'R40',
    '410': 'R41',
    '420': 'R42',
    '500': 'R50',
    '510': 'R51',
    '600': 'R60',
    '900': 'R90',
  },
  silentAfterDays: 14,
};
