import { newestFacts } from '../../ask/articles.ts';
import type { Desk } from '../../ask/desk.ts';
import { ARTICLES_MAX as REVIEWED_ARTICLES_MAX, waitingIn } from '../../clip/review/queue.ts';
import type { Action, Answer, Deed } from '../../facts/answer.ts';
import type { Facts } from '../../facts/schema.ts';
import { counted, note } from '../../facts/wording.ts';
import { digestOf } from '../../remind/digest.ts';
import type { DigestSetting } from '../../remind/digests.ts';
import type { Reminders } from '../../remind/open.ts';
import { type Stale, staleCharges } from '../../remind/stale.ts';
import { wallTimeOf } from '../../remind/wallTime.ts';

/** Articles that a digest looks through, the newest first: it must not keep other answers waiting. */
const ARTICLES_MAX = 2_000;

export const deed = (name: string, ...args: string[]): Deed => ({
  kind: 'deed',
  command: 'digest',
  deed: name,
  args,
});

type Source = {
  team: string;
  setting: DigestSetting;
  desk: Desk;
  /** The store as an editor sees it: what waits for a check may be kept from others. */
  editorDesk: Desk;
  reminders: {
    deadlines: Pick<Reminders['deadlines'], 'list'>;
    digests: Pick<Reminders['digests'], 'findWatch'>;
  };
};

/** What a team's digest says now; undefined where it says nothing. `mark` names the message in one of its buttons. */
export function digestAnswer(
  { team, setting, desk, editorDesk, reminders }: Source,
  { mark = '', isLate = false, page = 0 }: { mark?: string; isLate?: boolean; page?: number } = {},
): Answer | undefined {
  const facts = newestFacts(desk, ARTICLES_MAX);
  const digest = digestOf({
    ...watchOf({ team, desk, reminders }, facts),
    setting,
    deadlines: reminders.deadlines.list(team),
    waiting: countWaiting(editorDesk),
  });
  if (!digest) return undefined;
  const { stale, lead, ...said } = digest;
  return {
    ...said,
    asked: { ...deed('now', mark), page },
    outcome: 'found',
    lead: [
      ...(isLate ? [note('digestLate')] : []),
      ...(desk.snapshot.articles.length > ARTICLES_MAX
        ? [note('newestOnly', counted(ARTICLES_MAX, 'article'))]
        : []),
      ...lead,
    ],
    choices: stale.map(checkAction),
    actions: [{ label: 'All deadlines', question: deed('deadlines', mark) }],
  };
}

const watchOf = (
  { team, desk, reminders }: Pick<Source, 'team' | 'desk' | 'reminders'>,
  facts: readonly Facts[],
) => ({
  facts,
  now: desk.now.getTime(),
  findWatch: (key: string) => reminders.digests.findWatch(team, key),
  personKey: (article: string, person: string) => desk.lookup.personIn(article, person)?.key,
});

const checkAction = ({ key, label }: Stale): Action => ({
  label: `Check: ${label}`,
  question: deed('check', key),
});

/** A charge that the stale watch lists, by its key; undefined once it is listed no more. */
export function findStale(
  { setting, ...source }: Omit<Source, 'editorDesk'>,
  key: string,
): Stale | undefined {
  const { desk } = source;
  return staleCharges({
    ...watchOf(source, newestFacts(desk, ARTICLES_MAX)),
    today: wallTimeOf(desk.now.getTime(), setting.schedule.zone).slice(0, 10),
    staleAfterDays: setting.staleAfterDays,
  }).find((one) => one.key === key);
}

/** How much waits for an editor: facts, in the articles that /review looks through, and the desk's notes. */
const countWaiting = (desk: Desk): number =>
  desk.snapshot.articles
    .slice(0, REVIEWED_ARTICLES_MAX)
    .reduce((sum, { id }) => sum + waitingIn(desk, id).length, 0) +
  (desk.snapshot.notes ?? []).filter(({ checked }) => checked === undefined).length;
