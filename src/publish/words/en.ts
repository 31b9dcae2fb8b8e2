import { SAVINGS_EN } from './savings-en.ts';
import type { Texts } from './texts.ts';

export const EN: Texts = {
  title: (place) => `Record clearance: ${place}`,
  skip: 'Skip to the content',
  pages: {
    index: 'Who is helped',
    groups: 'Who benefits',
    progress: 'What has been done',
    savings: 'Time and money',
    method: 'Method and data',
    press: 'For the press',
  },
  otherLanguage: 'Español',
  place: (counties) => {
    const names = new Intl.ListFormat('en-US', { type: 'conjunction' }).format(counties);
    return counties.length === 1 ? `${names} County` : `${names} counties`;
  },
  everyCounty: (state) => `all counties of ${state}`,
  lead: ({ place, law, policy, day, decided, helped, people, share }) =>
    `In ${place}, ${policy} gives relief under ${law} to ${people} people. It covers ${helped} of the ${decided} convictions that were decided (${share}), as of ${day}.`,
  notDone:
    'These are determinations. They say for which convictions the policy gives relief. They do not say that a court has ordered it, or that the state’s file shows it.',
  incomplete: (lines) =>
    `${lines} lines of the state’s file could not be read. The convictions on them are not counted here, and the figures may change when they are.`,
  invented: 'The people of this page are invented. It shows what a published page looks like.',
  effects: {
    clears: 'Dismissed or sealed',
    lowers: 'Reduced to a lesser offense',
    other: 'Other relief',
    open: 'Left to a person’s review',
    none: 'No relief',
  },
  effectsTitle: 'What the policy gives',
  impactTitle: 'How records change',
  impactKeeps:
    'A seal, or other relief that keeps a conviction on the record, leaves it there: this table counts it as still on the record.',
  impactBeyond:
    'A policy may also cover convictions that the law itself does not name, so that it changes more records than the last column, which is of the law alone.',
  impactMost: 'If every conviction under the law were dismissed',
  impact: {
    noFelony: 'People who have felonies on their record now, and none afterward',
    noConviction: 'People who have convictions on their record now, and none afterward',
    noConvictionInLast7Years: 'People with a conviction in the last seven years now, and none in those years afterward',
  },
  missingTitle: 'What stays open',
  missingLead: (open) =>
    `${open} convictions are left to a person’s review: some because the policy or the law leaves them to one, the others for want of facts that the state’s file does not give. The table counts for how many convictions each fact is missing, be it to decide them or to see whether more relief is due; one conviction may lack several.`,
  beside: ({ first, second }) => `The tables show two policies over the same file: ${first}, and ${second}.`,
  policy: (title) => `the policy “${title}”`,
  ownPolicies: 'each county’s own policy',
  tables: {
    race: { title: 'Race, as the state records it', unit: 'People with a decided conviction' },
    sex: { title: 'Sex, as the state records it', unit: 'People with a decided conviction' },
    'age-today': { title: 'Age today', unit: 'People with a decided conviction' },
    level: { title: 'Level of the offense', unit: 'Decided convictions' },
    'age-convicted': { title: 'Age when convicted', unit: 'Decided convictions' },
    decade: { title: 'Decade of the conviction', unit: 'Decided convictions' },
    county: { title: 'County of the conviction', unit: 'Decided convictions' },
    'felonies-by-race': { title: 'Felony convictions by race', unit: 'Decided felony convictions' },
    'felonies-by-sex': { title: 'Felony convictions by sex', unit: 'Decided felony convictions' },
  },
  columns: {
    group: 'Group',
    helped: 'With relief',
    notHelped: 'Without relief',
    total: 'All',
    rate: 'Share with relief',
    shareOfAll: 'Share of all',
    shareOfHelped: 'Share of those with relief',
    ratio: (group) => `Ratio to ${group} (95% interval)`,
    figure: 'Figure',
    number: 'Number',
    fact: 'Missing fact',
    convictions: 'Convictions',
    before: 'Before',
    after: 'After',
  },
  groups: {
    male: 'Male',
    female: 'Female',
    nonbinary: 'Nonbinary',
    'under-18': 'Under 18',
    '18-20': '18 to 20',
    '21-24': '21 to 24',
    '25-34': '25 to 34',
    '35-44': '35 to 44',
    '45-54': '45 to 54',
    '55-up': '55 and older',
    felony: 'Felony',
    misdemeanor: 'Misdemeanor',
    infraction: 'Infraction',
  },
  decade: (from) => `${from}s`,
  notRecorded: 'Not recorded',
  total: 'All groups',
  hidden: 'hidden',
  hiddenNote:
    'Figures that count 1 to 10, or that would let a reader work such a figure out, are hidden. The totals count everyone.',
  withheld: (tables) => `Not shown, because these tables would tell about few people: ${tables}.`,
  groupsLead: 'The same policy can reach groups differently. These tables say by how much.',
  raceNote:
    'Race is what officers and courts wrote down, in categories that the state chose. Hispanic or Latino people are often recorded as White or Other, and the practice changed over the decades. The tables can show differences between recorded categories. They cannot show why there are differences, or how people would describe themselves.',
  raceMissing: ({ part, whole }) => `Of ${part} of the ${whole} people the file records no race.`,
  ratioNote:
    'The ratio divides a group’s share with relief by that of the largest group. The interval says how far chance alone could move a ratio of groups of this size; where it includes 1, the file shows no clear difference.',
  perThousandTitle: 'Felony convictions for every 1,000 people',
  perThousandLead:
    'Decided felony convictions on record for every 1,000 people of the group who have a decided conviction, before and after the relief of the policy.',
  chart: (title) => `Chart: ${title}. The table below holds the same figures.`,
  data: 'Download this table (CSV)',
  dataOfPage: 'Download the figures of this page (CSV)',
  progress: {
    link: 'What has been done: how many of these convictions courts have ordered cleared, and how many the state’s file shows cleared',
    lead: (day) =>
      `A determination alone changes no record. This page counts how far the office’s convictions had come on ${day}: from the list, over the order of a court, to a later file of the state that shows the conviction cleared.`,
    rounded:
      'Counts are rounded down to tens, and counts of 1 to 10 are hidden, so that no difference between two figures tells about few people.',
    stagesTitle: 'From the list to the state’s file',
    stages: {
      listed: 'On the office’s list',
      decided: 'Decided by the office',
      ordered: 'Ordered by a court',
      reported: 'Reported to the state',
      acknowledged: 'Confirmed by the state',
      visible: 'Cleared in a later file of the state',
      told: 'Told to the person',
    },
    all: 'All counties',
    gapTitle: 'Not cleared yet',
    gap: 'A column counts every conviction that reached its stage or a later one; the column of people told counts, of the convictions that a court ordered cleared, those of people to whom a letter or an e-mail went that did not come back, or to whom somebody spoke. The last column is the second chance gap: the share of listed convictions that no later file of the state shows cleared yet. It stands where at least 100 convictions are listed.',
    courtsTitle: 'By court',
    courtsLead:
      'Convictions by the court that ordered them cleared, and what the state’s file shows of them. A conviction with two orders is counted once for each.',
    court: 'Court',
    monthsTitle: 'By month',
    monthsLead:
      'Convictions by the month in which the court signed the order, in which the record first went to the state, in which a later file first showed it cleared, and in which the person was first told.',
    month: 'Month',
    methodTitle: 'How progress is counted',
    method: [
      'These counts come from the records of the office, not from the program’s determinations. A conviction is ordered when an order of a court that lists it stands. It is reported when its record was sent to the state, and confirmed when the state answered that its file is changed. It counts as cleared only when a later file of the state was read and the conviction is gone from it, or is shown with the relief that was ordered.',
      'Every count is rounded down to tens by itself, and sums are made of rounded counts. So a reader cannot work out how many convictions lie between two stages more closely than within ten, unless the exact count of listed convictions is known from elsewhere.',
    ],
    files: {
      'progress.csv': 'From the list to the state’s file, by county',
      'progress-by-court.csv': 'Orders and what the state’s file shows of them, by court',
      'progress-by-month.csv': 'Orders, reports, cleared convictions and people told, by month',
    },
  },
  savings: SAVINGS_EN,
  method: {
    sections: [
      {
        title: 'Where the figures come from',
        paragraphs: [
          'A program read the criminal-history files of the counties named below, and decided every conviction under the law and policy named there. Everybody who runs the same program over the same file gets the same results to the last byte.',
          'People are counted once, however many convictions they have. A person has relief when at least one conviction has relief.',
        ],
      },
      {
        title: 'How people are protected',
        paragraphs: [
          'No figure of this site tells about fewer than 11 people or convictions, zero aside. A cell that counts 1 to 10 is hidden (primary suppression), and so are both parts of a group of fewer than 100 people who all had the same result.',
          'Then other cells are hidden (complementary suppression) until no reader can work a hidden small figure out. For every such figure the program computes, by linear programming over all totals and cells that are shown, the least and the most that it can be. The two must be at least 10 apart.',
          'Tables of people, of convictions and of felonies count the same people, so a table of one can give away a figure of another. The program therefore looks at all tables together, with what everybody knows of them: a person with relief has a conviction with relief, a felony is one of the convictions of its group, no one was older at a conviction than today, and the felonies of the table by level are those of the tables of felonies. The reader is also taken to know where a hidden figure is above zero. A table that cannot be protected, or of which nothing could be shown, is left out by name.',
          'Where two policies stand side by side, the same holds for the people whom only one of them helps. Where an earlier publication is given, figures that moved by 1 to 10 since then are hidden, and so are those that would tell what was hidden there. Figures that stand alone, such as people without a felony afterward, are hidden where they count 1 to 10 or differ by 1 to 10 from a figure beside them. Totals over everybody are shown.',
        ],
      },
    ],
    provenanceTitle: 'Provenance',
    provenance: ({ law, version, engine, day }) =>
      `Law: ${law}, version ${version}. Engine: version ${engine}. Ages and spans of years are measured on ${day}.`,
    hashes: 'SHA-256 of the manifest of each run',
    county: 'County',
    policy: 'Policy',
    verify:
      'A manifest lists the hash of every input and result, so an office that holds the file can prove that these figures are those of its run: “redress verify <results>” checks the results against the manifest, and “sha256sum manifest.json” gives the hash above. No personal data is needed to compare the hashes.',
    citationTitle: 'Citation',
    citation: ({ place, law, day, hash }) =>
      `Record clearance under ${law}, ${place}, as of ${day}. Computed with Redress. Manifest ${hash}.`,
    repeatTitle: 'How to repeat the figures',
    repeat: [
      'Every table of this site can be made again from the CSV files below. “Share with relief” is with_relief divided by all. “Share of all” and “share of those with relief” divide a group’s figure by that of the row “(all)”. The ratio divides a group’s share with relief by that of the largest recorded group whose share is shown; with h and n the people with relief and all people of a group, its 95% interval is the ratio times and divided by exp(1.96 × √(1/h − 1/n + 1/h₀ − 1/n₀)), where h₀ and n₀ are those of the largest group.',
      'Felony convictions for every 1,000 people are those of felonies-by-race.csv divided by the people of race.csv, before (all) and after (without_relief). The estimate of time and money follows from the assumptions and the figures of the run in savings.csv, by the formula on its page.',
    ],
    filesLanguage: '',
    filesTitle: 'Data',
    files: {
      'publication.json': 'Everything that this site says, as one file',
      'datapackage.json': 'Description of the tables (Frictionless Data Package)',
      'csv-metadata.json': 'Description of the tables (W3C CSV on the Web)',
      'figures.csv': 'The single figures: totals, what the policy gives, how records change, missing facts',
      'savings.csv': 'The estimate of time and money, with its assumptions',
    },
  },
  press: {
    lead: 'Two paragraphs that may be read aloud or printed as they are. Every figure is taken from the data of this site.',
    first: ({ place, law, policy, decided, helped, people, noFelony, noConviction }) => {
      const felony =
        noFelony === undefined ? '' : ` ${noFelony} people who have a felony on their record today would have none.`;
      const clear = noConviction === undefined ? '' : ` ${noConviction} people would have no conviction left at all.`;
      return `A review of ${decided.whole} convictions in ${place} under ${law} finds that ${helped} of them (${decided.part}) qualify for relief under ${policy}. They belong to ${people} people.${felony}${clear}`;
    },
    second: ({ open, gap, day }) => {
      const review =
        open === undefined
          ? ''
          : ` Another ${open} convictions are left to a person’s review, because the policy or the law asks for one or because the state’s file does not say enough.`;
      const between = gap
        ? ` Relief does not reach everybody alike: of people recorded as ${gap.high}, ${gap.highRate} have relief, and of people recorded as ${gap.low}, ${gap.lowRate}.`
        : '';
      return `People did not have to apply for this review: a program read the state’s file and gave a reason under the law for every decision, as of ${day}. That alone changes no record: the relief still has to be ordered, or put on record, as the law says.${review}${between}`;
    },
  },
};
