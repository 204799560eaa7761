/** What a person cannot do, as a sentence for that person. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}
