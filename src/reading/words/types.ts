/**
 * Words for plain types, as languages and people write them. Tables only.
 */
import type { TypeWord, TypeWords } from '../profile.ts'

const STRING: TypeWord = { type: 'string' }
const INTEGER: TypeWord = { type: 'integer' }
const NUMBER: TypeWord = { type: 'number' }
const BOOLEAN: TypeWord = { type: 'boolean' }
const OBJECT: TypeWord = { type: 'object' }
const ARRAY: TypeWord = { type: 'array' }
const ANY: TypeWord = {}
const format = (name: string): TypeWord => ({ type: 'string', format: name })

export const TYPES: TypeWords = {
  words: {
    string: STRING,
    str: STRING,
    text: STRING,
    char: STRING,
    character: STRING,
    integer: INTEGER,
    int: INTEGER,
    uint: INTEGER,
    short: INTEGER,
    byte: INTEGER,
    bigint: INTEGER,
    long: { type: 'integer', format: 'int64' },
    int32: { type: 'integer', format: 'int32' },
    int64: { type: 'integer', format: 'int64' },
    uint32: INTEGER,
    uint64: INTEGER,
    number: NUMBER,
    numeric: NUMBER,
    num: NUMBER,
    decimal: NUMBER,
    float: { type: 'number', format: 'float' },
    double: { type: 'number', format: 'double' },
    boolean: BOOLEAN,
    bool: BOOLEAN,
    object: OBJECT,
    map: OBJECT,
    hash: OBJECT,
    dict: OBJECT,
    dictionary: OBJECT,
    struct: OBJECT,
    json: OBJECT,
    array: ARRAY,
    list: ARRAY,
    enum: STRING,
    snowflake: STRING,
    null: { type: 'null' },
    file: format('binary'),
    binary: format('binary'),
    blob: format('binary'),
    date: format('date'),
    datetime: format('date-time'),
    'date-time': format('date-time'),
    timestamp: ANY,
    time: STRING,
    duration: STRING,
    uuid: format('uuid'),
    guid: format('uuid'),
    url: format('uri'),
    uri: format('uri'),
    email: format('email'),
    id: ANY,
    any: ANY,
    mixed: ANY,
    undefined: ANY,
    none: ANY,
    oneof: ANY,
    anyof: ANY,
    allof: ANY,
    not: ANY,
  },
  lists: ['list', 'array', 'set', 'vec', 'seq', 'collection', 'iterable', 'sequence'],
  maps: ['map', 'dict', 'dictionary', 'hash', 'hashmap', 'record', 'object'],
  nullable: ['option', 'optional', 'nullable', 'maybe'],
  prefixes: [],
  hasNames: true,
}
