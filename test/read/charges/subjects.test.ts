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
      'DC Ray Collins, 30, was jailed for 16 months on Friday. The former DC had pleaded guilty to misconduct in public office.',
      ['ray-collins | misconduct in public office | pleaded-guilty, sentenced'],
    ],
    [
      'A grand jury indicted Tony Bean and his son, T.J. Bean. The father faces four counts of perjury. The son faces one count of theft.',
      ['tony-bean | perjury | charged', 't-j-bean | theft | charged'],
    ],
    [
      'The trio had all pleaded guilty to one count of fraud by false representation. Daniel Smithers, 38, of Bootle, received 20 months imprisonment. Daniel Tailor, 36, of Chester, received 22 months imprisonment. Natalie Banks, 42, of Bootle received a community order.',
      [
        'daniel-smithers | fraud by false representation | pleaded-guilty, sentenced',
        'daniel-tailor | fraud by false representation | pleaded-guilty, sentenced',
        'natalie-banks | fraud by false representation | pleaded-guilty, sentenced',
      ],
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
      'An angler who fished without permission has been found guilty of theft. Peter Reagan, aged 69, of Lowestoft, received a conditional discharge for a year.',
      ['peter-reagan | theft | convicted, sentenced'],
    ],
    [
      'A woman was acquitted of trafficking charges. The lawyer for Janine Alford, who was facing three counts of possession of a controlled substance, said she is relieved.',
      ['janine-alford | possession of a controlled substance | charged, acquitted'],
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

describe('rows of nouns, and offences under a name', () => {
  test.each([
    [
      'As a result of the searches the following individuals were arrested.\nTremayne Bowen (26) of Utica\nTwo counts of criminal possession of a weapon\nOne count of theft\nJason Pollack (20) of Ilion\nTwo counts of forgery\nThe suspects were taken to headquarters.',
      [
        'tremayne-bowen | criminal possession of a weapon | arrested',
        'tremayne-bowen | theft | arrested',
        'jason-pollack | forgery | arrested',
      ],
    ],
    [
      'The driver Desmond Frank, 27, was charged with the following offences.\nImpaired driving\nTheft\nThe accused was released.',
      ['desmond-frank | Impaired driving | charged', 'desmond-frank | Theft | charged'],
    ],
    [
      'A couple from Salem, and a man from Dover, have been charged with fraud. Dan Smithers, 38, of Salem, was charged on Monday. Dan Tailor, 36, of Dover, was charged on Tuesday. Nat Banks, 42, of Salem was charged on Friday.',
      ['dan-smithers | fraud | charged', 'dan-tailor | fraud | charged', 'nat-banks | fraud | charged'],
    ],
    [
      'A former bank employee and an intermediary were jailed for bribery. Len Lawton, 31, received a jail term of six weeks; while Hugh Yardley, 39, was jailed for three weeks.',
      ['len-lawton | bribery | sentenced', 'hugh-yardley | bribery | sentenced'],
    ],
    [
      'On Friday the executive mayor of the town and its director were arrested on charges of fraud. Moses Kumalo and Cyril Hendry appeared in the magistrates court.',
      ['moses-kumalo | fraud | arrested', 'cyril-hendry | fraud | arrested'],
    ],
    [
      'A mother and son were convicted of fraud. Jane Rowland, 60, was sentenced to a year in prison. John Rowland, 30, was sentenced to two years in prison.',
      ['jane-rowland | fraud | convicted, sentenced', 'john-rowland | fraud | convicted, sentenced'],
    ],
    [
      'Dan Cregan was charged with four murders. Three men have already been charged with his murder. Cregan is also charged with theft. Two other men, Tony Wilkins and Jerry Ward, are charged with robbery.',
      [
        'dan-cregan | murders | charged',
        'dan-cregan | theft | charged',
        'tony-wilkins | robbery | charged',
        'jerry-ward | robbery | charged',
      ],
    ],
    [
      'A doctor and a nurse were killed. Jane Rowland and Tom Marr were arrested in 2001 for theft.',
      ['jane-rowland | theft | arrested 2001', 'tom-marr | theft | arrested 2001'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('whom one sentence names as accused', () => {
  test.each([
    [
      'A Leeds businessman has been jailed for fraud. Mark Holroyd, 52, who ran a chain of gyms, was told by the judge that he had betrayed his staff. Holroyd, of Park Lane, was sentenced to four years at Leeds Crown Court on Friday.',
      ['mark-holroyd | fraud | sentenced 2026-02-27'],
    ],
    [
      'A former headteacher who stole from her school has been spared jail. Susan Whitlock, 58, from Bath, admitted theft at Bristol Crown Court. She was given a suspended sentence.',
      ['susan-whitlock | theft | pleaded-guilty, sentenced'],
    ],
    [
      'Two brothers have been found guilty of murder. Adam Khalil, 24, and Omar Khalil, 22, both of Derby, were convicted by a jury on Tuesday. A third defendant, Peter Mold, 30, was cleared of murder but convicted of manslaughter.',
      [
        'adam-khalil | murder | convicted 2026-03-03',
        'omar-khalil | murder | convicted 2026-03-03',
        'peter-mold | murder | acquitted',
        'peter-mold | manslaughter | convicted',
      ],
    ],
    ['The teenager, 19-year-old Kyle Brandt, was charged with arson.', ['kyle-brandt | arson | charged']],
    [
      'The former mayor, Gloria Sandoval, and her husband, Ernesto Sandoval, were each charged with bribery.',
      ['gloria-sandoval | bribery | charged', 'ernesto-sandoval | bribery | charged'],
    ],
    [
      'Mark Dillon’s co-defendant, Paul Reyes, pleaded guilty to burglary last month.',
      ['paul-reyes | burglary | pleaded-guilty 2026-02'],
    ],
    [
      'Ronnie Falk, whose brother Dale is already in prison for the murder of a clerk, was charged with perjury.',
      ['ronnie-falk | perjury | charged'],
    ],
    [
      'Among those arrested was Tina Kessler, 33, a nurse, who faces a charge of theft.',
      ['tina-kessler | theft | charged'],
    ],
    [
      'A third man, Vincent Odom, 41, has pleaded not guilty to robbery and will stand trial in May.',
      ['vincent-odom | robbery | charged'],
    ],
    [
      'Facing charges of fraud are Neil Bartlett, 44, and Simon Groves, 47.',
      ['neil-bartlett | fraud | charged', 'simon-groves | fraud | charged'],
    ],
    [
      'Prosecutors say Neil Bartlett, 44, of Hull, and two accomplices robbed a bank. Bartlett has been charged with robbery. The accomplices have not been found.',
      ['neil-bartlett | robbery | charged'],
    ],
    [
      'Judge Helen Marks sentenced Neil Bartlett, a father of three from Hull who had worked as a bank clerk, to six years in prison for fraud.',
      ['neil-bartlett | fraud | sentenced'],
    ],
    [
      '"I am sorry," said Neil Bartlett, 44, as he was sentenced to six years in prison for fraud.',
      ['neil-bartlett | fraud | sentenced'],
    ],
    [
      'Neil Bartlett - a father of three from Hull - was convicted of fraud on Monday.',
      ['neil-bartlett | fraud | convicted 2026-03-02'],
    ],
    [
      'Neil Bartlett (44), a father of three, from Hull, was convicted of fraud on Monday.',
      ['neil-bartlett | fraud | convicted 2026-03-02'],
    ],
    [
      'Mr Bartlett, 44, of Hull, East Yorkshire, who represented himself, was found guilty of fraud. Neil Bartlett had denied the charge.',
      ['neil-bartlett | fraud | convicted'],
    ],
    ['The court found that Neil Bartlett was guilty of fraud.', ['neil-bartlett | fraud | convicted']],
    [
      'Neil Bartlett, along with his business partner Simon Groves, was charged with fraud.',
      ['neil-bartlett | fraud | charged', 'simon-groves | fraud | charged'],
    ],
    [
      'Neil Bartlett, together with Simon Groves, was charged with fraud.',
      ['neil-bartlett | fraud | charged', 'simon-groves | fraud | charged'],
    ],
    [
      'Neil Bartlett was charged with fraud, as was his business partner, Simon Groves.',
      ['neil-bartlett | fraud | charged'],
    ],
    [
      'Both Neil Bartlett and Simon Groves were charged with fraud.',
      ['neil-bartlett | fraud | charged', 'simon-groves | fraud | charged'],
    ],
    ['Like Neil Bartlett, Simon Groves was charged with fraud.', ['simon-groves | fraud | charged']],
    ['Unlike Neil Bartlett, Simon Groves was charged with fraud.', ['simon-groves | fraud | charged']],
    [
      'Neil Bartlett, formerly known as Neil Barton, was charged with fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    [
      'Neil Bartlett, also known as "Nifty", 44, was charged with fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    ['A man named Neil Bartlett was charged with fraud.', ['neil-bartlett | fraud | charged']],
    ['A man identified as Neil Bartlett, 44, was charged with fraud.', ['neil-bartlett | fraud | charged']],
    [
      'The suspect, identified by police as Neil Bartlett, 44, was charged with fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    ['The 44-year-old Neil Bartlett was charged with fraud.', ['neil-bartlett | fraud | charged']],
    ['44-year-old Neil Bartlett, of Hull, was charged with fraud.', ['neil-bartlett | fraud | charged']],
    ['Hull resident Neil Bartlett was charged with fraud.', ['neil-bartlett | fraud | charged']],
    ['Hull-based accountant Neil Bartlett was charged with fraud.', ['neil-bartlett | fraud | charged']],
    [
      'Ex-soldier and father-of-two Neil Bartlett was charged with fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    ['Convicted burglar Neil Bartlett was charged with fraud.', ['neil-bartlett | fraud | charged']],
    [
      'Police on Monday charged Neil Bartlett, 44, and Simon Groves, 47, both of Hull, with fraud.',
      ['neil-bartlett | fraud | charged', 'simon-groves | fraud | charged'],
    ],
    [
      'Detectives from the fraud squad arrested and charged Neil Bartlett with fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    [
      'The Crown Prosecution Service has authorised police to charge Neil Bartlett with fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    [
      'The magistrate remanded Neil Bartlett, who is charged with fraud, in custody.',
      ['neil-bartlett | fraud | charged'],
    ],
    [
      'The Economic Crimes Unit arraigned Neil Bartlett before a Lagos court on charges of fraud.',
      ['neil-bartlett | fraud | charged'],
    ],
    [
      'The Sandiganbayan convicted former mayor Neil Bartlett of graft.',
      ['neil-bartlett | graft | convicted'],
    ],
    [
      'A Nairobi court has jailed businessman Neil Bartlett for six years for fraud.',
      ['neil-bartlett | fraud | sentenced'],
    ],
    [
      'Neil Bartlett, 44, an auto mechanic of Kingston 11, was charged with robbery.',
      ['neil-bartlett | robbery | charged'],
    ],
    [
      'Charged with robbery are 44-year-old Neil Bartlett and 47-year-old Simon Groves.',
      ['neil-bartlett | robbery | charged', 'simon-groves | robbery | charged'],
    ],
    [
      'Charged with robbery is Neil Bartlett, otherwise called ’Nifty’, of Spanish Town.',
      ['neil-bartlett | robbery | charged'],
    ],
    ['Neil Bartlett, in his forties, was charged with fraud.', ['neil-bartlett | fraud | charged']],
    ['Neil Bartlett, then 22, was convicted of fraud in 2004.', ['neil-bartlett | fraud | convicted 2004']],
    ['Neil Bartlett, now 44, was convicted of fraud in 2004.', ['neil-bartlett | fraud | convicted 2004']],
    [
      'Neil Bartlett, no relation to the senator, was convicted of fraud.',
      ['neil-bartlett | fraud | convicted'],
    ],
    [
      'Neil Bartlett, whom police arrested in May, was convicted of fraud.',
      ['neil-bartlett | fraud | convicted'],
    ],
    [
      'Neil Bartlett, having been arrested in May, was convicted of fraud.',
      ['neil-bartlett | fraud | convicted'],
    ],
    ['Wearing a grey suit, Neil Bartlett was convicted of fraud.', ['neil-bartlett | fraud | convicted']],
    [
      'After a two-week trial at Hull Crown Court, Neil Bartlett was convicted of fraud.',
      ['neil-bartlett | fraud | convicted'],
    ],
    ['In a separate case, Neil Bartlett was convicted of fraud.', ['neil-bartlett | fraud | convicted']],
    ['It was Neil Bartlett who was convicted of fraud.', ['neil-bartlett | fraud | convicted']],
    ['One of them, Neil Bartlett, was convicted of fraud.', ['neil-bartlett | fraud | convicted']],
    [
      'The first defendant, Neil Bartlett, and the second defendant, Simon Groves, were convicted of fraud.',
      ['neil-bartlett | fraud | convicted', 'simon-groves | fraud | convicted'],
    ],
    [
      'Neil Bartlett, Simon Groves and three other men were convicted of fraud.',
      ['neil-bartlett | fraud | convicted', 'simon-groves | fraud | convicted'],
    ],
    ['Neil Bartlett and a 17-year-old boy were convicted of fraud.', ['neil-bartlett | fraud | convicted']],
    [
      'Neil Bartlett and a teenager who cannot be named were convicted of fraud.',
      ['neil-bartlett | fraud | convicted'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('whom one sentence names as accused: nobody', () => {
  test.each([
    'Neither Neil Bartlett nor Simon Groves was charged with fraud.',
    'Charged are 44-year-old Neil Bartlett and 47-year-old Simon Groves.',
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

describe('who stands near the accused', () => {
  test.each([
    [
      'It was Neil Bartlett who called police. Simon Groves was charged with fraud.',
      ['simon-groves | fraud | charged'],
    ],
    [
      'It was Neil Bartlett who said Simon Groves was charged with fraud.',
      ['simon-groves | fraud | charged'],
    ],
    ['A jury convicted burglar Neil Bartlett of fraud.', ['neil-bartlett | fraud | convicted']],
    ['The convicted killer Neil Bartlett was charged with fraud.', ['neil-bartlett | fraud | charged']],
    [
      'The judge sentenced Neil Bartlett, a friend of Simon Groves, for fraud.',
      ['neil-bartlett | fraud | sentenced'],
    ],
    [
      'The judge sentenced Neil Bartlett, who attacked Simon Groves, to six years in prison for assault.',
      ['neil-bartlett | assault | sentenced'],
    ],
    [
      'Gloria Sandoval and her victim, Ernesto Dorado, were in court. Gloria Sandoval was charged with theft.',
      ['gloria-sandoval | theft | charged'],
    ],
    [
      'Police interviewed Gloria Sandoval, and her neighbour, Ernesto Dorado, was charged with theft.',
      ['ernesto-dorado | theft | charged'],
    ],
    [
      'Among those robbed was Tina Kessler, 33, a nurse, who faces a charge of theft.',
      ['tina-kessler | theft | charged'],
    ],
  ])('%s', (body, told) => {
    expect(ledger(body)).toEqual(told);
  });
});

describe('who stands near the accused: nobody', () => {
  test.each([
    'A man named by Neil Bartlett was charged with fraud.',
    'The victim, named as Neil Bartlett, was charged with nothing.',
    'The victim, identified by police as Neil Bartlett, was shot. A man was charged with murder.',
    'The driver of a car owned by a man named Neil Bartlett was charged with theft.',
    'The brother of a man named Neil Bartlett was charged with theft.',
    'It was to Neil Bartlett that the man who was charged with fraud spoke.',
    'Gloria Sandoval, and her lawyer, Ernesto Sandoval, were charged by a bull.',
    'Facing a crowd, Neil Bartlett and Simon Groves were calm.',
    'Facing trial are two men who robbed Neil Bartlett.',
    'Among those arrested was the son of Neil Bartlett, who faces a charge of theft.',
    'Neil Bartlett and a boy were hurt. The boy was charged with theft.',
    'Neil Bartlett and the others were hurt. They were charged with theft.',
  ])('%s', (body) => {
    expect(ledger(body)).toEqual([]);
  });
});
