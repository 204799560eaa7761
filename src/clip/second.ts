import type { Line } from '../facts/answer.ts';
import type { ArticleText, Facts } from '../facts/schema.ts';
import { counted, note } from '../facts/wording.ts';
import type { ClipContext } from './add.ts';
import type { ReaderFor } from './intake/reader.ts';
import type { Refused } from './intake/refusal.ts';

/**
 * Asks the second reader, where there is one, about an article that is kept already, and keeps what of its proposals the
 * article carries. Gives what is said of it: that it has no answer never keeps an article from being clipped.
 */
export async function askSecond(
  { review, clips }: ClipContext,
  articleText: ArticleText,
  of: ReaderFor,
): Promise<Line[]> {
  if (clips.second === undefined) return [];
  review.report(note('clipSecondAsked'));
  const answer = await clips.second.ask(articleText);
  if ('unanswered' in answer)
    return [note(answer.unanswered === 'too-long' ? 'clipSecondLong' : 'clipSecondSilent')];
  // What stops a worker on what a stranger's server said is that server's fault.
  const facts = await clips.reader
    .read(articleText, of, answer)
    .catch((): Refused => ({ refused: 'clipTooSlow' }));
  if ('refused' in facts) return [note('clipSecondSilent')];
  await keep({ review, clips }, facts, articleText.text);
  const proposed = facts.charges.filter(({ reader }) => reader === 'second').length;
  return proposed === 0 ? [] : [note('clipSecondFound', counted(proposed, 'charge'))];
}

/** Keeps the facts with the article as it is by now: its team may have said something of it in the meantime. */
async function keep({ review, clips }: ClipContext, facts: Facts, text: string): Promise<void> {
  const store = await clips.store(review.asker.team);
  const { id, secondReader } = facts.article;
  const article = store.snapshot().facts(id)?.article ?? facts.article;
  await store.commit({ ...facts, article: { ...article, secondReader } }, text);
}
