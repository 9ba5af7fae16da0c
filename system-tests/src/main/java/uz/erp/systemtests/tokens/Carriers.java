package uz.erp.systemtests.tokens;

import java.util.List;

/** Genuine tokens where they do not belong, and bad ones beside them. */
final class Carriers {

  private Carriers() {}

  static List<BadToken> of(Original o) {
    String token = o.unchanged();
    String wrong = TokenFactory.sign(o.stranger(), o.headerText(), o.claimsText());
    String good = "Authorization: Bearer " + token;
    return List.of(
        BadToken.sent("an empty header", "Authorization:"),
        BadToken.sent("the word alone", "Authorization: Bearer"),
        BadToken.sent("the word and a space", "Authorization: Bearer "),
        BadToken.sent("the word in small letters, another key", "Authorization: bearer " + wrong),
        BadToken.sent("the word in capitals, another key", "AUTHORIZATION: BEARER " + wrong),
        BadToken.sent("the token alone", "Authorization: " + token),
        BadToken.sent("Basic", "Authorization: Basic " + token),
        BadToken.sent("Token", "Authorization: Token " + token),
        BadToken.sent("DPoP", "Authorization: DPoP " + token),
        BadToken.sent("no space", "Authorization: Bearer" + token),
        BadToken.sent("a colon for the space", "Authorization: Bearer:" + token),
        BadToken.sent("a letter of elsewhere in the word", "Authorization: Bеarer " + token)
            .orAsNoHttp(),
        BadToken.sent("two tokens in a line", good + "," + wrong).orAsNoHttp(),
        BadToken.sent("two lines, the bad one first", "Authorization: Bearer " + wrong, good)
            .orAsNoHttp(),
        BadToken.sent("two lines, the bad one last", good, "Authorization: Bearer " + wrong)
            .orAsNoHttp(),
        BadToken.sent("two lines, the same token", good, good).orAsNoHttp(),
        BadToken.sent("in the proxy's header", "Proxy-Authorization: Bearer " + token),
        BadToken.sent("in a header of one's own", "X-Authorization: Bearer " + token),
        BadToken.sent("in a forwarded header", "X-Forwarded-Authorization: Bearer " + token),
        BadToken.sent("in a cookie", "Cookie: access_token=" + token + "; Authorization=" + token),
        BadToken.asked("in the address", "?access_token=" + token),
        BadToken.asked("in the address, by another name", "?token=" + token));
  }
}
