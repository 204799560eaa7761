import { type Call, ok, type Route } from './call.ts';
import { unknownWebhook } from './errors.ts';
import type { Interactions } from './interactions.ts';
import type { World } from './world.ts';

/** The answers to interactions (docs: Receiving and Responding, Endpoints). */
export function createInteractionRoutes({ seed }: World, interactions: Interactions): Route[] {
  const expectWebhook = (call: Call): string => {
    if (call.param('webhook_id') !== seed.application.id) throw unknownWebhook();
    return call.param('webhook_token');
  };

  const webhook = '/webhooks/{webhook_id}/{webhook_token}';
  return [
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      isOpen: true,
      handle: (call) => {
        const { body, uploads } = call;
        const result = interactions.respond(
          call.param('interaction_id'),
          call.param('interaction_token'),
          body,
          uploads,
        );
        return call.query('with_response') === 'true' ? ok(result) : undefined;
      },
    },
    {
      method: 'POST',
      path: webhook,
      isOpen: true,
      handle: (call) => ok(interactions.followUp(expectWebhook(call), call.body, call.uploads)),
    },
    {
      method: 'GET',
      path: `${webhook}/messages/{message_id}`,
      isOpen: true,
      handle: (call) => ok(interactions.getMessage(expectWebhook(call), call.param('message_id'))),
    },
    {
      method: 'PATCH',
      path: `${webhook}/messages/{message_id}`,
      isOpen: true,
      handle: (call) =>
        ok(interactions.editMessage(expectWebhook(call), call.param('message_id'), call.body, call.uploads)),
    },
    {
      method: 'DELETE',
      path: `${webhook}/messages/{message_id}`,
      isOpen: true,
      handle: (call) => void interactions.deleteMessage(expectWebhook(call), call.param('message_id')),
    },
  ];
}
