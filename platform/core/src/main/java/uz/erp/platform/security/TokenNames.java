package uz.erp.platform.security;

/** The wire names of the user token and of the store pass; see docs/ARCHITECTURE.md, Identity. */
public final class TokenNames {

  public static final String TENANT_HEADER = "X-Tenant-Key";

  public static final String ISSUER = "erp-auth";

  public static final String USER_TYPE = "at+jwt";
  public static final String USER_AUDIENCE = "erp";

  /** The login a user token comes from; the name is that of OpenID Connect. */
  public static final String SIGN_IN = "sid";

  public static final String PASS_TYPE = "erp-pass+jwt";
  public static final String PASS_AUDIENCE = "erp-services";

  public static final String EMPLOYEE_ID = "employee_id";

  /** In the place of {@link #EMPLOYEE_ID} when an API client calls. */
  public static final String API_KEY_ID = "api_key_id";

  /** The role of every API client; none of an employee has this name. */
  public static final String API_CLIENT_ROLE = "api_key";

  public static final String NAME = "name";
  public static final String ROLE = "role";
  public static final String PERMISSIONS = "permissions";
  public static final String TENANT_KEY = "tenant_key";
  public static final String SCHEMA = "schema";
  public static final String TIMEZONE = "timezone";
  public static final String CURRENCY = "currency";
  public static final String LANGUAGE = "language";
  public static final String SETTINGS = "settings";

  /** What a token exchange (RFC 8693) calls the two things a pass is given for. */
  public static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

  public static final String API_KEY_TYPE = "urn:erp:params:oauth:token-type:api_key";

  private TokenNames() {}
}
