export type Tense = 'past' | 'future' | 'unknown';

/** No more of a sentence than this is looked at around an expression. */
const REACH = 240;

const FUTURE =
  /(?<![\p{L}\p{N}])(?:will|shall|won['’]t|(?:could|may|might)(?=\s+(?!have|be|not|only|no\b)\p{Ll})|going\s+to|would|(?<!\b(?:was|were|been|originally|initially|previously)\s+(?:\w+\s+)?)(?:(?:scheduled|slated|expected|planned|poised|booked|(?<=\b(?:is|are)\s+)set)(?=\s+(?:to|for|in|on|back|\w+day|\d|[A-Z]))|set(?=\s+(?:to|for|back)\b)|due(?=\s+(?:to(?!\s+(?:the|an?|its|his|her|their|this|these|that|lack|poor|weak)\b)|for|in|on|back|\w+day|\d|[A-Z])))|(?:plan|plans|planning|agree|agrees|hopes?|intends?|promises?|vows?|wants?|aims?|vowed|promised|agreed)\s+to|(?:is|are|am)\s+to\s+(?:be\s+)?\p{L}+|to\s+be\s+(?:\p{L}+ed|held|heard)|(?<!\bfail(?:ed|ing|s|ure)?\s+)to\s+(?:re-?appear|appear\s+(?:again|in|at|before)|return\s+to\s+court)|next\s+(?:court\s+)?(?:hearing|date|appearance|trial)|(?:hearing|trial|sentencing|arraignment|conference|appearance)\s+(?:date\s+)?is(?=\s+(?:on\s+)?$)|faces?\s+(?:trial|sentencing|a\s+hearing|another)|deadline|must|upcoming|(?:begins?|starts?|opens?|resumes?|continues?|takes?\s+(?:place|effect)|expires?|ends?|returns?|meets?|(?<!\bfail(?:ed|ing|s|ure)?\s+to\s+)appears?)(?=\s+(?:(?:on|at|in|until|through|from|by|to)?\s*\S|$)))(?![\p{L}\p{N}])|['’]ll(?!\p{L})/giu;

const PAST_IRREGULAR =
  'was|were|had|did|has|have|been|said|told|found|shot|came|went|took|made|got|held|began|left|fell|saw|ran|met|won|lost|hit|led|fled|stole|sold|bought|gave|struck|drove|broke|spoke|wrote|died|rose|grew|became|brought|caught|chose|drew|flew|fought|forgot|gained|heard|kept|knew|laid|lay|paid|pled|put|quit|rode|sank|sat|sent|shook|shut|slept|spent|stood|swore|taught|threw|thought|understood|wore|wound|withdrew|beat|bit|blew|built|burnt|burst|cast|cost|cut|dealt|dug|drank|ate|felt|froze|hid|hung|hurt|lit|meant|read|rang|sang|sought|spread|stuck|swam|swung|tore|woke|(?<=\\b(?:he|she|they|who|then|and)\\s+)set';
// A participle behind "be" or "to be" says nothing of the past: "will be sentenced".
const PAST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<!\\b(?:be|will|would|to|can|could|may|might|must|shall|should|not|get|getting|being)\\s+)(?:${PAST_IRREGULAR})|(?<!\\b(?:be|to|get|being|an?|the|still|its|his|her|their)\\s+)(?!(?:scheduled|slated|expected|planned|agreed|vowed|promised|need|indeed|hundred|red|bed|armed|united|succeed|proceed|exceed|speed|breed|bleed|feed)(?![\\p{L}]))\\p{L}{2,}ed)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The reader is told to do something: what is dated is still to come. */
const ASKED =
  /^[“"‘']?(?:Please\s+)?(?:Join|Watch|Come|Attend|Visit|Tune\s+in|Don['’]t\s+miss)\s+[^.;]{0,60}$/;
const TO_READ = /^[“"‘']?(?:Read|See|Check|Pick\s+up|Look\s+for)\s+[^.;]{0,40}$/;
const PAPER = /^['’]s\s+(?:print\s+)?(?:edition|paper|issue|newspaper)\b/;

/** Just before a date, these look ahead whatever the verb: "extended the offer until Friday". */
const AHEAD =
  /(?:(?:trial|court|hearing|sentencing)\s+date\s+(?:of|for)|less\s+than\s+(?:an?|one|two|three|\d+)\s+(?:week|month)s?\s+before|(?:days|weeks|months)\s+(?:until|ahead\s+of|away\s+from))\s+$|(?<![\p{L}\p{N}])(?:until|till|by|payable|effective|expires?|due|as\s+(?:soon|early)\s+as|no\s+later\s+than|scheduled\s+for|planned\s+for|set\s+for|(?:extended|postponed|adjourned|delayed)\s+(?:to|until)|stock\s+of\s+record)\s+(?:(?:on|at|early|late|mid)[\s-]+|the\s+end\s+of\s+)?$/iu;

/** Just behind a date, these look ahead too: "chose Oct. 2 as the start date". */
const AHEAD_BEHIND =
  /^\s+(?:(?:as|for)\s+(?:the|a)\s+(?:\p{L}+\s+){0,2}deadline|(?:(?:as|for)\s+(?:the|a)\s+(?:\p{L}+\s+){0,2})?(?:trial\s+date|start\s+date|court\s+date|due\s+date))(?!\p{L})/iu;

/** "It had been due to expire Friday": what was once ahead. */
const ONCE_AHEAD =
  /\bhad\s+(?:\p{L}+\s+)?(?:been\s+)?(?:due|scheduled|set|planned)\s+to\s+\p{L}+\s+(?:at\s+|on\s+|by\s+)?$/iu;
/** "The balance was due by the end of the job, which was promised by late August." */
const PROMISED = /\b(?:was|were|had\s+been)\s+(?:promised|supposed|meant)\s+[^.;,]{0,30}$/i;
/** "Until Thursday, they had not called him a suspect." */
const UNTIL = /(?:^|[\s“"])until\s+$/i;
const HAD = /^\s*,\s+[^.;,]{0,40}\bhad\b/;
/** "The service planned for Saturday was canceled." */
const CALLED_OFF =
  /^,?\s+(?:was|were|has\s+been|have\s+been)\s+(?:cancel|postpon|call|delay|abandon|scrap|adjourn)/i;
/** "They would appeal Wednesday's ruling": what a day owns has happened, unless it is awaited. */
const OWNED =
  /^['’]s\s+(?:\p{L}+\s+)?(?:ruling|decision|verdict|shootings?|attacks?|killings?|crash|arrests?|announcement|convictions?|raids?|explosion|blast)(?!\p{L})/iu;
const AWAITED =
  /\b(?:await\w*|wait\w*|expect\w*|ahead\s+of|before|until|pending|prepar\w+)\s+(?:\p{L}+\s+){0,3}$/iu;

/** Words right around a date that put it behind the article, whatever the verbs say. */
const isBehindNow = (before: string, behind: string): boolean =>
  ONCE_AHEAD.test(before) ||
  PROMISED.test(before) ||
  (UNTIL.test(before) && HAD.test(behind)) ||
  CALLED_OFF.test(behind) ||
  (OWNED.test(behind) && !AWAITED.test(before));

/**
 * Whether the words around `from`..`to` (offsets in the sentence) speak of what has been or of what is to come: the
 * nearest verb before it, else the first one behind it.
 */
export function tenseAround(sentence: string, from: number, to: number): Tense {
  const before = clauseBefore(sentence.slice(Math.max(0, from - REACH), from));
  const behind = sentence.slice(to, to + 60);
  if (isBehindNow(before, behind)) return 'past';
  if (AHEAD.test(before) || AHEAD_BEHIND.test(behind)) return 'future';
  if (
    /\b(?:was|were)\s+(?:scheduled|due|set|expected|supposed)\s/i.test(before) &&
    /^,?\s+but\b/i.test(sentence.slice(to, to + 8))
  )
    return 'past';
  if (ASKED.test(before) || (TO_READ.test(before) && PAPER.test(sentence.slice(to, to + 20))))
    return 'future';
  const future = lastIndex(before, FUTURE);
  const past = lastIndex(before, PAST);
  if (future >= 0 || past >= 0) return future > past ? 'future' : 'past';
  const after = sentence.slice(to, to + REACH);
  // "On Wednesday, the council is meeting": what is under way on a day that opens the sentence is planned.
  if (/^["“]?(?:On|By|From|At)?\s*$/.test(before) && /^[^.;]{0,60}?\s(?:is|are)\s+\p{L}+ing\s/u.test(after))
    return 'future';
  const next = firstIndex(after, FUTURE);
  const done = firstIndex(after, PAST);
  if (next === Infinity && done === Infinity) return 'unknown';
  return next < done ? 'future' : 'past';
}

/** Verbs by which someone speaks, and those that only join ("was a teacher"): they tell no event. */
const SPEAKS_OR_IS =
  /^(?:was|were|had|did|has|have|been|said|told|added|stated|announced|confirmed|reported|insisted|noted|explained|described|called|asked|argued|thanked|praised|commented|declined|identified|believed|thought|knew|felt|heard|based|named|aged|assigned|known|related)$/i;

/** Whether words tell something that happened: a verb of the past that is neither one of speaking nor a mere "was". */
export function tellsPast(words: string): boolean {
  return [...words.matchAll(PAST)].some(
    ({ 0: verb, index }) =>
      !SPEAKS_OR_IS.test(verb) && !/\b(?:is|are)\s+$/i.test(words.slice(Math.max(0, index - 8), index)),
  );
}

/** What stands behind the last strong break: a semicolon, a dash, a closing quotation. */
function clauseBefore(text: string): string {
  const breaks = [...text.matchAll(/[;—–]|[,.!?]["”’](?=\s)/g)];
  const last = breaks.at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}

function lastIndex(text: string, pattern: RegExp): number {
  let index = -1;
  for (const match of text.matchAll(pattern)) index = match.index;
  return index;
}

function firstIndex(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(pattern)) return match.index;
  return Infinity;
}
