import { isHuman } from './humans.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

export const NO_TITLE = wordSet(`
  of with by against for to from in at on into onto over under between among about after before during near behind
  beside through toward towards upon via than as like who whom whose which that where when while because since until
  although though if but or nor not is was were are be been being am has have had do does did will would could can may
  might shall should must shot told said met saw found left knew hit took beat led gave got held kept made sent stole
  struck threw ran fled drove chose brought bought caught fought sold says say saying tells tell made make makes lost
  won wrote spoke heard felt thought put cut set let went came come goes go stood sat lay paid wed sued says it he she
  they we you i him her them his's there here what why how
  killed killing murdered stabbed robbed attacked raped kidnapped assaulted
`);

const FINE_PARTICIPLES = wordSet(
  'sobbing weeping tearful grinning smirking cheating thieving scheming lying grieving drug-dealing knife-wielding drink-driving retired convicted accused suspected alleged self-described so-called disgraced reputed noted admitted jailed unemployed married divorced estranged licensed certified disbarred ousted embattled wanted renowned acting leading managing marketing engineering nursing visiting commanding presiding manufacturing accounting boxing banking cleaning teaching training',
);

/** Whether the words before a name in its stretch can be its title: "former police officer", "co-defendant", "Rosen’s girlfriend". */
export function areTitle(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    // "her boyfriend Smith": an owner, no object.
    const isHer = word?.lower === 'her' && at === from && at + 1 < to;
    // "Village of Larton Trustee Smith": the name of a body.
    const isOf = at > from && at + 1 < to && isInsideName(words, at) && !isHuman(words[at - 1]);
    if (word === undefined || (NO_TITLE.has(word.lower) && !isHer && !isOf) || word.date !== undefined)
      return false;
    if (
      /^(?:\p{L}+-)?\p{L}{2,}(?:ed|ing)$/u.test(word.lower) &&
      !FINE_PARTICIPLES.has(word.lower) &&
      !(word.lower === 'arrested' && /^(?:the|an)$/.test(words[at - 1]?.lower ?? '')) &&
      !/^\p{Lu}/u.test(word.text)
    )
      return false;
    // A name inside a title only as an owner: "Rosen’s girlfriend".
    if (word.mention !== undefined) {
      let end = at;
      while (end < to && words[end]?.mention === word.mention) end += 1;
      if (!/^['’]s?$/.test(words[end]?.text ?? '')) return false;
      at = end;
    }
    if (!/^[\p{L}\d.'’&/“”"-]+$/u.test(word.text)) return false;
  }
  return true;
}

const ADVERBS = wordSet(
  'also both each later then since previously recently now currently again all already subsequently first once still today yesterday however meanwhile together allegedly formally eventually ultimately originally initially earlier separately jointly immediately finally promptly',
);

export const isParticiple = (word: Word | undefined): boolean =>
  /^(?:charged|accused|convicted|indicted|jailed|sentenced|wanted|acquitted)$/.test(word?.lower ?? '');

export const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && word.mention === undefined && (word.date !== undefined || ADVERBS.has(word.lower));

/** "a University of Houston officer": "of" inside the name of a body. */
export const isInsideName = (words: readonly Word[], at: number): boolean =>
  /^(?:of|for|at)$/.test(words[at]?.lower ?? '') &&
  /^\p{Lu}/u.test(words[at - 1]?.text ?? '') &&
  /^\p{Lu}/u.test(words[at + 1]?.text ?? '');
