import type { Answer, Line, Question } from '../facts/answer.ts';
import { HEADINGS, note, words } from '../facts/wording.ts';
import type { CommandHelp, Desk } from './desk.ts';

/** /help: what can be asked and how to read an answer, from the commands themselves. */
export function answerHelp(question: Question & { kind: 'help' }, desk: Desk): Answer {
  const shared = sharedOptions(desk.commands);
  const isShared = ({ name }: Option): boolean => shared.some((option) => option.name === name);
  return {
    asked: question,
    outcome: 'found',
    title: 'What can be asked',
    lead: [note('helpLead'), note('helpUnchecked')],
    sections: [
      { lines: desk.commands.flatMap((command) => commandLines(command, isShared)) },
      ...(shared.length === 0 ? [] : [{ heading: HEADINGS.everyCommand, lines: shared.map(optionLine) }]),
    ],
    choices: [],
    actions: [],
  };
}

type Option = NonNullable<CommandHelp['options']>[number];

/** Options that every command with options has. */
function sharedOptions(commands: readonly CommandHelp[]): Option[] {
  const [first, ...others] = commands.flatMap(({ options }) => (options ? [options] : []));
  if (!first || others.length === 0) return [];
  return first.filter(({ name }) =>
    others.every((options) => options.some((option) => option.name === name)),
  );
}

function commandLines(
  { name, description, example, options }: CommandHelp,
  isShared: (option: Option) => boolean,
) {
  const own = (options ?? []).filter((option) => !isShared(option));
  const line: Line = {
    spans: [
      // A command without options stands in the menu of a message, not behind a slash.
      { kind: 'typed', text: options ? `/${name}` : name },
      words(`: ${description}.`),
      ...(example === undefined ? [] : [words(' Example: '), { kind: 'typed', text: example } as const]),
    ],
  };
  return [line, ...own.map((option): Line => ({ ...optionLine(option), nested: true }))];
}

const optionLine = ({ name, description, required }: Option): Line => ({
  spans: [{ kind: 'typed', text: name }, words(`: ${description}${required ? '' : ' (optional)'}`)],
});
