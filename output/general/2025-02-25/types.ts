/**
 * Types of an API, made by Deosil from its documentation. Changes to this file will be lost.
 */

export interface paths {
  "/": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["api-root-handler"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/buildinfo": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["build-info"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/csp/reports": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    post: operations["report-csp-violations"]
    get?: never, put?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/deployment/config": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-deployment-config"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/deployment/ssh": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["ssh-config"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/deployment/stats": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-deployment-stats"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/experiments": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-enabled-experiments"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/experiments/available": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-safe-experiments"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/updatecheck": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["update-check"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
  "/users/{user}/keys/tokens/tokenconfig": {
    parameters: { query?: never, header?: never, path?: never, cookie?: never }
    get: operations["get-token-config"]
    put?: never, post?: never, delete?: never, options?: never, head?: never, patch?: never, trace?: never
  }
}

export interface operations {
  /**
   * API root handler
   * @see general.md:13
   */
  "api-root-handler": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkResponse
        }
      }
    }
  }
  /**
   * Build info
   * @see general.md:48
   */
  "build-info": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkBuildInfoResponse
        }
      }
    }
  }
  /**
   * Get deployment config
   * @see general.md:120
   */
  "get-deployment-config": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkDeploymentConfig
        }
      }
    }
  }
  /**
   * SSH Config
   * @see general.md:571
   */
  "ssh-config": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkSSHConfigResponse
        }
      }
    }
  }
  /**
   * Get deployment stats
   * @see general.md:606
   */
  "get-deployment-stats": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkDeploymentStats
        }
      }
    }
  }
  /**
   * Get enabled experiments
   * @see general.md:658
   */
  "get-enabled-experiments": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkExperiment[]
        }
      }
    }
  }
  /**
   * Get safe experiments
   * @see general.md:697
   */
  "get-safe-experiments": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkExperiment[]
        }
      }
    }
  }
  /**
   * Update check
   * @see general.md:735
   */
  "update-check": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkUpdateCheckResponse
        }
      }
    }
  }
  /**
   * Get token config
   * @see general.md:766
   */
  "get-token-config": {
    parameters: {
      query?: never
      header?: never
      path: {
        /** Whose tokens: an ID, a user name, or me for the caller */
        user: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content: {
          "application/json": CodersdkTokenConfig
        }
      }
    }
  }
  /**
   * Report CSP violations
   * @see general.md:85
   */
  "report-csp-violations": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        "application/json": CoderdCspViolation
      }
    }
    responses: {
      /** OK */
      200: {
        headers: { [name: string]: unknown }
        content?: never
      }
    }
  }
}

export interface components {
  schemas: {
    "coderd.cspViolation": CoderdCspViolation
    "codersdk.BuildInfoResponse": CodersdkBuildInfoResponse
    "codersdk.DeploymentConfig": CodersdkDeploymentConfig
    "codersdk.DeploymentStats": CodersdkDeploymentStats
    "codersdk.Experiment": CodersdkExperiment
    "codersdk.Response": CodersdkResponse
    "codersdk.SSHConfigResponse": CodersdkSSHConfigResponse
    "codersdk.TokenConfig": CodersdkTokenConfig
    "codersdk.UpdateCheckResponse": CodersdkUpdateCheckResponse
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}

/** @see general.md:99 */
export interface CoderdCspViolation {
  "csp-report"?: {
    [k: string]: unknown
  }
}

/** @see general.md:72 */
export interface CodersdkBuildInfoResponse {
  agent_api_version?: string
  dashboard_url?: string
  deployment_id?: string
  external_url?: string
  provisioner_api_version?: string
  telemetry?: boolean
  upgrade_message?: string
  version?: string
  workspace_proxy?: boolean
}

/** @see general.md:556 */
export interface CodersdkDeploymentConfig {
  config?: {
    access_url?: {
      forceQuery?: boolean
      fragment?: string
      host?: string
      omitHost?: boolean
      opaque?: string
      path?: string
      rawFragment?: string
      rawPath?: string
      rawQuery?: string
      scheme?: string
      user?: {
        [k: string]: unknown
      }
    }
    additional_csp_policy?: string[]
    address?: {
      host?: string
      port?: string
    }
    agent_fallback_troubleshooting_url?: {
      forceQuery?: boolean
      fragment?: string
      host?: string
      omitHost?: boolean
      opaque?: string
      path?: string
      rawFragment?: string
      rawPath?: string
      rawQuery?: string
      scheme?: string
      user?: {
        [k: string]: unknown
      }
    }
    agent_stat_refresh_interval?: number
    allow_workspace_renames?: boolean
    autobuild_poll_interval?: number
    browser_only?: boolean
    cache_directory?: string
    cli_upgrade_message?: string
    config?: string
    config_ssh?: {
      deploymentName?: string
      sshconfigOptions?: string[]
    }
    dangerous?: {
      allow_all_cors?: boolean
      allow_path_app_sharing?: boolean
      allow_path_app_site_owner_access?: boolean
    }
    derp?: {
      config?: {
        block_direct?: boolean
        force_websockets?: boolean
        path?: string
        url?: string
      }
      server?: {
        enable?: boolean
        region_code?: string
        region_id?: number
        region_name?: string
        relay_url?: {
          forceQuery?: boolean
          fragment?: string
          host?: string
          omitHost?: boolean
          opaque?: string
          path?: string
          rawFragment?: string
          rawPath?: string
          rawQuery?: string
          scheme?: string
          user?: {
            [k: string]: unknown
          }
        }
        stun_addresses?: string[]
      }
    }
    disable_owner_workspace_exec?: boolean
    disable_password_auth?: boolean
    disable_path_apps?: boolean
    docs_url?: {
      forceQuery?: boolean
      fragment?: string
      host?: string
      omitHost?: boolean
      opaque?: string
      path?: string
      rawFragment?: string
      rawPath?: string
      rawQuery?: string
      scheme?: string
      user?: {
        [k: string]: unknown
      }
    }
    enable_terraform_debug_mode?: boolean
    ephemeral_deployment?: boolean
    experiments?: string[]
    external_auth?: {
      value?: {
        app_install_url?: string
        app_installations_url?: string
        auth_url?: string
        client_id?: string
        device_code_url?: string
        device_flow?: boolean
        display_icon?: string
        display_name?: string
        id?: string
        no_refresh?: boolean
        regex?: string
        scopes?: string[]
        token_url?: string
        type?: string
        validate_url?: string
      }[]
    }
    external_token_encryption_keys?: string[]
    healthcheck?: {
      refresh?: number
      threshold_database?: number
    }
    http_address?: string
    in_memory_database?: boolean
    job_hang_detector_interval?: number
    logging?: {
      human?: string
      json?: string
      log_filter?: string[]
      stackdriver?: string
    }
    metrics_cache_refresh_interval?: number
    notifications?: {
      dispatch_timeout?: number
      email?: {
        auth?: {
          identity?: string
          password?: string
          password_file?: string
          username?: string
        }
        force_tls?: boolean
        from?: string
        hello?: string
        smarthost?: string
        tls?: {
          ca_file?: string
          cert_file?: string
          insecure_skip_verify?: boolean
          key_file?: string
          server_name?: string
          start_tls?: boolean
        }
      }
      fetch_interval?: number
      lease_count?: number
      lease_period?: number
      max_send_attempts?: number
      method?: string
      retry_interval?: number
      sync_buffer_size?: number
      sync_interval?: number
      webhook?: {
        endpoint?: {
          forceQuery?: boolean
          fragment?: string
          host?: string
          omitHost?: boolean
          opaque?: string
          path?: string
          rawFragment?: string
          rawPath?: string
          rawQuery?: string
          scheme?: string
          user?: {
            [k: string]: unknown
          }
        }
      }
    }
    oauth2?: {
      github?: {
        allow_everyone?: boolean
        allow_signups?: boolean
        allowed_orgs?: string[]
        allowed_teams?: string[]
        client_id?: string
        client_secret?: string
        default_provider_enable?: boolean
        device_flow?: boolean
        enterprise_base_url?: string
      }
    }
    oidc?: {
      allow_signups?: boolean
      auth_url_params?: {
        [k: string]: unknown
      }
      client_cert_file?: string
      client_id?: string
      client_key_file?: string
      client_secret?: string
      email_domain?: string[]
      email_field?: string
      group_allow_list?: string[]
      group_auto_create?: boolean
      group_mapping?: {
        [k: string]: unknown
      }
      group_regex_filter?: {
        [k: string]: unknown
      }
      groups_field?: string
      icon_url?: {
        forceQuery?: boolean
        fragment?: string
        host?: string
        omitHost?: boolean
        opaque?: string
        path?: string
        rawFragment?: string
        rawPath?: string
        rawQuery?: string
        scheme?: string
        user?: {
          [k: string]: unknown
        }
      }
      ignore_email_verified?: boolean
      ignore_user_info?: boolean
      issuer_url?: string
      name_field?: string
      organization_assign_default?: boolean
      organization_field?: string
      organization_mapping?: {
        [k: string]: unknown
      }
      scopes?: string[]
      sign_in_text?: string
      signups_disabled_text?: string
      skip_issuer_checks?: boolean
      source_user_info_from_access_token?: boolean
      user_role_field?: string
      user_role_mapping?: {
        [k: string]: unknown
      }
      user_roles_default?: string[]
      username_field?: string
    }
    pg_auth?: string
    pg_connection_url?: string
    pprof?: {
      address?: {
        host?: string
        port?: string
      }
      enable?: boolean
    }
    prometheus?: {
      address?: {
        host?: string
        port?: string
      }
      aggregate_agent_stats_by?: string[]
      collect_agent_stats?: boolean
      collect_db_metrics?: boolean
      enable?: boolean
    }
    provisioner?: {
      daemon_poll_interval?: number
      daemon_poll_jitter?: number
      daemon_psk?: string
      daemon_types?: string[]
      daemons?: number
      force_cancel_interval?: number
    }
    proxy_health_status_interval?: number
    proxy_trusted_headers?: string[]
    proxy_trusted_origins?: string[]
    rate_limit?: {
      api?: number
      disable_all?: boolean
    }
    redirect_to_access_url?: boolean
    scim_api_key?: string
    secure_auth_cookie?: boolean
    session_lifetime?: {
      default_duration?: number
      default_token_lifetime?: number
      disable_expiry_refresh?: boolean
      max_token_lifetime?: number
    }
    ssh_keygen_algorithm?: string
    strict_transport_security?: number
    strict_transport_security_options?: string[]
    support?: {
      links?: {
        value?: {
          icon?: string
          name?: string
          target?: string
        }[]
      }
    }
    swagger?: {
      enable?: boolean
    }
    telemetry?: {
      enable?: boolean
      trace?: boolean
      url?: {
        forceQuery?: boolean
        fragment?: string
        host?: string
        omitHost?: boolean
        opaque?: string
        path?: string
        rawFragment?: string
        rawPath?: string
        rawQuery?: string
        scheme?: string
        user?: {
          [k: string]: unknown
        }
      }
    }
    terms_of_service_url?: string
    tls?: {
      address?: {
        host?: string
        port?: string
      }
      allow_insecure_ciphers?: boolean
      cert_file?: string[]
      client_auth?: string
      client_ca_file?: string
      client_cert_file?: string
      client_key_file?: string
      enable?: boolean
      key_file?: string[]
      min_version?: string
      redirect_http?: boolean
      supported_ciphers?: string[]
    }
    trace?: {
      capture_logs?: boolean
      data_dog?: boolean
      enable?: boolean
      honeycomb_api_key?: string
    }
    update_check?: boolean
    user_quiet_hours_schedule?: {
      allow_user_custom?: boolean
      default_schedule?: string
    }
    verbose?: boolean
    web_terminal_renderer?: string
    wgtunnel_host?: string
    wildcard_access_url?: string
    write_config?: boolean
  }
  options?: {
    annotations?: {
      property1?: string
      property2?: string
    }
    default?: string
    description?: string
    env?: string
    flag?: string
    flag_shorthand?: string
    group?: {
      description?: string
      name?: string
      parent?: {
        description?: string
        name?: string
        parent?: {
          [k: string]: unknown
        }
        yaml?: string
      }
      yaml?: string
    }
    hidden?: boolean
    name?: string
    required?: boolean
    use_instead?: {
      [k: string]: unknown
    }[]
    value?: unknown
    value_source?: string
    yaml?: string
  }[]
}

/** @see general.md:643 */
export interface CodersdkDeploymentStats {
  /** @format date-time */
  aggregated_from?: string
  /** @format date-time */
  collected_at?: string
  /** @format date-time */
  next_update_at?: string
  session_count?: {
    jetbrains?: number
    reconnecting_pty?: number
    ssh?: number
    vscode?: number
  }
  workspaces?: {
    building?: number
    connection_latency_ms?: {
      p50?: number
      p95?: number
    }
    failed?: number
    pending?: number
    running?: number
    rx_bytes?: number
    stopped?: number
    tx_bytes?: number
  }
}

/** @see general.md:674 */
export type CodersdkExperiment = string

/** @see general.md:36 */
export interface CodersdkResponse {
  detail?: string
  message?: string
  validations?: {
    detail?: string
    field?: string
  }[]
}

/** @see general.md:591 */
export interface CodersdkSSHConfigResponse {
  hostname_prefix?: string
  ssh_config_options?: {
    property1?: string
    property2?: string
  }
}

/** @see general.md:788 */
export interface CodersdkTokenConfig {
  max_token_lifetime?: number
}

/** @see general.md:753 */
export interface CodersdkUpdateCheckResponse {
  current?: boolean
  url?: string
  version?: string
}
