import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Outcome } from '../../src/playground/protocol.ts';
import { type ClipfileOptions, type ClipfileScenario, pressablesOf, startClipfile } from './clipfile.ts';
import type { Where } from './scenario.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const messagesSchema = z.object({ messages: z.array(z.custom<APIMessage>()) });

type Member = Where['member'];

/** Clipfile with a clock that is moved by hand. */
export type Clocked = ClipfileScenario & {
  clock: { now: number };
  /** Moves the clock to an instant (milliseconds since 1970) and looks at it; gives the messages that came in a place. */
  passTo(instant: number, where?: Where): Promise<APIMessage[]>;
  /** What a person sees in a place, oldest first. */
  messagesIn(where?: Where): Promise<APIMessage[]>;
  /** Presses the button or menu entry whose label begins so. */
  pressOn(message: APIMessage | undefined, label: string, member?: Member): Promise<Outcome>;
  /** Fills in the form that an outcome showed. */
  submitTo(form: Outcome, fields: Record<string, string>, member?: Member): Promise<Outcome>;
};

/** Starts Clipfile with its clock at an instant (milliseconds since 1970). */
export async function startClocked(
  start: number,
  options: Omit<ClipfileOptions, 'now'> = {},
): Promise<Clocked> {
  const clock = { now: start };
  const scenario = await startClipfile({ ...options, now: () => new Date(clock.now) });
  const { playground, memberId, placeId } = scenario;

  async function messagesIn(where: Where = {}): Promise<APIMessage[]> {
    const query = new URLSearchParams({ place: placeId(where), member: memberId(where.member) });
    const response = await fetch(`${playground.url}playground/messages?${query}`);
    return messagesSchema.parse(await response.json()).messages;
  }

  return {
    ...scenario,
    clock,
    messagesIn,
    async passTo(instant, where = {}) {
      const before = new Set((await messagesIn(where)).map(({ id }) => id));
      clock.now = instant;
      await scenario.reminders.tick();
      return (await messagesIn(where)).filter(({ id }) => !before.has(id));
    },
    pressOn(message, label, member = 'reporter') {
      const pressables = pressablesOf(message);
      const found = pressables.find((one) => one.label.startsWith(label));
      if (!found) throw new Error(`no button “${label}” among ${pressables.map((one) => one.label)}`);
      return playground.press({
        member: memberId(member),
        message: message?.id ?? '',
        customId: found.customId,
        ...(found.values ? { values: found.values } : {}),
      });
    },
    submitTo: (form, fields, member = 'reporter') =>
      playground.submit({
        member: memberId(member),
        interaction: form.interaction ?? '',
        customId: form.modal?.custom_id ?? '',
        fields,
      }),
  };
}
