import type { Answer, Question } from '../facts/answer.ts';
import { answerCharges } from './charges.ts';
import type { Desk } from './desk.ts';
import { answerFind } from './find.ts';
import { answerHelp } from './help.ts';
import { answerLookUp } from './lookUp.ts';
import { answerPassage } from './passage.ts';
import { answerQuotes } from './quotes.ts';
import { answerSources } from './sources.ts';
import { answerTimeline } from './timeline.ts';
import { answerWhen } from './when.ts';
import { answerWho } from './who.ts';

export type { Desk } from './desk.ts';

/** Answers a question from the store as it stands in `desk`. Pure; throws for nothing that can be typed. */
export function ask(question: Question, desk: Desk): Answer {
  switch (question.kind) {
    case 'who':
      return answerWho(question, desk);
    case 'charges':
      return answerCharges(question, desk);
    case 'when':
      return answerWhen(question, desk);
    case 'timeline':
      return answerTimeline(question, desk);
    case 'quotes':
      return answerQuotes(question, desk);
    case 'find':
      return answerFind(question, desk);
    case 'sources':
      return answerSources(question, desk);
    case 'passage':
      return answerPassage(question, desk);
    case 'look-up':
      return answerLookUp(question, desk);
    case 'help':
      return answerHelp(question, desk);
  }
}
