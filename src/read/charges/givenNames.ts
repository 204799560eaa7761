import { wordSet } from './wordSet.ts';

/** Common first names that are a man's or a woman's alone, in English-speaking countries; what may be either is left out. */
const MEN = wordSet(`
  aaron abdul abdullah adam ahmed alan albert alejandro alexander alfred ali amit andrew andy anthony antonio arjun arthur
  barry benjamin bernard bill bob brad brandon brendan brian bruce carl carlos charles chinedu christopher clifford colin
  connor craig daniel darren dave david dean dennis derek derrick diego dominic donald douglas duncan dwayne edward edwin
  emeka eric ernest esteban felipe fernando francisco frank fred frederick gary gavin geoffrey george gerald gerard gilbert
  gordon graham greg gregory harold harry hassan hector henry herbert howard hugh ian ibrahim isaac ivan jack jacob jake
  james jason javier jeffrey jeremy jerome jesus jim joe john jonathan jorge jose joseph joshua juan julio justin keith
  kenneth kevin khalid kofi kwame kyle larry lawrence leonard liam lloyd louis lucas luis luke malcolm manuel marcus mario
  mark martin matthew michael miguel mike mohamed mohammad mohammed muhammad musa nathan neil nicholas nigel norman oliver
  omar oscar owen pablo patrick paul pedro peter philip phillip rafael rajesh ralph ramon raymond ricardo richard robert
  roberto rodney roger rohan roland ronald roy ryan samuel sanjay scott sean sergio shane simon stanley stephen steve
  steven stuart suresh terence terrence thomas tim timothy tobias todd tom tony travis trevor tyler victor vincent vijay
  walter warren wayne william xavier yusuf zachary
`);
const WOMEN = wordSet(`
  abigail adriana agnes alejandra alice alicia alison amanda amber amelia amy ana andrea angela anita ann anna anne annie
  aisha barbara beatrice becky bernadette beth bethany betty beverly brenda bridget carla carmen carol carolina caroline
  catherine cecilia charlotte chloe christina christine cindy claire clara claudia colleen cynthia daniela danielle dawn
  deborah debra denise diana diane donna doris dorothy edith eileen eleanor elena elizabeth ella ellen emily emma esther
  eva fatima faith fiona florence frances gabriela georgina geraldine gillian gladys gloria grace hannah heather helen
  hilary holly ingrid irene isabel isabella jacqueline jane janet janice jasmine jean jennifer jenny jessica jill joan
  joanna joanne josephine joyce juanita judith judy julia julie karen kate katherine kathleen kathryn katie kayla kelly
  kimberly kirsty laura lauren leah linda lisa lorraine louise lucia lucy lydia lynn mabel madison margaret maria marie
  marilyn martha mary maureen megan melanie melissa mercy michelle miriam molly monica nancy naomi natalie nicola nicole
  nina olivia pamela patricia paula pauline penelope phyllis priya rachel rebecca rebekah rita rosa rosemary rosie ruth
  sally samantha sandra sara sarah sharon sheila shirley sofia sonia sophia sophie stella stephanie susan suzanne sylvia
  tamara tanya teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria violet virginia vivian
  wanda wendy winifred yolanda yvonne zoe
`);

/** The pronoun that the first of the names in `name` asks for, where it is a man's or a woman's alone. */
export function pronounOf(name: string): 'he' | 'she' | undefined {
  const first = name.split(/[\s-]/, 1)[0]?.toLowerCase() ?? '';
  return MEN.has(first) ? 'he' : WOMEN.has(first) ? 'she' : undefined;
}
