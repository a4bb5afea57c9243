/**
 * The words of client docs: headings, columns and types of all languages. Tables only.
 */
import { extendProfile, type Profile, type TypeWord } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'

const FIELDS = {
  name: ['name'],
  type: ['type'],
  required: ['required'],
  description: ['description'],
  notes: ['notes'],
}

const INTEGER: TypeWord = { type: 'integer' }
const NUMBER: TypeWord = { type: 'number' }
const OBJECT: TypeWord = { type: 'object' }
const BINARY: TypeWord = { type: 'string', format: 'binary' }
const DATE: TypeWord = { type: 'string', format: 'date' }
const DATE_TIME: TypeWord = { type: 'string', format: 'date-time' }

export const WORDS: Profile = extendProfile(
  {
    ...DEFAULT_PROFILE,
    labels: {
      parameters: ['parameters', 'other parameters', 'required parameters', 'optional parameters'],
      'path-parameters': ['path parameters'],
      returns: ['return type'],
      security: ['authorization'],
      'content-types': ['http request headers'],
      responses: ['http response details'],
      'code-samples': ['example', 'examples'],
      properties: ['properties'],
    },
    tables: {
      ...DEFAULT_PROFILE.tables,
      parameters: { columns: FIELDS, all: ['name', 'type'], hasShortRows: true },
      properties: { columns: FIELDS, all: ['name', 'type'], hasShortRows: true },
      enumerations: { columns: { name: ['name'], value: ['value'] }, all: ['name', 'value'] },
      responses: {
        columns: { status: ['status code'], description: ['description'] },
        all: ['status'],
      },
    },
  },
  {
    types: {
      words: {
        i32: INTEGER,
        i64: { type: 'integer', format: 'int64' },
        u32: INTEGER,
        usize: INTEGER,
        f32: { type: 'number', format: 'float' },
        f64: { type: 'number', format: 'double' },
        float32: { type: 'number', format: 'float' },
        float64: { type: 'number', format: 'double' },
        bigdecimal: NUMBER,
        biginteger: INTEGER,
        offsetdatetime: DATE_TIME,
        time: DATE_TIME,
        localdate: DATE,
        modeldate: DATE,
        bytearray: BINARY,
        stream: BINARY,
        pathbuf: BINARY,
        splfileobject: BINARY,
        multipartfile: BINARY,
        anytype: {},
        jsonobject: OBJECT,
        value: {},
        anycodable: {},
        'byte[]': BINARY,
        'free form object': OBJECT,
      },
      lists: ['builtlist', 'builtset', 'linkedhashset', 'arraylist'],
      maps: ['builtmap', 'mutablemap'],
    },
  },
)
