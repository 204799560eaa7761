import type { Token } from '../text.ts';
import { isCapital, lower } from './runs.ts';
import { COMMON, HONORIFICS, RELATIONS, SHORT_TITLES, THING_HEADS, TITLES } from './words.ts';

/** Verbatim words that say what a person is: token indices of the words, and of the stretch that ties them to the name. */
export type RoleSpan = { first: number; last: number; from: number; to: number };

/** Words in small letters that belong to a title before a name. */
const TITLE_PARTS =
  /^(?:former|acting|interim|senior|junior|deputy|assistant|associate|chief|lead|special|retired|longtime|veteran|vice|prime|state|federal|county|city|police|fire|court|drug|crime|cartel|gang|mob|defen[cs]e|prosecuting|trial|criminal|human|rights|civil|foreign|interior|finance|party|opposition|then|then-\S+|ex-\S+|co-\S+|anti-\S+|[a-z]+ist|[a-z]+er|[a-z]+or|[a-z]+ant|[a-z]+ian|[a-z]+man|[a-z]+woman)$/;
/** Words that only look like one ("after Officer Deen"). */
const NO_TITLE_PART =
  /^(?:after|under|over|other|another|whether|never|ever|however|further|later|earlier|her|for|or|nor|together|their|either|neither|rather|than|sister|brother|an|man|woman|men|women|murder|order|before|number|matter|water|paper|letter|power|want|meant|sent|plan|began|ran|prior|error|for|important|significant)$/;
/** Parts in a case and words of relation are kept elsewhere; on their own they are no role. */
const NO_ROLE =
  /^(?:defendants?|co-defendants?|codefendant|victims?|suspects?|accused|witness(?:es)?|complainant|plaintiffs?|respondent|passengers?|friends?|colleagues?|co-?conspirators?|accomplices?|offenders?|murderer|killer|rapist|gunman|shooter|robber|burglar|abuser|molester|predator|convict|teenager|teen|youth|toddler|baby|infant|siblings|children|parents|twins|star)$/;
/** Kinship is a relation to somebody, not a role. */
const KIN =
  /^(?:ex-)?(?:step|half-|grand)?(?:brothers?|sisters?|sons?|daughters?|wife|husband|spouse|mother|father|girlfriend|boyfriend|fianc[eé]e?|uncle|aunt|nephew|niece|cousins?|widow|widower|partner|mom|dad|lover|mistress)(?:-in-law)?$/;
/** Words that make what follows an accusation, a doubt or a record: a role cut off from them would say more than the text. */
const QUALIFIER =
  /^(?:accused|alleged|allegedly|suspected|reputed|reputedly|purported|supposed|so-called|self-\S+|would-be)$/;
/** How far before a role such a word counts. */
const QUALIFIER_REACH = 4;
/** Words of a case or of blame: they belong to charges and claims, with their quotes, and make no role. */
const NO_ROLE_WORDS =
  /^(?:said|says|told|confirmed|added|also|accused|alleged|allegedly|suspected|reputed|charged|convicted|sentenced|indicted|arrested|prosecuted|acquitted|jailed|imprisoned|guilty|responsible|blamed|men|man|woman|women|male|female|person|people|boy|girl)$/;
/** Adjectives that end like a word for somebody ("violent", "brilliant"). */
const ADJECTIVE =
  /^(?:violent|innocent|decent|silent|recent|different|pregnant|important|significant|brilliant|intelligent|confident|independent|present|absent|frequent|excellent|permanent|prominent|urgent|evident|apparent|current|ancient|talent|moment|incident|accident|amount|government|parliament|department|treatment|statement|payment|agreement|movement)$/;
/** A role is at most so many words. */
const ROLE_WORDS = 18;

/** The title before the name that begins at token `first` ("Mexico's Foreign Minister", "drug lord"), if there is one. */
export function titleBefore(tokens: Token[], first: number): RoleSpan | undefined {
  let last = first - 1;
  if (tokens[last]?.text === '.') last -= 1;
  while (HONORIFICS.has(lower(tokens[last])) && TITLES.has(lower(tokens[last - 1]))) last -= 1;
  const word = lower(tokens[last]);
  if (!TITLES.has(word) || HONORIFICS.has(word) || NO_ROLE.test(word) || KIN.test(word)) return undefined;
  let from = last;
  while (from > 0 && last - from < ROLE_WORDS && isTitlePart(tokens, from - 1)) from -= 1;
  while (from < last && !/^[\p{L}]/u.test(tokens[from]?.text ?? '')) from += 1;
  if (
    RELATIONS.has(word) &&
    (isOwned(tokens, from) || tokens.slice(from, last).some(({ text }) => /^[’']s$/.test(text)))
  )
    return undefined;
  if (from === last && SHORT_TITLES.has(word)) return undefined;
  return { first: from, last: tokens[last + 1]?.text === '.' ? last + 1 : last, from, to: first - 1 };
}

/** The title before a name as a role; none where a word before it makes it an accusation or a doubt. */
export function roleBefore(tokens: Token[], first: number): RoleSpan | undefined {
  const title = titleBefore(tokens, first);
  return title === undefined || isQualified(tokens, title.from) ? undefined : title;
}

/** Whether a word right before makes a title less than it says: "accused sex trafficker X", "reputed mob boss X". */
function isQualified(tokens: Token[], from: number): boolean {
  for (let at = from; at >= 0 && at >= from - QUALIFIER_REACH; at -= 1) {
    const word = lower(tokens[at]);
    if (QUALIFIER.test(word)) return true;
    if (at < from && !/^[\p{L}-]+$/u.test(word)) return false;
  }
  return false;
}

/** "his lawyer", "Smith's wife": a relation, not a role. */
function isOwned(tokens: Token[], from: number): boolean {
  return (
    /^(?:his|her|their|my|our|its)$/.test(lower(tokens[from - 1])) ||
    /^[’']s?$/.test(tokens[from - 1]?.text ?? '') ||
    /^[’']s$/.test(tokens[from]?.text ?? '')
  );
}

function isTitlePart(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[’']s$/.test(token.text)) return isCapital(tokens[at - 1]) || /^then-/.test(lower(tokens[at - 1]));
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (token.text === '&') return isCapital(before) && isCapital(next);
  if (token.text === '-') return before?.end === token.start && token.end === next?.start;
  if (token.text === 'the') return before?.text === 'of';
  if (token.text === 'of') return isCapital(before) && TITLES.has(lower(before));
  const word = lower(token);
  if (isCapital(token))
    return (
      !COMMON.has(word) ||
      /^(?:victim|child|family|women|new|north|south|east|west|central|former|acting|interim|senior|junior|state|federal|national|police|court|[a-z]+ish|[a-z]+an|us|uk)$/.test(
        word,
      )
    );
  if (NO_TITLE_PART.test(word)) return false;
  return TITLES.has(word) ? !RELATIONS.has(word) || word === 'lawyer' : TITLE_PARTS.test(word);
}

/** What a comma, a bracket or "is" behind the name says of the person ("the former leader of the Northern cartel"). */
export function roleBehind(
  tokens: Token[],
  { first: name, last }: { first: number; last: number },
): RoleSpan | undefined {
  let at = last + 1;
  if (tokens[at]?.text === ',' && /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '')) at += 2;
  const link = lower(tokens[at]) === 'who' || tokens[at]?.text === ',' ? lower(tokens[at + 1]) : '';
  if (link === 'who') at += 1;
  if (/^(?:,|is|was|who|[–—])$/.test(lower(tokens[at]))) at += 1;
  else return undefined;
  if (/^(?:is|was)$/.test(lower(tokens[at]))) at += 1;
  const first = at;
  const behindVerb = /^(?:is|was)$/.test(lower(tokens[first - 1]));
  if (
    !/^(?:an?|the|one|former|acting|interim)$/.test(lower(tokens[at])) &&
    (behindVerb || !startsWithTitle(tokens, at))
  )
    return undefined;
  let end = at;
  while (end - first < ROLE_WORDS && isRoleWord(tokens, end + 1)) end += 1;
  const words = tokens.slice(first, end + 1).map(lower);
  const closes =
    tokens[end + 1] === undefined ||
    /^[,.;)–—]$/.test(tokens[end + 1]?.text ?? '') ||
    /^(?:who|which|that|whose|and)$/.test(lower(tokens[end + 1]));
  if (!closes || (words.length < 2 && !/^(?:chief|director|president)$/.test(words[0] ?? '')))
    return undefined;
  const head = words.find(
    (word, index) =>
      // "the mayor's service" is no mayor.
      !/^[’']s?$/.test(words[index + 1] ?? '') &&
      (TITLES.has(word) ||
        (!THING_HEADS.has(word) &&
          !ADJECTIVE.test(word) &&
          /(?:er|or|ist|ant|ent|ian|man|woman|head|chef|boss|official|member|employee)$/.test(word))),
  );
  if (
    head === undefined ||
    words.some((word) => NO_ROLE.test(word)) ||
    words.some((word) => NO_ROLE_WORDS.test(word)) ||
    hasVerb(words) ||
    // "A and B, the reporter and the editor": one each.
    (words.includes('and') && lower(tokens[name - 1]) === 'and')
  )
    return undefined;
  return { first, last: end, from: last + 1, to: end };
}

/** Whether the words hold a verb: "the court also ordered former mayor" goes on with another sentence. */
const hasVerb = (words: readonly string[]): boolean =>
  words.some(
    (word, index) =>
      /\w{2}ed$/.test(word) &&
      /^(?:an?|the|his|her|their|its|him|them|it|that|former|\d+)$/.test(words[index + 1] ?? ''),
  );

function startsWithTitle(tokens: Token[], at: number): boolean {
  for (let step = at; step < at + 5; step += 1) {
    const token = tokens[step];
    if (token === undefined || !isCapital(token))
      return lower(token) === 'of' && step > at && TITLES.has(lower(tokens[step - 1]));
    if (
      TITLES.has(lower(token)) &&
      !HONORIFICS.has(lower(token)) &&
      /^(?:[,.;)]|of|for|at|in|and)$/.test(lower(tokens[step + 1] ?? token))
    )
      return true;
  }
  return false;
}

function isRoleWord(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[’']s$|^&$|^[’'-]$/.test(token.text)) return true;
  if (
    token.text === 'and' &&
    tokens.slice(at + 1, at + 5).some((next) => isCapital(next) && TITLES.has(lower(next)))
  )
    return false;
  if (token.text === 'and' && /\w{2}ed$/.test(lower(tokens[at + 1]))) return false;
  if (!/^[\p{L}\p{N}]/u.test(token.text)) return false;
  return !/^(?:who|which|that|whose|where|when|was|were|is|are|has|had|have|will|said|says|told|after|because|while|during|on)$/.test(
    lower(token),
  );
}
