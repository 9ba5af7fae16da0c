package uz.erp.auth.token.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.token.StorePasses;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.problem.FieldErrors;

/**
 * The token exchange the gateway asks for; inside the suite only, the gateway routes nothing here.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693">RFC 8693</a>
 */
@RestController
class ExchangeController {

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

  /** The successful answer of RFC 8693, 2.2.1. */
  record ExchangeAnswer(
      String accessToken, String issuedTokenType, String tokenType, long expiresIn) {

    @Override
    public String toString() {
      return "ExchangeAnswer[…]";
    }
  }

  private final StorePasses passes;

  ExchangeController(StorePasses passes) {
    this.passes = passes;
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
    if (!ACCESS_TOKEN.equals(subjectTokenType)) {
      errors.add("subject_token_type", "validation.one_of", ACCESS_TOKEN);
    }
    errors.throwIfAny();
    StorePasses.Pass pass = passes.exchange(subjectToken, tenantKey);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ExchangeAnswer(pass.token(), JWT, "Bearer", pass.life().toSeconds()));
  }
}
