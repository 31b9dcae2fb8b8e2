import { expect, it } from 'vitest';
import { packs } from '../../src/jurisdictions/packs.ts';
import { OTHER_SECTION } from '../../src/law/check/abstraction/core.ts';
import { ladderOf, type SectionList, scopeOf, walk } from '../../src/law/language/index.ts';
import { NO, sectionInList } from '../../src/record/index.ts';

/** Laws that go by no section at all, so that they have no list. */
const WITHOUT_LISTS = ['us-ca/1203-43', 'us-ct/non-convictions', 'us-pa/non-convictions'];

it.each(packs.map((pack) => [pack.id, pack] as const))(
  'the section that stands for any other is in no list of %s',
  (_, pack) => {
    const lists = new Set<SectionList>(pack.sections ? [pack.sections] : []);
    const flags = (pack.flags ?? []).map(({ when }) => when);
    const laws = [...(pack.statute ?? []).map(({ when }) => when), ...flags];
    for (const policy of pack.policies) {
      laws.push(...scopeOf(pack, policy), ...ladderOf(pack, policy).map(({ when }) => when));
    }
    for (const law of laws) walk(law, (each) => each.kind === 'section' && lists.add(each.in));
    expect(lists.size === 0).toBe(WITHOUT_LISTS.includes(pack.id));
    for (const list of lists) expect([list.id, sectionInList(OTHER_SECTION, list)]).toEqual([list.id, NO]);
  },
);
