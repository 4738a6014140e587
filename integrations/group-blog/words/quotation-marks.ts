/**
 * The quotation marks of languages, by CLDR 48 (`quotationStart`, `quotationEnd`, `alternateQuotationStart` and
 * `alternateQuotationEnd` of its delimiters). A language with a script or country stands here only where its marks differ
 * from those of the language alone.
 */
const LANGUAGES_BY_MARKS: Readonly<Record<string, string>> = {
  '“”‘’': `aa ab af ak an ann apc arn as asa az ba bal bem bew bez bgc bgn bho blt bm-Nkoo bn bo bqi brx bss byn cad cch
    ccp ce ceb cgg cho chr cic ckb co cop csw cu cy da dav dje doi dv dz ebu ee en es ff-Adlm fil fo frr fy ga gaa
    gd gez gl gn gu guz gv ha haw hi hnj id ig ii io iu jbo jmc jv kaa kaj kam kcg kde kea kek ken kgp khq ki kl
    kln km kn ko kok kpe ks ksb ku kw kxv la lg lkt lmo ln lo lrc ltg lu luo lv lzz mai mas mdf mer mfe mgh mgo
    mhn mi mic ml mn mni moh mr ms mt mus mww my myv naq nd ne nqo nr nso nus nv ny nyn oka om or osa pa pap pcm
    pi pis ps pt qu quc raj rhg rif rof rwk sa saq sat sbp scn sd seh ses shn si sid skr sma smj smn sms so sq ss
    ssy su suz sw ta te teo tg th tig to tok tpi tr trv trw ts tt twq tzm uz-Arab uz-Cyrl vai ve vec vi vmw vo vun
    wa wal wbp wo xh xnr xog yo yrl za zh zu`,
  '«»“”': `ast blo bm br ca ca-ES-valencia cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ
    pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti`,
  '„“‚‘': `bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl`,
  '«»‹›': `am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae`,
  '«»„“': `bas be bua ky os ru sah tyv uk`,
  '””’’': `fi he lag rn se sn sv yi`,
  '«»‘’': `dua el-polyton ksf nb nn no rw`,
  '”“’‘': `ar lld ms-Arab syr ur`,
  '«»«»': `fr ht hy oc yav`,
  '„“„“': `bg lt prg sgs`,
  '‘’“”': `fur ia ti-ER tn`,
  '「」『』': `ja yue zh-Hant`,
  '„”«»': `nmg pl ro`,
  '„”‚’': `agq ff`,
  '„”»«': `hu szl`,
  '»«›‹': `kk-Arab ug`,
  '«»„”': `shi zgh`,
  '„”‘’': `bs`,
  '“”«»': `eo`,
  '«»”“': `fr-CA`,
  '„“«»': `ka`,
  '‘’‘’': `nl`,
  '„”’’': `sr`,
  '“’“”': `st`,
  '“”“”': `tk`,
  '“”’‘': `uz`,
};

/** The marks around a quotation, and around one within it. */
export interface QuotationMarks {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
}

/**
 * Returns the quotation marks of a language.
 * @param language BCP 47; of its subtags the longest start counts that is known.
 * @returns undefined where they are not known.
 */
export function quotationMarksOf(language: string): QuotationMarks | undefined {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    const marks = MARKS.get(tag.toLowerCase());
    if (marks) return marks;
  }
  return undefined;
}

const MARKS: ReadonlyMap<string, QuotationMarks> = new Map(
  Object.entries(LANGUAGES_BY_MARKS).flatMap(([marks, languages]) => {
    const [a = '', b = '', c = '', d = ''] = marks;
    const found: QuotationMarks = { double: [a, b], single: [c, d] };
    return languages
      .split(/\s+/)
      .map((language): [string, QuotationMarks] => [language.toLowerCase(), found]);
  }),
);
