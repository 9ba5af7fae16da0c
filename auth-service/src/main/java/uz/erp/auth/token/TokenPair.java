package uz.erp.auth.token;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a client holds to act for a user. */
@Schema(
    description = "Tokens of a user: access is valid for 15 minutes, refresh for 7 days and once")
public record TokenPair(
    @Schema(example = "q1fP0aWgkq3p4V9nJ6yqzq4mB4Qb0Wm2m8m2m0kqYxw") String refresh,
    @Schema(example = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJSUzI1NiJ9…") String access) {

  @Override
  public String toString() {
    return "TokenPair[…]";
  }
}
