import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Form } from '../facts/answer.ts';
import { clipText } from '../facts/clip.ts';
import { toCustomId } from './customId.ts';
import { MODAL_LABEL_MAX, MODAL_TITLE_MAX, OPTION_TEXT_MAX } from './limits.ts';
import { MARKDOWN, renderSpans } from './spans.ts';

type ModalComponent = APIModalInteractionResponseCallbackData['components'][number];

/** Foreign pieces of the lines above the fields. */
const LEAD_SPAN_MAX = 600;

/** A form as the modal that Discord takes. Throws where its deed does not fit into a custom_id. */
export function showForm(form: Form): APIModalInteractionResponseCallbackData {
  const customId = toCustomId({ question: form.deed, inPlace: true });
  if (customId === undefined) throw new RangeError(`the deed of the form "${form.title}" does not fit`);
  return {
    custom_id: customId,
    title: clipText(form.title, MODAL_TITLE_MAX).text,
    components: [...leadOf(form), ...form.fields.map(fieldOf)],
  };
}

const leadOf = ({ lead = [] }: Form): ModalComponent[] =>
  lead.length === 0
    ? []
    : [
        {
          type: ComponentType.TextDisplay,
          content: lead.map(({ spans }) => renderSpans(spans, LEAD_SPAN_MAX, MARKDOWN)).join('\n'),
        },
      ];

const fieldOf = ({ id, label, description, style, ...field }: Form['fields'][number]): ModalComponent => ({
  type: ComponentType.Label,
  label: clipText(label, MODAL_LABEL_MAX).text,
  ...(description === undefined ? {} : { description: clipText(description, OPTION_TEXT_MAX).text }),
  component: {
    type: ComponentType.TextInput,
    custom_id: id,
    style: style === 'short' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    ...field,
  },
});
