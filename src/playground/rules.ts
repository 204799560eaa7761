import type { CommandBody, MessageBody, ModalBody } from './bodies.ts';
import { AUTOCOMPLETE_RULES, type Choice, COMMAND_LIST_RULES, COMMAND_RULES } from './commandRules.ts';
import { emptyMessage, invalidForm, type Problem } from './errors.ts';
import { findDeferralProblems, isEmptyMessage, MESSAGE_RULES, type MessageSubject } from './messageRules.ts';
import { MODAL_RULES } from './modalRules.ts';
import { findProblems } from './rule.ts';

/**
 * What Discord refuses beyond its OpenAPI document. Each rule stands, with its source, in messageRules.ts,
 * componentRules.ts, commandRules.ts or modalRules.ts. Each function throws the DiscordError that Discord would send;
 * `at` is where the body stands in the request.
 */
export function refuseMessage(subject: MessageSubject, at: Problem['path'] = []): void {
  refuse(findProblems(MESSAGE_RULES, subject, at));
  if (isEmptyMessage(subject)) throw emptyMessage();
}

export function refuseDeferral({ flags }: MessageBody, at: Problem['path']): void {
  refuse(findDeferralProblems(flags).map((problem) => ({ ...problem, path: [...at, ...problem.path] })));
}

export function refuseCommand(command: CommandBody, at: Problem['path'] = []): void {
  refuse(findProblems(COMMAND_RULES, command, at));
}

export function refuseCommands(commands: readonly CommandBody[]): void {
  refuse([
    ...commands.flatMap((command, index) => findProblems(COMMAND_RULES, command, [index])),
    ...findProblems(COMMAND_LIST_RULES, commands),
  ]);
}

export function refuseModal(modal: ModalBody, at: Problem['path']): void {
  refuse(findProblems(MODAL_RULES, modal, at));
}

export function refuseChoices(choices: readonly Choice[], isText: boolean, at: Problem['path']): void {
  refuse(findProblems(AUTOCOMPLETE_RULES, { choices, isText }, at));
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}
