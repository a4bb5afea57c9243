/**
 * Docs of two clients of one API, and of one client in two revisions. The pages are of our own writing.
 */
import { describe, expect, test } from 'vitest'
import { diffModels } from '../../src/diff/diff.ts'
import { link } from '../../src/link/link.ts'
import { readPage } from '../../src/pipeline/read/read-page.ts'
import { timelineOf } from '../../src/history/timeline.ts'
import type { Schema } from '../../src/model/schema.ts'
import { UNSPECIFIED_SCHEME } from '../../src/model/api.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { lines, side as sideOf } from './sides.ts'

/** How a client of one language prints what the API has. */
interface Language {
  name: (words: string) => string
  /** A property that is a word of the language. */
  class: string
  text: string
  integer: string
  moment: string
  statuses: boolean
  enumeration: string
}

const words = (text: string) => text.split(' ')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const camel = (text: string) => words(text).reduce((name, word) => name + capital(word))

const JAVA: Language = {
  name: camel,
  class: 'propertyClass',
  text: 'String',
  integer: 'Long',
  moment: 'OffsetDateTime',
  statuses: true,
  enumeration: '[optional] [enum: sail, motor] [default to sail]',
}
const PYTHON: Language = {
  name: (text) => words(text).join('_'),
  class: 'var_class',
  text: 'str',
  integer: 'int',
  moment: 'datetime',
  statuses: true,
  enumeration: '[optional] ',
}
const GO: Language = {
  name: (text) => words(text).map(capital).join(''),
  class: 'Class',
  text: 'string',
  integer: 'int64',
  moment: '**time.Time**',
  statuses: false,
  enumeration: '[optional] ',
}

const STATUSES = `
### HTTP response details
| Status code | Description | Response headers |
|-------------|-------------|------------------|
**200** | the boats |  -  |
**404** | no harbour |  -  |
`

function pagesOf(language: Language, extra = ''): [path: string, text: string][] {
  const { name, text, integer, moment, enumeration } = language
  const operation = name('list boats')
  const api = `# BoatApi

All URIs are relative to *https://harbour.example*

Method | HTTP request | Description
------------- | ------------- | -------------
[**${operation}**](BoatApi.md#${operation}) | **GET** /harbours/{harbour_id}/boats | List boats

# **${operation}**

List boats

### Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **${name('harbour id')}** | **${text}**| Where | 
 **${name('boat kind')}** | **${text}**| Kind of boat | ${enumeration}

### Return type

[**Boat**](Boat.md)

### Authorization

[harbour_key](../README.md#harbour_key)

### HTTP request headers

 - **Content-Type**: Not defined
 - **Accept**: application/json
${language.statuses ? STATUSES : ''}`
  const boat = `# Boat

## Properties

Name | Type | Description | Notes
------------ | ------------- | ------------- | -------------
**${name('boat name')}** | **${text}** |  |
**${name('mast count')}** | **${integer}** |  | [optional]
**${language.class}** | **${text}** |  | [optional]
**${name('launched at')}** | **${moment}** |  | [optional]
${extra}`
  return [
    ['BoatApi.md', api],
    ['Boat.md', boat],
  ]
}

function sideOfPages(pages: [string, string][], label: string): DiffSide {
  const read = pages.map(([path, text]) => readPage({ path, text }))
  const { model, origins } = link(
    read.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })),
  )
  return { model, origins, label }
}

const [java, python, go] = [JAVA, PYTHON, GO].map((language, index) =>
  sideOfPages(pagesOf(language), `v${index + 1}`),
) as [DiffSide, DiffSide, DiffSide]

describe('docs of two clients of one API', () => {
  test.each([
    ['Java and Python', java, python],
    ['Python and Java', python, java],
    ['Java and Go, which prints no statuses', java, go],
    ['Go and Python', go, python],
  ])('%s: no change', (_, before, after) => {
    expect(lines(diffModels(before, after))).toEqual([])
  })

  test('what one of them really lacks is a change, by the new name', () => {
    const more = sideOfPages(pagesOf(PYTHON, '**sail_area** | **int** |  | \n'), 'more')
    expect(lines(diffModels(java, more))).toEqual(['info property-added-required Boat#sail_area'])
    expect(lines(diffModels(more, java))).toEqual(['breaking property-removed Boat#sail_area'])
  })

  test('a timeline follows names through both', async () => {
    const { entries } = await timelineOf([java, python])
    const names = entries.filter(({ kind }) => kind === 'property').map(({ where, since }) => [where, since])
    expect(names).toContainEqual(['Boat#boat_name', 'v1'])
    expect(names.every(([, since]) => since === 'v1')).toBe(true)
  })
})

test('two revisions of one client: facts that it does print are compared', () => {
  const pages = pagesOf(JAVA).map(([path, text]): [string, string] => [
    path,
    text
      .replace('[enum: sail, motor] [default to sail]', '')
      .replace('**boatName** | **String** |  |', '**boatName** | **String** |  | [optional]'),
  ])
  expect(lines(diffModels(java, sideOfPages(pages, 'v2')))).toEqual([
    'breaking property-optional Boat#boatName',
    'warning parameter-default-changed GET /harbours/{harbour_id}/boats#query.boatKind',
    'info parameter-enum-dropped GET /harbours/{harbour_id}/boats#query.boatKind',
  ])
})

test('names as they are sent are compared as written', () => {
  const [before, after] = [{ user_name: { type: 'string' } }, { userName: { type: 'string' } }] as const
  const schemas = (properties: Record<string, Schema>) => ({
    schemas: { User: { type: 'object' as const, properties } },
  })
  const changes = diffModels(sideOf(schemas(before), 'v1'), sideOf(schemas(after), 'v2'))
  expect(lines(changes)).toEqual([
    'info property-added User#userName',
    'info property-removed User#user_name',
  ])
})

test('a scheme that one revision only names is not compared', () => {
  const named = { securitySchemes: { key: { type: 'http', scheme: UNSPECIFIED_SCHEME } } } as const
  const told = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } } as const
  expect(lines(diffModels(sideOf(named, 'v1'), sideOf(told, 'v2')))).toEqual([])
  expect(lines(diffModels(sideOf(told, 'v1'), sideOf(named, 'v2')))).toEqual([])
})
