/**
 * The words that people use for types, and the format that some of them imply. Lower case.
 */
import type { SchemaDraft } from '../../model/schema.ts'

type Shape = Pick<SchemaDraft, 'type' | 'format' | 'contentEncoding'>

const of = (type: NonNullable<SchemaDraft['type']>, format?: string): Shape =>
  format === undefined ? { type } : { type, format }

const STRING = of('string')

/** Each list of words, separated by `|`, with what it stands for. An empty shape is any value. */
const ROWS: readonly (readonly [words: string, shape: Shape])[] = [
  [
    'string|str|text|varchar|char|character|chars|strings|texto|cadena|token|password|slug|id|identifier|enum|enumeration|constant|symbol|name|code|hex|html|markdown|xml|csv|regex|pattern|cursor|currency|locale|phone|color|colour|hash string|str.|ulid|cuid|objectid|nanoid|xpath|key|secret|version|country|language|timezone|ip|mac|hostname|host',
    STRING,
  ],
  ['snowflake', of('string', 'snowflake')],
  ['uuid|guid', of('string', 'uuid')],
  ['url|uri|href|link', of('string', 'uri')],
  ['email|e-mail', of('string', 'email')],
  ['ipv4', of('string', 'ipv4')],
  ['ipv6', of('string', 'ipv6')],
  [
    'datetime|date-time|date time|iso8601 timestamp|iso-8601 timestamp|iso 8601|iso timestamp|rfc3339 timestamp|rfc 3339|date/time|iso8601|iso-8601|rfc3339|date string|iso date|datetimeoffset|timestamptz',
    of('string', 'date-time'),
  ],
  ['date', of('string', 'date')],
  ['time', of('string', 'time')],
  ['duration', of('string', 'duration')],
  ['file|binary|blob|bytes|byte array|image|stream|attachment|octet-stream', of('string', 'binary')],
  ['base64|byte', { type: 'string', contentEncoding: 'base64' }],
  [
    'integer|int|inteiro|entero|whole number|unsigned|uint|uint8|uint16|uint32|int8|int16|tinyint|smallint|bigint|integers|ints|unsignedint|serial|short|natural',
    of('integer'),
  ],
  ['int32', of('integer', 'int32')],
  ['int64|long|int 64|uint64|biginteger', of('integer', 'int64')],
  ['timestamp|unixtime|unix|epoch|unix_timestamp', {}],
  [
    'number|num|numeric|numbers|número|numero|decimal|real|percent|percentage|money|amount|bigdecimal',
    of('number'),
  ],
  ['float|float32|floats', of('number', 'float')],
  ['double|float64', of('number', 'double')],
  ['boolean|bool|booleano|boolen|boolean string|flag|booleans|bit|logical|true/false', of('boolean')],
  [
    'object|obj|map|hash|dict|dictionary|json|jsonobject|struct|hashmap|record|objeto|objects|mapping|hash-map|hashtable|table|kv',
    of('object'),
  ],
  ['array|list|arr|set|collection|tuple|arrays|lista|slice|jsonarray|vector|sequence', of('array')],
  ['null|nil|none|void|undefined', of('null')],
  ['any|mixed|variant|value|anything|interface{}|various|dynamic|unknown|*|all|varies', {}],
]

const SHAPES: ReadonlyMap<string, Shape> = new Map(
  ROWS.flatMap(([words, shape]) => words.split('|').map((word) => [word, shape] as const)),
)

export function shapeOfWord(word: string): Shape | undefined {
  return SHAPES.get(word) ?? (word.endsWith('s') ? SHAPES.get(word.slice(0, -1)) : undefined)
}

/** Words that say something of a value, but not its type. */
const FILLERS = new Set(
  (
    'a an the of in as is with and positive negative non-negative nonnegative unsigned signed valid comma separated comma-separated delimited ' +
    'encoded url-encoded unique single plain raw json-encoded utf-8 utf8 case-sensitive ordered full partial new long short big small unix ' +
    'milliseconds ms seconds sec microseconds epoch 64-bit 32-bit 64 32 bit iso 8601 rfc3339 hexadecimal numeric-string formatted ' +
    'nested inner custom standard stringified serialised serialized multi multiple optional required nullable type only each any-of fixed-type ' +
    'escaped quoted mixed random simple complex associative data between to up digit digits'
  ).split(' '),
)

export function isFiller(word: string): boolean {
  return FILLERS.has(word)
}
