package uz.erp.auth.apikey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import uz.erp.auth.apikey.ApiKeyView;
import uz.erp.auth.apikey.MadeApiKey;

/** The one answer that shows a secret. */
@Schema(description = "An API key and its secret")
record MadeApiKeyAnswer(
    ApiKeyView apiKey,
    @Schema(
            example = "erp_live_EXAMPLEexampleEXAMPLEexampleEXAMPLEexample0000000",
            description = "Shown in this answer only")
        String secret) {

  static MadeApiKeyAnswer of(MadeApiKey made) {
    return new MadeApiKeyAnswer(made.key(), made.secret().reveal());
  }

  @Override
  public String toString() {
    return "MadeApiKeyAnswer of " + apiKey.id();
  }
}
