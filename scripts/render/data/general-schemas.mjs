/**
 * What the *General* page of Coder's docs shows of its schemas, in three revisions: facts only.
 * In: a revision, by its date. Out: schemas by name.
 */
import { fields, list, map, object, oneOf, plain, ref } from '../schemas.mjs'

/** @typedef {import('../index.mjs').Schema} Schema */

const TYPES = { url: ref('serpent.URL'), address: ref('serpent.HostPort') }

/** @param {Record<string, string>} byType @param {Record<string, Schema>} [others] */
const config = (byType, others) => fields(byType, others, TYPES)

/**
 * Words and schemas of a revision: those that came with it, those that were there before it.
 * @param {string} revision
 */
function historyOf(revision) {
  return {
    since: (/** @type {string} */ date, /** @type {string} */ words) => (revision >= date ? words : ''),
    until: (/** @type {string} */ date, /** @type {string} */ words) => (revision < date ? words : ''),
    added: (/** @type {string} */ date, /** @type {Record<string, Schema>} */ others) =>
      revision >= date ? others : {},
  }
}

/** @typedef {ReturnType<typeof historyOf>} History */

const SECOND = '2025-02-25'
const THIRD = '2026-01-05'

/** @param {string} revision @returns {Record<string, Schema>} */
export function generalSchemas(revision) {
  const history = historyOf(revision)
  const { since } = history
  return {
    'coderd.cspViolation': object({ 'csp-report': object({}) }),
    'codersdk.BuildInfoResponse': fields({
      string: `agent_api_version dashboard_url deployment_id external_url provisioner_api_version upgrade_message version
        ${since(THIRD, 'webpush_public_key')}`,
      boolean: 'telemetry workspace_proxy',
    }),
    'codersdk.DeploymentConfig': object({
      config: deploymentValues(history),
      options: list(ref('serpent.Option')),
    }),
    'codersdk.DeploymentStats': fields(
      { time: 'aggregated_from collected_at next_update_at' },
      {
        session_count: fields({ integer: 'jetbrains reconnecting_pty ssh vscode' }),
        workspaces: fields(
          { integer: 'building failed pending running rx_bytes stopped tx_bytes' },
          { connection_latency_ms: fields({ integer: 'p50 p95' }) },
        ),
      },
    ),
    'codersdk.Experiment': oneOf(['example']),
    'codersdk.Response': fields(
      { string: 'detail message' },
      { validations: list(fields({ string: 'detail field' })) },
    ),
    'codersdk.SSHConfigResponse': fields(
      { string: `hostname_prefix ${since(THIRD, 'hostname_suffix')}` },
      { ssh_config_options: map(plain('string')) },
    ),
    'codersdk.TokenConfig': fields({ integer: 'max_token_lifetime' }),
    'codersdk.UpdateCheckResponse': fields({ boolean: 'current', string: 'url version' }),
    ...commandLineSchemas(),
  }
}

/** @returns {Record<string, Schema>} */
function commandLineSchemas() {
  return {
    'serpent.Group': fields({ string: 'description name yaml' }, { parent: ref('serpent.Group') }),
    'serpent.HostPort': fields({ string: 'host port' }),
    'serpent.Option': fields(
      { string: 'default description env flag flag_shorthand name yaml', boolean: 'hidden required' },
      {
        annotations: map(plain('string')),
        // A copy of the group with words of its own, which is why its sample shows one parent.
        group: ref('serpent.Group', { description: 'Where the option is shown.' }),
        use_instead: list(ref('serpent.Option')),
        value: {},
        value_source: oneOf(['']),
      },
    ),
    'serpent.URL': fields(
      {
        boolean: 'forceQuery omitHost',
        string: 'fragment host opaque path rawFragment rawPath rawQuery scheme',
      },
      { user: object({}) },
    ),
  }
}

/** @param {History} history */
function deploymentValues({ since, until, added }) {
  const parts = historyParts({ since, until, added })
  return config(
    {
      url: 'access_url agent_fallback_troubleshooting_url docs_url',
      address: 'address',
      strings: `additional_csp_policy experiments external_token_encryption_keys proxy_trusted_headers
        proxy_trusted_origins strict_transport_security_options`,
      integer: `agent_stat_refresh_interval autobuild_poll_interval job_hang_detector_interval
        metrics_cache_refresh_interval proxy_health_status_interval strict_transport_security`,
      boolean: `allow_workspace_renames browser_only disable_owner_workspace_exec disable_password_auth
        disable_path_apps enable_terraform_debug_mode ephemeral_deployment redirect_to_access_url update_check
        verbose write_config ${until(THIRD, 'in_memory_database secure_auth_cookie')}
        ${since(THIRD, 'disable_workspace_sharing enable_authz_recording hide_ai_tasks')}`,
      string: `cache_directory cli_upgrade_message config http_address pg_auth pg_connection_url scim_api_key
        ssh_keygen_algorithm terms_of_service_url web_terminal_renderer wgtunnel_host wildcard_access_url
        ${since(THIRD, 'workspace_hostname_suffix')}`,
    },
    { ...serverParts(), ...peopleParts({ since, until, added }), ...parts },
  )
}

/** @returns {Record<string, Schema>} */
function serverParts() {
  return {
    config_ssh: fields({ string: 'deploymentName', strings: 'sshconfigOptions' }),
    dangerous: fields({ boolean: 'allow_all_cors allow_path_app_sharing allow_path_app_site_owner_access' }),
    derp: object({
      config: fields({ boolean: 'block_direct force_websockets', string: 'path url' }),
      server: config({
        boolean: 'enable',
        string: 'region_code region_name',
        integer: 'region_id',
        url: 'relay_url',
        strings: 'stun_addresses',
      }),
    }),
    healthcheck: fields({ integer: 'refresh threshold_database' }),
    logging: fields({ string: 'human json stackdriver', strings: 'log_filter' }),
    pprof: config({ address: 'address', boolean: 'enable' }),
    prometheus: config({
      address: 'address',
      strings: 'aggregate_agent_stats_by',
      boolean: 'collect_agent_stats collect_db_metrics enable',
    }),
    provisioner: fields({
      integer: 'daemon_poll_interval daemon_poll_jitter daemons force_cancel_interval',
      string: 'daemon_psk',
      strings: 'daemon_types',
    }),
    rate_limit: fields({ integer: 'api', boolean: 'disable_all' }),
    swagger: fields({ boolean: 'enable' }),
    telemetry: config({ boolean: 'enable trace', url: 'url' }),
    tls: config({
      address: 'address',
      boolean: 'allow_insecure_ciphers enable redirect_http',
      strings: 'cert_file key_file supported_ciphers',
      string: 'client_auth client_ca_file client_cert_file client_key_file min_version',
    }),
    trace: fields({ boolean: 'capture_logs data_dog enable', string: 'honeycomb_api_key' }),
    user_quiet_hours_schedule: fields({ boolean: 'allow_user_custom', string: 'default_schedule' }),
  }
}

/** @param {History} history @returns {Record<string, Schema>} */
function peopleParts({ since }) {
  return {
    external_auth: object({
      value: list(
        fields({
          string: `app_install_url app_installations_url auth_url client_id device_code_url display_icon display_name
            id regex token_url type validate_url
            ${since(THIRD, 'mcp_tool_allow_regex mcp_tool_deny_regex mcp_url revoke_url')}`,
          strings: `scopes ${since(THIRD, 'code_challenge_methods_supported')}`,
          boolean: 'device_flow no_refresh',
        }),
      ),
    }),
    oauth2: object({
      github: fields({
        boolean: `allow_everyone allow_signups ${since(SECOND, 'default_provider_enable device_flow')}`,
        strings: 'allowed_orgs allowed_teams',
        string: 'client_id client_secret enterprise_base_url',
      }),
    }),
    oidc: config({
      boolean: `allow_signups group_auto_create ignore_email_verified ignore_user_info organization_assign_default
        skip_issuer_checks ${since(SECOND, 'source_user_info_from_access_token')}`,
      empty: 'auth_url_params group_mapping group_regex_filter organization_mapping user_role_mapping',
      string: `client_cert_file client_id client_key_file client_secret email_field groups_field issuer_url
        name_field organization_field sign_in_text signups_disabled_text user_role_field username_field`,
      strings: 'email_domain group_allow_list scopes user_roles_default',
      url: 'icon_url',
    }),
    session_lifetime: fields({
      integer: `default_duration default_token_lifetime max_token_lifetime
        ${since(THIRD, 'max_admin_token_lifetime refresh_default_duration')}`,
      boolean: 'disable_expiry_refresh',
    }),
  }
}

/** @param {History} history @returns {Record<string, Schema>} */
function historyParts({ added }) {
  const link = { icon: oneOf(['bug']), ...added(THIRD, { location: oneOf(['navbar']) }) }
  return {
    notifications: config(
      {
        integer: `dispatch_timeout fetch_interval lease_count lease_period max_send_attempts retry_interval
          sync_buffer_size sync_interval`,
        string: 'method',
      },
      {
        email: mailSettings(),
        webhook: config({ url: 'endpoint' }),
        ...added(THIRD, { inbox: fields({ boolean: 'enabled' }) }),
      },
    ),
    support: object({ links: object({ value: list(fields({ string: 'name target' }, link)) }) }),
    ...added(THIRD, thirdParts()),
  }
}

const mailSettings = () =>
  fields(
    { boolean: 'force_tls', string: 'from hello smarthost' },
    {
      auth: fields({ string: 'identity password password_file username' }),
      tls: fields({
        string: 'ca_file cert_file key_file server_name',
        boolean: 'insecure_skip_verify start_tls',
      }),
    },
  )

/** @returns {Record<string, Schema>} */
function thirdParts() {
  return {
    ai: object({
      aibridge_proxy: fields({ string: 'cert_file key_file listen_addr', boolean: 'enabled' }),
      bridge: fields(
        { boolean: 'enabled inject_coder_mcp_tools', integer: 'max_concurrency rate_limit retention' },
        {
          anthropic: fields({ string: 'base_url key' }),
          bedrock: fields({ string: 'access_key access_key_secret model region small_fast_model' }),
          openai: fields({ string: 'base_url key' }),
        },
      ),
    }),
    http_cookies: fields({ string: 'same_site', boolean: 'secure_auth_cookie' }),
    retention: fields({ integer: 'api_keys audit_logs connection_logs workspace_agent_logs' }),
    stats_collection: object({ usage_stats: fields({ boolean: 'enable' }) }),
    workspace_prebuilds: fields({
      integer: `failure_hard_limit reconciliation_backoff_interval reconciliation_backoff_lookback
        reconciliation_interval`,
    }),
  }
}
