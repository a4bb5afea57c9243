/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */

export interface paths {
  "/lights": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["listLights"]
    post: operations["addLight"]
    put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/lights/{lightId}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["getLight"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
}

export interface operations {
  /**
   * List lights
   *
   * Lights in the order of their names.
   * @see list-lights.md:25
   */
  listLights: {
    parameters: {
      query?: {
        /** Only lights of this region */
        region?: string
        /**
         * Number of lights at most
         * @default 20
         */
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The lights */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": Light[]
        }
      }
    }
  }
  /**
   * Get a light
   *
   * A single light, with its keeper.
   * @see get-light.md:25
   */
  getLight: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Id of the light */
        lightId: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** The light */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": Light
        }
      }
      /** No such light */
      404: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * Add a light
   *
   * The id is chosen by the service.
   * @see add-light.md:25
   */
  addLight: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": Light
      }
    }
    responses: {
      /** The light as stored */
      201: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": Light
        }
      }
      /** The light is not complete */
      422: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
}

export interface components {
  schemas: {
    Keeper: Keeper
    Light: Light
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}

/**
 * Who looks after a light.
 * @see add-light.md:77
 */
export interface Keeper {
  /** Full name */
  name: string
  /** First year at the light */
  sinceYear?: number
}

/**
 * A light on the coast.
 * @see add-light.md:48
 */
export interface Light {
  /**
   * Chosen by the service
   * @format uuid
   */
  lightId?: string
  /** As on the chart */
  name: string
  /**
   * Colour of the beam
   * @default "white"
   */
  colour?: "white" | "red" | "green"
  /** Above high water */
  heightMetres?: number
  /** @format date */
  builtOn?: string
  keeper?: Keeper
}
