import * as en from './en/areas.ts'
import * as nl from './nl/areas.ts'
import type { Language } from '../journey/journey.ts'

/** Every text of the product, by language, area and key. English is the source; its keys are the type. */
export const CATALOGUE: Readonly<Record<Language, Shape<typeof en>>> = { en, nl }

/** The same keys with other words. */
export type Shape<Source> = { readonly [Key in keyof Source]: Source[Key] extends string ? string : Shape<Source[Key]> }

type PluralEnding = '_zero' | '_one' | '_other'
type WithoutEnding<Key extends string> = Key extends `${infer Stem}${PluralEnding}` ? Stem : Key
type KeysOf<Source, Path extends string = ''> = {
  [Key in keyof Source & string]: Source[Key] extends string ? `${Path}${WithoutEnding<Key>}` : KeysOf<Source[Key], `${Path}${Key}.`>
}[keyof Source & string]

/** A key of the catalogue, as `area.key`; plural endings are left off and chosen by `count`. */
export type TextKey = KeysOf<typeof en>

/** What fills the gaps of a text; `count` also chooses between one and many. */
export type TextValues = Readonly<Record<string, string | number>>

export type Translate = (key: TextKey, values?: TextValues) => string
