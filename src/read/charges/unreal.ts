import type { Trigger } from './trigger.ts';
import type { Word } from './words.ts';

/** No rule looks further than this, so that reading stays linear. */
const REACH_WORDS = 60;

/** Before the verb: whoever says so is nobody whose word holds, or it is said of what was told wrongly. */
const TOLD_WRONGLY =
  /\b(?:(?:is|was|isn't|wasn't) (?:not |un)true that|(?:wrongly|falsely|mistakenly|erroneously|incorrectly|inaccurately) (?:said|says|reported|stated|claimed|told|wrote|named|identified|suggested|listed|implied|claims|states|stating|reporting|saying)|(?:earlier|previous|original) version of (?:this|the|that|an) (?:article|story|report|post|column|headline)|(?:anonymous|fake|forged|doctored|hoax|satirical|parody|spoof|april fools?(?: ?['’]s?)?(?: day)?) (?:\S+ ){1,3}?(?:said|says|claimed|claims|reported|wrote|alleged|showed|showing|stated)|(?:scammers?|fraudsters|hoaxers?|chatbots?|trolls|impersonators?|ai (?:summary|overview|tool|model|assistant)) (?:\S+ ){0,6}?that|(?:chatbot|ai (?:summary|overview|tool|model|assistant)|scammers?|hoaxers?|trolls) (?:said|told|claimed|wrote|stated)|(?:joked|jokes|joking|dreamed|dreamt|dreams|imagined|imagines|pretended|pretends|fantasi[sz]ed)(?= )|apologi[sz](?:ed|es|ing) (?:\S+ ){0,8}?for (?:saying|reporting|claiming|suggesting|stating|alleging|implying|publishing)|(?:retract(?:ed|s)|withdrew) (?:\S+ ){0,6}?(?:report|story|article|claim))\b/;
/** Before the verb: a newspaper that was sued for it, or paid. */
const SUED_FOR = /\b(?:libel|libell?ed|defamation|defamed|defamatory|paid (?:\S+ )?damages)\b/;
const TELLS =
  /\b(?:said|saying|reported|reporting|claimed|claiming|alleged|alleging|stated|suggested|suggesting|published|article|story|post|wrote|broadcast)\b/;
/** Right before the verb: what nobody could find out, or what was denied. */
const UNKNOWN =
  /\b(?:(?:not|n't|cannot|unable to|never|refused to|declined to) (?:immediately |independently |yet |be )*(?:confirm|confirmed|verify|verified|establish|established|say|substantiate)|no (?:public |court |official )?(?:records?|proof|sign|trace|mention|word|confirmation|court documents?) (?:of|that|to|could)|(?:denied|denies|deny|denying|dismissed|dismisses|rejected|rejects|disputed|disputes) (?:the |any |all |media |online |press |false |those |these )*(?:reports?|rumou?rs?|claims?|suggestions?|allegations?|speculation|assertions?) (?:that|of)|all but|as good as|little short of)(?: |$)/;
/** Behind the verb: it was by mistake, or only in a manner of speaking. */
const BY_MISTAKE =
  /^(?:[^\s.;:]+ ){0,3}?(?:in error|by mistake|in a case of mistaken identity)\b|^(?:[^\s.;:]+ ){0,8}?(?:in the court of public opinion|by the (?:press|media|tabloids|internet|mob)|in the (?:newspapers|media|press|tabloids))\b|^(?:[^.;]+ )?according to (?:an?|the) (?:[^\s.;]+ ){0,4}?(?:vandali[sz]ed|retracted|doctored|debunked|forged|fake|anonymous|hoax)\b|^(?:[^.;]+ )?according to (?:[^\s.;]+ ){1,6}?(?:that was|which was) (?:\S+ )?(?:vandali[sz]ed|retracted|doctored|debunked|forged|fabricated)\b/;

const WORK =
  '(?:film|movie|novel|series|sitcom|soap opera|soap|thriller|play|musical|screenplay|comic|video game|short story|tv drama|television drama|trilogy|fantasy|satire)';
/** "In Poe's novel, the hero, Smith, is", "In the series ...": what follows is made up. */
const IN_A_WORK = new RegExp(
  `^(?:in|on) (?:[^,;.]+? )?${WORK}\\b[^.;]*$|\\b(?:character|protagonist|anti-?hero|storyline|subplot|plot of)\\b`,
);
/** "in the first episode", "on the show", "in the film", as the verb's own place. */
const BEHIND_A_WORK = new RegExp(
  `^(?:[^\\s.;,]+ ){0,6}?(?:in the (?:\\S+ )?(?:episode|season|act|scene|chapter)\\b|(?:on|in) the (?:show|${WORK.slice(3)})`,
);

/** Whether what a verb tells is made up, joked, a mistake, or was told by somebody whose word does not hold. */
export function isUnreal(words: readonly Word[], { from, to }: Trigger): boolean {
  const before = textOf(words.slice(Math.max(0, from - REACH_WORDS), from));
  const behind = textOf(words.slice(to, to + REACH_WORDS));
  const clause = before.slice(Math.max(before.lastIndexOf(' ; '), before.lastIndexOf(', but ')) + 1);
  return (
    TOLD_WRONGLY.test(clause) ||
    (SUED_FOR.test(clause) && TELLS.test(clause.slice(clause.search(SUED_FOR)))) ||
    UNKNOWN.test(`${clause.split(' ').slice(-14).join(' ')} `) ||
    BY_MISTAKE.test(behind) ||
    IN_A_WORK.test(clause) ||
    BEHIND_A_WORK.test(behind)
  );
}

const textOf = (words: readonly Word[]): string =>
  words
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ ,/g, ',');
