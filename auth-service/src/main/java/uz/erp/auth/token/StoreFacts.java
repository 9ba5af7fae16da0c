package uz.erp.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Map;
import uz.erp.platform.security.TokenNames;

/** What every pass says of its store, be it a user's or an API key's. */
record StoreFacts(
    String tenantKey,
    String schema,
    String timezone,
    String currency,
    String language,
    Map<String, Object> settings) {

  void claim(JWTClaimsSet.Builder claims) {
    claims
        .claim(TokenNames.TENANT_KEY, tenantKey)
        .claim(TokenNames.SCHEMA, schema)
        .claim(TokenNames.TIMEZONE, timezone)
        .claim(TokenNames.CURRENCY, currency)
        .claim(TokenNames.LANGUAGE, language)
        .claim(TokenNames.SETTINGS, settings);
  }
}
