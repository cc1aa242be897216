import { dutchAdjective, dutchVerb } from "./inflection";

/**
 * Officialese and the plain word for it. The words are a selection from "Moderne alternatieven voor ouderwetse en
 * formele woorden" of the society Onze Taal (onzetaal.nl), with the examples that CommunicatieRijk of the Dutch
 * government ("Taalniveau B1"), the municipality of The Hague ("Helder Haags Woordenboek") and the province of
 * Zuid-Holland ("Woordgebruik") give. Left out is what also has an everyday meaning ("middelen", "landen") or is a
 * term of the work itself ("monitor", "indicatie"). The forms and most of the plain words are ours.
 *
 * `form|form = plain`, separated by semicolons.
 */
const fixed = `
aan de hand van = met; aangaande = over; aangezien = omdat; aanstonds = zo meteen; aanvang = begin;
aanvangen|vangt aan|aangevangen = beginnen; aanvankelijk = eerst; aanwenden|aangewend = gebruiken;
abusievelijk = per ongeluk; adhesie = steun; al dan niet = wel of niet; aldaar = daar; aldra = binnenkort; aldus = zo;
alhoewel = hoewel; alleszins = zeker; alom = overal; alsdan = dan; alsmede = en; alsook = en ook;
alstoen = toen; alvorens = voordat; alwaar = waar; anderszins = anders; anderzijds = aan de andere kant;
animo = zin; appreciatie = waardering; behelzen|behelst = gaan over;
behoeven|behoeft = nodig hebben; behoudens = behalve; benevens = en; beogen|beoogt|beoogd|beoogde = willen;
bestendigen|bestendigt = voortzetten; betreffende = over; bewerkstelligen|bewerkstelligt|bewerkstelligd = zorgen voor;
bezien|beziet = bekijken; bezigen|bezigt|gebezigd = gebruiken; bezoldigd|bezoldigde = betaald; bij dezen = hierbij;
bij ontstentenis van = zonder; bij wijze van = als; bijgevolg = dus; blijkens = volgens;
borgen|borgt|geborgd = vastleggen; bovengenoemd|bovengenoemde = deze; circa = ongeveer; clausule|clausules = regel;
cohesie = samenhang; conform = volgens; consensus = overeenstemming; constellatie = stand van zaken;
convenant|convenanten = afspraak; creëren|creëer|creëert|creëerde|gecreëerd = maken; criterium|criteria = eis;
daarenboven = ook; dagtekening = datum; dan wel = of; de mening toegedaan = van mening (of: vinden);
derhalve = daarom; desalniettemin = toch; desbetreffend|desbetreffende = deze; desgevraagd = als u dat vraagt;
desniettegenstaande = toch; desondanks = toch; destijds = toen; deswege = daarom; dezerzijds = van ons;
dienaangaande = hierover; dienen te|dient te|diende te|dienden te = moeten; dienovereenkomstig = zo;
dientengevolge = daardoor; differentiëren|differentieert|gedifferentieerd = verschil maken;
discrepantie|discrepanties = verschil; doch = maar; doen toekomen = sturen; door middel van = met;
doorgang vinden|doorgang vindt = doorgaan; draagvlak = steun; dusdanig|dusdanige = zo; echter = maar; edoch = maar;
een en ander = dit; eerdergenoemd|eerdergenoemde = deze; elders = ergens anders; elkeen = iedereen;
enerzijds = aan de ene kant; enigszins = een beetje; epistel = brief; ergo = dus; evaluatie|evaluaties = bespreking;
evenmin = ook niet; evenwel = toch; evenzeer = ook; evenzo = ook; explicatie = uitleg; fiat = toestemming;
financiële middelen = geld; fundament|fundamenten = basis; gaarne = graag; geenszins = niet; gelieve|gelieven = wilt u;
gelijktijdig|gelijktijdige = tegelijk; genoegzaam|genoegzame = genoeg; geschieden|geschiedt|geschiedde = gebeuren;
geschil|geschillen = ruzie; gezien het feit dat = omdat; gremium|gremia = overleg; heden = nu; heden ten dage = nu;
hetgeen = wat; hetwelk = dat; hiernavolgend|hiernavolgende = volgende; hieromtrent = hierover; hiertoe = hiervoor;
hoofdzakelijk = vooral; immers = namelijk; impact = invloed; implementatie|implementaties = invoering;
implicatie|implicaties = gevolg; in aanmerking nemen = meerekenen; in beginsel = eigenlijk; in casu = hier;
in concreto = in de praktijk; in de nabijheid van = dicht bij; in dezen = hierbij; in duplo = twee keer;
in geval van = bij; in het kader van = voor; in het licht van = door; in mindere mate = minder;
in toenemende mate = steeds meer; in verband met = door; indien = als; ingeval = als; ingevolge = volgens;
initiëren|initieert|geïnitieerd = beginnen; innovatie|innovaties = vernieuwing; intentie|intenties = bedoeling;
inwilligen|ingewilligd = toestaan; inzake = over; issue|issues = punt; jegens = tegen; jongstleden = de laatste;
krachtens = volgens; kwantiteit = hoeveelheid; laatstelijk = het laatst; mede = ook;
mededelen|mededeelt|medegedeeld = laten weten; medio = half; menigeen = veel mensen; merendeels = meestal;
met behulp van = met; met betrekking tot = over; met het oog op = voor; met name = vooral; middels = met;
mijns inziens = volgens mij; mits = als; mitsdien = daarom; mitsgaders = en; momenteel = nu; mutatie|mutaties = wijziging;
naar aanleiding van = na; naar behoren = goed; nadien = daarna; nagenoeg = bijna; navolgende = volgende;
niettegenstaande = ondanks; niettemin = toch; nimmer = nooit; nochtans = toch; nopen|noopt = dwingen; nopens = over;
ofschoon = hoewel; oftewel = of; omtrent = over; ondanks het feit dat = hoewel; ondergetekende = ik;
onderhavig|onderhavige = deze; onderwijl = intussen; ongenoegen = klacht; ontberen|ontbeert = missen;
onverwijld = meteen; onzerzijds = van ons; oogmerk = doel; op basis van = met; op deze wijze = zo;
op grond van = door; op het gebied van = over; op voorhand = vooraf; op welke wijze = hoe; opdat = zodat;
opportuniteit|opportuniteiten = kans; overeenkomstig = volgens; per abuis = per ongeluk; per omgaande = meteen;
pogen|poogt|poogde|gepoogd = proberen; precedent|precedenten = voorbeeld; prioriteit|prioriteiten = voorrang;
quotum = aantal; raming|ramingen = schatting; randvoorwaarde|randvoorwaarden = eis; recentelijk = kort geleden;
reductie|reducties = vermindering; reeds = al; repercussie|repercussies = gevolg; respectievelijk = en;
respons = antwoord; restitutie|restituties = teruggave; restrictie|restricties = grens; sanctie|sancties = straf;
sedert = sinds; separaat|separate = apart; slechts = alleen; speerpunt|speerpunten = belangrijkste punt;
stagnatie = stilstand; stakeholder|stakeholders = betrokkene; tal van = veel; target|targets = doel;
taskforce|taskforces = werkgroep; te allen tijde = altijd; te zijner tijd = later; ten aanzien van = over;
ten behoeve van = voor; ten dele = voor een deel; ten gevolge van = door; ten gunste van = voor;
ten tijde van = tijdens; teneinde = om; ter gelegenheid van = bij; ter zake = hierover; terdege = goed;
terstond = meteen; terugkoppelen|teruggekoppeld|terugkoppeling = laten weten; tevens = ook; tezamen = samen;
thans = nu; tijdpad = planning; tijdsbestek = tijd; toentertijd = toen;
trachten|tracht|trachtte|trachtten|getracht = proberen; uit hoofde van = als; urgentie = haast; usance|usances = gewoonte;
van mening zijn|van mening bent|van mening ben|van mening is = vinden;
van oordeel zijn|van oordeel bent|van oordeel ben|van oordeel is = vinden; veelal = vaak;
veelvuldig|veelvuldige = vaak; vergewissen|vergewis|vergewist = nagaan; verordening|verordeningen = regel;
verstrekken|verstrekt|verstrekte|verstrekking = geven; vertaalslag = uitwerking;
verwerven|verwerft|verworven = krijgen; voor wat betreft = over; vooraleer = voordat; vooralsnog = voorlopig;
voorheen = vroeger; voornemens = van plan; voornoemd|voornoemde = deze; voorshands = voorlopig; voorts = verder;
vrijwel = bijna; waarborgen|waarborgt|gewaarborgd = zorgen voor; weder = weer; wederom = weer; weliswaar = wel;
wellicht = misschien; wenst = wil; werkzaam = aan het werk; weshalve = daarom; woonachtig = wonend;
zo spoedig mogelijk = zo snel mogelijk; zodanig|zodanige = zo; zodoende = zo;
zorg dragen|zorg te dragen|draagt zorg = zorgen; zulks = dit`;

/** Verbs that are inflected like "evalueren". */
const verbs = `
accorderen = goedkeuren; actualiseren = bijwerken; adstrueren = toelichten; alloceren = toewijzen;
anticiperen = vooruitkijken; conflicteren = botsen; consolideren = vasthouden; constateren = zien;
consulteren = raad vragen; continueren = doorgaan met; contribueren = bijdragen; delegeren = aan een ander geven;
distribueren = verdelen; effectueren = uitvoeren; elimineren = weghalen; entameren = beginnen;
escaleren = erger worden; evalueren = bespreken; expliceren = uitleggen; exploreren = onderzoeken;
faciliteren = mogelijk maken; fiatteren = goedkeuren; fluctueren = schommelen; fungeren = dienen;
implementeren = invoeren; impliceren = betekenen; insisteren = aandringen; kwantificeren = meten;
opteren = kiezen; optimaliseren = verbeteren; paraferen = tekenen; participeren = meedoen; persisteren = volhouden;
prevaleren = voorgaan; prioriteren = kiezen wat voorgaat; rectificeren = rechtzetten; refereren = verwijzen;
repliceren = antwoorden; resulteren = leiden; retourneren = terugsturen; sanctioneren = goedkeuren of straffen;
stagneren = stilstaan; storneren = terugstorten; temporiseren = vertragen; valideren = goedkeuren`;

const adjectives = `
additioneel = extra; adequaat = goed; ambivalent = dubbel; autonoom = zelfstandig; beduidend = flink;
bilateraal = tussen twee partijen; complex = ingewikkeld; consistent = steeds hetzelfde; constructief = nuttig;
cruciaal = heel belangrijk; cumulatief = opgeteld; curieus = vreemd; educatief = leerzaam; equivalent = gelijk;
essentieel = nodig; evident = duidelijk; exceptioneel = bijzonder; excessief = te veel; exorbitant = veel te hoog;
expliciet = duidelijk; exponentieel = heel snel; fundamenteel = heel belangrijk; gecompliceerd = ingewikkeld;
gelijkluidend = hetzelfde; initieel = eerste; integraal = volledig; irrelevant = niet belangrijk;
kwantitatief = in getallen; legitiem = terecht; omvangrijk = groot; opportuun = handig; optimaal = zo goed mogelijk;
partieel = voor een deel; prominent = belangrijk; rationeel = verstandig; regulier = gewoon; relevant = belangrijk;
significant = duidelijk; stringent = streng; structureel = vast; substantieel = flink; summier = kort;
transparant = open; universeel = algemeen; urgent = dringend; vigerend = geldend`;

/** Officialese, in all its forms, and the plain word for it. */
export type Entry = { readonly forms: readonly string[]; readonly plain: string };

export const officialese: readonly Entry[] = [
  ...entries(fixed),
  ...entries(verbs).map((entry) => ({ ...entry, forms: entry.forms.flatMap(dutchVerb) })),
  ...entries(adjectives).map((entry) => ({ ...entry, forms: entry.forms.flatMap(dutchAdjective) })),
];

const plainByForm = new Map(
  officialese.flatMap(({ forms, plain }) => forms.map((form) => [form, plain] as const)),
);
const mostWords = Math.max(...[...plainByForm.keys()].map((form) => form.split(" ").length));

/** What is officialese among these words, each form once; of two that overlap, the longer. */
export function officialeseIn(
  words: readonly string[],
): readonly { readonly found: string; readonly plain: string }[] {
  const found = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = mostWords; length > 0; length -= 1) {
      const form = words.slice(at, at + length).join(" ");
      const plain = plainByForm.get(form);
      if (plain === undefined) continue;
      found.set(form, plain);
      at += length - 1;
      break;
    }
  }
  return [...found].map(([form, plain]) => ({ found: form, plain }));
}

function entries(block: string): readonly Entry[] {
  return block.split(";").map((entry) => {
    const [forms = "", plain = ""] = entry.split("=");
    return { forms: forms.split("|").map((form) => form.trim()), plain: plain.trim() };
  });
}
