/** The list of keys, for people: made from the schema, so that it cannot say anything else. */
import type { z } from 'zod';
import { configSchema } from './config.ts';
import { type KeyText, keyTexts } from './fields.ts';

/** One key. `path` is written with dots. */
export interface Key {
  path: string;
  schema: z.ZodType;
  /** The schema without its `optional` and `default`. */
  inner: z.ZodType;
  text: KeyText | undefined;
}

/** All keys of an object schema, those inside other keys after them. */
export function listKeys(schema: z.ZodType, prefix = ''): Key[] {
  const object = kindsOf(unwrap(schema)).find(isObject);
  if (!object) return [];
  return Object.entries(object.shape as Record<string, z.ZodType>).flatMap(([name, value]) => {
    const path = prefix + name;
    const key = { path, schema: value, inner: unwrap(value), text: keyTexts.get(value) };
    return [key, ...listKeys(value, `${path}.`)];
  });
}

const HEADS = {
  en: ['Key', 'Meaning', 'Values', 'Default'],
  fr: ['Clé', 'Sens', 'Valeurs', 'Par défaut'],
};

/** A Markdown table of all keys of booklet.yaml: key, meaning, values, default. */
export function documentKeys(language: 'en' | 'fr'): string {
  const rows = listKeys(configSchema([])).map((key) => [
    `\`${key.path}\``,
    key.text?.[language] ?? '',
    key.text?.values?.[language] ?? valuesOf(key.inner, language),
    defaultOf(key),
  ]);
  const table = [HEADS[language], HEADS[language].map(() => '---'), ...rows];
  return table
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** What may stand there, told by the schema. */
function valuesOf(schema: z.ZodType, language: 'en' | 'fr'): string {
  const french = language === 'fr';
  switch (schema.def.type) {
    case 'boolean':
      return '`true`, `false`';
    case 'enum':
      return (schema as z.ZodEnum).options.map((value) => `\`${value}\``).join(', ');
    case 'array': {
      const items = valuesOf((schema as z.ZodArray<z.ZodType>).element, language);
      return french ? `une liste de ${items}` : `a list of ${items}`;
    }
    case 'string': {
      const max = (schema as z.ZodString).maxLength;
      return french ? `un texte d’au plus ${max} caractères` : `a text of at most ${max} characters`;
    }
    default:
      return french ? 'les clés ci-dessous' : 'the keys below';
  }
}

function defaultOf(key: Key): string {
  if (key.schema.def.type !== 'default') return '';
  const value: unknown = (key.schema as z.ZodDefault).def.defaultValue;
  return [value]
    .flat()
    .map((one) => `\`${String(one)}\``)
    .join(', ');
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType ? unwrap(innerType) : schema;
}

/** Of a key that takes several kinds of value, each. */
const kindsOf = (schema: z.ZodType): z.ZodType[] =>
  schema.def.type === 'union' ? (schema as z.ZodUnion<z.ZodType[]>).options.map(unwrap) : [schema];

const isObject = (schema: z.ZodType): schema is z.ZodObject => schema.def.type === 'object';
