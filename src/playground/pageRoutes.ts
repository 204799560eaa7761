import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { People } from './people.ts';
import { PersonError } from './personError.ts';
import type { PlaygroundEvent } from './protocol.ts';
import type { World } from './world.ts';

const typed = z.object({ place: z.string(), member: z.string(), line: z.string().max(8_000) });
const fileName = z.string().min(1).max(255);
const suggest = typed.extend({ files: z.exactOptional(z.array(fileName).max(10)) });
const run = typed.extend({
  files: z.exactOptional(z.array(z.object({ name: fileName, base64: z.base64() })).max(10)),
});
const press = z.object({
  member: z.string(),
  message: z.string(),
  customId: z.string(),
  values: z.exactOptional(z.array(z.string())),
});
const menu = z.object({ member: z.string(), message: z.string(), command: z.string() });
const submit = z.object({
  member: z.string(),
  interaction: z.string(),
  customId: z.string(),
  fields: z.record(z.string(), z.string()),
});

/** A quiet connection is kept open with a comment this often. */
const KEEP_ALIVE_MS = 15_000;

/** What the page asks (protocol.ts), below /playground. `closing` ends the open event streams. */
export function createPageRoutes(
  world: World,
  people: People,
  closing: AbortSignal,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  const accept =
    <T>(shape: z.ZodType<T>, handle: (request: T) => Promise<object>) =>
    async (context: Context) => {
      const parsed = shape.safeParse(await context.req.json().catch(() => undefined));
      if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
      try {
        return context.json(await handle(parsed.data));
      } catch (error) {
        if (error instanceof PersonError) return context.json({ message: error.message }, 400);
        throw error;
      }
    };

  app.get('/state', (context) => context.json(world.state()));
  app.get('/messages', (context) => {
    const { place, member } = context.req.query();
    const record = place === undefined ? undefined : world.places.get(place);
    if (record === undefined) return context.json({ message: 'There is no such place.' }, 404);
    // A direct message is read by its person, and by a caller that names nobody: a test, not the page.
    const isOthers = member !== undefined && record.member !== undefined && record.member !== member;
    const records = isOthers ? [] : world.messages.list(record.id, member);
    return context.json({ messages: records.map(({ message }) => message) });
  });
  app.post('/suggest', accept(suggest, people.suggest));
  app.post('/run', accept(run, people.run));
  app.post('/press', accept(press, people.press));
  app.post('/menu', accept(menu, people.menu));
  app.post('/submit', accept(submit, people.submit));
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const { promise: over, resolve: end } = Promise.withResolvers<void>();
      const send = (event: PlaygroundEvent) => void stream.writeSSE({ data: JSON.stringify(event) });
      send({ kind: 'state', state: world.state() });
      const unsubscribe = world.subscribe(send);
      const keepAlive = setInterval(() => void stream.write(': \n\n'), KEEP_ALIVE_MS);
      closing.addEventListener('abort', () => end());
      stream.onAbort(end);
      await over;
      clearInterval(keepAlive);
      unsubscribe();
    }),
  );
  return app;
}
