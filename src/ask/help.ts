import type { Answer, Line, Question } from '../facts/answer.ts';
import { note, words } from '../facts/wording.ts';
import type { CommandHelp, Desk } from './desk.ts';

/** /help: what can be asked and how to read an answer, from the commands themselves. */
export function answerHelp(question: Question & { kind: 'help' }, desk: Desk): Answer {
  return {
    asked: question,
    outcome: 'found',
    title: 'What can be asked',
    lead: [note('helpLead'), note('helpUnchecked')],
    sections: [{ lines: desk.commands.flatMap(commandLines) }],
    choices: [],
    actions: [],
  };
}

function commandLines({ name, description, example, options }: CommandHelp): Line[] {
  const shown = options ? `/${name}` : name;
  const optionLines = (options ?? []).map(
    (option): Line => ({
      spans: [
        { kind: 'typed', text: option.name },
        words(`: ${option.description}${option.required ? '' : ' (not needed)'}`),
      ],
      nested: true,
    }),
  );
  const exampleLine: Line[] =
    example === undefined
      ? []
      : [{ spans: [words('for example '), { kind: 'typed', text: example }], nested: true }];
  return [
    { spans: [{ kind: 'typed', text: shown }, words(`: ${description}`)] },
    ...optionLines,
    ...exampleLine,
  ];
}
