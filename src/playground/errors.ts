/** One thing wrong with a body: where, Discord's code for it, and what it says. */
export type Problem = { path: readonly (string | number)[]; code: string; message: string };

type NestedErrors = { [key: string]: NestedErrors | { code: string; message: string }[] };

/** An answer that refuses: status and body as Discord sends them. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'DiscordError';
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  /** The body: `{ message, code }`, with `errors` nested by path where fields are to blame (docs: Opcodes and Status Codes). */
  body(): { message: string; code: number; errors?: NestedErrors } {
    const body = { message: this.message, code: this.code };
    return this.problems.length === 0 ? body : { ...body, errors: nest(this.problems) };
  }
}

function nest(problems: readonly Problem[]): NestedErrors {
  const root: NestedErrors = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const key of path) {
      const next = node[String(key)];
      if (next !== undefined && !Array.isArray(next)) node = next;
      else {
        const made: NestedErrors = {};
        node[String(key)] = made;
        node = made;
      }
    }
    const list = Array.isArray(node._errors) ? node._errors : [];
    list.push({ code, message });
    node._errors = list;
  }
  return root;
}

// The codes stand in Discord's documentation, "Opcodes and Status Codes", JSON error codes.
export const unauthorized = (): DiscordError => new DiscordError(401, 0, '401: Unauthorized');
export const notFound = (): DiscordError => new DiscordError(404, 0, '404: Not Found');
export const unknownChannel = (): DiscordError => new DiscordError(404, 10003, 'Unknown Channel');
export const unknownGuild = (): DiscordError => new DiscordError(404, 10004, 'Unknown Guild');
export const unknownMember = (): DiscordError => new DiscordError(404, 10007, 'Unknown Member');
export const unknownMessage = (): DiscordError => new DiscordError(404, 10008, 'Unknown Message');
export const unknownUser = (): DiscordError => new DiscordError(404, 10013, 'Unknown User');
export const unknownWebhook = (): DiscordError => new DiscordError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = (): DiscordError => new DiscordError(404, 10062, 'Unknown interaction');
export const unknownCommand = (): DiscordError => new DiscordError(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = (): DiscordError =>
  new DiscordError(400, 40060, 'Interaction has already been acknowledged.');
export const tooManyFollowUps = (): DiscordError =>
  new DiscordError(400, 40094, 'This interaction has hit the maximum number of follow up messages.');
export const tooLarge = (): DiscordError => new DiscordError(413, 40005, 'Request entity too large');
export const missingAccess = (): DiscordError => new DiscordError(403, 50001, 'Missing Access');
export const notYourMessage = (): DiscordError =>
  new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = (): DiscordError => new DiscordError(400, 50006, 'Cannot send an empty message');
export const closedDirectMessages = (): DiscordError =>
  new DiscordError(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = (): DiscordError => new DiscordError(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = (): DiscordError => new DiscordError(401, 50027, 'Invalid Webhook Token');
export const invalidForm = (problems: readonly Problem[]): DiscordError =>
  new DiscordError(400, 50035, 'Invalid Form Body', problems);
export const archivedThread = (): DiscordError => new DiscordError(400, 50083, 'Thread is archived');
export const invalidJson = (): DiscordError =>
  new DiscordError(400, 50109, 'The request body contains invalid JSON.');
