/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */

export interface paths {
  "/lights": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["list_lights"]
    post: operations["add_light"]
    put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/lights/{lightId}": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get_light"]
    delete: operations["delete_light"]
    put?: never, post?: never, options?: never, head?: never, patch?: never, trace?: never
  }
}

export interface operations {
  /**
   * Delete a light
   *
   * Lights that still shine cannot be deleted.
   * @see docs/LightsApi.md:81
   */
  delete_light: {
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
      /** The light is gone */
      204: {
        headers: { [name: string]: unknown }
        content?: never
      }
      /** No such light */
      404: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
  /**
   * List lights
   *
   * Lights in the order of their names.
   * @see docs/LightsApi.md:215
   */
  list_lights: {
    parameters: {
      query?: {
        /** Only lights of this region */
        region?: string
        /**
         * Number of lights at most
         * @default 20
         */
        limit?: number
        /** Only lights that shine, or that do not */
        is_lit?: boolean
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
   * @see docs/LightsApi.md:147
   */
  get_light: {
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
   * @see docs/LightsApi.md:13
   */
  add_light: {
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
 * @see docs/Keeper.md:1
 */
export interface Keeper {
  /** Full name */
  name: string
  /** First year at the light */
  since_year?: number
}

/**
 * A light on the coast.
 * @see docs/Light.md:1
 */
export interface Light {
  /** Chosen by the service */
  light_id?: string
  /** As on the chart */
  name: string
  /**
   * Colour of the beam
   * @default "white"
   */
  colour?: string
  /**
   * Above high water
   * @format float
   */
  height_metres: number
  /** @format date */
  built_on?: string
  keeper?: Keeper
  /** In clear weather */
  range_miles?: number
}
