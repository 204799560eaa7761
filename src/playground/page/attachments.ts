import { ATTACHMENT_MAX_BYTES, ATTACHMENTS_MAX } from './discord.ts';
import { el, icon } from './dom.ts';

/** A file as the playground takes it (protocol.ts, RunRequest). */
type Upload = { name: string; base64: string };

export type Attachments = {
  /** The files that go with the line, each with a button that takes it away. */
  element: HTMLElement;
  /** The button that opens the system's choice of files. */
  chooser: HTMLElement;
  files(): readonly File[];
  /** Adds files; one of a name that is there takes its place. */
  add(files: Iterable<File>): void;
  /** These files and no others. */
  set(files: readonly File[]): void;
};

/**
 * The files that are sent with a line. `onAdd` and `onRemove` are told of each, `refuse` why one was not taken.
 */
export function createAttachments(options: {
  onAdd: (name: string) => void;
  onRemove: (name: string) => void;
  refuse: (problem: string) => void;
}): Attachments {
  let files: File[] = [];
  const input = el('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-label': 'Files to attach',
    tabindex: -1,
  });
  const button = el(
    'button',
    { type: 'button', class: 'box-button', title: 'Attach files', 'aria-label': 'Attach files' },
    icon('clip'),
  );
  const element = el('ul', { class: 'attached', 'aria-label': 'Attached files', hidden: true });

  const draw = () => {
    element.hidden = files.length === 0;
    element.replaceChildren(
      ...files.map(({ name, size }) => {
        const remove = el(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': `Remove ${name}` },
          icon('close'),
        );
        remove.addEventListener('click', () => {
          files = files.filter((file) => file.name !== name);
          draw();
          options.onRemove(name);
        });
        return el(
          'li',
          {},
          icon('file'),
          el('span', { class: 'attached-name', title: name }, name),
          el('span', { class: 'attached-size' }, sizeOf(size)),
          remove,
        );
      }),
    );
  };
  const add = (added: Iterable<File>) => {
    for (const file of added) {
      const others = files.filter(({ name }) => name !== file.name);
      if (file.size > ATTACHMENT_MAX_BYTES) {
        options.refuse(`${file.name} is larger than ${sizeOf(ATTACHMENT_MAX_BYTES)}: attach a smaller file.`);
      } else if (others.length >= ATTACHMENTS_MAX) {
        options.refuse(`At most ${ATTACHMENTS_MAX} files go with a message: remove one first.`);
      } else {
        files = [...others, file];
        options.onAdd(file.name);
      }
    }
    draw();
  };
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    add(input.files ?? []);
    // The same file may be chosen again, once it was removed.
    input.value = '';
  });
  draw();

  return {
    element,
    chooser: el('div', { class: 'chooser' }, input, button),
    files: () => files,
    add,
    set(next) {
      files = [...next];
      draw();
    },
  };
}

/** Reads files for sending. Throws where one cannot be read (any more). */
export function readUploads(files: readonly File[]): Promise<Upload[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, base64: await readBase64(file) })));
}

async function readBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const address = typeof reader.result === 'string' ? reader.result : '';
    resolve(address.slice(address.indexOf(',') + 1));
  });
  reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')));
  reader.readAsDataURL(file);
  return promise;
}

/** "812 B", "4 KB", "1.5 MB". */
function sizeOf(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_024 ** 2) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 ** 2).toFixed(1).replace(/\.0$/u, '')} MB`;
}
