package uz.erp.auth.token.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.token.ApiKeyPasses;
import uz.erp.auth.token.StorePasses;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.security.TokenNames;

/**
 * The token exchange the gateway asks for; inside the suite only, the gateway routes nothing here.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693">RFC 8693</a>
 */
@RestController
class ExchangeController {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
  private static final String BEARER = "Bearer";

  /**
   * The successful answer of RFC 8693, 2.2.1.
   *
   * @param apiKeyId of the API client it was issued to; null for a person
   * @param addresses from where that API client may come; what it may do is in the pass
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExchangeAnswer(
      String accessToken,
      String issuedTokenType,
      String tokenType,
      long expiresIn,
      @Nullable Long apiKeyId,
      @Nullable List<String> addresses) {

    @Override
    public String toString() {
      return "ExchangeAnswer[…]";
    }
  }

  private final StorePasses passes;
  private final ApiKeyPasses apiKeyPasses;

  ExchangeController(StorePasses passes, ApiKeyPasses apiKeyPasses) {
    this.passes = passes;
    this.apiKeyPasses = apiKeyPasses;
  }

  @PostMapping(
      path = "/internal/token/exchange",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @AllowedToAnyone // the token to be judged is in the form
  ResponseEntity<ExchangeAnswer> exchange(
      @RequestParam("grant_type") String grantType,
      @RequestParam("subject_token") String subjectToken,
      @RequestParam("subject_token_type") String subjectTokenType,
      @RequestParam("audience") String tenantKey) {
    FieldErrors errors = new FieldErrors();
    if (!GRANT.equals(grantType)) {
      errors.add("grant_type", "validation.one_of", GRANT);
    }
    boolean apiKey = TokenNames.API_KEY_TYPE.equals(subjectTokenType);
    if (!apiKey && !TokenNames.ACCESS_TOKEN_TYPE.equals(subjectTokenType)) {
      errors.add(
          "subject_token_type",
          "validation.one_of",
          TokenNames.ACCESS_TOKEN_TYPE + ", " + TokenNames.API_KEY_TYPE);
    }
    errors.throwIfAny();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            apiKey
                ? answer(apiKeyPasses.exchange(subjectToken, tenantKey))
                : answer(passes.exchange(subjectToken, tenantKey)));
  }

  private static ExchangeAnswer answer(StorePasses.Pass pass) {
    return new ExchangeAnswer(pass.token(), JWT, BEARER, pass.life().toSeconds(), null, null);
  }

  private static ExchangeAnswer answer(ApiKeyPasses.Pass pass) {
    return new ExchangeAnswer(
        pass.token(), JWT, BEARER, pass.life().toSeconds(), pass.apiKeyId(), pass.addresses());
  }
}
