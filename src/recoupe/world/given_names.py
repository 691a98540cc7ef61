"""Given names of people in the French and English press, and the gender that each one tells. Own list; folded.

A name that is not here may still be one, and a gender may be wrong for one bearer: the article comes first.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Gender: TypeAlias = Literal["f", "m", ""]

FEMININE = """
abigail adele adeline agatha agathe agnes aicha alessandra alexandra alice aline alison alla allison amanda amandine
amelie amina aminata amy ana anais anastasia andree angela angele angelina angelique anke ann anna annabelle annalena
anne anne-sophie annegret annette annick annie anouk apolline ariane arlette armelle asma astrid aude audrey aurelie
aurore awa axelle barbara beatrice benedicte berengere bernadette bernardine beth bettina betty beyonce birgit
blandine bleuenn brenda bridget brigitte britney brune carine carla carmen carol carole caroline catherine cecile
celia celine chantal charlene charlotte cheryl chiara chloe christel christelle christiane christina christine claire
clara clarisse claudia claudine clemence clementine clotilde colette constance consuelo coralie corine corinne
cristina cynthia dalila daniela daniele danielle daria darlene deborah debra delphine denise diana diane dilma dimitra
djamila dolores donna dorothee dorothy edith edwige eglantine eileen ekaterina elaine eleanor elena eleonore eliane
eliette elisa elisabeth elise elizabeth elke ella ellen elodie elsa elsie elvire emeline emilie emilienne emily emma
emmanuelle enora erica ernestine esme esperanza estelle esther eugenie eva eve evelyne fabienne fabiola fadila fanny
farida fatiha fatima fatou faustine federica felicite fiona firmine flavie flora florence floriane francesca francette
francine francoise freda frederique gabrielle gaelle galina gemma genevieve georgette georgina geraldine gerardine
germaine ghislaine ghizlane gillian gina ginette giorgia giovanna gisele giulia giuseppina gladys gloria grace greta
guylaine gwen gwenaelle gwendoline gwenola gwladys gwyneth hafida hanane hannah hannelore harriet heather heike helena
helene heloise henriette hillary holly honorine houria huguette ida ielena ikram ilham imane imogen ines ingeborg
ingrid ioulia irene irina iris isabel isabella isabelle isaline isla isobel ivana ivanka jacinda jacqueline jade jane
janet janice janine jasmine jeanette jeanne jeannine jemima jenna jennifer jessica jill joan joana joanna jodie joelle
jordane josephine josette josiane josie joyce judith judy julia julie juliette justine kadiatou kamala kamila kara
karen karima karin karine katarina kate katell katherine kathleen kathryn kathy katia katie katy kay keira kenza
khadija kimberly kirsten kirstie kirsty kristen kristin ksenia laetitia laly lamia lara larissa latifa laura laure
lauren laurence laurette lauriane laurie lea leah leana leila lena leonie leontine liliane lilou lily lina linda
lindsey lioudmila lisa lisbeth lise lise-marie lison liz loane lola lorena loretta lorette lorraine lottie louise
lucette lucia lucie lucienne lucile lucille lucy ludivine ludmila ludmilla lydia lydie lynn mabel madeleine madison
mae maelle maelys maeva magali maggie maiwenn malak malika manon manuela marcelle marcia margaret margarita margaux
margot marguerite maria mariam mariama marianne marie marie-laure mariette marilyn marina marine marion marjorie
marlene martha marthe martina martine mary marylise marylou maryse maryvonne mathilde maud maureen mauricette mavis
megan meghan melania melanie melina melissa melodie meredith meriem mia michele micheline michelle mildred millie
miranda mireille molly monica monique morgane muriel murielle mylene myra myriam nabila nadege nadejda nadia nadine
naima nancy naomi natacha natalia natalie natalya nathalie nawal nell ngozi nicole nina ninon noella noelle noelline
noemi noemie nolwenn nora norma nour oceane odette odile oksana olena olga olivia ophelie oriane orianne orlane oumou
oxana paige pam pamela paola pascale pascaline patricia patsy paula paulette pauline peggy penelope penny perrine
petra philippa philippine phoebe pierrette pierrine polina polly poppy priscilla priscille prudence prune rachel
rachida raissa ramona rania raphaelle raymonde rebecca regine reine rejane renee rhiannon rhonda rihanna rita roberta
robyn rocio rokhaya romane romy rosa rosalie rosalind rose roselyne rosemary rosie rosine roxane roxanne rozenn ruth
sabine sabrina sabrine sadie salima sally salma salome samantha samia samiha samira sanaa sandra sandrine sara sarah
saskia scarlett segolene selena selina serena severine shana sharon sheila sherry shirley sidonie sienna sigrid siham
silke silvia simone simonette sinead siobhan sirine sixtine sofia soizic solange soledad solene solenn solenne soline
solveig sonia sophia sophie soraya stacey stacy stella stephanie sue sultana susan suzanne svetlana sybille sylvaine
sylvette sylvia sylviane sylvie tammy tania tanya tara tatiana tatyana teresa tess tessa thais thea thelma theresa
therese tilly tina tiphaine tricia trudy typhaine ulla ursula ursule valentina valentine valeria valerie vanessa
vanina vera veronica veronika veronique vicki victoire victoria victorine viola violaine virginia virginie viviane
vivienne wafa wassila wendy winifred ximena yaelle yasmina yasmine yelena yolaine yolande yulia yuliya yuna yvanne
yvelise yvette yvonne zahra zara zelie zineb zoe zohra zoya
"""

MASCULINE = """
aaron abdallah abdel abdelaziz abdelkader abdoulaye abdul abou abu achraf adam adel adnan adrian adrien ahmad ahmed
aime alain alan albert alberto alec aleksandar aleksei alessandro alexander alexandre alexei alexey alexis alfie
alfonso alfred ali alioune alistair amadou ambroise amine amir anatole anatoli anatoly andre andreas andrei andrej
andres andrew andrzej andy angelo angus anibal anselm anselme anthony antoine anton antonin antonio antony anwar
archie aristide armand armin arnaud arnold arthur ashraf asif aubin auguste augustin aurel aurelien axel ayman aymeric
ayoub aziz bachir baptiste barack barry bart barthelemy bashar basile bastian bastien ben benjamin benoit beppe
bernard bernie bertrand bilal bill billy blaise bob bobby bohdan boris boualem boubacar boyd brad bradley brahim
brandon brendan brett brian brice bruce bruno bryan calvin carl carles carlo carlos casimir cecil cedric cesar charles
cheikh chester chris christian christophe christopher chuck clarence clark clayton clement cliff clifford clint clive
clyde colin come connor conor corentin corey corto craig cristiano curt curtis cyriaque cyril damian damien damon dan
daniel danny darren darryl dave david dean denis dennis derek derrick desmond dick didier diego dimitri djamel djibril
dmitri dmytro dominic don donald dorian doug douglas dragan driss duncan dustin dwayne dwight dylan ed eddie eddy
edgar edmond edmund edouard edouard-henri eduardo edward edwy eli elian elias elie elio eliott elliot elliott elon
elton emanuel emeric emile emmanuel emmerson enrique enzo eric erik ernest ernie erwan erwann erwin esteban ethan
etienne eugene evan evariste evgeny evgueni evo ewen ezra fabian fabien fabio fabrice fabrizio fadi fares farid farouk
faustin faycal federico felipe felix ferdinand ferenc fernand fernando firmin flavien florent florian floyd fouad
francesco francis francisco franck franco francois frank frank-walter frankie franz fred freddie frederic frederick
friedrich fulbert fulgence fumio gabin gabriel gael gaetan gaetano gareth garry gary gaspard gaston gavin geert gene
geoff geoffrey geoffroy george georges gerald gerard gerardo gerhard german gerry ghassan ghislain giancarlo gianluigi
gianni gideon gilbert gilles gino giorgio giovanni giuseppe glen glenn gonzague gonzalo goran gordon goulven graeme
graham grant greg gregoire gregor gregory guilhem guillaume guillermo gunther gus gustave gustavo guy gwendal gwenole
gyorgy habib hadrien haidar hakim hamed hamid hamza hans harold harry harvey hassan hector heiko heinrich heinz helen
helmut henri henry herbert herman herve hicham hichem hilaire hippolyte honore horace horst hossein houssem howard
hubert hugh hugo hugues hussein ian ibrahim ibrahima idriss idrissa ievgueni ignacio igor ilia ilya imad imran ingmar
inigo iouri irving isaac isaiah isidore isidro ismael ismail issa istvan ivan ivor jack jackson jacky jacob jacques
jair jake jamal jamel james jan janos jared jaroslav jaroslaw jarrod jason javier jawad jay jean-luc jed jeff
jefferson jeffrey jens jeremie jeremy jerome jerry jihad jim jimmy joachim joao joaquin joe joel joey johan johann
john johnnie johnny jon jonathan joost jordi jordy jorg jorge jose joseph josh joshua josiah jozsef juan jules julian
julien julio junichiro jurgen justin kader kais kamal kamel kamil karel karim karl karl-heinz keith ken kenan kenneth
kenny kevin khaled khalid kilian kirk klaus konstantin krzysztof kurt kyle kylian lahcen lamine landry larbi larry
lars laszlo laurent lawrence lazare leandre lech lenny leny leo leon leonard leonardo leopold leroy lester levi lewis
liam lionel lloyd loan loic loick loig lonnie lorenzo lorik loris lotfi louie louis lounes luc luca lucas lucien
ludovic luigi luis luiz luka luke luther lyle macky mael mahdi mahmoud malcolm malek mamadou manfred manolo manu
manuel marc marceau marcel marcelin marcelo marco marcos marcus marek mariano marin mario marius mark marshall martin
marty marvin massimo mateo mateusz matheo mathias mathieu mathis mathys matt matteo matthew matthias matthieu maurice
mauricio max maxence maxime maximo medhi mehdi melchior melvin merle michael michel mickael mickey miguel mike mikhail
milan milos miroslav mitch mitchell mitt modibo moez mohamad mohamed mohammad mohammed mohand moise mokhtar moncef
mounir mourad moussa moustafa muhammad murray mustafa mustapha mykola nabil nadim nadjib napoleon narendra nassim
nathan nathanael nawaz nayib ned neil nelson neville nicholas nick nicolas nigel nikita nikola nikolai nikos nino noah
noe noel nolan norbert norman novak octave odilon olaf oleg oleksandr oleksiy oliver olivier omar orlando orrin osama
oscar osee osman othman otis otto oualid oumar ousmane oussama owen pablo paolo pascal patrice patrick paul paulo
pavel pawel pedro pedro-miguel percy perry pete peter petro phil philemon philip philippe phillip pierre pierrick piet
piotr placide pol preston quentin rachid radovan rafael raffa rahul rainer ralf ralph ramon ramzi rand randall randy
raphael ratko raul ray rayan raymond recep reda reggie reginald regis reince remi remy renaud rene rex rhys riad
ricardo richard richie rick rino rob robbie robert roberto roch rod roderick rodin rodney rodolphe rodrigo rodrigue
roger roland rolf romain roman romano romaric romeo romuald ron ronald ronan ronnie roscoe ross rouslan roy ruben
rudolf rudy rui rupert ruslan russell rustam ruud ryan said salah salim salvador salvatore sami samir samuel samy
sandro santiago saul scott seamus sean sebastian sebastien selim serge sergei sergej sergey sergio sergiy serguei
serhiy seth seydou shane shaun shawn shinzo siegfried sigmar silvio simeon simon slimane slobodan sofian soufiane
souleymane spencer stan stanislas stanislav stanley stavros steeve stefan stefano stephan stephane stephen steve
steven stewart stuart sven sylvain sylvestre taha tancrede tanguy taras tarek tariq taro ted teddy teodoro terrence
thabo thaddee theo theodore theophile thiago thibaud thibault thibaut thierry thom thomas tim timeo timothee timothy
timur titouan titus tobias toby todd tom tomas tomasz tommy tony toufik travis trent trevor tristan troy tugdual tyler
ugo uhuru ulisses ulrich ulysse ulysses urbain uwe vaclav vadim valentin valere valeri valerian valery vance vasily
vassili vernon vianney viatcheslav vicente victor viktor vince vincent vitali vladimir vladislav volker volodymyr
vyacheslav wade wael walid wallace walt walter warren wassim wayne werner wesley wilbur wilfrid wilfried will willem
william willy wilson wim winfried winston wladimir wojciech wolfgang woody xabi xavier yacine yan yanick yanis yann
yannick yannig yannis yassin yassine yevgeny yoann yohan yohann yoon yoshihide youcef younes youri yousef youssef
yoweri yuri yvan yves yvon zach zacharie zachary zack zakaria zbigniew ziad zinedine zoltan zoran zuhal
"""

EITHER = """
alex alix andrea ange ariel ashley aung cameron camille casey charlie claude cory cyrille dominique eden hilary jackie
jamie jean jesse jessie jo jocelyn jody jordan juliana kelly kerry kim lee lesley leslie lilian lindsay logan lou
mackenzie morgan naim noa pat quinn reese riley robin rory rowan sacha sam shannon shelby sidney skyler sofiane stevie
swann taylor terry toni tracy vivian yael
"""

_GENDER: dict[str, Gender] = {
    **dict.fromkeys(EITHER.split(), ""),
    **dict.fromkeys(MASCULINE.split(), "m"),
    **dict.fromkeys(FEMININE.split(), "f"),
}
GIVEN_NAMES = frozenset(_GENDER)


def gender(given: str) -> Gender:
    """The gender that a folded given name tells; "" for none, or either. Of "Jean-Marie" the first part tells."""
    known = _GENDER.get(given)
    return known if known is not None else _GENDER.get(given.split("-", maxsplit=1)[0], "")
