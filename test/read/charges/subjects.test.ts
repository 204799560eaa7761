import { describe, expect, test } from 'vitest';
import { ledger } from './reading.ts';

describe('who is accused, whatever stands around the name or in its place', () => {
  test.each([
    [
      'Village of Larton Trustee Thomas Watley, 39, of 99 Maple Avenue, Larton, has been charged with grand larceny.',
      ['thomas-watley | grand larceny | charged'],
    ],
    [
      'Bank of Corvale branch manager Peter Stroud was charged with embezzlement on Monday.',
      ['peter-stroud | embezzlement | charged'],
    ],
    [
      'Town of Denby Supervisor Carla Voss, 51, was indicted on charges of bribery and tax fraud.',
      ['carla-voss | bribery | charged', 'carla-voss | tax fraud | charged'],
    ],
    [
      'Ada Brill, 40, of Larton and Pat Conley, 51, of Denby, Texas were arrested on charges of burglary.',
      ['ada-brill | burglary | arrested', 'pat-conley | burglary | arrested'],
    ],
    [
      'Ada Brill, 40, of Larton, Ohio, and Pat Conley, 51, of Denby, Texas, were charged with burglary.',
      ['ada-brill | burglary | charged', 'pat-conley | burglary | charged'],
    ],
    [
      'Mr. Dunmore, who has long maintained his innocence in the murder of a guard, pleaded no contest to manslaughter. Alan Dunmore is 61.',
      ['alan-dunmore | manslaughter | pleaded-guilty'],
    ],
    [
      'Alan Dunmore, who has long maintained his innocence in the murder of a guard, Brent Miles, pleaded no contest to manslaughter before a judge.',
      ['alan-dunmore | manslaughter | pleaded-guilty'],
    ],
    [
      'Defendants James Leary, 68, of Torrance, California; June Lee, 30, of Dedham; and the alleged ringleader Hank Lowe, 41, of Cambridge — who are not related — are charged with money laundering.',
      [
        'james-leary | money laundering | charged',
        'june-lee | money laundering | charged',
        'hank-lowe | money laundering | charged',
      ],
    ],
    [
      'A fellow inmate also charged with the murder, Herman Wallis, was released in 2013.',
      ['herman-wallis | murder | charged'],
    ],
    [
      'A second man charged with robbery, Peter Stroud, 22, remains in jail.',
      ['peter-stroud | robbery | charged'],
    ],
    [
      'Also charged with murder were Peter Stroud, 22, and Carl Voss, 25.',
      ['peter-stroud | murder | charged', 'carl-voss | murder | charged'],
    ],
    [
      'Charged with murder is Luke Herning, the man who called the police.',
      ['luke-herning | murder | charged'],
    ],
    [
      'The judge sentenced sobbing Peter Hartwell to three years for manslaughter.',
      ['peter-hartwell | manslaughter | sentenced'],
    ],
    [
      'A grand jury indicted Grandy County Sheriff’s Office Chief Deputy Tony Brand and his son, Sgt. T.J. Brand, on charges of perjury.',
      ['tony-brand | perjury | charged', 't-j-brand | perjury | charged'],
    ],
    [
      'Authorities charged two women Wednesday with burglary. Ada Brill, 40, of Larton, and Pat Conley, 51, of Denby, were arrested at a motel.',
      ['ada-brill | burglary | charged 2026-03-04', 'pat-conley | burglary | charged 2026-03-04'],
    ],
    [
      'Police charged Alan Reid with burglary and theft.',
      ['alan-reid | burglary | charged', 'alan-reid | theft | charged'],
    ],
    [
      'Alan Reid is the third person to be charged with the murder of Jo Blake.',
      ['alan-reid | murder | charged'],
    ],
    [
      'Alan Reid became the fourth man to be charged with riot after the protest.',
      ['alan-reid | riot | charged'],
    ],
    [
      'One man — Michael Cuthbert, 34, of Newbury — turned on officers. The Newbury man was charged with disorderly conduct.',
      ['michael-cuthbert | disorderly conduct | charged'],
    ],
    [
      'Agents began investigating Garth Jordan, of Shelton, on March 14. On Monday a grand jury returned indictments, charging the Shelton man with theft.',
      ['garth-jordan | theft | charged 2026-03-02'],
    ],
    [
      'The Shelton resident, Garth Jordan, was arrested Monday. The Shelton man was charged with theft.',
      ['garth-jordan | theft | charged'],
    ],
    [
      'Former deputy Ray Collins, 30, was jailed for 16 months on Friday. The former deputy had pleaded guilty to misconduct in public office.',
      ['ray-collins | misconduct in public office | pleaded-guilty, sentenced'],
    ],
    [
      'A grand jury indicted Tony Bean and his son, T.J. Bean. The father faces four counts of perjury. The son faces one count of theft.',
      ['tony-bean | perjury | charged', 't-j-bean | theft | charged'],
    ],
    [
      'Ann Noel, 31, and Mike Thomson, 41, are charged with theft. Each defendant is charged with one count of perjury.',
      [
        'ann-noel | theft | charged',
        'ann-noel | perjury | charged',
        'mike-thomson | theft | charged',
        'mike-thomson | perjury | charged',
      ],
    ],
    [
      'Ann Noel and Mike Thomson were indicted Monday. The eight-count indictment charges each defendant with one count of mail fraud.',
      ['ann-noel | mail fraud | charged', 'mike-thomson | mail fraud | charged'],
    ],
    [
      'Robert McDowell and his wife, Maureen, were convicted of bribery.',
      ['robert-mcdowell | bribery | convicted', 'maureen | bribery | convicted'],
    ],
    [
      'Robert McDowell and his wife were convicted of bribery. Maureen McDowell, wife of Robert McDowell, will be sentenced in May.',
      ['robert-mcdowell | bribery | convicted', 'maureen-mcdowell | bribery | convicted'],
    ],
    [
      'Tommy Mairs, 52, is accused of killing a councillor. He was arraigned Saturday. Police said the suspect had been charged with murder and possession of a firearm.',
      ['tommy-mairs | murder | charged', 'tommy-mairs | possession of a firearm | charged'],
    ],
    [
      'A suspect in a burglary was arrested on Monday. The suspect was identified as Jamal Rutley of Fort Lane. He is now facing charges including burglary and resisting arrest.',
      ['jamal-rutley | burglary | charged', 'jamal-rutley | resisting arrest | charged'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('who is accused, whatever stands around the name or in its place: nobody', () => {
  test.each(['Three men have been charged with arson. Also indicted is Joe Shea, 43.'])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

describe('several in a lead, in rolls and in lists', () => {
  test.each([
    [
      'Alan Reid, who moved to Leeds after the killing and later became a teacher at a school in Hull, pleaded guilty to manslaughter.',
      ['alan-reid | manslaughter | pleaded-guilty'],
    ],
    [
      'Former Assistant Chief for Security Eliseo Parr and the four officers were convicted Tuesday of assault. Parr retired in 2013. The officers — Alfred Riva, Tobias Parkin, Jose Parra and David Rowe — remain on modified duty.',
      [
        'eliseo-parr | assault | convicted 2026-03-03',
        'alfred-riva | assault | convicted 2026-03-03',
        'tobias-parkin | assault | convicted 2026-03-03',
        'jose-parra | assault | convicted 2026-03-03',
        'david-rowe | assault | convicted 2026-03-03',
      ],
    ],
    [
      'Christopher Amant, aged 58, of Mill Green, Wickham and Archie Clifton, aged 19, of Little Bradley both pleaded guilty to assault.',
      ['christopher-amant | assault | pleaded-guilty', 'archie-clifton | assault | pleaded-guilty'],
    ],
    [
      'A 58-year-old man has been convicted of assault. Archie Clifton, aged 19, was found guilty of burglary.',
      ['archie-clifton | burglary | convicted'],
    ],
    [
      'Ali Sultan, 33, formerly of Victoria Avenue in Wellington was found guilty of rape.',
      ['ali-sultan | rape | convicted'],
    ],
    [
      'Ali Rizvan, 37 of Mafeking Road was found guilty of two counts of indecent assault.',
      ['ali-rizvan | indecent assault | convicted'],
    ],
    [
      'Jamie Wright, of no fixed abode but from Liverpool, was arrested and subsequently charged with burglary.',
      ['jamie-wright | burglary | charged'],
    ],
    [
      'The conviction of three persons charged before a high court with fraud was secured on Monday. Those convicted are Ade Oluwa, Yusuf Rashid and Musa Bello. They were sentenced to six months in prison.',
      [
        'ade-oluwa | fraud | convicted, sentenced',
        'yusuf-rashid | fraud | convicted, sentenced',
        'musa-bello | fraud | convicted, sentenced',
      ],
    ],
    [
      'A judge on Wednesday sentenced three internet fraudsters to jail. They were arraigned on one-count charges bordering on money laundering. The convicts are Victor Ekwon, Musa Bello and Ade Oluwa.',
      [
        'victor-ekwon | money laundering | charged',
        'musa-bello | money laundering | charged',
        'ade-oluwa | money laundering | charged',
      ],
    ],
    [
      'A woman was acquitted of trafficking charges. The lawyer for Janine Alford, who was facing three counts of possession of a controlled substance, said she is relieved.',
      ['janine-alford | possession of a controlled substance | charged'],
    ],
    [
      'Alice Lenox is the fourth person to plead guilty to bribery.',
      ['alice-lenox | bribery | pleaded-guilty'],
    ],
    [
      'The arrested driver Desmond Frank, 27, of Christian Island, was charged with impaired driving.',
      ['desmond-frank | impaired driving | charged'],
    ],
    [
      'Amos Bindle and two others were charged with arson. The fire was in May. The house was lost. Nobody was hurt. A hearing is set. These are the defendants named in the indictment: Amos Bindle, 40, of Emmett, Idaho; Jon Ritz, 32, of Peoria, Arizona; and Joe Shea, 43, of Cottonwood.',
      ['amos-bindle | arson | charged', 'jon-ritz | arson | charged', 'joe-shea | arson | charged'],
    ],
    [
      'A Beloit woman has been sentenced on convictions for fraud and forgery. Lara Skipton appeared before Judge David Reddy on January 24 and was placed on probation for three years.',
      ['lara-skipton | fraud | sentenced', 'lara-skipton | forgery | sentenced'],
    ],
    [
      'A 40-year-old man was jailed for fraud. Tom Marr, 62, received six months in prison for theft.',
      ['tom-marr | theft | sentenced'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('several in a lead, in rolls and in lists: nobody', () => {
  test.each([
    'Two men were convicted of assault on four officers. The officers — Alfred Riva, Tobias Parkin, Jose Parra and David Rowe — are recovering.',
    'Three men were arrested on Monday. They were charged with burglary. The victims are Victor Ekwon, Musa Bello and Ade Oluwa.',
    'Former academy employee jailed for fraud',
    'A woman was jailed for fraud. Tom Marr was sentenced to six months in prison.',
    'The men — Tom Marr and Jo Kane — were robbed. Two men were charged with robbery.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});

describe('who is tempting but not meant', () => {
  test.each([
    [
      'Tom Marr was convicted of fraud in 2001. On Monday a man was arrested over the fire. The man was charged with arson.',
      ['tom-marr | fraud | convicted 2001'],
    ],
    [
      'Tom Marr, a baker, was arrested on suspicion of fraud. His accountant, a former banker, fled. The banker was charged with theft.',
      ['tom-marr | fraud | arrested'],
    ],
    [
      'Tom Marr, who testified against his boss, Jo Kane, was charged with perjury.',
      ['tom-marr | perjury | charged'],
    ],
    ['Charged with killing Jane Roe is her husband, Tom Marr.', ['tom-marr | killing Jane Roe | charged']],
    [
      'Authorities charged two men with burglary. Tom Marr and Jo Kane, who owned the house, were arrested in 2010 for fraud.',
      ['tom-marr | fraud | arrested 2010', 'jo-kane | fraud | arrested 2010'],
    ],
    ['The suspect was identified as Tom Marr. He was charged with theft.', ['tom-marr | theft | charged']],
    [
      'Tom Marr was charged with theft. The man who reported him was charged with perjury.',
      ['tom-marr | theft | charged'],
    ],
    [
      'Tom Marr was charged with theft. The man he blamed was charged with perjury.',
      ['tom-marr | theft | charged'],
    ],
    [
      'Police charged Tom Marr with theft. The woman was charged with perjury.',
      ['tom-marr | theft | charged'],
    ],
    [
      'Tom Marr was acquitted of theft. The real thief was charged with burglary. The man was convicted of fraud.',
      ['tom-marr | theft | acquitted'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('who is tempting but not meant: nobody', () => {
  test.each([
    'Tom Marr, 34, of Newbury, was robbed on Friday. Police arrested a suspect. The Newbury man was charged with theft.',
    'Tom Marr, of Newbury, told police that a man took his bag. The Newbury man was charged with theft.',
    'A Newbury man was arrested on Friday. Tom Marr, of Newbury, said he was shocked. The Newbury man was charged with murder.',
    'Tom Marr was arrested in Leeds. A second man was held in Hull. The suspect was charged with murder.',
    'Tom Marr and his son, Jo Marr, were robbed. The son was charged with wasting police time.',
    'Jane Roe was killed by her son, Tom Marr. The mother was charged with nothing.',
    'Tom Marr, a teacher, found the body. The teacher was charged with murder.',
    'Tom Marr, who told a friend, Jo Kane, was charged with theft, said nothing.',
    'Tom Marr, whose son, Jo Kane, was charged with theft, wept.',
    'Tom Marr, who hired a man, Jo Kane, charged with theft, spoke.',
    'A man charged with killing a nurse, Jane Roe, was freed on bail.',
    'A man charged with murder, Tom Marr said, was known to him.',
    'A man accused of robbery, Tom Marr’s cousin, was freed.',
    'Tom Marr and his wife were robbed by a gang. The wife, Jane Marr, was charged with nothing.',
    'Tom Marr hopes to be the first person to be charged with nothing.',
    'Tom Marr would be the first president to be convicted of a crime.',
    'Tom Marr is not the first player to be charged with assault.',
    'The prosecutor of the first person to be charged with murder is Tom Marr.',
    'Killed in the crash was Tom Marr, 22. Charged with manslaughter was a man of 40.',
    'Also charged with murder is a man known to Tom Marr.',
    'Authorities charged two women Wednesday with burglary. Ada Brill, 40, and Pat Conley, 51, were hurt in the raid.',
    'Authorities charged two women Wednesday with burglary. Ada Brill, 40, and Pat Conley, 51, praised police.',
    'The victim was identified as Tom Marr. A man, 40, is in custody. He was charged with murder.',
    'Tom Marr, 52, is accused of killing Jo Blake. She was 41. She was convicted of fraud in 2010.',
    'Police arrested Tom Marr. A witness saw the gunman. The gunman was charged with murder.',
    'Tom Marr, of Leeds, who runs the bar where a woman died, closed it. The Leeds man said a suspect was charged with murder.',
    'The trial of Tom Marr was told that the driver was charged with theft.',
    'Village of Larton Trustee Tom Marr said a man had been charged with theft.',
    'Residents of Larton Trustee Tom Marr were charged with theft.',
    'Tom Marr, 40; Jane Roe, 30; and Jo Kane, 25, were killed. They were charged with nothing.',
    'Killed were Tom Marr, 40, of Leeds; Jane Roe, 30, of Hull; and Jo Kane, 25, of York. The driver was charged with manslaughter.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});
