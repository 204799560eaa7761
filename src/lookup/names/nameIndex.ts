import type { NameForm } from '../../facts/schema.ts';
import { isSuffix, type NameToken, nameTokens } from '../fold.ts';
import { slipOf } from './distance.ts';
import { PARTICLES, TITLES } from './nameWords.ts';
import { soundKeys } from './soundKeys.ts';
import { buildVocabulary, MIN_SIMILARITY, type TypedToken, typedToken } from './vocabulary.ts';

/** One name of an owner (a person is a number here); an owner may have many. */
export type IndexedName = { text: string; owner: number; kind: NameForm['kind'] };

/**
 * How surely a name is the one that was typed.
 * whole: every token of both. part: every typed token, with words of the name left over ("Quintero").
 * slip: as these, but for one letter in a longer word. first: a first name alone.
 * likely: a suggestion, never an answer.
 */
export type Certainty = 'whole' | 'part' | 'slip' | 'first' | 'likely';

export type NameHit = {
  owner: number;
  /** Place of the name in the order in which names were given. */
  name: number;
  /** 0 to 1. */
  score: number;
  certainty: Certainty;
  /** In a few words, why it matched. */
  why: string;
};

export type SearchOptions = {
  /** Owners to give, best first. */
  limit: number;
  /** Whether the last token may still be being typed. */
  typing?: boolean;
};

export type NameIndex = {
  readonly names: number;
  /** The owners whose names resemble `typed`, best first; equal ones by rank. Never throws. */
  search(typed: string, options: SearchOptions): NameHit[];
};

/** Names whose tokens are aligned with what was typed; the rest have too little in common with it. */
const MAX_ALIGNED = 64;
/** A name that shares less than this of what the best one shares is not aligned. */
const MIN_SHARE = 0.65;
/** As many more where the best that was found is poor. */
const MAX_ALIGNED_POOR = 256;
/**
 * How hard a search tries: for the same tokens and beginnings; for tokens that are one slip or one spelling tradition
 * away; for all that resemble.
 */
type Effort = 'quick' | 'close' | 'full';

/** From here on the quick search is good enough. */
const GOOD_SCORE = 0.9;
/** From here on what is one slip away is good enough, and not everything is looked at. */
const CLOSE_SCORE = 0.8;
/** Below this a name is no suggestion. */
const MIN_SCORE = 0.5;

const LOST = 0.98;
const PREFIX = 0.93;
const INITIAL = 0.82;
/** What the commonest tokens weigh, of 1. */
const COMMON_WEIGHT = 0.15;
/** A beginning that more places than this have is not looked up place by place. */
const MANY_POSTINGS = 4_000;
/** What a middle name weighs that only the typed name has. */
const MIDDLE_WEIGHT = 0.5;
/** Up to as many names, one slip is forgiven where one other word is the same; beyond, where two are. */
const SMALL_STORE_NAMES = 500;
/** What is left of a score where the names contradict each other, or each has a word of its own. */
const CONTRADICTION = 0.7;
const RIVAL = 0.85;
/** Letters that a word needs for a single slip in it to be forgiven. */
const MIN_SLIP_LENGTH = 5;

type Link = 'exact' | 'lost' | 'prefix' | 'initial' | 'near' | 'none';

/** A typed token with the tokens of the vocabulary that it may stand for. */
type Asked = {
  typed: TypedToken;
  /** The same token, or -1. */
  exact: number;
  /** Tokens that it is where letters were lost, on either side. */
  lost: number[];
  /** Tokens that begin with it, where it may still be being typed. */
  prefix: { from: number; to: number };
  /** Likeness to tokens, as far as it was worked out. */
  near: Map<number, number>;
  /** What near found, best first; empty in the quick search. */
  resembling: number[];
};

/** A way to cut what was typed into tokens. */
type Reading = { tokens: NameToken[]; note?: 'written together' | 'written apart' };

/**
 * Builds the index over `names`. Owners are numbered by rank, and their names come in that order: of equally good
 * matches the lower number is first. All fuzzy work is done over the vocabulary, never over names; only the names that
 * share most of the rarest tokens are then aligned token by token.
 */
export function buildNameIndex(names: Iterable<IndexedName>): NameIndex {
  const table = tabulate(names);
  const { vocabulary, nameStarts, nameTokenIds, owners, kinds, postingStarts, postings } = table;
  const count = owners.length;
  // Scratch for one search: what each name has in common with the typed tokens, and which token saw it last.
  const shared = new Float32Array(count);
  const seenBy = new Uint8Array(count);

  const rarity = (token: number): number => {
    const holders = (postingStarts[token + 1] ?? 0) - (postingStarts[token] ?? 0);
    const weight = Math.log1p(count / Math.max(1, holders)) / Math.log1p(count);
    return Math.max(COMMON_WEIGHT, table.isParticle(token) ? weight * 0.4 : weight);
  };

  const ask = (token: NameToken, last: boolean): Asked => {
    const typed = typedToken(token.folded);
    const exact = vocabulary.find(token.folded);
    const lost = exact < 0 ? [] : [...table.aliasesOf(exact)];
    if (token.lost !== undefined) {
      const found = vocabulary.find(token.lost);
      // Only a name in plain letters can be one whose letters were lost.
      if (found >= 0 && table.isPlain(found)) lost.push(found);
    }
    const prefix = last ? vocabulary.prefixRange(token.folded) : { from: 0, to: 0 };
    return { typed, exact, lost, prefix, near: new Map(), resembling: [] };
  };

  const addNear = (asked: Asked, effort: Effort): void => {
    if (effort === 'quick' || asked.typed.codes.length < 2) return;
    if (effort === 'close' && asked.exact >= 0) return;
    const found = effort === 'close' ? vocabulary.close(asked.typed) : vocabulary.near(asked.typed);
    for (const { token, similarity } of found) {
      for (const real of table.realTokens(token)) {
        if ((asked.near.get(real) ?? 0) < similarity) asked.near.set(real, similarity);
        asked.resembling.push(real);
      }
    }
  };

  const nearness = (asked: Asked, token: number): number => {
    const known = asked.near.get(token);
    if (known !== undefined) return known;
    const similarity = vocabulary.similarity(asked.typed, token);
    asked.near.set(token, similarity);
    return similarity;
  };

  const linkOf = (asked: Asked, token: number): { link: Link; similarity: number } => {
    if (token === asked.exact) return { link: 'exact', similarity: 1 };
    if (asked.lost.includes(token)) return { link: 'lost', similarity: LOST };
    if (token >= asked.prefix.from && token < asked.prefix.to) return { link: 'prefix', similarity: PREFIX };
    const own = vocabulary.length(token);
    const typedLength = asked.typed.codes.length;
    if (own === 1 || typedLength === 1) {
      const same = vocabulary.text(token).charCodeAt(0) === asked.typed.codes[0];
      return same ? { link: 'initial', similarity: INITIAL } : { link: 'none', similarity: 0 };
    }
    const similarity = nearness(asked, token);
    return similarity >= MIN_SIMILARITY ? { link: 'near', similarity } : { link: 'none', similarity: 0 };
  };

  /** The names that have most in common with what was asked, best first. */
  const candidates = (asked: Asked[], limit: number): number[] => {
    const touched: number[] = [];
    const visit = (name: number, worth: number, by: number): void => {
      if (seenBy[name] === by) return;
      if (seenBy[name] === 0) touched.push(name);
      seenBy[name] = by;
      shared[name] = (shared[name] ?? 0) + worth;
    };
    const visitToken = (token: number, similarity: number, by: number): void => {
      const worth = rarity(token) * similarity;
      for (let at = postingStarts[token] ?? 0; at < (postingStarts[token + 1] ?? 0); at += 1) {
        visit(postings[at] ?? 0, worth, by);
      }
    };
    const hasToken = (name: number, { from, to }: Asked['prefix']): boolean => {
      for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
        const token = nameTokenIds[at] ?? 0;
        if (token >= from && token < to) return true;
      }
      return false;
    };
    /** A beginning that thousands of names have: checked on the names seen so far, else on names by rank until there are enough. */
    const visitMany = (prefix: Asked['prefix'], by: number): void => {
      const worth = PREFIX * COMMON_WEIGHT;
      if (touched.length > 0) {
        for (const name of touched) if (hasToken(name, prefix)) visit(name, worth, by);
        return;
      }
      for (let name = 0; name < count && touched.length < MAX_ALIGNED; name += 1) {
        if (hasToken(name, prefix)) visit(name, worth, by);
      }
    };
    asked.forEach((token, place) => {
      const by = place + 1;
      if (token.exact >= 0) visitToken(token.exact, 1, by);
      for (const lost of token.lost) visitToken(lost, LOST, by);
      const { from, to } = token.prefix;
      if ((postingStarts[to] ?? 0) - (postingStarts[from] ?? 0) > MANY_POSTINGS) visitMany(token.prefix, by);
      else {
        for (let near = from; near < to; near += 1) {
          for (const real of table.realTokens(near)) visitToken(real, PREFIX, by);
        }
      }
      for (const near of token.resembling) visitToken(near, token.near.get(near) ?? 0, by);
    });
    const best = selectBest(touched, limit, (name) => {
      const length = (nameStarts[name + 1] ?? 0) - (nameStarts[name] ?? 0);
      // Shorter names before longer ones, then by rank.
      return (shared[name] ?? 0) - 0.004 * length - 1e-9 * name;
    });
    const least = MIN_SHARE * (shared[best[0] ?? 0] ?? 0);
    const worthy = best.filter((name) => (shared[name] ?? 0) >= least);
    for (const name of touched) {
      shared[name] = 0;
      seenBy[name] = 0;
    }
    return worthy;
  };

  const align = (asked: Asked[], reading: Reading, name: number): Aligned | undefined => {
    const start = nameStarts[name] ?? 0;
    const length = (nameStarts[name + 1] ?? 0) - start;
    const tokens = nameTokenIds.subarray(start, start + length);
    const pairs: { place: number; at: number; link: Link; similarity: number }[] = [];
    asked.forEach((token, place) => {
      tokens.forEach((other, at) => {
        const { link, similarity } = linkOf(token, other);
        if (link !== 'none') pairs.push({ place, at, link, similarity });
      });
    });
    // Each token is used once; the surest pairs first, and among equals those that keep the order.
    pairs.sort(
      (one, other) => other.similarity - one.similarity || one.place - other.place || one.at - other.at,
    );
    const taken = new Map<number, (typeof pairs)[number]>();
    const used = new Set<number>();
    for (const pair of pairs) {
      if (taken.has(pair.place) || used.has(pair.at)) continue;
      taken.set(pair.place, pair);
      used.add(pair.at);
    }
    if (taken.size === 0) return undefined;

    let typedWeight = 0;
    let typedCovered = 0;
    let nameWeight = 0;
    let nameCovered = 0;
    const bySide = new Float32Array(length);
    asked.forEach((token, place) => {
      const pair = taken.get(place);
      if (!pair) {
        const weight = token.typed.codes.length === 1 ? 0.4 : token.exact >= 0 ? rarity(token.exact) : 1;
        const isMiddle = place > 0 && place < asked.length - 1;
        typedWeight += isMiddle ? weight * MIDDLE_WEIGHT : weight;
        return;
      }
      const weight = rarity(tokens[pair.at] ?? 0);
      const worth = pair.similarity ** 1.5;
      typedWeight += weight;
      typedCovered += weight * worth;
      bySide[pair.at] = worth;
    });
    tokens.forEach((token, at) => {
      const weight = rarity(token);
      nameWeight += weight;
      nameCovered += weight * (bySide[at] ?? 0);
    });
    const places = [...taken.entries()].sort(([one], [other]) => one - other).map(([, pair]) => pair);
    const inOrder = places.every((pair, index) => index === 0 || pair.at > (places[index - 1]?.at ?? -1));
    const rest = tokens.filter((_token, at) => !used.has(at));
    const unmatched = asked.filter((_token, place) => !taken.has(place));
    let score = (typedCovered / typedWeight) * (0.88 + 0.12 * (nameCovered / nameWeight));
    if (!inOrder) score *= 0.98;
    if (isContradiction(unmatched, rest)) score *= CONTRADICTION;
    else if (isRival(unmatched, rest)) score *= RIVAL;
    if (score < MIN_SCORE) return undefined;
    const kind = kinds[name] ?? 0;
    const certainty = certaintyOf(asked, places, {
      unmatched: unmatched.length,
      rest,
      inOrder,
      kind,
      tokens,
    });
    const about = { certainty, unmatched: unmatched.length, inOrder, kind, note: reading.note, tokens };
    return {
      owner: owners[name] ?? 0,
      name,
      score: Math.min(1, score),
      certainty,
      explain: () => whyOf(asked, places, about),
    };
  };

  /** Each side has a word that the other has not: rather another person than the same with more of the name. */
  const isRival = (unmatched: Asked[], rest: Uint32Array): boolean =>
    unmatched.some(({ typed }) => typed.codes.length > 1 && !PARTICLES.has(typed.folded)) &&
    rest.some((token) => vocabulary.length(token) > 1 && !table.isParticle(token));

  /** A Jr. for a Sr., a middle K for a middle R, one number for another: what is left over on both sides cannot be one person's. */
  const isContradiction = (unmatched: Asked[], rest: Uint32Array): boolean => {
    const left = [...rest].map((token) => vocabulary.text(token));
    return unmatched.some(({ typed: { folded } }) =>
      left.some(
        (other) =>
          (isSuffix(folded) && isSuffix(other)) ||
          (folded.length === 1 && other.length === 1) ||
          (/\d/.test(folded) && /\d/.test(other)),
      ),
    );
  };

  type Alignment = {
    unmatched: number;
    rest: Uint32Array;
    inOrder: boolean;
    kind: number;
    tokens: Uint32Array;
  };
  type Pair = { place: number; at: number; link: Link; similarity: number };

  const certaintyOf = (asked: Asked[], places: Pair[], alignment: Alignment): Certainty => {
    const { unmatched, rest, inOrder, kind, tokens } = alignment;
    if (unmatched > 0) return 'likely';
    let slips = 0;
    let isDoubling = false;
    let whole = 0;
    for (const { place, at, link } of places) {
      const token = asked[place];
      const other = tokens[at] ?? 0;
      if (!token) return 'likely';
      if (link === 'exact' || link === 'lost') {
        if (token.typed.codes.length > 1 && !table.isParticle(other)) whole += 1;
      } else if (link === 'initial') {
        // "J. Smith" may be asked for John; but a J. Smith on record is not the John, nor a middle F. the Farley who is.
        if (token.typed.codes.length > 1 || place > 0 || at > 0) return 'likely';
      } else if (link === 'near' && isSlip(token, vocabulary.text(other))) {
        slips += 1;
        isDoubling ||= undoubled(token.typed.folded) === undoubled(vocabulary.text(other));
      } else return 'likely';
    }
    // The more names are on record, the likelier it is that a namesake is one letter away by chance.
    const needed = slips === 0 || isDoubling || count <= SMALL_STORE_NAMES ? 1 : 2;
    if (whole < needed || slips > 1) return 'likely';
    // "Thomas James" is not James Thomas where Thomas is somebody's first name.
    const [first] = places;
    if (!inOrder && first && table.isFirstName(tokens[first.at] ?? 0)) return 'likely';
    if (slips === 1) return 'slip';
    // A first name alone says of whom one thinks, not who it is.
    const isFull = KINDS[kind] === 'full';
    if (isFull && rest.length > 0 && places.every((pair) => pair.at < surnameAt(tokens))) return 'first';
    // A single word is never a whole name, unless it is a code name: others may be called by it as well.
    const isWhole = rest.length === 0 && KINDS[kind] !== 'short';
    return isWhole && (tokens.length > 1 || KINDS[kind] === 'code-name') ? 'whole' : 'part';
  };

  /** Where the surnames begin: at the particle that leads them, else after the first name. */
  const surnameAt = (tokens: Uint32Array): number => {
    const particle = tokens.findIndex((token, at) => at > 0 && table.isParticle(token));
    return particle > 0 ? particle : 1;
  };

  /** One letter missing, added or swapped in a longer word that is not itself a name on record. */
  const isSlip = (asked: Asked, meant: string): boolean => {
    const typed = asked.typed.folded;
    if (
      asked.exact >= 0 ||
      Math.min(typed.length, meant.length) < MIN_SLIP_LENGTH ||
      /\d/.test(typed + meant)
    ) {
      return false;
    }
    const slip = slipOf(typed, meant);
    if (slip === undefined || slip === 'one letter differs') return false;
    // Daniel and Daniela, Petrov and Petrova are two people; so may be names that begin differently.
    const longer = typed.length > meant.length ? typed : meant;
    const shorter = typed.length > meant.length ? meant : typed;
    return typed[0] === meant[0] && !(longer.startsWith(shorter) && /[aeiouy]$/.test(longer));
  };

  const whyOf = (
    asked: Asked[],
    places: Pair[],
    about: {
      certainty: Certainty;
      unmatched: number;
      inOrder: boolean;
      kind: number;
      note: Reading['note'];
      tokens: Uint32Array;
    },
  ): string => {
    if (about.unmatched > 0) return 'some of the words';
    const near = places.filter((pair) => pair.link === 'near');
    const [slip] = near;
    if (slip) {
      const typed = asked[slip.place]?.typed.folded ?? '';
      const meant = vocabulary.text(about.tokens[slip.at] ?? 0);
      const keys = soundKeys(meant);
      const alike = soundKeys(typed).some((key) => keys.includes(key));
      if (near.length > 1) return alike ? 'sounds alike' : 'spelled alike';
      return slipOf(typed, meant) ?? (alike ? 'sounds alike' : 'spelled alike');
    }
    if (places.some((pair) => pair.link === 'lost')) return 'letters lost';
    if (places.some((pair) => pair.link === 'prefix')) return 'begins with it';
    const kind = KINDS[about.kind];
    if (kind === 'code-name') return 'code name';
    if (kind === 'nickname') return 'nickname';
    if (kind === 'former-name') return 'former name';
    if (kind === 'other-name') return 'another name';
    if (places.some((pair) => pair.link === 'initial')) return 'initial';
    if (about.note) return about.note;
    if (!about.inOrder) return 'other order';
    if (about.certainty === 'first') return 'first name';
    return about.certainty === 'whole' ? 'whole name' : 'part of the name';
  };

  const rank = (readings: Reading[], effort: Effort, typing: boolean): Aligned[] => {
    const byOwner = new Map<number, Aligned>();
    for (const reading of readings) {
      const last = reading.tokens.length - 1;
      const asked = reading.tokens.map((token, place) => ask(token, typing && place === last));
      for (const token of asked) addNear(token, effort);
      const keep = (from: number, limit: number): void => {
        for (const name of candidates(asked, limit).slice(from)) {
          const hit = align(asked, reading, name);
          if (!hit) continue;
          const known = byOwner.get(hit.owner);
          if (!known || isBetter(hit, known)) byOwner.set(hit.owner, hit);
        }
      };
      keep(0, MAX_ALIGNED);
      if (effort === 'full' && bestScore(byOwner) < CLOSE_SCORE) keep(MAX_ALIGNED, MAX_ALIGNED_POOR);
    }
    return [...byOwner.values()].sort(
      (one, other) => gradeOf(other) - gradeOf(one) || one.owner - other.owner,
    );
  };

  return {
    names: count,
    search: (typed, { limit, typing = false }) => {
      const tokens = withoutTitles(nameTokens(typed), (token) => vocabulary.find(token) >= 0);
      if (tokens.length === 0 || limit <= 0) return [];
      const readings = readingsOf(tokens, (token) => vocabulary.find(token) >= 0);
      for (const [effort, enough] of [
        ['quick', GOOD_SCORE],
        ['close', CLOSE_SCORE],
      ] as const) {
        const hits = rank(readings, effort, typing);
        const [best] = hits;
        if (best && (best.score >= enough || CERTAINTY_RANK[best.certainty] > CERTAINTY_RANK.first)) {
          return explained(hits, limit);
        }
      }
      return explained(rank(readings, 'full', typing), limit);
    },
  };
}

/** "Trevinno" and "Trevino" without what makes them differ. */
const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

const KINDS: readonly NameForm['kind'][] = [
  'full',
  'short',
  'nickname',
  'code-name',
  'former-name',
  'other-name',
];
const CERTAINTY_RANK = { whole: 4, part: 3, slip: 2, first: 1, likely: 0 } as const satisfies Record<
  Certainty,
  number
>;

/** A hit whose reason is put into words only if it is given. */
type Aligned = Omit<NameHit, 'why'> & { explain: () => string };

const explained = (hits: readonly Aligned[], limit: number): NameHit[] =>
  hits.slice(0, limit).map(({ explain, ...hit }) => ({ ...hit, why: explain() }));

/** What ranks before popularity: certainty, then likeness in steps. */
function gradeOf(hit: Aligned): number {
  if (hit.certainty !== 'likely') return 10 + CERTAINTY_RANK[hit.certainty];
  return Math.round(hit.score * 50) / 10;
}

function isBetter(hit: Aligned, known: Aligned): boolean {
  const difference = gradeOf(hit) - gradeOf(known);
  return difference > 0 || (difference === 0 && hit.score > known.score);
}

function bestScore(hits: ReadonlyMap<number, Aligned>): number {
  let best = 0;
  for (const hit of hits.values()) best = Math.max(best, hit.score);
  return best;
}

/** "President Trump" is Trump, as long as something else than titles is left. */
function withoutTitles(tokens: NameToken[], isKnown: (token: string) => boolean): NameToken[] {
  const left = tokens.filter((token) => !TITLES.has(token.folded) || isKnown(token.folded));
  return left.length > 0 ? left : tokens;
}

/** What was typed as it stands, and with neighbours squashed together or parted where that gives tokens on record. */
function readingsOf(tokens: NameToken[], isKnown: (token: string) => boolean): Reading[] {
  const readings: Reading[] = [{ tokens }];
  for (let span = 2; span <= 3; span += 1) {
    for (let from = 0; from + span <= tokens.length; from += 1) {
      const joined = tokens
        .slice(from, from + span)
        .map((token) => token.folded)
        .join('');
      if (!isKnown(joined)) continue;
      readings.push({ tokens: tokens.toSpliced(from, span, { folded: joined }), note: 'written together' });
    }
  }
  tokens.forEach((token, at) => {
    if (isKnown(token.folded)) return;
    const parts = partsOf(token.folded, isKnown);
    if (parts) {
      const apart = parts.map((folded) => ({ folded }));
      readings.push({ tokens: tokens.toSpliced(at, 1, ...apart), note: 'written apart' });
    }
  });
  return readings.slice(0, MAX_READINGS);
}

const MAX_READINGS = 4;

/** A word as two or three words on record, the longest first; the longest part has at least three letters. */
function partsOf(word: string, isKnown: (token: string) => boolean, depth = 3): string[] | undefined {
  for (let cut = word.length - 2; cut >= 2; cut -= 1) {
    const head = word.slice(0, cut);
    const tail = word.slice(cut);
    if (!isKnown(head)) continue;
    const rest = isKnown(tail) ? [tail] : depth > 2 ? partsOf(tail, isKnown, depth - 1) : undefined;
    if (rest && Math.max(head.length, ...rest.map((part) => part.length)) >= 3) return [head, ...rest];
  }
  return undefined;
}

/** The `limit` best of `items`, best first, without sorting all of them. */
function selectBest(items: readonly number[], limit: number, worthOf: (item: number) => number): number[] {
  const worth = new Float64Array(limit);
  const best: number[] = [];
  for (const item of items) {
    const value = worthOf(item);
    if (best.length === limit && value <= (worth[limit - 1] ?? 0)) continue;
    let at = Math.min(best.length, limit - 1);
    while (at > 0 && (worth[at - 1] ?? 0) < value) {
      worth[at] = worth[at - 1] ?? 0;
      best[at] = best[at - 1] ?? 0;
      at -= 1;
    }
    worth[at] = value;
    best[at] = item;
  }
  return best;
}

/** The names as typed arrays: tokens of each name, names of each token, and what is known of each token. */
function tabulate(names: Iterable<IndexedName>) {
  const ids = new Map<string, number>();
  const aliases: [alias: number, real: number][] = [];
  const flat: number[] = [];
  const starts: number[] = [0];
  const ownerList: number[] = [];
  const kindList: number[] = [];
  const firsts = new Set<number>();
  const plain = new Set<number>();
  const idOf = (token: string): number => {
    const known = ids.get(token);
    if (known !== undefined) return known;
    ids.set(token, ids.size);
    return ids.size - 1;
  };
  const aliased = new Set<string>();
  for (const { text, owner, kind } of names) {
    const tokens = nameTokens(text);
    tokens.forEach((token, at) => {
      const id = idOf(token.folded);
      flat.push(id);
      if (token.lost === undefined) plain.add(id);
      if (at === 0 && tokens.length > 1 && kind === 'full') firsts.add(id);
      if (token.lost !== undefined && !aliased.has(`${token.lost} ${token.folded}`)) {
        aliased.add(`${token.lost} ${token.folded}`);
        aliases.push([idOf(token.lost), id]);
      }
    });
    starts.push(flat.length);
    ownerList.push(owner);
    kindList.push(KINDS.indexOf(kind));
  }
  const sorted = [...ids.keys()].sort();
  const size = sorted.length;
  const place = new Uint32Array(size);
  sorted.forEach((token, at) => {
    place[ids.get(token) ?? 0] = at;
  });
  const nameTokenIds = Uint32Array.from(flat, (id) => place[id] ?? 0);
  const nameStarts = Uint32Array.from(starts);

  const postingStarts = new Uint32Array(size + 1);
  for (const token of nameTokenIds) postingStarts[token + 1] = (postingStarts[token + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1)
    postingStarts[at] = (postingStarts[at] ?? 0) + (postingStarts[at - 1] ?? 0);
  const next = postingStarts.slice();
  const postings = new Uint32Array(nameTokenIds.length);
  for (let name = 0; name < ownerList.length; name += 1) {
    for (let at = nameStarts[name] ?? 0; at < (nameStarts[name + 1] ?? 0); at += 1) {
      const token = nameTokenIds[at] ?? 0;
      const slot = next[token] ?? 0;
      next[token] = slot + 1;
      postings[slot] = name;
    }
  }

  const realOf = new Map<number, number[]>();
  for (const [alias, real] of aliases) {
    const from = place[alias] ?? 0;
    realOf.set(from, [...(realOf.get(from) ?? []), place[real] ?? 0]);
  }
  const flags = (members: Iterable<number>): Uint8Array => {
    const bytes = new Uint8Array(size);
    for (const id of members) bytes[place[id] ?? 0] = 1;
    return bytes;
  };
  const firstNames = flags(firsts);
  const plains = flags(plain);
  const particles = flags([...PARTICLES].flatMap((word) => ids.get(word) ?? []));
  const none: readonly number[] = [];
  return {
    vocabulary: buildVocabulary(sorted),
    nameStarts,
    nameTokenIds,
    owners: Uint32Array.from(ownerList),
    kinds: Uint8Array.from(kindList),
    postingStarts,
    postings,
    isParticle: (token: number): boolean => particles[token] === 1,
    /** Whether somebody's name has it in plain letters. */
    isPlain: (token: number): boolean => plains[token] === 1,
    isFirstName: (token: number): boolean => firstNames[token] === 1,
    /** Tokens that `token` is written for where letters were lost. */
    aliasesOf: (token: number): readonly number[] => realOf.get(token) ?? none,
    /** The token itself where names have it, and those that it is written for. */
    realTokens: (token: number): readonly number[] => {
      const real = realOf.get(token);
      return real ? [token, ...real] : [token];
    },
  };
}
